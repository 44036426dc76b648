"""The shelf below the board: the pile at the left, the parking lot at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from PySide6.QtCore import QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from feltnoter.changes import Changes, Touched
from feltnoter.commands.board_steps import Piece
from feltnoter.project import Project
from feltnoter.project.lists import BoardLists, PileKey
from ui.board.scene import Scene
from ui.board.strip import CardStrip
from ui.board.strip_model import Shuffled, StripCard, StripModel
from ui.board.targets import Drop
from ui.board.words import BoardWords
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.button import Button, ButtonKind, IconButton
from ui.widgets.cards import CardContent
from ui.widgets.paint import flat, rounded
from ui.widgets.surface import Surface
from ui.widgets.text import IconLabel, Label, Rule, give_way

_PARKING = 290  # wide
_FEW = 100  # cards that come and go one by one


class Zone(QWidget):
    """Heading, cards or a sentence; an accent edge while something can be dropped here."""

    def __init__(self, theme: Theme, icon: str, title: str, strip: CardStrip) -> None:
        super().__init__()
        left, right = self.tr("Further left"), self.tr("Further right")
        self._theme = theme
        self._marked = False
        self.strip = strip
        px = theme.px
        self._note = Label(theme, "", Style.SECONDARY, role="muted")
        give_way(self._note)
        self._head = QHBoxLayout()
        self._head.setSpacing(px(8))
        self._head.addWidget(IconLabel(theme, icon))
        self._head.addWidget(Label(theme, title, Style.CONTROL, weight=SEMIBOLD))
        self._head.addWidget(self._note, 1)
        self._left = IconButton(theme, "chevron-left", left, side=28)
        self._right = IconButton(theme, "chevron-right", right, side=28)
        for button in (self._left, self._right):
            self._head.addWidget(button)
        self._left.clicked.connect(self._turn_left)
        self._right.clicked.connect(self._turn_right)
        bar = strip.horizontalScrollBar()
        bar.rangeChanged.connect(self._show_turns)
        bar.valueChanged.connect(self._show_turns)
        self._sentence = Label(theme, "", Style.LIST, role="muted", wrap=True, most=3)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(px(4), px(10), 0, 0)
        inside.addWidget(self._sentence)
        inside.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(holder)
        self._pages.addWidget(strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(4), px(8), 0)
        column.setSpacing(px(2))
        head = QWidget()
        head.setFixedHeight(px(32))
        head.setLayout(self._head)
        self._head.setContentsMargins(0, 0, 0, 0)
        column.addWidget(head)
        column.addWidget(self._pages)
        self._show_turns()

    @Slot()
    def _turn_left(self) -> None:
        self.strip.turn(-1)

    @Slot()
    def _turn_right(self) -> None:
        self.strip.turn(1)

    @Slot()
    def _show_turns(self) -> None:
        bar = self.strip.horizontalScrollBar()
        for button, there in ((self._left, bar.value() > 0), (self._right, bar.value() < bar.maximum())):
            button.setVisible(bar.maximum() > 0)
            button.setEnabled(there)

    def add(self, widget: QWidget) -> None:
        """Put an action at the end of the heading."""
        self._head.addWidget(widget)

    def show_note(self, note: str, *, empty: str) -> None:
        """The count; and without cards what is said instead of them."""
        self._sentence.setText(empty)
        self._note.setText(note)
        self._note.setToolTip(note)
        self._pages.setCurrentIndex(0 if empty else 1)

    def set_marked(self, marked: bool) -> None:
        """Show that cards can be let go here."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The accent edge."""
        if not self._marked:
            return
        t = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = self.rect().toRectF().adjusted(4, 3, -4, -3)
            rounded(painter, place, fill=t.accent_soft, line=t.accent, radius=self._theme.px(8), width=2)


