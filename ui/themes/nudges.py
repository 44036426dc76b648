"""Which quiet word a theme gets, if any (method rules 4, 5, 6, 10, 12). One at a time, and never a stop.
Each can be hidden for one theme, and each sort switched off in the settings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from types import MappingProxyType

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


_SETTINGS = MappingProxyType(
    {
        NudgeKind.NAME_CLUSTER: "advice_name_cluster",
        NudgeKind.MANY_CARDS: "advice_many_cards",
        NudgeKind.ONE_WORD: "advice_one_word",
        NudgeKind.ONE_PARTICIPANT: "advice_one_source",
        NudgeKind.ONE_PLACE: "advice_one_source",
        NudgeKind.ONE_AUTHOR: "advice_one_source",
        NudgeKind.NO_CONTRADICTION: "advice_no_contradiction",
    }
)


def wanted_kinds(setting: Callable[[str], object]) -> frozenset[NudgeKind]:
    """The sorts that the user has not switched off; ``setting`` tells a choice by its key."""
    return frozenset(kind for kind, key in _SETTINGS.items() if setting(key))


def hidden_key(theme: str, kind: NudgeKind) -> str:
    """How a hidden nudge is remembered: by id, never by words."""
    return f"{theme}:{kind}"


def nudge_for(
    entry: ThemeEntry,
    coverage: Coverage,
    contradictions: int,
    hidden: Collection[str],
    wanted: Collection[NudgeKind] = frozenset(NudgeKind),
) -> NudgeKind | None:
    """The first thing worth a thought that is wanted and that nobody has hidden."""
    if entry.deselected:
        return None
    return next(
        (
            kind
            for kind in _fitting(entry, coverage, contradictions)
            if kind in wanted and hidden_key(entry.id, kind) not in hidden
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
