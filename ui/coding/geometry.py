"""Where the lines of a wrapped document are, read once for each layout of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from ui.coding.marks import BARS, UNDERLINES, Mark, SortedMarks, lanes, line_spans, name_tops

NAME_HEIGHT = 20
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
    """A bar in the margin and the place of its code's name, or None where there is no room for one."""

    mark: Mark
    lane: int
    top: float
    bottom: float
    name_top: float | None


class Margin:
    """The bars beside the text, sorted by their tops for bisecting."""

    def __init__(self, lines: Lines, marks: SortedMarks, scale: float, inset: float) -> None:
        spans = line_spans(lines.starts, marks.all)
        chosen = lanes(spans, BARS)
        self.lanes = max(chosen, default=-1) + 1
        kept = [i for i, lane in enumerate(chosen) if lane >= 0]
        tops = [lines.tops[spans[i][0]] for i in kept]
        bottoms = [lines.tops[spans[i][1]] + lines.heights[spans[i][1]] for i in kept]
        named = [k for k, i in enumerate(kept) if marks.all[i].code is not None]
        wanted = [(tops[k] - inset, bottoms[k]) for k in named]
        places = dict(zip(named, name_tops(wanted, NAME_HEIGHT * scale, NAME_SLACK * scale), strict=True))
        self.bars = [
            Bar(marks.all[i], chosen[i], tops[k], bottoms[k], places.get(k)) for k, i in enumerate(kept)
        ]
        self._tops = tops
        self._highest = max((bar.bottom - bar.top for bar in self.bars), default=0.0) + 100 * scale

    def between(self, top: float, bottom: float) -> list[Bar]:
        """The bars that reach, or whose names reach, into a stretch of the document's height."""
        low = bisect_left(self._tops, top - self._highest)
        return self.bars[low : bisect_right(self._tops, bottom)]


class Underlines:
    """The lines below coded words: for every lane, stretches that follow one another."""

    def __init__(self, marks: SortedMarks) -> None:
        chosen = lanes([(mark.start, max(mark.start, mark.end - 1)) for mark in marks.all], UNDERLINES)
        self._marks = marks
        self._lanes = chosen

    def of(self, start: int, end: int) -> list[tuple[int, int, int, str | None]]:
        """What lies below ``start`` … ``end``: (start, end, lane, code), cut to that stretch."""
        found = []
        for i in self._marks.touching(start, end):
            lane = self._lanes[i]
            if lane >= 0:
                mark = self._marks.all[i]
                found.append((max(start, mark.start), min(end, mark.end), lane, mark.code))
        return found
