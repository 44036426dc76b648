"""Where the lines of a wrapped document are, read once for each layout of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from ui.coding.marks import BARS, UNDERLINES, Mark, SortedMarks, lanes, line_spans, name_tops

NAME_HEIGHT = 20
UNCODED = -1
NAME_SLACK = 44  # a name may stand this far below the end of its bar


class Lines:
    """Offset, top and height of every line of text, in the document's own pixels."""

    def __init__(self, document: QTextDocument) -> None:
        self.starts: list[int] = []
        self.tops: list[float] = []
        self.heights: list[float] = []
        layout = document.documentLayout()
        block = document.begin()
        while block.isValid():
            top = layout.blockBoundingRect(block).y()
            text, begin = block.layout(), block.position()
            for number in range(text.lineCount()):
                line = text.lineAt(number)
                self.starts.append(begin + line.textStart())
                self.tops.append(top + line.y())
                self.heights.append(line.height())
            block = block.next()
        self.end = document.characterCount() - 1

    def of(self, place: int) -> int:
        """The line an offset stands in."""
        return min(len(self.starts) - 1, max(0, bisect_right(self.starts, place) - 1))

    def between(self, top: float, bottom: float) -> range:
        """The lines that can be seen between two heights."""
        return range(max(0, bisect_right(self.tops, top) - 1), bisect_left(self.tops, bottom))

    def stop(self, line: int) -> int:
        """The offset at which the next line begins."""
        return self.starts[line + 1] if line + 1 < len(self.starts) else self.end


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar in the margin and the place of its code's name, or None where there is no room for one.

    Excerpts without a code all lie in a lane of their own, ``UNCODED``, and have no name.
    """

    mark: Mark
    lane: int
    top: float
    bottom: float
    name_top: float | None


class Margin:
    """The bars beside the text, sorted by their tops for bisecting."""

    def __init__(self, lines: Lines, marks: SortedMarks, scale: float, inset: float) -> None:
        spans = line_spans(lines.starts, marks.all)
        coded = [i for i, mark in enumerate(marks.all) if mark.code is not None]
        chosen = lanes([spans[i] for i in coded], BARS)
        self.lanes = max(chosen, default=-1) + 1
        lane_of = {i: lane for i, lane in zip(coded, chosen, strict=True) if lane >= 0}
        tops = [lines.tops[first] for first, _ in spans]
        bottoms = [lines.tops[last] + lines.heights[last] for _, last in spans]
        wanted = [(tops[i] - inset, bottoms[i]) for i in lane_of]
        places = dict(zip(lane_of, name_tops(wanted, NAME_HEIGHT * scale, NAME_SLACK * scale), strict=True))
        self.bars = [
            Bar(mark, lane_of.get(i, UNCODED), tops[i], bottoms[i], places.get(i))
            for i, mark in enumerate(marks.all)
            if i in lane_of or mark.code is None
        ]
        self._tops = [bar.top for bar in self.bars]
        self._highest = max((bar.bottom - bar.top for bar in self.bars), default=0.0) + 100 * scale

    def between(self, top: float, bottom: float) -> list[Bar]:
        """The bars that reach, or whose names reach, into a stretch of the document's height."""
        low = bisect_left(self._tops, top - self._highest)
        return self.bars[low : bisect_right(self._tops, bottom)]


class Underlines:
    """The lines below coded words: for every lane, stretches that follow one another."""

    def __init__(self, marks: SortedMarks) -> None:
        coded = [i for i, mark in enumerate(marks.all) if mark.code is not None]
        spans = [(marks.all[i].start, max(marks.all[i].start, marks.all[i].end - 1)) for i in coded]
        self._marks = marks
        self._lanes = dict(zip(coded, lanes(spans, UNDERLINES), strict=True))

    def of(self, start: int, end: int) -> list[tuple[int, int, int, str | None]]:
        """What lies below ``start`` … ``end``: (start, end, lane, code), cut to that stretch."""
        found = []
        for i in self._marks.touching(start, end):
            lane = self._lanes.get(i, -1)
            if lane >= 0:
                mark = self._marks.all[i]
                found.append((max(start, mark.start), min(end, mark.end), lane, mark.code))
        return found
