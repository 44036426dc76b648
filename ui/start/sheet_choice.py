"""The choice to print a recovery sheet, with a small picture of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.choices import CheckBox
from ui.widgets.paint import rounded, shadow
from ui.widgets.surface import Panel
from ui.widgets.text import Label


class SheetPicture(QWidget):
    """A page with a key and four groups of words; decoration."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """66×92, shadow included."""
        return QSize(self._theme.px(66), self._theme.px(92))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        look, px = self._theme.look, self._theme.px
        t = look.tokens
        page = QRectF(px(3), px(3), px(60), px(85))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shadow(painter, page, px(4), t)
            rounded(painter, page, fill=t.surface, line=t.line, radius=px(4))
            look.icons.paint(painter, "key-round", px(11), px(11), px(14), t.accent)
            painter.setOpacity(0.45)
            for y, width in ((33, 34), (40, 26)):
                rounded(painter, QRectF(px(11), px(y), px(width), px(3)), fill=t.muted, radius=px(1.5))
            painter.setOpacity(0.75)
            for row in range(4):
                for column in range(4):
                    box = QRectF(px(11 + column * 11), px(53 + row * 7), px(8), px(3))
                    rounded(painter, box, fill=t.muted, radius=px(1))
            painter.setOpacity(1.0)


class SheetChoice(Panel):
    """``box`` is the check box."""

    def __init__(self, theme: Theme, text: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", radius=8, parent=parent)
        px = theme.px
        self.box = CheckBox(theme, text, checked=True)
        self.box.setAccessibleDescription(about)
        below = QHBoxLayout()
        below.setContentsMargins(px(28), 0, 0, 0)
        below.addWidget(Label(theme, about, Style.SECONDARY, role="muted", wrap=True))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.box)
        words.addLayout(below)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(13), px(10), px(16), px(10))
        row.setSpacing(px(17))
        row.addWidget(SheetPicture(theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
