"""Cards on the board."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from feltnoter.changes import Label
from feltnoter.commands.base import Command, Edit, create, edits
from feltnoter.domain import order
from feltnoter.domain.entities import Board, Card, Excerpt, Note, Theme, new_id
from feltnoter.domain.operations import Operation
from feltnoter.domain.reading import Reader, require
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class AddBoard(Command):
    """A further board."""

    label_key = "add_board"
    id: str = field(default_factory=new_id)
    name: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        yield create(Board, self.id, name=self.name)


@dataclass(frozen=True, kw_only=True)
class PlaceCard(Command):
    """A note, an excerpt or free words become a card. Lying on the board already, it is not doubled:
    only an explicit copy stands twice."""

    label_key = "place_card"
    id: str = field(default_factory=new_id)
    board: str
    note: str | None = None
    excerpt: str | None = None
    words: str = ""
    theme: str | None = None
    x: float = 0.0
    y: float = 0.0
    copy: bool = False
    parked: bool = False

    def plan(self, reader: Reader) -> Iterable[Operation]:
        require(reader, Board, self.board)
        excerpt = require(reader, Excerpt, self.excerpt) if self.excerpt else None
        note = excerpt.note if excerpt else self.note
        if note:
            require(reader, Note, note)
        elif not self.words.strip():
            raise UserError("card_empty")
        if self.theme:
            require(reader, Theme, self.theme)
        there = (
            reader.find(Card, board=self.board, note=note, excerpt=self.excerpt, copy=False) if note else []
        )
        where = {"theme": self.theme, "x": float(self.x), "y": float(self.y), "parked": self.parked}
        position = order.after(reader.last_position(Card, board=self.board, theme=self.theme))
        if there and not self.copy:
            yield from edits(there[0], {**where, "position": position})
            return
        yield create(
            Card,
            self.id,
            board=self.board,
            note=note,
            excerpt=self.excerpt,
            words=self.words,
            copy=self.copy,
            position=position,
            **where,
        )


@dataclass(frozen=True, slots=True)
class Move:
    """Where one card goes. ``x``, ``y`` are relative to its frame; "" keeps the position it has."""

    card: str
    theme: str | None
    x: float
    y: float
    position: str = ""


@dataclass(frozen=True, kw_only=True)
class MoveCards(Command):
    """Cards are put down somewhere else, all in one step."""

    label_key = "move_cards"
    moves: tuple[Move, ...]
    parked: bool = False

    @property
    def label(self) -> Label:
        return Label(self.label_key, len(self.moves))

    def plan(self, reader: Reader) -> Iterable[Operation]:
        for theme in {move.theme for move in self.moves if move.theme}:
            require(reader, Theme, theme)
        for move in self.moves:
            card = require(reader, Card, move.card)
            values = {"theme": move.theme, "x": float(move.x), "y": float(move.y), "parked": self.parked}
            if move.position:
                values["position"] = move.position
            yield from edits(card, values)


@dataclass(frozen=True, kw_only=True)
class EditCard(Edit):
    """A free card's words, or whether a quote is a telling one."""

    label_key = "edit_card"
    entity = Card
