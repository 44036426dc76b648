"""A theme's frame is carried somewhere else, with everything in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from ui.board.desk import Desk
from ui.board.gestures.base import Gesture, Stage


class DragFrame(Gesture):
    """Only frames at the top: a sub-theme lies where its parent puts it."""

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls_at_edges = True

    def __init__(self, desk: Desk, stage: Stage, theme: str) -> None:
        self._desk = desk
        self._stage = stage
        self._theme = theme
        self._origin = self._here = (0.0, 0.0)

    def start(self, point: QPointF) -> None:
        """Lift the frame, its sub-themes and all cards."""
        self._origin = self._here = self._stage.view.to_board(point)
        frames = self._family(self._theme)
        scene = self._desk.scene
        self._stage.lift([card for one in frames for card in scene.frames[one].cards], frames)

    def _family(self, theme: str) -> list[str]:
        below = [frame.id for frame in self._desk.scene.frames.values() if frame.parent == theme]
        return [theme, *(one for child in below for one in self._family(child))]

    def move(self, point: QPointF) -> None:
        """Carry it along."""
        self._here = self._stage.view.to_board(point)
        self._stage.carry(self._here[0] - self._origin[0], self._here[1] - self._origin[1])

    def finish(self, point: QPointF) -> None:
        """One command with its new corner."""
        self.move(point)
        dx, dy = self._here[0] - self._origin[0], self._here[1] - self._origin[1]
        box = self._desk.scene.frames[self._theme].box
        self._stage.put_back()
        if round(dx) or round(dy):
            self._desk.move_frame(self._theme, box.x + dx, box.y + dy)

    def cancel(self) -> None:
        """It lies where it lay."""
        self._stage.put_back()
