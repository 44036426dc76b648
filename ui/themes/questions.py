"""»Hvad nu hvis«: a theme's questions, one a line, written in place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QTextBlock, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.themes.prose import ProseEditor, Save
from ui.widgets.button import IconButton

_LEFT, _RIGHT, _GAP = 26, 32, 6


class QuestionEditor(ProseEditor):
    """Every line has its mark; the line one stands in can be removed by pointer. Hidden while empty.

    ``begin`` opens a new line with »Hvad nu hvis «; one that gets no further is not kept.
    """

    def __init__(
        self, theme: Theme, name: str, prefix: str, remove: str, save: Save, parent: QWidget | None = None
    ) -> None:
        """``prefix`` is how a question begins, ``remove`` the name of the button that takes one away."""
        self._prefix = prefix.strip()
        super().__init__(theme, Style.BODY, name, save, parent=parent)
        self._remove = IconButton(theme, "x", remove, side=24, parent=self.viewport())
        # With the keyboard a line is removed by deleting it; the button must not take the focus away.
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remove.setCursor(Qt.CursorShape.ArrowCursor)
        self._remove.clicked.connect(self.remove_line)
        self._remove.hide()
        self.cursorPositionChanged.connect(self._place_remove)
        self.document().documentLayout().documentSizeChanged.connect(self._place_remove)
        self.hide()

    def value(self) -> str:
        """The questions, without lines that say nothing."""
        lines = (self._said_once(line.strip()) for line in super().value().split("\n"))
        return "\n".join(line for line in lines if line and line.casefold() != self._prefix.casefold())

    def _said_once(self, line: str) -> str:
        """Who writes or pastes a whole question after the beginning that was there does not say it twice."""
        head = f"{self._prefix} "
        return line[len(head) :] if line.casefold().startswith((head + head).casefold()) else line

    def show_words(self, words: str) -> None:
        """Another theme's questions."""
        super().show_words(words)
        self.setVisible(bool(words.strip()))

    def take_in(self, stored: str) -> None:
        """As stored now; a new line just begun stays."""
        if stored != self.value():
            super().take_in(stored)
        else:
            self._base = stored
        if not self.hasFocus():
            self.setVisible(bool(stored.strip()))

    def begin(self) -> None:
        """A new question at the end."""
        self.show()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if cursor.block().text().strip():
            cursor.insertBlock()
        cursor.insertText(f"{self._prefix} ")
        self._format()
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def remove_line(self) -> None:
        """Take away the question one stands in; undo brings it back."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if cursor.block().next().isValid():
            cursor.deleteChar()
        else:
            cursor.deletePreviousChar()
        self.setTextCursor(cursor)
        self.flush()

    def block_format(self) -> QTextBlockFormat:
        """Room for the mark at the left and the button at the right."""
        shape = super().block_format()
        shape.setLeftMargin(self._theme.px(_LEFT))
        shape.setRightMargin(self._theme.px(_RIGHT))
        shape.setBottomMargin(self._theme.px(_GAP))
        return shape

    @Slot()
    def _place_remove(self) -> None:
        remove = getattr(self, "_remove", None)
        if remove is None:
            return
        top = self._top(self.textCursor().block())
        line = self._theme.look.text.line(self._style)
        side = remove.sizeHint().height()
        remove.move(QPoint(self.viewport().width() - side, round(top + (line - side) / 2)))
        remove.setVisible(self.hasFocus() and bool(self.raw().strip()))

    def _top(self, block: QTextBlock) -> float:
        return self.document().documentLayout().blockBoundingRect(block).y()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and a mark at each question."""
        super().paintEvent(event)
        look, px = self._theme.look, self._theme.px
        line = look.text.line(self._style)
        with QPainter(self.viewport()) as painter:
            block = self.document().begin()
            while block.isValid():
                if block.text().strip():
                    y = (
                        self._top(block) + (line - px(16)) / 2 + px(2)
                    )  # where a fixed line height puts the words
                    look.icons.paint(painter, "circle-question-mark", 0, y, px(16), look.tokens.muted)
                block = block.next()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The button comes with the caret."""
        super().focusInEvent(event)
        self._place_remove()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Lines that say nothing go; nothing at all takes no room."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            return
        self._remove.hide()
        if not self.is_waiting() and self.raw() != self.value():
            self.show_words(self.value())
        self.setVisible(bool(self.raw().strip()))
