"""»Ryd op«: tidy rows for what lies about. Pure: the scene is read, nothing is moved.

Cards keep the order they are read in, so that what lay near lies near."""

from __future__ import annotations

from collections.abc import Sequence

from feltnoter.domain.layout import CARD_HEIGHT, CARD_WIDTH, FRAME_GAP, GAP, ROW_WIDTH
from ui.board.geometry import Box, around
from ui.board.scene import Scene

Place = tuple[str, float, float]

_FAN = 32.0  # board units: one line of a card's words
_SNAP = 10.0  # board units within which edges catch


def rows_of_cards(
    scene: Scene, cards: Sequence[str], corner: tuple[float, float] | None = None
) -> list[Place]:
    """Loose cards in rows from ``corner``, or from where the leftmost and topmost of them lies."""
    order = sorted(cards, key=lambda card: (_line(scene.boxes[card]), scene.boxes[card].x, card))
    area = around(scene.boxes[card] for card in cards)
    if area is None:
        return []
    left, top = corner or (area.x, area.y)
    width = ROW_WIDTH if corner else max(area.w, 3 * CARD_WIDTH)
    columns = max(1, int((width + GAP) // (CARD_WIDTH + GAP)))
    if corner is None and len(order) > 3:
        columns = min(columns, 6)
    places = []
    for index, card in enumerate(order):
        row, column = divmod(index, columns)
        x, y = left + column * (CARD_WIDTH + GAP), top + row * (CARD_HEIGHT + GAP)
        places.append((card, float(round(x)), float(round(y))))
    return places


def rows_of_frames(scene: Scene) -> tuple[list[Place], float]:
    """Frames at the top side by side in rows, in the order they are read, and where loose cards may
    begin below them."""
    tops = [frame for frame in scene.frames.values() if frame.level == 0]
    order = sorted(tops, key=lambda frame: (frame.cluster, _line(frame.box), frame.box.x, frame.id))
    x = y = tallest = 0.0
    places = []
    for frame in order:
        if x > 0 and x + frame.box.w > ROW_WIDTH:
            x, y, tallest = 0.0, y + tallest + FRAME_GAP, 0.0
        places.append((frame.id, x, y))
        x += frame.box.w + FRAME_GAP
        tallest = max(tallest, frame.box.h)
    return places, y + tallest + (FRAME_GAP if places else 0.0)


def fanned(scene: Scene, cards: Sequence[str]) -> list[Place]:
    """On top of each other from where the first lies, each showing a line of the one below it. The
    board paints overlapping cards in the order of their ids, so that order it is."""
    if len(cards) < 2:
        return []
    first = scene.boxes[cards[0]]
    return [
        (card, float(round(first.x)), float(round(first.y + index * _FAN)))
        for index, card in enumerate(sorted(cards))
    ]


def snapped(scene: Scene, box: Box, moving: frozenset[str]) -> Box:
    """A loose card's place, caught by the edges of loose cards near it or by the slots beside them."""
    near = [
        scene.boxes[card]
        for card in scene.cards_in(box.grown(CARD_WIDTH))
        if card not in moving and scene.is_loose(card)
    ]
    x = _caught(box.x, [v for n in near for v in (n.x, n.x - CARD_WIDTH - GAP, n.right + GAP)])
    y = _caught(box.y, [v for n in near for v in (n.y, n.y - CARD_HEIGHT - GAP, n.bottom + GAP)])
    return Box(x, y, box.w, box.h)


def _caught(value: float, edges: Sequence[float]) -> float:
    nearest = min(edges, key=lambda edge: abs(edge - value), default=value)
    return nearest if abs(nearest - value) <= _SNAP else value


def _line(box: Box) -> int:
    """Which row something stands in to the eye."""
    return int(box.y // (CARD_HEIGHT / 2 + GAP))
