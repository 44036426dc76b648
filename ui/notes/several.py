"""What can be done with several notes at once: a bar below the list, there while more than one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from feltnoter.commands.base import Command
from feltnoter.commands.coding import CodeNotes
from feltnoter.commands.notes import EditNotes
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Code, Participant, Visit
from feltnoter.domain.vocabulary import NoteKind
from ui.bridge import Bridge
from ui.notes.finder import Finder, Option
from ui.notes.note_head import person_options, visit_options
from ui.notes.words import KINDS, NoteWords
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.announce import announce
from ui.widgets.button import TextAction
from ui.widgets.flow import FlowLayout
from ui.widgets.surface import Surface
from ui.widgets.text import Label


class SeveralBar(Surface):
    """Each action is one step that one undo takes back; ``done`` says what was done."""

    done = Signal(str)

    def __init__(self, theme: Theme, bridge: Bridge, words: NoteWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, "side", edges=Qt.Edge.TopEdge, parent=parent)
        self._bridge = bridge
        self._words = words
        self._ids: tuple[str, ...] = ()
        px = theme.px
        self._count = Label(theme, "", Style.CONTROL, weight=SEMIBOLD)
        self.code = TextAction(theme, self.tr("Put code …"))
        self.visit = TextAction(theme, self.tr("Field visit …"))
        self.participant = TextAction(theme, self.tr("Participant …"))
        self.kind = TextAction(theme, self.tr("Kind …"))
        self.lay = TextAction(theme, self.tr("Lay on the board"))
        self.delete = TextAction(theme, self.tr("Delete"))
        actions = QWidget()
        flow = FlowLayout(actions, gap=px(14), line_gap=px(4))
        for action in (self.code, self.visit, self.participant, self.kind, self.lay, self.delete):
            flow.addWidget(action)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(10), px(10), px(10))
        column.setSpacing(px(6))
        column.addWidget(self._count)
        column.addWidget(actions)
        nothing = self.tr("Nothing found")
        self.codes = Finder(theme, self.tr("Put code"), self.tr("Find a code"), nothing=nothing, parent=self)
        self.visits = Finder(
            theme, self.tr("Field visit"), self.tr("Search by place"), nothing=nothing, parent=self
        )
        self.people = Finder(
            theme,
            self.tr("Participant"),
            self.tr("Search by pseudonym or role"),
            nothing=nothing,
            parent=self,
        )
        self.menu = QMenu(self)
        for kind in KINDS:
            action = QAction(words.kind(kind), self.menu)
            action.setData(str(kind))
            self.menu.addAction(action)
        self.code.clicked.connect(self._ask_code)
        self.visit.clicked.connect(self._ask_visit)
        self.participant.clicked.connect(self._ask_participant)
        self.kind.clicked.connect(self._ask_kind)
        self.delete.clicked.connect(self.delete_all)
        self.codes.taken.connect(self._put_code)
        self.visits.taken.connect(self._set_visit)
        self.people.taken.connect(self._set_participant)
        self.menu.triggered.connect(self._set_kind)
        self.hide()

    def show_chosen(self, ids: Sequence[str]) -> None:
        """These are chosen; with fewer than two the bar goes."""
        before, self._ids = self._ids, tuple(ids) if len(ids) > 1 else ()
        words = self.tr("%n note(s) chosen", "", len(self._ids)) if self._ids else ""
        self._count.setText(words)
        self.setVisible(bool(self._ids))
        if self._ids and len(before) != len(self._ids):
            announce(self, words)

    # Asking -------------------------------------------------------------------------------------

    @Slot()
    def _ask_code(self) -> None:
        codes = [code for code in self._bridge.project.rows.find(Code) if code.target == code.id]
        self._offer(self.codes, [Option(code.id, code.name, "tag") for code in codes], self.code)

    @Slot()
    def _ask_visit(self) -> None:
        self._offer(
            self.visits, visit_options(self._bridge.project.rows.find(Visit), self._words), self.visit
        )

    @Slot()
    def _ask_participant(self) -> None:
        people = self._bridge.project.rows.find(Participant)
        self._offer(self.people, person_options(people), self.participant)

    def _offer(self, finder: Finder, options: list[Option], anchor: QWidget) -> None:
        finder.offer(options)
        finder.show_below(anchor)

    @Slot()
    def _ask_kind(self) -> None:
        self.menu.popup(self.kind.mapToGlobal(QPoint(0, self.kind.height())))

    # Doing --------------------------------------------------------------------------------------

    @Slot(str)
    def _put_code(self, code: str) -> None:
        self._do(CodeNotes(notes=self._ids, code=code), self.tr("The code is put on %n note(s)", "", self._n))

    @Slot(str)
    def _set_visit(self, visit: str) -> None:
        self._change(visit=visit)

    @Slot(str)
    def _set_participant(self, participant: str) -> None:
        self._change(participant=participant)

    @Slot(QAction)
    def _set_kind(self, action: QAction) -> None:
        self._change(kind=NoteKind(action.data()))

    def _change(self, **values: object) -> None:
        self._do(EditNotes(ids=self._ids, values=values), self.tr("%n note(s) are changed", "", self._n))

    @Slot()
    def delete_all(self) -> None:
        """Into the trash with them."""
        self._do(Delete(root="notes", ids=self._ids), self.tr("%n note(s) are deleted", "", self._n))

    @property
    def _n(self) -> int:
        return len(self._ids)

    def _do(self, command: Command, said: str) -> None:
        if self._ids and self._bridge.execute(command) is not None:
            self.done.emit(said)
