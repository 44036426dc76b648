"""The inspector's page for one code: where it was put, and the way there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from feltnoter.project.lists import CodeUse
from ui.coding.words import CodingWords
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import IconButton
from ui.widgets.paint import block, flat, one_line
from ui.widgets.rows import RowState, paint_row_ground
from ui.widgets.text import Label, SectionHeading

Index = QModelIndex | QPersistentModelIndex
_ROW = 92
_LONGEST = 240  # code points of a quote that three lines can hold, and then some
_UseRole = Qt.ItemDataRole.UserRole


class _Uses(QAbstractListModel):
    def __init__(self, words: CodingWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.uses: Sequence[CodeUse] = ()

    def show(self, uses: Sequence[CodeUse]) -> None:
        """Other rows."""
        self.beginResetModel()
        self.uses = uses
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many excerpts carry the code."""
        return 0 if parent is not None and parent.isValid() else len(self.uses)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The use itself, its words, what is said of it."""
        if not index.isValid() or index.row() >= len(self.uses):
            return None
        use = self.uses[index.row()]
        if role == _UseRole:
            return use
        if role == Qt.ItemDataRole.DisplayRole:
            return use.quote[:_LONGEST]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{use.quote[:_LONGEST]}. {self.origin(use)}"
        return None

    def origin(self, use: CodeUse) -> str:
        """»Citat · borger · 2.9.2026«: roles, not names, wherever excerpts are gathered."""
        what = self.tr("Whole note") if use.whole else self._words.kind(use.kind)
        parts = (self.tr("Orphaned") if use.orphaned else what, use.role, self._words.day(use.happened_at))
        return " · ".join(part for part in parts if part)


class _UseDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: UsesList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Three lines of words and one of origin."""
        return QSize(self._theme.px(120), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Words, then where they come from."""
        use, model = index.data(_UseRole), index.model()
        if not isinstance(use, CodeUse) or not isinstance(model, _Uses):
            return
        look, px = self._theme.look, self._theme.px
        t, rect = look.tokens, QRectF(option.rect)
        state = RowState(
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            focused=self._view.shows_focus and index == self._view.currentIndex(),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, rect, look, state)
        inner = rect.adjusted(px(20), px(7), -px(20), -px(7))
        words = flat(use.quote[:_LONGEST])
        font = look.text.font(Style.LIST)
        quote = block(words, font, inner.width(), px(19), 3)
        quote.draw(painter, inner.x(), inner.y(), t.ink)
        below = QRectF(inner.x(), inner.y() + quote.height + px(2), inner.width(), px(18))
        one_line(painter, below, model.origin(use), look.text.font(Style.SECONDARY), t.muted)
        painter.restore()


class UsesList(QListView):
    """Enter, a click or a double click goes to the words."""

    taken = Signal(object)  # CodeUse

    def __init__(self, theme: Theme, words: CodingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shows_focus = False
        self.uses = _Uses(words, self)
        self.setModel(self.uses)
        self.setItemDelegate(_UseDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._take)
        theme.changed.connect(self.viewport().update)

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        use = index.data(_UseRole)
        if isinstance(use, CodeUse):
            self.taken.emit(use)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring inside the current row when the keyboard came here."""
        super().focusInEvent(event)
        self.shows_focus = event.reason() is not Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.uses.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without the keyboard no ring."""
        super().focusOutEvent(event)
        self.shows_focus = False
        self.viewport().update()


class UsesPanel(QWidget):
    """A code's name, the way back, and the list."""

    closed = Signal()
    taken = Signal(object)

    def __init__(self, theme: Theme, words: CodingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.back = IconButton(theme, "arrow-left", self.tr("Back to the codes"))
        self.heading = SectionHeading(theme, "")
        self._none = Label(theme, self.tr("Nothing found"), Style.LIST, role="muted")
        self.list = UsesList(theme, words)
        head = QHBoxLayout()
        head.setContentsMargins(px(12), px(16), px(20), px(4))
        head.setSpacing(px(4))
        head.addWidget(self.back)
        head.addWidget(self.heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.list, 1)
        self.back.clicked.connect(self.closed)
        self.list.taken.connect(self.taken)

    def show_uses(self, name: str, uses: Sequence[CodeUse]) -> None:
        """Another code's excerpts, or the same one's as they are now."""
        row = self.list.currentIndex().row()
        self.heading.label.setText(name)
        self.heading.set_note(self.tr("%n excerpt(s)", "", len(uses)))
        self.list.setAccessibleName(self.tr("Excerpts with {code}").format(code=name))
        self.list.uses.show(uses)
        if 0 <= row < len(uses):
            self.list.setCurrentIndex(self.list.uses.index(row, 0))
        self._none.setVisible(not uses)
        self.list.setVisible(bool(uses))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
