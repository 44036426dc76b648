"""The column of speakers beside an interview's text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.style.look import Look
from ui.style.type import Style

SPEAKERS = 96  # the column's width
_GAP = 12
_BELOW = 18  # from the name's base line to the time's


def paint_speaker(painter: QPainter, look: Look, at: QPointF, name: str, time: str, *, asks: bool) -> None:
    """A name on the base line of the words said, quiet for who asks, and below it the time."""
    px, tokens = look.text.px, look.tokens
    font = look.text.font(Style.CARD if asks else Style.LABEL)
    painter.setFont(font)
    painter.setPen(tokens.muted if asks else tokens.ink)
    room = px(SPEAKERS - _GAP)
    painter.drawText(at, QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room))
    if time:
        painter.setFont(look.text.font(Style.HINT, tabular=True))
        painter.setPen(tokens.muted)
        painter.drawText(at + QPointF(0, px(_BELOW)), time)
