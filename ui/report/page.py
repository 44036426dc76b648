"""One page of the report, painted as the Word file will have it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from feltnoter.report.flow import Drawn
from feltnoter.report.look import ACCENT, ACCENT_SOFT, INK, LINE, MUTED, Look, Role
from feltnoter.report.sketch import Sketch, SketchPage
from feltnoter.report.style_roles import tinted
from ui.style.theme import Theme

_UNIT = 4  # painted units to a point: type sizes come in quarters
_LINE = 1.22  # as in the guess at the pages
_FAMILIES = ("Calibri", "Carlito")  # same widths; elsewhere Inter, set smaller
_NARROWER = 0.9
_LONGEST = 2_000  # code points of one paragraph that are worth painting
_SIGNS: Mapping[Role, str] = MappingProxyType({Role.BULLET: "•", Role.WHAT_IF: "☐"})
_BAR_ROOM = 14.0
_GAP = 9.0


class PageView(QWidget):
    """Paper is white in every theme. Lines too long for their place run out at the foot, as a sketch may."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sketch: Sketch | None = None
        self._page: SketchPage | None = None
        self._head = ("", "")
        self._foot = ""
        known = QFontDatabase.families()
        self._family = next((family for family in _FAMILIES if family in known), "")

    def show_page(self, sketch: Sketch, page: SketchPage, head: tuple[str, str], foot: str) -> None:
        """Show ``page``; ``head`` stands left and right above it, ``foot`` below."""
        self._sketch, self._page, self._head, self._foot = sketch, page, head, foot
        wide = self._theme.px(444)
        self.setFixedSize(wide, round(wide * page.paper.height / page.paper.width))
        self.setAccessibleDescription("\n".join(self.texts()))
        self.update()

    def sizeHint(self) -> QSize:
        """As the paper."""
        return self.size()

    def texts(self) -> list[str]:
        """Everything that can be read on the page."""
        if self._page is None:
            return []
        found = [text for text in self._head if text]
        for drawn in self._page.drawn:
            found += [text for text in (drawn.text, *drawn.cells) if text]
        return [*found, self._foot] if self._foot else found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper and content."""
        page, sketch = self._page, self._sketch
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(f"#{LINE}")))
            painter.setBrush(QColor("white"))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
            if page is None or sketch is None:
                return
            scale = self.width() / page.paper.width / _UNIT
            painter.scale(scale, scale)
            _Pen(painter, sketch, page, self._family).paint(self._head, self._foot)


class _Pen:
    """Sets one page from the top; all measures in points until they are painted."""

    def __init__(self, painter: QPainter, sketch: Sketch, page: SketchPage, family: str) -> None:
        self._painter = painter
        self._looks = sketch.looks
        self._page = page
        self._family = family
        self._colours = {ACCENT: sketch.accent, ACCENT_SOFT: tinted(sketch.accent)}
        self._left = page.paper.left
        self._width = page.paper.text_width
        self._y = page.paper.top
        self._after = 0.0

    def paint(self, head: tuple[str, str], foot: str) -> None:
        """Everything on the page."""
        paper = self._page.paper
        small = self._looks[Role.HEADER]
        self._words(head[0], small, self._left, paper.edge, self._width)
        self._words(head[1], small, self._left, paper.edge, self._width, Qt.AlignmentFlag.AlignRight)
        bottom = paper.height - paper.edge - small.size
        self._words(foot, small, self._left, bottom, self._width, Qt.AlignmentFlag.AlignRight)
        self._painter.setClipRect(QRectF(0, 0, paper.width * _UNIT, (paper.height - paper.edge) * _UNIT))
        for drawn in self._page.drawn:
            if self._y > paper.height:
                return
            getattr(self, f"_{drawn.kind}")(drawn)

    def _text(self, drawn: Drawn) -> None:
        look = self._looks[drawn.role]
        first = self._y == self._page.paper.top
        gap = max(self._after, look.before if drawn.before is None else drawn.before)
        self._y += 0 if first and drawn.before is None else gap
        self._after = look.after
        left = self._left + look.left
        label, tab, rest = drawn.text.partition("\t")
        text = rest if tab else drawn.text
        sides = {bar.side: bar for bar in look.bars}
        pad = sides["top"].space if "top" in sides else 0
        width = self._width - look.left - look.right
        high = self._height(text, look, width)
        if look.shade:
            ground = QRectF(left - 10, self._y, width + 14, high + 2 * pad)
            self._fill(ground, look.shade)
        if "left" in sides:
            bar = sides["left"]
            self._fill(QRectF(left - bar.space - 1, self._y, bar.weight / 8, high + 2 * pad), bar.colour)
        sign = label if tab else _SIGNS.get(drawn.role, "")
        if sign:
            bold = Look(look.role, look.name, size=look.size, bold=bool(tab), colour=look.colour)
            self._words(sign, bold, left - look.hanging, self._y, max(look.hanging, 60))
        self._words(text, look, left, self._y + pad, width)
        self._y += high + 2 * pad
        if "bottom" in sides and not look.shade:
            bar = sides["bottom"]
            self._y += bar.space / 2
            self._fill(QRectF(self._left, self._y, self._width, bar.weight / 8), bar.colour)

    def _contents(self, drawn: Drawn) -> None:
        look = self._looks[drawn.role]
        self._y += self._after
        right = Qt.AlignmentFlag.AlignRight
        self._words(drawn.cells[0], look, self._left, self._y, self._width, right)
        self._y += self._words(drawn.text, look, self._left, self._y, self._width - 30)
        self._after = look.after

    def _row(self, drawn: Drawn) -> None:
        look = self._looks[drawn.role]
        self._y += self._after
        self._after = 0.0
        x, high = self._left, 0.0
        for text, share in zip(drawn.cells, drawn.shares, strict=True):
            width = self._width * share
            high = max(high, self._words(text, look, x + 5, self._y + look.before, width - 10))
            x += width
        self._y += high + look.before + look.after
        self._fill(QRectF(self._left, self._y, self._width, 0.5), LINE)

    def _picture(self, drawn: Drawn) -> None:
        self._y += self._after + 8
        self._after = 0.0
        frame = QRectF(self._left, self._y, drawn.width, drawn.height)
        self._fill(frame, ACCENT_SOFT)
        look = self._looks[Role.HINT]
        self._words(drawn.text, look, self._left + 14, self._y + 14, drawn.width - 28)
        self._y += drawn.height

    def _bars(self, drawn: Drawn) -> None:
        self._y += self._after + 6
        self._after = 0.0
        rows = [cell.split("\t") for cell in drawn.cells]
        longest = max((int(value) for _, value in rows), default=1) or 1
        look = self._looks[Role.CELL]
        for label, value in rows:
            self._words(label, look, self._left, self._y, self._width * 0.34)
            room = self._width * 0.54 - _BAR_ROOM
            bar = QRectF(self._left + self._width * 0.34, self._y + 2, room * int(value) / longest, 9)
            self._fill(bar, ACCENT)
            self._words(value, look, self._left + self._width * 0.88, self._y, 40)
            self._y += 24

    def _fields(self, drawn: Drawn) -> None:
        self._y += self._after
        self._after = 0.0
        high, wide = drawn.height / 2, self._width / 2
        label, hint = self._looks[Role.LABEL], self._looks[Role.HINT]
        self._painter.setPen(QPen(QColor(f"#{self._colours[ACCENT]}"), 3))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        places = [(at // 2, at % 2) for at in range(len(drawn.cells))]
        for row, column in places:
            self._painter.drawRect(self._rect(column * wide + self._left, row * high + self._y, wide, high))
        for (row, column), name in zip(places, drawn.cells, strict=True):
            x, y = self._left + column * wide + 7, self._y + row * high + 6
            self._words(name, label, x, y, wide - 14)
            self._words(drawn.text, hint, x, y + 18, wide - 14)
        self._y += drawn.height

    def _cards(self, drawn: Drawn) -> None:
        paper = self._page.paper
        wide, high = paper.width / 2, paper.height / 2
        title, text = self._looks[Role.CARD_TITLE], self._looks[Role.CARD_INSIGHT]
        self._painter.setPen(QPen(QColor(f"#{MUTED}"), 2, Qt.PenStyle.DashLine))
        self._painter.drawLine(QPointF(0, high * _UNIT), QPointF(paper.width * _UNIT, high * _UNIT))
        self._painter.drawLine(QPointF(wide * _UNIT, 0), QPointF(wide * _UNIT, paper.height * _UNIT))
        for at, cell in enumerate(drawn.cells):
            head, _, rest = cell.partition("\n")
            x, y = at % 2 * wide + 26, at // 2 * high + 26
            y += self._words(head, title, x, y, wide - 48) + _GAP
            self._words(rest, text, x, y, wide - 48)

    def _words(
        self,
        text: str,
        look: Look,
        x: float,
        y: float,
        width: float,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        """Paint ``text``; gives its height."""
        if not text:
            return 0.0
        colour = self._colours.get(look.colour, look.colour) or INK
        self._painter.setPen(QColor(f"#{colour}"))
        return self._lay(text, look, width, QPointF(x * _UNIT, y * _UNIT), align)

    def _height(self, text: str, look: Look, width: float) -> float:
        return self._lay(text, look, width, None)

    def _lay(
        self,
        text: str,
        look: Look,
        width: float,
        at: QPointF | None,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        line = look.size * _LINE * look.line * look.tall
        high = 0.0
        for part in text[:_LONGEST].split("\n"):
            layout = QTextLayout(part, self._font(look))
            option = QTextOption(align)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            while (laid := layout.createLine()).isValid():
                laid.setLineWidth(max(1.0, width) * _UNIT)
                laid.setPosition(QPointF(0, high * _UNIT))
                high += line
            layout.endLayout()
            if not part:
                high += line
            if at is not None:
                layout.draw(self._painter, at)
        return high

    def _font(self, look: Look) -> QFont:
        font = QFont(self._family) if self._family else QFont(self._painter.font())
        scale = 1.0 if self._family else _NARROWER
        font.setPixelSize(max(1, round(look.size * _UNIT * scale)))
        font.setBold(look.bold)
        font.setItalic(look.italic)
        return font

    def _rect(self, x: float, y: float, width: float, height: float) -> QRectF:
        return QRectF(x * _UNIT, y * _UNIT, width * _UNIT, height * _UNIT)

    def _fill(self, rect: QRectF, colour: str) -> None:
        value = self._colours.get(colour, colour)
        scaled = self._rect(rect.x(), rect.y(), rect.width(), rect.height())
        self._painter.fillRect(scaled, QColor(f"#{value}"))
