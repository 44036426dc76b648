"""Loose cards that a frame would cover make way: down, and never onto one another.

Alike on every laptop: it follows from where frames and cards lie, card by card from above. Most of it is
as it was a step ago, and a walk down through hundreds of cards takes long; so a card whose way has not
changed is not asked to walk again.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from feltnoter.domain.layout import CARD_WIDTH, GAP
from ui.board.geometry import Box, Grid
from ui.board.layout import FrameSpot, Layout


class WayMade:
    """``asked`` is where the loose cards were laid, ``covered`` those that must go; ``grid`` holds the
    frames."""

    def __init__(
        self,
        asked: Mapping[str, Box],
        covered: Set[str],
        grid: Grid,
        before: Layout,
        frames: Mapping[str, FrameSpot],
    ) -> None:
        self._asked = asked
        self._covered = covered
        self._grid = grid
        self._filled = False
        self._before = before
        self._places = dict(asked)
        self._changed = [*_changed_frames(before.frames, frames), *self._changed_cards()]

    def places(self) -> dict[str, Box]:
        """Where each loose card lies now."""
        done: list[str] = []
        for card in sorted(self._covered, key=self._order):
            box = self._as_before(card)
            if box is None:
                self._fill(done)
                box = aside(self._grid, self._asked[card], GAP)
                old = self._before.loose.get(card)
                if box != old:
                    self._changed += [box] if old is None else [box, old]
            self._places[card] = box
            if self._filled:
                self._grid.put(card, box)
            done.append(card)
        return self._places

    def _order(self, card: str) -> tuple[float, float, str]:
        box = self._asked[card]
        return box.y, box.x, card

    def _as_before(self, card: str) -> Box | None:
        """Its place a step ago, where nothing has come or gone on its way there."""
        start, end = self._asked[card], self._before.loose.get(card)
        if end is None or end == start or self._before.asked.get(card) != start:
            return None
        way = Box(start.x, start.y, start.w, end.bottom - start.y).grown(GAP)
        return None if any(way.meets(area) for area in self._changed) else end

    def _fill(self, done: list[str]) -> None:
        """The cards that are in the way, into the grid: only when one has to walk."""
        if self._filled:
            return
        self._filled = True
        left = min(self._asked[card].x for card in self._covered) - CARD_WIDTH - GAP
        right = max(self._asked[card].x for card in self._covered) + CARD_WIDTH + GAP
        for card, box in self._asked.items():
            if card not in self._covered and left <= box.x <= right:
                self._grid.put(card, box)
        for card in done:
            self._grid.put(card, self._places[card])

    def _changed_cards(self) -> list[Box]:
        """Where loose cards have come or gone, and where one lies that has begun or ceased to make way."""
        before, found = self._before, []
        for card in before.asked.keys() | self._asked.keys():
            old, new = before.asked.get(card), self._asked.get(card)
            made_way = old is not None and before.loose[card] != old
            if old != new or made_way != (card in self._covered):
                found += [box for box in (old, new, before.loose.get(card)) if box is not None]
        return found


def _changed_frames(before: Mapping[str, FrameSpot], now: Mapping[str, FrameSpot]) -> list[Box]:
    found = []
    for frame in before.keys() | now.keys():
        old, new = before.get(frame), now.get(frame)
        if old is not new and (old is None or new is None or old.box != new.box):
            found += [spot.box for spot in (old, new) if spot is not None]
    return found


def aside(grid: Grid, box: Box, gap: float) -> Box:
    """The box, moved down until it is clear of everything in the grid."""
    while True:
        near = box.grown(gap - 0.5)
        blocking = grid.within(near)
        if not blocking:
            return box
        lowest = max(grid.box(key).bottom for key in blocking)
        box = Box(box.x, lowest + gap, box.w, box.h)
