"""Boxes, the grid that finds them, the view and the tiles: pure arithmetic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPixmap

from ui.board.geometry import Box, Grid, around
from ui.board.tiles import Tiles, keys_over
from ui.board.view import LARGEST, SMALLEST, View

numbers = st.floats(-3000, 3000).map(round)
sizes = st.floats(1, 900).map(round)
boxes = st.builds(Box, numbers, numbers, sizes, sizes)


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), boxes, max_size=30), boxes)
def test_the_grid_finds_what_looking_at_everything_finds(there: dict[str, Box], area: Box) -> None:
    grid = Grid()
    for key, box in there.items():
        grid.put(key, Box(0, 0, 10, 10))
        grid.put(key, box)
    assert sorted(grid.within(area)) == sorted(key for key, box in there.items() if box.meets(area))
    x, y = area.centre
    assert sorted(grid.at(x, y)) == sorted(key for key, box in there.items() if box.holds(x, y))


def test_what_is_taken_out_of_the_grid_is_not_found() -> None:
    grid = Grid()
    grid.put("a", Box(0, 0, 1000, 1000))
    grid.remove("a")
    grid.remove("never there")
    assert grid.within(Box(0, 0, 2000, 2000)) == []


def test_a_box_around_nothing_is_none() -> None:
    assert around([]) is None
    assert around([Box(0, 0, 10, 10), Box(20, -5, 5, 5)]) == Box(0, -5, 25, 15)


# View -----------------------------------------------------------------------------------------------------


@given(st.floats(0.01, 9), st.floats(0, 800), st.floats(0, 600))
def test_zooming_keeps_what_lies_under_the_pointer(zoom: float, x: float, y: float) -> None:
    view = View(left=120.5, top=-40.25, width=800, height=600)
    point = QPointF(x, y)
    before = (view.left + x / view.zoom, view.top + y / view.zoom)
    view.zoom_at(point, zoom)
    assert SMALLEST <= view.zoom <= LARGEST
    assert (view.left + x / view.zoom, view.top + y / view.zoom) == pytest.approx(before)


def test_board_and_canvas_points_are_each_others_inverse_at_every_screen() -> None:
    for ratio in (1.0, 1.25, 1.5, 2.0):
        view = View(zoom=0.37, left=33.3, top=-7.7, width=800, height=600, ratio=ratio)
        point = view.to_canvas(*view.to_board(QPointF(123, 45)))
        assert (point.x(), point.y()) == pytest.approx((123, 45))


def test_fitting_shows_everything_and_never_enlarges() -> None:
    view = View(width=800, height=600)
    large, small = Box(-500, 0, 5000, 900), Box(10, 10, 100, 50)
    view.fit(large)
    shown = view.shown()
    assert shown.x <= large.x and shown.right >= large.right
    view.fit(small)
    assert view.zoom == 1.0
    assert view.shown().centre == pytest.approx(small.centre)


def test_revealing_moves_as_little_as_needed() -> None:
    view = View(left=0, top=0, width=800, height=600)
    assert not view.reveal(Box(100, 100, 176, 104))
    assert view.reveal(Box(900, 100, 176, 104))
    assert (view.left, view.top) == (900 + 176 + 16 - 800, 0)


def test_the_board_cannot_be_pushed_out_of_sight() -> None:
    view = View(left=1e6, top=-1e6, width=800, height=600)
    extent = Box(0, 0, 2000, 1000)
    view.stay_near(extent)
    assert view.shown().meets(extent)


def test_steps_go_through_round_sizes() -> None:
    view = View(zoom=0.37)
    assert (view.step(up=True), view.step(up=False)) == (0.45, 0.3)
    view.zoom = LARGEST
    assert view.step(up=True) == LARGEST


# Tiles ----------------------------------------------------------------------------------------------------


@given(st.integers(-2000, 2000), st.integers(-2000, 2000), st.integers(1, 900), st.integers(1, 900))
def test_tiles_cover_what_is_seen_and_nothing_else(x: int, y: int, width: int, height: int) -> None:
    keys = keys_over(x, y, width, height, 256)
    assert len(keys) == len(set(keys))
    for corner_x, corner_y in ((x, y), (x + width - 1, y + height - 1)):
        assert (corner_x // 256, corner_y // 256) in keys
    for i, j in keys:
        assert i * 256 < x + width and (i + 1) * 256 > x and j * 256 < y + height and (j + 1) * 256 > y


def test_a_changed_area_makes_its_tiles_due_and_no_others(qapp: object) -> None:
    drawn: list[tuple[int, int]] = []

    def draw(key: tuple[int, int]) -> QPixmap:
        drawn.append(key)
        return QPixmap(64, 64)

    tiles = Tiles(draw)
    every = keys_over(0, 0, 256, 256, 64)
    for key in every:
        assert tiles.is_due(key)
        tiles.refresh(key)
    tiles.invalidate([(60, 0, 10, 10)], 64)
    assert sorted(key for key in every if tiles.is_due(key)) == [(0, 0), (1, 0)]
    assert tiles.get((0, 0)) is not None, "a stale tile is better than a hole"
    tiles.invalidate([(-1e6, -1e6, 2e6, 2e6)], 64)
    assert all(tiles.is_due(key) for key in every)


def test_the_tiles_seen_longest_ago_go_first(qapp: object) -> None:
    tiles = Tiles(lambda key: QPixmap(64, 64), limit=3 * 64 * 64 * 4)
    for i in range(3):
        tiles.refresh((i, 0))
    tiles.get((0, 0))
    tiles.refresh((3, 0))
    assert tiles.get((0, 0)) is not None
    assert tiles.get((1, 0)) is None
