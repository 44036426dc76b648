"""The tint of coded words and the quiet of speakers' names, laid over the text without changing it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument, QTextFormat

from ui.style.contrast import over
from ui.style.tokens import Tokens

Run = tuple[int, int, tuple[str, ...]]


class Tint(QSyntaxHighlighter):
    """Formats of the layout, not of the document: saving, undo and offsets know nothing of them."""

    def __init__(self, document: QTextDocument, tokens: Tokens) -> None:
        super().__init__(document)
        self._tokens = tokens
        self._runs: list[Run] = []
        self._starts: list[int] = []
        self._colours: Mapping[str, QColor] = {}
        self._formats: dict[tuple[str, ...], QTextCharFormat | None] = {}
        self._leads: Mapping[int, tuple[int, bool]] = {}
        self._hidden = True

    def set_colours(self, tokens: Tokens, colours: Mapping[str, QColor]) -> None:
        """Other tokens or code colours; call ``rehighlight`` or ``set_runs`` afterwards."""
        self._tokens = tokens
        self._colours = colours
        self._formats.clear()

    def set_leads(self, leads: Mapping[int, tuple[int, bool]], *, hidden: bool) -> None:
        """Where speakers' names stand: block start → (length, whether this is who asks), in UTF-16 units."""
        self._leads = leads
        self._hidden = hidden

    def set_runs(self, runs: Sequence[Run], *, everything: bool = False) -> None:
        """Tint these stretches; only blocks that look different are laid out again."""
        before, self._runs = self._runs, list(runs)
        self._starts = [run[0] for run in self._runs]
        if everything:
            self.rehighlight()
            return
        head = 0
        for old, new in zip(before, self._runs, strict=False):
            if old != new:
                break
            head += 1
        tail = 0
        while tail < min(len(before), len(self._runs)) - head and before[-1 - tail] == self._runs[-1 - tail]:
            tail += 1
        different = [*before[head : len(before) - tail], *self._runs[head : len(self._runs) - tail]]
        if different:
            self._again(min(run[0] for run in different), max(run[1] for run in different))

    def _again(self, start: int, end: int) -> None:
        if end - start > self.document().characterCount() // 2:
            self.rehighlight()  # each block alone would be laid out alone
            return
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            self.rehighlightBlock(block)
            block = block.next()

    def highlightBlock(self, text: str) -> None:
        """Qt asks for one paragraph."""
        block = self.currentBlock()
        start = block.position()
        end = start + block.length()
        lead = self._leads.get(start)
        if lead is not None:
            self._format_lead(lead[0], lead[1], end - start)
        low = max(0, bisect_right(self._starts, start) - 1)
        for first, last, codes in self._runs[low : bisect_left(self._starts, end)]:
            if last > start:
                self._tint(max(first, start) - start, min(last, end) - start, codes, lead)

    def _format_lead(self, length: int, asks: bool, whole: int) -> None:
        quiet = QTextCharFormat()
        quiet.setForeground(self._tokens.muted)
        if asks:
            self.setFormat(0, whole, quiet)
        if not self._hidden:
            self.setFormat(0, length, quiet)
            return
        # The name is shown in the column beside the text; here it keeps its place and takes no room.
        hidden = QTextCharFormat()
        hidden.setProperty(QTextFormat.Property.FontPixelSize.value, 1)
        hidden.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        hidden.setFontLetterSpacing(1.0)
        hidden.setForeground(QColor(0, 0, 0, 0))
        self.setFormat(0, length, hidden)

    def _tint(self, start: int, end: int, codes: tuple[str, ...], lead: tuple[int, bool] | None) -> None:
        if lead is not None and self._hidden:
            start = max(start, lead[0])
        shape = self._format(codes)
        if shape is not None and end > start:
            self.setFormat(start, end - start, shape)

    def _format(self, codes: tuple[str, ...]) -> QTextCharFormat | None:
        if codes not in self._formats:
            ground = blend([self._colours[code] for code in codes if code in self._colours], self._tokens)
            shape = QTextCharFormat()
            if ground is not None:
                shape.setBackground(ground)
                shape.setForeground(self._tokens.ink)  # coded text is always ink
            self._formats[codes] = shape if ground is not None else None
        return self._formats[codes]


def blend(colours: Sequence[QColor], tokens: Tokens) -> QColor | None:
    """Codes upon one another on the page; None where there are no tints."""
    if not colours or not tokens.code_tint_alpha:
        return None
    ground = tokens.surface
    for colour in colours:
        ground = over(colour, ground, tokens.code_tint_alpha)
    return ground
