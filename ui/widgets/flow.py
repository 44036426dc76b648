"""A row that breaks: chips and tags go on in the next line where there is not room for them."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items from the left with ``gap`` between them, and between lines ``line_gap`` or the same; hidden ones
    take no room."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = -1) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._sizes: list[tuple[QLayoutItem, QSize, QSize]] | None = None
        self._gap = gap
        self._line_gap = gap if line_gap < 0 else line_gap
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Called by ``addWidget``."""
        self._items.append(item)
        self._forget()

    def count(self) -> int:
        """The number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item, or None past the end, as Qt asks for it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item."""
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """An item is shown, hidden, or of another size."""
        self._forget()
        super().invalidate()

    def _forget(self) -> None:
        self._heights.clear()
        self._sizes = None

    def _shown(self) -> list[tuple[QLayoutItem, QSize, QSize]]:
        """What takes room, with its wanted and its least size. Asked for dozens of times a layout."""
        if self._sizes is None:
            shown = [item for item in self._items if not item.isEmpty()]
            self._sizes = [(item, item.sizeHint(), item.minimumSize()) for item in shown]
        return self._sizes

    def expandingDirections(self) -> Qt.Orientation:
        """None: it is as high as its lines."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at ``width``."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        sizes = [size for _, size, _ in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest item alone."""
        sizes = [least for _, _, least in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        row: list[tuple[QLayoutItem, QRect]] = []
        for item, size, least in self._shown():
            width = min(size.width(), max(rect.width(), least.width()))
            if x > rect.x() and x + width > rect.right() + 1:
                _settle(row, line, move=move)
                x, y, line = rect.x(), y + line + self._line_gap, 0
            row.append((item, QRect(QPoint(x, y), QSize(width, size.height()))))
            x += width + self._gap
            line = max(line, size.height())
        _settle(row, line, move=move)
        return y + line - rect.y()


def _settle(row: list[tuple[QLayoutItem, QRect]], line: int, *, move: bool) -> None:
    """Centre the items of a finished line in its height, and begin the next one."""
    if move:
        for item, place in row:
            item.setGeometry(place.translated(0, (line - place.height()) // 2))
    row.clear()
