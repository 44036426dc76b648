"""The still picture under everything that moves: tiles within a time budget, a snapshot while they come."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Set

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.board.geometry import Box
from ui.board.tiles import TILE, Key, Tiles, keys_over
from ui.board.view import View

BUDGET = 0.002  # seconds of drawing tiles per paint
_AGE = 6  # zoom steps that one snapshot is good for: after that it is too coarse

DrawTile = Callable[[int, int, int, float, Set[str]], QPixmap]


class Ground:
    """Draws what is seen through ``view``. ``hidden`` are the cards that have been lifted."""

    def __init__(self, draw: DrawTile) -> None:
        self._draw = draw
        self._tiles = Tiles(self._make)
        self._scale = 1.0
        self._side = TILE
        self._hidden: frozenset[str] = frozenset()
        self._snapshot: QPixmap | None = None
        self._snapshot_area = Box(0, 0, 1, 1)  # in board units
        self._age = 0
        self._just_scaled = False
        self.pending = True

    def _make(self, key: Key) -> QPixmap:
        side = self._side
        return self._draw(key[0] * side, key[1] * side, side, self._scale, self._hidden)

    def clear(self) -> None:
        """Everything looks different."""
        self._tiles.clear()
        self._snapshot = None
        self.pending = True

    def refresh_all(self) -> None:
        """Everything may look different; the old picture stays until the new one is there."""
        x, y, w, h = -1e7, -1e7, 2e7, 2e7
        self._tiles.invalidate([(x, y, w, h)], self._side)
        self._snapshot = None
        self.pending = True

    def invalidate(self, areas: Iterable[Box]) -> None:
        """Draw these areas again."""
        s = self._scale
        self._tiles.invalidate([(a.x * s, a.y * s, a.w * s, a.h * s) for a in areas], self._side)
        self.pending = True

    def hide(self, cards: frozenset[str], areas: Iterable[Box]) -> None:
        """Leave these cards out from now on."""
        self._hidden = cards
        self.invalidate(areas)

    def rescale(self, before: View, after: View, colour: QColor) -> None:
        """Another zoom or screen: the picture shown becomes the snapshot that is scaled meanwhile."""
        if after.scale == self._scale:
            return
        self._age += 1
        if self._snapshot is None or self._age > _AGE or not self.pending:
            self._snapshot = self._compose(before, colour)
            x, y = before.corner
            s = self._scale
            self._snapshot_area = Box(
                x / s, y / s, before.width * before.ratio / s, before.height * before.ratio / s
            )
            self._age = 0
        self._tiles.clear()
        self._scale = after.scale
        self._side = round(TILE * after.ratio)
        self._just_scaled = True
        self.pending = True

    def _compose(self, view: View, colour: QColor) -> QPixmap:
        whole = QPixmap(round(view.width * view.ratio), round(view.height * view.ratio))
        whole.fill(colour)
        with QPainter(whole) as painter:
            self._paint_snapshot(painter, view, self._scale)
            x, y = view.corner
            for (i, j), tile in self._tiles:
                painter.drawPixmap(QPoint(i * self._side - x, j * self._side - y), tile)
        return whole

    def _paint_snapshot(self, painter: QPainter, view: View, scale: float) -> None:
        if self._snapshot is None:
            return
        x, y = view.corner
        area = self._snapshot_area
        target = QRectF(area.x * scale - x, area.y * scale - y, area.w * scale, area.h * scale)
        painter.drawPixmap(target, self._snapshot, QRectF(self._snapshot.rect()))

    def paint(self, painter: QPainter, view: View, part: QRect, colour: QColor) -> None:
        """Paint ``part`` of the canvas (device pixels, painter too); ``pending`` tells what is left."""
        begun = time.perf_counter()
        if view.scale != self._scale:  # shown for the first time
            self._scale, self._side = view.scale, round(TILE * view.ratio)
            self._tiles.clear()
        x, y = view.corner
        keys = keys_over(x + part.x(), y + part.y(), part.width(), part.height(), self._side)
        self._tiles.make_room(len(keys), self._side)
        due = [key for key in keys if self._tiles.is_due(key)]
        left = len(due)
        whole = part.width() >= view.width * view.ratio and part.height() >= view.height * view.ratio
        # The step of a zoom shows the scaled picture, nothing else: the next one may be waiting already.
        # And so does a part that is painted because a child widget over it shows the new zoom.
        wait = self._snapshot is not None and (self._just_scaled or not whole)
        drawn_now = () if wait else due
        if whole:
            self._just_scaled = False
        for count, key in enumerate(drawn_now):
            if count and time.perf_counter() - begun > BUDGET:
                break
            self._tiles.refresh(key)
            left -= 1
        missing = left and any(self._tiles.get(key) is None for key in due)
        if missing:
            painter.fillRect(part, colour)
            self._paint_snapshot(painter, view, self._scale)
        for i, j in keys:
            tile = self._tiles.get((i, j))
            if tile is not None:
                painter.drawPixmap(QPoint(i * self._side - x, j * self._side - y), tile)
        # A part that is painted (a child widget has moved over it) says nothing about the rest.
        self.pending = left > 0 or (self.pending and not whole)
        if not self.pending:
            self._snapshot = None
