"""What the list of notes asks of the rows: which notes in which order, and then a page at a time.

Only the order is read for the whole list; what a row shows is fetched for the rows that are seen.
The first screens come from an index alone; reading the order of 50,000 notes takes a worker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from feltnoter.language.keys import KeyMaker
from feltnoter.language.query import parse_query
from feltnoter.storage.engine import Connection
from feltnoter.storage.index import still_waiting
from feltnoter.storage.note_order import NEWEST_FIRST, Arrangement, GroupBy, NoteOrder, ordered

FIRST = 500  # so many are read at once, before the worker brings the rest
_MOST_AT_ONCE = 4 * FIRST  # a single day with more notes than this is cut, until the worker is done
_FIRST_LINE = 240  # characters: more than any list is wide
_MOST_IDS = 500  # in one statement


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """What the list is narrowed to; everything chosen must hold, within a set any of it will do."""

    words: str = ""
    kinds: frozenset[str] = frozenset()
    raw: bool = False  # only jottings that nobody has written up
    visit: str = ""
    participant: str = ""
    author: str = ""
    uncoded: bool = False  # only notes without a code, on themselves or their excerpts
    pictures: bool = False  # only notes with something attached

    def __bool__(self) -> bool:
        return self != NoteFilter()


@dataclass(frozen=True, slots=True)
class NoteSummary:
    """What one row shows."""

    id: str
    kind: str
    raw: bool
    first_line: str
    place: str
    happened_at: str
    pseudonym: str
    attachments: int
    visit: str


@dataclass(frozen=True, slots=True)
class NoteCode:
    """A code on a note; ``colour`` picks from the palette: chosen, or by its place in the tree."""

    id: str
    name: str
    colour: int


@dataclass(frozen=True, slots=True)
class NoteTheme:
    """Where a note's card, or that of one of its excerpts, lies; ``number`` as in the report."""

    card: str
    theme: str
    title: str
    number: str


