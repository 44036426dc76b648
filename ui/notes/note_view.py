"""The list of notes on screen: rows of 72 with headings of 36 between them, at any length."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.notes.note_model import ID_ROLE, NoteModel
from ui.style.theme import Theme
from ui.widgets.rows import GROUP_HEIGHT, ROW_HEIGHT, RowState, paint_group_row, paint_note_row

_Index = QModelIndex | QPersistentModelIndex


class NoteView(QListView):
    """A list view that knows where its rows are without asking for each one's height.

    ``QListView`` itself measures every row of a list whose rows differ, 0.8 s at 50,000. Geometry and
    painting are done here; selection, keyboard search and accessibility (role list) stay Qt's.
    """

    opened = Signal(str)  # Enter or a double click: go on to the text
    delete_requested = Signal(str)
    chosen = Signal(str)  # a note became the current one
    several = Signal(object)  # the ids of those chosen, when they are others than before
    menu_requested = Signal(QPoint)  # on the screen

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        # First of all: Qt's constructor already asks where things are.
        self._theme = theme
        self._starts: list[int] = []
        self._hovered = -1
        self._by_keyboard = False
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        # Opaque, so that scrolling moves what is painted instead of painting all of it again.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._theme_changed)

    def notes(self) -> NoteModel:
        """The model, as what it is."""
        model = self.model()
        assert isinstance(model, NoteModel)
        return model

    def current(self) -> str:
        """The id of the current note, or an empty text."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def choose(self, note: str, *, quietly: bool = False) -> bool:
        """Make a note the current one and show it; ``quietly`` without telling."""
        row = self.notes().row_of(note)
        if row < 0:
            return False
        index = self.notes().index(row)
        if index == self.currentIndex() and self.selectionModel().isSelected(index):
            return True
        was = self.blockSignals(quietly)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.blockSignals(was)
        self.scrollTo(index)
        return True

    def all_chosen(self) -> list[str]:
        """The ids of the chosen notes, from the top."""
        ids = self.notes().ids
        stretches = sorted((part.top(), part.bottom()) for part in self.selectionModel().selection())
        return [ids[row] for top, bottom in stretches for row in range(top, min(bottom + 1, len(ids)))]

    def clear_choice(self) -> None:
        """No note is the current one."""
        self.selectionModel().clear()
        self.viewport().update()

    # Where things are ---------------------------------------------------------------------------

    def _count(self) -> int:
        # Qt asks where things are from its own constructor on. An exception there is not reported: it
        # ends the process at some later garbage collection (measured).
        model = self.model()
        return model.rowCount() if model is not None else 0

    def _row_height(self) -> int:
        return self._theme.px(ROW_HEIGHT)

    def _head_height(self) -> int:
        return self._theme.px(GROUP_HEIGHT)

    def _top(self, row: int) -> int:
        """Where a row begins, below its heading, from the top of the list."""
        return row * self._row_height() + bisect_right(self._starts, row) * self._head_height()

    def _row_at(self, y: int) -> int:
        """The row whose stretch, heading included, holds ``y``; may lie past the end."""
        low, high = 0, self._count()
        while low < high:
            middle = (low + high) // 2
            if self._top(middle) + self._row_height() > y:
                high = middle
            else:
                low = middle + 1
        return low

    def visualRect(self, index: _Index) -> QRect:
        """Where a row is in the viewport."""
        if not index.isValid():
            return QRect()
        y = self._top(index.row()) - self.verticalScrollBar().value()
        return QRect(0, y, self.viewport().width(), self._row_height())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row under a point of the viewport; a heading is no row."""
        y = point.y() + self.verticalScrollBar().value()
        row = self._row_at(y)
        if y >= 0 and row < self._count() and y >= self._top(row):
            return self.notes().index(row)
        return QModelIndex()

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view, its heading too where it has one."""
        if not index.isValid():
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top = self._top(index.row())
        bottom = top + self._row_height()
        if index.row() in self._starts[bisect_right(self._starts, index.row()) - 1 :][:1]:
            top -= self._head_height()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue((top + bottom - height) // 2)
        elif top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

    def doItemsLayout(self) -> None:
        """Nothing is measured: only the headings' rows are noted."""
        self._starts = [heading.row for heading in self.notes().headings] if self.model() else []
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Tell the scroll bar how long the list is."""
        if self.model() is None:
            return
        self._starts = [heading.row for heading in self.notes().headings]
        bar, height = self.verticalScrollBar(), self.viewport().height()
        rows = self._count()
        whole = self._top(rows - 1) + self._row_height() if rows else 0
        bar.setSingleStep(self._row_height() // 2)
        bar.setPageStep(height)
        bar.setRange(0, max(0, whole - height))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted."""
        self.viewport().scroll(dx, dy)

    def horizontalOffset(self) -> int:
        """Rows are as wide as the view."""
        return 0

    def verticalOffset(self) -> int:
        """How far down the list is scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: _Index) -> bool:
        """None is."""
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What to paint again when the selection moves."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """The rows a stretch touches."""
        lines, offset, rows = rect.normalized(), self.verticalScrollBar().value(), self._count()
        first, last = (min(rows - 1, self._row_at(y + offset)) for y in (lines.top(), lines.bottom()))
        if first >= 0:
            stretch = QItemSelection(self.notes().index(first), self.notes().index(last))
            self.selectionModel().select(stretch, command)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Up, down, a page, the ends."""
        rows = self._count()
        if not rows:
            return QModelIndex()
        row, page = self.currentIndex().row(), max(1, self.viewport().height() // self._row_height() - 1)
        kind = QAbstractItemView.CursorAction
        steps = {
            kind.MoveUp: row - 1,
            kind.MovePrevious: row - 1,
            kind.MoveDown: row + 1,
            kind.MoveNext: row + 1,
            kind.MovePageUp: row - page,
            kind.MovePageDown: row + page,
            kind.MoveHome: 0,
            kind.MoveEnd: rows - 1,
        }
        return self.notes().index(min(rows - 1, max(0, steps.get(action, row))))

    # Painting -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows and headings that are seen."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._theme.tokens.side)
        if not self._count():
            return
        model, look = self.notes(), self._theme.look
        offset, width = self.verticalScrollBar().value(), self.viewport().width()
        row = self._row_at(event.rect().top() + offset)
        current = self.currentIndex().row()
        ringed = current if self.hasFocus() and self._by_keyboard else -1
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            while (
                row < model.rowCount()
                and self._top(row) - offset - self._head_height() <= event.rect().bottom()
            ):
                y = self._top(row) - offset
                place = bisect_right(self._starts, row) - 1
                if place >= 0 and self._starts[place] == row:
                    box = QRectF(0, y - self._head_height(), width, self._head_height())
                    heading = model.headings[place]
                    paint_group_row(painter, box, heading.title, heading.note, look)
                shown = model.note_row(row)
                if shown is not None:
                    chosen = self.selectionModel().isRowSelected(row, QModelIndex())
                    state = RowState(chosen, row == self._hovered, row == ringed)
                    paint_note_row(painter, QRectF(0, y, width, self._row_height()), shown, look, state)
                row += 1

    @Slot()
    def _theme_changed(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    # Events -------------------------------------------------------------------------------------

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which note it is now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.scrollTo(current)
            self.chosen.emit(str(current.data(ID_ROLE)))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which are chosen."""
        super().selectionChanged(selected, deselected)
        self.several.emit(self.all_chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the text, Delete asks for deletion."""
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
        """In a narrow window a click goes on to the page."""
        super().mouseReleaseEvent(event)
        there = self.indexAt(event.position().toPoint()).isValid()
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        one = len(self.all_chosen()) == 1 and plain
        if there and one and self._theme.is_narrow(self.window().width()):
            self.opened.emit(self.current())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the chosen notes; by the keyboard below the current row."""
        spot = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            spot = self.visualRect(self.currentIndex()).center()
        if self.indexAt(spot).isValid():
            self.menu_requested.emit(self.viewport().mapToGlobal(spot))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Remember what is under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under a pointer that has gone."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the first row."""
        self._by_keyboard = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()
