"""Reading entities from the rows. SQL only; the shared document need not be loaded."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from feltnoter.domain.entities import ROOT_OF, Entity
from feltnoter.domain.fields import conversion, fields_of, to_column
from feltnoter.storage.engine import Connection

E = TypeVar("E", bound=Entity)

_PORTION = 500  # ids in one statement


class Rows:
    """A ``Reader`` over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, entity: type[E], identity: str | None, *, deleted: bool = False) -> E | None:
        """One entity by id, or None."""
        if identity is None:
            return None
        found = self._select(entity, "id=?" + ("" if deleted else " AND NOT deleted"), [identity])
        return found[0] if found else None

    def some(self, entity: type[E], ids: Sequence[str]) -> dict[str, E]:
        """The living among these entities by id, read in few portions."""
        found: list[E] = []
        for start in range(0, len(ids), _PORTION):
            part = ids[start : start + _PORTION]
            marks = ",".join("?" * len(part))
            found += self._select(entity, f"id IN ({marks}) AND NOT deleted", list(part))
        return {each.id: each for each in found}

    def written(self, entity: type[Entity], fields: Sequence[str], first: str = "created_at") -> list[str]:
        """The ids of the living entities where one of these texts holds something, by ``first`` and age."""
        columns = fields_of(entity)
        held = " OR ".join(f"\"{columns[name].name}\"<>''" for name in fields)
        order = f'"{columns[first].name}", created_at, id'
        sql = f'SELECT id FROM "{ROOT_OF[entity]}" WHERE NOT deleted AND ({held}) ORDER BY {order}'
        return [row[0] for row in self._connection.execute(sql).fetchall()]

    def find(self, entity: type[E], **equal: Any) -> list[E]:
        """The living entities with these values, oldest first."""
        condition, values = _condition(entity, equal)
        return self._select(entity, condition, values)

    def trash(self, entity: type[E]) -> list[E]:
        """The deleted entities, oldest first."""
        return self._select(entity, "deleted", [])

    def last_position(self, entity: type[Entity], **equal: Any) -> str:
        """The greatest fractional position among the living, "" when there is none."""
        condition, values = _condition(entity, equal)
        sql = f'SELECT max(position) FROM "{ROOT_OF[entity]}" WHERE {condition}'
        return self._connection.execute(sql, values).fetchone()[0] or ""

    def values(
        self, entity: type[Entity], fields: Sequence[str], ids: Sequence[str]
    ) -> Iterator[tuple[Any, ...]]:
        """These columns of these entities, deleted ones too, in any order."""
        columns = ", ".join(f'"{fields_of(entity)[name].name}"' for name in fields)
        for start in range(0, len(ids), _PORTION):
            part = ids[start : start + _PORTION]
            marks = ",".join("?" * len(part))
            sql = f'SELECT {columns} FROM "{ROOT_OF[entity]}" WHERE id IN ({marks})'
            yield from self._connection.execute(sql, part).fetchall()

    def _select(self, entity: type[E], condition: str, values: list[Any]) -> list[E]:
        names, conversions = _reading(cast(Hashable, entity))
        columns = ", ".join(f'"{name}"' for name in names)
        sql = f'SELECT {columns} FROM "{ROOT_OF[entity]}" WHERE {condition} ORDER BY created_at, id'
        found = []
        for row in self._connection.execute(sql, values).fetchall():
            given = dict(zip(names, row, strict=True))
            for name, convert in conversions:
                given[name] = convert(given[name])
            found.append(entity(**given))
        return found


@cache
def _reading(entity: Hashable) -> tuple[tuple[str, ...], tuple[tuple[str, Callable[[Any], Any]], ...]]:
    """The columns of an entity, and the few that are not yet what the attribute is."""
    fields = fields_of(cast(type[Entity], entity)).values()
    conversions = ((field.name, convert) for field in fields if (convert := conversion(field)))
    return ("id", *(field.name for field in fields)), tuple(conversions)


def _condition(entity: type[Entity], equal: dict[str, Any]) -> tuple[str, list[Any]]:
    fields = fields_of(entity)
    parts, values = ["NOT deleted"], []
    for name, value in equal.items():
        parts.append(f'"{fields[name].name}" IS ?')
        values.append(to_column(fields[name], value))
    return " AND ".join(parts), values
