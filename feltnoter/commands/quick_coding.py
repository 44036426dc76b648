"""Coding with as few keys as can be, and text corrected under its codes: several things, one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from feltnoter.commands.base import Command
from feltnoter.commands.coding import AddCode, CodeNote, MarkExcerpt, PutCodes, code_named
from feltnoter.domain.anchors import Replacement, Span, moved_all
from feltnoter.domain.entities import Code, Excerpt, Note, new_id
from feltnoter.domain.operations import Create, Mark, Operation, Put, Splice
from feltnoter.domain.reading import E, Reader, require
from feltnoter.domain.text import normalise, one_line
from feltnoter.errors import UserError


class _Expecting:
    """A reader that knows a code about to be made, so that a plan may use it already."""

    def __init__(self, reader: Reader, code: Code) -> None:
        self._reader = reader
        self._code = code
        self.find = reader.find
        self.last_position = reader.last_position

    def get(self, entity: type[E], identity: str | None, *, deleted: bool = False) -> E | None:
        if identity == self._code.id and isinstance(self._code, entity):
            return self._code
        return self._reader.get(entity, identity, deleted=deleted)


@dataclass(frozen=True, kw_only=True)
class DefineCode(AddCode):
    """A new code with everything that is known of it."""

    example: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        for operation in super().plan(reader):
            if isinstance(operation, Create) and self.example:
                yield replace(operation, values={**operation.values, "example": self.example})
            else:
                yield operation


@dataclass(frozen=True, kw_only=True)
class MarkWithNewCode(Command):
    """A code of a new name is made and put on: on ``excerpt``, on the note as a whole, or on the code
    points ``start`` to ``end`` (exclusive) of the note, which are marked for it.

    ``a > b`` is b below a, as in a spreadsheet; what is not there yet is made.
    """

    label_key = "mark_excerpt"
    note: str
    name: str
    excerpt: str | None = None
    whole: bool = False
    start: int = 0
    end: int = 0
    parent: str | None = None
    colour: int = -1
    code: str = field(default_factory=new_id)
    id: str = field(default_factory=new_id)

    def plan(self, reader: Reader) -> Iterable[Operation]:
        *above, name = [step for step in map(one_line, self.name.split(">")) if step] or [""]
        made: list[Operation] = []
        parent = self.parent
        for step in above:
            known = code_named(reader, step, parent)
            if known is None:
                add = AddCode(name=step, parent=parent)
                made += add.plan(reader)
                reader = _Expecting(reader, Code(id=add.id, name=step, target=add.id))
            parent = add.id if known is None else known.id
        made += AddCode(id=self.code, name=name, parent=parent, colour=self.colour).plan(reader)
        reader = _Expecting(reader, Code(id=self.code, name=name, target=self.code))
        return [*made, *self._put(reader)]

    def _put(self, reader: Reader) -> Iterable[Operation]:
        codes = (self.code,)
        if self.excerpt is not None:
            return PutCodes(excerpt=self.excerpt, codes=codes).plan(reader)
        if self.whole:
            return CodeNote(note=self.note, codes=codes, excerpt=self.id).plan(reader)
        mark = MarkExcerpt(id=self.id, note=self.note, start=self.start, end=self.end, codes=codes)
        return mark.plan(reader)


@dataclass(frozen=True, kw_only=True)
class CorrectText(Command):
    """A note's text is corrected in several places at once.

    ``edits`` are replacements in the code points of ``before``, the text that was corrected, last first.
    An excerpt whose words were taken out is anchored again where these very words are put in (cut and
    paste, or taken back in the editor); otherwise it keeps the words in ``quotes``, by its id: somebody
    who deletes it letter by letter would else leave an orphan with one letter.
    """

    label_key = "edit_note"
    id: str
    before: str
    edits: tuple[Replacement, ...]
    quotes: Mapping[str, str] = field(default_factory=dict)

    def plan(self, reader: Reader) -> Iterable[Operation]:
        note = require(reader, Note, self.id)
        if note.body != self.before:
            raise UserError("text_moved_on")
        edits = [(start, end, normalise(words)) for start, end, words in self.edits]
        limit = len(note.body)
        for start, end, _ in edits:
            if not 0 <= start <= end <= limit:
                raise UserError("text_moved_on")
            limit = start
        for start, end, words in edits:
            yield Splice("notes", note.id, "body", start, end, words)
        put_in = _put_in(edits)
        for excerpt in reader.find(Excerpt, note=note.id, whole=False):
            span = None if excerpt.orphaned else moved_all((excerpt.start, excerpt.end), edits)
            if span is None:
                yield from _torn_off(excerpt, self.quotes.get(excerpt.id, excerpt.quote), put_in)


def corrected(text: str, edits: Iterable[Replacement]) -> str:
    """The text after replacements that are given last first."""
    for start, end, words in edits:
        text = text[:start] + words + text[end:]
    return text


def _put_in(edits: Sequence[Replacement]) -> list[tuple[int, str]]:
    """The words that came in, with their place in the text as it is afterwards."""
    found: list[tuple[int, str]] = []
    shift = 0
    for start, end, words in reversed(edits):
        if words:
            found.append((start + shift, words))
        shift += len(words) - (end - start)
    return found


def _torn_off(excerpt: Excerpt, quote: str, put_in: Sequence[tuple[int, str]]) -> Iterator[Operation]:
    """Anchor an excerpt where its words have come in, once; else see that it keeps them."""
    places: list[Span] = [
        (place + words.index(quote), place + words.index(quote) + len(quote))
        for place, words in put_in
        if quote and words.count(quote) == 1
    ]
    if len(places) == 1:
        yield Mark(str(excerpt.note), excerpt.id, *places[0])
    if quote != excerpt.quote:
        yield Put("excerpts", excerpt.id, "quote", quote)
