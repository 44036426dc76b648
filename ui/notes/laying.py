"""Notes chosen in the list go to the board: their cards lie in rows below everything that lies there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from feltnoter.commands.board_steps import Piece
from feltnoter.domain.entities import Excerpt
from feltnoter.project.lists import BoardLists, PileKey
from ui.bridge import Bridge
from ui.place import Offer
from ui.style.theme import Theme


class Laying(QObject):
    """What the pile holds of the notes is laid, in one step; what lies on the board already stays there."""

    offered = Signal(object)  # an ``Offer``: how many were laid, and the way to the first of them

    def __init__(self, theme: Theme, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge

    def lay(self, notes: Sequence[str]) -> None:
        """Lay these, in their order; a note with excerpts becomes a card for each excerpt."""
        # The board's own parts find the free places. Loaded here: the notes open without them.
        from ui.board.desk import Desk
        from ui.board.scene import Scene
        from ui.board.selection import Selection
        from ui.board.targets import Drop, Target
        from ui.board.words import BoardWords

        holder = QObject(self)
        words = BoardWords(holder)
        scene = Scene(self._bridge.project, words, self._theme.look, holder)
        scene.load()
        desk = Desk(self._bridge, scene, Selection(holder), words, holder)
        keys = self._in_order(scene.board, notes)
        pieces = [Piece.of(scene.board, key.note, key.excerpt) for key in keys]
        wanted = frozenset(notes)
        there = [card for card in scene.cards.values() if card.note in wanted]
        laid = bool(pieces) and desk.drop(Target(Drop.LOOSE), pieces, desk.free_places(pieces), quiet=True)
        holder.deleteLater()
        if pieces and not laid:
            return  # refused, and the window has said why
        first = pieces[0].id if pieces else there[0].id if there else ""
        already = len({card.note for card in there} - {key.note for key in keys})
        words_on = self.tr("Show on the board") if first else ""
        self.offered.emit(Offer(self._said(len(pieces), already), words_on, "board", first, undo=laid))

    def _in_order(self, board: str, notes: Sequence[str]) -> list[PileKey]:
        project = self._bridge.project
        index = {note: number for number, note in enumerate(notes)}

        def place(key: PileKey) -> tuple[int, int]:
            excerpt = project.rows.get(Excerpt, key.excerpt) if key.excerpt else None
            return index[key.note], excerpt.start if excerpt is not None else 0

        return sorted(project.query(BoardLists).pile(board, notes), key=place)

    def _said(self, laid: int, already: int) -> str:
        if laid and already:
            there = self.tr("%n note(s) lay there already", "", already)
            done = self.tr("%n card(s) laid on the board", "", laid)
            return f"{done}. {there}"
        if laid:
            return self.tr("%n card(s) laid on the board", "", laid)
        if already:
            return self.tr("%n note(s) lie on the board already", "", already)
        return self.tr("There is no card to lay: the notes have no words yet, or have been written up")
