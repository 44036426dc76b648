"""What colleagues have sent: how far each has come, what came in, which values they replaced.
All writing belongs inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from feltnoter.storage.engine import Connection

KEPT = 2_000  # lines of news; what is older than that is no news


@dataclass(frozen=True, slots=True)
class News:
    """A colleague did something: ``what`` is added, changed or removed."""

    number: int
    member: str
    root: str
    entity: str
    what: str
    at: str


@dataclass(frozen=True, slots=True)
class Overwritten:
    """A value of ours that a colleague's has replaced."""

    number: int
    root: str
    entity: str
    field: str
    mine: str
    theirs: str
    member: str
    at: str


class TeamTables:
    """Over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def greeted(self, replica: str, counter: int, body: bytes) -> None:
        """A replica has said how far it has come. What it said earlier is forgotten, never the reverse."""
        self._connection.execute(
            "INSERT INTO hellos VALUES(?,?,?) ON CONFLICT(replica) DO UPDATE SET"
            " counter=excluded.counter, body=excluded.body WHERE excluded.counter>hellos.counter",
            (replica, counter, body),
        )

    def hellos(self) -> list[tuple[str, bytes]]:
        """Replica and what it said last."""
        return [(r[0], bytes(r[1])) for r in self._connection.execute("SELECT replica, body FROM hellos")]

    def tell(self, lines: Iterable[tuple[str, str, str, str, str]]) -> None:
        """News: member, root, entity, what, at."""
        self._connection.executemany(
            "INSERT INTO news(member, root, entity, what, at) VALUES(?,?,?,?,?)", list(lines)
        )
        self._connection.execute(
            "DELETE FROM news WHERE number <= (SELECT max(number) FROM news) - ?", (KEPT,)
        )

    def news(self, after: int) -> list[News]:
        """What came in after a line, oldest first."""
        found = self._connection.execute(
            "SELECT number, member, root, entity, what, at FROM news WHERE number>? ORDER BY number", (after,)
        )
        return [News(*row) for row in found]

    def authors(self, root: str, ids: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Each entity with the member who changed it last, "" for nobody known."""
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            sql = f'SELECT id, changed_by FROM "{root}" WHERE id IN ({",".join("?" * len(part))})'
            for row in self._connection.execute(sql, part).fetchall():
                yield row[0], row[1] or ""

    def last_news(self) -> int:
        """The newest line's number, 0 for none."""
        return int(self._connection.execute("SELECT coalesce(max(number), 0) FROM news").fetchone()[0])

    def replaced(self, root: str, entity: str, field: str, mine: str, theirs: str, by: str, at: str) -> None:
        """A colleague's value stands where ours stood. The first of ours is kept, not each step between."""
        columns = (root, entity, field)
        kept = self._connection.execute(
            "SELECT number FROM overwritten WHERE root=? AND entity=? AND field=? AND theirs=?",
            (*columns, mine),
        ).fetchone()
        if kept is not None:
            self._connection.execute(
                "UPDATE overwritten SET theirs=?, member=?, at=? WHERE number=?", (theirs, by, at, kept[0])
            )
            return
        self.let_be(*columns)
        self._connection.execute(
            "INSERT INTO overwritten(root, entity, field, mine, theirs, member, at) VALUES(?,?,?,?,?,?,?)",
            (*columns, mine, theirs, by, at),
        )

    def let_be(self, root: str, entity: str, field: str) -> None:
        """The replaced value is of no more interest."""
        self._connection.execute(
            "DELETE FROM overwritten WHERE root=? AND entity=? AND field=?", (root, entity, field)
        )

    def overwritten(self) -> list[Overwritten]:
        """Our values that others have replaced, oldest first."""
        found = self._connection.execute(
            "SELECT number, root, entity, field, mine, theirs, member, at FROM overwritten ORDER BY number"
        )
        return [Overwritten(*row) for row in found]
