"""The shared document is kept in two parts: a wall of cards need not carry ten thousand notes in memory.

Each part is a document of the engine's own and is loaded when something in it is first needed. No entity
ever moves from one to the other. What a program before file format 3 wrote is in one piece: both parts
take it in whole, and each looks only at its own roots; of such a history each part carries everything.

What travels in a frame is a sequence of pieces (frame format 2): a byte for the part, four for the length
(big-endian), the update.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from feltnoter.domain.entities import ROOTS

_HEAD = struct.Struct(">BI")


class Part(StrEnum):
    """Which part an update belongs to; the values stand in the log."""

    BOTH = ""  # written before there were parts
    NOTES = "notes"
    BOARD = "board"


PARTS = (Part.NOTES, Part.BOARD)
_CODES: Mapping[int, Part] = MappingProxyType({0: Part.BOTH, 1: Part.NOTES, 2: Part.BOARD})
_BOARD = frozenset({"boards", "cards", "themes", "theme_links", "snapshots"})
ROOTS_OF: Mapping[Part, tuple[str, ...]] = MappingProxyType(
    {
        Part.NOTES: tuple(root for root in ROOTS if root not in _BOARD),
        Part.BOARD: tuple(root for root in ROOTS if root in _BOARD),
    }
)


@dataclass(frozen=True, slots=True)
class Piece:
    """An update of one part. Never printed."""

    part: Part
    update: bytes = field(repr=False)


def part_of(root: str) -> Part:
    """The part in which a root lies."""
    return Part.BOARD if root in _BOARD else Part.NOTES


def packed_pieces(pieces: Iterable[Piece]) -> bytes:
    """Pieces as one run of bytes."""
    codes = {part: code for code, part in _CODES.items()}
    return b"".join(_HEAD.pack(codes[piece.part], len(piece.update)) + piece.update for piece in pieces)


def unpacked_pieces(content: bytes) -> tuple[Piece, ...]:
    """The pieces again. Raises ``ValueError`` for anything else, an unknown part included."""
    pieces: list[Piece] = []
    at = 0
    while at < len(content) or not pieces:
        if len(content) - at < _HEAD.size:
            raise ValueError("a piece is cut off")
        code, length = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        if code not in _CODES or at + length > len(content):
            raise ValueError("no piece of the document")
        pieces.append(Piece(_CODES[code], content[at : at + length]))
        at += length
    return tuple(pieces)
