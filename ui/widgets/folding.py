"""A part of a form that is folded away until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.control import Control
from ui.widgets.paint import one_line, text_width
from ui.widgets.text import Label


class FoldHead(Control):
    """Chevron, words, a muted remark."""

    def __init__(self, theme: Theme, text: str, remark: str, parent: QWidget | None = None) -> None:
        self._remark = remark
        super().__init__(theme, text, parent=parent)
        self.setCheckable(True)
        self.setAccessibleDescription(remark)

    def sizeHint(self) -> QSize:
        """28 high."""
        text = self.look.text
        words = text_width(self.words, text.font(Style.CONTROL, weight=SEMIBOLD))
        remark = text_width(self._remark, text.font(Style.SECONDARY))
        return QSize(round(self._theme.px(38) + words + remark), self._theme.px(28))

    def paint_control(self, painter: QPainter) -> None:
        """The chevron points down when unfolded."""
        look, px = self.look, self._theme.px
        t = look.tokens
        icon = "chevron-down" if self.isChecked() else "chevron-right"
        look.icons.paint(painter, icon, -px(1), (self.height() - px(16)) / 2, px(16), t.muted)
        box = QRectF(px(24), 0, self.width() - px(24), self.height())
        font = look.text.font(Style.CONTROL, weight=SEMIBOLD)
        font.setUnderline(self.hovered)
        width = one_line(painter, box, self.words, font, t.ink)
        small = look.text.font(Style.SECONDARY)
        one_line(painter, box.adjusted(width + px(8), 0, 0, 0), self._remark, small, t.muted)


class Folding(QWidget):
    """The head, one line about it, and ``column`` to fill."""

    toggled = Signal(bool)

    def __init__(
        self, theme: Theme, text: str, remark: str, about: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = theme.px
        self.head = FoldHead(theme, text, remark)
        self.head.toggled.connect(self._toggled)
        self._about = Label(theme, about, Style.SECONDARY, role="muted", wrap=True)
        self._about.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, px(8), 0, 0)
        self.column.setSpacing(px(12))
        self._inside.hide()
        below = QVBoxLayout()
        below.setContentsMargins(px(24), 0, 0, 0)
        below.addWidget(self._about)
        below.addWidget(self._inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        outer.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        self._inside.setVisible(on)
        self.toggled.emit(on)
