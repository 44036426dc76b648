"""Cards carried between the board and the shelf below it: who shows them, and where they may be let go."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Slot
from PySide6.QtWidgets import QWidget

from ui.board.canvas import BoardCanvas
from ui.board.desk import Desk
from ui.board.gestures.drag_cards import DragCards
from ui.board.ghost import Ghost
from ui.board.shelf import Shelf
from ui.board.strip import CardStrip
from ui.board.targets import Drop
from ui.style.theme import Theme


class Carrying(QObject):
    """Ties canvas, shelf and ghost together. One gesture object does the work, wherever it began."""

    def __init__(self, theme: Theme, desk: Desk, canvas: BoardCanvas, shelf: Shelf, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._canvas = canvas
        self._shelf = shelf
        self._page = page
        self._ghost = Ghost(theme, page)
        canvas.outside_at = self._zone_at
        canvas.pointed.connect(self._pointed)
        canvas.carry_over.connect(self._over)
        for strip in (shelf.pile, shelf.parking):
            strip.carry_begun.connect(self._begun)
            strip.carried.connect(self._carried)
            strip.carry_ended.connect(self._ended)
            strip.carry_cancelled.connect(self._cancelled)

    def _zone_at(self, point: QPointF) -> Drop | None:
        return self._shelf.zone_at(self._canvas.mapToGlobal(point))

    @Slot(object)
    def _pointed(self, point: QPointF) -> None:
        """A gesture of the canvas has moved: outside the canvas only the ghost can be seen."""
        gesture = self._canvas.gesture
        if not isinstance(gesture, DragCards):
            return
        drop = gesture.target.drop
        below = drop in (Drop.PILE, Drop.PARKING)
        self._shelf.mark(drop if below else None)
        if below and gesture.lifts and not self._ghost.isVisible():
            cards = self._desk.selection.cards
            self._ghost.take(self._desk.scene.content(cards[0]), len(cards))
        if below or not gesture.lifts:
            self._ghost.follow(self._page.mapFromGlobal(self._canvas.mapToGlobal(point)).toPoint())
        else:
            self._ghost.hide()

    @Slot()
    def _over(self) -> None:
        self._shelf.mark(None)
        self._ghost.hide()

    @Slot(object)
    def _begun(self, at: QPointF) -> None:
        strip = self.sender()
        if isinstance(strip, CardStrip) and (cards := strip.cards()):
            self._ghost.take(cards[0].content, len(cards))
            gesture = DragCards(self._desk, self._canvas, strip.pieces())
            self._canvas.begin(gesture, self._canvas.mapFromGlobal(at))

    @Slot(object)
    def take(self, content: object) -> None:
        """Cards are taken up by a click: what the ghost shows while they hang on the pointer."""
        if content is not None:
            return  # cards of the board are seen as they are
        for strip in (self._shelf.pile, self._shelf.parking):
            if cards := strip.cards():
                self._ghost.take(cards[0].content, len(cards))
                return

    @Slot(object)
    def _carried(self, at: QPointF) -> None:
        self._canvas.go_on(self._canvas.mapFromGlobal(at))

    @Slot(object)
    def _ended(self, at: QPointF) -> None:
        self._canvas.end(self._canvas.mapFromGlobal(at))

    @Slot()
    def _cancelled(self) -> None:
        self._canvas.cancel_gesture()
