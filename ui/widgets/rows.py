"""Rows of lists, painted: the note row of 72, the short rows of palette (44) and trees (32), group heads.

For delegates: they hand over a rectangle, plain content and a state. What a row says to assistive
technology is the model's ``AccessibleTextRole``.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

from feltnoter.domain.vocabulary import NoteKind
from ui.style.look import Look
from ui.style.type import REGULAR, SEMIBOLD, Style
from ui.widgets.paint import flat, one_line, rounded, text_width

ROW_HEIGHT = 72
PALETTE_HEIGHT = 44
TREE_HEIGHT = 32
GROUP_HEIGHT = 36


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands in its list."""

    selected: bool = False
    hovered: bool = False
    focused: bool = False  # has the list's focus, and the keyboard brought it there


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note in a list: kind and time, first line, place · pseudonym."""

    kind: NoteKind
    kind_word: str
    first_line: str
    below: str
    time: str = ""
    tag: str = ""  # »Stikord«, with the pencil
    attachments: str = ""


@dataclass(frozen=True, slots=True)
class ShortRow:
    """One line: icon or coloured square, words, something at the right.

    ``strong`` holds the stretches of ``text`` to show semibold (what was searched for), in code points,
    end exclusive. ``expander`` is None where there is nothing to unfold.
    """

    text: str
    icon: str = ""
    colour: QColor | None = None
    tail: str = ""
    depth: int = 0
    expander: bool | None = None
    strong: tuple[tuple[int, int], ...] = ()


def paint_row_ground(
    painter: QPainter, rect: QRectF, look: Look, state: RowState, *, bar: bool = True
) -> QRectF:
    """Selection (tint, 3 px bar), hover, focus ring inside the edge; returns the ground's rectangle."""
    t, px = look.tokens, look.text.px
    ground = rect.adjusted(px(8), 0, -px(8), 0)
    if state.selected:
        rounded(painter, ground, fill=t.accent_soft, radius=px(8))
        if bar:
            inset = px(12 if rect.height() >= px(56) else 8)
            edge = QRectF(ground.x(), ground.y() + inset, px(3), ground.height() - 2 * inset)
            rounded(painter, edge, fill=t.accent, radius=px(3) / 2)
    elif state.hovered:
        rounded(painter, ground, fill=t.hover, radius=px(8))
    if state.focused:
        rounded(painter, ground.adjusted(1, 1, -1, -1), line=t.focus, radius=px(7), width=2)
    return ground


def paint_note_row(painter: QPainter, rect: QRectF, row: NoteRow, look: Look, state: RowState) -> None:
    """Paint a note's row; ``rect`` is ``ROW_HEIGHT`` high at scale 1."""
    t, text = look.tokens, look.text
    px = text.px
    paint_row_ground(painter, rect, look, state)
    if not state.selected:
        painter.fillRect(QRectF(rect.x() + px(20), rect.bottom() - 1, rect.width() - px(40), 1), t.line)
    left, right, y = rect.x() + px(20), rect.right() - px(20), rect.y()
    look.icons.paint(
        painter, look.kind_icon(row.kind), left, y + px(11), px(14), look.kind(row.kind).stripe, stroke=2
    )
    small = text.font(Style.CARD)
    clock = text.font(Style.SECONDARY, tabular=True)
    time = QRectF(right - px(90), y + px(9), px(90), px(18))
    one_line(painter, time, row.time, clock, t.muted, align=Qt.AlignmentFlag.AlignRight)
    room = right - text_width(row.time, clock) - px(8)
    x = left + px(20)
    x += one_line(painter, QRectF(x, y + px(9), max(0.0, room - x), px(18)), row.kind_word, small, t.muted)
    if row.tag:
        x += px(8)
        x += _paint_tag(painter, look, x, y + px(8), row.tag)
    if row.attachments and x + px(40) < room:
        x += px(8)
        look.icons.paint(painter, "image", x, y + px(11), px(14), t.muted)
        box = QRectF(x + px(18), y + px(9), px(30), px(18))
        one_line(painter, box, row.attachments, text.font(Style.SECONDARY), t.muted)
    title = text.font(Style.CONTROL, weight=SEMIBOLD if state.selected else None)
    one_line(painter, QRectF(left, y + px(28), right - left, px(20)), flat(row.first_line), title, t.ink)
    below = QRectF(left, y + px(48), right - left, px(18))
    one_line(painter, below, flat(row.below), text.font(Style.SECONDARY), t.muted)


