"""Paints parts of the board at any scale: ground, frames, cards, links. Knows nothing of widgets."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Set

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from feltnoter.domain.vocabulary import NoteKind
from ui.board.card_pixmaps import PALE, SHADOW, CardPixmaps, Photos, margin_of
from ui.board.geometry import Box, around
from ui.board.layout import FrameSpot
from ui.board.names import paint_names
from ui.board.nudging import NudgeParts, NudgeWords, nudge_parts, paint_nudge
from ui.board.scene import Scene
from ui.style.contrast import over
from ui.style.look import Look
from ui.style.type import Style
from ui.widgets.cards import CARD_HEIGHT, CARD_WIDTH, Detail, detail_for
from ui.widgets.frames import FrameHeader, FramePainter
from ui.widgets.links import link_ends, paint_link, pill_rect
from ui.widgets.paint import one_line

_DOTS = 24.0  # board units from dot to dot
_DOTS_FROM = 0.6  # below this zoom they would only be noise
_ALONE = 36.0  # a lone card has this much empty board around it


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
            detail = detail_for(scale)
            for frame in self._scene.frames_in(area.grown(SHADOW)):
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

    def prepare(self, x: int, y: int, side: int, scale: float, hidden: Set[str], until: float) -> bool:
        """Paint the cards of a tile before the tile itself, at least one of them and no more after ``until``
        (``time.perf_counter``): a tile full of new words takes longer than a frame. Whether all are there."""
        area = Box(x / scale, y / scale, side / scale, side / scale)
        content, blank = self._scene.content, self._scene.sieve.blank
        missing = [card for card in self._visible(area, hidden) if card not in blank]
        missing = [card for card in missing if not self._pixmaps.has(content(card), scale)]
        for count, card in enumerate(missing):
            if count and time.perf_counter() > until:
                return False
            self._pixmaps.get(content(card), scale)
        return True

    def _visible(self, area: Box, hidden: Set[str]) -> list[str]:
        # The same order in every tile, or two overlapping cards would change places at its edge.
        return sorted(card for card in self._scene.cards_in(area.grown(SHADOW)) if card not in hidden)

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
        for link in self._scene.links_in(area):
            ends = link_ends(QRectF(*boxes[link.source]), QRectF(*boxes[link.target]))
            paint_link(painter, self.look, *ends, link.kind, self._scene.link_word(link), detail=detail)

    # -- cards -----------------------------------------------------------------------------------

    def paint_cards(self, painter: QPainter, cards: list[str], scale: float) -> None:
        """Cards at their places; the painter counts device pixels from the board's origin."""
        if detail_for(scale) is Detail.BLOCK:
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
            painter.setOpacity(PALE if pale else 1.0)
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
        x, y = math.floor((left - SHADOW) * scale), math.floor((top - SHADOW) * scale)
        width = math.ceil((right + SHADOW) * scale) - x
        height = math.ceil((bottom + SHADOW) * scale) - y
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
                self._paint_frame(painter, frame, area, detail_for(scale))
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
        for link in self._scene.links_in(Box(x, y, 1, 1)):
            ends = link_ends(QRectF(*boxes[link.source]), QRectF(*boxes[link.target]))
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
