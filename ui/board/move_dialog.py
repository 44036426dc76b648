"""»Flyt til …«: the way without dragging. Type to find, Enter to move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.style.theme import Theme
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import Dialog
from ui.widgets.rows import PALETTE_HEIGHT, RowState, ShortRow, paint_short_row
from ui.widgets.search_field import SearchField
from ui.widgets.text import Label

_ROWS = 7  # seen without scrolling


class Goal(Enum):
    """What a row stands for."""

    THEME = "theme"
    NEW = "new"
    LOOSE = "loose"
    PARKING = "parking"


@dataclass(frozen=True, slots=True)
class Destination:
    """Where cards can go. ``title`` is the name of a new theme."""

    goal: Goal
    words: str
    theme: str = ""
    number: str = ""
    count: str = ""
    depth: int = 0
    title: str = ""

    @property
    def icon(self) -> str:
        """Themes have numbers; the rest has icons."""
        icons = {Goal.NEW: "plus", Goal.LOOSE: "ungroup", Goal.PARKING: "square-parking"}
        return icons.get(self.goal, "" if self.number else "circle-dashed")


def found(destinations: Sequence[Destination], typed: str) -> list[Destination]:
    """Those whose words hold everything typed, in any order and case."""
    wanted = typed.casefold().split()
    return [
        one for one in destinations if all(word in f"{one.number} {one.words}".casefold() for word in wanted)
    ]


class _Destinations(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Destination] = []

    def show(self, rows: list[Destination]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.number} {row.words}".strip()
        return row if role == Qt.ItemDataRole.UserRole else None


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(PALETTE_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Destination = index.data(Qt.ItemDataRole.UserRole)
        state = option.state
        rect = QRectF(option.rect)
        words = f"{row.number}  {row.words}" if row.number else row.words
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        paint_short_row(
            painter,
            rect,
            ShortRow(words, row.icon, tail=row.count, depth=row.depth),
            self._theme.look,
            RowState(
                selected=bool(state & QStyle.StateFlag.State_Selected),
                hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            ),
            bar=True,
        )
        painter.restore()


class MoveDialog(Dialog):
    """``chosen`` holds the destination after ``accept``."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        destinations: Sequence[Destination],
        parent: QWidget | None = None,
        *,
        only_these: bool = False,
        action: str = "",
    ) -> None:
        """``destinations`` are the themes; what is always there is added unless it is ``only_these``."""
        super().__init__(theme, title, parent=parent)
        self._only_these = only_these
        self.chosen: Destination | None = None
        self._themes = list(destinations)
        self._model = _Destinations()
        self._model.setParent(self)
        self.search = SearchField(theme, self.tr("Type to find a theme"), height=36)
        self.search.textChanged.connect(self._filter)
        self.search.results_requested.connect(self._down)
        self.search.returnPressed.connect(self._take)
        self.list = _List(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_RowDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Places to move to"))
        self.list.setFixedHeight(theme.px(PALETTE_HEIGHT) * _ROWS)
        self.list.clicked.connect(self._take)
        self._none = Label(theme, self.tr("Nothing found"), role="muted")
        self.add(self.search)
        self.add(self._none)
        self.add(self.list)
        self.add_action(self.tr("Cancel")).clicked.connect(self.reject)
        self.move_button = self.add_action(action or self.tr("Move"), ButtonKind.PRIMARY)
        self.move_button.clicked.connect(self._take)
        self._filter("")
        self.search.setFocus()

    def _fixed(self, typed: str) -> list[Destination]:
        if self._only_these:
            return []
        name = typed.strip()
        taken = {one.words.casefold() for one in self._themes}
        fixed = []
        if name and name.casefold() not in taken:
            words = self.tr("New theme »{title}«").format(title=name)
            fixed.append(Destination(Goal.NEW, words, title=name))
        others = [
            Destination(Goal.LOOSE, self.tr("Lone card")),
            Destination(Goal.PARKING, self.tr("Parking lot")),
        ]
        if not name:
            fixed.append(Destination(Goal.NEW, self.tr("New theme …")))
        return fixed + found(others, typed)

    @Slot(str)
    def _filter(self, typed: str) -> None:
        rows = found(self._themes, typed) + self._fixed(typed)
        self._model.show(rows)
        self._none.setVisible(not rows)
        self.move_button.setEnabled(bool(rows))
        if rows:
            self.list.setCurrentIndex(self._model.index(0))

    @Slot()
    def _down(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        row = min(self.list.currentIndex().row() + 1, self._model.rowCount() - 1)
        self.list.setCurrentIndex(self._model.index(row))

    @Slot()
    def _take(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.chosen = self._model.rows[index.row()]
            self.accept()


class _List(QListView):
    """Up from the first row goes back to the field; Enter moves."""

    def __init__(self, dialog: MoveDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self._dialog.search.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._dialog.move_button.click()
        else:
            super().keyPressEvent(event)
