"""The list of sources: which come in, which cannot, which are here already."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.imports.reading import Source
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.paint import one_line, rounded, text_width
from ui.widgets.rows import RowState, paint_row_ground

ROW_HEIGHT = 36
ROW = Qt.ItemDataRole.UserRole
_BOX = 40  # px from the left within which a click is for the mark
_INVALID = QModelIndex()


class SourceModel(QAbstractListModel):
    """Sources with a mark each. ``tail`` says what comes of one, in words."""

    chosen_changed = Signal()

    def __init__(self, tail: Callable[[Source], str], parent: QObject) -> None:
        super().__init__(parent)
        self._tail = tail
        self._sources: list[Source] = []
        self._off: set[int] = set()

    def show(self, sources: Sequence[Source]) -> None:
        """Replace everything; all that can come in is marked."""
        self.beginResetModel()
        self._sources = list(sources)
        self._off = set()
        self.endResetModel()
        self.chosen_changed.emit()

    def put(self, row: int, source: Source) -> None:
        """One source, read again."""
        self._sources[row] = source
        self.dataChanged.emit(self.index(row), self.index(row))
        self.chosen_changed.emit()

    def source(self, row: int) -> Source | None:
        """One of them."""
        return self._sources[row] if 0 <= row < len(self._sources) else None

    def chosen(self) -> list[Source]:
        """What is marked, in order."""
        return [s for row, s in enumerate(self._sources) if row not in self._off and not s.is_refused]

    def refused(self) -> list[int]:
        """The rows of what cannot come in."""
        return [row for row, source in enumerate(self._sources) if source.is_refused]

    def toggle(self, row: int) -> None:
        """Mark, or unmark."""
        source = self.source(row)
        if source is not None and not source.is_refused:
            self._off ^= {row}
            self.dataChanged.emit(self.index(row), self.index(row))
            self.chosen_changed.emit()

    def is_on(self, row: int) -> bool:
        """Whether a row is marked."""
        source = self.source(row)
        return source is not None and not source.is_refused and row not in self._off

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _INVALID) -> int:
        """How many sources."""
        return 0 if parent.isValid() else len(self._sources)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """What can come in can be marked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        source = self.source(index.row())
        return flags if source is None or source.is_refused else flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A source, its mark, or how it is read aloud."""
        source = self.source(index.row()) if index.isValid() else None
        if source is None:
            return None
        if role == ROW:
            return source
        if role == Qt.ItemDataRole.CheckStateRole and not source.is_refused:
            return Qt.CheckState.Checked if self.is_on(index.row()) else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{source.name}: {self._tail(source)}"
        return None

    def tail(self, row: int) -> str:
        """What comes of a source."""
        source = self.source(row)
        return self._tail(source) if source is not None else ""


class _SourceDelegate(QStyledItemDelegate):
    """A mark or a warning, the file's name, what comes of it."""

    def __init__(self, theme: Theme, view: SourceView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All alike."""
        return QSize(200, self._theme.px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Through the painters of the kit."""
        model = index.model()
        assert isinstance(model, SourceModel)
        source: Source = index.data(ROW)
        look, px = self._theme.look, self._theme.px
        t = look.tokens
        flags = option.state  # type: ignore[attr-defined]
        state = RowState(
            selected=bool(flags & QStyle.StateFlag.State_Selected),
            hovered=bool(flags & QStyle.StateFlag.State_MouseOver),
            focused=bool(flags & QStyle.StateFlag.State_HasFocus),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        ground = paint_row_ground(painter, rect, look, state)
        x, middle = ground.x() + px(12), rect.center().y()
        if source.is_refused:
            look.icons.paint(painter, "triangle-alert", x, middle - px(9), px(18), t.warn)
        else:
            on = model.is_on(index.row())
            box = QRectF(x, middle - px(9), px(18), px(18))
            rounded(
                painter,
                box,
                fill=t.accent if on else t.surface,
                line=t.accent if on else t.control,
                radius=px(4),
            )
            if on:
                look.icons.paint(
                    painter, "check", x + px(2), middle - px(7), px(14), t.on_accent, stroke=2.75
                )
        font, small = look.text.font(Style.CONTROL), look.text.font(Style.SECONDARY, tabular=True)
        tail = model.tail(index.row())
        width = text_width(tail, small)
        right = ground.right() - px(12)
        muted = t.accent_ink if state.selected else t.muted
        one_line(
            painter,
            QRectF(right - width, rect.y(), width + 1, rect.height()),
            tail,
            small,
            muted,
            elide=False,
        )
        x += px(30)
        ink = t.accent_ink if state.selected else t.ink
        one_line(
            painter, QRectF(x, rect.y(), right - width - px(12) - x, rect.height()), source.name, font, ink
        )
        painter.restore()


class SourceView(QListView):
    """The list itself: a click on the mark, or the space bar, takes a source in or leaves it out."""

    def __init__(self, theme: Theme, model: SourceModel, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._sources = model
        self.setModel(model)
        self.setItemDelegate(_SourceDelegate(theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On the mark it marks."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() <= self._theme.px(_BOX):
            self._sources.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space marks."""
        if event.key() == Qt.Key.Key_Space:
            self._sources.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)
