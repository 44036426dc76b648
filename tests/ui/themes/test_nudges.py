"""One quiet word at a time, and none that was hidden."""

from __future__ import annotations

import pytest

from feltnoter.project.lists import Coverage, ThemeEntry
from feltnoter.settings import SETTINGS
from ui.themes.nudges import NudgeKind, hidden_key, nudge_for, wanted_kinds

WIDE = Coverage((("borger", ("Elm", "Eg")),), ("Nord", "Syd"), ("Anna", "Bo"))


def entry(title: str = "Jeg venter på dem", cards: int = 4, *, deselected: bool = False) -> ThemeEntry:
    return ThemeEntry("t", "1", title, None, 0, "i", deselected, "", cards, 0, 0)


@pytest.mark.parametrize(
    ("theme", "coverage", "against", "expected"),
    [
        (entry(), WIDE, 1, None),
        (entry(), WIDE, 0, NudgeKind.NO_CONTRADICTION),
        (entry(cards=9), WIDE, 0, NudgeKind.MANY_CARDS),
        (entry("Utryghed"), WIDE, 0, NudgeKind.ONE_WORD),
        (entry(), Coverage((("borger", ("Elm",)),), WIDE.places, WIDE.authors), 1, NudgeKind.ONE_PARTICIPANT),
        (entry(), Coverage(WIDE.people, ("Nord",), WIDE.authors), 1, NudgeKind.ONE_PLACE),
        (entry(), Coverage(WIDE.people, WIDE.places, ("Anna",)), 1, NudgeKind.ONE_AUTHOR),
        (entry(cards=1), Coverage((("borger", ("Elm",)),), ("Nord",), ("Anna",)), 0, None),
        (entry(deselected=True, cards=9), WIDE, 0, None),
        (entry("", cards=2), WIDE, 0, None),
        (entry("", cards=3), WIDE, 0, NudgeKind.NAME_CLUSTER),
    ],
)
def test_the_first_thing_worth_a_thought(
    theme: ThemeEntry, coverage: Coverage, against: int, expected: NudgeKind | None
) -> None:
    assert nudge_for(theme, coverage, against, ()) == expected


def test_a_hidden_one_gives_way_to_the_next() -> None:
    hidden = {hidden_key("t", NudgeKind.MANY_CARDS)}
    assert nudge_for(entry(cards=9), WIDE, 0, hidden) is NudgeKind.NO_CONTRADICTION


def test_a_sort_that_is_switched_off_gives_way_to_the_next() -> None:
    def setting(key: str) -> bool:
        return key != "advice_many_cards"

    wanted = wanted_kinds(setting)
    assert nudge_for(entry(cards=9), WIDE, 0, (), wanted) is NudgeKind.NO_CONTRADICTION


def test_every_sort_has_a_switch_of_its_own() -> None:
    known = {setting.key for setting in SETTINGS}
    asked: set[str] = set()

    def setting(key: str) -> bool:
        asked.add(key)
        return False

    assert not wanted_kinds(setting)
    assert asked <= known
