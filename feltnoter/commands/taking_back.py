"""A value that a colleague has replaced comes back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from feltnoter.commands.base import Command, edits
from feltnoter.domain.entities import ROOTS
from feltnoter.domain.fields import Form, fields_of
from feltnoter.domain.operations import Operation
from feltnoter.domain.reading import Reader, require


@dataclass(frozen=True, kw_only=True)
class TakeBack(Command):
    """One plain field of one entity gets an earlier value again, as a change everybody sees."""

    label_key = "take_back"
    root: str
    id: str
    field: str
    value: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        entity = ROOTS[self.root]
        field = fields_of(entity)[self.field]
        if field.form not in (Form.TEXT, Form.CHOICE):
            raise ValueError(f"{self.root}.{self.field} is no single value")
        yield from edits(require(reader, entity, self.id), {self.field: field.read(self.value)})
