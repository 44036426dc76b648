"""Opens the history of a note and carries out what is asked of it there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from feltnoter.commands.notes import EditNote
from feltnoter.domain.diff import Piece
from feltnoter.domain.entities import Note
from feltnoter.project import Project
from feltnoter.project.note_history import Changed, NoteHistory, Sitting, veiled
from feltnoter.project.privacy import Finder, team_words
from ui.bridge import Bridge
from ui.notes.history_dialog import HistoryDialog, compared
from ui.notes.history_words import HistoryWords
from ui.notes.words import NoteWords
from ui.style.theme import Theme
from ui.tasks import Task, Tasks


@dataclass(frozen=True, slots=True)
class _Found:
    note: str
    sittings: tuple[Sitting, ...]
    diffs: Mapping[Changed, Sequence[Piece]]


@dataclass(frozen=True, slots=True)
class _Read:
    """The worker's job: the log played again, personal data taken out of what is shown, texts compared."""

    project: Project
    note: str
    finder: Finder

    def __call__(self, task: Task) -> _Found:
        with task.apart():
            self.finder.warm()
        reader = self.project.reader()
        try:
            found = reader.query(NoteHistory).of(self.note, lambda: not task.cancelled)
            note = reader.rows.get(Note, self.note)
            team = team_words(reader.rows)
            now = f"{note.body}\n{note.place}" if note is not None else ""
            shown = veiled(found, now, lambda text: self.finder.find(text, team))
            return _Found(self.note, shown, compared(shown))
        finally:
            reader.close()


class HistoryDesk(QObject):
    """One dialog at a time."""

    done = Signal(str)

    def __init__(
        self, theme: Theme, bridge: Bridge, tasks: Tasks, words: NoteWords, finder: Finder, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._tasks = tasks
        self._words = HistoryWords(bridge, words, self)
        self._finder = finder
        self._window = parent
        self._note = ""
        self._task: Task | None = None
        self.dialog: HistoryDialog | None = None

    def show(self, note: str) -> None:
        """Open it; what was typed must be saved already."""
        self._close()
        self._note = note
        self.dialog = HistoryDialog(self._theme, self._words, self._window.window())
        self.dialog.wanted.connect(self._set_back)
        self.dialog.finished.connect(self._close)
        self.dialog.open()
        self._task = self._tasks.run(_Read(self._bridge.project, note, self._finder), self._arrived)

    @Slot(object)
    def _arrived(self, found: _Found) -> None:
        if self.dialog is not None and found.note == self._note:
            self._task = None
            self.dialog.show_history(found.sittings, found.diffs, writable=self._bridge.project.writable)

    @Slot(object)
    def _set_back(self, values: Mapping[str, Any]) -> None:
        if self._bridge.execute(EditNote(id=self._note, values=values)) is not None:
            self.done.emit(self.tr("The note is as it was there"))

    @Slot()
    def _close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
