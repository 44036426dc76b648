from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain.diff import Piece, pieces, replacements

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


@given(words | st.text(max_size=60), words | st.text(max_size=60), st.integers(0, 500))
def test_a_comparison_holds_both_texts(before: str, after: str, around: int) -> None:
    found = pieces(before, after, around=1_000)
    if before != after:
        assert "".join(piece.text for piece in found if not piece.new) == before
        assert "".join(piece.text for piece in found if not piece.gone) == after
    cut = pieces(before, after, around=around)
    assert [piece for piece in cut if piece.gone or piece.new] == [p for p in found if p.gone or p.new]


def test_a_comparison_is_of_whole_words() -> None:
    found = pieces("Hun venter længe på hjælp", "Han venter meget længe på hjælp")
    assert found == [
        Piece("Hun", gone=True),
        Piece("Han", new=True),
        Piece(" venter"),
        Piece(" meget", new=True),
        Piece(" længe på hjælp"),
    ]
    assert pieces("noter", "note") == [Piece("noter", gone=True), Piece("note", new=True)]


def test_a_comparison_leaves_out_what_is_far_from_any_change() -> None:
    long = "ord " * 100
    found = pieces(f"{long}gammel{long}", f"{long}ny{long}", around=10)
    assert [piece.text for piece in found] == ["… ord ord ", "gammelord", "nyord", " ord ord …"]
