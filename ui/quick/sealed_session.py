"""A quick note over a locked project: sealed while it is typed, for nobody here can read it back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from feltnoter.domain.entities import new_id
from feltnoter.errors import UserError
from feltnoter.inbox import Inbox, QuickNote
from ui.notes.note_text import NoteText
from ui.notes.session import AGAIN, LONGEST, PAUSE, Draft


class SealedSession(QObject):
    """Keeps a ``NoteText`` and its file in the inbox the same. As ``NoteSession``, as far as it goes."""

    written = Signal()
    refused = Signal(object)  # UserError: the text stays, and it is tried again

    def __init__(self, inbox: Inbox, editor: NoteText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox = inbox
        self._editor = editor
        self._id = new_id()
        self._draft = Draft()
        self._dirty = False
        self._pause = self._timer(PAUSE)
        self._longest = self._timer(LONGEST)
        editor.replaced.connect(self._typed)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer

    def facts(self) -> Draft:
        """What is known beside the text."""
        return self._draft

    @property
    def pending(self) -> bool:
        """Whether something typed is not on disk yet."""
        return self._dirty and bool(self._editor.text().strip())

    def begin(self, draft: Draft) -> bool:
        """An empty page; False when what stands there could not be saved."""
        if not self.flush():
            return False
        self._id, self._draft = new_id(), draft
        self._editor.load("")
        self._dirty = False
        return True

    def set_values(self, **values: Any) -> bool:
        """New facts about the note."""
        self._draft = replace(self._draft, **values)
        self._dirty = True
        return self.flush()

    @Slot()
    def _typed(self) -> None:
        self._dirty = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start(LONGEST)

    @Slot()
    def flush(self) -> bool:
        """Seal what was typed."""
        self._pause.stop()
        self._longest.stop()
        if not self.pending:
            return True
        draft = self._draft
        try:
            self._inbox.put(
                QuickNote(
                    self._editor.text(), self._id, draft.kind, draft.raw, draft.place, draft.happened_at
                )
            )
        except UserError as error:
            self._longest.start(AGAIN)
            self.refused.emit(error)
            return False
        self._dirty = False
        self.written.emit()
        return True
