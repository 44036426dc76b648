"""The pane with the list of notes: filters, jottings that wait, the list, and what it says when empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from feltnoter.domain.entities import Member, Note, Participant, Visit
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project
from feltnoter.project.lists import Arrangement, GroupBy, NoteFilter, NoteLists, NoteOrder, NoteSummary
from ui.bridge import Bridge
from ui.notes.note_filters import NoteFilters
from ui.notes.note_model import NoteModel
from ui.notes.note_view import NoteView
from ui.notes.several import SeveralBar
from ui.notes.words import NoteWords
from ui.style.theme import Theme
from ui.style.type import Style
from ui.tasks import Task, Tasks
from ui.widgets.announce import announce
from ui.widgets.button import TextAction
from ui.widgets.empty import EmptyState
from ui.widgets.surface import Surface
from ui.widgets.text import IconLabel, Label, Rule

DEBOUNCE = 100  # milliseconds


@dataclass(frozen=True, slots=True)
class _Answer:
    number: int
    order: NoteOrder
    waiting: int


@dataclass(frozen=True, slots=True)
class _Read:
    """The worker's job: the whole order, over a connection of its own."""

    project: Project
    number: int
    wanted: NoteFilter
    arrangement: Arrangement

    def __call__(self, task: Task) -> _Answer:
        reader = self.project.reader()
        try:
            lists = reader.query(NoteLists)
            order = lists.order(self.wanted, self.arrangement)
            return _Answer(self.number, order, 0 if task.cancelled else lists.waiting())
        finally:
            reader.close()


