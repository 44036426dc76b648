"""A theme's frame is carried somewhere else, with everything in it: along the board, into another
frame, or out of one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from ui.board.desk import Desk
from ui.board.frame_desk import FrameDesk
from ui.board.gestures.base import Gesture, Stage
from ui.board.targets import Drop, Target


class DragFrame(Gesture):
    """Let go inside another frame it becomes its sub-theme; a sub-theme let go on the bare board a
    theme of its own."""

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls_at_edges = True

    def __init__(self, desk: Desk, frames: FrameDesk, stage: Stage, theme: str) -> None:
        self._desk = desk
        self._frames = frames
        self._stage = stage
        self._theme = theme
        self._family = frames.family(theme)
        self._origin = self._here = (0.0, 0.0)
        self._over = ""

    def start(self, point: QPointF) -> None:
        """Lift the frame, its sub-themes and all cards."""
        self._origin = self._here = self._stage.view.to_board(point)
        scene = self._desk.scene
        cards = [card for one in self._family for card in scene.frames[one].cards if card in scene.boxes]
        self._stage.lift(cards, self._family)

    def move(self, point: QPointF) -> None:
        """Carry it along, and show what it would lie in."""
        self._here = x, y = self._stage.view.to_board(point)
        self._stage.carry(x - self._origin[0], y - self._origin[1])
        found = [f for f in self._desk.scene.frames_at(x, y) if f.id not in self._family]
        over = found[-1] if found else None
        self._over = over.id if over is not None else ""
        inside = over is not None and over.id != self._desk.scene.frames[self._theme].parent
        self._stage.mark(Target(Drop.THEME, over.id, outline=over.box) if inside and over else None)

    def finish(self, point: QPointF) -> None:
        """One command: its new corner, or what it belongs to now."""
        self.move(point)
        dx, dy = self._here[0] - self._origin[0], self._here[1] - self._origin[1]
        frame = self._desk.scene.frames[self._theme]
        self._stage.put_back()
        if not (round(dx) or round(dy)):
            return
        if self._over and self._over != frame.parent:
            self._frames.nest(self._theme, self._over)
        elif frame.parent is not None and not self._over:
            self._frames.unnest(self._theme, (frame.box.x + dx, frame.box.y + dy))
        elif frame.parent is None:
            self._desk.move_frame(self._theme, frame.box.x + dx, frame.box.y + dy)

    def cancel(self) -> None:
        """It lies where it lay."""
        self._stage.put_back()
