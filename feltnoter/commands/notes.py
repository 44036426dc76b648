"""Notes: captured, written on, written up, divided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from feltnoter.changes import Label
from feltnoter.commands.base import Command, Edit, create, edits
from feltnoter.domain.entities import Card, Excerpt, Member, Note, Participant, Visit, new_id
from feltnoter.domain.operations import Mark, Operation, Put, Splice
from feltnoter.domain.parts import positions_after
from feltnoter.domain.reading import Reader, require
from feltnoter.domain.text import normalise
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class CaptureNote(Command):
    """A new note. Nothing but the text need be known; place comes from the visit when not given."""

    label_key = "capture_note"
    id: str = field(default_factory=new_id)
    text: str = ""
    kind: NoteKind = NoteKind.OBSERVATION
    raw: bool = False
    place: str = ""
    happened_at: str = ""
    visit: str | None = None
    participant: str | None = None
    author: str | None = None

    def plan(self, reader: Reader) -> Iterable[Operation]:
        visit = require(reader, Visit, self.visit) if self.visit else None
        if self.participant:
            require(reader, Participant, self.participant)
        if self.author:
            require(reader, Member, self.author)
        yield create(
            Note,
            self.id,
            body=normalise(self.text),
            kind=self.kind,
            raw=self.raw,
            place=self.place or (visit.place if visit else ""),
            happened_at=self.happened_at,
            visit=self.visit,
            participant=self.participant,
            author=self.author,
        )


@dataclass(frozen=True, kw_only=True)
class EditNote(Edit):
    """New values for a note's fields; ``body`` is the whole text as it should read."""

    label_key = "edit_note"
    entity = Note

    def plan(self, reader: Reader) -> Iterable[Operation]:
        note = require(reader, Note, self.id)
        values = dict(self.values)
        if "body" in values:
            values["body"] = normalise(values["body"])
        return edits(note, values)


@dataclass(frozen=True, kw_only=True)
class EditNotes(Command):
    """The same new values for several notes: a visit, a participant, a kind. Those gone are passed over."""

    label_key = "edit_notes"
    ids: tuple[str, ...]
    values: Mapping[str, Any]

    @property
    def label(self) -> Label:
        return Label(self.label_key, len(self.ids))

    def plan(self, reader: Reader) -> Iterable[Operation]:
        for identity in self.ids:
            note = reader.get(Note, identity)
            if note is not None:
                yield from edits(note, self.values)


@dataclass(frozen=True, kw_only=True)
class SpliceNote(Command):
    """In a note's text the code points ``start`` to ``end`` (exclusive) become ``words``."""

    label_key = "edit_note"
    id: str
    start: int
    end: int
    words: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        note = require(reader, Note, self.id)
        if not 0 <= self.start <= self.end <= len(note.body):
            raise UserError("text_moved_on")
        words = normalise(self.words)
        if words != note.body[self.start : self.end]:
            yield Splice("notes", note.id, "body", self.start, self.end, words)


@dataclass(frozen=True, kw_only=True)
class WriteUpNote(Command):
    """A jotting becomes a note proper; the jotting is kept beside it (method R4)."""

    label_key = "write_up_note"
    jotting: str
    text: str
    id: str = field(default_factory=new_id)

    def plan(self, reader: Reader) -> Iterable[Operation]:
        jotting = require(reader, Note, self.jotting)
        yield create(
            Note,
            self.id,
            body=normalise(self.text),
            kind=jotting.kind,
            place=jotting.place,
            happened_at=jotting.happened_at,
            visit=jotting.visit,
            participant=jotting.participant,
            author=jotting.author,
            jotting=jotting.id,
        )


@dataclass(frozen=True, kw_only=True)
class SplitNote(Command):
    """A long note becomes two at a code point; the second keeps the first's origin.

    Excerpts that lie wholly after the point move along; one across it stays with what is left.
    """

    label_key = "split_note"
    id: str
    at: int
    new: str = field(default_factory=new_id)

    def plan(self, reader: Reader) -> Iterable[Operation]:
        return _divided(require(reader, Note, self.id), (self.at,), (self.new,), reader)


@dataclass(frozen=True, kw_only=True)
class DivideNote(Command):
    """A long note becomes several, which begin at these code points, in order; each keeps its origin.

    Excerpts go with the words they begin in; one that ends in another part is cut where its own ends.
    ``text`` is what the places were chosen in: refused when the note reads otherwise by now.
    """

    label_key = "divide_note"
    id: str
    at: tuple[int, ...]
    text: str

    @property
    def label(self) -> Label:
        return Label(self.label_key, len(self.at) + 1)

    def plan(self, reader: Reader) -> Iterable[Operation]:
        note = require(reader, Note, self.id)
        if note.body != self.text:
            raise UserError("text_moved_on")
        return _divided(note, self.at, tuple(new_id() for _ in self.at), reader)


_ORIGIN = (
    "kind",
    "raw",
    "place",
    "happened_at",
    "visit",
    "participant",
    "author",
    "special_category",
    "source",
)


def _divided(note: Note, cuts: tuple[int, ...], new: tuple[str, ...], reader: Reader) -> Iterator[Operation]:
    """Every part but the first becomes a note of its own."""
    bounds = (0, *cuts, len(note.body))
    spans = tuple(pairwise(bounds))
    if not cuts or any(not 0 <= start < end or not note.body[start:end].strip() for start, end in spans):
        raise UserError("nothing_to_split")
    origin = {name: getattr(note, name) for name in _ORIGIN}
    excerpts = reader.find(Excerpt, note=note.id, orphaned=False, whole=False)
    # An excerpt stands where its first word does: it may begin in the blanks between two parts.
    begins = {each.id: each.start + len(each.quote) - len(each.quote.lstrip()) for each in excerpts}
    others = [each.position for each in reader.find(Note, happened_at=note.happened_at)]
    positions = positions_after(note.created_at, note.id, note.position, others, len(new))
    for identity, position, (start, end) in zip(new, positions, spans[1:], strict=True):
        part = note.body[start:end]
        words = part.strip() if end < len(note.body) else part.lstrip()
        first = start + len(part) - len(part.lstrip())
        last = first + len(words)
        yield create(Note, identity, body=words, position=position, **origin)
        for excerpt in excerpts:
            if first <= begins[excerpt.id] < last and first < excerpt.end:
                yield from edits(excerpt, {"note": identity})
                for card in reader.find(Card, excerpt=excerpt.id):
                    yield from edits(card, {"note": identity})
                stands = max(excerpt.start, first) - first, min(excerpt.end, last) - first
                yield Mark(identity, excerpt.id, *stands)
                if words[slice(*stands)] != excerpt.quote:
                    yield Put("excerpts", excerpt.id, "quote", words[slice(*stands)])
    head = note.body[: cuts[0]].rstrip()
    yield Splice("notes", note.id, "body", len(head), len(note.body), "")
