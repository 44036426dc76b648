"""A text written in place on the page: no frame, as high as its words, saved while one types."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QTextEdit, QWidget

from feltnoter.domain.text import normalise
from feltnoter.domain.text import one_line as on_one_line
from ui.style.theme import Theme
from ui.style.type import Style
from ui.themes.merging import incoming
from ui.widgets.focus import RingKeeper

PAUSE_MS = 250
LATEST_MS = 2000
_OUTSET = 5  # the ring stands 8 px from the words, not 3

Save = Callable[[str], bool]


class ProseEditor(QTextEdit):
    """``save`` is given the words after a pause of 250 ms, after 2 s at the latest, and by ``flush``.

    It answers False when they could not be kept; then they count as unsaved still. ``take_in`` brings
    what is stored now into the text without moving the cursor. Tab leaves; in a title so does Enter.
    """

    left = Signal()  # Enter in a title: on to what comes next

    def __init__(
        self,
        theme: Theme,
        style: Style,
        name: str,
        save: Save,
        *,
        placeholder: str = "",
        title: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``title`` keeps to one line, which may be shown in several."""
        super().__init__(parent)
        self._theme = theme
        self._style = style
        self._save = save
        self._title = title
        self._base = ""
        self._touched = False
        self._quiet = False
        self._ring = RingKeeper(theme)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._pause.timeout.connect(self.flush)
        self._latest.timeout.connect(self.flush)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._follow_caret)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    # -- words in and out ------------------------------------------------------------------------

    def raw(self) -> str:
        """What stands in the widget. ``toPlainText`` would turn non-breaking spaces into plain ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def value(self) -> str:
        """The words as they are saved."""
        return on_one_line(self.raw()) if self._title else normalise(self.raw())

    def show_words(self, words: str) -> None:
        """Another text, with nothing to undo in it. What was unsaved must have been flushed."""
        self._stop()
        self._base = words
        self._touched = False
        if words != self.raw():
            self._quiet = True
            self.setPlainText(words)
            self._quiet = False
        self._format()

    def take_in(self, stored: str) -> None:
        """What is stored now, from wherever: only what differs is changed, and the cursor stays."""
        if stored != self.value():
            raw = self.raw()
            changes = incoming(self._base, raw, stored) if raw == self.value() else [(0, len(raw), stored)]
            self._apply(raw, changes)
        self._base = stored
        if self.value() == stored:
            self._touched = False
            self._stop()

    @Slot()
    def flush(self) -> None:
        """Save now what is not saved yet."""
        self._stop()
        words = self.value()
        if not self._touched or words == self._base or (self._title and not words):
            return
        before, self._base, self._touched = self._base, words, False
        if not self._save(words):
            self._base, self._touched = before, True

    def is_waiting(self) -> bool:
        """Whether something typed is not saved yet."""
        return self._touched and self.value() != self._base

    def _apply(self, raw: str, changes: list[tuple[int, int, str]]) -> None:
        cursor = QTextCursor(self.document())
        self._quiet = True
        cursor.beginEditBlock()
        for start, end, words in changes:
            cursor.setPosition(_units(raw[:start]))
            cursor.setPosition(_units(raw[:end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
        cursor.endEditBlock()
        self._quiet = False

    def _stop(self) -> None:
        self._pause.stop()
        self._latest.stop()

    @Slot()
    def _changed(self) -> None:
        if self._quiet:
            return
        self._touched = True
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    # -- shape -----------------------------------------------------------------------------------

    def block_format(self) -> QTextBlockFormat:
        """The line height of the design; a subclass adds margins."""
        shape = QTextBlockFormat()
        line = self._theme.look.text.line(self._style)
        shape.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return shape

    def _format(self) -> None:
        document = self.document()
        self._quiet = True
        undo = document.isUndoRedoEnabled()
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self.block_format())
        document.setUndoRedoEnabled(undo)
        self._quiet = False
        self._grow()

    @Slot()
    def _theme_changed(self) -> None:
        font = self._theme.look.text.font(self._style)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._format()

    @Slot()
    def _grow(self) -> None:
        # An empty text is as high as its first line.
        line = self._theme.look.text.line(self._style)
        height = math.ceil(self.document().documentLayout().documentSize().height())
        self.setFixedHeight(max(line, height))

    @Slot()
    def _follow_caret(self) -> None:
        if not self.hasFocus():
            return
        step = self.parentWidget()
        while step is not None and not isinstance(step, QScrollArea):
            step = step.parentWidget()
        content = step.widget() if step is not None else None
        if step is not None and content is not None:
            spot = self.viewport().mapTo(content, self.cursorRect().center())
            step.ensureVisible(spot.x(), spot.y(), 0, 48)

    # -- Qt's own names from here on -------------------------------------------------------------

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only plain text comes in, on one line in a title."""
        words = normalise(source.text())
        self.textCursor().insertText(on_one_line(words) if self._title else words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends a title; Ctrl+Enter belongs to the page."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._title:
            self.flush()
            self.left.emit()
            return
        if event.key() == Qt.Key.Key_Escape or (
            enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the text."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines, another height."""
        super().resizeEvent(event)
        self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus here."""
        super().focusInEvent(event)
        self._ring.focus_in(self, event, self._theme.px(8), -_OUTSET)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save, and bring back a title that was emptied: a theme keeps its name."""
        super().focusOutEvent(event)
        self._ring.drop()
        if event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            return
        self.flush()
        if self._title and not self.value() and self._base:
            self.show_words(self._base)

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden text keeps no ring."""
        super().hideEvent(event)
        self._ring.drop()


def _units(text: str) -> int:
    """Code points in, UTF-16 units out, which is how Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
