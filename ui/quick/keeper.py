"""Who has the quick note's window, and takes in what was sealed while the project was locked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from feltnoter.domain.pieces import PARTS, Part
from feltnoter.errors import UserError
from ui.style.theme import Theme
from ui.words import Words

if TYPE_CHECKING:
    from feltnoter.inbox import Inbox
    from ui.bridge import Bridge
    from ui.preparer import Preparer
    from ui.quick.window import QuickNote
    from ui.spelling import SpellingDesk

_SETTLE = 150  # milliseconds: a file being replaced is told of more than once


class QuickKeeper(QObject):
    """Serves the project that is open, or none. The window is made when it is first asked for."""

    taken = Signal(int)  # so many notes came out of the inbox
    unable = Signal(object)  # UserError: there is no project to write in

    def __init__(
        self,
        theme: Theme,
        beside: QWidget,
        settings: Path,
        spelling: SpellingDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._beside, self._settings = theme, beside, settings
        self._spelling = spelling
        self._bridge: Bridge | None = None
        self._preparer: Preparer | None = None
        self._words: Words | None = None
        self.window: QuickNote | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE)
        self._soon.timeout.connect(self._take_in)

    def serve(self, preparer: Preparer | None, words: Words) -> None:
        """Work for another project, or for none. What is being written is saved before, by ``save``."""
        bridge = preparer.bridge if preparer is not None else None
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None
        if bridge is not self._bridge:
            self._stop_watching()
        self._bridge, self._preparer, self._words = bridge, preparer, words
        if preparer is not None:
            preparer.ready.connect(self._watch)  # not before: opening the project comes first
            if bridge is not None and bridge.project.lacks(PARTS) != PARTS:  # opened long ago
                self._watch()

    def save(self) -> bool:
        """Save what is being written; False when the disk says no."""
        return self.window is None or self.window.session.flush()

    @Slot()
    def show(self) -> None:
        """The window, ready for typing."""
        if self._words is None:
            return
        if self._preparer is not None:
            self._preparer.want([Part.NOTES])
        if self.window is None:
            from feltnoter.inbox import Inbox
            from ui.quick.window import QuickNote

            inbox = Inbox(self._settings)
            if self._bridge is None and inbox.current() is None:
                self.unable.emit(UserError("inbox_without_project"))
                return
            self.window = QuickNote(
                self._theme, self._words, bridge=self._bridge, inbox=inbox, parent=self._beside
            )
            self._spelling.mark(self._theme, self.window.text, self._bridge)
        self.window.come(self._beside)

    # The inbox ----------------------------------------------------------------------------------

    @Slot()
    def _watch(self) -> None:
        """Take in what waits for the open project, now and whenever more comes."""
        if self._bridge is None or not self._bridge.project.writable:
            return
        if self._watcher is None:
            self._begin_watching(self._bridge)
        self._take_in()

    def _begin_watching(self, bridge: Bridge) -> None:
        from feltnoter.project.inbox import welcome_notes

        project, inbox = bridge.project, self._inbox()
        welcome_notes(project, inbox)
        folder = inbox.folder_of(project.id)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._soon.start)

    @Slot()
    def _take_in(self) -> None:
        from feltnoter.project.inbox import empty_inbox

        if self._bridge is None or self._preparer is None:
            return
        project, inbox = self._bridge.project, self._inbox()
        if not inbox.waiting(project.id):
            return
        if project.lacks([Part.NOTES]):
            self._preparer.want([Part.NOTES])  # and says when they are there
            return
        try:
            count = empty_inbox(project, inbox)
        except UserError as error:
            self._bridge.refused.emit(error)
            return
        if count:
            self.taken.emit(count)

    def _inbox(self) -> Inbox:
        from feltnoter.inbox import Inbox

        return Inbox(self._settings)

    def _stop_watching(self) -> None:
        self._soon.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
