"""Where everything lies: cards in rows inside their frame, sub-themes below them, frames apart.

What is stored is little: a frame's corner and width, a loose card's place, and the order of the cards
in a theme. The rest follows from it, alike on every laptop: two people who put a card into the same
theme at the same time find them side by side, and a frame that grows moves aside what it would cover.
Plain values in and out; the picture of the board is laid out by the same rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from feltnoter.domain.layout import (
    CARD_HEIGHT,
    CARD_WIDTH,
    COLUMNS,
    FRAME_GAP,
    GAP,
    PADDING,
    Size,
    frame_places,
    frame_size,
)
from ui.board.geometry import Box, Grid, around
from ui.board.layout import NOTHING, FrameFacts, FrameSpot, Layout
from ui.board.way import WayMade, aside

SUB_PADDING = 12.0  # a sub-theme lies this far inside its parent, so that the cards stand in line
_APART = 16.0  # nothing comes nearer to a frame than this


Heading = Callable[[str, str, int, float], float]  # title, number, level, width -> height of the header


def arrange(
    frames: Sequence[FrameFacts],
    inside: Mapping[str, Sequence[str]],
    loose: Mapping[str, tuple[float, float]],
    heading: Heading,
    before: Layout = NOTHING,
) -> Layout:
    """Lay out the board. ``frames`` and the cards ``inside`` each come in their order. What lies as it did
    ``before`` is taken from there, the very same objects: on a large board a step moves little."""
    return _Arranger(frames, inside, heading, before).lay_out(loose)


def frame_inset(level: int) -> int:
    """Where a frame's header begins: above its cards."""
    return round(PADDING if level == 0 else SUB_PADDING)


