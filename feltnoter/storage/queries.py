"""Lists for people and scripts. Each is one or two SQL statements over the rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from feltnoter.language.keys import KeyMaker
from feltnoter.language.query import parse_query
from feltnoter.language.snippets import snippet
from feltnoter.storage.engine import Connection
from feltnoter.storage.index import still_waiting
from feltnoter.storage.note_order import STANDING


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note as lists show it. ``codes`` are ids, ``theme`` that of its own card on the board."""

    id: str
    kind: str
    raw: bool
    text: str
    place: str
    happened_at: str
    author: str | None
    participant: str | None
    visit: str | None
    codes: tuple[str, ...]
    theme: str | None


@dataclass(frozen=True, slots=True)
class ExcerptLine:
    """An excerpt; ``start`` and ``end`` in code points, end exclusive."""

    id: str
    note: str
    start: int
    end: int
    quote: str
    whole: bool
    orphaned: bool
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A code with its place in the tree and the number of excerpts that carry it."""

    id: str
    name: str
    parent: str | None
    definition: str
    colour: int
    excerpts: int


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card on the board; ``theme`` is where it lies now."""

    id: str
    note: str | None
    excerpt: str | None
    theme: str | None
    x: float
    y: float
    words: str
    copy: bool
    telling: bool
    parked: bool


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme, its question »Hvad nu hvis« and its cards in order."""

    id: str
    title: str
    insight: str
    question: str
    description: str
    parent: str | None
    deselected: bool
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. ``start`` and ``end`` (code points, end exclusive) are the first hit in the
    entity's text; ``exact`` tells a literal hit from one by stem or part of a compound."""

    kind: str
    id: str
    note: str | None
    snippet: str
    start: int
    end: int
    exact: bool


class Queries:
    """Read-only questions to one connection."""

    def __init__(self, connection: Connection, keys: KeyMaker) -> None:
        self._connection = connection
        self._keys = keys

    def notes(self) -> list[NoteLine]:
        """All notes, in the order things happened."""
        codes = self._codes_by("note")
        themes = dict(
            self._all(
                "SELECT note, theme FROM living_cards WHERE note IS NOT NULL AND excerpt IS NULL AND NOT copy"
            )
        )
        return [
            NoteLine(
                i,
                kind,
                bool(raw),
                text,
                place,
                happened_at,
                author,
                participant,
                visit,
                codes.get(i, ()),
                themes.get(i),
            )
            for i, kind, raw, text, place, happened_at, author, participant, visit in self._all(
                "SELECT id, kind, raw, body, place, happened_at, author, participant, visit FROM notes n"
                f" WHERE NOT deleted ORDER BY {STANDING}"
            )
        ]

    def traces(self) -> list[tuple[str, str, str]]:
        """Source, text and time of every note that came from a file."""
        return list(self._all("SELECT source, body, happened_at FROM notes WHERE NOT deleted AND source<>''"))

    def excerpts(self) -> list[ExcerptLine]:
        """All excerpts, note by note from the top."""
        codes = self._codes_by("excerpt")
        return [
            ExcerptLine(i, note, start, end, quote, bool(whole), bool(orphaned), codes.get(i, ()))
            for i, note, start, end, quote, whole, orphaned in self._all(
                'SELECT id, note, start, "end", quote, whole, orphaned FROM living_excerpts'
                ' ORDER BY note, start, "end", id'
            )
        ]

    def codes(self) -> list[CodeLine]:
        """All codes in the order of the tree's siblings."""
        return [
            CodeLine(*row)
            for row in self._all(
                "SELECT c.id, c.name, c.above, c.definition, c.colour,"
                " (SELECT count(DISTINCT g.excerpt) FROM living_codings g WHERE g.code = c.id)"
                " FROM codes c WHERE NOT c.deleted AND c.target = c.id ORDER BY c.position, c.name, c.id"
            )
        ]

    def cards(self) -> list[CardLine]:
        """All cards, theme by theme in order; loose ones first."""
        return [
            CardLine(*row[:7], *map(bool, row[7:]))
            for row in self._all(
                "SELECT id, note, excerpt, theme, x, y, words, copy, telling, parked FROM living_cards"
                " ORDER BY theme, position, id"
            )
        ]

    def themes(self) -> list[ThemeLine]:
        """All themes in order, clusters without a name among them."""
        cards: dict[str, list[str]] = defaultdict(list)
        for card, theme in self._all(
            "SELECT id, theme FROM living_cards WHERE theme NOT NULL ORDER BY position, id"
        ):
            cards[theme].append(card)
        return [
            ThemeLine(i, title, insight, question, description, parent, bool(deselected), tuple(cards[i]))
            for i, title, insight, question, description, parent, deselected in self._all(
                "SELECT id, title, insight, what_if, description, above, deselected FROM themes"
                " WHERE NOT deleted AND target = id ORDER BY position, id"
            )
        ]

    def search(self, words: str, limit: int = 50, kinds: Collection[str] = ()) -> list[Hit]:
        """Full-text search: the words as typed, then those that go on, then those by stem, spelling and
        compound part.

        ``kinds`` narrows it (note, excerpt, code, theme, memo, attachment); without any it is everything.
        """
        query = parse_query(words, self._keys)
        if query is None or limit < 1:
            return []
        found: dict[tuple[str, str], Hit] = {}
        waiting = (
            item
            for item in still_waiting(self._connection)
            if query.is_in(item[3]) and (not kinds or item[0] in kinds)
        )
        literal = (self._matching(expression, kinds, limit) for expression in (query.whole, query.exact))
        by_keys = self._matching(query.shadow, kinds, limit)
        for rows, exact in ((chain(*literal, waiting), True), (by_keys, False)):
            for kind, entity, note, text in rows:
                if (kind, entity) not in found:
                    cut = snippet(text, query, self._keys)
                    found[kind, entity] = Hit(kind, entity, note, cut.text, cut.start, cut.end, exact)
                    if len(found) == limit:  # the index is asked no further
                        return list(found.values())
        return list(found.values())

    def place_of(self, words: str, text: str) -> tuple[int, int]:
        """Where in ``text`` the best hit for ``words`` stands: code points, end exclusive, 0 and 0 where
        nothing of them does."""
        cut = snippet(text, parse_query(words, self._keys), self._keys)
        return cut.start, cut.end

    def _matching(
        self, expression: str, kinds: Collection[str], limit: int
    ) -> Iterator[tuple[str, str, str | None, str]]:
        among = f" AND i.kind IN ({','.join('?' * len(kinds))})" if kinds else ""
        yield from self._all(
            "SELECT i.kind, i.entity, i.note, i.text FROM search s"
            f" JOIN search_items i ON i.number = s.rowid WHERE search MATCH ?{among}"
            " ORDER BY s.rank LIMIT ?",
            (expression, *kinds, limit),
        )

    def _codes_by(self, column: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for key, code in self._all(f"SELECT {column}, code FROM living_codings ORDER BY position, code"):
            found[key][code] = None
        return {key: tuple(codes) for key, codes in found.items()}

    def _all(self, sql: str, values: tuple[Any, ...] = ()) -> Iterator[Any]:
        return iter(self._connection.execute(sql, values))
