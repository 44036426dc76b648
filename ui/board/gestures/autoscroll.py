"""Near an edge the board moves by itself, so that cards can be carried beyond what is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QTimer, Slot

from ui.board.view import View

_EDGE = 28.0  # pixels from the edge in which it moves
_FASTEST = 18.0  # pixels per step
_STEP_MS = 16
_DWELL_MS = 250  # who only passes the edge, on the way to or from the pile, does not want to move the board


class AutoScroll(QObject):
    """Call ``follow`` at every movement and ``stop`` at the end; ``moved`` is called after every step.

    It begins once the pointer has been well inside the board: a card that comes from the pile enters by the
    lower edge.
    """

    def __init__(self, view: View, moved: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._moved = moved
        self._speed = (0.0, 0.0)
        self._inside = False
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._step)

    def follow(self, point: QPointF) -> None:
        """Start, change or end the movement by where the pointer is."""
        self._speed = speed(point, self._view)
        if self._speed == (0.0, 0.0):
            self._inside |= 0 <= point.x() < self._view.width and 0 <= point.y() < self._view.height
            self._timer.stop()
        elif self._inside and not self._timer.isActive():
            self._timer.start(_DWELL_MS)

    def stop(self) -> None:
        """The gesture has ended."""
        self._inside = False
        self._timer.stop()

    @Slot()
    def _step(self) -> None:
        self._timer.setInterval(_STEP_MS)
        self._view.pan(*self._speed)
        self._moved()


def speed(point: QPointF, view: View) -> tuple[float, float]:
    """Pixels per step, faster nearer to the edge. Far outside the canvas is another panel: no movement."""
    if not (-_EDGE <= point.x() <= view.width + _EDGE and -_EDGE <= point.y() <= view.height + _EDGE):
        return 0.0, 0.0
    return _along(point.x(), view.width), _along(point.y(), view.height)


def _along(at: float, size: float) -> float:
    if at < _EDGE:
        return -_FASTEST * min(1.0, (_EDGE - at) / _EDGE)
    if at > size - _EDGE:
        return _FASTEST * min(1.0, (at - size + _EDGE) / _EDGE)
    return 0.0
