"""What every command is: a frozen value with a label and a plan.

``plan`` reads and yields primitive operations; it may raise ``UserError`` and writes nothing. Since
the document engine cannot roll back, a plan must be whole before its first operation is applied.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from feltnoter.changes import Label
from feltnoter.domain.diff import replacements
from feltnoter.domain.entities import ROOT_OF, Entity
from feltnoter.domain.fields import SET_MARK, Form, fields_of
from feltnoter.domain.operations import Create, Operation, Put, Splice
from feltnoter.domain.reading import Reader, require


@dataclass(frozen=True, kw_only=True)
class Command(ABC):
    """Something a person does, undone as one step."""

    label_key: ClassVar[str]

    @property
    def label(self) -> Label:
        """What the step is called in "Fortryd: …"."""
        return Label(self.label_key)

    @abstractmethod
    def plan(self, reader: Reader) -> Iterable[Operation]:
        """The operations, or ``UserError``."""


@dataclass(frozen=True, kw_only=True)
class Edit(Command):
    """New values for an entity's fields. Prose becomes exactly what is given, by the fewest changes,
    so that excerpts stay on their words and what others write elsewhere in it at the same time is
    kept. What has arrived since the caller last read it must be in what she gives."""

    entity: ClassVar[type[Entity]]
    id: str
    values: Mapping[str, Any]

    def plan(self, reader: Reader) -> Iterable[Operation]:
        return edits(require(reader, self.entity, self.id), self.values)


def create(entity: type[Entity], identity: str, **values: Any) -> Create:
    """A new entity; fields at their default need not be given."""
    fields = fields_of(entity)
    return Create(ROOT_OF[entity], identity, {k: v for k, v in values.items() if v != fields[k].default})


def edits(entity: Entity, values: Mapping[str, Any]) -> Iterator[Operation]:
    """What it takes to give an entity these field values; nothing where it has them already."""
    root = ROOT_OF[type(entity)]
    fields = fields_of(type(entity))
    for name, value in values.items():
        before = getattr(entity, name)
        match fields[name].form:
            case Form.PROSE:
                for start, end, words in replacements(before, value):
                    yield Splice(root, entity.id, name, start, end, words)
            case Form.SET:
                for member in sorted(set(value) ^ before):
                    yield Put(root, entity.id, f"{name}{SET_MARK}{member}", True if member in value else None)
            case _ if value != before:
                yield Put(root, entity.id, name, value)
