"""The search index: what can be found, as written and under its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from feltnoter.storage.engine import Connection

KeysOf = Callable[[str], str]
PORTION = 5  # some 6 ms


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of hit: which rows of ``root`` are findable, by which text, in which note."""

    kind: str
    root: str
    text: str  # SQL expression over the row r
    note: str
    living: str


_NOTE_LIVES = "EXISTS(SELECT 1 FROM notes n WHERE n.id=r.note AND NOT n.deleted)"
_UNMERGED = "NOT r.deleted AND r.target=r.id"


def _lines(*columns: str) -> str:
    """SQL for several columns' text, one below the other."""
    return "trim(" + " || char(10) || ".join(columns) + ", char(10))"


KINDS = (
    Kind("note", "notes", "r.body", "r.id", "NOT r.deleted"),
    Kind(
        "excerpt",
        "excerpts",
        # An excerpt's words stand in its note and are found there; torn off, only here.
        _lines("CASE WHEN r.orphaned THEN r.quote ELSE '' END", "r.comment"),
        "r.note",
        f"NOT r.deleted AND (r.orphaned OR r.comment<>'') AND {_NOTE_LIVES}",
    ),
    Kind("code", "codes", _lines("r.name", "r.definition", "r.example"), "NULL", _UNMERGED),
    Kind("theme", "themes", _lines("r.title", "r.insight", "r.description", "r.what_if"), "NULL", _UNMERGED),
    Kind("memo", "memos", "r.body", "CASE WHEN r.subject='note' THEN r.about END", "NOT r.deleted"),
    Kind(
        "attachment",
        "attachments",
        _lines("r.caption", "r.alternative", "r.name"),
        "r.note",
        f"NOT r.deleted AND {_NOTE_LIVES}",
    ),
)


class SearchIndex:
    """Keeps ``search_items`` in step with the rows; the FTS table follows by triggers.

    What a colleague's large frame brings is written down in ``search_waiting`` and indexed by and by:
    keys and index of a note cost five times its row, and nobody should wait for two thousand of them.
    """

    def __init__(self, connection: Connection, keys_of: KeysOf) -> None:
        self._connection = connection
        self._keys_of = keys_of

    def refresh(self, written: Mapping[str, set[str]], moved: Iterable[str], *, later: bool = False) -> None:
        """Index the given rows again, and what hangs on the notes that came or went (``moved``).

        With ``later`` what is new waits for ``catch_up``; what is gone is gone at once.
        """
        notes = sorted(moved)
        for kind in KINDS:
            ids = set(written.get(kind.root, ()))
            if kind.root in ("excerpts", "attachments"):
                ids |= self._hanging_on(kind.root, notes)
            for part in _parts(sorted(ids)):
                self._refresh(kind, part, later=later)

    def catch_up(self, enough: Callable[[], bool]) -> None:
        """Index what waits, in small portions, until ``enough`` or nothing does."""
        for kind in KINDS:
            while ids := self._waiting(kind):
                self._refresh(kind, ids, later=False)
                self._connection.executemany(
                    "DELETE FROM search_waiting WHERE kind=? AND entity=?", [(kind.kind, i) for i in ids]
                )
                if enough():
                    return

    def _waiting(self, kind: Kind) -> list[str]:
        sql = "SELECT entity FROM search_waiting WHERE kind=? LIMIT ?"
        return [row[0] for row in self._connection.execute(sql, (kind.kind, PORTION)).fetchall()]

    def _hanging_on(self, root: str, notes: Sequence[str]) -> set[str]:
        found: set[str] = set()
        for part in _parts(notes):
            sql = f"SELECT id FROM {root} WHERE note IN ({_marks(part)})"
            found.update(row[0] for row in self._connection.execute(sql, part).fetchall())
        return found

    def _refresh(self, kind: Kind, ids: Sequence[str], *, later: bool) -> None:
        marks = _marks(ids)
        wanted = {
            row[0]: (row[1], row[2])
            for row in self._connection.execute(
                f"SELECT r.id, {kind.text}, {kind.note} FROM {kind.root} r"
                f" WHERE r.id IN ({marks}) AND {kind.living}",
                ids,
            ).fetchall()
            if row[1]
        }
        there = {
            row[0]: (row[1], row[2], row[3])
            for row in self._connection.execute(
                f"SELECT entity, number, text, note FROM search_items WHERE kind=? AND entity IN ({marks})",
                [kind.kind, *ids],
            ).fetchall()
        }
        self._forget([there[i][0] for i in there if i not in wanted])
        changed = {i: new for i, new in wanted.items() if i not in there or there[i][1:] != new}
        if later:
            self._connection.executemany(
                "INSERT OR IGNORE INTO search_waiting(kind, entity) VALUES(?,?)",
                [(kind.kind, entity) for entity in changed],
            )
            return
        for entity, (text, note) in changed.items():
            if entity in there:
                self._connection.execute(
                    "UPDATE search_items SET note=?, text=?, keys=? WHERE number=?",
                    (note, text, self._keys_of(text), there[entity][0]),
                )
            else:
                self._connection.execute(
                    "INSERT INTO search_items(kind, entity, note, text, keys) VALUES(?,?,?,?,?)",
                    (kind.kind, entity, note, text, self._keys_of(text)),
                )

    def _forget(self, numbers: list[int]) -> None:
        self._connection.executemany("DELETE FROM search_items WHERE number=?", [(n,) for n in numbers])


def anything_waits(connection: Connection) -> bool:
    """Whether there is something that only ``still_waiting`` finds."""
    return connection.execute("SELECT 1 FROM search_waiting LIMIT 1").fetchone() is not None


def still_waiting(connection: Connection) -> Iterator[tuple[str, str, str | None, str]]:
    """Kind, id, note and text of what is not in the index yet, to be looked through word by word."""
    for kind in KINDS if anything_waits(connection) else ():
        yield from (
            (kind.kind, *row)
            for row in connection.execute(
                f"SELECT r.id, {kind.note}, {kind.text} FROM search_waiting w"
                f" JOIN {kind.root} r ON r.id=w.entity WHERE w.kind=? AND {kind.living}",
                (kind.kind,),
            ).fetchall()
        )


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + 500] for start in range(0, len(ids), 500))


def _marks(ids: Sequence[str]) -> str:
    return ",".join("?" * len(ids))
