"""The palette's list: headings, findings and actions; and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.paint import one_line
from ui.widgets.rows import PALETTE_HEIGHT, RowState, ShortRow, paint_short_row

HEADING_HEIGHT = 32
ROW = Qt.ItemDataRole.UserRole
_INVALID = QModelIndex()


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """A heading (no ``choice``) or something to choose: an action id, or a place and its target."""

    text: str
    icon: str = ""
    tail: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    action: str = ""
    place: str = ""
    target: object = None
    board_target: object = None

    @property
    def is_heading(self) -> bool:
        """Whether it only names what follows."""
        return not self.action and not self.place


class PaletteModel(QAbstractListModel):
    """Rows as they are handed over."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[PaletteRow] = []

    def show(self, rows: list[PaletteRow]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> PaletteRow | None:
        """One of them."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def step(self, start: int, by: int) -> int:
        """The next row that can be chosen, going round at the ends; -1 when there is none."""
        count = len(self._rows)
        for turn in range(1, count + 1):
            number = (start + by * turn) % count
            if not self._rows[number].is_heading:
                return number
        return -1

    def findings(self) -> int:
        """How many rows are findings."""
        return sum(1 for row in self._rows if row.place and row.target is not None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _INVALID) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        row = self.row(index.row())
        if row is None or row.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The row, or how it is read aloud."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.text}, {row.tail}" if row.tail else row.text
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Headings of 32, rows of 44."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """By what the row is."""
        row = index.data(ROW)
        return QSize(200, self._theme.px(HEADING_HEIGHT if row.is_heading else PALETTE_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Through the painters of the kit."""
        look, row = self._theme.look, index.data(ROW)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            inner = rect.adjusted(look.text.px(20), look.text.px(4), -look.text.px(20), 0)
            one_line(painter, inner, row.text, look.text.font(Style.LABEL), look.tokens.muted)
        else:
            flags = option.state  # type: ignore[attr-defined]
            state = RowState(
                selected=bool(flags & QStyle.StateFlag.State_Selected),
                hovered=bool(flags & QStyle.StateFlag.State_MouseOver),
            )
            short = ShortRow(row.text, icon=row.icon, tail=row.tail, strong=row.marks)
            paint_short_row(painter, rect, short, look, state, bar=True)
        painter.restore()
