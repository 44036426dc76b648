"""The names of themes while the board is too small for its own headers: what a map shows from afar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.board.layout import FrameSpot
from ui.style.look import Look
from ui.style.type import SEMIBOLD, Style
from ui.widgets.paint import flat, one_line, rounded

NARROWEST = 90.0  # pixels: a frame smaller than this shows its number alone
LEAST = 12.0  # pixels: in a lower header a name would lie over the cards


def paint_names(painter: QPainter, look: Look, frames: Iterable[tuple[FrameSpot, str]], zoom: float) -> None:
    """Each frame with its title, in screen pixels from the board's origin: readable at every zoom."""
    t, px = look.tokens, look.text.px
    font = look.text.font(Style.HINT, weight=SEMIBOLD)
    metrics = QFontMetricsF(font)
    taken: list[QRectF] = []
    for frame, title in frames:
        box = frame.box
        width = box.w * zoom
        words = f"{frame.number}  {flat(title)}" if frame.number else flat(title)
        if width < NARROWEST:
            words = frame.number
        if not words:
            continue
        header = frame.heading * zoom
        bare = header < LEAST
        wide = max(min(metrics.horizontalAdvance(words) + 13, width - 4), 22.0)
        place = QRectF(box.x * zoom + 2, box.y * zoom + (2 if bare else 0), wide, px(16) if bare else header)
        if bare and any(place.intersects(other) for other in taken):
            continue  # two on top of each other could not be read, the outer one can
        taken.append(place)
        if bare:  # over the cards a name needs a ground of its own
            rounded(painter, place, fill=t.surface, line=t.control if t.is_contrast else t.line, radius=5)
        colour = t.muted if frame.cluster else t.ink
        short = width < NARROWEST
        align = Qt.AlignmentFlag.AlignHCenter if short else Qt.AlignmentFlag.AlignLeft
        inside = place if short else place.adjusted(7, 0, -5, 0)
        one_line(painter, inside, words, font, colour, align=align)
