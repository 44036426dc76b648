"""What is worth a look before anything is exported. Findings, never stops: the team decides."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from feltnoter.domain.consent import may_leave
from feltnoter.domain.entities import Participant
from feltnoter.domain.vocabulary import ConsentStatus
from feltnoter.project.facade import Project
from feltnoter.project.outgoing import Gate
from feltnoter.project.photos import Photos
from feltnoter.project.privacy import Look
from feltnoter.storage.queries import CardLine, ThemeLine


class FindingKind(StrEnum):
    """What was found."""

    CONSENT_MISSING = "consent_missing"  # participants whose notes go out, and nobody has asked
    PERSONAL_DATA = "personal_data"  # possible personal data nobody has decided about; ids are the notes
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
    the notes behind the cards, each once. ``count`` is the number of participants, themes or cards."""

    kind: FindingKind
    count: int
    ids: tuple[str, ...]


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
        """In notes whose cards go out: what is held out hurts nobody there."""
        going = {card.note for card in self._cards if card.note and self._held_out(card) is None}
        found = look.open(notes=going) if look is not None else []
        if found:
            yield Finding(FindingKind.PERSONAL_DATA, len(found), tuple(dict.fromkeys(f.note for f in found)))

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
