"""The tab with the notes: the list, the page, and the note being written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from feltnoter.changes import Changes, Touched
from feltnoter.commands.notes import SplitNote, WriteUpNote
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Member, Note, Participant, Visit
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project.lists import NoteLists
from ui.bridge import Bridge
from ui.notes.attaching import Attaching
from ui.notes.beginning import fresh_draft
from ui.notes.note_head import Surroundings
from ui.notes.note_page import NotePage
from ui.notes.note_pane import NotePane
from ui.notes.session import Draft, NoteSession
from ui.notes.words import NoteWords
from ui.style.theme import Theme
from ui.tasks import Tasks
from ui.widgets.surface import Surface

# What the page shows besides the note itself. Two thousand notes of a colleague's touch none of it.
_AROUND = frozenset({"visits", "participants", "members", "project", "attachments"})
_BEHIND = frozenset({"codes", "excerpts", "codings", "cards", "themes", "boards"})


class NotesTab(QWidget):
    """Opens what is chosen in the list and carries out what the page asks for."""

    go = Signal(str, object)
    toast = Signal(str)
    page_changed = Signal()
    filter_cleared = Signal()
    participant_wanted = Signal(str)
    participant_opened = Signal(str)

    def __init__(
        self, theme: Theme, bridge: Bridge, tasks: Tasks, words: NoteWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._narrow = False
        self._wants_page = False
        self._note: Note | None = None
        self.replace_chosen: Callable[[], bool] = bool  # pseudonymises selected words; set by the place
        self.list = NotePane(theme, bridge, tasks, words)
        self.page = NotePage(theme, words)
        self.session = NoteSession(bridge, self.page.text, self)
        self.attaching = Attaching(bridge, tasks, self.page.attached, self.session.secure, self)
        self._blank = Surface(theme, "surface")
        self._right = QStackedWidget()
        self._right.addWidget(self._blank)
        self._right.addWidget(self.page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._right, 1)
        self._connect()

    def _connect(self) -> None:
        panes, page, head, session = self.list, self.page, self.page.head, self.session
        panes.chosen.connect(self._chosen)
        panes.opened.connect(self._go_on)
        panes.delete_requested.connect(self._delete)
        panes.new_requested.connect(self.begin)
        panes.cleared.connect(self.filter_cleared)
        panes.done.connect(self.toast)
        session.created.connect(self._created)
        session.vanished.connect(self._vanished)
        head.wanted.connect(self._show_head)
        head.kind_chosen.connect(self._set_kind)
        head.raw_chosen.connect(self._set_raw)
        head.place_chosen.connect(self._set_place)
        head.when_chosen.connect(self._set_when)
        head.participant_chosen.connect(self._set_participant)
        head.participant_wanted.connect(self._want_participant)
        page.coding_requested.connect(self._to_coding)
        page.board_requested.connect(self._to_board)
        page.privacy_requested.connect(self._to_privacy)
        page.split_requested.connect(self._split)
        page.write_up_requested.connect(self._write_up)
        page.delete_requested.connect(self._delete_open)
        page.photo_requested.connect(self.attaching.choose)
        page.text.photos_given.connect(self.attaching.take)
        page.text.image_given.connect(self.attaching.take_image)
        self.attaching.attached.connect(self._attached)
        self.attaching.consent_requested.connect(self.participant_opened)
        self._theme.changed.connect(self._show_links)

    # What the place asks ------------------------------------------------------------------------

    @property
    def identity(self) -> str:
        """The open note, or an empty text."""
        return self.session.note or ""

    @property
    def showing_page(self) -> bool:
        """Whether the page is in front in a narrow window."""
        return self._wants_page and (self.session.note is not None or self.session.draft is not None)

    def refresh(self) -> None:
        """Read list and page again; what is being typed stays."""
        self.list.refresh()
        if self.session.note is not None:
            self._show_note()
        elif self.session.draft is None and not self._narrow:
            self.list.choose_neighbour(0)
        self._arrange()

    def show_changes(self, changes: Changes) -> None:
        """Fetch what changed."""
        self.list.show_changes(changes)
        self.session.show_changes(changes)
        touched, about = changes.touched.keys(), changes.touched.get("notes", Touched())
        note = self.session.note
        if note in about.added | about.changed | about.removed or touched & _AROUND:
            if note is not None or self.session.draft is not None:
                self._show_note()
        elif touched & _BEHIND:
            self._show_links()
        self._arrange()

    def open(self, note: str) -> bool:
        """Show a note; False when it is gone."""
        found = self._bridge.project.rows.get(Note, note)
        if found is None:
            return False
        if self.session.note != note:
            self._load(found)
        self._wants_page = True
        self.list.choose(note)
        self._arrange()
        return True

    def show_span(self, start: int, end: int) -> None:
        """Mark a stretch of the open note's text."""
        self.page.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.text.choose(start, end)
        self.page.reveal()

    @Slot()
    def begin(self) -> None:
        """An empty page with the cursor in it. There is no note before something is typed."""
        if self.session.draft is None or self.page.text.text():
            self.page.attached.flush()
            if not self.session.begin(self._draft()):
                return  # the disk says no: what is typed must not be put away
            self._note = None
            self.list.choose("")
        self._wants_page = True
        self._show_note()
        self._arrange()
        self.page.to_top()
        self.page.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Save now."""
        self.session.flush()
        self.page.attached.flush()

    @Slot()
    def go_back(self) -> None:
        """From the page to the list."""
        self.session.flush()
        self._wants_page = False
        self._arrange()
        self.focus_list()

    @Slot(str)
    def set_words(self, words: str) -> None:
        """Narrow the list to what is typed in the search field."""
        self.list.filters.set_words(words)

    @Slot()
    def focus_list(self) -> None:
        """The keyboard goes to the list."""
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_list_focused(self) -> bool:
        """Whether it is there already."""
        return self.list.view.hasFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """Where F6 stops: list and text."""
        return (self.list.view, self.page.text)

    def pane_of(self, stop: QWidget) -> QWidget:
        """The pane a stop belongs to."""
        return self.list if stop is self.list.view else self.page

    def set_narrow(self, narrow: bool, width: int) -> None:
        """One pane at a time, or both."""
        if narrow:
            self.list.setMinimumWidth(0)
            self.list.setMaximumWidth(16_777_215)
        else:
            self.list.setFixedWidth(width)
        self._narrow = narrow
        self.page.set_narrow(narrow)
        self._arrange()

    def _arrange(self) -> None:
        is_open = self.session.note is not None or self.session.draft is not None
        self._right.setCurrentWidget(self.page if is_open else self._blank)
        self._right.setVisible(not self._narrow or self.showing_page)
        self.list.setVisible(not self._narrow or not self.showing_page)
        self.page_changed.emit()

    # Opening ------------------------------------------------------------------------------------

    @Slot(str)
    def _chosen(self, note: str) -> None:
        if note == self.session.note:
            return
        found = self._bridge.project.rows.get(Note, note)
        if found is not None:
            self._load(found)
            self._arrange()

    @Slot(str)
    def _go_on(self, note: str) -> None:
        if self.open(note):
            self.page.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _load(self, note: Note) -> None:
        self.page.attached.flush()
        if not self.session.flush():
            self.list.choose(self.identity)  # the disk says no: what is typed must not be put away
            return
        self.session.open(note)
        self._show_note()
        self.page.to_top()
        self._show_found(note)

    def _show_found(self, note: Note) -> None:
        """What was searched for is marked where it stands in the text."""
        words = self.list.filters.filter.words
        if words.strip():
            start, end = self._bridge.project.queries.place_of(words, note.body)
            if end:
                self.page.text.choose(start, end)
                self.page.reveal()

    def _draft(self) -> Draft:
        return fresh_draft(self._bridge.project.rows.find(Visit), datetime.now(), self._bridge.project.me)

    @Slot(str)
    def _created(self, note: str) -> None:
        self.list.choose(note)
        self._show_note()

    @Slot()
    def _vanished(self) -> None:
        self._note = None
        self._wants_page = False
        if self._narrow or not self.list.choose_neighbour(self.list.last_row):
            self._arrange()

    # Showing ------------------------------------------------------------------------------------

    def _show_note(self) -> None:
        identity = self.session.note
        self._note = self._bridge.project.rows.get(Note, identity) if identity else None
        self.page.text.setReadOnly(not self._bridge.project.writable)
        self._show_head(with_places=False)
        self._show_links()
        self.attaching.show(self._note)

    @Slot()
    def _show_head(self, *, with_places: bool = True) -> None:
        facts = self._note or self.session.draft
        if facts is None:
            return
        rows = self._bridge.project.rows
        places = self._bridge.project.query(NoteLists).places() if with_places else ()
        people, members = rows.find(Participant), rows.find(Member)
        around = Surroundings(rows.find(Visit), people, members, places, self._bridge.project.me)
        self.page.head.show_facts(facts, around)

    @Slot()
    def _show_links(self) -> None:
        note = self._note
        if note is None:
            self.page.show_links(False, (), (), None, raw=False)
            return
        lists = self._bridge.project.query(NoteLists)
        codes = lists.codes_of(note.id)
        self.page.show_links(
            True, codes, [self._colour(code.colour) for code in codes], lists.theme_of(note.id), raw=note.raw
        )

    def _colour(self, number: int) -> QColor:
        palette = self._theme.tokens.code
        return palette[number % len(palette)]

    # What the page asks for ---------------------------------------------------------------------

    @Slot(str)
    def _set_kind(self, kind: str) -> None:
        self._set(kind=NoteKind(kind))

    @Slot(bool)
    def _set_raw(self, raw: bool) -> None:
        self._set(raw=raw)

    @Slot(str)
    def _set_place(self, place: str) -> None:
        self._set(place=" ".join(place.split()))

    @Slot(str, object, object)
    def _set_when(self, happened_at: str, visit: str | None, author: str | None) -> None:
        self._set(happened_at=happened_at, visit=visit, author=author)

    @Slot(object)
    def _set_participant(self, participant: str | None) -> None:
        self._set(participant=participant)

    def _set(self, **values: object) -> None:
        self.session.set_values(**values)
        self._show_note()

    @Slot(str)
    def _want_participant(self, pseudonym: str) -> None:
        self.session.flush()
        self.participant_wanted.emit(pseudonym)

    @Slot()
    def _to_coding(self) -> None:
        if self.session.flush() and self.session.note:
            self.go.emit("coding", self.session.note)

    @Slot(str)
    def _to_board(self, card: str) -> None:
        if self.session.flush():
            self.go.emit("board", card)

    @Slot()
    def _to_privacy(self) -> None:
        if self.session.flush() and self.session.note and not self.replace_chosen():
            self.go.emit("privacy", self.session.note)

    @Slot()
    def _split(self) -> None:
        if not self.session.flush() or not self.session.note:
            return
        command = SplitNote(id=self.session.note, at=self.page.text.chosen()[1])
        if self._bridge.execute(command) is not None:
            self.toast.emit(self.tr("The note is split in two"))

    @Slot()
    def _write_up(self) -> None:
        if not self.session.flush() or self._note is None:
            return
        command = WriteUpNote(jotting=self._note.id, text=self.page.text.text())
        if self._bridge.execute(command) is not None:
            self.open(command.id)
            self.page.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.toast.emit(self.tr("Write the note here. The jotting is kept beside it."))

    @Slot(int)
    def _attached(self, count: int) -> None:
        self.toast.emit(self.tr("%n file(s) added to the note", "", count))

    @Slot()
    def _delete_open(self) -> None:
        if self.session.note:
            self._delete(self.session.note)

    @Slot(str)
    def _delete(self, note: str) -> None:
        if self.session.flush() and self._bridge.execute(Delete(root="notes", ids=(note,))) is not None:
            self.toast.emit(self.tr("The note is deleted"))
