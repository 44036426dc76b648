"""The number tag of a theme, painted: on frames and as a widget."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.style.look import Look
from ui.style.type import SEMIBOLD, Style
from ui.widgets.paint import one_line, rounded, text_width

BADGE_HEIGHT = 20


def badge_width(look: Look, text: str) -> float:
    """How wide a badge with ``text`` is at the look's scale; a single figure makes a square."""
    font = look.text.font(Style.HINT, weight=SEMIBOLD)
    return max(look.text.px(BADGE_HEIGHT), round(text_width(text, font) + look.text.px(12)))


def paint_badge(
    painter: QPainter, look: Look, x: float, y: float, text: str, *, chosen: bool = False
) -> float:
    """Paint a badge with its top left corner at (x, y); returns its width."""
    t = look.tokens
    rect = QRectF(x, y, badge_width(look, text), look.text.px(BADGE_HEIGHT))
    line = t.line if t.is_contrast else None
    rounded(painter, rect, fill=t.accent_soft if chosen else t.sunken, line=line, radius=look.text.px(6))
    font = look.text.font(Style.HINT, weight=SEMIBOLD)
    colour = t.accent_ink if chosen else t.ink
    one_line(painter, rect, text, font, colour, align=Qt.AlignmentFlag.AlignHCenter, elide=False)
    return rect.width()
