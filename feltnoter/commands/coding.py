"""Codes, excerpts and the codings that join them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from feltnoter.changes import Label
from feltnoter.commands.base import Command, Edit, create
from feltnoter.commands.trees import MergeInTree, MoveInTree
from feltnoter.domain import order
from feltnoter.domain.entities import Code, Coding, Excerpt, Note, new_id
from feltnoter.domain.operations import Mark, Operation, Put
from feltnoter.domain.reading import Reader, require
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class AddCode(Command):
    """A new code, last among its siblings."""

    label_key = "add_code"
    id: str = field(default_factory=new_id)
    name: str
    parent: str | None = None
    definition: str = ""
    colour: int = -1

    def plan(self, reader: Reader) -> Iterable[Operation]:
        name = self.name.strip()
        if not name:
            raise UserError("code_name_missing")
        if self.parent:
            require(reader, Code, self.parent)
        if code_named(reader, name, self.parent) is not None:
            raise UserError("code_exists", code=name)
        yield create(
            Code,
            self.id,
            name=name,
            parent=self.parent,
            definition=self.definition,
            colour=self.colour,
            position=order.after(reader.last_position(Code)),
        )


@dataclass(frozen=True, kw_only=True)
class EditCode(Edit):
    """A new name, definition, example or colour."""

    label_key = "edit_code"
    entity = Code


@dataclass(frozen=True, kw_only=True)
class MoveCode(MoveInTree):
    """A code goes below another, or to the top."""

    label_key = "move_code"
    entity = Code
    below_itself = "code_under_itself"


@dataclass(frozen=True, kw_only=True)
class MergeCodes(MergeInTree):
    """One code becomes another; its codings and sub-codes count there."""

    label_key = "merge_codes"
    entity = Code


@dataclass(frozen=True, kw_only=True)
class MarkExcerpt(Command):
    """A stretch of a note (code points, end exclusive) is marked and given codes in one step."""

    label_key = "mark_excerpt"
    id: str = field(default_factory=new_id)
    note: str
    start: int
    end: int
    codes: tuple[str, ...] = ()

    def plan(self, reader: Reader) -> Iterable[Operation]:
        note = require(reader, Note, self.note)
        if not 0 <= self.start < self.end <= len(note.body):
            raise UserError("nothing_marked")
        yield create(Excerpt, self.id, note=note.id, quote=note.body[self.start : self.end])
        yield Mark(note.id, self.id, self.start, self.end)
        yield from _codings(reader, self.id, self.codes)


@dataclass(frozen=True, kw_only=True)
class MoveExcerpt(Command):
    """An excerpt's bounds are drawn anew; also the way to anchor an orphaned one again."""

    label_key = "move_excerpt"
    id: str
    start: int
    end: int

    def plan(self, reader: Reader) -> Iterable[Operation]:
        excerpt = require(reader, Excerpt, self.id)
        note = require(reader, Note, excerpt.note)
        if excerpt.whole or not 0 <= self.start < self.end <= len(note.body):
            raise UserError("nothing_marked")
        yield Mark(note.id, excerpt.id, self.start, self.end)
        yield Put("excerpts", excerpt.id, "quote", note.body[self.start : self.end])


@dataclass(frozen=True, kw_only=True)
class PutCodes(Command):
    """Codes are put on an excerpt. One that is there already, whoever put it there, stays one."""

    label_key = "put_codes"
    excerpt: str
    codes: tuple[str, ...]

    def plan(self, reader: Reader) -> Iterable[Operation]:
        excerpt = require(reader, Excerpt, self.excerpt)
        there = {coding.code for coding in reader.find(Coding, excerpt=excerpt.id)}
        yield from _codings(reader, excerpt.id, tuple(c for c in self.codes if c not in there))


@dataclass(frozen=True, kw_only=True)
class CodeNote(Command):
    """Codes are put on a note as a whole."""

    label_key = "put_codes"
    note: str
    codes: tuple[str, ...]
    excerpt: str = field(default_factory=new_id)

    def plan(self, reader: Reader) -> Iterable[Operation]:
        note = require(reader, Note, self.note)
        there = reader.find(Excerpt, note=note.id, whole=True)
        if there:
            yield from PutCodes(excerpt=there[0].id, codes=self.codes).plan(reader)
            return
        yield create(Excerpt, self.excerpt, note=note.id, whole=True)
        yield from _codings(reader, self.excerpt, self.codes)


@dataclass(frozen=True, kw_only=True)
class CodeNotes(Command):
    """A code is put on several notes as a whole. One that is gone is passed over."""

    label_key = "code_notes"
    notes: tuple[str, ...]
    code: str

    @property
    def label(self) -> Label:
        return Label(self.label_key, len(self.notes))

    def plan(self, reader: Reader) -> Iterable[Operation]:
        for note in self.notes:
            if reader.get(Note, note) is not None:
                yield from CodeNote(note=note, codes=(self.code,)).plan(reader)


@dataclass(frozen=True, kw_only=True)
class TakeCodeOff(Command):
    """A code comes off an excerpt, whoever put it there."""

    label_key = "take_code_off"
    excerpt: str
    code: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        code = require(reader, Code, self.code)
        for coding in reader.find(Coding, excerpt=self.excerpt):
            put = reader.get(Code, coding.code, deleted=True)
            if put is not None and put.target == code.target:
                yield Put("codings", coding.id, "deleted", True)


@dataclass(frozen=True, kw_only=True)
class EditExcerpt(Edit):
    """A comment on an excerpt."""

    label_key = "edit_excerpt"
    entity = Excerpt


def code_named(reader: Reader, name: str, parent: str | None) -> Code | None:
    """The living, unmerged code of this name in this place, whatever the case of its letters."""
    for code in reader.find(Code):
        if code.target == code.id and code.above == parent and code.name.casefold() == name.casefold():
            return code
    return None


def _codings(reader: Reader, excerpt: str, codes: tuple[str, ...]) -> Iterator[Operation]:
    for code in dict.fromkeys(codes):
        require(reader, Code, code)
        yield create(Coding, new_id(), excerpt=excerpt, code=code)