class NoteLists:
    """Read-only questions of the place »Noter« to one connection."""

    def __init__(self, connection: Connection, keys: KeyMaker) -> None:
        self._connection = connection
        self._keys = keys

    def first(self) -> NoteOrder:
        """The newest days of the whole list: at least ``FIRST`` notes, or all there are."""
        edge = self._one(
            "SELECT substr(happened_at, 1, 10) FROM notes ORDER BY happened_at DESC, created_at DESC,"
            " position DESC, id DESC LIMIT 1 OFFSET ?",
            (FIRST,),
        )
        rows = self._all(
            f"SELECT {_ORDERED} FROM notes n LEFT JOIN visits v ON v.id = n.visit AND NOT v.deleted"
            " WHERE n.happened_at >= ? AND NOT n.deleted ORDER BY n.happened_at DESC,"
            " n.created_at DESC, n.position DESC, n.id DESC LIMIT ?",
            (edge[0] if edge else "", _MOST_AT_ONCE),
        )
        return replace(ordered(rows), whole=edge is None)

    def order(
        self,
        wanted: NoteFilter | None = None,
        arrangement: Arrangement = NEWEST_FIRST,
    ) -> NoteOrder:
        """The whole list, narrowed to what is wanted. Takes a worker where there are many notes."""
        wanted = wanted or NoteFilter()
        by_column = arrangement.by if arrangement.by not in (GroupBy.VISIT, GroupBy.DAY) else None
        if not wanted and by_column is None:
            return ordered(self._everything(), arrangement)
        conditions: list[str] = ["NOT n.deleted"]
        values: list[Any] = []
        for column, value in (
            ("visit", wanted.visit),
            ("participant", wanted.participant),
            ("author", wanted.author),
        ):
            if value:
                conditions.append(f"n.{column} = ?")
                values.append(value)
        if wanted.kinds:
            conditions.append(f"n.kind IN ({_marks(wanted.kinds)})")
            values += sorted(wanted.kinds)
        for chosen, condition in (
            (wanted.raw, _WAITING),
            (wanted.uncoded, _UNCODED),
            (wanted.pictures, _PICTURES),
        ):
            if chosen:
                conditions.append(condition)
        what = f"{_ORDERED}, n.{by_column}" if by_column else _ORDERED
        sql = (
            f"SELECT {what} FROM notes n LEFT JOIN visits v ON v.id = n.visit AND NOT v.deleted"
            f" WHERE {' AND '.join(conditions)}"
        )
        if not wanted.words.strip():
            return ordered(self._all(sql, values), arrangement)
        found = self._found(wanted.words)
        if len(found) > _MOST_AT_ONCE:
            plain = wanted == NoteFilter(words=wanted.words) and by_column is None
            rows = self._everything() if plain else self._all(sql, values)
            return ordered([row for row in rows if row[0] in found], arrangement)
        rows = []
        for part in _parts(sorted(found)):
            rows += self._all(f"{sql} AND n.id IN ({_marks(part)})", (*values, *part))
        return ordered(rows, arrangement)

    def _everything(self) -> list[Any]:
        """From indexes alone: what is deleted is the only thing they do not hold, and a deleted note
        is not found by searching either. Reading every note's text instead takes fifteen times as long."""
        living = {row[0] for row in self._all("SELECT entity FROM search_items WHERE kind = 'note'")}
        visits = {row[0] for row in self._all("SELECT id FROM visits WHERE NOT deleted")}
        held = dict(self._all("SELECT rowid, visit FROM notes WHERE visit NOT NULL"))
        rows: list[Any] = []
        doubtful: list[str] = []
        for number, i, *moment in self._all(
            f"SELECT rowid, id, happened_at, created_at, position FROM notes INDEXED BY {_IN_TIME}"
        ):
            if i not in living:
                doubtful.append(i)
            visit = held.get(number)
            rows.append((i, *moment, visit if visit in visits else None))
        gone = self._column("SELECT id FROM notes WHERE deleted AND id IN ({})", doubtful)
        return [row for row in rows if row[0] not in gone]

    def summaries(self, ids: Sequence[str]) -> dict[str, NoteSummary]:
        """What the rows of these notes show, by id; those that are gone are left out."""
        found: dict[str, NoteSummary] = {}
        for part in _parts(ids):
            for i, kind, raw, text, *rest in self._all(
                "SELECT n.id, n.kind, n.raw, substr(ltrim(n.body, char(10, 32, 9)), 1, ?), n.place,"
                " n.happened_at, coalesce(p.pseudonym, ''),"
                " (SELECT count(*) FROM attachments a WHERE a.note = n.id AND NOT a.deleted),"
                " coalesce(n.visit, '')"
                " FROM notes n LEFT JOIN participants p ON p.id = n.participant AND NOT p.deleted"
                f" WHERE NOT n.deleted AND n.id IN ({_marks(part)})",
                (_FIRST_LINE, *part),
            ):
                found[i] = NoteSummary(i, kind, bool(raw), text.split("\n", 1)[0], *rest)
        return found

    def waiting(self) -> int:
        """How many jottings nobody has written up."""
        return int(self._one(f"SELECT count(*) FROM notes n WHERE NOT n.deleted AND {_WAITING}")[0])

    def any_note(self) -> bool:
        """Whether there is anything at all to list."""
        return self._one("SELECT 1 FROM notes WHERE NOT deleted LIMIT 1") is not None

    def places(self) -> list[str]:
        """The places written on notes and visits, most used first."""
        return [
            row[0]
            for row in self._all(
                "SELECT place FROM (SELECT place FROM notes WHERE NOT deleted UNION ALL"
                " SELECT place FROM visits WHERE NOT deleted) WHERE place <> ''"
                " GROUP BY place ORDER BY count(*) DESC, place"
            )
        ]

    def notes_by(self, column: str) -> dict[str, int]:
        """How many notes each visit or participant has."""
        if column not in ("visit", "participant"):
            raise ValueError(column)
        # The index holds no deletions; a deleted note is not found by searching, so few need a look.
        counts = dict(
            self._all(f"SELECT {column}, count(*) FROM notes WHERE {column} NOT NULL GROUP BY {column}")
        )
        living = {row[0] for row in self._all("SELECT entity FROM search_items WHERE kind = 'note'")}
        doubtful = [i for (i,) in self._all("SELECT id FROM notes INDEXED BY " + _IN_TIME) if i not in living]
        for part in _parts(doubtful):
            sql = f"SELECT {column} FROM notes WHERE deleted AND {column} NOT NULL AND id IN ({_marks(part)})"
            for (value,) in self._all(sql, part):
                counts[value] -= 1
        return {value: count for value, count in counts.items() if count}

    def codes_of(self, note: str) -> list[NoteCode]:
        """The codes on a note and its excerpts, each once, in the order they were put there."""
        return [
            NoteCode(*row)
            for row in self._all(
                "SELECT c.id, c.name,"
                " CASE WHEN c.colour >= 0 THEN c.colour ELSE (SELECT count(*) FROM codes d"
                " WHERE NOT d.deleted AND d.target = d.id"
                " AND (d.position, d.name, d.id) < (c.position, c.name, c.id)) END"
                " FROM living_codings g JOIN codes c ON c.id = g.code"
                " WHERE g.note = ? GROUP BY c.id ORDER BY min(g.created_at), c.name",
                (note,),
            )
        ]

    def theme_of(self, note: str) -> NoteTheme | None:
        """The theme a note lies in by its own card, else by its first excerpt's."""
        row = self._one(
            "SELECT k.id, t.id, t.title FROM living_cards k LEFT JOIN excerpts e ON e.id = k.excerpt"
            " JOIN themes t ON t.id = k.theme WHERE NOT k.copy AND (k.note = ? OR e.note = ?)"
            " ORDER BY k.excerpt NOT NULL, t.position, k.position, k.id LIMIT 1",
            (note, note),
        )
        return NoteTheme(row[0], row[1], row[2], self._number(row[1])) if row else None

    def _number(self, theme: str) -> str:
        """ "1", "1.1" …; a cluster without a name has none."""
        titled = self._all(
            "SELECT id, above FROM themes WHERE NOT deleted AND target = id AND NOT deselected"
            " AND title <> '' ORDER BY position, id"
        )
        above = dict(titled)
        numbers: list[str] = []
        step: str | None = theme
        while step is not None:
            if step not in above:
                return ""
            siblings = [i for i, parent in titled if parent == above[step]]
            numbers.append(str(siblings.index(step) + 1))
            step = above[step]
        return ".".join(reversed(numbers))

    def _found(self, words: str) -> set[str]:
        """Notes with the words in their text, or on their excerpts, codes, theme, people or visit."""
        query = parse_query(words, self._keys)
        if query is None:
            return set()
        notes: set[str] = set()
        others: dict[str, list[str]] = {"code": [], "theme": []}
        for expression in (query.exact, query.shadow):
            for kind, entity, note in self._all(
                "SELECT i.kind, i.entity, i.note FROM search s JOIN search_items i ON i.number = s.rowid"
                " WHERE search MATCH ?",
                (expression,),
            ):
                if note is not None:
                    notes.add(note)
                elif kind in others:
                    others[kind].append(entity)
        for kind, entity, note, text in still_waiting(self._connection):
            if query.is_in(text):
                if note is not None:
                    notes.add(note)
                elif kind in others:
                    others[kind].append(entity)
        notes |= self._column("SELECT note FROM living_codings WHERE code IN ({})", others["code"])
        notes |= self._column("SELECT note FROM living_cards WHERE theme IN ({})", others["theme"])
        for column, sql in (
            ("participant", "SELECT id, pseudonym FROM participants WHERE NOT deleted"),
            ("visit", "SELECT id, place FROM visits WHERE NOT deleted"),
        ):
            here = [i for i, name in self._all(sql) if words.strip().casefold() in name.casefold()]
            notes |= self._column(f"SELECT id FROM notes WHERE {column} IN ({{}})", here)
        return notes

    def _column(self, sql: str, ids: Sequence[str]) -> set[str]:
        found: set[str] = set()
        for part in _parts(ids):
            found.update(row[0] for row in self._all(sql.format(_marks(part)), part) if row[0] is not None)
        return found

    def _all(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        # At once: a cursor that is stepped through looks for faults at every row, which costs five times.
        found: list[Any] = self._connection.execute(sql, values).fetchall()
        return found

    def _one(self, sql: str, values: Sequence[Any] = ()) -> Any:
        return self._connection.execute(sql, values).fetchone()


_IN_TIME = "idx_notes_happened_at_created_at_position_id"
_ORDERED = "n.id, n.happened_at, n.created_at, n.position, v.id"
_WAITING = "n.raw AND NOT EXISTS(SELECT 1 FROM notes w WHERE w.jotting = n.id AND NOT w.deleted)"


_UNCODED = "NOT EXISTS(SELECT 1 FROM living_codings g WHERE g.note = n.id)"
_PICTURES = "EXISTS(SELECT 1 FROM attachments a WHERE a.note = n.id AND NOT a.deleted)"


def _marks(values: Iterable[object]) -> str:
    return ",".join("?" for _ in values)


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _MOST_IDS):
        yield ids[start : start + _MOST_IDS]