class Shelf(Surface):
    """Follows the project like the scene does; owns which cards of it are chosen."""

    chosen = Signal()

    def __init__(
        self, theme: Theme, project: Project, scene: Scene, words: BoardWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "surface", edges=Qt.Edge.TopEdge, parent=parent)
        self._project = project
        self._scene = scene
        self._words = words
        self.seed = 0
        self._keys: dict[str, PileKey] = {}
        self._by_note: dict[str, list[str]] = {}
        self._order = Shuffled()
        self._pile_cards = StripModel(self._fetch_pile, self)
        self._parked_cards = StripModel(self._fetch_parked, self)
        self.pile = CardStrip(theme, self._pile_cards, self.tr("Pile"))
        self.parking = CardStrip(theme, self._parked_cards, self.tr("Parking lot"))
        self._all_laid = self.tr("All cards have been laid.")
        self._none_like_that = self.tr("The pile holds no such cards. Choose »All cards« to see the others.")
        self._lot_empty = self.tr("Ideas that come too early can wait here.")
        self._pile_zone = Zone(theme, "layers", self.tr("Pile"), self.pile)
        self._parking_zone = Zone(theme, "square-parking", self.tr("Parking lot"), self.parking)
        self.showing = Button(theme, "", ButtonKind.QUIET, icon="list-filter", trailing="chevron-down")
        self.showing.setCheckable(True)
        self._pile_zone.add(self.showing)
        self.shuffle = Button(theme, self.tr("Shuffle"), ButtonKind.QUIET, icon="shuffle")
        self.shuffle.clicked.connect(self.shuffle_pile)
        self._pile_zone.add(self.shuffle)
        self._parking_zone.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), theme.px(2), theme.px(4), theme.px(8))
        row.setSpacing(0)
        row.addWidget(self._pile_zone, 1)
        row.addWidget(Rule(theme, upright=True))
        row.addWidget(self._parking_zone)
        self.pile.chosen.connect(self._pile_chosen)
        self.parking.chosen.connect(self._parking_chosen)
        scene.sifted.connect(self._sifted)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    # -- reading -----------------------------------------------------------------------------------

    def load(self) -> None:
        """Read the pile again."""
        found = self._project.query(BoardLists).pile(self._scene.board)
        self._keys = {key.excerpt or key.note: key for key in found}
        self._by_note.clear()
        self._remember_notes(self._keys)
        self._pile_cards.forget_all()
        self._show()

    def apply(self, changes: Changes) -> None:
        """What a step has put on the board or taken off it. Call after the scene has followed."""
        touched = changes.touched
        if {"notes", "excerpts", "boards", "participants", "visits"} & touched.keys():
            self.load()
        elif "cards" in touched:
            self._follow(touched["cards"])

    def _follow(self, cards: Touched) -> None:
        """Ask only about the notes whose cards have come or gone: the pile may hold thousands."""
        lists = self._project.query(BoardLists)
        notes = set(lists.notes_of(cards.added | cards.changed | cards.removed))
        before = {one for note in notes for one in self._by_note.get(note, ())}
        back = {key.excerpt or key.note: key for key in lists.pile(self._scene.board, notes)}
        if before != back.keys():
            for one in before - back.keys():
                del self._keys[one]
            self._keys |= back
            for note in notes:
                self._by_note.pop(note, None)
            self._remember_notes(back)
            self._exchange(before - back.keys(), back.keys() - before)
        elif self._scene.sieve.active:
            self._show()  # what was taken up and put back has been touched
        else:
            self._show_parked()

    def _exchange(self, gone: Set[str], come: Set[str]) -> None:
        """A step has taken these out of the pile and put those in."""
        if self._scene.sieve.active or len(gone) + len(come) > _FEW:
            self._show()
            return
        ids = self._pile_cards.ids
        for one in gone:
            self._pile_cards.take_out(self._order.row(ids, one))
        for one in come:
            self._pile_cards.put_in(self._order.row(ids, one), one)
        self._tell()

    def _remember_notes(self, keys: Mapping[str, PileKey]) -> None:
        for one, key in keys.items():
            self._by_note.setdefault(key.note, []).append(one)

    @Slot()
    def shuffle_pile(self) -> None:
        """Another order."""
        self.seed += 1
        self._show()
        self.pile.scrollToTop()

    @Slot()
    def _sifted(self) -> None:
        """Other cards are shown: all of them are asked again."""
        self._show()
        self.pile.scrollToTop()

    def _show(self) -> None:
        keeps = self._scene.sieve.keeps
        ids = self._order.sort([one for one, key in self._keys.items() if keeps(key)], self.seed)
        self._pile_cards.show(ids)
        self._tell()

    def _tell(self) -> None:
        """How many there are."""
        ids = self._pile_cards.ids
        words = self.tr("%n card(s) not laid yet", "", len(self._keys)) if self._keys else ""
        if len(ids) < len(self._keys):
            words = self.tr("{shown} of {all} cards").format(shown=len(ids), all=len(self._keys))
        none = self._none_like_that if self._keys else self._all_laid
        self._pile_zone.show_note(words, empty="" if ids else none)
        self.shuffle.setVisible(len(ids) > 1)
        self._show_parked()

    def _show_parked(self) -> None:
        parked = [card.id for card in self._scene.parked()]
        self._parked_cards.forget_all()
        self._parked_cards.show(parked)
        early = self.tr("%n idea(s) that came early", "", len(parked)) if parked else ""
        self._parking_zone.show_note(early, empty="" if parked else self._lot_empty)

    def _fetch_pile(self, ids: Sequence[str]) -> dict[str, StripCard]:
        keys = [self._keys[one] for one in ids if one in self._keys]
        found = {}
        for card in self._project.query(BoardLists).pile_cards(keys):
            text = self._words.text(card.kind, card.text)
            source = self._words.source(card.kind, card.role, card.place)
            content = CardContent(card.kind, text, source, "shield-alert" if card.held_out else "")
            name = f"{self._words.kind(card.kind)}. {flat(card.text)[:80]}"
            key = card.key
            piece = Piece.of(self._scene.board, key.note, key.excerpt)
            found[key.excerpt or key.note] = StripCard(content, name, piece)
        return found

    def _fetch_parked(self, ids: Sequence[str]) -> dict[str, StripCard]:
        cards = self._scene.cards
        return {
            one: StripCard(self._scene.content(one), self._words.spoken_card(cards[one], None), Piece(one))
            for one in ids
            if one in cards
        }

    # -- choosing ----------------------------------------------------------------------------------

    def cards(self) -> list[StripCard]:
        """What is chosen here."""
        return self.pile.cards() or self.parking.cards()

    def pieces(self) -> tuple[Piece, ...]:
        """What the chosen cards become."""
        return self.pile.pieces() or self.parking.pieces()

    def is_empty(self) -> bool:
        """Whether there is nothing to lay."""
        return not self._keys and not self._scene.parked()

    def clear_choice(self) -> None:
        """Choose nothing here."""
        for strip in (self.pile, self.parking):
            if strip.cards():
                strip.clearSelection()

    @Slot()
    def _pile_chosen(self) -> None:
        if self.pile.cards() and self.parking.cards():
            self.parking.clearSelection()
        self.chosen.emit()

    @Slot()
    def _parking_chosen(self) -> None:
        if self.pile.cards() and self.parking.cards():
            self.pile.clearSelection()
        self.chosen.emit()

    # -- dropping ----------------------------------------------------------------------------------

    def zone_at(self, point: QPointF) -> Drop | None:
        """Which part of the shelf lies under a point of the screen."""
        for zone, drop in ((self._pile_zone, Drop.PILE), (self._parking_zone, Drop.PARKING)):
            place = QRect(zone.mapToGlobal(zone.rect().topLeft()), zone.size())
            if place.contains(point.toPoint()):
                return drop
        return None

    def mark(self, drop: Drop | None) -> None:
        """Show where carried cards would go."""
        self._pile_zone.set_marked(drop is Drop.PILE)
        self._parking_zone.set_marked(drop is Drop.PARKING)

    @Slot()
    def _theme_changed(self) -> None:
        px = self._theme.px
        self._parking_zone.setFixedWidth(px(_PARKING))
        self.setFixedHeight(px(56) + self.pile.height())
