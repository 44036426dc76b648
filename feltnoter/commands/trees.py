"""What codes and themes have in common: they hang below each other and can become one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from feltnoter.commands.base import Command, edits
from feltnoter.domain import order
from feltnoter.domain.entities import ROOT_OF, Code, Theme
from feltnoter.domain.operations import Operation, Put
from feltnoter.domain.reading import Reader, require
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class MoveInTree(Command):
    """Something goes below another, to the top, or to another place among its siblings. Never below
    itself or what is below it; a ring made by two people apart is broken by the projection."""

    entity: ClassVar[type[Code] | type[Theme]]
    below_itself: ClassVar[str]
    id: str
    parent: str | None
    position: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        moved = require(reader, self.entity, self.id)
        above = require(reader, self.entity, self.parent) if self.parent else None
        seen: set[str] = set()
        while above is not None and above.id not in seen:
            if above.target == moved.target:
                raise UserError(self.below_itself)
            seen.add(above.id)
            above = reader.get(self.entity, above.above)
        position = self.position or order.after(reader.last_position(self.entity))
        yield from edits(moved, {"parent": self.parent, "position": position})


@dataclass(frozen=True, kw_only=True)
class MergeInTree(Command):
    """One becomes the other; what belonged to it counts there. Nothing else is rewritten."""

    entity: ClassVar[type[Code] | type[Theme]]
    id: str
    into: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        one, target = require(reader, self.entity, self.id), require(reader, self.entity, self.into)
        if one.target == target.target:
            raise UserError("merge_with_itself")
        yield Put(ROOT_OF[self.entity], one.target, "merged_into", target.target)
