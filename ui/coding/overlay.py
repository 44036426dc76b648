"""A list with a field above it that lies over the page: choosing a code, choosing a note."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.widgets.search_field import SearchField
from ui.widgets.surface import Panel

SHADOW = 3  # the room a floating panel keeps for its shadow
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_RETURNS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class _Behind(QWidget):
    """Covers the page below the popup, so that a press beside it only closes it."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Any button."""
        self.pressed.emit()


class Overlay(Panel):
    """The focus stays in the field; arrows move in the list, Enter takes, Esc or a press outside closes.

    A child of the page rather than a window of its own: it goes where the page goes, and the keyboard
    has one order through everything.
    """

    closed = Signal()

    def __init__(self, theme: Theme, page: QWidget, placeholder: str, icon: str) -> None:
        super().__init__(theme, "surface", radius=10, line="control", floating=True, parent=page)
        px = theme.px
        self._anchor = QRect()
        self._back: QWidget | None = None
        self._behind = _Behind(page)
        self._behind.pressed.connect(self.close_popup)
        self._behind.hide()
        self.field = SearchField(theme, placeholder, height=36, icon=icon)
        self.list = QListView(self)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SHADOW + 1, px(8) + SHADOW, SHADOW + 1, px(6) + SHADOW)
        self.column.setSpacing(px(6))
        self.add_inset(self.field)
        self.column.addWidget(self.list)
        self.field.textChanged.connect(self._searched)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._clicked)
        self.hide()

    def add_inset(self, widget: QWidget, *, first: bool = False) -> None:
        """Add a part eight pixels from the edges; the rows of the list keep these free themselves."""
        row = QHBoxLayout()
        row.setContentsMargins(self._theme.px(8), 0, self._theme.px(8), 0)
        row.addWidget(widget)
        self.column.insertLayout(0 if first else self.column.count(), row)

    # What a subclass does.

    def search(self, query: str) -> None:
        """Show what ``query`` finds and choose the first of it."""
        raise NotImplementedError

    def take(self, index: QModelIndex) -> None:
        """A row was chosen; the popup is closed already."""
        raise NotImplementedError

    def take_typed(self) -> bool:
        """Ctrl+Enter, or Enter with nothing found; whether that meant anything."""
        return False

    def fit(self) -> tuple[int, int]:
        """The width and height it wants."""
        raise NotImplementedError

    # Opening and closing.

    def open_over(self, anchor: QRect) -> None:
        """Open below ``anchor`` (in the page's coordinates), or above it where there is more room."""
        self._anchor = anchor
        if not self.isVisible():
            self._back = QApplication.focusWidget()
        self.field.clear()
        self._searched("")
        self._behind.show()
        self._behind.raise_()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_popup(self) -> None:
        """Close and give the focus back to where it came from."""
        if not self.isVisible():
            return
        self._behind.hide()
        focus = QApplication.focusWidget()
        inside = focus is None or self.isAncestorOf(focus)
        self.hide()
        back, self._back = self._back, None
        if inside and back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def place(self) -> None:
        """Below the anchor, inside the page."""
        page, px = self.parentWidget(), self._theme.px
        if page is None:
            return
        width, height = self.fit()
        width, height = min(width, page.width() - px(16)), min(height, page.height() - px(16))
        x = max(px(8), min(self._anchor.left(), page.width() - width - px(8)))
        y = self._anchor.bottom() + px(4)
        if y + height > page.height() - px(8):
            above = self._anchor.top() - px(4) - height
            y = above if above >= px(8) else max(px(8), page.height() - px(8) - height)
        self.setGeometry(x, y, width, height)
        self._behind.setGeometry(page.rect())

    def choose_row(self, row: int) -> None:
        """Select a row and say it."""
        model = self.list.model()
        index = model.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)
        if row <= 1:
            self.list.scrollToTop()  # a heading above the first row
        self.field.setAccessibleDescription(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def _step(self, by: int) -> None:
        """Move by rows, over headings; at the ends around."""
        model, row = self.list.model(), self.list.currentIndex().row()
        rows = model.rowCount()
        row = (row + by) % rows if abs(by) == 1 else min(rows - 1, max(0, row + by))
        way = 1 if by > 0 else -1
        for _ in range(rows):
            if model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable:
                self.choose_row(row)
                return
            row = (row + way) % rows

    @Slot(str)
    def _searched(self, query: str) -> None:
        self.search(query)
        self.place()

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.close_popup()
            self.take(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field; when something else takes the keyboard, the popup has had its time."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.field and isinstance(event, QFocusEvent) and event.lostFocus():
            self._left(event.reason())
        return False

    def _left(self, reason: Qt.FocusReason) -> None:
        if reason not in _RETURNS and self.isVisible():
            self.close_popup()

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _ENTER:
            index = self.list.currentIndex()
            wants_typed = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if wants_typed or not index.isValid():
                self.take_typed()
            else:
                self._clicked(index)
        elif key in _STEPS and self.list.model().rowCount():
            self._step(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.close_popup()
        else:
            # Tab too: the field is the only stop here, and leaving it would leave the popup open behind.
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True


def rect_in(page: QWidget, widget: QWidget, rect: QRect) -> QRect:
    """A rectangle of ``widget`` in the coordinates of ``page`` around it."""
    return QRect(widget.mapTo(page, QPoint(rect.topLeft())), rect.size())
