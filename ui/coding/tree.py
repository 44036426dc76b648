"""The code tree: painted rows, renaming in place, dragging, keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from feltnoter.project.lists import TreeCode
from ui.coding.tree_model import CodeTreeModel, ColourRole, CountRole, DepthRole, IdRole
from ui.style.theme import Theme
from ui.style.type import MEDIUM, REGULAR, SEMIBOLD, Style
from ui.widgets.paint import one_line, rounded, text_width
from ui.widgets.rows import TREE_HEIGHT, RowState, paint_row_ground

Index = QModelIndex | QPersistentModelIndex
_STEP = 22  # indentation


class _CodeDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, tree: CodeTree) -> None:
        super().__init__(tree)
        self._theme = theme
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """32 high."""
        return QSize(self._theme.px(120), self._theme.px(TREE_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Colour, name, count; everything stands as far in as if it could be unfolded."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        state = RowState(
            selected=chosen,
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            focused=self._tree.shows_focus and index == self._tree.currentIndex(),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_row(painter, QRectF(option.rect), index, state)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRectF, index: Index, state: RowState) -> None:
        """As ``paint_short_row``, but names stand in one column whether there is a chevron or not."""
        look, px = self._theme.look, self._theme.px
        t = look.tokens
        ground = paint_row_ground(painter, rect, look, state, bar=False)
        middle, depth = rect.center().y(), int(index.data(DepthRole))
        x = ground.x() + px(4) + depth * px(_STEP)
        if index.model().rowCount(index):
            name = "chevron-down" if self._tree.is_unfolded(index) else "chevron-right"
            look.icons.paint(painter, name, x, middle - px(7), px(14), t.muted)
        x += px(22)
        colour = index.data(ColourRole) or t.control
        rounded(painter, QRectF(x, middle - px(6), px(12), px(12)), fill=colour, radius=px(3))
        x += px(22)
        count, words = str(index.data(CountRole) or ""), t.accent_ink if state.selected else t.ink
        small = look.text.font(Style.SECONDARY, weight=MEDIUM, tabular=True)
        room = QRectF(x, rect.y(), ground.right() - px(8) - x, rect.height())
        quiet = t.accent_ink if state.selected else t.muted
        one_line(painter, room, count, small, quiet, align=Qt.AlignmentFlag.AlignRight, elide=False)
        room.setRight(room.right() - text_width(count, small) - px(8))
        weight = SEMIBOLD if state.selected else REGULAR if depth else MEDIUM
        one_line(painter, room, str(index.data()), look.text.font(Style.CONTROL, weight=weight), words)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for the name."""
        editor = QLineEdit(parent)
        editor.setProperty("field", True)
        editor.setFont(self._theme.look.text.font(Style.CONTROL))
        editor.setAccessibleName(self.tr("Name of the code"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the name, not over the colour."""
        px = self._theme.px
        left = option.rect.x() + px(50) + int(index.data(DepthRole)) * px(_STEP)
        editor.setGeometry(left, option.rect.y(), option.rect.right() - left - px(4), option.rect.height())


class CodeTree(QTreeView):
    """Codes with colours and counts. Enter shows a code's excerpts, F2 renames, Del deletes."""

    code_chosen = Signal(str)
    uses_requested = Signal(str)
    delete_requested = Signal(str)
    rename_requested = Signal(str, str)  # code, name
    move_requested = Signal(str, object)  # code, new parent or None
    menu_requested = Signal(str, QPoint)  # the menu of a code, at a place on the screen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shows_focus = False
        self._folded: set[str] = set()
        self.codes = CodeTreeModel(self)
        self.setModel(self.codes)
        self.setItemDelegate(_CodeDelegate(theme, self))
        self.setAccessibleName(self.tr("Codes"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.activated.connect(self._activated)
        # Queued: what follows resets the model, which must not happen while the view edits or drops.
        queued = Qt.ConnectionType.QueuedConnection
        self.codes.rename_requested.connect(self.rename_requested, queued)
        self.codes.move_requested.connect(self.move_requested, queued)
        self.expanded.connect(self._unfolded)
        self.collapsed.connect(self._folded_one)
        theme.changed.connect(self.viewport().update)

    def show_codes(self, codes: Sequence[TreeCode], colours: Mapping[str, QColor]) -> None:
        """Other codes, with the same one chosen and the same ones folded."""
        if self.codes.update_counts(codes):
            return
        chosen = self.chosen()
        self.codes.show(codes, colours)
        self._restore(chosen)

    def recolour(self, codes: Sequence[TreeCode], colours: Mapping[str, QColor]) -> None:
        """The colours of another theme."""
        chosen = self.chosen()
        self.codes.show(codes, colours)
        self._restore(chosen)

    @Slot(str)
    def filter(self, words: str) -> None:
        """Only codes that match."""
        chosen = self.chosen()
        self.codes.set_filter(words)
        self._restore(chosen)

    def _restore(self, chosen: str) -> None:
        folded = frozenset(self._folded)
        self.expandAll()
        for code in folded:
            self.setExpanded(self.codes.index_of(code), False)
        self._folded = set(folded)
        self.choose(chosen)
        self.updateGeometry()

    def chosen(self) -> str:
        """The current code's id, or an empty text."""
        return str(self.currentIndex().data(IdRole) or "")

    def choose(self, code: str) -> None:
        """Make a code the current one."""
        index = self.codes.index_of(code)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def rename(self, code: str) -> None:
        """Edit a name in place."""
        self.choose(code)
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def is_unfolded(self, index: Index) -> bool:
        """Whether the codes below one are shown."""
        return str(index.data(IdRole)) not in self._folded

    def folded(self) -> list[str]:
        """The ids of what is folded, for the place's state."""
        return sorted(self._folded)

    def set_folded(self, codes: Sequence[str]) -> None:
        """Fold these."""
        self._folded = set(codes)
        self._restore(self.chosen())

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        rows, index = 0, self.codes.index(0, 0)
        while index.isValid():
            rows += 1
            index = self.indexBelow(index)
        return QSize(self._theme.px(200), max(1, rows) * self._theme.px(TREE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Three rows, or fewer where there are no more."""
        return QSize(self._theme.px(120), min(self.sizeHint().height(), 3 * self._theme.px(TREE_HEIGHT)))

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid():
            self.code_chosen.emit(str(now.data(IdRole)))

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.uses_requested.emit(str(index.data(IdRole)))

    @Slot(QModelIndex)
    def _unfolded(self, index: QModelIndex) -> None:
        self._folded.discard(str(index.data(IdRole)))
        self.updateGeometry()

    @Slot(QModelIndex)
    def _folded_one(self, index: QModelIndex) -> None:
        self._folded.add(str(index.data(IdRole)))
        self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the chevron folds and chooses nothing."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and self.codes.rowCount(index):
            left = self._theme.px(8) + int(index.data(DepthRole)) * self._theme.px(_STEP)
            if left <= place.x() < left + self._theme.px(24):
                self.setExpanded(index, not self.isExpanded(index))
                return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Del; typing letters jumps to a code as in every list."""
        code = self.chosen()
        editing = self.state() == QAbstractItemView.State.EditingState
        if code and not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.uses_requested.emit(code)
            return
        if code and not editing and event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit(code)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the code under the pointer, or of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_requested.emit(str(index.data(IdRole)), place if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring inside the current row when the keyboard came here."""
        super().focusInEvent(event)
        self.shows_focus = event.reason() is not Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.codes.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without the keyboard no ring."""
        super().focusOutEvent(event)
        self.shows_focus = False
        self.viewport().update()
