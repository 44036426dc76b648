"""Where cards and frames lie when nobody has put them anywhere: tidy rows, nothing overlapping.

Units are board units: one logical pixel at 100 %. A card is 176 × 104 (``design.md``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

CARD_WIDTH = 176.0
CARD_HEIGHT = 104.0
GAP = 12.0
PADDING = 24.0
HEADING = 60.0
COLUMNS = 3
FRAME_GAP = 40.0
_WALL = 16 / 9  # its width over its height
ROW_WIDTH = 3 * (2 * PADDING + COLUMNS * CARD_WIDTH + (COLUMNS - 1) * GAP) + 2 * FRAME_GAP


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height."""

    width: float
    height: float


def card_place(index: int, columns: int = COLUMNS) -> tuple[float, float]:
    """Where the card of this number lies in its frame."""
    row, column = divmod(index, columns)
    return PADDING + column * (CARD_WIDTH + GAP), HEADING + row * (CARD_HEIGHT + GAP)


def frame_size(cards: int, columns: int = COLUMNS) -> Size:
    """How large a frame must be for this many cards, an empty one as for one card."""
    across = max(1, min(cards, columns))
    down = max(1, -(-cards // columns))
    return Size(
        2 * PADDING + across * CARD_WIDTH + (across - 1) * GAP,
        HEADING + down * CARD_HEIGHT + (down - 1) * GAP + PADDING,
    )


def row_width(sizes: Iterable[Size]) -> float:
    """How broad a wall these frames take: three of them, more where the wall would become a tower."""
    area = sum((size.width + FRAME_GAP) * (size.height + FRAME_GAP) for size in sizes)
    return max(ROW_WIDTH, sqrt(area * _WALL))


def frame_places(sizes: Iterable[Size], top: float = 0.0) -> Iterator[tuple[float, float]]:
    """Frames side by side in rows, as on a wall; ``top`` is where the first row begins."""
    sizes = tuple(sizes)
    across = row_width(sizes)
    x, y, tallest = 0.0, top, 0.0
    for size in sizes:
        if x > 0 and x + size.width > across:
            x, y, tallest = 0.0, y + tallest + FRAME_GAP, 0.0
        yield x, y
        x += size.width + FRAME_GAP
        tallest = max(tallest, size.height)


def loose_places(count: int, top: float, across: float = ROW_WIDTH) -> Iterator[tuple[float, float]]:
    """Loose cards in rows below everything else, as broad as what they lie below or in want of that as
    their own wall."""
    room = (CARD_WIDTH + GAP) * (CARD_HEIGHT + GAP)
    columns = int((max(across, sqrt(count * room * _WALL)) + GAP) // (CARD_WIDTH + GAP))
    for index in range(count):
        row, column = divmod(index, columns)
        yield column * (CARD_WIDTH + GAP), top + row * (CARD_HEIGHT + GAP)
