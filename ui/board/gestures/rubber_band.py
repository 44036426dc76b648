"""A rectangle drawn around cards chooses them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from ui.board.geometry import Box
from ui.board.gestures.base import Gesture, Stage
from ui.board.scene import Scene
from ui.board.selection import Selection


class RubberBand(Gesture):
    """With ``adding`` what was chosen before stays chosen."""

    cursor = Qt.CursorShape.CrossCursor
    scrolls_at_edges = True

    def __init__(self, scene: Scene, selection: Selection, stage: Stage, *, adding: bool = False) -> None:
        self._scene = scene
        self._selection = selection
        self._stage = stage
        self._before = (selection.cards, selection.frame, selection.focus)
        self._kept = selection.cards if adding else ()
        self._origin = (0.0, 0.0)

    def start(self, point: QPointF) -> None:
        """Remember the first corner."""
        self._origin = self._stage.view.to_board(point)

    def move(self, point: QPointF) -> None:
        """Choose what the rectangle touches."""
        (x0, y0), (x1, y1) = self._origin, self._stage.view.to_board(point)
        area = Box(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        self._stage.band(area)
        touched = sorted(self._scene.cards_in(area))
        self._selection.choose([*self._kept, *touched], touched[-1] if touched else self._before[2])

    def finish(self, point: QPointF) -> None:
        """Keep what is chosen."""
        self.move(point)
        self._stage.band(None)

    def cancel(self) -> None:
        """Choose again what was chosen before."""
        self._stage.band(None)
        cards, frame, focus = self._before
        if frame:
            self._selection.choose_frame(frame)
        else:
            self._selection.choose(cards, focus)