class NotePane(Surface):
    """``chosen`` when a note is to be shown, ``opened`` when one goes on to its text."""

    chosen = Signal(str)
    opened = Signal(str)
    delete_requested = Signal(str)
    new_requested = Signal()
    import_requested = Signal()
    done = Signal(str)  # what was done with several notes
    cleared = Signal()  # the filter was taken away: empty the search field

    def __init__(
        self, theme: Theme, bridge: Bridge, tasks: Tasks, words: NoteWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "side", edges=Qt.Edge.RightEdge, parent=parent)
        self._bridge = bridge
        self._tasks = tasks
        self._words = words
        self._number = 0
        self._task: Task | None = None
        self._is_whole = False
        self._current = ""
        self.last_row = 0  # where the note now gone stood
        self.setAccessibleName(self.tr("List of notes"))
        self.filters = NoteFilters(theme, words)
        self.model = NoteModel(self._summaries, words, self)
        self.view = NoteView(theme, self.tr("Notes"))
        self.view.setModel(self.model)
        self.several = SeveralBar(theme, bridge, words)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE)
        self._wait.timeout.connect(self._ask)
        self._build()
        self.filters.changed.connect(self._wait.start)
        self.filters.wanted.connect(self._show_known)
        self.filters.clear.clicked.connect(self.cleared)
        self.view.chosen.connect(self._picked)
        self.view.opened.connect(self.opened)
        self.view.delete_requested.connect(self.delete_chosen)
        self.view.several.connect(self.several.show_chosen)
        self.several.done.connect(self.done)

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(20), px(12), px(10), px(6))
        column.setSpacing(px(14))
        above = QHBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.filters, 1)
        above.addWidget(self.filters.arrange, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(above)
        self._jottings = QWidget()
        line = QHBoxLayout(self._jottings)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(6))
        self._waiting = Label(theme, "", Style.SECONDARY, role="muted")
        show = TextAction(theme, self.tr("Show"), name=self.tr("Show jottings"))
        show.clicked.connect(self._show_jottings)
        line.addWidget(IconLabel(theme, "pencil-line", size=14))
        line.addWidget(self._waiting, 1)
        line.addWidget(show)
        self._jottings.hide()
        column.addWidget(self._jottings)
        self.empty = EmptyState(
            theme,
            "notebook-pen",
            self.tr("There are no notes here yet. Write the first one, or bring those you have."),
            action=self.tr("New note"),
            primary=False,
            other=self.tr("Bring in notes …"),
        )
        self.empty.requested.connect(self.new_requested)
        self.empty.other_requested.connect(self.import_requested)
        self.nothing = EmptyState(
            theme, "search", self.tr("Nothing found"), action=self.tr("Clear filter"), primary=False
        )
        self.nothing.requested.connect(self._clear_all)
        self._stack = QStackedWidget()
        for page in (self.view, self.empty, self.nothing):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(Rule(theme))
        outer.addWidget(self._stack, 1)
        outer.addWidget(self.several)

    def arrange(self, kept: object) -> None:
        """Lay the list out and narrow it as it was left; anything else than that is passed over."""
        if self.filters.restore(kept):
            self._ask()

    # Reading ------------------------------------------------------------------------------------

    @property
    def _lists(self) -> NoteLists:
        return self._bridge.project.query(NoteLists)

    def _summaries(self, ids: Sequence[str]) -> dict[str, NoteSummary]:
        return self._lists.summaries(ids)

    def refresh(self) -> None:
        """Read everything again: the first screens at once, the rest from a worker."""
        self._show_known()
        self.model.refresh()
        self._wait.stop()
        self._ask(at_once=True)

    @Slot()
    def _ask(self, *, at_once: bool = False) -> None:
        self._number += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None
        wanted = self.filters.filter
        plain = not wanted and not self.filters.arrangement
        if plain and (at_once or not self._is_whole or len(self.model.ids) == 0):
            first = self._lists.first()
            if first.whole or not self.model.ids:
                self._show(_Answer(self._number, first, self._lists.waiting() if first.whole else 0))
            if first.whole:
                return
        self._task = self._tasks.run(
            _Read(self._bridge.project, self._number, wanted, self.filters.arrangement), self._arrived
        )

    @Slot(object)
    def _arrived(self, answer: _Answer) -> None:
        if answer.number == self._number:  # a later question has been asked otherwise
            self._task = None
            self._show(answer)

    def _show(self, answer: _Answer) -> None:
        titles = self._titles()
        before = len(self.model.ids)
        was = self.view.blockSignals(True)
        self.model.show_order(answer.order, titles)
        self.view.doItemsLayout()
        if not self.view.choose(self._current, quietly=True):
            self.view.clear_choice()
        self.view.blockSignals(was)
        self.several.show_chosen(self.view.all_chosen())
        self._is_whole = answer.order.whole
        self._show_waiting(answer.waiting)
        wanted = self.filters.filter
        page = self.view if answer.order.ids else self.nothing if wanted else self.empty
        self._stack.setCurrentWidget(page)
        if wanted and before != len(answer.order.ids):
            count = len(answer.order.ids)
            announce(self, self.tr("%n note(s) found", "", count) if count else self.tr("Nothing found"))

    def _titles(self) -> dict[str, str]:
        """What the groups stand for, in words."""
        rows, words = self._bridge.project.rows, self._words
        by = self.filters.arrangement.by
        if by is GroupBy.PARTICIPANT:
            people = {one.id: one.pseudonym for one in rows.find(Participant)}
            return {"": self.tr("Without a participant"), **people}
        if by is GroupBy.AUTHOR:
            return {"": self.tr("Without an author"), **{one.id: one.name for one in rows.find(Member)}}
        if by is GroupBy.KIND:
            return {str(kind): words.kind(kind) for kind in NoteKind}
        return {visit.id: words.visit(visit) for visit in rows.find(Visit)}

    def _show_waiting(self, count: int) -> None:
        self._waiting.setText(self.tr("%n jotting(s) waiting to be written up", "", count))
        self._jottings.setVisible(count > 0 and not self.filters.filter.raw)

    @Slot()
    def _show_known(self) -> None:
        rows = self._bridge.project.rows
        self.filters.set_known(self._bridge.project.me or "", rows.find(Visit), rows.find(Participant))

    # Changes ------------------------------------------------------------------------------------

    def show_changes(self, changes: Changes) -> None:
        """Read again what changed: rows where only words differ, the order where that may."""
        touched = changes.touched
        notes = touched.get("notes")
        self.last_row = max(0, self.model.row_of(self._current))
        moved = "visits" in touched
        if notes is not None:
            moved = moved or bool(notes.added or notes.removed) or self._has_moved(notes.changed)
            self.model.refresh(tuple(notes.changed))
        if "participants" in touched or "visits" in touched:
            self._show_known()
        if "participants" in touched or "attachments" in touched:
            self.model.refresh()
        if moved:
            self._wait.stop()
            self._ask(at_once=len(self.model.ids) <= 500)

    def _has_moved(self, ids: frozenset[str]) -> bool:
        """Whether a note's place in the list, or what is said above the list, may be another now."""
        if len(ids) > 20:
            return True
        for note in ids:
            row = self.model.row_of(note)
            known = self.model.known(row) if row >= 0 else None
            now = self._bridge.project.rows.get(Note, note)
            if known is None or now is None:
                return True
            if (known.happened_at, known.raw, known.visit) != (now.happened_at, now.raw, now.visit or ""):
                return True
        return False

    # Choosing -----------------------------------------------------------------------------------

    def choose(self, note: str) -> None:
        """Mark a note that is open; it is shown when it is in the list."""
        self._current = note
        if not note or not self.view.choose(note, quietly=True):
            self.view.clear_choice()

    def choose_neighbour(self, row: int) -> bool:
        """After a note has gone: the one that stands in its place now. False when the list is empty."""
        ids = [i for i in self.model.ids[max(0, row) :][:2] or self.model.ids[-1:] if i != self._current]
        return bool(ids) and self.view.choose(ids[0])

    @Slot(str)
    def _picked(self, note: str) -> None:
        self._current = note
        self.chosen.emit(note)

    @Slot()
    def delete_chosen(self) -> None:
        """The chosen notes go to the trash, or the open one."""
        if self.several.isVisible():
            self.several.delete_all()
        elif self._current:
            self.delete_requested.emit(self._current)

    @Slot()
    def _show_jottings(self) -> None:
        self.filters.narrow_to(raw=True)

    @Slot()
    def _clear_all(self) -> None:
        self.filters.reset()
        self.cleared.emit()
