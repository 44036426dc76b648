"""A guess at which page things land on, for the page numbers the table of contents shows.

Only Word knows where its pages break. But a table of contents that shows no numbers until someone
presses F9 is no use on paper, and one that asks to be updated at opening frightens people. So the
text is measured with Calibri's own widths and stacked on pages by the rules of the styles: kept
lines, kept neighbours, larger of two spaces. Word puts its own numbers in at the first update.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from feltnoter.report.look import Look

# Advance widths of Calibri in thousandths of the type size, measured on the metric-compatible Carlito.
_GROUPS = MappingProxyType(
    {
        230: "' il’,.I·j",
        270: ":;`",
        310: "()-[]f{}J",
        335: "!t›‹r",
        400: '"z/\\sc“”L',
        450: "xkvy?FS|",
        480: "ZgaåETY",
        505: "#*+<=>^_e~é–$0123456789»«☐",
        530: "KPXCbdhnopquøüBR",
        580: "VAÅ",
        640: "DHGUNOØQ",
        690: "&…%w",
        770: "Ææm",
        880: "M@W",
    }
)
_OTHER = 520
_WIDE = 1_000
_FIRST_WIDE = 0x2E80  # from here on: Chinese, Japanese, Korean, and above them emoji
_BOLD, _BOLD_OF_BROAD = 1.02, 0.6  # the broader a face, the more its bold letters grow
_LINE_HEIGHT = 1.22  # Calibri's ascent and descent together, as a multiple of its size
_RAGGED = 15.0  # points a line loses on average because words are not cut


class _Widths(dict[str, int]):
    def __missing__(self, letter: str) -> int:
        width = _WIDE if ord(letter) >= _FIRST_WIDE else _OTHER
        self[letter] = width
        return width


class PageEstimate:
    """Stacks paragraphs and rows on pages of ``width`` × ``height`` points, from page 1."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self._page = 1
        self._used = 0.0
        self._after = 0.0
        self._kept = 0.0  # height of what must stay with whatever comes next
        self._waiting: list[str] = []
        self._found: dict[str, int] = {}
        self._widths = _Widths({letter: width for width, group in _GROUPS.items() for letter in group})

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
        line = look.size * _LINE_HEIGHT * look.line
        height = self._lines(text, look, self.width - look.left - look.right) * line
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

    def row(self, look: Look, texts: Sequence[str], widths: Sequence[float]) -> None:
        """Put one row of a table on the page."""
        line = look.size * _LINE_HEIGHT * look.line
        lines = max(self._lines(text, look, width - 10) for text, width in zip(texts, widths, strict=True))
        height = lines * line + look.before + look.after
        self._settle(height)
        self._advance(height)
        self._after = 0.0

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

    def length(self, look: Look, text: str) -> float:
        """How many points ``text`` takes on one line in the style ``look``."""
        return sum(map(self._widths.__getitem__, text)) * _scale(look)

    def _lines(self, text: str, look: Look, width: float) -> int:
        scale = _scale(look)
        total = 0
        for part in text.split("\n"):
            length = sum(map(self._widths.__getitem__, part)) * scale
            total += 1 if length <= width else 1 + int(length / max(1.0, width - _RAGGED))
        return total


def _scale(look: Look) -> float:
    bold = _BOLD + _BOLD_OF_BROAD * max(0.0, look.breadth - 1) if look.bold else 1
    return look.size / 1000 * look.breadth * bold