def _paint_tag(painter: QPainter, look: Look, x: float, y: float, words: str) -> float:
    t, px = look.tokens, look.text.px
    font = look.text.font(Style.HINT)
    width = text_width(words, font) + px(32)
    line = t.line if t.is_contrast else None
    rounded(painter, QRectF(x, y, width, px(20)), fill=t.warn_soft, line=line, radius=px(10))
    look.icons.paint(painter, "pencil-line", x + px(7), y + px(4), px(12), t.warn)
    one_line(painter, QRectF(x + px(24), y, width, px(20)), words, font, t.warn, elide=False)
    return width


def paint_short_row(
    painter: QPainter, rect: QRectF, row: ShortRow, look: Look, state: RowState, *, bar: bool = False
) -> None:
    """Paint a row of one line: in the palette 44 high with a bar, in trees 32."""
    t, text = look.tokens, look.text
    px = text.px
    ground = paint_row_ground(painter, rect, look, state, bar=bar)
    middle = rect.center().y()
    x = ground.x() + px(12) + row.depth * px(22)
    if row.expander is not None:
        name = "chevron-down" if row.expander else "chevron-right"
        look.icons.paint(
            painter, name, ground.x() + px(5) + row.depth * px(22), middle - px(7), px(14), t.muted
        )
        x = ground.x() + px(26) + row.depth * px(22)
    colour = t.accent_ink if state.selected else t.ink
    if row.icon:
        look.icons.paint(
            painter, row.icon, x, middle - px(8), px(16), t.accent_ink if state.selected else t.muted
        )
        x += px(30 if bar else 26)
    elif row.colour is not None:
        rounded(painter, QRectF(x, middle - px(6), px(12), px(12)), fill=row.colour, radius=px(3))
        x += px(22)
    tail_font = text.font(Style.SECONDARY, tabular=True)
    tail = text_width(row.tail, tail_font) if row.tail else 0.0
    right = ground.right() - px(12)
    box = QRectF(right - tail, rect.y(), tail + 1, rect.height())
    one_line(painter, box, row.tail, tail_font, t.accent_ink if state.selected else t.muted, elide=False)
    weight = SEMIBOLD if state.selected and not bar else (REGULAR if row.strong else None)
    font = text.font(Style.CONTROL, weight=weight)
    room = QRectF(x, rect.y(), right - tail - px(8) - x, rect.height())
    if row.strong:
        _marked_line(painter, room, row.text, font, colour, row.strong)
    else:
        one_line(painter, room, row.text, font, colour)


def _marked_line(
    painter: QPainter,
    rect: QRectF,
    words: str,
    font: QFont,
    colour: QColor,
    strong: tuple[tuple[int, int], ...],
) -> None:
    """One line with semibold stretches, cut with … where it is too long."""
    bold = QTextCharFormat()
    bold.setFontWeight(SEMIBOLD)
    wide = QFont(font)
    wide.setWeight(SEMIBOLD)  # measured as if all of it were semibold, so the line surely fits
    shown = QFontMetricsF(wide).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    ranges = []
    for start, end in strong:
        piece = QTextLayout.FormatRange()
        # Qt counts UTF-16 units, the caller code points.
        piece.start = len(shown[:start].encode("utf-16-le")) // 2
        piece.length = len(shown[start:end].encode("utf-16-le")) // 2
        piece.format = bold
        ranges.append(piece)
    layout = QTextLayout(shown, font)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    painter.setPen(colour)
    layout.draw(painter, QPointF(rect.x(), rect.y() + (rect.height() - line.height()) / 2))


def paint_group_row(
    painter: QPainter, rect: QRectF, title: str, note: str, look: Look, *, rule: bool = False
) -> None:
    """The head of a group (a field visit and its day), ``GROUP_HEIGHT`` high."""
    t, text = look.tokens, look.text
    px = text.px
    if rule:
        painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), 1), t.line)
    note_font = text.font(Style.SECONDARY)
    inner = rect.adjusted(px(20), 0, -px(20), 0)
    tail = text_width(note, note_font)
    one_line(painter, inner.adjusted(0, 0, -tail - px(8), 0), title, text.font(Style.LABEL), t.ink)
    one_line(painter, inner, note, note_font, t.muted, align=Qt.AlignmentFlag.AlignRight)
