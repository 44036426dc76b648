"""The board is pushed along under the pointer: space and drag, or the middle button."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from ui.board.gestures.base import Gesture, Stage


class Pan(Gesture):
    """Escape brings the board back to where it was."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._last = QPointF()
        self._before = (0.0, 0.0)

    def start(self, point: QPointF) -> None:
        """Take hold of the board."""
        view = self._stage.view
        self._before = (view.left, view.top)
        self._last = point

    def move(self, point: QPointF) -> None:
        """Push it along."""
        step = self._last - point
        self._last = point
        self._stage.view.pan(step.x(), step.y())
        self._stage.view_changed()

    def finish(self, point: QPointF) -> None:
        """Let it lie."""
        self.move(point)

    def cancel(self) -> None:
        """Push it back."""
        self._stage.view.left, self._stage.view.top = self._before
        self._stage.view_changed()
