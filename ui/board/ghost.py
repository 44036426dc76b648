"""The card under the pointer while it is carried outside the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.style.theme import Theme
from ui.widgets.cards import CARD_HEIGHT, CARD_WIDTH, CardContent, CardPainter
from ui.widgets.numbers import badge_width, paint_badge

_ROOM = 5


class Ghost(QWidget):
    """Lies over the whole place and lets the pointer through. With several cards it shows how many."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def take(self, card: CardContent, count: int) -> None:
        """Paint what is carried."""
        look = self._theme.look
        px = look.text.px
        width, height = px(CARD_WIDTH) + 2 * _ROOM, px(CARD_HEIGHT) + 2 * _ROOM
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            CardPainter(look).paint(
                painter, QRectF(_ROOM, _ROOM, px(CARD_WIDTH), px(CARD_HEIGHT)), card, selected=True
            )
            if count > 1:
                words = str(count)
                x = width - _ROOM - px(8) - badge_width(look, words)
                paint_badge(painter, look, x, _ROOM + px(8), words, chosen=True)
        self._picture = picture
        self.resize(width, height)

    def follow(self, point: QPoint) -> None:
        """The pointer is here (in the place's pixels)."""
        self.move(point - QPoint(self.width() // 2, self.height() // 2))
        if not self.isVisible():
            self.show()
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, a little transparent."""
        with QPainter(self) as painter:
            painter.setOpacity(0.92)
            painter.drawPixmap(0, 0, self._picture)
