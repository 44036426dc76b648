"""Frozen boards: kept with their date, opened, and compared with the board of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from feltnoter.commands.board_freezing import FreezeBoard, state_of
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Member, Snapshot
from feltnoter.domain.snapshot import LOOSE, PARKED, BoardState, difference, unpacked
from feltnoter.project.lists import BoardLists
from ui.board.desk import Desk
from ui.bridge import Bridge
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import ButtonKind
from ui.widgets.choices import Choice
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.paint import flat
from ui.widgets.tabs import Tabs
from ui.widgets.text import Label, SectionHeading

_MOST = 100  # lines under one heading
_WORDS = 60  # characters of a card's words


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frozen:
    """One frozen board: what it is called, what has happened since, and how it was."""

    id: str
    name: str
    since: tuple[Part, ...]
    was: tuple[Part, ...]


class FrozenDialog(Dialog):
    """Choose one; read what has moved since, or how it was. »Slet« takes the chosen one away."""

    def __init__(self, theme: Theme, boards: Sequence[Frozen], parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Frozen boards"), width=WIDE, parent=parent)
        self._boards = list(boards)
        self.removed = ""
        self.which = Choice(theme, self.tr("Which frozen board"))
        for board in boards:
            self.which.addItem(board.name, board.id)
        self.which.currentIndexChanged.connect(self._show)
        self.tabs = Tabs(theme, self.tr("What to see"), outlined=True)
        self.tabs.add("since", self.tr("Since then"))
        self.tabs.add("was", self.tr("As it was"))
        self.tabs.chosen.connect(self._show)
        self.add(self.which)
        self.add(self.tabs)
        self._holder = QWidget()
        self._lines = QVBoxLayout(self._holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(4))
        self.add(self._holder)
        remove = self.add_action(self.tr("Delete"))
        remove.clicked.connect(self._remove)
        self.add_action(self.tr("Close"), ButtonKind.PRIMARY).clicked.connect(self.reject)
        self._show()

    def lines(self) -> list[str]:
        """Everything that is read below the choice."""
        found = []
        for index in range(self._lines.count()):
            item = self._lines.itemAt(index)
            widget = item.widget() if item is not None else None
            if isinstance(widget, Label):
                found.append(widget.text())
            elif isinstance(widget, SectionHeading):
                found.append(widget.label.text())
        return found

    @Slot()
    def _show(self) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        board = self._boards[max(0, self.which.currentIndex())]
        parts = board.since if self.tabs.current() == "since" else board.was
        for part in parts:
            self._lines.addWidget(SectionHeading(self._theme, part.heading, lead=True))
            for line in part.lines[:_MOST]:
                self._lines.addWidget(Label(self._theme, line, Style.LIST, wrap=True))
            if len(part.lines) > _MOST:
                more = self.tr("and %n more", "", len(part.lines) - _MOST)
                self._lines.addWidget(Label(self._theme, more, Style.LIST, role="muted"))
        if not parts:
            self._lines.addWidget(Label(self._theme, self.tr("The board lies as it lay."), role="muted"))
        if self.isVisible():
            self.fit()

    @Slot()
    def _remove(self) -> None:
        self.removed = str(self.which.currentData())
        self.accept()


class FrozenBoards(QObject):
    """Freezes the board and opens what has been frozen. ``dialog`` is the one that is open."""

    def __init__(self, theme: Theme, bridge: Bridge, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._bridge = bridge
        self._desk = desk
        self._page = page
        self.dialog: FrozenDialog | None = None
        self._gone: Mapping[str, str] = {}  # words of cards that are no longer on the board

    @Slot()
    def freeze(self) -> None:
        """Keep the board as it is now."""
        if self._bridge.execute(FreezeBoard(board=self._desk.scene.board)) is not None:
            now = self._desk.words.moment(datetime.now().astimezone())
            self._desk.done.emit(self.tr("The board is frozen as it lay {moment}").format(moment=now))

    @Slot()
    def open(self) -> None:
        """Those there are, the newest first; with none it is said how one comes to be."""
        boards = self.boards()
        if not boards:
            self._desk.told.emit(self.tr("No board is frozen yet. »Freeze the board« keeps it as it lies."))
            return
        dialog = FrozenDialog(self._theme, boards, self._page)
        self.dialog = dialog
        dialog.accepted.connect(self._removed)
        dialog.finished.connect(self._closed)
        dialog.open()

    @Slot()
    def _removed(self) -> None:
        if self.dialog is not None and self.dialog.removed:
            command = Delete(root="snapshots", ids=(self.dialog.removed,))
            if self._bridge.execute(command) is not None:
                self._desk.done.emit(self.tr("The frozen board is deleted"))

    @Slot(int)
    def _closed(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    # -- in words --------------------------------------------------------------------------------

    def boards(self) -> list[Frozen]:
        """Every frozen board in words."""
        rows = self._bridge.project.rows
        found = rows.find(Snapshot, board=self._desk.scene.board)
        now = self._now() if found else BoardState((), {})
        made = []
        states = [(one, unpacked(one.content)) for one in sorted(found, key=_by_age, reverse=True)]
        self._gone = self._words_then(card for _, then in states for card in then.cards)
        for one, then in states:
            moment = datetime.fromisoformat(one.created_at).astimezone()
            member = rows.get(Member, one.created_by)
            name = " · ".join(
                part for part in (self._desk.words.moment(moment), member.name if member else "") if part
            )
            made.append(Frozen(one.id, name, tuple(self._since(then, now)), tuple(self._was(then))))
        return made

    def _words_then(self, cards: Iterable[str]) -> Mapping[str, str]:
        gone = set(cards) - self._desk.scene.cards.keys()
        return self._bridge.project.query(BoardLists).words_then(gone)

    def _now(self) -> BoardState:
        whole = state_of(self._bridge.project.rows, self._desk.scene.board)
        shown = self._desk.scene.cards
        return BoardState(whole.themes, {card: at for card, at in whole.cards.items() if card in shown})

    def _since(self, then: BoardState, now: BoardState) -> Iterator[Part]:
        diff = difference(then, now)
        old = {one.id: one.title for one in then.themes}
        new = {one.id: one.title for one in now.themes}
        if diff.renamed:
            sentence = self.tr("»{then}« is now called »{now}«")
            lines = (sentence.format(then=self._title(a), now=self._title(b)) for _, a, b in diff.renamed)
            yield Part(self.tr("Other names"), tuple(lines))
        if diff.new_themes:
            yield Part(self.tr("New themes"), tuple(self._title(new[one]) for one in diff.new_themes))
        if diff.gone_themes:
            yield Part(
                self.tr("Themes that are gone"), tuple(self._title(old[one]) for one in diff.gone_themes)
            )
        if diff.moved:
            sentence = self.tr("{card}: from {there} to {here}")
            lines = (
                sentence.format(card=self._card(card), there=self._where(a, old), here=self._where(b, new))
                for card, a, b in diff.moved
            )
            yield Part(self.tr("Moved"), tuple(lines))
        if diff.new:
            sentence = self.tr("{card}: {here}")
            lines = (
                sentence.format(card=self._card(card), here=self._where(now.cards[card], new))
                for card in diff.new
            )
            yield Part(self.tr("New cards"), tuple(lines))
        if diff.gone:
            sentence = self.tr("{card}: was in {there}")
            lines = (
                sentence.format(card=self._card(card), there=self._where(then.cards[card], old))
                for card in diff.gone
            )
            yield Part(self.tr("Cards that are gone"), tuple(lines))

    def _was(self, then: BoardState) -> Iterator[Part]:
        inside: dict[str, list[str]] = {}
        for card, place in then.cards.items():
            inside.setdefault(place, []).append(self._card(card))
        titles = {one.id: one.title for one in then.themes}
        for place in (*titles, LOOSE, PARKED):
            if place in inside or place in titles:
                heading = self._where(place, titles, quoted=False)
                yield Part(heading, tuple(inside.get(place, ())))

    def _title(self, title: str) -> str:
        return title or self._desk.words.unnamed()

    def _where(self, place: str, titles: Mapping[str, str], *, quoted: bool = True) -> str:
        if place == LOOSE:
            return self.tr("loose cards") if quoted else self.tr("Loose cards")
        if place == PARKED:
            return self.tr("the parking lot") if quoted else self.tr("Parking lot")
        title = self._title(titles.get(place, ""))
        return f"»{title}«" if quoted else title

    def _card(self, card: str) -> str:
        """The first words of a card, without marks of its own, also of one that was taken off the board."""
        found = self._desk.scene.cards.get(card)
        words = flat(found.text if found is not None else self._gone.get(card, ""))
        if not words:
            return self.tr("a card whose words are deleted")
        if len(words) > _WORDS:
            words = words[:_WORDS].rsplit(" ", 1)[0] + " …"
        return words


def _by_age(snapshot: Snapshot) -> tuple[str, str]:
    return snapshot.created_at, snapshot.id
