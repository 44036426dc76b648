"""What was typed, as replacements; and what others wrote meanwhile."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from feltnoter.domain.diff import replacements
from ui.text import Edits, Positions, exact_text, units
from ui.text.edits import Replacement, moved

TEXTS = st.text(st.sampled_from("ab æå😀𝔘\u0301\u00a0\n"), max_size=30)
ACTS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), st.text("xyz😀", max_size=3)), max_size=12)


def applied(text: str, changes: list[Replacement]) -> str:
    for start, end, words in changes:
        text = text[:start] + words + text[end:]
    return text


def typed(text: str, acts: list[tuple[int, int, str]]) -> tuple[str, Edits]:
    edits = Edits(len(text))
    for at, length, words in acts:
        start = at % (len(text) + 1)
        end = min(len(text), start + length)
        text = text[:start] + words + text[end:]
        edits.replace(start, end, words)
    return text, edits


@given(TEXTS)
def test_positions_go_both_ways(text: str) -> None:
    positions = Positions(text)
    assert positions.units == units(text) == len(text.encode("utf-16-le")) // 2
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le")) // 2
        assert positions.to_units(point) == unit
        assert positions.to_point(unit) == point
        if point < len(text) and text[point] > "\uffff":
            assert positions.to_point(unit + 1) == point
    assert positions.to_units(-3) == 0
    assert positions.to_point(10**6) == len(text)


def test_the_exact_text_keeps_what_toplaintext_changes() -> None:
    document = QTextDocument()
    document.setPlainText("3 km\u00a0væk\nlinje😀")
    assert exact_text(document) == "3 km\u00a0væk\nlinje😀"


@given(TEXTS, ACTS)
def test_replacements_give_what_was_typed(text: str, acts: list[tuple[int, int, str]]) -> None:
    after, edits = typed(text, acts)
    changes = edits.replacements()
    assert applied(text, changes) == after
    assert all(later[0] >= earlier[1] for later, earlier in pairwise(changes))
    assert Edits(len(text), changes).replacements() == changes


@given(TEXTS, ACTS, TEXTS)
def test_what_others_wrote_is_taken_in(text: str, acts: list[tuple[int, int, str]], other: str) -> None:
    mine, edits = typed(text, acts)
    others = replacements(text, other)
    merged = applied(mine, edits.received(others))
    for words in (words for _, _, words in edits.replacements()):
        assert words in merged  # nothing typed is lost
    for words in (words for _, _, words in others):
        assert words in merged
    if not edits:
        assert merged == other


def test_typing_between_two_equal_letters_is_told_apart() -> None:
    edits = Edits(2)
    edits.replace(1, 1, "a")
    assert edits.replacements() == [(1, 1, "a")]
    edits.replace(1, 2, "")
    assert not edits


def test_a_position_moves_with_the_words_around_it() -> None:
    assert moved(5, [(2, 2, "ny ")]) == 8
    assert moved(5, [(5, 5, "ny ")]) == 5
    assert moved(5, [(7, 9, "")]) == 5
    assert moved(5, [(3, 8, "x")]) == 4
