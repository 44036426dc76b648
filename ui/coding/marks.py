"""Where codes are drawn: pure functions over offsets and line numbers, without any Qt.

A mark is one code on one excerpt. Offsets are UTF-16 units of the shown document, end exclusive; lines
are numbered through the whole document as it is wrapped at present.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BLENDED = 3  # codes that are blended where they overlap; design.md gives the contrast up to three
UNDERLINES = 3  # 2 px lines, 3 px apart, in the room between two lines of text
BARS = 5  # lanes of margin bars


@dataclass(frozen=True, slots=True)
class Mark:
    """One code (or none, for an excerpt without codes) on one excerpt."""

    start: int
    end: int
    excerpt: str
    code: str | None


class SortedMarks:
    """Marks sorted by start, for bisecting: what touches a stretch, in the logarithm of all."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.all = sorted(marks, key=_order)
        self._starts = [mark.start for mark in self.all]
        self._longest = max((mark.end - mark.start for mark in self.all), default=0)

    def touching(self, start: int, end: int) -> list[int]:
        """The indexes of the marks that share a unit with ``start`` … ``end``."""
        low = bisect_left(self._starts, start - self._longest)
        high = bisect_left(self._starts, end)
        return [i for i in range(low, high) if self.all[i].end > start]

    def at(self, place: int) -> list[Mark]:
        """The marks over a unit, the shortest first: the one meant when somebody points there."""
        found = (self.all[i] for i in self.touching(place, place + 1))
        return sorted(found, key=_length)


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return mark.start, mark.end, mark.excerpt, mark.code or ""


def _length(mark: Mark) -> tuple[int, int]:
    return mark.end - mark.start, mark.start


def blended_runs(marks: Sequence[Mark]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Stretches without overlap, sorted: (start, end, codes upon one another, at most ``BLENDED``).

    The codes are sorted, so that the same overlap looks the same everywhere; excerpts without a code
    give no tint.
    """
    edges: dict[int, list[tuple[bool, str]]] = {}
    for mark in marks:
        if mark.code is not None and mark.end > mark.start:
            edges.setdefault(mark.start, []).append((True, mark.code))
            edges.setdefault(mark.end, []).append((False, mark.code))
    counts: dict[str, int] = {}
    over: list[str] = []  # the codes over the present place, sorted
    runs: list[tuple[int, int, tuple[str, ...]]] = []
    before = 0
    for place in sorted(edges):
        if over:
            codes = tuple(over[:BLENDED])
            if runs and runs[-1][1] == before and runs[-1][2] == codes:
                runs[-1] = (runs[-1][0], place, codes)
            else:
                runs.append((before, place, codes))
        for begins, code in edges[place]:
            count = counts.get(code, 0) + (1 if begins else -1)
            counts[code] = count
            if not count:
                over.remove(code)
            elif begins and count == 1:
                insort(over, code)
        before = place
    return runs


def lanes(spans: Sequence[tuple[int, int]], most: int) -> list[int]:
    """A lane for each span (first, last, both inclusive, sorted by first), the lowest that is free.

    Spans in one lane never share a number; where more than ``most`` overlap, the rest get none (-1).
    """
    free = list(range(most))
    busy: list[tuple[int, int]] = []
    found: list[int] = []
    for first, last in spans:
        while busy and busy[0][0] < first:
            heapq.heappush(free, heapq.heappop(busy)[1])
        if free:
            lane = heapq.heappop(free)
            heapq.heappush(busy, (last, lane))
        else:
            lane = -1
        found.append(lane)
    return found


def line_spans(starts: Sequence[int], marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """The first and last line of each mark; ``starts`` is where each line begins, 0 first."""
    return [
        (bisect_right(starts, mark.start) - 1, bisect_left(starts, max(mark.start + 1, mark.end)) - 1)
        for mark in marks
    ]


def name_tops(wanted: Sequence[tuple[float, float]], height: float, slack: float) -> list[float | None]:
    """Where the names beside the bars stand: each at its bar's top, or below the name before it.

    ``wanted`` holds (top, bottom) of the bars in order of their tops. A name that would fall more than
    ``slack`` below its bar's bottom is left out (None): it would stand beside somebody else's words.
    """
    found: list[float | None] = []
    free = float("-inf")
    for top, bottom in wanted:
        place = max(top, free)
        if place + height > bottom + slack and place > top:
            found.append(None)
            continue
        found.append(place)
        free = place + height
    return found
