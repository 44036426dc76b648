"""A theme's frame on the board, painted: number, title, count, menu. A cluster is dashed, without number."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from ui.style.look import Look
from ui.style.type import SEMIBOLD, Style
from ui.widgets.cards import Detail
from ui.widgets.numbers import badge_width, paint_badge
from ui.widgets.paint import TextBlock, block, flat, focus_ring, one_line, rounded, text_width

_TITLE_LINES = 3


@dataclass(frozen=True, slots=True)
class FrameContent:
    """What a frame shows. ``level`` is 0 for a theme and 1 or more for a sub-theme.

    A cluster has no number and no name of its own; ``title`` is then the worded absence of one.
    ``inset`` is where the header begins (16, in a sub-theme 12), so that it can stand above the cards.
    """

    title: str
    number: str = ""
    count: str = ""
    level: int = 0
    cluster: bool = False
    inset: int = 0


@dataclass(frozen=True, slots=True)
class FrameHeader:
    """Where the parts of a header lie, for painting, pointing and putting widgets beside them."""

    height: float
    badge: QRectF
    title: QRectF
    count: QRectF
    menu: QRectF
    below: TextBlock | None


@dataclass(frozen=True, slots=True)
class FramePainter:
    """Paints frames in one look; see ``CardPainter`` for scene, vector and print."""

    look: Look
    vector: bool = False
    menu: bool = True

    def _title_font(self, frame: FrameContent) -> QFont:
        return self.look.text.font(Style.LABEL if frame.level else Style.SECTION, weight=SEMIBOLD)

    def header(self, rect: QRectF, frame: FrameContent) -> FrameHeader:
        """The header of a frame that covers ``rect``; the title goes below the number when it is long."""
        look, px = self.look, self.look.text.px
        sub = frame.level > 0
        inset = px(frame.inset or (12 if sub else 16))
        top = rect.y() + px(8 if sub else 14)
        line = px(20)
        x = rect.x() + inset
        badge = QRectF()
        if frame.number:
            badge = QRectF(x, top, badge_width(look, frame.number), line)
            x = badge.right() + px(8)
        elif frame.cluster:
            x += px(24)
        title = flat(frame.title)
        font = self._title_font(frame)
        tail = px(64) if self.menu else px(20) + text_width(frame.count, look.text.font(Style.CARD))
        room = rect.right() - x - tail
        wide = text_width(title, font)
        # 24 px to hit around an icon of 18.
        right = rect.right() - (inset - px(16) if inset > px(16) else 0)
        menu = QRectF(right - px(37), top - px(2), px(24), px(24))
        end = right - px(44) if self.menu else rect.right() - inset
        count = QRectF(end - px(40), top, px(40), line)
        if wide <= room or not (frame.number or frame.cluster):
            height = top + line + px(12 if sub else 14) - rect.y()
            return FrameHeader(height, badge, QRectF(x, top, min(wide + 1, room), line), count, menu, None)
        below = block(title, font, rect.width() - 2 * inset, line, _TITLE_LINES)
        place = QRectF(rect.x() + inset, top + px(26), rect.width() - 2 * inset, below.height)
        return FrameHeader(place.bottom() + px(12) - rect.y(), badge, place, count, menu, below)

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        frame: FrameContent,
        *,
        detail: Detail = Detail.FULL,
        selected: bool = False,
        focused: bool = False,
    ) -> None:
        """Paint ground and header; the cards are painted by whoever owns them."""
        t, px = self.look.tokens, self.look.text.px
        radius = px(10 if frame.level else 12)
        ground = t.canvas if frame.level else t.frame
        if selected:
            rounded(painter, rect, fill=ground, line=t.accent, radius=radius, width=2)
        elif frame.cluster:
            rounded(painter, rect, fill=t.frame, line=t.control, radius=radius, width=1.5, dash=(4, 3))
        else:
            line = t.control if t.is_contrast else t.line
            rounded(painter, rect, fill=ground, line=line, radius=radius)
        if focused:
            focus_ring(painter, rect, radius, t)
        if detail is Detail.FULL:
            self._paint_header(painter, rect, frame)
        elif detail is Detail.BARS:
            self._paint_bars(painter, rect, frame)

    def _paint_header(self, painter: QPainter, rect: QRectF, frame: FrameContent) -> None:
        look, px = self.look, self.look.text.px
        t = look.tokens
        header = self.header(rect, frame)
        if frame.number:
            paint_badge(painter, look, header.badge.x(), header.badge.y(), frame.number)
        elif frame.cluster:
            x, y = rect.x() + px(frame.inset or 16), rect.y() + px(16)
            look.icons.paint(painter, "circle-dashed", x, y, px(16), t.muted, vector=self.vector)
        colour = t.muted if frame.cluster else t.ink
        if header.below is None:
            one_line(painter, header.title, flat(frame.title), self._title_font(frame), colour)
        else:
            header.below.draw(painter, header.title.x(), header.title.y(), colour)
        if frame.count:
            font = look.text.font(Style.CARD, tabular=True)
            one_line(painter, header.count, frame.count, font, t.muted, align=Qt.AlignmentFlag.AlignRight)
        if self.menu:
            x, y = header.menu.x() + px(3), header.menu.y() + px(3)
            look.icons.paint(painter, "ellipsis", x, y, px(18), t.muted, vector=self.vector)

    def _paint_bars(self, painter: QPainter, rect: QRectF, frame: FrameContent) -> None:
        px = self.look.text.px
        bar = QColor(self.look.tokens.ink)
        bar.setAlphaF(0.5)
        width = min(rect.width() - px(32), text_width(frame.title, self._title_font(frame)))
        painter.fillRect(QRectF(rect.x() + px(16), rect.y() + px(18), max(0.0, width), px(10)), bar)
