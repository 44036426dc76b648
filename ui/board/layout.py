"""What the board's arrangement is told and what comes out of it. Plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ui.board.geometry import Box, around


@dataclass(frozen=True, slots=True)
class FrameFacts:
    """What is stored of a frame. ``width`` is 0 where nobody has laid it anywhere yet."""

    id: str
    title: str
    parent: str | None
    x: float
    y: float
    width: float
    collapsed: bool = False


@dataclass(frozen=True, slots=True)
class FrameSpot:
    """A frame on the board: ``number`` is »1« or »1.1«, empty for a cluster; ``level`` 0 at the top.
    What lies in a collapsed one has no box."""

    id: str
    title: str
    number: str
    level: int
    parent: str | None
    box: Box
    heading: float
    cards: tuple[str, ...]
    collapsed: bool = False

    @property
    def cluster(self) -> bool:
        """Whether it has no name yet."""
        return not self.title


@dataclass(frozen=True, slots=True)
class Layout:
    """Frames from the outside in, and the box of every card: in each open frame, and of the loose ones.
    ``asked`` is where these were laid; one that a frame would cover lies somewhere else."""

    frames: Mapping[str, FrameSpot]
    inside: Mapping[str, Mapping[str, Box]]
    loose: Mapping[str, Box]
    asked: Mapping[str, Box]

    @property
    def cards(self) -> dict[str, Box]:
        """All of them."""
        found: dict[str, Box] = {}
        for boxes in self.inside.values():
            found |= boxes
        found |= self.loose
        return found

    def extent(self) -> Box | None:
        """Everything there is: what lies in a frame lies within its edges."""
        return around([*(frame.box for frame in self.frames.values()), *self.loose.values()])


NOTHING = Layout({}, {}, {}, {})
