"""Square pictures of parts of the board, kept until what they show has changed."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtGui import QPixmap

TILE = 256  # device pixels: a tile takes as long to draw on every screen
_BYTES = 32 << 20

Key = tuple[int, int]


class Tiles:
    """An LRU of tiles at one scale. ``draw`` makes a tile from its key; times are the caller's.

    A stale tile is shown until there is time to draw it again: better than a hole.
    """

    def __init__(self, draw: Callable[[Key], QPixmap], limit: int = _BYTES) -> None:
        self._draw = draw
        self._limit = limit
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._dirty: set[Key] = set()

    def clear(self) -> None:
        """Forget everything: another zoom, screen or look."""
        self._kept.clear()
        self._dirty.clear()

    def invalidate(self, areas: Iterable[tuple[float, float, float, float]], side: int) -> None:
        """Mark what overlaps these (x, y, width, height in device pixels); ``side`` is a tile's."""
        kept = self._kept
        for x, y, w, h in areas:
            across = range(math.floor(x / side), math.floor((x + w) / side) + 1)
            down = range(math.floor(y / side), math.floor((y + h) / side) + 1)
            if len(across) * len(down) > len(kept):
                self._dirty.update(key for key in kept if key[0] in across and key[1] in down)
            else:
                self._dirty.update((i, j) for i in across for j in down if (i, j) in kept)

    def get(self, key: Key) -> QPixmap | None:
        """A tile as it was drawn last, if it is kept."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def is_due(self, key: Key) -> bool:
        """Whether a tile is missing or stale."""
        return key not in self._kept or key in self._dirty

    def refresh(self, key: Key) -> QPixmap:
        """Draw a tile now."""
        tile = self._draw(key)
        self._kept[key] = tile
        self._kept.move_to_end(key)
        self._dirty.discard(key)
        each = tile.width() * tile.height() * 4
        while len(self._kept) * each > self._limit:
            old, _ = self._kept.popitem(last=False)
            self._dirty.discard(old)
        return tile

    def make_room(self, count: int, side: int) -> None:
        """A screen needs ``count`` tiles; twice as many must fit, however large it is."""
        self._limit = max(_BYTES, 2 * count * side * side * 4)

    def __iter__(self) -> Iterator[tuple[Key, QPixmap]]:
        return iter(self._kept.items())

    def __len__(self) -> int:
        return len(self._kept)


def keys_over(x: int, y: int, width: int, height: int, side: int) -> list[Key]:
    """The tiles that cover a rectangle of device pixels, from its middle outwards: what is looked at
    first is drawn first."""
    across = range(x // side, (x + max(width, 1) - 1) // side + 1)
    down = range(y // side, (y + max(height, 1) - 1) // side + 1)
    mid_x, mid_y = (x + width / 2) / side - 0.5, (y + height / 2) / side - 0.5
    keys = [(i, j) for j in down for i in across]
    return sorted(keys, key=lambda key: (key[0] - mid_x) ** 2 + (key[1] - mid_y) ** 2)
