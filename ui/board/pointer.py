"""Buttons and movements of the pointer become clicks or gestures.

Nothing happens at the press: a click counts when it is let go on what it began on, and moving away
first turns it into a gesture, which Escape cancels.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from feltnoter.commands.board_steps import Piece
from ui.board.gestures.autoscroll import AutoScroll
from ui.board.gestures.base import Gesture
from ui.board.gestures.drag_cards import DragCards
from ui.board.gestures.drag_frame import DragFrame
from ui.board.gestures.pan import Pan
from ui.board.gestures.resize_frame import ResizeFrame
from ui.board.gestures.rubber_band import RubberBand
from ui.board.pointing import Hit, Part

if TYPE_CHECKING:
    from ui.board.canvas import BoardCanvas

_ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Pointer:
    """Belongs to one canvas."""

    def __init__(self, canvas: BoardCanvas) -> None:
        self._canvas = canvas
        self.gesture: Gesture | None = None
        self._held = False  # the space bar is down: the board is pushed along
        self._pushed = False
        self._grabbed = False
        self._pressed: tuple[QPointF, Hit, bool] | None = None
        self._last = QPointF()
        self._scroll = AutoScroll(canvas.view, self._scrolled, canvas)

    # -- gestures ----------------------------------------------------------------------------------

    def begin(self, gesture: Gesture, point: QPointF) -> None:
        """Start a gesture at a point."""
        self.cancel()
        self.gesture = gesture
        self._last = point
        self._canvas.setCursor(gesture.cursor)
        gesture.start(point)

    def take_up(self, pieces: Sequence[Piece], point: QPointF) -> None:
        """Carry cards without holding a button. The mouse is grabbed, so that the click that puts them
        down also counts over the pile and the parking lot."""
        self.begin(DragCards(self._canvas.desk, self._canvas, pieces), point)
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._canvas.grabMouse(Qt.CursorShape.ClosedHandCursor)
        self._grabbed = True
        self.go_on(point)

    def go_on(self, point: QPointF) -> None:
        """The pointer has moved."""
        self._last = point
        if self.gesture is not None:
            self.gesture.move(point)
            self._canvas.pointed.emit(point)
            if self.gesture.scrolls_at_edges:
                self._scroll.follow(point)

    def end(self, point: QPointF) -> None:
        """The pointer was let go."""
        gesture = self._take()
        if gesture is not None:
            gesture.finish(point)

    def cancel(self) -> bool:
        """Put everything back; whether there was anything going on."""
        self._pressed = None
        gesture = self._take()
        if gesture is not None:
            gesture.cancel()
        return gesture is not None

    def _take(self) -> Gesture | None:
        self._scroll.stop()
        gesture, self.gesture = self.gesture, None
        if self._grabbed:
            self._grabbed = False
            self._canvas.releaseMouse()
        if gesture is not None:
            self._canvas.unsetCursor()
        return gesture

    def _scrolled(self) -> None:
        self._canvas.view_changed()
        if self.gesture is not None:
            self.gesture.move(self._last)

    def hold(self, held: bool) -> bool:
        """The space bar went down or up; whether the board was pushed meanwhile."""
        pushed, self._held, self._pushed = self._pushed, held, False
        if held:
            self._canvas.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self.gesture is None:
            self._canvas.unsetCursor()
        return pushed

    # -- events ------------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Remember where; the middle button or space takes hold of the board at once."""
        if self.gesture is not None:
            return
        point = event.position()
        left = event.button() is Qt.MouseButton.LeftButton
        if event.button() is Qt.MouseButton.MiddleButton or (left and self._held):
            self._pushed = True
            self.begin(Pan(self._canvas), point)
        elif left:
            self._pressed = (point, self._canvas.hit(point), bool(event.modifiers() & _ADDS))

    def moved(self, event: QMouseEvent) -> None:
        """Go on with a gesture, begin one, or show what could be pressed."""
        point = event.position()
        if self.gesture is None and self._pressed is not None:
            start, hit, adding = self._pressed
            if (point - start).manhattanLength() < QApplication.startDragDistance():
                return
            self._pressed = None
            self.begin(self._gesture_for(hit, adding), start)
        if self.gesture is not None:
            self.go_on(point)
        elif event.buttons() == Qt.MouseButton.NoButton and not self._held:
            part = self._canvas.hit(point).part
            if part in (Part.MENU, Part.NUDGE, Part.FOLD, Part.LINK):
                self._canvas.setCursor(Qt.CursorShape.PointingHandCursor)
            elif part is Part.EDGE:
                self._canvas.setCursor(Qt.CursorShape.SizeHorCursor)
            else:
                self._canvas.unsetCursor()

    def _gesture_for(self, hit: Hit, adding: bool) -> Gesture:
        canvas = self._canvas
        desk, selection = canvas.desk, canvas.selection
        if hit.part is Part.CARD:
            if hit.id not in selection:
                if adding:
                    selection.toggle(hit.id)
                else:
                    selection.choose([hit.id])
            return DragCards(desk, canvas, [Piece(card) for card in selection.cards])
        frame = canvas.scene.frames.get(hit.id)
        if hit.part is Part.EDGE and frame is not None:
            selection.choose_frame(hit.id)
            return ResizeFrame(canvas.frames, canvas.scene, canvas, hit.id)
        if hit.part is Part.HEADER and frame is not None:
            selection.choose_frame(hit.id)
            return DragFrame(desk, canvas.frames, canvas, hit.id)
        return RubberBand(canvas.scene, selection, canvas, adding=adding)

    def released(self, event: QMouseEvent) -> None:
        """End the gesture, or it was a click."""
        if self.gesture is not None:
            self.end(event.position())
            return
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        _, hit, adding = self._pressed
        self._pressed = None
        if self._canvas.hit(event.position()) == hit:
            self._clicked(hit, adding, event)

    def _clicked(self, hit: Hit, adding: bool, event: QMouseEvent) -> None:
        selection = self._canvas.selection
        match hit.part:
            case Part.CARD if adding:
                selection.toggle(hit.id)
            case Part.CARD:
                selection.choose([hit.id])
            case Part.LINK:
                self._canvas.link_pressed.emit(hit.id)
            case Part.FOLD:
                self._canvas.frames.fold(hit.id)
            case Part.HEADER | Part.FRAME | Part.EDGE:
                selection.choose_frame(hit.id)
            case Part.MENU:
                selection.choose_frame(hit.id)
                self._canvas.menu_requested.emit(hit, event.globalPosition().toPoint())
            case Part.NUDGE:
                selection.choose_frame(hit.id)
                self._canvas.naming_requested.emit(hit.id)
            case Part.BOARD if not adding:
                selection.clear()

    def double_clicked(self, event: QMouseEvent) -> None:
        """A card opens its note, a frame gets another name."""
        hit = self._canvas.hit(event.position())
        if hit.part is Part.CARD:
            self._canvas.opened.emit(hit.id)
        elif hit.part is Part.HEADER:
            self._canvas.naming_requested.emit(hit.id)
