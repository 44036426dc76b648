"""Where everything lies: nothing overlaps, everything follows from order, corner and width."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ui.board.arrange import arrange, columns_in, numbers, width_for
from ui.board.geometry import around
from ui.board.layout import NOTHING, FrameFacts


def heading(title: str, number: str, level: int, width: float) -> float:
    return 40.0 if level else 48.0


places = st.floats(-500, 2000).map(round)
facts = st.lists(
    st.tuples(places, places, st.sampled_from([0.0, 224.0, 412.0, 600.0, 2000.0]), st.integers(0, 12)),
    max_size=8,
)


@given(facts, st.lists(st.tuples(places, places), max_size=6))
def test_no_card_lies_under_a_frame_and_no_frame_over_another(
    frames: list[tuple[int, int, float, int]], loose: list[tuple[int, int]]
) -> None:
    given_frames = [FrameFacts(f"t{i}", "x", None, x, y, w) for i, (x, y, w, _) in enumerate(frames)]
    inside = {f"t{i}": [f"c{i}-{n}" for n in range(count)] for i, (*_, count) in enumerate(frames)}
    free = {f"l{i}": place for i, place in enumerate(loose)}
    layout = arrange(given_frames, inside, free, heading)
    assert layout.cards.keys() == {card for cards in inside.values() for card in cards} | free.keys()
    for one, other in combinations(layout.frames.values(), 2):
        assert not one.box.meets(other.box)
    for frame in layout.frames.values():
        for card in frame.cards:
            box = layout.cards[card]
            assert frame.box.x < box.x and box.right < frame.box.right
            assert frame.box.y + frame.heading <= box.y and box.bottom < frame.box.bottom
        for one, other in combinations(frame.cards, 2):
            assert not layout.cards[one].meets(layout.cards[other])
        assert not any(layout.cards[card].meets(frame.box) for card in free)


@given(facts, st.lists(st.tuples(places, places), max_size=8))
def test_a_loose_card_that_makes_way_does_not_land_on_another(
    frames: list[tuple[int, int, float, int]], loose: list[tuple[int, int]]
) -> None:
    given_frames = [FrameFacts(f"t{i}", "x", None, x, y, w) for i, (x, y, w, _) in enumerate(frames)]
    inside = {f"t{i}": [f"c{i}-{n}" for n in range(count)] for i, (*_, count) in enumerate(frames)}
    free = {f"l{i}": place for i, place in enumerate(loose)}
    layout = arrange(given_frames, inside, free, heading)
    moved = {card for card, (x, y) in free.items() if (layout.cards[card].x, layout.cards[card].y) != (x, y)}
    for card in moved:
        assert not any(layout.cards[card].meets(layout.cards[other]) for other in free if other != card)


def test_a_frame_grows_with_its_cards_and_moves_aside_what_it_would_cover() -> None:
    frames = [FrameFacts("a", "A", None, 0, 0, 600), FrameFacts("b", "B", None, 0, 180, 600)]
    few = arrange(frames, {"a": ["1"]}, {}, heading)
    many = arrange(frames, {"a": list("1234567")}, {}, heading)
    assert few.frames["b"].box.y == 192, "they keep their distance"
    assert many.frames["a"].box.h > few.frames["a"].box.h
    assert many.frames["b"].box.y == many.frames["a"].box.bottom + 16


def test_a_sub_theme_lies_below_the_cards_inside_its_parent_in_line_with_them() -> None:
    frames = [FrameFacts("a", "A", None, 0, 0, 412), FrameFacts("b", "B", "a", 999, 999, 100)]
    layout = arrange(frames, {"a": ["1", "2"], "b": ["3", "4", "5"]}, {}, heading)
    parent, child = layout.frames["a"], layout.frames["b"]
    assert (child.level, child.parent) == (1, "a")
    assert child.box.x == 12 and child.box.right == parent.box.right - 12
    assert child.box.y > layout.cards["1"].bottom
    assert layout.cards["3"].x == layout.cards["1"].x
    assert parent.box.bottom == child.box.bottom + 12
    assert layout.cards["5"].y > layout.cards["3"].y, "two columns, as above"


def test_a_frame_nobody_has_laid_anywhere_lies_below_the_others() -> None:
    frames = [FrameFacts("a", "A", None, 0, 0, 600), FrameFacts("new", "", None, 0, 0, 0)]
    layout = arrange(frames, {"a": list("1234")}, {}, heading)
    assert layout.frames["new"].box.y >= layout.frames["a"].box.bottom


def test_a_parent_that_is_gone_leaves_the_sub_theme_on_its_own() -> None:
    layout = arrange([FrameFacts("b", "B", "gone", 50, 60, 600)], {}, {}, heading)
    assert (layout.frames["b"].level, layout.frames["b"].box[:2]) == (0, (50, 60))


def test_numbers_count_named_themes_only() -> None:
    frames = [
        FrameFacts("a", "A", None, 0, 0, 1),
        FrameFacts("u", "", None, 0, 0, 1),
        FrameFacts("b", "B", None, 0, 0, 1),
        FrameFacts("b1", "C", "b", 0, 0, 1),
        FrameFacts("b2", "D", "b", 0, 0, 1),
    ]
    assert numbers(frames) == {"a": "1", "b": "2", "b1": "2.1", "b2": "2.2"}


def test_columns_follow_the_width() -> None:
    assert [columns_in(width_for(count)) for count in (0, 1, 2, 3, 9)] == [1, 1, 2, 3, 3]


Boards = list[tuple[list[tuple[int, int, float, int]], list[tuple[int, int]]]]


@given(st.lists(st.tuples(facts, st.lists(st.tuples(places, places), max_size=6)), min_size=2, max_size=4))
def test_what_is_kept_from_before_makes_no_difference(boards: Boards) -> None:
    before = NOTHING
    for frames, loose in boards:
        given_frames = [
            FrameFacts(f"t{i}", "x", f"t{i - 1}" if i % 3 == 2 else None, x, y, w, collapsed=count == 12)
            for i, (x, y, w, count) in enumerate(frames)
        ]
        inside = {f"t{i}": [f"c{i}-{n}" for n in range(count)] for i, (*_, count) in enumerate(frames)}
        free = {f"l{i}": place for i, place in enumerate(loose)}
        layout = arrange(given_frames, inside, free, heading, before)
        assert layout == arrange(given_frames, inside, free, heading)
        boxes = [*layout.cards.values(), *(frame.box for frame in layout.frames.values())]
        assert layout.extent() == around(boxes)
        before = layout


def test_what_lies_as_before_is_the_same_object() -> None:
    frames = [FrameFacts("t1", "x", None, 0, 0, 600), FrameFacts("t2", "y", None, 0, 900, 600)]
    before = arrange(frames, {"t1": ["a", "b"], "t2": ["c"]}, {"d": (900.0, 0.0)}, heading)
    after = arrange(frames, {"t1": ["a", "b"], "t2": ["c", "d"]}, {}, heading, before)
    assert after.inside["t1"] is before.inside["t1"]
    assert after.frames["t1"] is before.frames["t1"]
    assert list(after.inside["t2"]) == ["c", "d"]
