"""One note being written: what is typed reaches the disk while it is typed, and nothing is lost."""

from __future__ import annotations

import unicodedata
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from feltnoter.changes import LOCAL, Changes
from feltnoter.commands.base import Command
from feltnoter.commands.notes import CaptureNote, EditNote
from feltnoter.commands.writing import WriteInNote
from feltnoter.domain.diff import replacements
from feltnoter.domain.entities import Excerpt, Note
from feltnoter.domain.vocabulary import NoteKind
from ui.bridge import Bridge
from ui.notes.note_text import NoteText
from ui.notes.times import now
from ui.text import Edits

PAUSE = 200  # milliseconds without a key, after which it is saved: durable within 250
LONGEST = 1_700  # while somebody types on and on: durable within 2 s
AGAIN = 5_000  # after the disk has said no
_TEXTS_REMEMBERED = 40

Spans = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A note that is not one yet: it comes into being with its first words."""

    kind: NoteKind = NoteKind.OBSERVATION
    raw: bool = False
    place: str = ""
    happened_at: str = field(default_factory=now)
    visit: str | None = None
    participant: str | None = None
    author: str | None = None  # whoever is writing, where nobody else is named


class NoteSession(QObject):
    """Keeps a ``NoteText`` and a note the same, whoever writes."""

    shown = Signal()  # another note, a draft, or nothing is open now; or a draft's facts are others
    created = Signal(str)  # the draft is a note now: its id
    written = Signal()  # everything typed is on disk
    unsaved = Signal()  # the disk has said no; it is tried again
    vanished = Signal()  # the note was deleted elsewhere, and nothing typed was lost by it

    def __init__(self, bridge: Bridge, editor: NoteText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._editor = editor
        self._id: str | None = None
        self._draft: Draft | None = None
        self._begun_at = ""
        self._saved = ""
        self._edits = Edits(0)
        self._busy = False
        self._spans: OrderedDict[tuple[int, int], Spans] = OrderedDict()
        self._pause = self._timer(PAUSE)
        self._longest = self._timer(LONGEST)
        editor.replaced.connect(self._typed)
        editor.left.connect(self.flush)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer

    # What is open -------------------------------------------------------------------------------

    @property
    def note(self) -> str | None:
        """The id of the note, or None while it is a draft or nothing is open."""
        return self._id

    @property
    def draft(self) -> Draft | None:
        """The draft, until it becomes a note."""
        return self._draft

    @property
    def busy(self) -> bool:
        """Whether the change being told is our own saving."""
        return self._busy

    @property
    def pending(self) -> bool:
        """Whether something typed is not on disk yet."""
        return bool(self._edits) and (self._id is not None or bool(self._editor.text().strip()))

    def begin(self, draft: Draft) -> bool:
        """An empty page. When the disk says no what is typed stays open, and False comes back."""
        if not self.flush():
            return False
        self._start(None, draft, "")
        return True

    def open(self, note: Note) -> bool:
        """Go on with a note; False as in ``begin``."""
        if not self.flush():
            return False
        self._start(note.id, None, note.body)
        return True

    def _start(self, note: str | None, draft: Draft | None, body: str) -> None:
        self._id, self._draft = note, draft
        self._begun_at = draft.happened_at if draft is not None else ""
        self._spans.clear()
        self._editor.load(body)
        self._settled(body)
        self.shown.emit()

    # Writing ------------------------------------------------------------------------------------

    def set_values(self, **values: Any) -> bool:
        """New facts about the note: kept with the draft, or saved at once as a step of their own."""
        if self._id is None:
            if self._draft is None:
                return False
            self._draft = replace(self._draft, **values)
            self.shown.emit()
            return True
        return self.flush() and self._bridge.execute(EditNote(id=self._id, values=values)) is not None

    @Slot(int, int, str)
    def _typed(self, start: int, end: int, words: str) -> None:
        if self._draft is not None and not self._edits and self._draft.happened_at == self._begun_at:
            self._draft = replace(self._draft, happened_at=now())  # an empty page may have waited for hours
        self._edits.replace(start, end, words)
        self._wait()

    def _wait(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start(LONGEST)

    @Slot()
    def flush(self) -> bool:
        """Save what was typed, as one step. False when that was refused: then it is tried again."""
        self._pause.stop()
        self._longest.stop()
        return True if self._busy or not self.pending else self._save()

    def secure(self) -> str | None:
        """The id of what is open, saved, a draft without words too (it gets a photo); else None."""
        if not self.flush():
            return None
        if self._id is None and self._draft is not None and not self._save():
            return None
        return self._id

    def _save(self) -> bool:
        text, fresh = self._editor.text(), self._id is None
        command = self._command(text)
        self._busy = True
        try:
            done = self._bridge.execute(command) is not None
        finally:
            self._busy = False
        if not done:
            if fresh:
                self._id = None
            self._longest.start(AGAIN)
            self.unsaved.emit()
            return False
        self._draft = None
        self._settle(text)
        if fresh and self._id is not None:
            self.created.emit(self._id)
        self.written.emit()
        return True

    def _command(self, text: str) -> Command:
        if self._id is None:
            draft = self._draft or Draft()
            command = CaptureNote(
                text=text,
                kind=draft.kind,
                raw=draft.raw,
                place=draft.place,
                happened_at=draft.happened_at,
                visit=draft.visit,
                participant=draft.participant,
                author=draft.author or self._bridge.project.me,
            )
            self._id = command.id
            return command
        if not unicodedata.is_normalized("NFC", text):  # an accent typed after its letter
            return EditNote(id=self._id, values={"body": text})
        changes = tuple(self._edits.replacements())
        return WriteInNote(id=self._id, replacements=changes, anchors=self._come_back(text, changes))

    def _settle(self, text: str) -> None:
        """What was saved is what counts: where it was tidied on its way in, so is the editor."""
        note = self._bridge.project.rows.get(Note, self._id)
        if note is None:
            return
        self._editor.take_in(replacements(text, note.body), keep_history=True)
        self._settled(note.body)

    def _settled(self, body: str) -> None:
        self._saved = body
        self._edits = Edits(len(body))

    # Excerpts -----------------------------------------------------------------------------------

    def _come_back(
        self, text: str, changes: tuple[tuple[int, int, str], ...]
    ) -> tuple[tuple[str, int, int], ...]:
        """Excerpts to anchor again because a deletion was taken back: the text stood like this before."""
        if any(end > start for start, end, _ in changes):
            self._spans[_key(self._saved)] = {e.id: (e.start, e.end) for e in self._excerpts()}
            while len(self._spans) > _TEXTS_REMEMBERED:
                self._spans.popitem(last=False)
        then = self._spans.get(_key(text), {})
        torn = {e.id for e in self._excerpts(orphaned=True)}
        torn |= {
            e.id for e in self._excerpts() if e.id in then and e.quote != text[then[e.id][0] : then[e.id][1]]
        }
        return tuple((excerpt, *span) for excerpt, span in then.items() if excerpt in torn)

    def _excerpts(self, *, orphaned: bool = False) -> list[Excerpt]:
        return self._bridge.project.rows.find(Excerpt, note=self._id, orphaned=orphaned, whole=False)

    # Others -------------------------------------------------------------------------------------

    def show_changes(self, changes: Changes) -> None:
        """Take in what others (or an undo) have done to the open note."""
        touched = changes.touched.get("notes")
        if self._busy or touched is None or self._id is None:
            return
        if self._id not in touched.changed | touched.added | touched.removed:
            return
        note = self._bridge.project.rows.get(Note, self._id)
        if note is None:
            self._let_go(own=changes.origin == LOCAL)
            return
        others = replacements(self._saved, note.body)
        if not others:
            return
        self._editor.take_in(self._edits.received(others))
        self._spans.clear()
        self._saved = note.body
        self._edits = Edits(len(note.body), replacements(note.body, self._editor.text()))
        if self._edits:
            self._wait()

    def _let_go(self, *, own: bool) -> None:
        """The note is in the trash. Words that had not been saved become a note of their own."""
        if self._edits and self._editor.text().strip() and not own:
            gone = self._bridge.project.rows.get(Note, self._id, deleted=True)
            self._id = None
            self._draft = Draft() if gone is None else _like(gone)
            self._saved = ""
            self._edits = Edits(0, [(0, 0, self._editor.text())])
            self._wait()
            return
        self._start(None, None, "")
        self.vanished.emit()


def _like(note: Note) -> Draft:
    return Draft(note.kind, note.raw, note.place, note.happened_at, note.visit, note.participant, note.author)


def _key(text: str) -> tuple[int, int]:
    return len(text), hash(text)
