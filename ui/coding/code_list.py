"""The short list of codes in a popup: model and delegate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.coding.finder import Found
from ui.style.theme import Theme
from ui.widgets.rows import RowState, ShortRow, paint_short_row

Index = QModelIndex | QPersistentModelIndex
ROW = 36
CodeRole = Qt.ItemDataRole.UserRole
RowRole = Qt.ItemDataRole.UserRole + 1


class FoundModel(QAbstractListModel):
    """What was found. ``say`` puts a code's count in words for assistive technology."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found: Sequence[Found] = ()
        self._colours: Mapping[str, QColor] = {}
        self._counts: Mapping[str, str] = {}

    def show(self, found: Sequence[Found], colours: Mapping[str, QColor], counts: Mapping[str, str]) -> None:
        """Other rows; ``counts`` holds each code's »4 udsnit«."""
        self.beginResetModel()
        self._found, self._colours, self._counts = found, colours, counts
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many were found."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, code id, row to paint."""
        if not index.isValid() or index.row() >= len(self._found):
            return None
        found = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.path
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{found.path}, {self._counts.get(found.code.id, '')}"
        if role == CodeRole:
            return found.code.id
        if role == RowRole:
            colour = self._colours.get(found.code.id)
            return ShortRow(
                found.path, colour=colour, tail=str(found.code.excerpts or ""), strong=found.strong
            )
        return None


class FoundDelegate(QStyledItemDelegate):
    """Paints the rows of ``FoundModel``; the chosen one shows the key that takes it."""

    def __init__(self, theme: Theme, parent: QWidget, key: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """36 high."""
        return QSize(self._theme.px(120), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(RowRole)
        if not isinstance(row, ShortRow):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen and self._key:
            row = ShortRow(row.text, colour=row.colour, tail=self._key, strong=row.strong)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_short_row(
            painter, QRectF(option.rect), row, self._theme.look, RowState(selected=chosen, hovered=hovered)
        )
        painter.restore()
