"""Lanes, tints and names: pure functions."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.coding.marks import BLENDED, Mark, SortedMarks, blended_runs, lanes, line_spans, name_tops

spans = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 60)).map(lambda p: (p[0], p[0] + p[1])), max_size=40
)


def marks_of(found: list[tuple[int, int]]) -> list[Mark]:
    return [Mark(a, b, f"e{i}", f"c{i % 5}") for i, (a, b) in enumerate(found)]


@given(spans)
def test_what_touches_a_stretch_is_found_by_bisecting(found: list[tuple[int, int]]) -> None:
    marks = SortedMarks(marks_of(found))
    for start, end in ((0, 1), (50, 60), (100, 101), (0, 300)):
        expected = [m for m in marks.all if m.start < end and m.end > start]
        assert [marks.all[i] for i in marks.touching(start, end)] == expected


def test_the_shortest_excerpt_under_the_pointer_comes_first() -> None:
    marks = SortedMarks([Mark(0, 100, "long", "c"), Mark(40, 50, "short", "c"), Mark(30, 60, "middle", "d")])
    assert [mark.excerpt for mark in marks.at(45)] == ["short", "middle", "long"]
    assert [mark.excerpt for mark in marks.at(55)] == ["middle", "long"]
    assert marks.at(100) == []


@given(spans)
def test_tints_are_sorted_apart_and_blend_every_code_over_a_place(found: list[tuple[int, int]]) -> None:
    marks = marks_of(found)
    runs = blended_runs(marks)
    for (_, end, _), (start, _, _) in pairwise(runs):
        assert end <= start
    for place in range(0, 265, 3):
        over = sorted({str(m.code) for m in marks if m.start <= place < m.end})[:BLENDED]
        here = [codes for start, end, codes in runs if start <= place < end]
        assert here == ([tuple(over)] if over else [])


def test_an_excerpt_without_a_code_gives_no_tint() -> None:
    assert blended_runs([Mark(0, 9, "e", None)]) == []


@given(spans, st.integers(1, 6))
def test_spans_in_one_lane_never_meet_and_only_a_full_house_leaves_one_out(
    found: list[tuple[int, int]], most: int
) -> None:
    ordered = sorted(found)
    chosen = lanes(ordered, most)
    for i, (first, last) in enumerate(ordered):
        earlier = [j for j in range(i) if chosen[j] >= 0 and ordered[j][1] >= first and ordered[j][0] <= last]
        if chosen[i] < 0:
            assert len({chosen[j] for j in earlier}) == most
        else:
            assert chosen[i] not in {chosen[j] for j in earlier}
            assert set(range(chosen[i])) <= {chosen[j] for j in earlier}, "the lowest that is free"


def test_two_excerpts_on_one_line_get_bars_side_by_side() -> None:
    marks = [Mark(0, 5, "a", "c"), Mark(10, 15, "b", "d"), Mark(45, 80, "c", "c")]
    found = line_spans([0, 40, 80], marks)
    assert found == [(0, 0), (0, 0), (1, 1)]
    assert lanes(found, 5) == [0, 1, 0]


def test_names_stand_at_their_bars_and_give_way_downwards_until_they_would_mislead() -> None:
    assert name_tops([(0, 20), (0, 20), (60, 80)], 20, 44) == [0, 20, 60]
    crowded = name_tops([(0, 20)] * 6, 20, 44)
    assert crowded == [0, 20, 40, None, None, None]
