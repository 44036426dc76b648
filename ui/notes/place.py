"""The place »Noter«: three tabs, a list beside a page, one of them at a time in a narrow window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from feltnoter.commands.notes import EditNote
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Note, Participant, Visit
from ui.notes.companions import Companions
from ui.notes.deeds import NoteDeeds
from ui.notes.notes_tab import NotesTab
from ui.notes.panes import Panes
from ui.notes.participants import ParticipantSection
from ui.notes.section import Section
from ui.notes.visits import VisitSection
from ui.notes.words import NoteWords
from ui.place import Place, Tools
from ui.visits.desk import VisitDesk
from ui.visits.strip import RunningStrip
from ui.widgets.button import Button, ButtonKind
from ui.widgets.search_field import SearchField
from ui.widgets.tabs import Tabs
from ui.widgets.topbar import TopBar

_TABS = ("notes", "visits", "participants")


class NotesPlace(Place):
    """Puts the parts together: top bar, tabs, keys. What happens in a tab is the tab's."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        theme, bridge = self.theme, self.bridge
        self._words = NoteWords(self)
        self.notes = NotesTab(theme, bridge, tools.tasks, self._words)
        self.desk = VisitDesk(bridge, self)
        self.strip = RunningStrip(theme, bridge, self._words, self.desk)
        page, session = self.notes.page, self.notes.session
        self.deeds = NoteDeeds(tools, self.notes, self._words, self)
        self.companions = Companions(theme, bridge, page, session, self._words, tools.setting, self)
        self._sections: dict[str, Section] = {}  # made when they are first asked for
        self._stale: set[str] = set()
        self._narrow = False
        self._pane_width = 0
        self._stack = QStackedWidget()
        self._stack.addWidget(self.notes)
        if tools.privacy is not None:
            session, page = self.notes.session, self.notes.page
            self._marker = tools.privacy.mark(theme, page.text, lambda: session.note, session.flush)
            self._marker.deeds.done.connect(self.toast)
            self.notes.replace_chosen = self._marker.replace_chosen
        if tools.spelling is not None:
            self.spelling = tools.spelling.mark(theme, self.notes.page.text, bridge)
        self._build_bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        self._connect()
        self._arrange()

    def _build_bar(self) -> None:
        theme = self.theme
        self._bar = TopBar(theme)
        layout = self._bar.layout()
        assert layout is not None
        layout.setContentsMargins(theme.px(16), 0, theme.px(16), 0)  # a tab's words stand over the rows'
        self.back = Button(theme, self.tr("Back"), ButtonKind.QUIET, icon="arrow-left")
        self.back.setAccessibleDescription(self.tr("Alt+Left"))
        self.tabs = Tabs(theme, self.tr("Notes, field visits or participants"))
        for key, text in (
            ("notes", self.tr("Notes")),
            ("visits", self.tr("Field visits")),
            ("participants", self.tr("Participants")),
        ):
            self.tabs.add(key, text)
        self.search = SearchField(theme, self.tr("Search in notes, codes and themes"), key=self.tr("Ctrl+F"))
        self.new = Button(theme, "", ButtonKind.PRIMARY, icon="plus")
        self._bar.add_before(self.back)
        self._bar.add_before(self.tabs)
        self._bar.add(self.search)
        self._bar.add(self.new)
        self.panes = Panes(self._bar, self.back, self.tabs)

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.tabs.chosen.connect(self._tab_chosen)
        self.search.textChanged.connect(self.notes.set_words)
        self.search.results_requested.connect(self.notes.focus_list)
        self.new.clicked.connect(self._new_pressed)
        notes = self.notes
        self.companions.opened.connect(self.open_target)
        self.companions.advising.done.connect(self.toast)
        self.strip.opened.connect(self.open_target)
        self.strip.start_requested.connect(self.desk.start)
        self.strip.end_requested.connect(self.desk.end)
        self.desk.said.connect(self.toast)
        self.desk.started.connect(self._inherit)
        self.desk.ended.connect(self._go_home)
        self.desk.written_up.connect(self._write_on)
        self.deeds.offered.connect(self.offered)
        self.deeds.done.connect(self.toast)
        notes.go.connect(self.go)
        notes.toast.connect(self.toast)
        notes.list.import_requested.connect(self._import)
        notes.page_changed.connect(self._show_bar)
        notes.filter_cleared.connect(self.search.clear)
        notes.participant_wanted.connect(self._new_participant)
        notes.participant_opened.connect(self._to_consent)

    @property
    def visits(self) -> VisitSection:
        """The tab »Felture«."""
        section = self._sections.get("visits")
        if isinstance(section, VisitSection):
            return section
        made = VisitSection(self.theme, self.bridge, self._words, self.desk)
        made.delete_requested.connect(self._delete_visit)
        made.note_opened.connect(self._write_on)
        self._take_up("visits", made)
        return made

    @property
    def participants(self) -> ParticipantSection:
        """The tab »Deltagere«."""
        section = self._sections.get("participants")
        if isinstance(section, ParticipantSection):
            return section
        made = ParticipantSection(self.theme, self.bridge, self._words)
        made.delete_requested.connect(self._delete_participant)
        made.created.connect(self._participant_created)
        self._take_up("participants", made)
        return made

    @Slot()
    def _import(self) -> None:
        self.wanted.emit("import_notes")

    def _take_up(self, key: str, section: Section) -> None:
        self._sections[key] = section
        section.offered.connect(self.offered)
        self._stack.addWidget(section)
        section.set_narrow(self._narrow, self._pane_width)
        section.refresh()
        section.page_changed.connect(self._show_bar)

    def _part_of(self, key: str) -> NotesTab | Section:
        if key == "visits":
            return self.visits
        return self.participants if key == "participants" else self.notes

    # What the window asks -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything shown again."""
        self.strip.refresh()
        self.notes.refresh()
        self.companions.refresh()
        self._stale.update(self._sections)
        self._freshen()

    def show_changes(self, changes: Changes) -> None:
        """Fetch what changed; cursor, selection and scrolling stay."""
        self.strip.show_changes(changes)
        self.notes.show_changes(changes)
        self.companions.show_changes(changes)
        for key, section in self._sections.items():
            if key == self.tabs.current():
                section.show_changes(changes)
            else:
                self._stale.add(key)

    def _freshen(self) -> None:
        key = self.tabs.current()
        if key in self._stale:
            self._stale.discard(key)
            self._sections[key].refresh()

    @Slot(object)
    def open_target(self, target: object) -> None:
        """ "new", "new_visit", "new_participant", an id of any of these, or ``(note, start, end)``."""
        if target == "new":
            self._show_tab("notes")
            self.notes.begin()
            return
        if target in ("new_visit", "new_participant"):
            key = "visits" if target == "new_visit" else "participants"
            self._show_tab(key)
            self._sections[key].begin()
            return
        identity, span = (target, None) if isinstance(target, str) else _span(target)
        key = self._tab_of(identity)
        if key and self._part_of(key).open(identity):
            self._show_tab(key)
            if span and key == "notes":
                self.notes.show_span(*span)

    @Slot(str)
    def _inherit(self, identity: str) -> None:
        """An empty page that waited is on this visit now."""
        visit, session = self.bridge.project.rows.get(Visit, identity), self.notes.session
        if visit is not None and session.draft is not None and not self.notes.page.text.text():
            session.set_values(visit=visit.id, place=visit.place)
            self.notes.refresh()

    @Slot(str)
    def _go_home(self, visit: str) -> None:
        """The visit that has ended is open, with the keyboard in what it brought home."""
        self.open_target(visit)
        self.visits.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _to_consent(self, participant: str) -> None:
        """»Ret samtykke …«: the keyboard is where it is corrected."""
        self.open_target(participant)
        self.participants.status.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _write_on(self, note: str) -> None:
        """The note of a visit, or the one made of a jotting, is open with the keyboard in its text."""
        self.open_target(note)
        text = self.notes.page.text
        text.choose(len(text.text()), len(text.text()))
        text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tab_of(self, identity: str) -> str:
        rows = self.bridge.project.rows
        kinds = {"notes": Note, "visits": Visit, "participants": Participant}
        return next((key for key, kind in kinds.items() if identity and rows.get(kind, identity)), "")

    def leave(self) -> None:
        """Save what is being typed."""
        for part in (self.notes, *self._sections.values()):
            part.leave()

    def settle(self) -> None:
        """What is half written becomes what it was to be; the form of what is refused stays."""
        for section in self._sections.values():
            section.settle()

    def foot(self) -> int:
        """The bar for several notes is about to be used: a toast must not lie on it."""
        several = self.notes.list.several
        return several.height() if several.isVisible() else 0

    def state(self) -> Mapping[str, Any]:
        """Which tab, and what is open in each."""
        opened = {key: part.identity for key, part in (("notes", self.notes), *self._sections.items())}
        return {"tab": self.tabs.current(), "list": self.notes.list.filters.state(), **opened}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Open again what was open."""
        self.notes.list.arrange(state.get("list"))
        tab = state.get("tab")
        wanted = tab if isinstance(tab, str) and tab in _TABS else "notes"
        for key in dict.fromkeys(("notes", wanted)):
            identity = state.get(key)
            if isinstance(identity, str) and identity and not self._narrow:
                self._part_of(key).open(identity)
        if tab == wanted:
            self._show_tab(wanted)

    # Tabs ---------------------------------------------------------------------------------------

    def _part(self) -> NotesTab | Section:
        return self._part_of(self.tabs.current())

    @Slot(str)
    def _tab_chosen(self, key: str) -> None:
        self.leave()
        self._show_tab(key)

    def _show_tab(self, key: str) -> None:
        self.tabs.choose(key)
        self._stack.setCurrentWidget(self._part_of(key))
        self._freshen()
        self._show_bar()

    @Slot()
    def _show_bar(self) -> None:
        key = self.tabs.current()
        on_page = self._narrow and self._part().showing_page
        self.back.setVisible(on_page)
        self.tabs.setVisible(not on_page)
        self.search.setVisible(key == "notes" and not on_page)
        self.search.setFixedWidth(self.theme.px(200 if self._narrow else 288))
        words = {
            "notes": self.tr("New note"),
            "visits": self.tr("New field visit"),
            "participants": self.tr("New participant"),
        }
        self.new.set_words(words[key])
        self.new.set_key(self.tr("Ctrl+N") if key == "notes" and not self._narrow else "")
        self._bar.set_narrow(self._narrow)

    @Slot()
    def _new_pressed(self) -> None:
        self._part().begin()

    @Slot(str)
    def _new_participant(self, pseudonym: str) -> None:
        self._show_tab("participants")
        self.participants.begin_as(pseudonym, self.notes.identity)

    @Slot(str, str)
    def _participant_created(self, participant: str, note: str) -> None:
        """Somebody looked for on a note's page, and not known then, takes part in that note."""
        if self.bridge.project.rows.get(Note, note):
            self.bridge.execute(EditNote(id=note, values={"participant": participant}))

    @Slot()
    def _go_back(self) -> None:
        self._part().go_back()

    # Deleting -----------------------------------------------------------------------------------

    @Slot(str)
    def _delete_visit(self, visit: str) -> None:
        if self.bridge.execute(Delete(root="visits", ids=(visit,))) is not None:
            self.toast.emit(self.tr("The field visit is deleted. Its notes are still here."))

    @Slot(str)
    def _delete_participant(self, participant: str) -> None:
        if self.bridge.execute(Delete(root="participants", ids=(participant,))) is not None:
            self.toast.emit(self.tr("The participant is deleted. The notes are still here, without a name."))

    # Size and keys ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """List and page, or one of them."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """The window is known now."""
        super().showEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text makes a window narrow."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_bar"):
            self._arrange()

    def _arrange(self) -> None:
        self._narrow = self.theme.is_narrow(self.window().width())
        px = self.theme.px
        self._pane_width = min(px(384), max(px(272), round(self.width() * 0.36)))
        for part in (self.notes, *self._sections.values()):
            part.set_narrow(self._narrow, self._pane_width)
        self._show_bar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys nobody below has taken. No shortcuts: the window has its own, and two would silence both."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        if control and key == Qt.Key.Key_F:
            self._find()
        elif control and key == Qt.Key.Key_N:
            self.open_target("new")
        elif key == Qt.Key.Key_F6:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.panes.step(self._part(), -1 if back else 1)
        elif self.tabs.current() == "notes" and self.deeds.take_key(event):
            pass
        elif self.back.isVisible() and (key == Qt.Key.Key_Escape or (alt and key == Qt.Key.Key_Left)):
            self._go_back()
        elif key == Qt.Key.Key_Escape and not self._part().is_list_focused():
            self._part().focus_list()
        else:
            super().keyPressEvent(event)

    def _find(self) -> None:
        self._show_tab("notes")
        if self._narrow and self.notes.showing_page:
            self.notes.go_back()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


def _span(target: object) -> tuple[str, tuple[int, int] | None]:
    if isinstance(target, (tuple, list)) and len(target) == 3:
        identity, start, end = target
        if isinstance(identity, str) and isinstance(start, int) and isinstance(end, int):
            return identity, (start, end)
    return "", None
