"""What part of the board is seen, and how large. Pure arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ui.board.geometry import Box

SMALLEST, LARGEST = 0.05, 4.0
STEPS = (0.05, 0.08, 0.12, 0.2, 0.3, 0.45, 0.6, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
MARGIN = 16.0  # pixels around what is brought into view


@dataclass(slots=True)
class View:
    """``left``, ``top`` are the board point at the canvas' corner; sizes are logical pixels.

    The corner is rounded to whole device pixels when it is used, so that tiles and what is painted
    over them never lie half a pixel apart.
    """

    zoom: float = 1.0
    left: float = -MARGIN
    top: float = -MARGIN
    width: float = 1.0
    height: float = 1.0
    ratio: float = 1.0

    @property
    def scale(self) -> float:
        """Device pixels per board unit."""
        return self.zoom * self.ratio

    @property
    def corner(self) -> tuple[int, int]:
        """The canvas' corner in device pixels from the board's origin."""
        return round(self.left * self.scale), round(self.top * self.scale)

    def shown(self) -> Box:
        """The part of the board that is seen."""
        return Box(self.left, self.top, self.width / self.zoom, self.height / self.zoom)

    def to_board(self, point: QPointF) -> tuple[float, float]:
        """A point of the canvas on the board."""
        x, y = self.corner
        return point.x() / self.zoom + x / self.scale, point.y() / self.zoom + y / self.scale

    def to_canvas(self, x: float, y: float) -> QPointF:
        """A point of the board on the canvas."""
        left, top = self.corner
        return QPointF(x * self.zoom - left / self.ratio, y * self.zoom - top / self.ratio)

    def rect(self, box: Box) -> QRectF:
        """A box of the board on the canvas."""
        corner = self.to_canvas(box.x, box.y)
        return QRectF(corner.x(), corner.y(), box.w * self.zoom, box.h * self.zoom)

    def pan(self, dx: float, dy: float) -> None:
        """Move what is seen; in logical pixels, positive shows what lies further right and down."""
        self.left += dx / self.zoom
        self.top += dy / self.zoom

    def zoom_at(self, point: QPointF, zoom: float) -> None:
        """Change the size so that what lies under ``point`` stays there."""
        x, y = self.left + point.x() / self.zoom, self.top + point.y() / self.zoom
        self.zoom = min(LARGEST, max(SMALLEST, zoom))
        self.left, self.top = x - point.x() / self.zoom, y - point.y() / self.zoom

    def step(self, up: bool) -> float:
        """The next of the round sizes."""
        if up:
            return next((size for size in STEPS if size > self.zoom * 1.01), LARGEST)
        return next((size for size in reversed(STEPS) if size < self.zoom * 0.99), SMALLEST)

    def fit(self, box: Box, largest: float = 1.0) -> None:
        """Show all of ``box``, no larger than ``largest``, centred where it is smaller."""
        across = (self.width - 2 * MARGIN) / max(box.w, 1.0)
        down = (self.height - 2 * MARGIN) / max(box.h, 1.0)
        self.zoom = min(largest, max(SMALLEST, min(across, down)))
        x, y = box.centre
        self.left = x - self.width / self.zoom / 2
        self.top = y - self.height / self.zoom / 2

    def reveal(self, box: Box) -> bool:
        """Move as little as needed to see ``box``; whether anything moved."""
        before = (self.left, self.top)
        margin = MARGIN / self.zoom
        self.left = _reveal(self.left, self.width / self.zoom, box.x - margin, box.right + margin)
        self.top = _reveal(self.top, self.height / self.zoom, box.y - margin, box.bottom + margin)
        return before != (self.left, self.top)

    def stay_near(self, extent: Box | None) -> None:
        """Never lose the board: some of it is always in reach of the eye."""
        if extent is None:
            return
        wide, high = self.width / self.zoom, self.height / self.zoom
        keep_x, keep_y = min(wide / 2, 120 / self.zoom), min(high / 2, 120 / self.zoom)
        self.left = min(extent.right - keep_x, max(extent.x + keep_x - wide, self.left))
        self.top = min(extent.bottom - keep_y, max(extent.y + keep_y - high, self.top))


def _reveal(start: float, size: float, low: float, high: float) -> float:
    if low < start or high - low > size:
        return low
    return high - size if high > start + size else start
