"""An import on its way into the project: a portion at each turn of the event loop."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from feltnoter.commands.base import Command
from feltnoter.errors import UserError
from feltnoter.project.portions import Portions
from ui.bridge import Bridge


class ImportRun(QObject):
    """Writes until it is done, cancelled or refused; then nothing of it is left."""

    progressed = Signal(int, int)
    done = Signal()
    failed = Signal(object)  # UserError
    cancelled = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._portions: Portions | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether something is being written."""
        return self._portions is not None

    def start(self, command: Command) -> None:
        """Begin; what is refused at once is told like what is refused later."""
        try:
            self._portions = self._bridge.project.begin(command)
        except UserError as error:
            self.failed.emit(error)
            return
        self._turn.start()

    @Slot()
    def cancel(self) -> None:
        """Stop and take back what has been written."""
        if self._portions is not None:
            self._end()
            self.cancelled.emit()

    @Slot()
    def _go_on(self) -> None:
        portions = self._portions
        if portions is None:
            return
        try:
            is_last = portions.go_on()
        except UserError as error:
            self._end()
            self.failed.emit(error)
            return
        self.progressed.emit(portions.done, portions.total)
        if is_last:
            self._portions = None
            self._bridge.saved.emit(datetime.now())
            self.done.emit()
        else:
            self._turn.start()

    def _end(self) -> None:
        portions, self._portions = self._portions, None
        self._turn.stop()
        if portions is not None:
            try:
                portions.abandon()
            except UserError as error:  # the disk is full, too full to take it back
                self._bridge.refused.emit(error)
