"""The text with everything drawn around it: tint, underlines, margin bars with names, speakers.

The document holds the note's text, unchanged and with nothing added, so that an offset here is an
offset there. What is drawn is painted beside it or laid over it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QStaticText,
    QTextBlockFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.coding.geometry import NAME_HEIGHT, UNCODED, Bar, Lines, Margin, Underlines
from ui.coding.highlighter import Tint
from ui.coding.marks import Mark, SortedMarks, blended_runs
from ui.coding.speakers import SPEAKERS, paint_speaker
from ui.coding.turns import Turn, turns_of
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.text import Positions
from ui.widgets.focus import RingKeeper

_MEASURE = (320, 620)  # the narrowest and widest line of text
_EDGE = 24
_GAP = 32  # between text and margin bars
_NAMES = 186  # the room that bars and names would like
_LANE = 10


class TextView(QTextEdit):
    """Shows one note's text and its codes. Offsets in and out are code points, end exclusive."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.positions = Positions("")
        self.plain = ""
        self.marks = SortedMarks(())
        self.turns: list[Turn] = []
        self._names: Mapping[str, str] = {}
        self._colours: Mapping[str, QColor] = {}
        self._columns = (0, 0, 0)  # left of the text, its width, right of the page
        self._lines: Lines | None = None
        self._margin: Margin | None = None
        self._underlines: Underlines | None = None
        self._labels: dict[tuple[str, bool], tuple[QStaticText, float]] = {}
        self._turn_starts: list[int] = []
        self._segments: dict[int, list[tuple[float, float, float, QColor]]] = {}
        self._strong: frozenset[str] = frozenset()
        self._is_interview = False
        self.is_loading = False
        self._ring = RingKeeper(theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self._tint = Tint(self.document(), theme.tokens)
        self.document().contentsChanged.connect(self.layout_changed)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    # -- what is shown ---------------------------------------------------------------------------

    def show_text(self, text: str, *, interview: bool) -> None:
        """Show another text, without codes until ``show_marks`` is called."""
        self.is_loading = True
        self._is_interview = interview
        self.plain, self.positions = text, Positions(text)
        self.turns = turns_of(text) if interview else []
        self.marks = SortedMarks(())
        self._tint.set_runs(())
        self._set_leads()
        self.setPlainText(text)
        self._lay_out()
        self.is_loading = False
        self._column_changed()

    def text_edited(self, text: str) -> None:
        """The document has been edited and holds this now."""
        self.plain, self.positions = text, Positions(text)
        if self._is_interview:
            self.turns = turns_of(text)
            self._set_leads()

    def show_codes(self, names: Mapping[str, str], colours: Mapping[str, QColor]) -> None:
        """What the codes are called and how they are drawn."""
        if names != self._names or colours != self._colours:
            self._names, self._colours = names, colours
            self._tint.set_colours(self._theme.tokens, colours)
            self._tint.rehighlight()
            self.layout_changed()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """The codes on this text; a mark's offsets are code points here."""
        unit = self.positions.to_units
        if self.positions.units == len(self.plain):  # no emoji: both count alike
            self.marks = SortedMarks(marks)
        else:
            self.marks = SortedMarks(Mark(unit(m.start), unit(m.end), m.excerpt, m.code) for m in marks)
        self._tint.set_runs(blended_runs(self.marks.all))
        self.layout_changed()

    def set_strong(self, excerpts: frozenset[str]) -> None:
        """The excerpts whose names and bars stand out: the chosen one and the one under the pointer."""
        if excerpts != self._strong:
            self._strong = excerpts
            self.viewport().update()

    @property
    def hides_leads(self) -> bool:
        """Whether speakers stand in a column of their own at present."""
        return self.isReadOnly() and bool(self.turns)

    def show_leads(self) -> None:
        """Call when reading has become correcting or the other way round: names go in or out of the text."""
        self._set_leads()
        if self.turns:
            self._tint.rehighlight()
        self._column_changed()
        self.layout_changed()

    def _set_leads(self) -> None:
        unit = self.positions.to_units
        self._turn_starts = [unit(turn.start) for turn in self.turns]
        leads = {unit(t.start): (unit(t.words) - unit(t.start), t.asks) for t in self.turns}
        self._tint.set_leads(leads, hidden=self.isReadOnly())

    # -- layout ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        """Line height 26, and room below paragraphs: less below a question than below its answer."""
        px = self._theme.px
        self._columns = (0, 0, 0)  # a text that has just been set has no margins
        height = QFontMetricsF(self.font()).height()
        distance = max(0.0, self._theme.look.text.line(Style.TRANSCRIPT) - float(-(-height // 1)))
        asking = {self.positions.to_units(turn.start) for turn in self.turns if turn.asks}
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            shape = QTextBlockFormat()
            # Distance, not a fixed height: the tint then ends with the letters and underlines fit between.
            shape.setLineHeight(distance, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
            shape.setBottomMargin(px(10 if block.position() in asking or not self.turns else 22))
            cursor.setPosition(block.position())
            cursor.setBlockFormat(shape)
            block = block.next()
        cursor.endEditBlock()

    def _column_changed(self) -> None:
        """Give the text its measure, and what is left to speakers and margin."""
        px, width = self._theme.px, self.viewport().width()
        left = px(_EDGE) + (px(SPEAKERS) if self.turns else px(_EDGE))
        names = px(_NAMES) if width > px(680) else px(3 * _LANE)
        text = min(px(_MEASURE[1]), max(px(_MEASURE[0]), width - left - px(_GAP) - names))
        spare = max(0, width - left - text - px(_GAP) - names)
        left += spare // 2
        right = max(0, width - left - text)
        if (left, text, width) == self._columns:
            return
        self._columns = (left, text, width)
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(left)
        frame.setRightMargin(right)
        frame.setTopMargin(px(27))
        frame.setBottomMargin(px(120))
        loading, self.is_loading = self.is_loading, True
        self.document().rootFrame().setFrameFormat(frame)
        self.is_loading = loading
        self.layout_changed()

    @Slot()
    def layout_changed(self) -> None:
        """Lines may have moved: measure them again at the next painting."""
        self._lines = self._margin = self._underlines = None
        self._segments.clear()
        self._labels.clear()
        self.viewport().update()

    @Slot()
    def _theme_changed(self) -> None:
        look = self._theme.look
        font = look.text.font(Style.TRANSCRIPT)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._tint.set_colours(look.tokens, self._colours)
        self._tint.rehighlight()
        self.is_loading = True
        self._lay_out()
        self.is_loading = False
        self._column_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line at the top where it is while the text is wrapped anew."""
        top = self.top_unit()
        moved = self.verticalScrollBar().value() > 0
        super().resizeEvent(event)
        self._column_changed()
        if moved:
            self.scroll_to_unit(top, near=0.0)

    def top_unit(self) -> int:
        """The UTF-16 offset at which the first line in view begins."""
        lines = self.lines()
        shown = lines.between(self.verticalScrollBar().value() + 1, self.verticalScrollBar().value() + 40)
        return lines.starts[shown[0]] if len(shown) else 0

    def lines(self) -> Lines:
        """The lines as they are wrapped now."""
        if self._lines is None:
            self._lines = Lines(self.document())
        return self._lines

    def margin(self) -> Margin:
        """The bars beside them."""
        if self._margin is None:
            scale = self._theme.look.text.scale
            self._margin = Margin(self.lines(), self.marks, scale, self._theme.px(1))
        return self._margin

    def scroll_to_unit(self, place: int, near: float = 0.3) -> None:
        """Bring a UTF-16 offset to a share of the view's height."""
        lines = self.lines()
        if lines.tops:
            line = lines.of(place)
            top = lines.tops[line] if line else 0
            self.verticalScrollBar().setValue(round(top - self.viewport().height() * near))

    def scroll_into_view(self, place: int) -> None:
        """Scroll only when a UTF-16 offset is out of sight or close to an edge."""
        lines = self.lines()
        if not lines.tops:
            return
        y = lines.tops[lines.of(place)] - self.verticalScrollBar().value()
        if not self._theme.px(20) <= y <= self.viewport().height() - self._theme.px(80):
            self.scroll_to_unit(place)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then what is drawn around it, for the stretch that has to be painted."""
        super().paintEvent(event)
        offset = self.verticalScrollBar().value()
        top, bottom = event.rect().top() + offset, event.rect().bottom() + 1 + offset
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            painter.translate(0, -offset)
            self._paint_underlines(painter, top, bottom)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_margin(painter, top, bottom)
            if self.hides_leads:
                self._paint_speakers(painter, top, bottom)

    def _paint_underlines(self, painter: QPainter, top: float, bottom: float) -> None:
        thick = self._theme.px(2)
        for number in self.lines().between(top, bottom):
            if number not in self._segments:
                self._segments[number] = self._segments_of(number)
            for x, y, width, colour in self._segments[number]:
                painter.fillRect(QRectF(x, y, width, thick), colour)

    def _segments_of(self, number: int) -> list[tuple[float, float, float, QColor]]:
        """The underlines of one line: left, top, width, colour."""
        lines = self.lines()
        if self._underlines is None:
            self._underlines = Underlines(self.marks)
        begin, stop = lines.starts[number], lines.stop(number)
        below = self._underlines.of(begin, stop)
        if not below:
            return []
        block = self.document().findBlock(begin)
        line = block.layout().lineForTextPosition(begin - block.position())
        left = self._columns[0]
        end = line.x() + line.naturalTextWidth()
        base = lines.tops[number] + lines.heights[number]
        step, found = self._theme.px(3), []
        for start, last, lane, code in below:
            x = line.x() if start == begin else _x(line, start - block.position())
            right = end if last == stop else _x(line, last - block.position())
            width = min(end, right) - x
            if width > 0:
                found.append((left + x, base + lane * step, width, self.colour(code)))
        return found

    def colour(self, code: str | None) -> QColor:
        """A code's colour; the plain colour of lines for an excerpt without one."""
        tokens = self._theme.tokens
        return tokens.control if code is None else self._colours.get(code, tokens.control)

    def _margin_left(self) -> int:
        return self._columns[0] + self._columns[1] + self._theme.px(_GAP)

    def bar_rect(self, bar: Bar) -> QRectF:
        """Where a bar is painted, in the document's pixels."""
        px = self._theme.px
        left = self._margin_left() + bar.lane * px(_LANE)
        width = px(2 if bar.lane == UNCODED else 4)
        return QRectF(left, bar.top, width, max(px(4), bar.bottom - bar.top + px(2)))

    def name_rect(self, bar: Bar) -> QRectF | None:
        """Where its name is painted, or None."""
        px = self._theme.px
        left = self._margin_left() + self.margin().lanes * px(_LANE) + px(4)
        if bar.name_top is None or bar.mark.code is None or self._columns[2] - left < px(48):
            return None
        width = self._label(bar.mark.code, stands_out=True)[1]
        return QRectF(left, bar.name_top, width + 1, px(NAME_HEIGHT))

    def _label(self, code: str, *, stands_out: bool) -> tuple[QStaticText, float]:
        """A code's name cut to the room there is, laid out once, and its width."""
        key = (code, stands_out)
        if key not in self._labels:
            px, font = self._theme.px, self._name_font(stands_out)
            room = self._columns[2] - self._margin_left() - self.margin().lanes * px(_LANE) - px(12)
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(self._names.get(code, ""), Qt.TextElideMode.ElideRight, room)
            laid_out = QStaticText(shown)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.prepare(font=font)
            self._labels[key] = (laid_out, metrics.horizontalAdvance(shown))
        return self._labels[key]

    def _name_font(self, stands_out: bool) -> QFont:
        return self._theme.look.text.font(Style.CARD, weight=SEMIBOLD if stands_out else None)

    def _paint_margin(self, painter: QPainter, top: float, bottom: float) -> None:
        painter.setPen(self._theme.tokens.ink)
        fonts = (self._name_font(False), self._name_font(True))
        down = (self._theme.px(NAME_HEIGHT) - QFontMetricsF(fonts[0]).height()) / 2
        bars = self.margin().between(top, bottom)
        for bar in bars:
            stands_out = bar.mark.excerpt in self._strong
            place = self.name_rect(bar)
            if place is not None and bar.mark.code and place.top() < bottom and place.bottom() > top:
                painter.setFont(fonts[stands_out])
                words = self._label(bar.mark.code, stands_out=stands_out)[0]
                painter.drawStaticText(QPointF(place.x(), place.y() + down), words)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in bars:
            if bar.top < bottom and bar.bottom + 4 > top:
                wider = int(bar.mark.excerpt in self._strong)
                rect = self.bar_rect(bar).adjusted(-wider, 0, wider, 0)
                painter.setBrush(self.colour(bar.mark.code))
                painter.drawRoundedRect(rect, rect.width() / 2, rect.width() / 2)

    def _paint_speakers(self, painter: QPainter, top: float, bottom: float) -> None:
        lines = self.lines()
        shown = lines.between(top - self._theme.px(60), bottom)
        if not lines.tops or not len(shown):
            return
        low = bisect_left(self._turn_starts, lines.starts[shown[0]])
        high = bisect_right(self._turn_starts, lines.stop(shown[-1]))
        ascent = QFontMetricsF(self.font()).ascent()
        left = self._columns[0] - self._theme.px(SPEAKERS)
        for turn, start in zip(self.turns[low:high], self._turn_starts[low:high], strict=True):
            at = QPointF(left, lines.tops[lines.of(start)] + ascent)
            time = "" if turn.asks else self.clock(turn.time)
            paint_speaker(painter, self._theme.look, at, turn.speaker, time, asks=turn.asks)

    def clock(self, time: str) -> str:
        """A time in the recording as this language writes it."""
        return time.replace(":", self.tr(":", "between minutes and seconds"))

    # -- focus -----------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring inside the edge, but only for who comes by Tab: otherwise the caret is enough."""
        super().focusInEvent(event)
        tabs = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in tabs:
            self._ring.focus_in(self, event, self._theme.px(4), inset=4)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.drop()


def _x(line: QTextLine, place: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(place))  # the stubs say object
    return x
