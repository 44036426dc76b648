"""Which quiet word a theme gets, if any (method rules 4, 5, 6, 10, 12). One at a time, and never a stop."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import StrEnum

from feltnoter.project.lists import Coverage, ThemeEntry

MANY_CARDS = 8
_ENOUGH_FOR_A_NAME = 3
_ENOUGH_TO_COMPARE = 2


class NudgeKind(StrEnum):
    """What is worth a thought; the values are kept with what the user has hidden."""

    NAME_CLUSTER = "name_cluster"
    MANY_CARDS = "many_cards"
    ONE_WORD = "one_word"
    ONE_PARTICIPANT = "one_participant"
    ONE_PLACE = "one_place"
    ONE_AUTHOR = "one_author"
    NO_CONTRADICTION = "no_contradiction"


def hidden_key(theme: str, kind: NudgeKind) -> str:
    """How a hidden nudge is remembered: by id, never by words."""
    return f"{theme}:{kind}"


def nudge_for(
    entry: ThemeEntry, coverage: Coverage, contradictions: int, hidden: Collection[str]
) -> NudgeKind | None:
    """The first thing worth a thought that nobody has hidden."""
    if entry.deselected:
        return None
    return next(
        (
            kind
            for kind in _fitting(entry, coverage, contradictions)
            if hidden_key(entry.id, kind) not in hidden
        ),
        None,
    )


def _fitting(entry: ThemeEntry, coverage: Coverage, contradictions: int) -> Iterator[NudgeKind]:
    if not entry.named:
        if entry.cards >= _ENOUGH_FOR_A_NAME:
            yield NudgeKind.NAME_CLUSTER
        return
    if entry.cards > MANY_CARDS:
        yield NudgeKind.MANY_CARDS
    if len(entry.title.split()) == 1:
        yield NudgeKind.ONE_WORD
    if entry.cards < _ENOUGH_TO_COMPARE:
        return
    if coverage.participants == 1:
        yield NudgeKind.ONE_PARTICIPANT
    if len(coverage.places) == 1:
        yield NudgeKind.ONE_PLACE
    if len(coverage.authors) == 1:
        yield NudgeKind.ONE_AUTHOR
    if not contradictions:
        yield NudgeKind.NO_CONTRADICTION
