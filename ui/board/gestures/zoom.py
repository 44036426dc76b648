"""The board grows and shrinks around the pointer: Ctrl and wheel, or two fingers."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from ui.board.gestures.base import Gesture, Stage

_NOTCH = 1.2  # one click of a wheel


class Zoom(Gesture):
    """``turn`` adds up wheel steps at one point; there is nothing to carry and nothing to send."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._point = QPointF()
        view = stage.view
        self._before = (view.zoom, view.left, view.top)

    def start(self, point: QPointF) -> None:
        """What lies here stays here."""
        self._point = point

    def move(self, point: QPointF) -> None:
        """The pointer has gone elsewhere in between."""
        self._point = point

    def turn(self, notches: float) -> None:
        """Larger (positive) or smaller by so many clicks of a wheel."""
        self.scale(_NOTCH**notches)

    def scale(self, factor: float) -> None:
        """Larger or smaller by a factor."""
        view = self._stage.view
        view.zoom_at(self._point, view.zoom * factor)
        self._stage.view_changed()

    def finish(self, point: QPointF) -> None:
        """Let it be."""

    def cancel(self) -> None:
        """As it was before the first turn."""
        view = self._stage.view
        view.zoom, view.left, view.top = self._before
        self._stage.view_changed()
