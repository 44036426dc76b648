"""What »Temaer« shows: themes in report order, their cards, what they rest on, what speaks against them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from feltnoter.domain.consent import may_be_quoted, may_leave
from feltnoter.domain.entities import Participant
from feltnoter.domain.fields import fields_of, from_column
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.language.keys import KeyMaker
from feltnoter.storage.engine import Connection

_VERBATIM = frozenset({NoteKind.QUOTE, NoteKind.INTERVIEW, NoteKind.CONVERSATION})


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """A theme in the list. ``number`` is »1« or »1.1« as in the report, empty for a cluster and for
    what has been deselected; ``depth`` is 0 at the top."""

    id: str
    number: str
    title: str
    parent: str | None
    depth: int
    position: str
    deselected: bool
    reason: str
    cards: int
    held_out: int
    below: int

    @property
    def named(self) -> bool:
        """Whether it is a theme; without a title it is a cluster still."""
        return bool(self.title.strip())


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """A card with what it says and its coarse origin. ``start`` and ``end`` are None for a whole note;
    ``held_out`` means that it may not leave the house. ``visit`` is the place of the field visit."""

    id: str
    note: str | None
    kind: NoteKind
    text: str
    start: int | None
    end: int | None
    role: str
    place: str
    happened_at: str
    telling: bool
    held_out: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a theme rests on: pseudonyms by role, coarse places, and who in the team wrote it down."""

    people: tuple[tuple[str, tuple[str, ...]], ...]
    places: tuple[str, ...]
    authors: tuple[str, ...]

    @property
    def participants(self) -> int:
        """How many different participants."""
        return sum(len(names) for _, names in self.people)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What speaks against a theme: another theme or a note, with the team's words about it.

    ``number`` and ``title`` are the other theme's, or those of the theme the note's card lies in.
    """

    id: str
    words: str
    theme: str | None
    number: str
    title: str
    card: ThemeCard | None


class ThemeLists:
    """Read-only questions to one connection."""

    def __init__(self, connection: Connection, keys: KeyMaker) -> None:
        self._connection = connection

    def themes(self) -> list[ThemeEntry]:
        """Themes in report order, each followed by those below it; then clusters, then deselected ones."""
        cards, held = self._card_counts()
        found = [
            ThemeEntry(
                i, "", title, above, 0, position, bool(away), reason, cards.get(i, 0), held.get(i, 0), 0
            )
            for i, title, above, position, away, reason in self._all(
                "SELECT id, title, above, position, deselected, deselected_reason FROM themes"
                " WHERE NOT deleted AND target = id ORDER BY position, id"
            )
        ]
        return list(_in_order(found))

    def cards(self, theme: str) -> list[ThemeCard]:
        """A theme's cards in the order of the board."""
        return list(self._cards(f"{_IN_THEME} ORDER BY k.position, k.id", theme))

    def coverage(self, theme: str) -> Coverage:
        """What the cards of a theme rest on, in the order met."""
        people: dict[str, dict[str, None]] = defaultdict(dict)
        places: dict[str, None] = {}
        authors: dict[str, None] = {}
        for role, pseudonym, place, name, function in self._all(
            "SELECT p.role, p.pseudonym, v.place, m.name, m.function FROM living_cards k"
            " JOIN notes n ON n.id = k.note"
            " LEFT JOIN participants p ON p.id = n.participant"
            " LEFT JOIN visits v ON v.id = n.visit AND NOT v.deleted"
            " LEFT JOIN members m ON m.id = n.author AND NOT m.deleted"
            f" WHERE {_IN_THEME} ORDER BY k.position, k.id",
            theme,
        ):
            if pseudonym or role:
                people[role or ""][pseudonym or ""] = None
            if place:
                places[place] = None
            if name or function:
                authors[name or function] = None
        return Coverage(tuple((r, tuple(p)) for r, p in people.items()), tuple(places), tuple(authors))

    def contradictions(self, theme: str) -> list[Contradiction]:
        """What speaks against a theme, also where the other theme was linked to this one."""
        links = list(
            self._all(
                "SELECT id, words, theme, other_theme, note FROM theme_links WHERE NOT deleted"
                " AND kind = 'contradiction' AND ? IN (theme, other_theme) ORDER BY created_at, id",
                theme,
            )
        )
        names = {entry.id: entry for entry in self.themes()} if links else {}
        found = []
        for link, words, one, other, note in links:
            if note is not None:
                card = self.note(note)
                if card is not None:
                    at = names.get(self._theme_of(note) or "")
                    number, title = (at.number, at.title) if at else ("", "")
                    found.append(Contradiction(link, words, None, number, title, card))
                continue
            at = names.get(other if one == theme else one)
            if at is not None:
                found.append(Contradiction(link, words, at.id, at.number, at.title, None))
        return found

    def note(self, note: str) -> ThemeCard | None:
        """A note as if it were a card of its own."""
        return next(self._notes("n.id = ? AND NOT n.deleted", note), None)

    def _theme_of(self, note: str) -> str | None:
        row = next(
            self._all("SELECT theme FROM living_cards WHERE note = ? AND theme NOT NULL ORDER BY copy", note),
            None,
        )
        return row[0] if row else None

    def _card_counts(self) -> tuple[dict[str, int], dict[str, int]]:
        cards: dict[str, int] = defaultdict(int)
        held: dict[str, int] = defaultdict(int)
        for theme, kind, special, consent, scope, number in self._all(
            "SELECT k.theme, n.kind, n.special_category, p.consent, p.scope, count(*) FROM living_cards k"
            " LEFT JOIN notes n ON n.id = k.note"
            " LEFT JOIN participants p ON p.id = n.participant"
            " WHERE k.theme NOT NULL GROUP BY 1, 2, 3, 4, 5"
        ):
            cards[theme] += number
            if _held_out(kind, special, consent, scope):
                held[theme] += number
        return cards, held

    def _cards(self, condition: str, value: str) -> Iterator[ThemeCard]:
        for row in self._all(
            'SELECT k.id, k.note, k.words, k.telling, e.id, e.quote, e.start, e."end", e.whole, e.orphaned,'
            f" {_ORIGIN} FROM living_cards k"
            " LEFT JOIN notes n ON n.id = k.note LEFT JOIN excerpts e ON e.id = k.excerpt"
            f" {_ORIGINS} WHERE {condition}",
            value,
        ):
            identity, note, words, telling, excerpt, quote, start, end, whole, orphaned, *origin = row
            text = quote if excerpt and not whole else (words if note is None else None)
            placed = bool(excerpt) and not whole and not orphaned
            yield _card(identity, note, text, (start, end) if placed else (None, None), bool(telling), origin)

    def _notes(self, condition: str, value: str) -> Iterator[ThemeCard]:
        for note, *origin in self._all(
            f"SELECT n.id, {_ORIGIN} FROM notes n {_ORIGINS} WHERE {condition}", value
        ):
            yield _card(note, note, None, (None, None), False, origin)

    def _all(self, sql: str, *values: str) -> Iterator[Any]:
        return iter(self._connection.execute(sql, values))


