"""What commands and callers may ask of the rows. Deleted entities read as absent unless asked for."""

from __future__ import annotations

from typing import Any, Protocol, TypeVar

from feltnoter.domain.entities import Entity
from feltnoter.errors import UserError

E = TypeVar("E", bound=Entity)


class Reader(Protocol):
    """Read access to a project's entities."""

    def get(self, entity: type[E], identity: str | None, *, deleted: bool = False) -> E | None:
        """One entity; with ``deleted`` also when it lies in the trash."""
        ...

    def find(self, entity: type[E], **equal: Any) -> list[E]:
        """The living entities whose fields equal the given values, oldest first."""
        ...

    def last_position(self, entity: type[Entity], **equal: Any) -> str:
        """The greatest fractional position among them, "" when there is none."""
        ...


def require(reader: Reader, entity: type[E], identity: str | None) -> E:
    """The entity, or the sentence that it is gone (a colleague may have deleted it meanwhile)."""
    found = reader.get(entity, identity)
    if found is None:
        raise UserError("gone")
    return found
