"""A row of small cards below the board: chosen, looked through, and carried onto the board."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from feltnoter.commands.board_steps import Piece
from ui.board.strip_model import CONTENT, StripCard, StripModel
from ui.style.theme import Theme
from ui.widgets.cards import MINI_HEIGHT, CardPainter

_WIDTH = 182
_GAP = 8
_ROOM = 4  # around a card, for shadow and ring


class _CardDelegate(QStyledItemDelegate):
    """Paints the cards of a strip."""

    def __init__(self, theme: Theme, strip: CardStrip) -> None:
        super().__init__(strip)
        self._theme = theme
        self._strip = strip

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A card of two lines and the gap to the next."""
        px = self._theme.px
        return QSize(px(_WIDTH) + px(_GAP), px(MINI_HEIGHT) + 2 * _ROOM)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The card, its selection and the ring."""
        content = index.data(CONTENT)
        if content is None:
            return
        px = self._theme.px
        place = option.rect
        state = option.state
        rect = QRectF(place.x() + _ROOM, place.y() + _ROOM, px(_WIDTH) - _ROOM, px(MINI_HEIGHT))
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        CardPainter(self._theme.look).paint(
            painter,
            rect,
            content,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            focused=self._strip.shows_focus and self._strip.currentIndex() == index,
        )
        painter.restore()


class CardStrip(QListView):
    """A standard list, so that assistive technology, keys and scrolling come with it."""

    chosen = Signal()
    menu_requested = Signal(object)  # global position
    carry_begun = Signal(object)  # global position; ``pieces`` are carried
    carried = Signal(object)
    carry_ended = Signal(object)
    carry_cancelled = Signal()

    def __init__(self, theme: Theme, model: StripModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = model
        self._pressed: QPoint | None = None
        self._carrying = False
        self.shows_focus = False
        self.setModel(model)
        self.setItemDelegate(_CardDelegate(theme, self))
        self.setAccessibleName(name)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar as high as a line of a card would be the loudest thing below the board: there are two
        # buttons in the heading, the wheel and the arrow keys.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    @Slot()
    def _theme_changed(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(MINI_HEIGHT) + 2 * _ROOM)
        self.horizontalScrollBar().setSingleStep(px(_WIDTH + _GAP))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def cards(self) -> list[StripCard]:
        """The chosen ones, from the left."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [card for row in rows if (card := self._cards.card(row)) is not None]

    def turn(self, step: int) -> None:
        """Show what lies further left (-1) or right (1), nearly a whole row of it."""
        bar = self.horizontalScrollBar()
        bar.setValue(
            bar.value() + step * max(self._theme.px(_WIDTH), bar.pageStep() - self._theme.px(_WIDTH))
        )

    def pieces(self) -> tuple[Piece, ...]:
        """What the chosen ones become."""
        return tuple(card.piece for card in self.cards())

    @Slot()
    def _selection_changed(self) -> None:
        self.chosen.emit()

    # Qt's own names from here on.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where: moving away carries the card."""
        super().mousePressEvent(event)
        point = event.position().toPoint()
        on_card = self.indexAt(point).isValid()
        self._pressed = point if event.button() is Qt.MouseButton.LeftButton and on_card else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the chosen cards."""
        if self._pressed is None:
            return
        if not self._carrying:
            moved = (event.position().toPoint() - self._pressed).manhattanLength()
            if moved < QApplication.startDragDistance():
                return
            self._carrying = True
            self.carry_begun.emit(event.globalPosition())
        self.carried.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._pressed = None
        if self._carrying:
            self._carrying = False
            self.carry_ended.emit(event.globalPosition())
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts back what is being carried, or chooses nothing."""
        if event.key() == Qt.Key.Key_Escape:
            if self._carrying:
                self._carrying, self._pressed = False, None
                self.carry_cancelled.emit()
            else:
                self.clearSelection()
            return
        self._show_focus(True)
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel goes along the row."""
        delta = event.angleDelta()
        step = delta.x() or delta.y()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - round(step / 120 * self._theme.px(_WIDTH + _GAP) / 2))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the chosen cards."""
        if self.cards():
            self.menu_requested.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus here; it needs a card to stand on."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            # Also when a dialog closes: the card it was about has left, the next one is at hand.
            if self._cards.rowCount() and not self.selectionModel().hasSelection():
                here = self.currentIndex()
                self.setCurrentIndex(here if here.isValid() else self._cards.index(0))
            self._show_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring without the keyboard."""
        super().focusOutEvent(event)
        self._show_focus(False)

    def _show_focus(self, shown: bool) -> None:
        self.shows_focus = shown
        self.viewport().update()
