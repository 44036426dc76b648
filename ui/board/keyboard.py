"""The board without a pointer: arrows go from card to card, with Ctrl they move the card itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from ui.board.canvas import BoardCanvas
from ui.board.desk import Desk
from ui.board.geometry import Box
from ui.board.scene import Scene

_NEAR = 1200.0  # board units: the next card is nearly always within them
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class BoardKeys(QObject):
    """Listens to one canvas. What has a ``QAction`` of its own is not handled here."""

    open_requested = Signal()
    rename_requested = Signal()
    take_off_requested = Signal()

    def __init__(self, canvas: BoardCanvas, desk: Desk) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._desk = desk
        canvas.key_pressed.connect(self.press)

    @Slot(object)
    def press(self, event: QKeyEvent) -> None:
        """Handle a key, or leave it to others."""
        if self._handle(event):
            event.accept()
            self._canvas.show_focus()

    def _handle(self, event: QKeyEvent) -> bool:
        selection, scene = self._desk.selection, self._desk.scene
        key, modifiers = event.key(), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in _ARROWS:
            across, down = _ARROWS[Qt.Key(key)]
            if control and across:
                self._desk.shift(across)
            elif control:
                self._desk.shift_theme(down)
            else:
                self._go(across, down, extend=shift)
            return True
        if control and key == Qt.Key.Key_A:
            selection.choose(scene.order(), selection.focus)
            return True
        if control:
            return False
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if selection.focus in scene.frames:
                self.rename_requested.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_requested.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.take_off_requested.emit()
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                cards = scene.order()
                if cards:
                    self._arrive(cards[0 if key == Qt.Key.Key_Home else -1])
            case Qt.Key.Key_Escape if selection.cards or selection.frame:
                selection.clear()
            case _:
                return False
        return True

    def _go(self, across: int, down: int, *, extend: bool) -> None:
        selection, scene = self._desk.selection, self._desk.scene
        found = neighbour(scene, selection.focus, across, down) or (
            next(iter(scene.order()), None) if selection.focus not in scene.boxes else None
        )
        if found is None:
            return
        if extend and found in scene.cards:
            selection.choose(dict.fromkeys((*selection.cards, found)), found)
            self._canvas.reveal(found)
        else:
            self._arrive(found)

    def _arrive(self, identity: str) -> None:
        if identity in self._desk.scene.frames:
            self._desk.selection.choose_frame(identity)
        else:
            self._desk.selection.choose([identity])
        self._canvas.reveal(identity)


def neighbour(scene: Scene, start: str, across: int, down: int) -> str | None:
    """The nearest card or frame header in a direction; straight on counts for more than aside."""
    box = _standing(scene, start)
    if box is None:
        return None
    near = box.grown(_NEAR)
    some = [*scene.cards_in(near), *(frame.id for frame in scene.frames_in(near))]
    return _nearest(scene, start, box, across, down, some) or _nearest(
        scene, start, box, across, down, list(scene.boxes)
    )


def _nearest(scene: Scene, start: str, box: Box, across: int, down: int, candidates: list[str]) -> str | None:
    best, least = None, float("inf")
    x, y = box.centre
    for identity in candidates:
        other = _standing(scene, identity)
        if other is None or identity == start:
            continue
        ox, oy = other.centre
        if across:
            along = (ox - x) * across
            aside = _apart(box.y, box.bottom, other.y, other.bottom) + abs(oy - y) * 0.1
        else:
            along = (oy - y) * down
            aside = _apart(box.x, box.right, other.x, other.right) + abs(ox - x) * 0.1
        if along > 1 and along + 3 * aside < least:
            best, least = identity, along + 3 * aside
    return best


def _apart(low: float, high: float, other_low: float, other_high: float) -> float:
    """The gap between two stretches, 0 where they overlap."""
    return max(0.0, other_low - high, low - other_high)


def _standing(scene: Scene, identity: str) -> Box | None:
    """A card's box, or a frame's header: what the eye goes to."""
    frame = scene.frames.get(identity)
    if frame is not None:
        box = frame.box
        return Box(box.x, box.y, box.w, frame.heading)
    return scene.boxes.get(identity)
