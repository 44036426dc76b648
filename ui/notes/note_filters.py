"""The chips above the list of notes: kind, visit, participant, only mine, and more. They combine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from feltnoter.domain.entities import Participant, Visit
from feltnoter.project.lists import Arrangement, NoteFilter
from ui.notes.arranging import ArrangeButton
from ui.notes.finder import Finder, Option
from ui.notes.note_head import person_options, show_kinds, visit_options
from ui.notes.remembering import filter_again, filter_state
from ui.notes.words import KINDS, NoteWords
from ui.style.theme import Theme
from ui.widgets.button import TextAction
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout


class NoteFilters(QWidget):
    """Holds the filter; ``changed`` after each choice. The words come from the search field."""

    changed = Signal()
    wanted = Signal()  # a box is about to open: bring visits and participants up to date

    def __init__(self, theme: Theme, words: NoteWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._filter = NoteFilter()
        self._me = ""
        self._visits: Sequence[Visit] = ()
        self._people: Sequence[Participant] = ()
        self.setAccessibleName(self.tr("Filter"))
        self.kind = Chip(theme, self.tr("Kind"), trailing="chevron-down")
        self.visit = Chip(theme, self.tr("Field visit"), trailing="chevron-down")
        self.participant = Chip(theme, self.tr("Participant"), trailing="chevron-down")
        self.mine = Chip(theme, self.tr("Only mine"), checkable=True)
        self.jottings = Chip(theme, self.tr("To be written up"), checkable=True)
        self.uncoded = Chip(theme, self.tr("Without a code"), checkable=True)
        self.pictures = Chip(theme, self.tr("Pictures"), checkable=True)
        self.more = Chip(theme, self.tr("More"), trailing="chevron-down")
        self.arrange = ArrangeButton(theme)
        self.clear = TextAction(theme, self.tr("Clear filter"))
        flow = FlowLayout(self, gap=theme.px(8))
        self._marks = {"raw": self.jottings, "uncoded": self.uncoded, "pictures": self.pictures}
        for chip in (self.kind, self.visit, self.participant, self.mine, *self._marks.values(), self.more):
            flow.addWidget(chip)
        flow.addWidget(self.clear)
        for chip in (self.kind, self.visit, self.participant, self.more):
            chip.setCheckable(True)
        self.further = QMenu(self)
        for name, chip in self._marks.items():
            action = QAction(chip.words, self.further)
            action.setData(name)
            self.further.addAction(action)
            chip.clicked.connect(self._mark_pressed)
        self.further.triggered.connect(self._mark_picked)
        self.more.clicked.connect(self._open_further)
        self.arrange.changed.connect(self.changed)
        self.menu = QMenu(self)
        for kind in KINDS:
            action = QAction(words.kind(kind), self.menu)
            action.setCheckable(True)
            action.setData(str(kind))
            self.menu.addAction(action)
        self.visits = self._finder(self.tr("Field visit"), self.tr("Search by place"))
        self.people = self._finder(self.tr("Participant"), self.tr("Search by pseudonym or role"))
        self.kind.clicked.connect(self._open_kinds)
        self.visit.clicked.connect(self._open_visits)
        self.participant.clicked.connect(self._open_people)
        self.menu.triggered.connect(self._kind_picked)
        self.visits.taken.connect(self._visit_picked)
        self.people.taken.connect(self._person_picked)
        self.mine.clicked.connect(self._mine_pressed)
        self.clear.clicked.connect(self.reset)
        self._show()

    def _finder(self, name: str, placeholder: str) -> Finder:
        return Finder(self._theme, name, placeholder, nothing=self.tr("Nothing found"), parent=self)

    @property
    def arrangement(self) -> Arrangement:
        """How the list is laid out."""
        return self.arrange.arrangement

    @property
    def filter(self) -> NoteFilter:
        """What the list is narrowed to."""
        return self._filter

    def set_known(self, me: str, visits: Sequence[Visit], people: Sequence[Participant]) -> None:
        """Who works here, and what there is to choose from."""
        self._me, self._visits, self._people = me, visits, people
        self._show()

    def set_words(self, words: str) -> None:
        """What stands in the search field."""
        self._use(replace(self._filter, words=words.strip()))

    def narrow_to(self, **values: object) -> None:
        """Choose from elsewhere: the jottings, a visit, a participant."""
        self._use(replace(self._filter, **values))  # type: ignore[arg-type]

    def state(self) -> dict[str, object]:
        """What is remembered: the layout and the chips, never the words."""
        return {**self.arrange.state(), "chips": filter_state(self._filter)}

    def restore(self, kept: object) -> bool:
        """Use what was remembered, without telling; whether the list is to be read again."""
        if not isinstance(kept, dict):
            return False
        visits, people = {visit.id for visit in self._visits}, {person.id for person in self._people}
        wanted = filter_again(kept.get("chips"), self._filter, me=self._me, visits=visits, people=people)
        changed, self._filter = wanted != self._filter, wanted
        self._show()
        return self.arrange.restore(kept) or changed

    @Slot()
    def reset(self) -> None:
        """Take every choice away, the words too (the search field is emptied by who holds it)."""
        self._use(NoteFilter())

    def _use(self, wanted: NoteFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self.changed.emit()
        self._show()

    def _show(self) -> None:
        chosen = self._filter
        kinds = [self._words.kind(kind) for kind in KINDS if kind in chosen.kinds]
        self._chip(self.kind, self.tr("Kind"), kinds[0] if len(kinds) == 1 else "", bool(kinds), len(kinds))
        visit = next((v for v in self._visits if v.id == chosen.visit), None)
        title = self._words.visit(visit) if visit else ""
        self._chip(self.visit, self.tr("Field visit"), title, bool(chosen.visit))
        person = next((p for p in self._people if p.id == chosen.participant), None)
        name = person.pseudonym if person else ""
        self._chip(self.participant, self.tr("Participant"), name, bool(chosen.participant))
        self.mine.setVisible(bool(self._me))
        self.mine.setChecked(bool(chosen.author))
        for name, chip in self._marks.items():
            chip.setVisible(bool(getattr(chosen, name)))
            chip.setChecked(bool(getattr(chosen, name)))
        self.more.setChecked(False)
        for action in self.further.actions():
            action.setVisible(not getattr(chosen, action.data()))
        self.more.setVisible(not all(getattr(chosen, name) for name in self._marks))
        self.clear.setVisible(bool(chosen))
        self.updateGeometry()

    def _chip(self, chip: Chip, word: str, value: str, on: bool, count: int = 0) -> None:
        several = self.tr("%n kind(s)", "", count) if count > 1 else ""
        chip.set_words(value or several or word)
        chip.set_name(self.tr("{what}: {value}").format(what=word, value=value or several) if on else word)
        chip.setChecked(on)

    # Choosing -----------------------------------------------------------------------------------

    @Slot()
    def _open_kinds(self) -> None:
        show_kinds(self._theme, self.menu.actions(), self._filter.kinds)
        self._show()  # a click alone switches nothing on
        self.menu.popup(self.kind.mapToGlobal(self.kind.rect().bottomLeft()))

    @Slot(QAction)
    def _kind_picked(self, action: QAction) -> None:
        kinds = self._filter.kinds ^ {action.data()}
        self._use(replace(self._filter, kinds=kinds))

    @Slot()
    def _open_visits(self) -> None:
        self.wanted.emit()
        options = visit_options(self._visits, self._words)
        self._open(self.visits, self.visit, options, self._filter.visit)

    @Slot()
    def _open_people(self) -> None:
        self.wanted.emit()
        options = person_options(self._people)
        self._open(self.people, self.participant, options, self._filter.participant)

    def _open(self, finder: Finder, chip: Chip, options: list[Option], chosen: str) -> None:
        self._show()
        if chosen:
            options.insert(0, Option("", self.tr("All"), "x"))
        finder.offer(options, chosen=chosen)
        finder.show_below(chip)

    @Slot(str)
    def _visit_picked(self, key: str) -> None:
        self._use(replace(self._filter, visit=key))

    @Slot(str)
    def _person_picked(self, key: str) -> None:
        self._use(replace(self._filter, participant=key))

    @Slot()
    def _mine_pressed(self) -> None:
        self._use(replace(self._filter, author="" if self._filter.author else self._me))

    @Slot()
    def _open_further(self) -> None:
        self._show()
        self.further.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    @Slot(QAction)
    def _mark_picked(self, action: QAction) -> None:
        self.narrow_to(**{action.data(): True})

    @Slot()
    def _mark_pressed(self) -> None:
        """A second press takes it away."""
        pressed = self.sender()
        self.narrow_to(**{name: False for name, chip in self._marks.items() if chip is pressed})