# By the cards' own index first: of the view alone every card of the project would be looked at.
_IN_THEME = (
    "k.id IN (SELECT c.id FROM cards c JOIN themes h ON h.id = c.theme WHERE h.target = ?1) AND k.theme = ?1"
)
_ORIGIN = "n.body, n.kind, n.special_category, n.happened_at, p.role, p.consent, p.scope, v.place"
_ORIGINS = (
    "LEFT JOIN participants p ON p.id = n.participant LEFT JOIN visits v ON v.id = n.visit AND NOT v.deleted"
)


def _card(
    identity: str,
    note: str | None,
    text: str | None,
    place: tuple[int | None, int | None],
    telling: bool,
    origin: list[Any],
) -> ThemeCard:
    body, kind, special, happened_at, role, consent, scope, visit = origin
    return ThemeCard(
        identity,
        note,
        NoteKind(kind or NoteKind.OTHER),
        body or "" if text is None else text,
        *place,
        role or "",
        visit or "",
        happened_at or "",
        telling,
        _held_out(kind, special, consent, scope),
    )


def _held_out(kind: str | None, special: int | None, consent: str | None, scope: str | None) -> bool:
    """The same answer as the gate that everything goes through on its way out."""
    if special:
        return True
    if consent is None:
        return False
    fields = fields_of(Participant)
    participant = Participant(
        id="",
        consent=from_column(fields["consent"], consent),
        scope=from_column(fields["scope"], scope or "[]"),
    )
    return not may_leave(participant) or (kind in _VERBATIM and not may_be_quoted(participant))


def _in_order(found: list[ThemeEntry]) -> Iterator[ThemeEntry]:
    shown = [entry for entry in found if entry.named and not entry.deselected]
    known = {entry.id for entry in shown}
    children: dict[str | None, list[ThemeEntry]] = defaultdict(list)
    for entry in shown:
        children[entry.parent].append(entry)
    yield from _numbered(children, None, "", 0)
    # Below a cluster or a deselected theme nothing has a number: it is not in the report either.
    for entry in shown:
        if entry.parent is not None and entry.parent not in known:
            yield from _below(children, entry, 0)
    yield from (entry for entry in found if not entry.named and not entry.deselected)
    yield from (entry for entry in found if entry.deselected)


def _numbered(
    children: dict[str | None, list[ThemeEntry]], above: str | None, prefix: str, depth: int
) -> Iterator[ThemeEntry]:
    for count, entry in enumerate(children[above], 1):
        number = f"{prefix}{count}"
        yield replace(entry, number=number, depth=depth, below=len(children[entry.id]))
        yield from _numbered(children, entry.id, f"{number}.", depth + 1)


def _below(children: dict[str | None, list[ThemeEntry]], top: ThemeEntry, depth: int) -> Iterator[ThemeEntry]:
    yield replace(top, depth=depth, below=len(children[top.id]))
    for entry in children[top.id]:
        yield from _below(children, entry, depth + 1)


def siblings(entries: Iterable[ThemeEntry], entry: ThemeEntry) -> list[ThemeEntry]:
    """The numbered themes among which ``entry`` can change place, itself included."""
    return [other for other in entries if other.number and other.parent == entry.parent]
