"""What a note can begin with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from feltnoter.commands.base import Command, Edit, create, edits
from feltnoter.domain.entities import Template, new_id
from feltnoter.domain.operations import Operation
from feltnoter.domain.order import after
from feltnoter.domain.reading import Reader, require
from feltnoter.domain.text import normalise
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class AddTemplate(Command):
    """A template of the project's own, or (with ``origin``) its wording of one that the program brings."""

    label_key = "add_template"
    id: str = field(default_factory=new_id)
    name: str
    body: str
    kind: NoteKind = NoteKind.OBSERVATION
    origin: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        yield create(
            Template,
            self.id,
            name=_named(self.name),
            body=normalise(self.body),
            kind=self.kind,
            origin=self.origin,
            position=after(reader.last_position(Template)),
        )


@dataclass(frozen=True, kw_only=True)
class EditTemplate(Edit):
    """Another name, kind or text. Notes that began with it stay as they are."""

    label_key = "edit_template"
    entity = Template

    def plan(self, reader: Reader) -> Iterable[Operation]:
        values = dict(self.values)
        if "name" in values:
            values["name"] = _named(values["name"])
        if "body" in values:
            values["body"] = normalise(values["body"])
        return edits(require(reader, Template, self.id), values)


def _named(name: str) -> str:
    if not name.strip():
        raise UserError("name_missing")
    return " ".join(name.split())
