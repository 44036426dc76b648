"""Rectangles in board units and the grid that finds them. Plain values: nothing here needs Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

_CELL = 512.0  # board units; a card of 176 × 104 lies in one to four cells


class Box(NamedTuple):
    """A rectangle. One unit is a logical pixel at 100 %."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        """The middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    def moved(self, dx: float, dy: float) -> Box:
        """The same size somewhere else."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def grown(self, margin: float) -> Box:
        """Larger by ``margin`` on every side."""
        return Box(self.x - margin, self.y - margin, self.w + 2 * margin, self.h + 2 * margin)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it; the right and lower edge do not count."""
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return (
            self.x < other.x + other.w
            and other.x < self.x + self.w
            and self.y < other.y + other.h
            and other.y < self.y + self.h
        )


def around(boxes: Iterable[Box]) -> Box | None:
    """The smallest box that holds all of them, or None for none."""
    every = list(boxes)
    if not every:
        return None
    left, top = min(box[0] for box in every), min(box[1] for box in every)
    return Box(left, top, max(x + w for x, _, w, _ in every) - left, max(y + h for _, y, _, h in every) - top)


class Grid:
    """Finds what lies in a rectangle without looking at everything (a spatial hash)."""

    def __init__(self) -> None:
        self._boxes: dict[str, Box] = {}
        self._cells: dict[tuple[int, int], set[str]] = {}

    def put(self, key: str, box: Box) -> None:
        """Add something, or move it."""
        self.remove(key)
        self._boxes[key] = box
        for cell in _cells(box):
            self._cells.setdefault(cell, set()).add(key)

    def remove(self, key: str) -> None:
        """Take something away; what is not there is no matter."""
        box = self._boxes.pop(key, None)
        if box is None:
            return
        for cell in _cells(box):
            there = self._cells[cell]
            there.discard(key)
            if not there:
                del self._cells[cell]

    def clear(self) -> None:
        """Take everything away."""
        self._boxes.clear()
        self._cells.clear()

    def box(self, key: str) -> Box:
        """Where something lies."""
        return self._boxes[key]

    def within(self, area: Box) -> list[str]:
        """The keys of everything that overlaps ``area``, in no order."""
        left, right = int(area.x // _CELL), int((area.x + area.w) // _CELL)
        top, bottom = int(area.y // _CELL), int((area.y + area.h) // _CELL)
        found: set[str] = set()
        if (right - left + 1) * (bottom - top + 1) > len(self._cells):
            for (i, j), there in self._cells.items():
                if left <= i <= right and top <= j <= bottom:
                    found |= there
        else:
            for i in range(left, right + 1):
                for j in range(top, bottom + 1):
                    there = self._cells.get((i, j), set())
                    if there:
                        found |= there
        # Written out: this is asked for every tile, and a call for each of a thousand cards is slow.
        boxes, (ax, ay, aw, ah) = self._boxes, area
        ar, ab = ax + aw, ay + ah
        near = []
        for key in found:
            x, y, w, h = boxes[key]
            if x < ar and ax < x + w and y < ab and ay < y + h:
                near.append(key)
        return near

    def at(self, x: float, y: float) -> list[str]:
        """The keys of everything under a point."""
        there = self._cells.get((int(x // _CELL), int(y // _CELL)), set())
        return [key for key in there if self._boxes[key].holds(x, y)]


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for i in range(int(box.x // _CELL), int((box.x + box.w) // _CELL) + 1):
        for j in range(int(box.y // _CELL), int((box.y + box.h) // _CELL) + 1):
            yield i, j
