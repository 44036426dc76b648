"""What is worth a look before anything is exported. Findings, never stops: the team decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from feltnoter.domain.consent import may_leave
from feltnoter.domain.entities import Participant, ThemeLink
from feltnoter.domain.roles import is_telling
from feltnoter.domain.vocabulary import ConsentStatus, LinkKind
from feltnoter.project.facade import Project
from feltnoter.project.outgoing import Gate
from feltnoter.project.photos import Photos
from feltnoter.project.privacy import Look, Spot
from feltnoter.storage.queries import CardLine, ThemeLine

# Whoever the report is for, these come along (the links between themes with the board's picture).
_IN_EVERY_REPORT = frozenset(
    {
        ("project", "title"),
        ("project", "question"),
        ("project", "area"),
        ("project", "background"),
        ("visits", "place"),
        ("participants", "pseudonym"),
        ("participants", "role"),
        ("theme_links", "words"),
    }
)


class FindingKind(StrEnum):
    """What was found."""

    CONSENT_MISSING = "consent_missing"  # participants whose notes go out, and nobody has asked
    PERSONAL_DATA = "personal_data"  # possible personal data nobody has decided about; ids of where it stands
    ROLE_RARE = "role_rare"  # participants whose role only one or two have: somebody may know who it is
    INSIGHT_MISSING = "insight_missing"  # themes without a sentence that says what the pattern means
    PHOTO_UNDESCRIBED = "photo_undescribed"  # photos nobody can have read aloud; ids are their notes
    CLUSTER_UNNAMED = "cluster_unnamed"  # clusters with cards, which the report prints as loose cards
    HELD_OUT_REFUSED = "held_out_refused"  # cards kept inside, for consent was refused
    HELD_OUT_WITHDRAWN = "held_out_withdrawn"
    HELD_OUT_VERBATIM = "held_out_verbatim"  # own words of somebody who has not said yes to being quoted
    HELD_OUT_SPECIAL = "held_out_special"  # notes marked as special-category data
    HELD_OUT_PHOTO = "held_out_photo"  # notes whose photos stay inside: no yes to photos, or a child


HELD_OUT = (
    FindingKind.HELD_OUT_REFUSED,
    FindingKind.HELD_OUT_WITHDRAWN,
    FindingKind.HELD_OUT_VERBATIM,
    FindingKind.HELD_OUT_SPECIAL,
    FindingKind.HELD_OUT_PHOTO,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of finding. ``ids`` are what it is about: participants, themes, or for what is held out
    the notes behind the cards, each once. ``count`` is the number of participants, themes or cards,
    ``words`` what is said about the first of them: a role. ``spots`` are the texts personal data stand in."""

    kind: FindingKind
    count: int
    ids: tuple[str, ...]
    words: str = ""
    spots: tuple[Spot, ...] = ()


def findings(
    project: Project, themes: Collection[str] | None = None, look: Look | None = None
) -> list[Finding]:
    """What there is to look at; with ``themes`` only what concerns those (and the loose cards).

    ``look`` is what has been found of possible personal data; without one nothing is said about it.
    """
    return list(_Checks(project, themes).findings(look))


