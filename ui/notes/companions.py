"""What comes along with a note's page: its other half, an interview's speakers, templates, advice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from feltnoter.changes import Changes
from ui.bridge import Bridge
from ui.interview.desk import InterviewDesk
from ui.notes.advising import Advising
from ui.notes.note_page import NotePage
from ui.notes.pair import Pairs
from ui.notes.session import NoteSession
from ui.notes.words import NoteWords
from ui.style.theme import Theme
from ui.templates.desk import TemplateDesk


class Companions(QObject):
    """Each follows what is open by itself (``NoteSession.shown``) and is told what changed."""

    opened = Signal(str)  # a note to go to

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        page: NotePage,
        session: NoteSession,
        words: NoteWords,
        setting: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pairs = Pairs(theme, bridge, page, session, self)
        self.interview = InterviewDesk(theme, bridge, page, session, self)
        self.templates = TemplateDesk(theme, bridge, page, session, words, self)
        self.advising = Advising(theme, bridge, page, session, setting, self)
        self.pairs.opened.connect(self.opened)

    def refresh(self) -> None:
        """Read again what belongs to the open note."""
        for each in (self.pairs, self.interview, self.templates, self.advising):
            each.refresh()

    def show_changes(self, changes: Changes) -> None:
        """As ``refresh``, each when it is concerned."""
        for each in (self.pairs, self.interview, self.templates, self.advising):
            each.show_changes(changes)
