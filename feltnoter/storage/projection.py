"""Rows from the document. Disposable: built again from the document they must come out the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Protocol

from feltnoter.changes import Touched
from feltnoter.domain.entities import ROOTS
from feltnoter.domain.fields import fields_of, to_column
from feltnoter.domain.operations import Span
from feltnoter.domain.trees import Node, places
from feltnoter.storage.engine import Connection
from feltnoter.storage.index import SearchIndex

TREES = ("codes", "themes")
Row = dict[str, Any]


class Source(Protocol):
    """What the projection needs of the document."""

    def ids(self, root: str) -> list[str]: ...
    def read(self, root: str, entity: str) -> Row | None: ...
    def body(self, note: str) -> tuple[str, dict[str, Span]]: ...


class Bodies:
    """The notes' words and where their excerpts stand, each read once a step."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._read: dict[str, tuple[str, dict[str, Span]]] = {}

    def place(self, note: str | None, excerpt: str, *, whole: bool) -> tuple[int, int, str] | None:
        """Start, end and words of an excerpt; None when it is torn off."""
        if note is not None and note not in self._read:
            self._read[note] = self._source.body(note)
        words, anchors = self._read[note] if note is not None else ("", {})
        if whole:
            return 0, len(words), words
        span = anchors.get(excerpt)
        return None if span is None else (*span, words[slice(*span)])


class Projection:
    """Writes the rows that a step touched, inside the caller's transaction."""

    def __init__(self, connection: Connection, index: SearchIndex) -> None:
        self._connection = connection
        self._index = index

    def write(
        self, source: Source, dirty: Mapping[str, set[str]], *, later: bool = False
    ) -> dict[str, Touched]:
        """Bring the rows of the dirty entities, and of what depends on them, up to date.

        With ``later`` the search index may follow by and by (``SearchIndex.catch_up``).
        """
        wanted = {root: set(ids) for root, ids in dirty.items() if ids}
        bodies = Bodies(source)
        if "notes" in wanted:
            wanted.setdefault("excerpts", set()).update(self._displaced(bodies, wanted["notes"]))
        for tree in TREES:
            if tree in wanted:  # a move or merge can shift any other node's place
                wanted[tree] = set(source.ids(tree))
        touched: dict[str, Touched] = {}
        written: dict[str, set[str]] = {}
        for root, rows in project(source, wanted, bodies):
            outcome, changed = self._store(root, rows)
            written[root] = changed
            if outcome != Touched():
                touched[root] = outcome
        notes = touched.get("notes", Touched())
        self._index.refresh(written, notes.added | notes.removed, later=later)
        return touched

    def rebuild(self, source: Source) -> None:
        """Fill the (empty) tables from the whole document."""
        self.write(source, {root: set(source.ids(root)) for root in ROOTS})

    def _displaced(self, bodies: Bodies, notes: Iterable[str]) -> Iterator[str]:
        """The excerpts of these notes that no longer stand as their rows say."""
        sql = 'SELECT id, whole, "start", "end", quote, orphaned FROM excerpts WHERE note=?'
        for note in notes:
            for excerpt, whole, *place, orphaned in self._connection.execute(sql, (note,)).fetchall():
                if bodies.place(note, excerpt, whole=whole) != (None if orphaned else tuple(place)):
                    yield excerpt

    def _store(self, root: str, rows: list[Row]) -> tuple[Touched, set[str]]:
        """Upsert what differs; say what came, changed and went, and which rows were written."""
        columns = list(fields_of(ROOTS[root]))
        before = self._before(root, columns, [row["id"] for row in rows])
        added, changed, removed = set(), set(), set()
        fresh: list[Row] = []
        for row in rows:
            old = before.get(row["id"])
            if old is not None and all(old[name] == row[name] for name in columns):
                continue
            fresh.append(row)
            was_there = old is not None and not old["deleted"]
            if was_there and row["deleted"]:
                removed.add(row["id"])
            elif was_there:
                changed.add(row["id"])
            elif not row["deleted"]:
                added.add(row["id"])
        if fresh:
            names = ("id", *columns)
            self._connection.executemany(_upsert(root), [[row[name] for name in names] for row in fresh])
        return Touched(frozenset(added), frozenset(changed), frozenset(removed)), {row["id"] for row in fresh}

    def _before(self, root: str, columns: list[str], ids: list[str]) -> dict[str, Row]:
        found: dict[str, Row] = {}
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            marks = ",".join("?" * len(part))
            for row in self._connection.execute(
                f'SELECT id, {_listed(columns)} FROM "{root}" WHERE id IN ({marks})', part
            ):
                found[row[0]] = dict(zip(columns, row[1:], strict=True))
        return found


