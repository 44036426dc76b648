"""Shapes and text as every component paints them. Lengths are in the painter's own units."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from ui.style.tokens import Tokens

_BLANKS = re.compile("[ \x00-\x1f\x7f\u2028\u2029]+")
# Half a surrogate pair cannot be handed to Qt, and the two non-characters cannot stand in an XML file.
_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufffe\uffff]")


def rounded(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    radius: float = 0.0,
    width: float = 1.0,
    dash: tuple[float, ...] = (),
) -> None:
    """A rectangle with its line inside ``rect``; ``dash`` is in multiples of ``width``."""
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        inner = rect
    else:
        pen = QPen(line, width)
        if dash:
            pen.setDashPattern(dash)
        painter.setPen(pen)
        half = width / 2
        inner = rect.adjusted(half, half, -half, -half)
        radius = max(0.0, radius - half)
    painter.drawRoundedRect(inner, radius, radius)


def dot(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    """A filled circle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)


def shadow(painter: QPainter, rect: QRectF, radius: float, tokens: Tokens) -> None:
    """A soft edge below what floats: three steps, none in high contrast. Reaches 3 units outside."""
    if tokens.is_contrast:
        return
    step = QColor(tokens.shadow)
    step.setAlpha(tokens.shadow.alpha() // 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(step)
    for i in range(3):
        grown = QRectF(
            rect.x() - i * 0.7, rect.y() + 1 + i * 0.5, rect.width() + i * 1.4, rect.height() + i * 0.9
        )
        painter.drawRoundedRect(grown, radius + i, radius + i)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, tokens: Tokens) -> None:
    """The ring around ``rect``: 2 units of ``focus`` beyond a gap of 1, so 3 units outside it."""
    rounded(painter, rect.adjusted(-3, -3, 3, 3), line=tokens.focus, radius=radius + 3, width=2)


def one_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    elide: bool = True,
) -> float:
    """One line, centred in the height of ``rect`` and cut with … where it is too long; returns its width."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()) if elide else text
    width = metrics.horizontalAdvance(shown)
    x = rect.x()
    if align & Qt.AlignmentFlag.AlignRight:
        x = rect.right() - width
    elif align & Qt.AlignmentFlag.AlignHCenter:
        x = rect.x() + (rect.width() - width) / 2
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(x, rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent()), shown)
    return width


def text_width(text: str, font: QFont) -> float:
    """How wide a line of ``text`` is."""
    return QFontMetricsF(font).horizontalAdvance(text)


def flat(text: str) -> str:
    """The text on one line: line breaks and control characters become a space, NBSP stays."""
    return _BLANKS.sub(" ", _IMPOSSIBLE.sub("\ufffd", text)).strip()


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Wrapped text, ready to be drawn any number of times."""

    layout: QTextLayout
    height: float
    lines: int
    cut: bool

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Draw with the top left corner of the first line's box at (x, y)."""
        painter.setPen(colour)
        self.layout.draw(painter, QPointF(x, y))


def _from_unit(text: str, start: int) -> str:
    """The rest of ``text`` from a UTF-16 position, which is how Qt counts."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start :].decode("utf-16-le", "replace")


def _until_unit(text: str, end: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: 2 * end].decode("utf-16-le", "replace")


def _lay(
    text: str, font: QFont, width: float, line_height: float, most: int | None, align: Qt.AlignmentFlag
) -> tuple[QTextLayout, int, int]:
    """The layout, its lines (at most ``most`` + 1) and the UTF-16 start of the last line allowed."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(align)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    lines = 0
    start = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, lines * line_height + (line_height - line.height()) / 2))
        lines += 1
        if most is not None:
            if lines == most:
                start = line.textStart()
            if lines > most:
                break
    layout.endLayout()
    return layout, lines, start


def block(
    text: str,
    font: QFont,
    width: float,
    line_height: float,
    most: int | None = None,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> TextBlock:
    """``text`` wrapped to ``width``; with ``most`` lines the last one ends in … where more follows.

    A line break in the text begins a new line.
    """
    shown = text.replace("\r\n", "\n").replace("\n", "\u2028")
    if most is not None:
        shown = shown[: 240 * most]  # no card holds more, and a whole interview costs time to lay out
    width = max(1.0, width)
    layout, lines, start = _lay(shown, font, width, line_height, most, align)
    cut = most is not None and lines > most
    if cut:
        rest = _from_unit(shown, start).replace("\u2028", " ")
        short = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        if not short.endswith("…"):  # the rest fits on one line: only a line break was in the way
            short += "…"
        layout, lines, _ = _lay(_until_unit(shown, start) + short, font, width, line_height, None, align)
        lines = min(lines, most or lines)
    return TextBlock(layout, lines * line_height, lines, cut)
