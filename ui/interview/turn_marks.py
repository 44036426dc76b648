"""How turns look while they are written: the speaker's name stands out, and each turn has its number.

Both are laid over the text; the text itself is never changed by them.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from ui.coding.turns import lead_of
from ui.notes.note_text import NoteText
from ui.style.theme import Theme
from ui.style.type import Style
from ui.text import units

GUTTER = 40  # the numbers' column
_TURN, _WORDS = 1, 0
_BESIDE: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Speakers(QSyntaxHighlighter):
    """Names semibold, those who ask in the quiet colour. A block's state tells whether it is a turn.

    It works block by block: a keystroke costs one paragraph, however long the interview is.
    """

    def __init__(self, document: QTextDocument | QObject) -> None:
        super().__init__(document)  # type: ignore[call-overload]
        self._ink, self._muted = QColor(), QColor()
        self._numbers: list[int] | None = None

    def set_colours(self, ink: QColor, muted: QColor) -> None:
        """The colours of the look."""
        self._ink, self._muted = ink, muted

    def numbers(self) -> list[int]:
        """The block numbers of all turns from the top: a turn's number is its place in it, plus one."""
        if self._numbers is None:
            found, block = [], self.document().begin()
            while block.isValid():
                if block.userState() == _TURN:
                    found.append(block.blockNumber())
                block = block.next()
            self._numbers = found
        return self._numbers

    def forget(self) -> None:
        """Paragraphs have come or gone."""
        self._numbers = None

    def highlightBlock(self, text: str) -> None:
        """One paragraph."""
        lead = lead_of(text)
        state = _WORDS if lead is None else _TURN
        if self.currentBlock().userState() != state:
            self.forget()
        self.setCurrentBlockState(state)
        if lead is not None:
            style = QTextCharFormat()
            style.setFontWeight(QFont.Weight.DemiBold)
            style.setForeground(self._muted if lead.asks else self._ink)
            self.setFormat(0, units(text[: lead.end]), style)


class Numbers(QWidget):
    """The numbers of the turns, left of the text. Only what is exposed is painted."""

    def __init__(self, theme: Theme, text: NoteText, speakers: Speakers) -> None:
        super().__init__(text)
        self._theme, self._text, self._speakers = theme, text, speakers
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        text.installEventFilter(self)
        text.document().contentsChange.connect(self._changed)
        self._blocks = text.document().blockCount()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As high as the text."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        self.setGeometry(0, 0, self._theme.px(GUTTER), self._text.height())

    @Slot()
    def _changed(self) -> None:
        count = self._text.document().blockCount()
        if count != self._blocks:
            self._blocks = count
            self._speakers.forget()
        self.update()

    def shown(self) -> int:
        """How many turns there are."""
        return len(self._speakers.numbers())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A number beside each turn's first line."""
        look, numbers = self._theme.look, self._speakers.numbers()
        font, line = look.text.font(Style.SECONDARY, tabular=True), look.text.line(Style.NOTE)
        layout = self._text.document().documentLayout()
        block = self._text.cursorForPosition(QPoint(0, event.rect().top())).block()
        at = bisect_left(numbers, block.blockNumber())
        right = self.width() - look.text.px(14)
        with QPainter(self) as painter:
            painter.setFont(font)
            painter.setPen(look.tokens.muted)
            for number, turn in enumerate(numbers[at:], at + 1):
                top = layout.blockBoundingRect(self._text.document().findBlockByNumber(turn)).top()
                if top > event.rect().bottom():
                    break
                painter.drawText(QRectF(0, top, right, line), _BESIDE, str(number))
