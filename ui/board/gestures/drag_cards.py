"""Cards are carried somewhere else: into a theme, onto another card, onto the bare board, off it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt

from feltnoter.commands.board_steps import Piece
from feltnoter.domain.layout import CARD_HEIGHT, CARD_WIDTH
from ui.board.desk import Desk
from ui.board.geometry import Box
from ui.board.gestures.base import Gesture, Stage
from ui.board.targets import Drop, Target, target_at


class DragCards(Gesture):
    """``pieces`` may lie on the board (they are lifted) or come from a strip below it."""

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls_at_edges = True

    def __init__(self, desk: Desk, stage: Stage, pieces: Sequence[Piece]) -> None:
        self._desk = desk
        self._stage = stage
        self._pieces = tuple(pieces)
        self._lifted = frozenset(piece.id for piece in pieces if piece.id in desk.scene.boxes)
        self._origin = (0.0, 0.0)
        self._here = (0.0, 0.0)
        self.target = Target(Drop.NOWHERE)

    @property
    def lifts(self) -> bool:
        """Whether cards of the board are carried, not some from below it."""
        return bool(self._lifted)

    def start(self, point: QPointF) -> None:
        """Take the cards out of the picture."""
        self._origin = self._here = self._stage.view.to_board(point)
        if self._lifted:
            self._stage.lift([piece.id for piece in self._pieces if piece.id in self._lifted])

    def move(self, point: QPointF) -> None:
        """Carry them along, and show where they would go."""
        self._here = x, y = self._stage.view.to_board(point)
        self._stage.carry(x - self._origin[0], y - self._origin[1])
        zone = self._stage.outside(point)
        if zone is not None:
            self.target = Target(zone)
        else:
            self.target = target_at(self._desk.scene, x, y, self._lifted, len(self._pieces))
        self._stage.mark(self.target)

    def finish(self, point: QPointF) -> None:
        """One command; what it changes is shown by the scene."""
        self.move(point)
        landed = self._landed()
        self._stage.put_back()
        if self._desk.drop(self.target, self._pieces, landed) and self.target.drop is Drop.GATHER:
            self._show_cluster()

    def _show_cluster(self) -> None:
        """A new cluster's head lies above the cards it was made of, out of the window perhaps."""
        scene, mine = self._desk.scene, self._pieces[0].id
        frame = next((f for f in scene.frames.values() if mine in f.cards), None)
        box = scene.boxes.get(frame.id) if frame is not None else None
        if box is not None and self._stage.view.reveal(box):
            self._stage.view_changed()

    def cancel(self) -> None:
        """Nothing has happened."""
        self._stage.put_back()

    def _landed(self) -> dict[str, Box]:
        """Where each card would lie: moved by as much as the pointer, or fanned out under it."""
        dx, dy = self._here[0] - self._origin[0], self._here[1] - self._origin[1]
        boxes = self._desk.scene.boxes
        found = {}
        for index, piece in enumerate(self._pieces):
            if piece.id in self._lifted:
                found[piece.id] = boxes[piece.id].moved(dx, dy)
            else:
                x, y = self._here
                corner = (x - CARD_WIDTH / 2 + 16 * index, y - CARD_HEIGHT / 2 + 16 * index)
                found[piece.id] = Box(*corner, CARD_WIDTH, CARD_HEIGHT)
        return found
