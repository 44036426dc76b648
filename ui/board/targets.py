"""What a place on the board means for cards that are let go there."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import Enum

from ui.board.geometry import Box
from ui.board.layout import FrameSpot
from ui.board.scene import Scene

_BAR = 3.0  # board units


class Drop(Enum):
    """What happens to the cards."""

    THEME = "theme"  # into a frame, behind the card ``after``
    GATHER = "gather"  # a new cluster, with the loose card ``card`` if there is one
    LOOSE = "loose"
    PILE = "pile"
    PARKING = "parking"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Target:
    """Where cards would go. ``outline`` and ``bar`` are drawn while they are carried."""

    drop: Drop
    theme: str = ""
    after: str | None = None
    card: str = ""
    outline: Box | None = None
    bar: Box | None = None


def target_at(scene: Scene, x: float, y: float, moving: Set[str], count: int) -> Target:
    """What lies under (x, y), the cards ``moving`` left aside; ``count`` cards are carried."""
    frame = scene.frame_at(x, y)
    if frame is not None:
        after, bar = slot_at(scene, frame, x, y, moving)
        return Target(Drop.THEME, frame.id, after, outline=frame.box, bar=bar)
    under = [card for card in scene.cards_in(Box(x, y, 0.5, 0.5)) if card not in moving]
    if under:
        card = max(under)
        return Target(Drop.GATHER, card=card, outline=scene.boxes[card])
    return Target(Drop.GATHER if count > 1 else Drop.LOOSE)


def slot_at(
    scene: Scene, frame: FrameSpot, x: float, y: float, moving: Set[str]
) -> tuple[str | None, Box | None]:
    """The card in ``frame`` that something let go at (x, y) would stand behind, and a bar that shows it."""
    boxes = scene.boxes
    rest = [card for card in frame.cards if card not in moving]
    if frame.collapsed:
        return (rest[-1] if rest else None), None
    after = None
    for card in rest:
        box = boxes[card]
        if box.bottom <= y or (box.y <= y and box.centre[0] <= x):
            after = card
    if after is not None:
        box = boxes[after]
        return after, Box(box.right + 6 - _BAR / 2, box.y, _BAR, box.h)
    if rest:
        box = boxes[rest[0]]
        return None, Box(box.x - 6 - _BAR / 2, box.y, _BAR, box.h)
    return None, None
