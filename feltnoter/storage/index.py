"""The search index: what can be found, as written and under its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from feltnoter.storage.engine import Connection

KeysOf = Callable[[str], str]


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
    """Keeps ``search_items`` in step with the rows; the FTS table follows by triggers."""

    def __init__(self, connection: Connection, keys_of: KeysOf) -> None:
        self._connection = connection
        self._keys_of = keys_of

    def refresh(self, written: Mapping[str, set[str]]) -> None:
        """Index the given rows again, and what hangs on notes that came or went."""
        for kind in KINDS:
            ids = set(written.get(kind.root, ()))
            if kind.root in ("excerpts", "attachments") and written.get("notes"):
                ids |= self._hanging_on(kind.root, written["notes"])
            if ids:
                self._refresh(kind, sorted(ids))

    def _hanging_on(self, root: str, notes: Iterable[str]) -> set[str]:
        found: set[str] = set()
        for note in notes:
            found.update(
                r[0] for r in self._connection.execute(f"SELECT id FROM {root} WHERE note=?", (note,))
            )
        return found

    def _refresh(self, kind: Kind, ids: list[str]) -> None:
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            marks = ",".join("?" * len(part))
            wanted = {
                row[0]: (row[1], row[2])
                for row in self._connection.execute(
                    f"SELECT r.id, {kind.text}, {kind.note} FROM {kind.root} r"
                    f" WHERE r.id IN ({marks}) AND {kind.living}",
                    part,
                )
                if row[1]
            }
            there = {
                row[0]: (row[1], row[2], row[3])
                for row in self._connection.execute(
                    "SELECT entity, number, text, note FROM search_items"
                    f" WHERE kind=? AND entity IN ({marks})",
                    [kind.kind, *part],
                )
            }
            self._forget([there[i][0] for i in there if i not in wanted])
            for entity, (text, note) in wanted.items():
                number, old, old_note = there.get(entity, (None, None, None))
                if number is None:
                    self._connection.execute(
                        "INSERT INTO search_items(kind, entity, note, text, keys) VALUES(?,?,?,?,?)",
                        (kind.kind, entity, note, text, self._keys_of(text)),
                    )
                elif (old, old_note) != (text, note):
                    self._connection.execute(
                        "UPDATE search_items SET note=?, text=?, keys=? WHERE number=?",
                        (note, text, self._keys_of(text), number),
                    )

    def _forget(self, numbers: list[int]) -> None:
        self._connection.executemany("DELETE FROM search_items WHERE number=?", [(n,) for n in numbers])
