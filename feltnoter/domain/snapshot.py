"""A frozen board and how another differs from it (method R9). Plain values; ids, titles and order only:
what stands on the cards stays in the notes, and goes with them when they are erased."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LOOSE = ""
PARKED = "-"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class FrozenTheme:
    """A theme or cluster as it was; ``parent`` is "" at the top."""

    id: str
    title: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class BoardState:
    """Themes in their order, and where each card lies: a theme's id, ``LOOSE`` or ``PARKED``. Cards of a
    theme come in their order."""

    themes: tuple[FrozenTheme, ...]
    cards: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """What has happened since: ids in the order of the board; moves as card, from, to (as in
    ``BoardState.cards``); renames as id, then, now."""

    moved: tuple[tuple[str, str, str], ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    new_themes: tuple[str, ...]
    gone_themes: tuple[str, ...]
    renamed: tuple[tuple[str, str, str], ...]

    @property
    def nothing(self) -> bool:
        """Whether the two are the same."""
        return not any((self.moved, self.new, self.gone, self.new_themes, self.gone_themes, self.renamed))


def packed(state: BoardState) -> str:
    """As it is kept: JSON, with cards by theme so that no id of a theme is written twice."""
    by_place: dict[str, list[str]] = {}
    for card, place in state.cards.items():
        by_place.setdefault(place, []).append(card)
    themes = [[one.id, one.title, one.parent, by_place.get(one.id, [])] for one in state.themes]
    whole = {
        "v": _VERSION,
        "themes": themes,
        "loose": by_place.get(LOOSE, []),
        "parked": by_place.get(PARKED, []),
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> BoardState:
    """What was kept; anything odd in it (another program version) is passed over."""
    try:
        whole = json.loads(text)
    except ValueError:
        whole = {}
    whole = whole if isinstance(whole, dict) else {}
    themes, cards = [], {}
    for row in _list(whole.get("themes")):
        match row:
            case [str(identity), str(title), str(parent), list(inside), *_]:
                themes.append(FrozenTheme(identity, title, parent))
                cards.update(dict.fromkeys(_ids(inside), identity))
            case _:
                pass
    cards.update(dict.fromkeys(_ids(_list(whole.get("loose"))), LOOSE))
    cards.update(dict.fromkeys(_ids(_list(whole.get("parked"))), PARKED))
    return BoardState(tuple(themes), cards)


def difference(then: BoardState, now: BoardState) -> Difference:
    """What is elsewhere, new or gone, seen from ``then``."""
    before, after = {t.id: t for t in then.themes}, {t.id: t for t in now.themes}
    return Difference(
        moved=tuple(
            (card, then.cards[card], place)
            for card, place in now.cards.items()
            if card in then.cards and then.cards[card] != place
        ),
        new=tuple(card for card in now.cards if card not in then.cards),
        gone=tuple(card for card in then.cards if card not in now.cards),
        new_themes=tuple(one for one in after if one not in before),
        gone_themes=tuple(one for one in before if one not in after),
        renamed=tuple(
            (one, before[one].title, after[one].title)
            for one in after
            if one in before and before[one].title != after[one].title
        ),
    )


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _ids(values: Iterable[object]) -> list[str]:
    return [value for value in values if isinstance(value, str)]
