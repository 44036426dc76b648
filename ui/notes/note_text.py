"""The text of a note being written: plain, 17/28, as high as its words; the page around it scrolls."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from feltnoter.domain.text import normalise
from ui.notes.photo_files import photos_of
from ui.style.theme import Theme
from ui.style.type import Style
from ui.text import Positions, exact_text
from ui.text.edits import Replacement, moved
from ui.widgets.paint import one_line

_LINES = 4  # seen at least, so that there is somewhere to click
_FIXED: Final = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class NoteText(QTextEdit):
    """Tells every change as a replacement in code points. The widget is never the truth: the note is."""

    replaced = Signal(int, int, str)  # in the text before: start, end (exclusive), what stands there now
    left = Signal()  # the focus has gone elsewhere
    photos_given = Signal(list)  # paths as text: photo files pasted or let go over the text
    image_given = Signal(QImage)  # a picture pasted from another program

    def __init__(self, theme: Theme, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = placeholder
        self._text = ""
        self._taking_in = False
        self.takes_photos = False
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)  # nobody is caught in the text
        self.setAccessibleName(name)
        self.setAccessibleDescription(placeholder)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        document = self.document()
        document.setDocumentMargin(0)
        # contentsChange says nothing before somebody has asked for the layout (measured).
        document.documentLayout().documentSizeChanged.connect(self._size_changed)
        document.contentsChange.connect(self._contents_changed)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    def set_gutter(self, width: int) -> None:
        """Leave so much room at the left of the text."""
        self.setViewportMargins(width, 0, 0, 0)

    def text(self) -> str:
        """The text, character for character."""
        return self._text

    def load(self, text: str) -> None:
        """Show another text. What was typed before can no longer be taken back here."""
        self._without_telling(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def take_in(self, replacements: Iterable[Replacement], *, keep_history: bool = False) -> None:
        """Make somebody else's replacements (last first); cursor, selection and focus stay on their words.

        The steps of typing so far cannot be taken back afterwards: Qt would undo the wrong words.
        ``keep_history`` is for tidying what was just typed.
        """
        changes = list(replacements)
        if not changes:
            return
        before = Positions(self._text)
        cursor = self.textCursor()
        anchor, point = (before.to_point(p) for p in (cursor.anchor(), cursor.position()))
        self._taking_in = True
        try:
            if not keep_history:
                self.document().setUndoRedoEnabled(False)
            writer = QTextCursor(self.document())
            writer.beginEditBlock()
            for start, end, words in changes:
                writer.setPosition(before.to_units(start))
                writer.setPosition(before.to_units(end), QTextCursor.MoveMode.KeepAnchor)
                writer.insertText(words)
            writer.endEditBlock()
            self.document().setUndoRedoEnabled(True)
            self._text = exact_text(self.document())
        finally:
            self._taking_in = False
        self.choose(moved(anchor, changes), moved(point, changes))

    def choose(self, anchor: int, point: int) -> None:
        """Put the selection, or the cursor, at these code points."""
        positions = Positions(self._text)
        cursor = self.textCursor()
        cursor.setPosition(positions.to_units(anchor))
        cursor.setPosition(positions.to_units(point), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def chosen(self) -> tuple[int, int]:
        """Anchor and position of the cursor in code points."""
        positions, cursor = Positions(self._text), self.textCursor()
        return positions.to_point(cursor.anchor()), positions.to_point(cursor.position())

    # What comes in ------------------------------------------------------------------------------

    @Slot(int, int, int)
    def _contents_changed(self, at: int, removed: int, added: int) -> None:
        if self._taking_in:
            return
        before, after = self._text, exact_text(self.document())
        if before == after:  # only the format has changed
            return
        self._text = after
        self.replaced.emit(*_replacement(before, after, at, removed, added))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, and photos where they can be kept; other files are the window's."""
        if any(url.isLocalFile() for url in source.urls()):
            return self.takes_photos and bool(photos_of(source))
        return source.hasText() or (self.takes_photos and source.hasImage())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted text comes in as notes are kept; photos are told of."""
        photos = photos_of(source)
        if self.takes_photos and photos:
            self.photos_given.emit([str(path) for path in photos])
        elif self.takes_photos and source.hasImage() and not source.hasText():
            self.image_given.emit(QImage(source.imageData()))
        else:
            self.insertPlainText(normalise(source.text()))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composed characters come in composed."""
        words = event.commitString()
        if words and normalise(words) != words:
            event.setCommitString(normalise(words), event.replacementStart(), event.replacementLength())
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        """Undo belongs to the project where nothing has been typed: it takes a pasted photo back.

        Where typing has been taken back here, the project's last step is that, and undoing it would bring
        the words again.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typed = self.document().isUndoAvailable() or self.document().isRedoAvailable()
            if event.matches(QKeySequence.StandardKey.Undo) and not typed:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Enter is an ordinary new line; Esc belongs to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self.textCursor().insertBlock()
                self.ensureCursorVisible()
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's own placeholder knows no line height and would stand above the cursor."""
        super().paintEvent(event)
        if self._text or self._hint_is_hidden():
            return
        look = self._theme.look
        caret, line = self.cursorRect(), look.text.line(Style.NOTE)
        box = QRectF(0, caret.center().y() - line / 2, self.viewport().width(), line)
        with QPainter(self.viewport()) as painter:
            one_line(painter, box, self._hint, look.text.font(Style.NOTE), look.tokens.muted)

    def _hint_is_hidden(self) -> bool:
        layout = self.textCursor().block().layout()
        return layout is not None and bool(layout.preeditAreaText())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the writer is elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    # How it looks -------------------------------------------------------------------------------

    def _without_telling(self, text: str) -> None:
        self._taking_in = True
        try:
            self.document().setUndoRedoEnabled(False)
            self.document().clear()
            cursor = QTextCursor(self.document())
            cursor.setBlockFormat(self._line_format())  # before the text: every paragraph takes it over
            cursor.insertText(text)
            self.document().setUndoRedoEnabled(True)
            self._text = exact_text(self.document())
        finally:
            self._taking_in = False

    def _line_format(self) -> QTextBlockFormat:
        line = QTextBlockFormat()
        line.setLineHeight(self._theme.look.text.line(Style.NOTE), _FIXED)
        return line

    @Slot()
    def _theme_changed(self) -> None:
        self.setFont(self._theme.look.text.font(Style.NOTE))
        cursor = self.textCursor()
        anchor, point = cursor.anchor(), cursor.position()
        self._without_telling(self._text)
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(point, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    @Slot(QSizeF)
    def _size_changed(self, size: QSizeF) -> None:
        least = _LINES * self._theme.look.text.line(Style.NOTE)
        wanted = max(least, math.ceil(size.height()))
        if wanted != self.minimumHeight():
            self.setFixedHeight(wanted)


def _replacement(before: str, after: str, at: int, removed: int, added: int) -> Replacement:
    """What Qt says has changed, in code points, checked against the texts: its numbers may be too large
    by the final paragraph's end, and whole paragraphs where only a format is new."""
    old, new = Positions(before), Positions(after)
    start, end, stop = old.to_point(at), old.to_point(at + removed), new.to_point(at + added)
    if before[:start] != after[:start] or before[end:] != after[stop:]:
        start, end, stop = 0, len(before), len(after)
    gone, come = before[start:end], after[start:stop]
    head = _shared(gone, come)
    tail = _shared(gone[head:][::-1], come[head:][::-1])
    return start + head, end - tail, come[head : len(come) - tail]


def _shared(one: str, other: str) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
