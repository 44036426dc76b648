"""What Kodning shows: the notes to choose from, a note with its excerpts, the code tree, a code's uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from feltnoter.domain.entities import Participant
from feltnoter.domain.fields import fields_of, from_column
from feltnoter.domain.vocabulary import ConsentStatus, NoteKind
from feltnoter.language.keys import KeyMaker
from feltnoter.storage.engine import Connection
from feltnoter.storage.note_order import STANDING

_BEGINNING = 160  # code points of a note that a list needs


@dataclass(frozen=True, slots=True)
class PickerNote:
    """A note to choose. ``excerpts`` counts the marked ones, not the note as a whole."""

    id: str
    kind: NoteKind
    beginning: str
    place: str
    happened_at: str
    pseudonym: str
    visit: str | None
    visit_date: str
    visit_place: str
    excerpts: int


@dataclass(frozen=True, slots=True)
class CodedNote:
    """The note being coded. ``consent`` is None where nobody takes part."""

    id: str
    kind: NoteKind
    body: str
    place: str
    happened_at: str
    pseudonym: str
    role: str
    consent: ConsentStatus | None
    scope: frozenset[str]


@dataclass(frozen=True, slots=True)
class CodedExcerpt:
    """An excerpt with its codes in the order they were put on. Code points, end exclusive."""

    id: str
    start: int
    end: int
    quote: str
    whole: bool
    orphaned: bool
    comment: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreeCode:
    """A living code; ``colour`` is -1 where its place in the tree decides."""

    id: str
    name: str
    parent: str | None
    definition: str
    example: str
    colour: int
    excerpts: int


@dataclass(frozen=True, slots=True)
class CodeUse:
    """Where a code was put: the words, and where they come from."""

    excerpt: str
    note: str
    start: int
    end: int
    quote: str
    whole: bool
    orphaned: bool
    kind: NoteKind
    role: str
    place: str
    happened_at: str


class CodingLists:
    """Read-only questions of Kodning to one connection."""

    def __init__(self, connection: Connection, keys: KeyMaker) -> None:
        self._connection = connection

    def notes(self) -> list[PickerNote]:
        """All notes, visit by visit in the order of their days, loose ones last."""
        return [
            PickerNote(row[0], NoteKind(row[1]), *row[2:])
            for row in self._all(
                f"SELECT n.id, n.kind, substr(n.body, 1, {_BEGINNING}), n.place, n.happened_at,"
                " coalesce(p.pseudonym, ''), v.id, coalesce(v.date, ''), coalesce(v.place, ''),"
                " (SELECT count(*) FROM excerpts e WHERE e.note = n.id AND NOT e.deleted AND NOT e.whole)"
                " FROM notes n LEFT JOIN visits v ON v.id = n.visit AND NOT v.deleted"
                " LEFT JOIN participants p ON p.id = n.participant AND NOT p.deleted WHERE NOT n.deleted"
                " ORDER BY v.id IS NULL, v.date, v.starts_at, v.id,"
                f" {STANDING}"
            )
        ]

    def note(self, identity: str) -> CodedNote | None:
        """One note, or None when it is gone."""
        for i, kind, body, place, happened_at, pseudonym, role, consent, scope in self._all(
            "SELECT n.id, n.kind, n.body, n.place, n.happened_at, coalesce(p.pseudonym, ''),"
            " coalesce(p.role, ''), p.consent, p.scope FROM notes n"
            " LEFT JOIN participants p ON p.id = n.participant AND NOT p.deleted"
            " WHERE n.id = ? AND NOT n.deleted",
            (identity,),
        ):
            allowed = from_column(fields_of(Participant)["scope"], scope) if scope else frozenset()
            status = ConsentStatus(consent) if consent else None
            return CodedNote(i, NoteKind(kind), body, place, happened_at, pseudonym, role, status, allowed)
        return None

    def excerpts(self, note: str) -> list[CodedExcerpt]:
        """A note's excerpts from the top; the note as a whole and orphans among them."""
        codes: dict[str, dict[str, None]] = defaultdict(dict)
        for excerpt, code in self._all(
            "SELECT g.excerpt, t.id FROM excerpts e JOIN codings g ON g.excerpt = e.id AND NOT g.deleted"
            " JOIN codes c ON c.id = g.code JOIN codes t ON t.id = c.target AND NOT t.deleted"
            " WHERE e.note = ? AND NOT e.deleted ORDER BY g.created_at, g.id",
            (note,),
        ):
            codes[excerpt][code] = None
        return [
            CodedExcerpt(i, start, end, quote, bool(whole), bool(orphaned), comment, tuple(codes[i]))
            for i, start, end, quote, whole, orphaned, comment in self._all(
                'SELECT id, start, "end", quote, whole, orphaned, comment FROM excerpts'
                ' WHERE note = ? AND NOT deleted ORDER BY start, "end", id',
                (note,),
            )
        ]

    def codes(self) -> list[TreeCode]:
        """All living codes in the order of the tree's siblings, with how many excerpts carry each."""
        counts = dict(self._all("SELECT code, count(DISTINCT excerpt) FROM living_codings GROUP BY code"))
        return [
            TreeCode(i, name, above, definition, example, colour, counts.get(i, 0))
            for i, name, above, definition, example, colour in self._all(
                "SELECT id, name, above, definition, example, colour FROM codes"
                " WHERE NOT deleted AND target = id ORDER BY position, name, id"
            )
        ]

    def codes_of_codings(self, codings: Iterable[str]) -> set[str]:
        """The codes that these codings (deleted ones too) stand for now."""
        return {
            row[0]
            for coding in codings
            for row in self._all(
                "SELECT c.target FROM codings g JOIN codes c ON c.id = g.code WHERE g.id = ?", (coding,)
            )
        }

    def counts(self, codes: Iterable[str]) -> dict[str, int]:
        """How many excerpts carry each of these codes; cheap for a few of them."""
        return {
            code: self._connection.execute(
                "SELECT count(DISTINCT g.excerpt) FROM codes c"
                " JOIN codings g ON g.code = c.id AND NOT g.deleted"
                " JOIN excerpts e ON e.id = g.excerpt AND NOT e.deleted"
                " JOIN notes n ON n.id = e.note AND NOT n.deleted WHERE c.target = ?",
                (code,),
            ).fetchone()[0]
            for code in codes
        }

    def recent_codes(self, limit: int = 8) -> list[str]:
        """The codes put on last, latest first."""
        found: dict[str, None] = {}
        for (code,) in self._all(
            "SELECT t.id FROM (SELECT code, created_at, id FROM codings WHERE NOT deleted"
            " ORDER BY created_at DESC, id DESC LIMIT 200) g JOIN codes c ON c.id = g.code"
            " JOIN codes t ON t.id = c.target AND NOT t.deleted ORDER BY g.created_at DESC, g.id DESC"
        ):
            found[code] = None
        return list(found)[:limit]

    def uses(self, code: str) -> list[CodeUse]:
        """The excerpts that carry a code, in the order things happened."""
        return [
            CodeUse(i, n, start, end, quote, bool(whole), bool(orphaned), NoteKind(kind), role, place, at)
            for i, n, start, end, quote, whole, orphaned, kind, role, place, at in self._all(
                'SELECT DISTINCT e.id, n.id, e.start, e."end", e.quote, e.whole, e.orphaned, n.kind,'
                " coalesce(p.role, ''), n.place, n.happened_at FROM codes c"
                " JOIN codings g ON g.code = c.id AND NOT g.deleted"
                " JOIN excerpts e ON e.id = g.excerpt AND NOT e.deleted"
                " JOIN notes n ON n.id = e.note AND NOT n.deleted"
                " LEFT JOIN participants p ON p.id = n.participant AND NOT p.deleted"
                ' WHERE c.target = ? ORDER BY n.happened_at, n.created_at, n.id, e.start, e."end", e.id',
                (code,),
            )
        ]

    def note_of(self, excerpt: str) -> str | None:
        """The note an excerpt belongs to."""
        row = self._connection.execute("SELECT note FROM excerpts WHERE id = ?", (excerpt,)).fetchone()
        return row[0] if row else None

    def _all(self, sql: str, values: tuple[Any, ...] = ()) -> Iterator[Any]:
        return iter(self._connection.execute(sql, values))
