"""»Frys tavlen«: the board as it is now, kept with its date to be opened and compared later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from feltnoter.commands.base import Command, create
from feltnoter.domain.entities import Board, Card, Snapshot, Theme, new_id
from feltnoter.domain.operations import Operation
from feltnoter.domain.reading import Reader, require
from feltnoter.domain.snapshot import LOOSE, PARKED, BoardState, FrozenTheme, packed


@dataclass(frozen=True, kw_only=True)
class FreezeBoard(Command):
    """Keep where every card lies. When and by whom is the entity's own ``created_at`` and ``created_by``."""

    label_key = "freeze_board"
    id: str = field(default_factory=new_id)
    board: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        require(reader, Board, self.board)
        yield create(Snapshot, self.id, board=self.board, content=packed(state_of(reader, self.board)))


def state_of(reader: Reader, board: str) -> BoardState:
    """The board as it is. Merged themes count as what they have become, deselected ones still hold
    their cards; a card in a deleted theme lies loose."""
    every = sorted(reader.find(Theme), key=_by_position)
    living = {theme.id: theme for theme in every if theme.target == theme.id}
    home = {theme.id: theme.target for theme in every if theme.target in living}
    cards = sorted(reader.find(Card, board=board), key=_by_position)
    places = {card.id: PARKED if card.parked else home.get(card.theme or "", LOOSE) for card in cards}
    themes = (FrozenTheme(one.id, one.title, one.above or "") for one in living.values())
    return BoardState(tuple(themes), places)


def _by_position(thing: Theme | Card) -> tuple[str, str]:
    return thing.position, thing.id