def columns_in(width: float, level: int = 0) -> int:
    """How many cards stand side by side in a frame this wide."""
    room = width - 2 * (PADDING if level == 0 else SUB_PADDING)
    return max(1, int((room + GAP) // (CARD_WIDTH + GAP)))


def width_for(cards: int) -> float:
    """How wide a frame with this many cards has to be: it grows to three columns."""
    return frame_size(cards, COLUMNS).width


def numbers(frames: Iterable[FrameFacts]) -> dict[str, str]:
    """»1«, »1.1« … as in the report; clusters without a name have none."""
    named: dict[str | None, list[FrameFacts]] = {}
    for frame in frames:
        if frame.title:
            named.setdefault(frame.parent, []).append(frame)
    found: dict[str, str] = {}

    def number(above: str | None, prefix: str) -> None:
        for count, frame in enumerate(named.get(above, ()), 1):
            found[frame.id] = f"{prefix}{count}"
            number(frame.id, f"{prefix}{count}.")

    number(None, "")
    return found


@dataclass(frozen=True, slots=True)
class _Sized:
    """A frame laid out from its own corner, with what lies in it."""

    facts: FrameFacts
    level: int
    width: float
    height: float
    heading: float
    children: tuple[tuple[float, _Sized], ...]  # y from this corner


class _Arranger:
    def __init__(
        self,
        frames: Sequence[FrameFacts],
        inside: Mapping[str, Sequence[str]],
        heading: Heading,
        before: Layout,
    ) -> None:
        known = {frame.id for frame in frames}
        self._below: dict[str | None, list[FrameFacts]] = {}
        for frame in frames:
            parent = frame.parent if frame.parent in known else None
            self._below.setdefault(parent, []).append(frame)
        self._inside = inside
        self._heading = heading
        self._numbers = numbers(frames)
        self._before = before
        self._spots: dict[str, FrameSpot] = {}
        self._cards: dict[str, Mapping[str, Box]] = {}

    def lay_out(self, loose: Mapping[str, tuple[float, float]]) -> Layout:
        sized = [self._size(frame, 0, self._width(frame)) for frame in self._below.get(None, ())]
        grid = Grid()
        for one, (x, y) in zip(sized, self._corners(sized, grid), strict=True):
            self._settle(one, x, y, None)
        framed = around(spot.box for spot in self._spots.values())
        reach = framed.grown(GAP) if framed is not None else None
        asked = {card: Box(x, y, CARD_WIDTH, CARD_HEIGHT) for card, (x, y) in loose.items()}
        covered = {
            card
            for card, box in asked.items()
            if reach is not None and box.meets(reach) and grid.within(box.grown(GAP - 0.5))
        }
        places = WayMade(asked, covered, grid, self._before, self._spots).places() if covered else asked
        return Layout(self._spots, self._cards, places, asked)

    def _width(self, frame: FrameFacts) -> float:
        if frame.width > 0:
            return max(frame.width, frame_size(1).width)
        return width_for(len(self._inside.get(frame.id, ())))

    def _size(self, frame: FrameFacts, level: int, width: float) -> _Sized:
        heading = self._heading(frame.title, self._numbers.get(frame.id, ""), level, width)
        if frame.collapsed:
            return _Sized(frame, level, width, heading, heading, ())
        count = len(self._inside.get(frame.id, ()))
        below = self._below.get(frame.id, ())
        rows = -(-count // columns_in(width, level))
        y = heading + rows * (CARD_HEIGHT + GAP)
        children = []
        for child in below:
            sized = self._size(child, level + 1, width - 2 * SUB_PADDING)
            children.append((y, sized))
            y += sized.height + GAP
        if not rows and not below:  # room for the first card
            y += CARD_HEIGHT + GAP
        foot = PADDING if level == 0 and not below else SUB_PADDING
        return _Sized(frame, level, width, y - GAP + foot, heading, tuple(children))

    def _corners(self, sized: Sequence[_Sized], grid: Grid) -> Iterator[tuple[float, float]]:
        """Where each frame ends up, those further down giving way to those above them."""
        laid = {one.facts.id: (one.facts.x, one.facts.y) for one in sized if one.facts.width > 0}
        bottom = max((one.facts.y + one.height for one in sized if one.facts.width > 0), default=-FRAME_GAP)
        fresh = [one for one in sized if one.facts.width <= 0]
        sizes = [Size(one.width, one.height) for one in fresh]
        for one, corner in zip(fresh, frame_places(sizes, bottom + FRAME_GAP), strict=True):
            laid[one.facts.id] = corner
        found: dict[str, tuple[float, float]] = {}
        for one in sorted(sized, key=lambda each: (laid[each.facts.id][::-1], each.facts.id)):
            x, y = laid[one.facts.id]
            box = aside(grid, Box(x, y, one.width, one.height), _APART)
            grid.put(one.facts.id, box)
            found[one.facts.id] = (box.x, box.y)
        for one in sized:
            yield found[one.facts.id]

    def _settle(self, one: _Sized, x: float, y: float, parent: str | None) -> None:
        frame = one.facts
        cards = tuple(self._inside.get(frame.id, ()))
        spot = FrameSpot(
            frame.id,
            frame.title,
            self._numbers.get(frame.id, ""),
            one.level,
            parent,
            Box(x, y, one.width, one.height),
            one.heading,
            cards,
            frame.collapsed,
        )
        same = spot == self._before.frames.get(frame.id)
        self._spots[frame.id] = self._before.frames[frame.id] if same else spot
        if frame.collapsed:
            return
        self._cards[frame.id] = self._before.inside[frame.id] if same else _in_rows(spot)
        for down, child in one.children:
            self._settle(child, x + SUB_PADDING, y + down, frame.id)


def _in_rows(frame: FrameSpot) -> dict[str, Box]:
    """Where each of a frame's own cards lies."""
    columns = columns_in(frame.box.w, frame.level)
    left = frame.box.x + (PADDING if frame.level == 0 else SUB_PADDING)
    top = frame.box.y + frame.heading
    found = {}
    for index, card in enumerate(frame.cards):
        row, column = divmod(index, columns)
        x, y = left + column * (CARD_WIDTH + GAP), top + row * (CARD_HEIGHT + GAP)
        found[card] = Box(x, y, CARD_WIDTH, CARD_HEIGHT)
    return found
