"""»Tre kort ligger sammen. Hvad siger de?« in the header of a cluster: where its parts lie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.style.look import Look
from ui.style.type import SEMIBOLD, Style
from ui.widgets.frames import FrameHeader
from ui.widgets.paint import one_line, text_width


@dataclass(frozen=True, slots=True)
class NudgeWords:
    """The sentence and its one action."""

    sentence: Callable[[int], str]  # for a number of cards
    action: str


@dataclass(frozen=True, slots=True)
class NudgeParts:
    """In the units of the header's frame. ``sentence`` is empty where there is not room for it."""

    lamp: QRectF
    sentence: QRectF
    action: QRectF


def nudge_parts(look: Look, header: FrameHeader, words: NudgeWords, count: int) -> NudgeParts:
    """Between title and count; in a narrow frame the lamp and the action alone."""
    px, text = look.text.px, look.text
    action = text_width(words.action, text.font(Style.CARD, weight=SEMIBOLD)) + 2
    sentence = text_width(words.sentence(count), text.font(Style.SECONDARY)) + 2
    left, y = header.title.right() + px(18), header.title.y()
    room = header.count.right() - px(24) - left
    x = left + px(20)
    if px(20) + sentence + px(10) + action > room:
        sentence = 0.0
    place = QRectF(x, y, sentence, px(20))
    if sentence:
        x += sentence + px(10)
    return NudgeParts(QRectF(left, y + px(2), px(16), px(16)), place, QRectF(x, y - px(2), action, px(24)))


def paint_nudge(painter: QPainter, look: Look, parts: NudgeParts, words: NudgeWords, count: int) -> None:
    """Lamp, sentence, action."""
    t, px = look.tokens, look.text.px
    look.icons.paint(painter, "lightbulb", parts.lamp.x(), parts.lamp.y(), px(16), t.muted)
    if not parts.sentence.isEmpty():
        one_line(painter, parts.sentence, words.sentence(count), look.text.font(Style.SECONDARY), t.muted)
    font = look.text.font(Style.CARD, weight=SEMIBOLD)
    one_line(painter, parts.action, words.action, font, t.accent, elide=False)
