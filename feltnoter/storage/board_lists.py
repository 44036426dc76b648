"""What »Tematavle« shows: cards where they lie, themes, links, the pile, and one card in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from feltnoter.domain.vocabulary import ConsentStatus, LinkKind, NoteKind
from feltnoter.language.keys import KeyMaker
from feltnoter.storage.engine import Connection

_TEXT = 1000  # characters of a card's text that are read for showing: more than any card holds
_CONTEXT = 160  # characters of the note on both sides of an excerpt
_AT_ONCE = 500  # ids in one statement


@dataclass(frozen=True, slots=True)
class BoardCard:
    """A card as the board shows it. ``x``, ``y`` count for loose cards; in a theme ``position`` decides.

    ``role`` and ``place`` (the visit's) are the coarse origin; ``held_out`` means that consent was
    refused or withdrawn. ``photo`` (SHA-256) is the first picture of a whole note.
    """

    id: str
    note: str | None
    excerpt: str | None
    kind: NoteKind
    text: str
    role: str
    place: str
    theme: str | None
    x: float
    y: float
    position: str
    parked: bool
    copy: bool
    held_out: bool
    photo: str = ""


@dataclass(frozen=True, slots=True)
class BoardTheme:
    """A theme, or without a title a cluster. ``parent`` is the living theme it lies in."""

    id: str
    title: str
    parent: str | None
    position: str
    x: float
    y: float
    width: float
    height: float
    collapsed: bool = False


@dataclass(frozen=True, slots=True)
class BoardLink:
    """How a theme stands to another theme, or to a note wherever its card lies."""

    id: str
    theme: str
    other_theme: str | None
    note: str | None
    kind: LinkKind
    words: str = ""


@dataclass(frozen=True, slots=True)
class PileKey:
    """Something without a card: an excerpt, or a note (then ``excerpt`` is None)."""

    note: str
    excerpt: str | None


@dataclass(frozen=True, slots=True)
class PileCard:
    """What stands on a card of the pile."""

    key: PileKey
    kind: NoteKind
    text: str
    role: str
    place: str
    held_out: bool


@dataclass(frozen=True, slots=True)
class CardInFull:
    """A card for the inspector. ``start`` and ``end`` (code points, end exclusive) say where an
    excerpt stands in its note; ``before`` and ``after`` are the words around it there."""

    id: str
    note: str | None
    excerpt: str | None
    kind: NoteKind
    text: str
    pseudonym: str
    role: str
    place: str
    visit_place: str
    visit_date: str
    consent: ConsentStatus | None
    codes: tuple[str, ...]
    start: int
    end: int
    before: str
    after: str


class BoardLists:
    """Read-only questions to one connection."""

    def __init__(self, connection: Connection, keys: KeyMaker) -> None:
        self._connection = connection

    def board(self) -> str | None:
        """The first board, or None in a project that has none."""
        found = self._one("SELECT id FROM boards WHERE NOT deleted ORDER BY created_at, id LIMIT 1")
        return found[0] if found else None

    def cards(self, board: str, ids: Iterable[str] | None = None) -> list[BoardCard]:
        """The board's cards, or those of ``ids`` that still live, in the order of their themes."""
        if ids is None:
            return [_card(row) for row in self._all(f"{_CARDS} WHERE k.board = ? {_ORDER}", board)]
        found: list[BoardCard] = []
        for some in _parts(ids):
            marks = ",".join("?" * len(some))
            rows = self._all(f"{_CARDS} WHERE k.board = ? AND k.id IN ({marks}) {_ORDER}", board, *some)
            found.extend(_card(row) for row in rows)
        return found

    def cards_under(self, board: str, themes: Iterable[str]) -> set[str]:
        """The cards stored in these themes, in what these were merged into, or in themes merged into the
        same, living or not."""
        found: set[str] = set()
        for some in _parts(themes):
            marks = ",".join("?" * len(some))
            ends = f"SELECT target FROM themes WHERE id IN ({marks})"
            under = f"SELECT id FROM themes WHERE target IN ({marks}) OR target IN ({ends})"
            sql = f"SELECT id FROM cards WHERE board = ? AND theme IN ({under})"
            found |= {one for (one,) in self._all(sql, board, *some, *some)}
        return found

    def themes(self) -> list[BoardTheme]:
        """Themes and clusters in their order; merged and deselected ones are not on the board."""
        return [
            BoardTheme(i, title, above, position, x, y, width, height, bool(collapsed))
            for i, title, above, position, x, y, width, height, collapsed in self._all(
                "SELECT id, title, above, position, x, y, width, height, collapsed FROM themes"
                " WHERE NOT deleted AND target = id AND NOT deselected ORDER BY position, id"
            )
        ]

    def links(self) -> list[BoardLink]:
        """What ties themes together, oldest first; merged themes count as what they have become."""
        return [
            BoardLink(i, theme, other, note, LinkKind(kind), words or "")
            for i, theme, other, note, kind, words in self._all(
                "SELECT l.id, t.target, o.target, l.note, l.kind, l.words FROM theme_links l"
                " JOIN themes t ON t.id = l.theme LEFT JOIN themes o ON o.id = l.other_theme"
                " WHERE NOT l.deleted ORDER BY l.created_at, l.id"
            )
        ]

    def pile(self, board: str, notes: Iterable[str] | None = None) -> list[PileKey]:
        """Everything without a card on this board, or what of ``notes`` has none, by id (which is as
        good as shuffled).

        A note stands in the pile until it, or an excerpt marked in it, is there or on the board;
        the words of a note that lies on the board need no card of their own.
        """
        if notes is None:
            return [PileKey(*row) for row in self._all(_pile(""), board)]
        found: list[PileKey] = []
        for some in _parts(notes):
            marks = f"IN ({','.join('?' * len(some))})"
            rows = self._all(_pile(marks), board, *some, *some, *some, *some)
            found.extend(PileKey(*row) for row in rows)
        return found

    def values(self, board: str, what: str) -> dict[str, str]:
        """Card -> who wrote its note (»author«), the participant's role (»role«), the field visit
        (»visit«) or its first code (»code«), for colouring; cards without one are left out."""
        return dict(self._all(_VALUES[what], board))

    def written_by(self, member: str) -> set[str]:
        """The notes that a member wrote, and the cards of free words that she laid."""
        return {one for (one,) in self._all(_WRITTEN_BY, member, member)}

    def handled(self) -> set[str]:
        """What somebody has sorted: cards in a theme, in the parking lot or moved since they were laid,
        and the notes and excerpts that have, or once had, a card."""
        return {one for (one,) in self._all(_HANDLED)}

    def words_then(self, cards: Iterable[str]) -> dict[str, str]:
        """What stands on cards, also on those that were taken off the board; not the words of notes and
        excerpts that are deleted."""
        return {card: words for card, words in self._by_id(_WORDS_THEN, cards) if words}

    def notes_of(self, cards: Iterable[str]) -> list[str]:
        """The notes that these cards come from, also of cards in the trash."""
        return [note for (note,) in self._by_id("SELECT DISTINCT note FROM cards WHERE id", cards) if note]

    def notes_with(self, attachments: Iterable[str]) -> set[str]:
        """The notes that these files belong to, also files in the trash."""
        return {note for (note,) in self._by_id("SELECT note FROM attachments WHERE id", attachments) if note}

    def pile_cards(self, wanted: Sequence[PileKey]) -> list[PileCard]:
        """What stands on these, in the order asked for; what is gone meanwhile is passed over."""
        notes = {row[0]: row[1:] for row in self._by_id(_PILE_NOTES, {key.note for key in wanted})}
        excerpts = {key.excerpt for key in wanted if key.excerpt}
        quotes = dict(self._by_id(f"SELECT id, substr(quote, 1, {_TEXT}) FROM excerpts WHERE id", excerpts))
        found = []
        for key in wanted:
            if key.note not in notes or (key.excerpt and key.excerpt not in quotes):
                continue
            body, kind, role, place, consent = notes[key.note]
            text = quotes[key.excerpt] if key.excerpt else body
            found.append(PileCard(key, NoteKind(kind), text, role or "", place or "", consent in _HELD_OUT))
        return found

    def card(self, identity: str) -> CardInFull | None:
        """Everything the inspector tells about a card."""
        row = self._one(_IN_FULL, identity)
        if row is None:
            return None
        i, note, excerpt, words, kind, body, quote, start, end, orphaned, *origin = row
        text = words if note is None else quote if excerpt else body
        if excerpt and not orphaned:
            before = body[max(0, start - _CONTEXT) : start]
            after = body[end : end + _CONTEXT]
        else:
            start, end, before, after = 0, 0, "", ""
        pseudonym, role, consent, place, visit_place, visit_date = origin
        return CardInFull(
            i,
            note,
            excerpt,
            NoteKind(kind or NoteKind.OTHER),
            text or "",
            pseudonym or "",
            role or "",
            place or "",
            visit_place or "",
            visit_date or "",
            ConsentStatus(consent) if consent else None,
            tuple(self._codes(note, excerpt, start, end)),
            start,
            end,
            before,
            after,
        )

    def _codes(self, note: str | None, excerpt: str | None, start: int, end: int) -> Iterator[str]:
        """Names of the codes on the card's own words: for an excerpt those that overlap it."""
        if note is None:
            return
        sql = (
            "SELECT DISTINCT c.name FROM living_codings g JOIN codes c ON c.id = g.code"
            " JOIN excerpts e ON e.id = g.excerpt WHERE g.note = ?"
        )
        values: list[Any] = [note]
        if excerpt is not None:
            sql += ' AND (e.id = ? OR e.whole OR (e.start < ? AND e."end" > ?))'
            values += [excerpt, end, start]
        for (name,) in self._all(f"{sql} ORDER BY c.position, c.name", *values):
            yield name

    def _by_id(self, select: str, ids: Iterable[str]) -> Iterator[Any]:
        for some in _parts(ids):
            yield from self._all(f"{select} IN ({','.join('?' * len(some))})", *some)

    def _all(self, sql: str, *values: Any) -> Iterator[Any]:
        return iter(self._connection.execute(sql, values))

    def _one(self, sql: str, *values: Any) -> Any:
        return self._connection.execute(sql, values).fetchone()


_HELD_OUT = frozenset({ConsentStatus.REFUSED.value, ConsentStatus.WITHDRAWN.value})
_ORIGINS = (
    " LEFT JOIN participants p ON p.id = n.participant LEFT JOIN visits v ON v.id = n.visit AND NOT v.deleted"
)
_CARDS = (
    "SELECT k.id, k.note, k.excerpt, n.kind,"
    f" substr(CASE WHEN k.note IS NULL THEN k.words WHEN k.excerpt IS NULL THEN n.body ELSE e.quote END,"
    f" 1, {_TEXT}), p.role, v.place, k.theme, k.x, k.y, k.position, k.parked, k.copy, p.consent,"
    " CASE WHEN k.excerpt IS NULL THEN (SELECT a.sha256 FROM attachments a WHERE a.note = k.note"
    " AND NOT a.deleted AND a.sha256 <> '' AND a.media_type LIKE 'image/%'"
    " ORDER BY a.created_at, a.id LIMIT 1) END"
    " FROM living_cards k LEFT JOIN notes n ON n.id = k.note LEFT JOIN excerpts e ON e.id = k.excerpt"
    f"{_ORIGINS}"
)
_ORDER = "ORDER BY k.theme, k.position, k.id"
_OF_NOTE = "FROM living_cards k JOIN notes n ON n.id = k.note"
_VALUES = MappingProxyType(
    {
        "author": f"SELECT k.id, m.name {_OF_NOTE} JOIN members m ON m.id = n.author WHERE k.board = ?",
        "role": f"SELECT k.id, p.role {_OF_NOTE} JOIN participants p ON p.id = n.participant"
        " WHERE k.board = ? AND p.role <> ''",
        "visit": f"SELECT k.id, v.date || ' · ' || v.place {_OF_NOTE}"
        " JOIN visits v ON v.id = n.visit AND NOT v.deleted WHERE k.board = ?",
        # The last row of a card stays in the dict: its first code in the order of the codebook.
        "code": "SELECT k.id, c.name FROM living_cards k JOIN living_codings g ON g.note = k.note"
        " AND (k.excerpt IS NULL OR g.excerpt = k.excerpt) JOIN codes c ON c.id = g.code"
        " WHERE k.board = ? ORDER BY g.position DESC, c.name DESC",
    }
)
_WRITTEN_BY = (
    "SELECT id FROM notes WHERE coalesce(author, created_by) = ?"
    " UNION ALL SELECT id FROM cards WHERE note IS NULL AND created_by = ?"
)
_HANDLED = (
    "SELECT id FROM cards WHERE NOT deleted AND (theme IS NOT NULL OR parked OR changed_at > created_at)"
    " UNION SELECT coalesce(excerpt, note) FROM cards WHERE note IS NOT NULL OR excerpt IS NOT NULL"
)
_WORDS_THEN = (
    f"SELECT k.id, substr(CASE WHEN k.note IS NULL THEN k.words WHEN n.deleted OR e.deleted THEN ''"
    f" WHEN k.excerpt IS NULL THEN n.body ELSE e.quote END, 1, {_TEXT}) FROM cards k"
    " LEFT JOIN notes n ON n.id = k.note LEFT JOIN excerpts e ON e.id = k.excerpt WHERE k.id"
)
_PILE_NOTES = (
    f"SELECT n.id, substr(n.body, 1, {_TEXT}), n.kind, p.role, v.place, p.consent FROM notes n"
    f"{_ORIGINS} WHERE n.id"
)
_IN_FULL = (
    'SELECT k.id, k.note, k.excerpt, k.words, n.kind, n.body, e.quote, e.start, e."end", e.orphaned,'
    " p.pseudonym, p.role, p.consent, n.place, v.place, v.date"
    " FROM living_cards k LEFT JOIN notes n ON n.id = k.note LEFT JOIN excerpts e ON e.id = k.excerpt"
    f"{_ORIGINS} WHERE k.id = ?"
)


def _pile(only: str) -> str:
    """The pile, of all notes or of those that ``only`` (an SQL condition) names.

    What lies on the board, and which notes live, is gathered once: asked for each note and excerpt, a
    project of ten thousand notes would take an hour. Whole notes that were coded have an excerpt without
    words of its own: that is no further card.
    """
    of_cards, of_note, of_excerpt = "", "", ""
    if only:
        of_cards = f"""AND k.id IN (SELECT id FROM cards WHERE note {only} UNION
            SELECT c.id FROM excerpts x JOIN cards c ON c.excerpt = x.id WHERE x.note {only})"""
        of_note, of_excerpt = f"AND n.id {only}", f"AND e.note {only}"
    return f"""
        WITH laid AS MATERIALIZED (
            SELECT coalesce(e.note, k.note) AS note, k.excerpt FROM cards k
            LEFT JOIN excerpts e ON e.id = k.excerpt
            WHERE k.board = ? AND NOT k.deleted AND (k.excerpt IS NULL OR NOT e.deleted)
            AND coalesce(e.note, k.note) IS NOT NULL {of_cards}),
        noted AS MATERIALIZED (
            SELECT n.id, trim(n.body) <> '' AS words FROM notes n WHERE NOT n.deleted {of_note})
        SELECT n.id, NULL AS excerpt FROM noted n
        WHERE n.words AND n.id NOT IN (SELECT note FROM laid)
        AND NOT EXISTS(SELECT 1 FROM excerpts e WHERE e.note = n.id AND NOT e.deleted AND NOT e.whole)
        AND NOT EXISTS(SELECT 1 FROM notes w WHERE w.jotting = n.id AND NOT w.deleted)
        UNION ALL
        SELECT e.note, e.id FROM excerpts e
        WHERE NOT e.deleted AND NOT e.whole AND e.note IN (SELECT id FROM noted) {of_excerpt}
        AND e.id NOT IN (SELECT excerpt FROM laid WHERE excerpt IS NOT NULL)
        AND e.note NOT IN (SELECT note FROM laid WHERE excerpt IS NULL)
        ORDER BY 1, 2"""


def _card(row: Any) -> BoardCard:
    i, note, excerpt, kind, text, role, place, theme, x, y, position, parked, copy, consent, photo = row
    return BoardCard(
        i,
        note,
        excerpt,
        NoteKind(kind or NoteKind.OTHER),
        text or "",
        role or "",
        place or "",
        theme,
        x,
        y,
        position,
        bool(parked),
        bool(copy),
        consent in _HELD_OUT,
        photo or "",
    )


def _parts(ids: Iterable[str]) -> Iterator[list[str]]:
    every = sorted(ids)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]
