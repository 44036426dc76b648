"""Cards painted once and kept: a tile, a drag and a picture of what is lifted are put together from them."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from feltnoter.domain.vocabulary import NoteKind
from ui.style.look import Look
from ui.widgets.cards import CARD_HEIGHT, CARD_WIDTH, CardContent, CardPainter, Detail, detail_for

SHADOW = 4  # board units around a card's pixmap
PALE = 0.4  # how much of a card is seen that is passed over
_BYTES = 16 << 20
_SCALES = 24  # sizes whose grounds are kept: a few hundred kilobytes each
_CARD: Final = QRectF(0, 0, CARD_WIDTH, CARD_HEIGHT)
Photos = Callable[[str], QImage | None]


class _CardParts(CardPainter):
    """Ground and words apart: every card of a kind has the same ground, and it takes half the time."""

    def ground(self, painter: QPainter, card: CardContent) -> None:
        """Shadow, tint, edge and stripe."""
        self._paint_ground(painter, _CARD, card, selected=False)

    def words(self, painter: QPainter, card: CardContent) -> None:
        """What stands on it."""
        self._paint_words(painter, _CARD, card)


class CardPixmaps:
    """Cards painted once per scale. The key is what stands on them, so nothing here goes stale."""

    def __init__(self, look: Look, photos: Photos | None = None, limit: int = _BYTES) -> None:
        self._parts = _CardParts(look, photos=photos)
        self._limit = limit
        self._bytes = 0
        self._grounds: dict[tuple[NoteKind, float], QPixmap] = {}
        self._blanks: dict[tuple[NoteKind, float], QPixmap] = {}
        self._kept: OrderedDict[tuple[CardContent, float], QPixmap] = OrderedDict()

    def has(self, card: CardContent, scale: float) -> bool:
        """Whether a card costs next to nothing now: its words are painted, or it shows none."""
        return (card, scale) in self._kept or detail_for(scale) is not Detail.FULL

    def get(self, card: CardContent, scale: float) -> QPixmap:
        """The card with ``margin_of(scale)`` device pixels around it."""
        full = detail_for(scale) is Detail.FULL
        if not full:
            return self._ground(card, scale)
        key = (card, scale)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        pixmap = self._ground(card, scale).copy()
        with self._brush(pixmap, scale) as brush:
            self._parts.words(brush, card)
        self._kept[key] = pixmap
        self._bytes += pixmap.width() * pixmap.height() * 4
        while self._bytes > self._limit and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._bytes -= old.width() * old.height() * 4
        return pixmap

    def forget(self, photo: str) -> None:
        """Cards with this photo look different now."""
        for key in [key for key in self._kept if key[0].photo == photo]:
            old = self._kept.pop(key)
            self._bytes -= old.width() * old.height() * 4

    def blank(self, card: CardContent, scale: float) -> QPixmap:
        """A pale card without words: it is there, but is not looked at now."""
        key = (card.colours, scale)
        found = self._blanks.get(key)
        if found is None:
            if len(self._blanks) > _SCALES * len(NoteKind):
                self._blanks.clear()
            ground = self._ground(card, scale)
            found = QPixmap(ground.size())
            found.fill(Qt.GlobalColor.transparent)
            with QPainter(found) as brush:
                brush.setOpacity(PALE)
                brush.drawPixmap(0, 0, ground)
            self._blanks[key] = found
        return found

    def _ground(self, card: CardContent, scale: float) -> QPixmap:
        """A card without words; from further away with bars instead."""
        key = (card.colours, scale)
        found = self._grounds.get(key)
        if found is not None:
            return found
        if len(self._grounds) > _SCALES * len(NoteKind):  # zoomed through many sizes
            self._grounds.clear()
        margin = margin_of(scale)
        pixmap = QPixmap(
            math.ceil(CARD_WIDTH * scale) + 2 * margin, math.ceil(CARD_HEIGHT * scale) + 2 * margin
        )
        pixmap.fill(Qt.GlobalColor.transparent)
        detail = detail_for(scale)
        with self._brush(pixmap, scale) as brush:
            if detail is Detail.FULL:
                self._parts.ground(brush, card)
            else:
                self._parts.paint(brush, _CARD, card, detail=detail)
        self._grounds[key] = pixmap
        return pixmap

    @contextmanager
    def _brush(self, pixmap: QPixmap, scale: float) -> Iterator[QPainter]:
        margin = margin_of(scale)
        with QPainter(pixmap) as brush:
            brush.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            brush.translate(margin, margin)
            brush.scale(scale, scale)
            yield brush


def margin_of(scale: float) -> int:
    """Device pixels around a card's pixmap."""
    return math.ceil(SHADOW * scale)
