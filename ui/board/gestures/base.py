"""What every gesture is, and what it may do to the picture."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import ClassVar, Protocol

from PySide6.QtCore import QPointF, Qt

from ui.board.geometry import Box
from ui.board.targets import Drop, Target
from ui.board.view import View


class Stage(Protocol):
    """The picture as gestures see it: the canvas, or a stand-in in tests."""

    view: View

    def lift(self, cards: Iterable[str], frames: Iterable[str] = ()) -> None:
        """Take cards out of the picture, to be carried."""

    def carry(self, dx: float, dy: float) -> None:
        """Show what was lifted this far from where it lay (board units)."""

    def put_back(self) -> None:
        """Show everything where it lies."""

    def mark(self, target: Target | None) -> None:
        """Show where the cards would go."""

    def band(self, area: Box | None) -> None:
        """Show the rectangle being drawn."""

    def view_changed(self) -> None:
        """The view has been moved or resized."""

    def outside(self, point: QPointF) -> Drop | None:
        """The strip below the canvas that a point lies in, if any."""


class Gesture(ABC):
    """Points are logical pixels of the canvas."""

    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.ArrowCursor
    scrolls_at_edges: ClassVar[bool] = False

    @abstractmethod
    def start(self, point: QPointF) -> None:
        """The pointer went down at ``point`` and has begun to move."""

    @abstractmethod
    def move(self, point: QPointF) -> None:
        """The pointer is at ``point``, or the board has moved under it."""

    @abstractmethod
    def finish(self, point: QPointF) -> None:
        """The pointer was let go."""

    @abstractmethod
    def cancel(self) -> None:
        """Everything as it was before."""
