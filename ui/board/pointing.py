"""What a point of the canvas hits: a card, a frame's title, its menu, the nudge's action, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF

from ui.board.layers import BoardPainter
from ui.board.scene import Scene

_EDGE = 5.0  # board units on both sides of a frame's right edge
READABLE = 0.45  # below this zoom headers are bars: there is nothing small to press


class Part(Enum):
    """What was hit."""

    CARD = "card"
    HEADER = "header"
    MENU = "menu"
    NUDGE = "nudge"
    FRAME = "frame"
    BOARD = "board"
    EDGE = "edge"  # the right edge of a frame: it can be pulled
    LINK = "link"  # the worded pill of a link
    FOLD = "fold"  # what unfolds a folded frame


@dataclass(frozen=True, slots=True)
class Hit:
    """The part and the id of its card or frame."""

    part: Part
    id: str = ""


def hit_at(scene: Scene, painter: BoardPainter, x: float, y: float, scale: float) -> Hit:
    """What lies under a point of the board."""
    link = painter.link_at(x, y) if scale >= READABLE else ""
    if link:
        return Hit(Part.LINK, link)
    card = scene.card_at(x, y)
    if card is not None:
        return Hit(Part.CARD, card)
    edge = scene.frame_at(x - _EDGE, y)
    if edge is not None and edge.level == 0 and abs(edge.box.right - x) <= _EDGE and not edge.collapsed:
        return Hit(Part.EDGE, edge.id)
    frame = scene.frame_at(x, y)
    if frame is None:
        return Hit(Part.BOARD)
    if y >= frame.box.y + frame.heading:
        return Hit(Part.FRAME, frame.id)
    if scale >= READABLE:
        point = QPointF(x, y)
        if painter.header(frame).menu.adjusted(-4, -4, 4, 4).contains(point):
            return Hit(Part.MENU, frame.id)
        if frame.collapsed and painter.fold_mark(frame).adjusted(-4, -4, 4, 4).contains(point):
            return Hit(Part.FOLD, frame.id)
        if frame.id == scene.nudged and painter.nudge_parts(frame).action.adjusted(-4, 0, 4, 0).contains(
            point
        ):
            return Hit(Part.NUDGE, frame.id)
    return Hit(Part.HEADER, frame.id)
