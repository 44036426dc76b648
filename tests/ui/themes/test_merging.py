"""Two people in one text: nothing anybody wrote is lost, and what does not clash lands where it belongs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.themes.merging import incoming

WORDS = st.lists(st.sampled_from(["sko", "dør", "😀", "nøgle", "æ", " ", "\n"]), max_size=12).map("".join)


def merged(base: str, mine: str, theirs: str) -> str:
    text = mine
    for start, end, words in incoming(base, mine, theirs):
        text = text[:start] + words + text[end:]
    return text


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        ("Hun venter.", "Hun venter længe.", "Hver dag: Hun venter.", "Hver dag: Hun venter længe."),
        ("a b c", "a b c", "a x c", "a x c"),
        ("a b c", "a y c", "a b c", "a y c"),
        ("a b c", "a y c", "a x c", "a yx c"),
        ("", "mit", "deres", "mitderes"),
        ("😀 ja", "😀 ja tak", "😀 nej ja", "😀 nej ja tak"),
    ],
)
def test_both_are_kept(base: str, mine: str, theirs: str, both: str) -> None:
    assert merged(base, mine, theirs) == both


@given(WORDS, WORDS)
def test_without_own_changes_it_is_theirs(base: str, theirs: str) -> None:
    assert merged(base, base, theirs) == theirs


@given(WORDS, WORDS)
def test_without_their_changes_it_is_mine(base: str, mine: str) -> None:
    assert merged(base, mine, base) == mine


@given(WORDS, WORDS, WORDS)
def test_offsets_lie_in_my_text_and_come_last_first(base: str, mine: str, theirs: str) -> None:
    last = len(mine)
    for start, end, _ in incoming(base, mine, theirs):
        assert 0 <= start <= end <= last
        last = start
