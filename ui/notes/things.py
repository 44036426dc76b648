"""The lists of visits and participants: a title, a line below it, a mark with words, a count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.paint import flat, one_line, text_width
from ui.widgets.rows import ROW_HEIGHT, RowState, paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_ROW = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Thing:
    """One row. ``mark`` is an icon with its colour role; ``marked`` says what it means."""

    id: str
    title: str
    below: str = ""
    tail: str = ""
    mark: str = ""
    role: str = "muted"
    marked: str = ""


class ThingModel(QAbstractListModel):
    """A short list, all of it at hand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._things: tuple[Thing, ...] = ()

    def things(self) -> tuple[Thing, ...]:
        """What is listed."""
        return self._things

    def show_things(self, things: Sequence[Thing]) -> None:
        """List these; where only words differ, nothing moves."""
        fresh = tuple(things)
        if [t.id for t in fresh] == [t.id for t in self._things]:
            self._things = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._things = fresh
        self.endResetModel()

    def row_of(self, identity: str) -> int:
        """The row of a thing, or -1."""
        return next((row for row, thing in enumerate(self._things) if thing.id == identity), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many."""
        return 0 if parent is not None and parent.isValid() else len(self._things)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, the row, and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._things):
            return None
        thing = self._things[index.row()]
        if role == _ROW:
            return thing
        if role == Qt.ItemDataRole.DisplayRole:
            return thing.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (thing.title, thing.below, thing.marked, thing.tail) if part)
        return None


class _ThingDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: ThingView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        thing: Thing = index.data(_ROW)
        state = RowState(
            bool(option.state & QStyle.StateFlag.State_Selected),
            bool(option.state & QStyle.StateFlag.State_MouseOver),
            self._view.ringed and index == self._view.currentIndex(),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(option.rect), thing, state)
        painter.restore()

    def _paint(self, painter: QPainter, rect: QRectF, thing: Thing, state: RowState) -> None:
        look, px = self._theme.look, self._theme.px
        t, small = look.tokens, look.text.font(Style.SECONDARY, tabular=True)
        paint_row_ground(painter, rect, look, state)
        left, right, y = rect.x() + px(20), rect.right() - px(20), rect.y()
        if not state.selected:
            painter.fillRect(QRectF(left, rect.bottom() - 1, right - left, 1), t.line)
        tail = text_width(thing.tail, small)
        title = look.text.font(Style.CONTROL, weight=SEMIBOLD if state.selected else None)
        one_line(
            painter,
            QRectF(left, y + px(10), right - left - tail - px(8), px(20)),
            flat(thing.title),
            title,
            t.ink,
        )
        one_line(
            painter,
            QRectF(right - tail - 1, y + px(11), tail + 1, px(18)),
            thing.tail,
            small,
            t.muted,
            align=Qt.AlignmentFlag.AlignRight,
            elide=False,
        )
        x, words = left, look.text.font(Style.SECONDARY)
        if thing.mark:
            look.icons.paint(painter, thing.mark, x, y + px(40), px(14), t.colour(thing.role))
            x += px(20)
            x += one_line(
                painter, QRectF(x, y + px(38), right - x, px(18)), thing.marked, words, t.muted
            ) + px(8)
        below = f"· {thing.below}" if thing.mark and thing.below else thing.below
        one_line(painter, QRectF(x, y + px(38), max(0.0, right - x), px(18)), flat(below), words, t.muted)


class ThingView(QListView):
    """Rows of one height; Enter goes on to the form, Delete asks for deletion."""

    chosen = Signal(str)
    opened = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._by_keyboard = False
        self.model_of_things = ThingModel(self)
        self.setModel(self.model_of_things)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_ThingDelegate(theme, self))
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._theme_changed)

    @property
    def ringed(self) -> bool:
        """Whether the current row shows where the keyboard is."""
        return self.hasFocus() and self._by_keyboard

    def show_things(self, things: Sequence[Thing], current: str) -> None:
        """List these with ``current`` marked, without telling."""
        was = self.blockSignals(True)
        self.model_of_things.show_things(things)
        row = self.model_of_things.row_of(current)
        if row < 0:
            self.selectionModel().clear()
        else:
            index = self.model_of_things.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        self.blockSignals(was)
        self.viewport().update()

    def current(self) -> str:
        """The id of the current row, or an empty text."""
        index = self.currentIndex()
        return index.data(_ROW).id if index.isValid() else ""

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which one it is now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data(_ROW).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Delete."""
        self._by_keyboard = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current():
            self.opened.emit(self.current())
        elif event.key() == Qt.Key.Key_Delete and self.current():
            self.delete_requested.emit(self.current())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click brings no ring."""
        self._by_keyboard = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """In a narrow window a click goes on to the form."""
        super().mouseReleaseEvent(event)
        if self.current() and self._theme.is_narrow(self.window().width()):
            self.opened.emit(self.current())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came."""
        self._by_keyboard = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The rows are drawn anew when the pointer leaves."""
        super().leaveEvent(event)
        self.viewport().update()

    @Slot()
    def _theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
