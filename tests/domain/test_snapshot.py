"""A frozen board comes back as it was kept, and the difference says what moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain.snapshot import LOOSE, PARKED, BoardState, FrozenTheme, difference, packed, unpacked

IDS = st.text("abcdef", min_size=1, max_size=3)


@st.composite
def states(draw: st.DrawFn) -> BoardState:
    themes = draw(st.lists(IDS, unique=True, max_size=4))
    made = tuple(FrozenTheme(one, draw(st.text(max_size=8))) for one in themes)
    places = st.sampled_from([*themes, LOOSE, PARKED])
    return BoardState(made, draw(st.dictionaries(IDS, places, max_size=8)))


@given(states())
def test_what_is_kept_comes_back(state: BoardState) -> None:
    back = unpacked(packed(state))
    assert back.themes == state.themes
    assert dict(back.cards) == dict(state.cards)


@given(states(), states())
def test_every_card_is_moved_new_gone_or_the_same(then: BoardState, now: BoardState) -> None:
    diff = difference(then, now)
    moved = {card for card, _, _ in diff.moved}
    assert moved | set(diff.new) | {c for c in now.cards if then.cards.get(c) == now.cards[c]} == set(
        now.cards
    )
    assert set(diff.gone) == set(then.cards) - set(now.cards)
    assert difference(then, then).nothing


@pytest.mark.parametrize("text", ["", "{", "[]", '{"themes": 3}', '{"themes": [["a", 2, "", []], 7]}'])
def test_something_odd_is_passed_over(text: str) -> None:
    assert unpacked(text) == BoardState((), {})
