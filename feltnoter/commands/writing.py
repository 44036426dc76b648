"""What was written in a note between two pauses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from feltnoter.commands.base import Command
from feltnoter.domain.entities import Excerpt, Note
from feltnoter.domain.operations import Mark, Operation, Put, Splice
from feltnoter.domain.reading import Reader, require
from feltnoter.domain.text import normalise
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class WriteInNote(Command):
    """Several replacements in a note's text at once, as one step.

    ``replacements`` are ``(start, end, words)`` in code points, end exclusive, last first and apart
    from each other. ``anchors`` are excerpts whose words have come back with them (the typist took
    a deletion back): ``(excerpt, start, end)`` in the text as it will read.
    """

    label_key = "edit_note"
    id: str
    replacements: tuple[tuple[int, int, str], ...]
    anchors: tuple[tuple[str, int, int], ...] = ()

    def plan(self, reader: Reader) -> Iterable[Operation]:
        note = require(reader, Note, self.id)
        body, limit = note.body, len(note.body)
        for start, end, words in self.replacements:
            if not 0 <= start <= end <= limit:
                raise UserError("text_moved_on")
            limit = start
            body = body[:start] + normalise(words) + body[end:]
            yield Splice("notes", note.id, "body", start, end, normalise(words))
        for excerpt, start, end in self.anchors:
            torn = reader.get(Excerpt, excerpt)
            if torn is not None and torn.note == note.id and 0 <= start < end <= len(body):
                yield Mark(note.id, excerpt, start, end)
                yield Put("excerpts", excerpt, "quote", body[start:end])
