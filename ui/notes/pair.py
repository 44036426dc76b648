"""A jotting and the note written of it, side by side: the one that is not open stands beside, to be read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from feltnoter.domain.entities import Note
from feltnoter.project.lists import VisitLists
from ui.bridge import Bridge
from ui.notes.note_page import NotePage
from ui.notes.note_text import NoteText
from ui.notes.session import NoteSession
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import TextAction
from ui.widgets.surface import Panel
from ui.widgets.text import IconLabel, Label


class OtherHalf(Panel):
    """The text of the other note, which can be copied from but not written in."""

    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", radius=8, parent=parent)
        px = theme.px
        self._mark = IconLabel(theme, "pencil-line", size=14)
        self._title = Label(theme, "", Style.LABEL, role="muted")
        self.go = TextAction(theme, "")
        self.text = NoteText(theme, self.tr("The other half of the pair"), "")
        self.text.setReadOnly(True)
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        head.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.text)
        column.addStretch(1)
        self.go.clicked.connect(self.opened)

    def show_note(self, note: Note, *, is_jotting: bool) -> None:
        """Show a note's text."""
        self._mark.set_icon("pencil-line" if is_jotting else "file-text")
        self._title.setText(self.tr("The jotting") if is_jotting else self.tr("Written up"))
        self.go.set_words(self.tr("Open the jotting") if is_jotting else self.tr("Open the note"))
        self.setAccessibleName(self._title.text())
        if self.text.text() != note.body:
            self.text.load(note.body)


class Pairs(QObject):
    """Keeps what stands beside a note's page true."""

    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        page: NotePage,
        session: NoteSession,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._page, self._session = theme, bridge, page, session
        self._half: OtherHalf | None = None  # made when the first pair is opened
        self._other = ""
        session.shown.connect(self.refresh)

    @property
    def half(self) -> OtherHalf | None:
        """What stands beside the page now."""
        return self._half if self._other else None

    @Slot()
    def refresh(self) -> None:
        """Read again what belongs to the open note."""
        project, note = self._bridge.project, self._session.note
        other = project.query(VisitLists).pair_of(note) if note else None
        mine, found = project.rows.get(Note, note), project.rows.get(Note, other)
        self._other = found.id if found is not None else ""
        if mine is None or found is None:
            self._page.show_beside(None)
            return
        if self._half is None:
            self._half = OtherHalf(self._theme)
            self._half.opened.connect(self._open)
        self._half.show_note(found, is_jotting=mine.jotting == found.id)
        self._page.show_beside(self._half)

    def show_changes(self, changes: Changes) -> None:
        """As ``refresh``, when notes have changed; not for every word that is typed here."""
        touched = changes.touched.get("notes")
        if touched is None:
            return
        own = {self._session.note}
        if (touched.changed | touched.added | touched.removed) - own or self._other in touched.changed:
            self.refresh()

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._other)
