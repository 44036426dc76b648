"""Several drafts into one: keys made unique, people who are named in several sources known again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from feltnoter.domain.draft import (
    Draft,
    DraftCard,
    DraftMember,
    DraftNote,
    DraftParticipant,
    DraftTheme,
)
from feltnoter.domain.vocabulary import ConsentStatus

# A no outweighs a yes, and a source that knows nothing of consent (a spreadsheet) outweighs nothing.
_WEIGHT: Mapping[ConsentStatus, int] = MappingProxyType(
    {
        ConsentStatus.MISSING: 0,
        ConsentStatus.GIVEN: 1,
        ConsentStatus.REFUSED: 2,
        ConsentStatus.WITHDRAWN: 3,
    }
)


def merge(drafts: Sequence[Draft]) -> Draft:
    """One draft with everything in ``drafts``, in their order.

    Keys get the number of their source in front. Members of one name and participants of one
    pseudonym in different sources become one; within a source they stay as they are. Of the
    project's own words the first that says something counts.
    """
    members: dict[str, DraftMember] = {}
    participants: dict[str, DraftParticipant] = {}
    keyed = []
    for number, draft in enumerate(drafts, 1):
        prefix = f"{number}."
        member_keys = _keys(prefix, {m.key: m.name for m in draft.members}, _by_name(members.values()))
        participant_keys = _keys(
            prefix, {p.key: p.pseudonym for p in draft.participants}, _by_pseudonym(participants.values())
        )
        for member in draft.members:
            key = member_keys[member.key]
            members.setdefault(key, replace(member, key=key))
        for participant in draft.participants:
            key = participant_keys[participant.key]
            known = participants.get(key)
            fresh = replace(participant, key=key)
            participants[key] = _same_person(known, fresh) if known else fresh
        keyed.append(_rekey(draft, prefix, member_keys, participant_keys))
    return Draft(
        title=_first(draft.title for draft in drafts),
        question=_first(draft.question for draft in drafts),
        municipality=_first(draft.municipality for draft in drafts),
        area=_first(draft.area for draft in drafts),
        background=_first(draft.background for draft in drafts),
        members=tuple(members.values()),
        participants=tuple(participants.values()),
        visits=tuple(visit for draft in keyed for visit in draft.visits),
        notes=tuple(note for draft in keyed for note in draft.notes),
        themes=tuple(theme for draft in keyed for theme in draft.themes),
        measures=tuple(measure for draft in keyed for measure in draft.measures),
        loose=tuple(card for draft in keyed for card in draft.loose),
        codes=tuple(code for draft in drafts for code in draft.codes),
        refused=tuple(refusal for draft in keyed for refusal in draft.refused),
    )


def _by_name(members: Iterable[DraftMember]) -> dict[str, str]:
    return {member.name.casefold(): member.key for member in members}


def _by_pseudonym(participants: Iterable[DraftParticipant]) -> dict[str, str]:
    return {participant.pseudonym.casefold(): participant.key for participant in participants}


def _keys(prefix: str, names: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """The new key for each old one: that of the same name in an earlier source, or its own."""
    return {key: known.get(name.casefold(), prefix + key) for key, name in names.items()}


def _same_person(known: DraftParticipant, again: DraftParticipant) -> DraftParticipant:
    """What two sources say of one participant. In doubt about consent the narrower answer holds."""
    weightier = max(known, again, key=lambda person: _WEIGHT[person.consent])
    scope = known.scope & again.scope if known.consent == again.consent else weightier.scope
    return replace(
        weightier,
        key=known.key,
        pseudonym=known.pseudonym,
        role=known.role or again.role,
        detail=known.detail or again.detail,
        scope=scope,
    )


def _rekey(
    draft: Draft, prefix: str, member_keys: Mapping[str, str], participant_keys: Mapping[str, str]
) -> Draft:
    """The draft with every key and every reference to one replaced; people are merged elsewhere."""

    def own(key: str) -> str:
        return prefix + key if key else ""

    def card(placed: DraftCard) -> DraftCard:
        return replace(placed, note=own(placed.note), excerpt=own(placed.excerpt))

    def note(kept: DraftNote) -> DraftNote:
        return replace(
            kept,
            key=own(kept.key),
            author=member_keys.get(kept.author, ""),
            participant=participant_keys.get(kept.participant, ""),
            visit=own(kept.visit),
            excerpts=tuple(replace(excerpt, key=own(excerpt.key)) for excerpt in kept.excerpts),
        )

    def theme(kept: DraftTheme) -> DraftTheme:
        return replace(
            kept,
            key=own(kept.key),
            cards=tuple(map(card, kept.cards)),
            contradicted_by=tuple(map(own, kept.contradicted_by)),
        )

    return replace(
        draft,
        visits=tuple(
            replace(visit, key=own(visit.key), members=tuple(member_keys[m] for m in visit.members))
            for visit in draft.visits
        ),
        notes=tuple(map(note, draft.notes)),
        themes=tuple(map(theme, draft.themes)),
        loose=tuple(map(card, draft.loose)),
    )


def _first(words: Iterable[str]) -> str:
    return next((word for word in words if word), "")
