"""What is done about possible personal data: replaced by a pseudonym, masked, or kept with a reason.

Replacing takes the words out of everything that is shown or may leave the house, in one step. They stay
in the document's history, as everything does, until they are deleted for good.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from feltnoter.commands.base import Command, create
from feltnoter.domain.entities import (
    ROOT_OF,
    Attachment,
    Card,
    Code,
    Entity,
    Excerpt,
    KeptFinding,
    Memo,
    Note,
    OwnWord,
    Participant,
    ProjectInfo,
    Question,
    Template,
    Theme,
    ThemeLink,
    Visit,
    new_id,
)
from feltnoter.domain.fields import Form, fields_of
from feltnoter.domain.operations import Operation, Put, Splice
from feltnoter.domain.reading import Reader, require
from feltnoter.domain.text import one_line
from feltnoter.errors import UserError
from feltnoter.language.personal_data.finding import digest
from feltnoter.language.personal_data.replacing import occurrences

# Where people write. A note's excerpts get their quotes from its body; a torn-off one keeps its own.
WRITTEN: Mapping[type[Entity], tuple[str, ...]] = MappingProxyType(
    {
        Note: ("body", "place", "source"),
        Excerpt: ("comment",),
        Code: ("name", "definition", "example"),
        Card: ("words",),
        Theme: ("title", "insight", "description", "what_if", "deselected_reason"),
        ThemeLink: ("words",),
        Memo: ("body",),
        Attachment: ("name", "caption", "alternative"),
        Visit: ("place", "purpose"),
        Participant: ("role", "detail"),
        ProjectInfo: ("title", "question", "area", "background"),
        Question: ("wording", "reason"),
        Template: ("name", "body"),
        OwnWord: ("word",),
    }
)


@dataclass(frozen=True, kw_only=True)
class ReplaceWords(Command):
    """``words`` become ``instead`` wherever they stand as words of their own."""

    label_key = "replace_words"
    words: str
    instead: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        instead = one_line(self.instead)
        if not self.words.strip() or not instead:
            raise UserError("replacement_missing")
        operations = list(_replaced(reader, self.words, instead))
        if not operations and instead != one_line(self.words):
            raise UserError("text_moved_on")
        return operations


@dataclass(frozen=True, kw_only=True)
class Pseudonymise(ReplaceWords):
    """A name becomes a pseudonym everywhere. One that nobody has yet becomes a participant's."""

    label_key = "pseudonymise"
    participant: str = field(default_factory=new_id)

    def plan(self, reader: Reader) -> Iterable[Operation]:
        operations = list(super().plan(reader))
        pseudonym = one_line(self.instead)
        taken = {participant.pseudonym.casefold() for participant in reader.find(Participant)}
        if pseudonym.casefold() not in taken:
            operations.append(create(Participant, self.participant, pseudonym=pseudonym))
        return operations


@dataclass(frozen=True, kw_only=True)
class MaskWords(ReplaceWords):
    """Personal data becomes a word for its kind, such as »[personnummer]«, everywhere."""

    label_key = "mask_words"


@dataclass(frozen=True, kw_only=True)
class KeepFinding(Command):
    """Somebody has looked at possible personal data and keeps it, for a reason colleagues see too.

    In one ``note``, or wherever these words stand. Kept before, only the reason is new.
    """

    label_key = "keep_finding"
    id: str = field(default_factory=new_id)
    kind: str
    text: str
    reason: str
    note: str | None = None

    def plan(self, reader: Reader) -> Iterable[Operation]:
        reason = one_line(self.reason)
        if not reason:
            raise UserError("reason_missing")
        if self.note is not None:
            require(reader, Note, self.note)
        marked = digest(self.kind, self.text)
        for kept in reader.find(KeptFinding, digest=marked):
            if kept.note == self.note:
                if kept.reason != reason:
                    yield Put("kept_findings", kept.id, "reason", reason)
                return
        yield create(KeptFinding, self.id, note=self.note, kind=self.kind, digest=marked, reason=reason)


def _replaced(reader: Reader, words: str, instead: str) -> Iterator[Operation]:
    for kind, names in WRITTEN.items():
        fields = fields_of(kind)
        for entity in reader.find(kind):
            for name in names:
                before = getattr(entity, name)
                found = occurrences(before, words, instead)
                if fields[name].form is Form.PROSE:
                    for (start, end), new in reversed(found):
                        yield Splice(ROOT_OF[kind], entity.id, name, start, end, new)
                elif found:
                    yield Put(ROOT_OF[kind], entity.id, name, _with(before, found))
    for excerpt in reader.find(Excerpt, orphaned=True):
        found = occurrences(excerpt.quote, words, instead)
        if found:
            yield Put("excerpts", excerpt.id, "quote", _with(excerpt.quote, found))


def _with(text: str, found: list[tuple[tuple[int, int], str]]) -> str:
    for (start, end), new in reversed(found):
        text = text[:start] + new + text[end:]
    return text
