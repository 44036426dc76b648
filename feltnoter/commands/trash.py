"""Deletion is a flag until something is erased; everything can be restored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from feltnoter.changes import Label
from feltnoter.commands.base import Command
from feltnoter.domain.entities import ROOTS, ProjectInfo
from feltnoter.domain.operations import Operation, Put
from feltnoter.domain.reading import Reader, require
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class Delete(Command):
    """Things of one root go to the trash. What points at them reads as loose meanwhile."""

    label_key = "delete"
    root: str
    ids: tuple[str, ...]

    @property
    def label(self) -> Label:
        return Label(f"delete_{self.root}", len(self.ids))

    def plan(self, reader: Reader) -> Iterable[Operation]:
        if ROOTS[self.root] is ProjectInfo:
            raise ValueError("a project is deleted as a file")
        for identity in self.ids:
            require(reader, ROOTS[self.root], identity)
            yield Put(self.root, identity, "deleted", True)


@dataclass(frozen=True, kw_only=True)
class Restore(Command):
    """Things come back from the trash as they were."""

    label_key = "restore"
    root: str
    ids: tuple[str, ...]

    @property
    def label(self) -> Label:
        return Label(f"restore_{self.root}", len(self.ids))

    def plan(self, reader: Reader) -> Iterable[Operation]:
        for identity in self.ids:
            if reader.get(ROOTS[self.root], identity, deleted=True) is None:
                raise UserError("gone")
            yield Put(self.root, identity, "deleted", False)
