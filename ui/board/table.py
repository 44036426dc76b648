"""The board as a table: the same cards, one a row. What is chosen here is chosen on the board, and every
action of the board works here; a theme is changed with »Flyt til tema …«, a free card's words in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.board.desk import Desk
from ui.board.pointing import Hit, Part
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.paint import flat

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
CARD, KIND, SOURCE, THEME, PLACE = range(5)
_ROW = 34


@dataclass(frozen=True, slots=True)
class Row:
    """A card in words. ``order`` is its place on the board: theme by theme, then loose, then parked."""

    id: str
    order: int
    cells: tuple[str, str, str, str, str]
    free: bool  # words of its own: they can be written here


class BoardTableModel(QAbstractTableModel):
    """Read anew from the scene when that changes; sorted by any column."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Row] = []
        self._by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._heads = (
            self.tr("Card"),
            self.tr("Kind"),
            self.tr("Origin"),
            self.tr("Theme"),
            self.tr("No."),
        )

    def load(self) -> None:
        """Read every card again."""
        self.beginResetModel()
        self._rows = list(self._read())
        self._arrange()
        self.endResetModel()

    def _read(self) -> Iterator[Row]:
        scene, words = self._desk.scene, self._desk.words
        framed = [card for frame in scene.frames.values() for card in frame.cards]
        there = set(framed)
        rest = [card for card in scene.order() if card not in there]
        parked = [card.id for card in scene.parked()]
        shown = [card for card in (*framed, *rest, *parked) if card not in scene.sieve.blank]
        for order, identity in enumerate(shown):
            card = scene.cards[identity]
            frame = scene.frame_of(identity)
            content = scene.content(identity)
            number = str(frame.cards.index(identity) + 1) if frame is not None else ""
            cells = (
                flat(content.text),
                words.kind(card.kind),
                content.source,
                words.place(card, frame),
                number,
            )
            yield Row(identity, order, cells, card.note is None)

    def _arrange(self) -> None:
        column, order = self._by
        reverse = order is Qt.SortOrder.DescendingOrder
        if column in (-1, THEME, PLACE):  # themes in the order of their numbers, cards as they stand
            self._rows.sort(key=_order, reverse=reverse)
        else:
            self._rows.sort(key=lambda row: (row.cells[column].casefold(), row.order), reverse=reverse)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 is the order of the board."""
        self._by = (column, order)
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def card(self, row: int) -> str:
        """The id of the card in a row."""
        return self._rows[row].id

    def row_of(self, cards: tuple[str, ...]) -> list[int]:
        """The rows of some cards."""
        wanted = set(cards)
        return [index for index, row in enumerate(self._rows) if row.id in wanted]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One a card."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Words, kind, origin, theme, place in the theme."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; as a tool tip all of them."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and index.column() == CARD:
            return self._desk.scene.cards[row.id].text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == CARD:
            card = self._desk.scene.cards[row.id]
            return self._desk.words.spoken_card(card, self._desk.scene.frame_of(row.id))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A free card's words can be written."""
        flags = super().flags(index)
        if index.isValid() and index.column() == CARD and self._rows[index.row()].free:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Other words on a free card."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        return self._desk.rewrite(self._rows[index.row()].id, str(value))


def _order(row: Row) -> int:
    return row.order


def _sheet(theme: Theme) -> str:
    """Room beside the words, and the colours of a list: a table has no delegate of its own here."""
    t, px = theme.tokens, theme.px
    return (
        f"QTableView {{ background: {t.surface.name()}; border: 0; }}"
        f"QTableView::item {{ padding: 0 {px(10)}px; border: 0; border-bottom: 1px solid {t.line.name()}; }}"
        f"QTableView::item:selected {{ background: {t.accent_soft.name()}; color: {t.ink.name()}; }}"
        f"QHeaderView {{ background: {t.surface.name()}; border: 0; }}"
        f"QHeaderView::section {{ background: {t.surface.name()}; color: {t.muted.name()};"
        f" padding: 0 {px(10)}px; border: 0; border-bottom: 1px solid {t.control.name()}; }}"
    )


class BoardTable(QTableView):
    """Shown in the place of the canvas. ``theme_asked`` wants »Flyt til tema …«, ``opened`` a card's note."""

    theme_asked = Signal()
    opened = Signal(str)
    menu_requested = Signal(object, object)  # None, global position

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self.rows = BoardTableModel(desk, self)
        self._following = False
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("The board as a table"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(CARD, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.selectionModel().selectionChanged.connect(self._chosen)
        self.doubleClicked.connect(self._pressed)
        desk.scene.changed.connect(self._scene_changed)
        desk.selection.changed.connect(self._follow)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    @Slot()
    def _theme_changed(self) -> None:
        px, text = self._theme.px, self._theme.look.text
        self.setFont(text.font(Style.LIST))
        self.horizontalHeader().setFont(text.font(Style.SECONDARY))
        self.horizontalHeader().setFixedHeight(px(32))
        self.setStyleSheet(_sheet(self._theme))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        for column, width in ((KIND, 104), (SOURCE, 176), (THEME, 224), (PLACE, 48)):
            self.setColumnWidth(column, px(width))

    def showEvent(self, event: object) -> None:
        """What has changed meanwhile is read now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._load()

    def _load(self) -> None:
        self._following = True
        bar = self.verticalScrollBar()
        kept = bar.value()
        self.rows.load()
        self._following = False
        self._follow()
        bar.setValue(kept)

    @Slot(object)
    def _scene_changed(self, areas: object) -> None:
        if self.isVisible():
            self._load()

    @Slot(QItemSelection, QItemSelection)
    def _chosen(self, now: QItemSelection, before: QItemSelection) -> None:
        if self._following:
            return
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        self._following = True
        self._desk.selection.choose([self.rows.card(row) for row in rows])
        self._following = False

    @Slot()
    def _follow(self) -> None:
        """Choose here what is chosen on the board."""
        if self._following or not self.isVisible():
            return
        self._following = True
        selection = QItemSelection()
        found = self.rows.row_of(self._desk.selection.cards)
        for row in found:
            left = self.rows.index(row, 0)
            selection.select(left, self.rows.index(row, self.rows.columnCount() - 1))
        model = self.selectionModel()
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if found:
            index = self.rows.index(found[0], CARD)
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        self._following = False

    @Slot(QModelIndex)
    def _pressed(self, index: QModelIndex) -> None:
        if index.column() == THEME:
            self.theme_asked.emit()
        elif not self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self.rows.card(index.row()))

    def keyPressEvent(self, event: Any) -> None:
        """Enter opens the note."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.rows.card(self.currentIndex().row()))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: Any) -> None:
        """What can be done with the chosen cards."""
        if self._desk.selection.cards:
            self.menu_requested.emit(Hit(Part.CARD, self._desk.selection.cards[0]), event.globalPos())
