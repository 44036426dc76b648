"""Frames and what lies in them, as one step each: nesting, splitting, copies, tidying up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from feltnoter.changes import Label
from feltnoter.commands.base import Command, create, edits
from feltnoter.commands.themes import MoveTheme
from feltnoter.domain import order
from feltnoter.domain.entities import Card, Theme, new_id
from feltnoter.domain.operations import Operation
from feltnoter.domain.reading import Reader, require
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class NestTheme(Command):
    """A frame goes into another as its last sub-theme, or with ``parent`` None out on the board with
    its corner at (x, y) in board units."""

    label_key = "move_theme"
    id: str
    parent: str | None = None
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0

    def plan(self, reader: Reader) -> Iterable[Operation]:
        yield from MoveTheme(id=self.id, parent=self.parent).plan(reader)
        if self.parent is None:
            place = {"x": float(self.x), "y": float(self.y), "width": float(self.width)}
            yield from edits(require(reader, Theme, self.id), place)


@dataclass(frozen=True, kw_only=True)
class SplitTheme(Command):
    """Some cards of a theme become a frame of their own beside it, without a name as yet
    (method rule 5). ``x``, ``y``, ``width`` say where it lies when the theme is no sub-theme."""

    label_key = "split_theme"
    theme: str
    cards: tuple[str, ...]
    id: str = field(default_factory=new_id)
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0

    def plan(self, reader: Reader) -> Iterable[Operation]:
        theme = require(reader, Theme, self.theme)
        if not self.cards:
            raise UserError("split_needs_cards")
        yield create(
            Theme,
            self.id,
            parent=theme.above,
            position=order.after(reader.last_position(Theme)),
            x=float(self.x),
            y=float(self.y),
            width=float(self.width),
        )
        position = ""
        for identity in self.cards:
            position = order.after(position)
            card = require(reader, Card, identity)
            yield from edits(card, {"theme": self.id, "position": position, "parked": False})


@dataclass(frozen=True, kw_only=True)
class CopyCards(Command):
    """Explicit further placements of cards in a theme (method rule 13): the cards stay where they are.
    A theme that holds the card already gets no second one."""

    label_key = "copy_cards"
    cards: tuple[str, ...]
    theme: str

    @property
    def label(self) -> Label:
        return Label(self.label_key, len(self.cards))

    def plan(self, reader: Reader) -> Iterable[Operation]:
        theme = require(reader, Theme, self.theme)
        merged = {one.id for one in reader.find(Theme, target=theme.target)} | {theme.id}
        there = [card for one in sorted(merged) for card in reader.find(Card, theme=one)]
        last = max((card.position for card in there), default="")
        held = {(card.note, card.excerpt, card.words) for card in there}
        for identity in self.cards:
            card = require(reader, Card, identity)
            if (card.note, card.excerpt, card.words) in held:
                continue
            last = order.after(last)
            yield create(
                Card,
                new_id(),
                board=card.board,
                note=card.note,
                excerpt=card.excerpt,
                words=card.words,
                theme=theme.id,
                position=last,
                copy=True,
            )


@dataclass(frozen=True, kw_only=True)
class TidyBoard(Command):
    """Loose cards and frames get the places given (board units), nothing changes its theme."""

    label_key = "tidy_board"
    cards: tuple[tuple[str, float, float], ...] = ()
    frames: tuple[tuple[str, float, float], ...] = ()

    def plan(self, reader: Reader) -> Iterable[Operation]:
        for entity, places in ((Card, self.cards), (Theme, self.frames)):
            for identity, x, y in places:
                found = require(reader, entity, identity)
                yield from edits(found, {"x": float(x), "y": float(y)})
