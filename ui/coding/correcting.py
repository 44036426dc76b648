"""»Ret tekst«: what is typed is sent soon, as the smallest changes, and excerpts follow their words.

Durable 250 ms after the last key, at the latest 2 s after the first (performance.md).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QTextCursor

from feltnoter.commands.quick_coding import CorrectText
from feltnoter.domain.anchors import Replacement, moved, moved_all
from feltnoter.domain.diff import replacements
from ui.bridge import Bridge
from ui.coding.marks import Mark
from ui.coding.pane import CodingPane
from ui.text import Edits, Positions, exact_text

PAUSE_MS = 250
LATEST_MS = 2000
MANY = 1000  # marks on one note; more are not drawn anew at every key
DRAWING_MS = 150


class Correction(QObject):
    """Follows one pane's document. ``marks`` are code points of the text as it is shown."""

    changed = Signal()  # something was typed; the marks have moved along

    def __init__(self, bridge: Bridge, pane: CodingPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pane = pane
        self._note = ""
        self._saved = ""
        self._edits = Edits(0)
        self.marks: list[Mark] = []
        self._fading: dict[str, str] = {}  # excerpts being deleted from an edge, and what they held
        self._own = False  # the document is being changed by us, not by the person
        self._sending = False
        self._pause = QTimer(self)
        self._latest = QTimer(self)
        self._drawing = QTimer(self)
        for timer, wait, slot in (
            (self._pause, PAUSE_MS, self.flush),
            (self._latest, LATEST_MS, self.flush),
            (self._drawing, DRAWING_MS, self.changed),
        ):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(slot)
        document = pane.document()
        document.documentLayout()  # contentsChange is only sent once there is one
        document.contentsChange.connect(self._document_changed)

    @property
    def is_pending(self) -> bool:
        """Whether something typed is not on disk yet."""
        return bool(self._pending())

    def begin(self, note: str, text: str, marks: Sequence[Mark]) -> None:
        """Another note is shown; nothing typed in the one before may be left unsent."""
        self._note = note
        self._saved, self._edits = text, Edits(len(text))
        self.marks = list(marks)
        self._drawing.stop()
        self.settle()

    def settle(self) -> None:
        """The correcting has come to an end: what is left of an excerpt is what it holds."""
        self._fading.clear()

    def _pending(self) -> list[Replacement]:
        """What has been typed, less what has been taken back, last first."""
        narrowed = (narrow(self._saved, *change) for change in self._edits.replacements())
        return [change for change in narrowed if change[0] < change[1] or change[2]]

    def show(self, text: str, *, interview: bool) -> None:
        """Put a text in the pane without taking it for something typed."""
        self._own = True
        self._pane.show_text(text, interview=interview)
        self._own = False

    @Slot()
    def flush(self) -> None:
        """Send what has been typed. What could not be written stays and is tried again."""
        self._pause.stop()
        self._latest.stop()
        edits = self._pending()
        if not edits or not self._note or self._sending:
            return
        quotes = dict(self._fading)
        command = CorrectText(id=self._note, before=self._saved, edits=tuple(edits), quotes=quotes)
        sent = self._saved, self._edits
        self._saved, self._edits = self._pane.plain, Edits(len(self._pane.plain))
        self._sending = True
        try:
            done = self._bridge.execute(command)
        finally:
            self._sending = False
        if done is None:
            self._saved, self._edits = sent

    def adopt(self, body: str, marks: Sequence[Mark]) -> None:
        """What is stored now: a colleague may have changed it, or our words came back normalised.

        What has been typed and not sent is kept and carried over to the new text.
        """
        if body != self._saved:
            self._change_document(self._edits.received(replacements(self._saved, body)))
            self._saved = body
            self._edits = Edits(len(body), replacements(body, self._pane.plain))
        pending = self._edits.replacements()
        self.marks = [m for mark in marks if (m := _moved_mark(mark, pending)) is not None]

    def _change_document(self, changes: Sequence[Replacement]) -> None:
        self._own = True
        cursor = QTextCursor(self._pane.document())
        cursor.beginEditBlock()
        unit = self._pane.positions.to_units
        for start, end, words in changes:
            cursor.setPosition(unit(start))
            cursor.setPosition(unit(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
        cursor.endEditBlock()
        self._pane.document().clearUndoRedoStacks()  # nobody takes back a colleague's words by Ctrl+Z
        self._pane.text_edited(exact_text(self._pane.document()))
        self._own = False

    @Slot(int, int, int)
    def _document_changed(self, place: int, removed: int, added: int) -> None:
        if self._own or self._pane.is_loading:
            return
        before, after = self._pane.plain, exact_text(self._pane.document())
        if before == after:
            return
        start, end, words = typed(before, after, place, removed, added)
        self._edits.replace(start, end, words)
        self._watch_fading(before, start, end, words)
        self.marks = [
            Mark(*span, mark.excerpt, mark.code)
            for mark in self.marks
            if (span := moved((mark.start, mark.end), start, end, len(words))) is not None
        ]
        self._pane.text_edited(after)
        self._pane.replaced.emit(start, end, words)
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        if len(self.marks) < MANY:
            self.changed.emit()
        elif not self._drawing.isActive():
            self._drawing.start()

    def _watch_fading(self, before: str, start: int, end: int, words: str) -> None:
        """Deleting at its edges keeps an excerpt's words for the case that all of them go; a change
        inside it (a name that is replaced) is a correction of the words themselves."""
        for mark in self.marks:
            if words and mark.start < max(end, start + 1) and start < mark.end:
                self._fading.pop(mark.excerpt, None)
            elif start < mark.end and end > mark.start:
                at_an_edge = start <= mark.start or end >= mark.end
                if at_an_edge:
                    self._fading.setdefault(mark.excerpt, before[mark.start : mark.end])
                else:
                    self._fading.pop(mark.excerpt, None)


def typed(before: str, after: str, place: int, removed: int, added: int) -> Replacement:
    """The change of the text that Qt tells in UTF-16 units, in code points of ``before``.

    Qt counts the last paragraph's end along, and names whole paragraphs when only their look changed:
    the numbers are clamped, tested and narrowed; where they do not fit, the texts are compared.
    """
    old, new = Positions(before), Positions(after)
    removed = min(removed, old.to_units(len(before)) - place)
    added = min(added, new.to_units(len(after)) - place)
    start, end, stop = old.to_point(place), old.to_point(place + removed), new.to_point(place + added)
    words = after[start:stop]
    if before[:start] + words + before[end:] != after:
        start, end, words = 0, len(before), after
    return narrow(before, start, end, words)


def narrow(before: str, start: int, end: int, words: str) -> Replacement:
    """The same replacement without what is equal at both ends."""
    most = min(end - start, len(words))
    head = 0
    while head < most and before[start + head] == words[head]:
        head += 1
    tail = 0
    while tail < most - head and before[end - 1 - tail] == words[len(words) - 1 - tail]:
        tail += 1
    return start + head, end - tail, words[head : len(words) - tail]


def _moved_mark(mark: Mark, changes: Sequence[Replacement]) -> Mark | None:
    span = moved_all((mark.start, mark.end), changes)
    return None if span is None else Mark(*span, mark.excerpt, mark.code)
