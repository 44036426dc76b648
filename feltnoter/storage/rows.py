"""Reading entities from the rows. SQL only; the shared document need not be loaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from feltnoter.domain.entities import ROOT_OF, Entity
from feltnoter.domain.fields import fields_of, from_column, to_column
from feltnoter.storage.engine import Connection

E = TypeVar("E", bound=Entity)


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
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            marks = ",".join("?" * len(part))
            sql = f'SELECT {columns} FROM "{ROOT_OF[entity]}" WHERE id IN ({marks})'
            yield from self._connection.execute(sql, part).fetchall()

    def _select(self, entity: type[E], condition: str, values: list[Any]) -> list[E]:
        fields = list(fields_of(entity).values())
        columns = ", ".join(f'"{field.name}"' for field in fields)
        sql = f'SELECT id, {columns} FROM "{ROOT_OF[entity]}" WHERE {condition} ORDER BY created_at, id'
        return [
            entity(id=row[0], **{f.name: from_column(f, v) for f, v in zip(fields, row[1:], strict=True)})
            for row in self._connection.execute(sql, values)
        ]


def _condition(entity: type[Entity], equal: dict[str, Any]) -> tuple[str, list[Any]]:
    fields = fields_of(entity)
    parts, values = ["NOT deleted"], []
    for name, value in equal.items():
        parts.append(f'"{fields[name].name}" IS ?')
        values.append(to_column(fields[name], value))
    return " AND ".join(parts), values
