"""What may leave the house: the cards of the board with consent applied, for report and picture alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from feltnoter.domain.consent import may_be_pictured, may_be_quoted, may_leave
from feltnoter.domain.entities import Excerpt, Note, Participant, Visit
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.storage.queries import CardLine, Queries
from feltnoter.storage.rows import Rows

# Kinds in which the participant's own words stand, not the field worker's.
_VERBATIM = frozenset({NoteKind.QUOTE, NoteKind.INTERVIEW, NoteKind.CONVERSATION})


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card as others may see it: role and coarse place (the visit's), never a name or an exact
    place. ``happened_at`` is ISO 8601 or empty; whoever prints it makes it a month. ``participant`` is an
    id that tells who spoke apart from others; it is not printed. ``pseudonym`` is for the report alone."""

    card: CardLine
    key: str
    text: str
    kind: NoteKind
    role: str
    place: str
    happened_at: str
    participant: str | None = None
    pseudonym: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """The cards that may leave, by id, and how many are held out."""

    cards: Mapping[str, ShownCard]
    held_out: int


class Gate:
    """Decides card by card. Refused or withdrawn consent and special-category notes stay inside."""

    def __init__(self, rows: Rows) -> None:
        self._notes = {n.id: n for n in rows.find(Note)}
        # Also those in the trash: a no does not end with the register entry it stood in.
        self._participants = {p.id: p for p in (*rows.find(Participant), *rows.trash(Participant))}
        self._visits = {v.id: v for v in rows.find(Visit)}
        self._rows = rows

    @property
    def notes(self) -> Mapping[str, Note]:
        """All living notes by id."""
        return self._notes

    def participants(self) -> list[Participant]:
        """Those who may be counted among the people behind the work."""
        return [p for p in self._participants.values() if may_leave(p) and not p.deleted]

    def note(self, note: Note) -> bool:
        """Whether a note's text may be shown to others."""
        participant = self._participants.get(note.participant or "")
        if note.special_category or not may_leave(participant):
            return False
        return note.kind not in _VERBATIM or may_be_quoted(participant)

    def photo(self, note: Note) -> bool:
        """Whether a photo that belongs to the note may be shown to others."""
        participant = self._participants.get(note.participant or "")
        return not note.special_category and may_be_pictured(participant)

    def shown(self, cards: Sequence[CardLine]) -> Iterator[ShownCard]:
        """Those of the cards that may be shown, as others may see them."""
        # only these: of ten thousands of excerpts few lie on the board
        excerpts = self._rows.some(Excerpt, [card.excerpt for card in cards if card.excerpt])
        for card in cards:
            if card.note is None:
                yield ShownCard(card, card.id, card.words, NoteKind.OTHER, "", "", "")
                continue
            note = self._notes.get(card.note)
            if note is not None and self.note(note):
                yield self.of_note(card, note, excerpts.get(card.excerpt or ""))

    def of_note(self, card: CardLine, note: Note, excerpt: Excerpt | None) -> ShownCard:
        """A note's, or its excerpt's, words with their coarse origin; without an excerpt the whole note."""
        participant = self._participants.get(note.participant or "")
        visit = self._visits.get(note.visit or "")
        return ShownCard(
            card,
            excerpt.id if excerpt else note.id,
            excerpt.quote if excerpt else note.body,
            note.kind,
            participant.role if participant else "",
            visit.place if visit else "",
            note.happened_at,
            participant.id if participant else None,
            participant.pseudonym if participant else "",
        )


def outgoing(rows: Rows, queries: Queries, gate: Gate | None = None) -> Outgoing:
    """All cards of the board that may leave. A ``gate`` that is there already saves reading again."""
    gate = gate or Gate(rows)
    cards = queries.cards()
    shown = {each.card.id: each for each in gate.shown(cards)}
    return Outgoing(shown, len(cards) - len(shown))
