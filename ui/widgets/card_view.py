"""A single card as a widget: in the pile, the parking lot, an inspector. The board paints its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.theme import Theme
from ui.widgets.cards import CARD_HEIGHT, CARD_WIDTH, CardContent, CardPainter
from ui.widgets.control import Control

_SHADOW = 3  # below and beside the card


class CardView(Control):
    """A card that can be pressed. Checkable where several can be chosen; chosen ones have an accent edge."""

    def __init__(
        self,
        theme: Theme,
        card: CardContent,
        name: str,
        *,
        width: int = CARD_WIDTH,
        height: int = CARD_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        """``name`` says kind, first line, theme and position (»2 af 5«); ``height`` is 60 in the pile."""
        self._card = card
        self._size = (width, height)
        super().__init__(theme, card.text, name=name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def card(self) -> CardContent:
        """What stands on it."""
        return self._card

    def set_card(self, card: CardContent, name: str) -> None:
        """Show another card."""
        self._card = card
        self.set_name(name)
        self.set_words(card.text)

    def face(self) -> QRectF:
        """The card without its shadow."""
        return QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)

    def sizeHint(self) -> QSize:
        """The card and its shadow."""
        px = self._theme.px
        return QSize(px(self._size[0]) + 2 * _SHADOW, px(self._size[1]) + 2 * _SHADOW)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for an inspector at large text."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def paint_control(self, painter: QPainter) -> None:
        """Paint the card, faint when it cannot be pressed."""
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        CardPainter(self.look).paint(painter, self.face(), self._card, selected=self.isChecked())
