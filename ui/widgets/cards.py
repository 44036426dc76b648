"""A note card, painted: on the board, in the pile, in lists and in pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from feltnoter.domain.vocabulary import NoteKind
from ui.style.contrast import over
from ui.style.look import Look
from ui.style.type import Style
from ui.widgets.paint import block, flat, focus_ring, one_line, rounded, shadow

CARD_WIDTH = 176
CARD_HEIGHT = 104
MINI_HEIGHT = 60  # pile and parking lot: two lines
PHOTO = 52  # wide and high, beside the words
_COMPACT_UNDER = 80


class Detail(Enum):
    """How much of a card can be seen at a zoom."""

    BLOCK = 0
    BARS = 1
    FULL = 2


def detail_for(zoom: float) -> Detail:
    """Colour rectangles below 12 %, bars for text below 45 %, the words above."""
    if zoom < 0.12:
        return Detail.BLOCK
    return Detail.BARS if zoom < 0.45 else Detail.FULL


@dataclass(frozen=True, slots=True)
class CardContent:
    """What stands on a card. ``warn`` is an icon (never a filled panel), empty when all is well.

    ``source`` is role and coarse place as the caller wants them read; nothing is added to it. ``text``
    is printed as it is: quotation marks belong to it. ``shade`` is the kind whose colours the card borrows
    where colour means something else; the icon stays its own. ``photo`` names a picture (SHA-256) that
    stands beside the words.
    """

    kind: NoteKind
    text: str
    source: str = ""
    warn: str = ""
    shade: NoteKind | None = None
    photo: str = ""

    @property
    def colours(self) -> NoteKind:
        """The kind that decides how it is tinted."""
        return self.shade or self.kind


@dataclass(frozen=True, slots=True)
class CardPainter:
    """Paints cards in one look. On a board give it ``look.in_scene()`` and zoom the painter.

    ``vector`` draws icons as paths (PDF, SVG, other threads); ``flat_card`` leaves the shadow out.
    ``photos`` gives a card's photo, cut to a square; None while it is not there yet.
    """

    look: Look
    vector: bool = False
    flat_card: bool = False
    photos: Callable[[str], QImage | None] | None = None  # None: cards are painted without

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        card: CardContent,
        *,
        detail: Detail = Detail.FULL,
        selected: bool = False,
        focused: bool = False,
    ) -> None:
        """Paint ``card`` into ``rect`` (176×104, or 60 high); shadow and focus ring reach 3 outside it."""
        if detail is Detail.BLOCK:
            self._paint_block(painter, rect, card)
            return
        self._paint_ground(painter, rect, card, selected=selected)
        if detail is Detail.FULL:
            self._paint_words(painter, rect, card)
        else:
            self._paint_bars(painter, rect)
        if focused:
            focus_ring(painter, rect, self.look.text.px(8), self.look.tokens)

    def _paint_block(self, painter: QPainter, rect: QRectF, card: CardContent) -> None:
        colours = self.look.kind(card.colours)
        # The tint alone can hardly be seen from afar, the stripe alone would shout.
        share = 1.0 if self.look.tokens.is_contrast else 0.45
        painter.fillRect(rect, over(colours.stripe, colours.tint, share))

    def _paint_ground(self, painter: QPainter, rect: QRectF, card: CardContent, *, selected: bool) -> None:
        look = self.look
        t, px = look.tokens, look.text.px
        colours = look.kind(card.colours)
        if not self.flat_card:
            shadow(painter, rect, px(8), t)
        line = t.accent if selected else look.kind_edge(card.colours)
        rounded(painter, rect, fill=colours.tint, line=line, radius=px(8), width=2 if selected else 1)
        stripe = QRectF(rect.x() + px(8), rect.y() + px(10), px(3), rect.height() - px(20))
        rounded(painter, stripe, fill=colours.stripe, radius=px(3) / 2)

    def _paint_words(self, painter: QPainter, rect: QRectF, card: CardContent) -> None:
        look = self.look
        t, text = look.tokens, look.text
        px, line = text.px, text.line(Style.CARD)
        compact = rect.height() < px(_COMPACT_UNDER)
        top, foot = (px(6), px(22)) if compact else (px(9), px(25))
        most = (
            max(1, int((rect.height() - top - foot) // line))
            if card.source
            else int((rect.height() - top) // line)
        )
        room = rect.width() - px(30)
        if card.photo and self.photos is not None and not compact:
            self._paint_photo(painter, rect, card.photo)
            room -= px(PHOTO + 8)
        words = block(flat(card.text), text.font(Style.CARD), room, line, most)
        words.draw(painter, rect.x() + px(20), rect.y() + top, t.ink)
        if not card.source and not card.warn:
            return
        y = rect.bottom() - foot
        size = px(12)
        name = look.kind_icon(card.kind)
        look.icons.paint(painter, name, rect.x() + px(19), y + px(3), size, t.muted, vector=self.vector)
        width = rect.width() - px(46) - (px(20) if card.warn else 0)
        box = QRectF(rect.x() + px(36), y, width, px(18))
        one_line(painter, box, flat(card.source), text.font(Style.HINT), t.muted)
        if card.warn:
            x = rect.right() - px(24)
            look.icons.paint(painter, card.warn, x, y + px(2), px(14), t.warn, stroke=2, vector=self.vector)

    def _paint_photo(self, painter: QPainter, rect: QRectF, photo: str) -> None:
        """In the upper right corner; a sign stands there until the photo has come."""
        look, px = self.look, self.look.text.px
        side = px(PHOTO)
        place = QRectF(rect.right() - px(10) - side, rect.y() + px(10), side, side)
        image = self.photos(photo) if self.photos is not None else None
        if image is None:
            rounded(painter, place, fill=look.tokens.sunken, radius=px(4))
            corner, size = px((PHOTO - 18) / 2), px(18)
            x, y = place.x() + corner, place.y() + corner
            look.icons.paint(painter, "image", x, y, size, look.tokens.muted, vector=self.vector)
            return
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(place, px(4), px(4))
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
        painter.restore()
        rounded(painter, place, line=look.tokens.line, radius=px(4))

    def _paint_bars(self, painter: QPainter, rect: QRectF) -> None:
        px = self.look.text.px
        bar = QColor(self.look.tokens.muted)
        bar.setAlphaF(0.8 if self.look.tokens.is_contrast else 0.35)
        left, width = rect.x() + px(20), rect.width() - px(30)
        step = px(16)
        corner = QPointF(left, rect.y() + px(14))
        count = max(1, int((rect.height() - px(44)) // step))
        for i in range(count):
            share = 0.6 if i == count - 1 else 1.0 - 0.08 * i
            painter.fillRect(QRectF(corner.x(), corner.y() + i * step, width * share, px(6)), bar)
        painter.fillRect(QRectF(left, rect.bottom() - px(19), width * 0.45, px(6)), bar)
