"""A guess at which page things land on, for the page numbers the table of contents shows.

Only Word knows where its pages break. But a table of contents that shows no numbers until someone
presses F9 is no use on paper, and one that asks to be updated at opening frightens people. So the
text is measured with Calibri's own widths and stacked on pages by the rules of the styles: kept
lines, kept neighbours, larger of two spaces. Word puts its own numbers in at the first update.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from types import MappingProxyType

from feltnoter.report.look import Look

# Advance widths of Calibri in thousandths of the type size, measured on the metric-compatible Carlito.
_GROUPS = MappingProxyType(
    {
        220: "'",
        230: " \N{NO-BREAK SPACE}ilj",
        250: "’,.I·",
        270: ":;`",
        300: "()-[]f{}J",
        330: "!t›‹",
        350: "r",
        395: '/\\s"z',
        420: "c“”Lx",
        450: "kvyF?S|",
        475: "Zgaå",
        490: "ETY",
        500: "#*+<=>^_e~é–",
        510: "$0123456789»«☐",
        525: "KPXCbdhnopqøuü",
        540: "BR",
        575: "VAÅ",
        620: "DHG",
        645: "UN",
        660: "OØQ",
        685: "&…",
        710: "%w",
        765: "Ææ",
        800: "m",
        850: "M",
        890: "@W",
        1_000: "\N{EM SPACE}",
    }
)
_OTHER = 520
_WIDE = 1_000
_FIRST_WIDE = 0x2E80  # from here on: Chinese, Japanese, Korean, and above them emoji
_RULE = 0.5  # points of the line between two rows
_BOLD = 1.027
_LINE_HEIGHT = 1.22  # Calibri's ascent and descent together, as a multiple of its size
_NUMBER_ROOM = "000"  # as wide as the page number at the end of a line of the contents


class _Widths(dict[str, int]):
    def __missing__(self, letter: str) -> int:
        width = _WIDE if ord(letter) >= _FIRST_WIDE else _OTHER
        self[letter] = width
        return width


class Measure:
    """How long texts are, and how many lines they take. Kept for a whole report."""

    def __init__(self) -> None:
        self._counted: dict[tuple[str, float, float, float], int] = {}
        self._widths = _Widths({letter: width for width, group in _GROUPS.items() for letter in group})
        self._widths["\t"] = 0  # before the page number, which may stand close to the text

    def length(self, look: Look, text: str) -> float:
        """How many points ``text`` takes on one line in the style ``look``."""
        return sum(map(self._widths.__getitem__, text)) * _scale(look)

    def lines(self, text: str, look: Look, width: float, hung: float = 0.0) -> int:
        """How many lines ``text`` takes, its words kept whole; the first is ``hung`` points longer.

        A theme's page is tried with more cards and with fewer until it fits, so most texts come again.
        """
        key = (text, _scale(look), width, hung)
        found = self._counted.get(key)
        if found is None:
            found = self._counted[key] = self._count(*key)
        return found

    def _count(self, text: str, scale: float, width: float, hung: float) -> int:
        total = 0
        for part in text.split("\n"):
            ends = list(accumulate(map(self._widths.__getitem__, part)))
            total += 1
            if not ends or ends[-1] * scale <= width:
                continue
            full = max(1.0, width) / scale
            start, done = 0, 0  # of the line: its first code point, and what has been set before it
            room = full + hung / scale
            while ends[-1] - done > room:
                fits = bisect_right(ends, done + room)
                start = self._broken(part, start, fits)
                done = ends[start - 1]
                room = full
                total += 1
        return total

    def _broken(self, text: str, start: int, fits: int) -> int:
        """Where the line after the one from ``start`` begins, if ``fits`` is the first sign too many.

        A space there hangs over the edge; a word longer than the line is cut.
        """
        space = max(text.rfind(" ", start, fits + 1), text.rfind("\t", start, fits + 1))
        hyphen = text.rfind("-", start, fits)
        return max(space, hyphen) + 1 if max(space, hyphen) > start else max(fits, start + 1)


class PageEstimate:
    """Stacks paragraphs and rows on pages of ``width`` × ``height`` points, from page 1."""

    def __init__(self, width: float, height: float, measure: Measure | None = None) -> None:
        self.width = width
        self.height = height
        self._page = 1
        self._used = 0.0
        self._after = 0.0
        self._kept = 0.0  # height of what must stay with whatever comes next
        self._waiting: list[str] = []
        self._found: dict[str, int] = {}
        self.measure = measure or Measure()

    @property
    def page(self) -> int:
        """The page the next thing would begin on."""
        return self._page

    @property
    def left(self) -> float:
        """Points left on the page."""
        return max(0.0, self.height - self._used)

    def page_of(self, name: str) -> int:
        """Where the paragraph marked with ``name`` landed."""
        return self._found.get(name, self._page)

    def mark(self, name: str) -> None:
        """Ask where the next thing lands."""
        self._waiting.append(name)

    def new_page(self) -> None:
        self._settle(0)
        self._page += 1
        self._used = self._after = 0.0

    def resize(self, width: float, height: float) -> None:
        """From this page on they have another size."""
        self.width, self.height = width, height

    def block(self, look: Look, height: float) -> None:
        """Put something ``height`` points high, in the style ``look``, on the page."""
        gap = max(self._after, look.before)
        self._after = look.after
        if look.keep_next:
            self._kept += gap + height
            return
        self._settle(gap + height)
        self._advance(gap + height)

    def space(self, height: float) -> None:
        """Something whole, ``height`` points high, without space around it."""
        self._settle(height)
        self._advance(height)
        self._after = 0.0

    def paragraph(self, look: Look, text: str, *, before: float | None = None, name: str = "") -> None:
        """Put ``text`` in the style ``look`` on the page; ``name`` asks where it landed."""
        line = look.size * _LINE_HEIGHT * look.line * look.tall
        hung = look.hanging if look.right_tab else 0.0  # elsewhere a sign or a number stands in it
        height = self.measure.lines(text, look, self.width - look.left - look.right, hung) * line
        height += sum(bar.space for bar in look.bars if bar.side in ("top", "bottom"))
        gap = max(self._after, look.before if before is None else before)
        self._after = look.after
        if name:
            self._waiting.append(name)
        if look.keep_next:
            self._kept += gap + height
            return
        self._settle(gap + (height if look.keep_lines else min(height, 2 * line)))
        self._advance(gap + height)

    def contents_line(self, look: Look, text: str) -> None:
        """Put one line of the contents on the page; its page number may need a line of its own."""
        self.paragraph(look, f"{text}\t{_NUMBER_ROOM}")

    def row(
        self, look: Look, texts: Sequence[str], widths: Sequence[float], *, repeated: float = 0.0
    ) -> float:
        """Put one row of a table on the page; gives its height. On a page that it begins, a head
        ``repeated`` points high stands above it."""
        line = look.size * _LINE_HEIGHT * look.line * look.tall
        lines = max(
            self.measure.lines(text, look, width - 10) for text, width in zip(texts, widths, strict=True)
        )
        height = lines * line + look.before + look.after + _RULE
        page = self._page
        self._settle(height)
        self._advance(height + (repeated if self._page > page else 0.0))
        self._after = 0.0
        return height

    def _settle(self, needed: float) -> None:
        """Turn the page if what is kept and ``needed`` more points do not fit on it."""
        if self._used and self._used + self._kept + needed > self.height:
            self._page += 1
            self._used = 0.0
        for name in self._waiting:
            self._found[name] = self._page
        self._waiting.clear()
        self._used += self._kept
        self._kept = 0.0

    def _advance(self, height: float) -> None:
        self._used += height
        while self._used > self.height:
            self._used -= self.height
            self._page += 1


def _scale(look: Look) -> float:
    return look.size / 1000 * look.breadth * (_BOLD if look.bold else 1)
