from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain.diff import replacements

words = st.lists(st.sampled_from(["hun ", "venter ", "længe", "😀", "e\u0301", "\n", "x"]), max_size=30).map(
    "".join
)


@given(words | st.text(max_size=40), words | st.text(max_size=40))
def test_replacements_turn_one_text_into_the_other(before: str, after: str) -> None:
    text = before
    for start, end, new in replacements(before, after):
        text = text[:start] + new + text[end:]
    assert text == after


def test_what_stays_is_not_touched() -> None:
    assert replacements("Hun venter længe på hjælp", "Han venter meget længe på hjælp") == [
        (10, 10, " meget"),
        (1, 3, "an"),
    ]


def test_an_insertion_is_only_the_insertion() -> None:
    text = "ord " * 25_000
    assert replacements(text, text[:50_000] + "nyt " + text[50_000:]) == [(50_000, 50_000, "nyt ")]
