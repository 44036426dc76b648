"""A quick note in an open project: the ordinary way of writing a note, in a window of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from feltnoter.changes import Changes
from feltnoter.domain.entities import Note
from ui.bridge import Bridge
from ui.notes.note_text import NoteText
from ui.notes.session import Draft, NoteSession


class OpenSession(QObject):
    """A ``NoteSession`` under the quick note's few wishes."""

    written = Signal()
    refused = Signal(object)  # UserError: the text stays, and it is tried again

    def __init__(self, bridge: Bridge, editor: NoteText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._session = NoteSession(bridge, editor, self)
        self._session.written.connect(self.written)
        bridge.refused.connect(self._told)
        bridge.changed.connect(self._changed)

    def facts(self) -> Note | Draft:
        """What is known beside the text."""
        session = self._session
        found = self._bridge.project.rows.get(Note, session.note)
        return found or session.draft or Draft()

    @property
    def pending(self) -> bool:
        """Whether something typed is not on disk yet."""
        return self._session.pending

    def begin(self, draft: Draft) -> bool:
        """An empty page; False when what stands there could not be saved."""
        return self._session.begin(draft)

    def set_values(self, **values: Any) -> bool:
        """New facts about the note."""
        return self._session.set_values(**values)

    def flush(self) -> bool:
        """Save what was typed."""
        return self._session.flush()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        self._session.show_changes(changes)

    @Slot(object)
    def _told(self, error: object) -> None:
        if self._session.pending:
            self.refused.emit(error)