class _Checks:
    def __init__(self, project: Project, themes: Collection[str] | None) -> None:
        # Also those in the trash: a no does not end with the register entry it stood in.
        everybody = (*project.rows.find(Participant), *project.rows.trash(Participant))
        self._participants = {p.id: p for p in everybody}
        self._rows = project.rows
        self._gate = Gate(project.rows)
        self._notes = self._gate.notes
        self._photos = Photos(project.rows, self._gate)
        self._themes = [t for t in project.queries.themes() if not t.deselected]
        named = {t.id for t in self._themes if t.title}
        self._chosen = named if themes is None else named & set(themes)
        left_out = {t.id for t in project.queries.themes() if t.title} - self._chosen
        self._cards = [c for c in project.queries.cards() if not c.parked and c.theme not in left_out]

    def findings(self, look: Look | None) -> Iterator[Finding]:
        yield from self._consents()
        yield from self._personal_data(look)
        yield from self._rare_roles()
        without = [t for t in self._themes if t.id in self._chosen and not t.insight.strip()]
        yield from _of(FindingKind.INSIGHT_MISSING, without)
        notes = [card.note for card in self._cards if card.note and card.theme in self._chosen]
        undescribed = self._photos.undescribed(notes)
        if undescribed:
            behind = tuple(dict.fromkeys(photo.note for photo in undescribed if photo.note))
            yield Finding(FindingKind.PHOTO_UNDESCRIBED, len(undescribed), behind)
        yield from _of(FindingKind.CLUSTER_UNNAMED, [t for t in self._themes if not t.title and t.cards])
        held: dict[FindingKind, list[str]] = {kind: [] for kind in HELD_OUT}
        held[FindingKind.HELD_OUT_PHOTO] = self._photos.held_out(notes)
        for card in self._cards:
            kind = self._held_out(card)
            if kind is not None and card.note is not None:
                held[kind].append(card.note)
        for kind, notes in held.items():
            if notes:
                yield Finding(kind, len(notes), tuple(dict.fromkeys(notes)))

    def _personal_data(self, look: Look | None) -> Iterator[Finding]:
        """In texts that go out: what is held out hurts nobody there."""
        if look is None:
            return
        cards = {card.id for card in self._cards}
        notes = {card.note for card in self._cards if card.note and self._held_out(card) is None}
        notes |= set(self._contradicting())
        photos = {photo.id for photo in self._photos.going(notes)}

        def goes_out(spot: Spot) -> bool:
            match spot.root:
                case "notes":
                    return spot.id in notes
                case "themes":
                    return spot.id in self._chosen or spot.field in ("title", "deselected_reason")
                case "cards":
                    return spot.id in cards
                case "attachments":
                    return spot.id in photos
                case "codes":
                    return spot.field != "example"
            return (spot.root, spot.field) in _IN_EVERY_REPORT

        found = look.open(where=goes_out)
        if found:
            spots = tuple(dict.fromkeys(each.spot for each in found))
            behind = tuple(dict.fromkeys(spot.id for spot in spots))
            yield Finding(FindingKind.PERSONAL_DATA, len(found), behind, spots=spots)

    def _contradicting(self) -> Iterator[str]:
        """Notes that speak against a theme stand beside it, with or without a card."""
        for link in self._rows.find(ThemeLink, kind=LinkKind.CONTRADICTION):
            note = self._notes.get(link.note or "")
            if link.theme in self._chosen and note is not None and self._gate.note(note):
                yield note.id

    def _rare_roles(self) -> Iterator[Finding]:
        """People who can be known by what they are: among colleagues everybody knows the one night nurse."""
        holders = Counter(p.role.casefold().strip() for p in self._gate.participants())
        behind = {
            note.participant
            for card in self._cards
            if self._held_out(card) is None and (note := self._notes.get(card.note or "")) is not None
        }
        rare = [
            person
            for person in self._gate.participants()
            if person.id in behind and is_telling(person.role) and holders[person.role.casefold().strip()] < 3
        ]
        if rare:
            yield Finding(FindingKind.ROLE_RARE, len(rare), tuple(p.id for p in rare), rare[0].role.strip())

    def _consents(self) -> Iterator[Finding]:
        used = dict.fromkeys(
            note.participant
            for card in self._cards
            if (note := self._notes.get(card.note or "")) is not None and not note.special_category
        )
        people = [p for i in used if (p := self._participants.get(i or "")) is not None]
        missing = tuple(p.id for p in people if p.consent is ConsentStatus.MISSING)
        if missing:
            yield Finding(FindingKind.CONSENT_MISSING, len(missing), missing)

    def _held_out(self, card: CardLine) -> FindingKind | None:
        note = self._notes.get(card.note or "")
        if note is None or self._gate.note(note):
            return None
        participant = self._participants.get(note.participant or "")
        if participant is not None and not may_leave(participant):
            withdrawn = participant.consent is ConsentStatus.WITHDRAWN
            return FindingKind.HELD_OUT_WITHDRAWN if withdrawn else FindingKind.HELD_OUT_REFUSED
        return FindingKind.HELD_OUT_SPECIAL if note.special_category else FindingKind.HELD_OUT_VERBATIM


def _of(kind: FindingKind, themes: list[ThemeLine]) -> Iterator[Finding]:
    if themes:
        yield Finding(kind, len(themes), tuple(theme.id for theme in themes))
