"""Paints parts of the board at any scale: ground, frames, cards, links. Knows nothing of widgets."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from feltnoter.domain.vocabulary import NoteKind
from ui.board.arrange import FrameSpot
from ui.board.geometry import Box, around
from ui.board.names import paint_names
from ui.board.nudging import NudgeParts, NudgeWords, nudge_parts, paint_nudge
from ui.board.scene import Scene
from ui.style.contrast import over
from ui.style.look import Look
from ui.style.type import Style
from ui.widgets.cards import CARD_HEIGHT, CARD_WIDTH, CardContent, CardPainter, Detail, detail_for
from ui.widgets.frames import FrameHeader, FramePainter
from ui.widgets.links import link_ends, paint_link, pill_rect
from ui.widgets.paint import one_line

_MARGIN = 4  # board units around a card's pixmap, for its shadow
_DOTS = 24.0  # board units from dot to dot
_DOTS_FROM = 0.6  # below this zoom they would only be noise
_ALONE = 36.0  # a lone card has this much empty board around it
_BYTES = 32 << 20
_SCALES = 24  # sizes whose grounds are kept: a few hundred kilobytes each
_PALE = 0.4  # how much of a card is seen that is passed over
Photos = Callable[[str], QImage | None]
_CARD: Final = QRectF(0, 0, CARD_WIDTH, CARD_HEIGHT)


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

    def get(self, card: CardContent, scale: float) -> QPixmap:
        """The card with ``margin_of(scale)`` device pixels around it."""
        full = detail_for_scale(scale) is Detail.FULL
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
                brush.setOpacity(_PALE)
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
        detail = detail_for_scale(scale)
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
    return math.ceil(_MARGIN * scale)


def detail_for_scale(scale: float) -> Detail:
    """Details follow what the screen can show: a zoom of 40 % at two device pixels each is readable."""
    return detail_for(scale)


class BoardPainter:
    """Paints the scene in one look; ``scale`` is device pixels per board unit."""

    def __init__(self, scene: Scene, look: Look, words: NudgeWords, lone: str) -> None:
        self._scene = scene
        self._nudge = words
        self._lone = lone
        self._photos: Photos | None = None
        self.ratio = 1.0  # device pixels per logical pixel
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Another theme; everything painted so far is forgotten."""
        self.screen_look = look
        self.look = look.in_scene()
        self._frames = FramePainter(self.look)
        self._pixmaps = CardPixmaps(self.look, self._photos)

    def use_photos(self, photos: Photos) -> None:
        """Where the photos on cards come from."""
        self._photos = photos
        self._pixmaps = CardPixmaps(self.look, photos)

    def photo_came(self, photo: str) -> None:
        """Cards with this photo are to be painted anew."""
        self._pixmaps.forget(photo)

    # -- a tile ----------------------------------------------------------------------------------

    def tile(self, x: int, y: int, side: int, scale: float, hidden: Set[str]) -> QPixmap:
        """The square of device pixels at (x, y), without the cards in ``hidden``."""
        pixmap = QPixmap(side, side)
        pixmap.fill(self.look.tokens.canvas)
        area = Box(x / scale, y / scale, side / scale, side / scale)
        with QPainter(pixmap) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.translate(-x, -y)
            if scale >= _DOTS_FROM * self.ratio:
                self._paint_dots(painter, area, scale)
            painter.scale(scale, scale)
            detail = detail_for_scale(scale)
            for frame in self._scene.frames_in(area.grown(_MARGIN)):
                if frame.id not in hidden:
                    self._paint_frame(painter, frame, area, detail)
            if detail is Detail.FULL and self._lone:
                self._paint_labels(painter, area, hidden)
            painter.resetTransform()
            painter.translate(-x, -y)
            self.paint_cards(painter, self._visible(area, hidden), scale)
            if detail is not Detail.FULL:
                self._paint_names(painter, area, hidden, scale, detail)
            painter.scale(scale, scale)
            self._paint_links(painter, area, detail)
        return pixmap

    def _visible(self, area: Box, hidden: Set[str]) -> list[str]:
        # The same order in every tile, or two overlapping cards would change places at its edge.
        return sorted(card for card in self._scene.cards_in(area.grown(_MARGIN)) if card not in hidden)

    def _paint_dots(self, painter: QPainter, area: Box, scale: float) -> None:
        """In device pixels. Squares of two pixels, not circles: nobody could tell, and it is far faster."""
        side = max(1, round(1.6 * scale))
        step = _DOTS * scale
        across = range(math.floor(area.x / _DOTS), math.ceil(area.right / _DOTS) + 1)
        down = range(math.floor(area.y / _DOTS), math.ceil(area.bottom / _DOTS) + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.tokens.dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        columns = [round(i * step) for i in across]
        painter.drawRects(
            [QRect(x, y, side, side) for j in down for y in (round(j * step),) for x in columns]
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _paint_frame(self, painter: QPainter, frame: FrameSpot, area: Box, detail: Detail) -> None:
        box = frame.box
        rect = QRectF(*box)
        content = self._scene.frame_content(frame)
        if detail is not Detail.FULL or not Box(box.x, box.y, box.w, frame.heading).meets(area):
            detail = Detail.BLOCK  # the ground alone; from afar names are painted over the tiles
        self._frames.paint(painter, rect, content, detail=detail)
        if detail is Detail.FULL and frame.collapsed:
            mark = self.fold_mark(frame)
            self.look.icons.paint(
                painter, "chevron-right", mark.x(), mark.y(), mark.width(), self.look.tokens.muted
            )
        if detail is Detail.FULL and frame.id == self._scene.nudged:
            paint_nudge(painter, self.look, self.nudge_parts(frame), self._nudge, len(frame.cards))

    def _paint_names(
        self, painter: QPainter, area: Box, hidden: Set[str], scale: float, detail: Detail
    ) -> None:
        reach = 24 * self.ratio / scale  # a name may stand out of a tiny frame
        near = Box(area.x - reach, area.y - reach, area.w + reach, area.h + reach)
        frames = [frame for frame in self._scene.frames_in(near) if frame.id not in hidden]
        if detail is Detail.BLOCK:
            frames = [frame for frame in frames if frame.level == 0]
        painter.save()
        painter.scale(self.ratio, self.ratio)
        titles = [(frame, self._scene.frame_content(frame).title) for frame in frames]
        paint_names(painter, self.screen_look, titles, scale / self.ratio)
        painter.restore()

    def _paint_labels(self, painter: QPainter, area: Box, hidden: Set[str]) -> None:
        font = self.look.text.font(Style.HINT)
        for card in self._scene.cards_in(area.grown(24)):
            if card in hidden or not self._scene.is_loose(card):
                continue
            box = self._scene.boxes[card]
            around_it = box.grown(_ALONE)
            above = Box(box.x, box.y - 24, box.w, 24)
            if (
                self._scene.frames_in(box.grown(12))
                or self._scene.frames_in(above)
                or len(self._scene.cards_in(around_it)) > 1
            ):
                continue
            place = QRectF(box.x, box.y - 22, box.w, 18)
            one_line(painter, place, self._lone, font, self.look.tokens.muted)

    def _paint_links(self, painter: QPainter, area: Box, detail: Detail) -> None:
        boxes = self._scene.boxes
        for link in self._scene.links:
            one, other = boxes[link.source], boxes[link.target]
            span = around((one, other))
            if span is None or not span.grown(80).meets(area):
                continue
            ends = link_ends(QRectF(*one), QRectF(*other))
            paint_link(painter, self.look, *ends, link.kind, self._scene.link_word(link), detail=detail)

    # -- cards -----------------------------------------------------------------------------------

    def paint_cards(self, painter: QPainter, cards: list[str], scale: float) -> None:
        """Cards at their places; the painter counts device pixels from the board's origin."""
        if detail_for_scale(scale) is Detail.BLOCK:
            self._paint_blocks(painter, cards, scale)
            return
        margin = margin_of(scale)
        boxes, content, blank = self._scene.boxes, self._scene.content, self._scene.sieve.blank
        for card in cards:
            box = boxes[card]
            draw = self._pixmaps.blank if card in blank else self._pixmaps.get
            pixmap = draw(content(card), scale)
            painter.drawPixmap(round(box.x * scale) - margin, round(box.y * scale) - margin, pixmap)

    def _paint_blocks(self, painter: QPainter, cards: list[str], scale: float) -> None:
        by_kind: dict[tuple[NoteKind, bool], list[QRectF]] = {}
        width, height = CARD_WIDTH * scale, CARD_HEIGHT * scale
        boxes, known, hue = self._scene.boxes, self._scene.cards, self._scene.shades.hue
        blank = self._scene.sieve.blank
        for card in cards:
            box = boxes[card]
            rect = QRectF(round(box.x * scale), round(box.y * scale), width, height)
            by_kind.setdefault((hue(card) or known[card].kind, card in blank), []).append(rect)
        painter.setPen(Qt.PenStyle.NoPen)
        for (kind, pale), rects in by_kind.items():
            painter.setBrush(self._block_colour(kind))
            painter.setOpacity(_PALE if pale else 1.0)
            painter.drawRects(rects)
        painter.setOpacity(1.0)

    def lifted(
        self, cards: Iterable[str], frames: Iterable[str], scale: float, near: Box
    ) -> tuple[QPixmap, int, int] | None:
        """What is carried, in one picture, and its corner in device pixels. Only what lies ``near``:
        a selection of thousands must not become a picture of gigabytes."""
        boxes = self._scene.boxes
        shown = sorted(card for card in cards if boxes[card].meets(near))
        held = sorted((self._scene.frames[frame] for frame in frames), key=_by_level)
        whole = around([*(boxes[card] for card in shown), *(frame.box for frame in held)])
        if whole is None:
            return None
        left, top = max(whole.x, near.x), max(whole.y, near.y)
        right, bottom = min(whole.right, near.right), min(whole.bottom, near.bottom)
        x, y = math.floor((left - _MARGIN) * scale), math.floor((top - _MARGIN) * scale)
        width = math.ceil((right + _MARGIN) * scale) - x
        height = math.ceil((bottom + _MARGIN) * scale) - y
        if width <= 0 or height <= 0:
            return None
        pixmap = QPixmap(width, height)
        pixmap.fill(Qt.GlobalColor.transparent)
        area = Box(x / scale, y / scale, width / scale, height / scale)
        with QPainter(pixmap) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.translate(-x, -y)
            painter.save()
            painter.scale(scale, scale)
            for frame in held:
                self._paint_frame(painter, frame, area, detail_for_scale(scale))
            painter.restore()
            self.paint_cards(painter, shown, scale)
        return pixmap, x, y

    def _block_colour(self, kind: NoteKind) -> QColor:
        """As a card's block is painted one by one (``CardPainter``)."""
        colours = self.look.kind(kind)
        return over(colours.stripe, colours.tint, 1.0 if self.look.tokens.is_contrast else 0.45)

    # -- asking ----------------------------------------------------------------------------------

    def header(self, frame: FrameSpot) -> FrameHeader:
        """Where the parts of a frame's header lie, in board units."""
        return self._frames.header(QRectF(*frame.box), self._scene.frame_content(frame))

    def link_at(self, x: float, y: float) -> str:
        """The link whose pill lies under a point, or ""."""
        point, boxes = QPointF(x, y), self._scene.boxes
        for link in self._scene.links:
            one, other = boxes[link.source], boxes[link.target]
            span = around((one, other))
            if span is None or not span.grown(80).holds(x, y):
                continue
            ends = link_ends(QRectF(*one), QRectF(*other))
            if pill_rect(self.look, *ends, self._scene.link_word(link)).contains(point):
                return link.id
        return ""

    def fold_mark(self, frame: FrameSpot) -> QRectF:
        """Where a folded frame shows that there is more in it."""
        count = self.header(frame).count
        return QRectF(count.x() - 8, count.y() + 2, 16, 16)

    def nudge_parts(self, frame: FrameSpot) -> NudgeParts:
        """Where the nudge of a cluster lies, in board units."""
        return nudge_parts(self.look, self.header(frame), self._nudge, len(frame.cards))


def _by_level(frame: FrameSpot) -> tuple[int, str]:
    return frame.level, frame.id