def project(
    source: Source, wanted: Mapping[str, set[str]], bodies: Bodies | None = None
) -> Iterator[tuple[str, list[Row]]]:
    """The rows of the wanted entities as the document has them, columns as SQLite stores them."""
    for root, ids in wanted.items():
        entities = [e for i in sorted(ids) if (e := source.read(root, i)) is not None]
        if root == "excerpts":
            _place_excerpts(bodies or Bodies(source), entities)
        elif root in TREES:
            _place_nodes(entities)
        fields = fields_of(ROOTS[root])
        yield (
            root,
            [
                {
                    "id": entity["id"],
                    **{name: to_column(field, entity[name]) for name, field in fields.items()},
                }
                for entity in entities
            ],
        )


def _place_excerpts(bodies: Bodies, excerpts: list[Row]) -> None:
    """Where each excerpt stands now, and its words as they are; its kept quote when it is torn off."""
    for excerpt in excerpts:
        place = bodies.place(excerpt["note"], excerpt["id"], whole=excerpt["whole"])
        if place is None:
            excerpt |= {"start": 0, "end": 0, "orphaned": True}
        else:
            excerpt |= {"start": place[0], "end": place[1], "quote": place[2], "orphaned": False}


def _place_nodes(entities: list[Row]) -> None:
    nodes = {e["id"]: Node(e["parent"], e["merged_into"], e["deleted"]) for e in entities}
    for entity, place in zip(
        entities, map(places(nodes).__getitem__, [e["id"] for e in entities]), strict=True
    ):
        entity |= {"target": place.target, "above": place.above}


def state_of(rows: Iterable[tuple[str, list[Row]]]) -> str:
    """A hash of a project's content: the same on two replicas with the same content.

    The rows of each root must come sorted by id, as ``project`` and ``stored`` give them.
    """
    whole = hashlib.sha256()
    for root, found in rows:
        for row in found:
            whole.update(json.dumps([root, row], ensure_ascii=False, sort_keys=True).encode())
    return whole.hexdigest()


def everything(source: Source) -> Iterator[tuple[str, list[Row]]]:
    """All rows as the document has them."""
    return project(source, {root: set(source.ids(root)) for root in ROOTS})


def stored(connection: Connection) -> Iterator[tuple[str, list[Row]]]:
    """All rows as the file has them."""
    for root, entity in ROOTS.items():
        columns = ["id", *fields_of(entity)]
        found = connection.execute(f'SELECT {_listed(columns)} FROM "{root}" ORDER BY id')
        yield root, [dict(zip(columns, row, strict=True)) for row in found]


@cache
def _upsert(root: str) -> str:
    """By hand: sqlite-utils probes the engine with a table of its own, and every step would pay for that."""
    columns = list(fields_of(ROOTS[root]))
    values = ",".join("?" * (len(columns) + 1))
    news = ", ".join(f'"{name}"=excluded."{name}"' for name in columns)
    return (
        f'INSERT INTO "{root}"(id, {_listed(columns)}) VALUES({values}) ON CONFLICT(id) DO UPDATE SET {news}'
    )


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
