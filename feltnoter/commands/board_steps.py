"""What one movement on the board does, as one step: several cards, cards that come into being, a new frame.

A ``Piece`` is a card that is there, or a note or excerpt that becomes one. Positions are taken from the
rows when the step is planned, never from what the window last saw.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from feltnoter.changes import Label
from feltnoter.commands.base import Command, create, edits
from feltnoter.commands.board import Move
from feltnoter.domain import order
from feltnoter.domain.entities import Board, Card, Excerpt, Note, Theme, new_id
from feltnoter.domain.operations import Operation, Put
from feltnoter.domain.reading import Reader, require


@dataclass(frozen=True, slots=True)
class Piece:
    """``id`` is the card's, also of one that is still to be made from ``note`` or ``excerpt``."""

    id: str = field(default_factory=new_id)
    note: str | None = None
    excerpt: str | None = None

    @classmethod
    def of(cls, board: str, note: str, excerpt: str | None = None) -> Piece:
        """What lies in the pile. Its card gets the same id on every laptop: two people who lay the
        same note apart from each other find one card afterwards, not two."""
        source = f"{board}:{note}:{excerpt or ''}"
        identity = hashlib.blake2b(source.encode(), digest_size=16).hexdigest()
        return cls(identity, None if excerpt else note, excerpt)


@dataclass(frozen=True, kw_only=True)
class PutInTheme(Command):
    """Cards go into a theme, side by side, behind the card ``after`` (None: before all others)."""

    label_key = "move_cards"
    board: str
    pieces: tuple[Piece, ...]
    theme: str
    after: str | None = None
    width: float = 0.0

    @property
    def label(self) -> Label:
        return Label(self.label_key, len(self.pieces))

    def plan(self, reader: Reader) -> Iterable[Operation]:
        theme = require(reader, Theme, self.theme)
        moving = {piece.id for piece in self.pieces}
        there = [card for card in _cards_of(reader, self.theme) if card.id not in moving]
        index = next((i + 1 for i, card in enumerate(there) if card.id == self.after), 0)
        low = there[index - 1].position if index else ""
        high = there[index].position if index < len(there) else ""
        for piece in self.pieces:
            # With nothing behind them they count on; else they close up on the next card.
            low = order.between(low, high) if high else order.after(low)
            yield from _put(reader, self.board, piece, {"theme": self.theme, "position": low})
        if self.width > theme.width:
            yield from edits(theme, {"width": float(self.width)})


@dataclass(frozen=True, kw_only=True)
class PutLoose(Command):
    """Cards lie loose on the board, each at its own place (board units)."""

    label_key = "move_cards"
    board: str
    pieces: tuple[Piece, ...]
    places: tuple[tuple[float, float], ...]

    @property
    def label(self) -> Label:
        return Label(self.label_key, len(self.pieces))

    def plan(self, reader: Reader) -> Iterable[Operation]:
        for piece, (x, y) in zip(self.pieces, self.places, strict=True):
            yield from _put(reader, self.board, piece, {"theme": None, "x": float(x), "y": float(y)})


@dataclass(frozen=True, kw_only=True)
class ParkCards(Command):
    """Ideas that came too early wait in the parking lot."""

    label_key = "move_cards"
    board: str
    pieces: tuple[Piece, ...]

    @property
    def label(self) -> Label:
        return Label(self.label_key, len(self.pieces))

    def plan(self, reader: Reader) -> Iterable[Operation]:
        for piece in self.pieces:
            yield from _put(reader, self.board, piece, {"theme": None, "parked": True})


@dataclass(frozen=True, kw_only=True)
class GatherCards(Command):
    """Cards become a cluster, or with a title at once a theme."""

    label_key = "add_theme"
    board: str
    pieces: tuple[Piece, ...]
    id: str = field(default_factory=new_id)
    title: str = ""
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0

    def plan(self, reader: Reader) -> Iterable[Operation]:
        yield create(
            Theme,
            self.id,
            title=self.title.strip(),
            position=order.after(reader.last_position(Theme)),
            x=float(self.x),
            y=float(self.y),
            width=float(self.width),
            height=float(self.height),
        )
        position = ""
        for piece in self.pieces:
            position = order.after(position)
            yield from _put(reader, self.board, piece, {"theme": self.id, "position": position})


@dataclass(frozen=True, kw_only=True)
class DissolveTheme(Command):
    """A theme's frame goes; its cards lie loose where they lay, its sub-themes stand on their own."""

    label_key = "delete_themes"
    id: str
    cards: tuple[Move, ...]
    frames: tuple[tuple[str, float, float], ...] = ()

    def plan(self, reader: Reader) -> Iterable[Operation]:
        require(reader, Theme, self.id)
        for move in self.cards:
            values = {"theme": None, "x": float(move.x), "y": float(move.y)}
            yield from edits(require(reader, Card, move.card), values)
        for identity, x, y in self.frames:
            yield from edits(require(reader, Theme, identity), {"x": float(x), "y": float(y)})
        yield Put("themes", self.id, "deleted", True)


def _cards_of(reader: Reader, theme: str) -> list[Card]:
    """The living cards of a theme in their order, also those of themes merged into it."""
    merged = [one.id for one in reader.find(Theme, target=theme)]
    cards = [card for one in merged for card in reader.find(Card, theme=one)]
    return sorted(cards, key=_by_position)


def _by_position(card: Card) -> tuple[str, str]:
    return card.position, card.id


def _put(reader: Reader, board: str, piece: Piece, where: Mapping[str, Any]) -> Iterator[Operation]:
    """The card takes these values; one that is not there yet is made, unless somebody else has
    made it meanwhile: a note or excerpt lies on a board once."""
    values = {"parked": False, **where}
    source = piece.note or piece.excerpt
    card = require(reader, Card, piece.id) if not source else _made_already(reader, board, piece)
    if card is not None:
        yield from edits(card, values)
        return
    require(reader, Board, board)
    excerpt = require(reader, Excerpt, piece.excerpt) if piece.excerpt else None
    note = require(reader, Note, excerpt.note if excerpt else piece.note)
    taken_off = reader.get(Card, piece.id, deleted=True)
    if taken_off is not None:
        yield Put("cards", piece.id, "deleted", False)
        yield from edits(taken_off, {"telling": False, **values})
        return
    yield create(Card, piece.id, board=board, note=note.id, excerpt=piece.excerpt, **values)


def _made_already(reader: Reader, board: str, piece: Piece) -> Card | None:
    note = piece.note
    if piece.excerpt:
        note = require(reader, Excerpt, piece.excerpt).note
    found = reader.find(Card, board=board, note=note, excerpt=piece.excerpt, copy=False)
    return found[0] if found else None
