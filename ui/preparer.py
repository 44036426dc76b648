"""Loads parts of an open project's shared document in a worker, so that no click waits for them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from feltnoter.domain.pieces import PARTS, Part
from ui.bridge import Bridge
from ui.tasks import Task, Tasks


class Preparer(QObject):
    """Each part is loaded when somebody says that it will be needed, and not before."""

    ready = Signal()

    def __init__(self, bridge: Bridge, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge: Bridge | None = bridge
        self._tasks = tasks
        self._under_way: set[Part] = set()

    def want(self, parts: Iterable[Part]) -> None:
        """These are about to be changed. A project open for reading needs none."""
        if self._bridge is None or not self._bridge.project.writable:
            return
        project = self._bridge.project
        missing = [part for part in project.lacks(parts) if part not in self._under_way]
        if missing:
            self._under_way.update(missing)
            self._tasks.run(partial(_prepare, project, missing), self._adopt)

    @Slot()
    def want_all(self) -> None:
        """Whoever exchanges with colleagues needs to know everything."""
        self.want(PARTS)

    @Slot()
    def want_notes(self) -> None:
        """A note is about to be written."""
        self.want([Part.NOTES])

    def stop(self) -> None:
        """The project is about to be closed: an answer that is on its way comes too late."""
        self._bridge = None

    @Slot(object)
    def _adopt(self, prepared: Any) -> None:
        if self._bridge is not None:
            self._bridge.project.adopt(prepared)
            self._under_way.difference_update(prepared.last_logged)
            self.ready.emit()


def _prepare(project: Any, parts: list[Part], task: Task) -> Any:
    return project.prepare(parts)
