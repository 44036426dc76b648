"""The right edge of a frame is pulled: as many columns as fit. The height follows from the cards."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from ui.board.frame_desk import FrameDesk
from ui.board.geometry import Box
from ui.board.gestures.base import Gesture, Stage
from ui.board.scene import Scene


class ResizeFrame(Gesture):
    """Only frames at the top: a sub-theme is as wide as its parent makes it."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, desk: FrameDesk, scene: Scene, stage: Stage, theme: str) -> None:
        self._desk = desk
        self._scene = scene
        self._stage = stage
        self._theme = theme
        self._origin = self._here = 0.0

    def start(self, point: QPointF) -> None:
        """Take hold of the edge."""
        self._origin = self._here = self._stage.view.to_board(point)[0]

    def move(self, point: QPointF) -> None:
        """Show how wide it would be."""
        self._here = self._stage.view.to_board(point)[0]
        box = self._scene.frames[self._theme].box
        self._stage.band(Box(box.x, box.y, max(1.0, box.w + self._here - self._origin), box.h))

    def finish(self, point: QPointF) -> None:
        """One command with the new width."""
        self.move(point)
        self._stage.band(None)
        box = self._scene.frames[self._theme].box
        self._desk.resize(self._theme, box.w + self._here - self._origin)

    def cancel(self) -> None:
        """It is as wide as it was."""
        self._stage.band(None)
