"""The list of findings on screen: rows of 72, the words found semibold and underlined."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.privacy.model import ROW, FindingRow
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.paint import one_line, text_width
from ui.widgets.rows import ROW_HEIGHT, RowState, paint_row_ground

_Index = QModelIndex | QPersistentModelIndex


class FindingDelegate(QStyledItemDelegate):
    """Kind and how sure; the words in their sentence; where the note comes from."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All alike."""
        return QSize(200, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row; one that has changed meanwhile stays blank until the next look."""
        row = index.data(ROW)
        if not isinstance(row, FindingRow):
            return
        flags = option.state  # type: ignore[attr-defined]
        state = RowState(
            selected=bool(flags & QStyle.StateFlag.State_Selected),
            hovered=bool(flags & QStyle.StateFlag.State_MouseOver),
            focused=bool(flags & QStyle.StateFlag.State_HasFocus),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(option.rect), row, state)  # type: ignore[attr-defined]
        painter.restore()

    def _paint(self, painter: QPainter, rect: QRectF, row: FindingRow, state: RowState) -> None:
        look, px = self._theme.look, self._theme.px
        t, text = look.tokens, look.text
        paint_row_ground(painter, rect, look, state)
        if not state.selected:
            painter.fillRect(QRectF(rect.x() + px(20), rect.bottom() - 1, rect.width() - px(40), 1), t.line)
        left, right, y = rect.x() + px(20), rect.right() - px(20), rect.y()
        look.icons.paint(painter, row.icon, left, y + px(11), px(14), t.muted)
        small, secondary = text.font(Style.CARD), text.font(Style.SECONDARY)
        side = min(text_width(row.sure, secondary), rect.width() / 2)
        box = QRectF(right - side, y + px(9), side + 1, px(18))
        one_line(painter, box, row.sure, secondary, t.muted, align=Qt.AlignmentFlag.AlignRight)
        box = QRectF(left + px(20), y + px(9), right - side - left - px(28), px(18))
        one_line(painter, box, row.kind, small, t.muted)
        self._paint_context(painter, QRectF(left, y + px(28), right - left, px(20)), row)
        box = QRectF(left, y + px(48), right - left, px(18))
        one_line(painter, box, row.below, secondary, t.muted)

    def _paint_context(self, painter: QPainter, rect: QRectF, row: FindingRow) -> None:
        tokens, font = self._theme.tokens, self._theme.look.text.font(Style.CONTROL)
        bold = self._theme.look.text.font(Style.CONTROL, weight=SEMIBOLD)
        context, start, end = row.context, row.start, row.end
        # A narrow list must not cut the very words: what stands before them gives way first.
        room = rect.width() - text_width(context[start:end], bold)
        while start and text_width(context[:start], font) > max(room * 0.7, 1):
            cut = max(1, start // 4)
            context, start, end = "…" + context[cut + 1 :], start - cut, end - cut
        shown = QFontMetricsF(bold).elidedText(context, Qt.TextElideMode.ElideRight, rect.width())
        marked = QTextLayout.FormatRange()
        marked.start = _units(shown[:start])
        marked.length = _units(shown[start:end])
        style = QTextCharFormat()
        style.setFontWeight(SEMIBOLD)
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(tokens.warn)
        marked.format = style
        layout = QTextLayout(shown, font)
        layout.setFormats([marked])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        painter.setPen(tokens.ink)
        layout.draw(painter, QPointF(rect.x(), rect.y() + (rect.height() - line.height()) / 2))


class FindingView(QListView):
    """``opened`` with Enter or a double click; ``menu_asked`` where a menu of actions is wanted."""

    opened = Signal()
    current_changed = Signal()
    menu_asked = Signal(QPoint)  # global

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(FindingDelegate(theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._double_clicked)
        theme.changed.connect(self._theme_changed)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell that another row is the current one."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the note."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse where the pointer is, by key beside the current row."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            spot = self.visualRect(self.currentIndex()).center()
            self.menu_asked.emit(self.viewport().mapToGlobal(spot))
        elif self.indexAt(event.pos()).isValid():
            self.menu_asked.emit(event.globalPos())

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit()

    @Slot()
    def _theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _units(text: str) -> int:
    """UTF-16 units, as Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
