"""Which command a drop is. Pure: the scene is read, nothing is carried out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from feltnoter.commands.base import Command
from feltnoter.commands.board import Move
from feltnoter.commands.board_steps import (
    DissolveTheme,
    GatherCards,
    ParkCards,
    Piece,
    PutInTheme,
    PutLoose,
)
from feltnoter.commands.trash import Delete
from feltnoter.domain.layout import CARD_HEIGHT, CARD_WIDTH, HEADING, PADDING, card_place, frame_size
from ui.board.arrange import width_for
from ui.board.geometry import Box
from ui.board.layout import FrameSpot
from ui.board.scene import Scene
from ui.board.targets import Drop, Target


def command_for(
    scene: Scene, target: Target, pieces: Sequence[Piece], landed: Mapping[str, Box]
) -> Command | None:
    """The one command for ``pieces`` let go at ``target``; None when nothing would change.

    ``landed`` says where each piece would lie if it came to lie loose.
    """
    if not pieces:
        return None
    whole = tuple(pieces)
    match target.drop:
        case Drop.THEME:
            return _into_theme(scene, target, whole)
        case Drop.GATHER:
            return gather(scene, whole, landed, target.card)
        case Drop.LOOSE:
            return _loose(scene, whole, landed)
        case Drop.PARKING:
            fresh = tuple(piece for piece in whole if not _is_parked(scene, piece))
            return ParkCards(board=scene.board, pieces=fresh) if fresh else None
        case Drop.PILE:
            cards = tuple(piece.id for piece in whole if piece.id in scene.cards)
            return Delete(root="cards", ids=cards) if cards else None
        case _:
            return None


def gather(
    scene: Scene, pieces: Sequence[Piece], landed: Mapping[str, Box], card: str = "", title: str = ""
) -> GatherCards:
    """A new frame around ``card`` and ``pieces``, so that the first of them stays where it lies."""
    whole = ((Piece(card),) if card else ()) + tuple(piece for piece in pieces if piece.id != card)
    first = scene.boxes[card] if card else landed[whole[0].id]
    size = frame_size(len(whole))
    return GatherCards(
        board=scene.board,
        pieces=whole,
        title=title,
        x=round(first.x - PADDING),
        y=round(first.y - HEADING),
        width=size.width,
        height=size.height,
    )


def dissolve(scene: Scene, theme: str) -> DissolveTheme:
    """Cards and sub-themes stay where they lie."""
    frame = scene.frames[theme]
    spots = [scene.boxes.get(card) or _under(frame, index) for index, card in enumerate(frame.cards)]
    cards = tuple(Move(card, None, spot.x, spot.y) for card, spot in zip(frame.cards, spots, strict=True))
    children = (child for child in scene.frames.values() if child.parent == theme)
    return DissolveTheme(id=theme, cards=cards, frames=tuple((c.id, c.box.x, c.box.y) for c in children))


def _under(frame: FrameSpot, index: int) -> Box:
    """Where a card of a folded frame would lie."""
    x, y = card_place(index)
    return Box(frame.box.x + x, frame.box.y + y, CARD_WIDTH, CARD_HEIGHT)


def _into_theme(scene: Scene, target: Target, pieces: tuple[Piece, ...]) -> Command | None:
    frame = scene.frames[target.theme]
    moving = [piece.id for piece in pieces]
    rest = [card for card in frame.cards if card not in moving]
    index = rest.index(target.after) + 1 if target.after in rest else 0
    if [*rest[:index], *moving, *rest[index:]] == list(frame.cards):
        return None
    # A frame that somebody has made narrow stays so.
    grows = frame.level == 0 and frame.box.w >= width_for(len(frame.cards))
    width = width_for(len(rest) + len(moving)) if grows else 0.0
    return PutInTheme(
        board=scene.board,
        pieces=pieces,
        theme=frame.id,
        after=target.after,
        width=width if width > frame.box.w else 0.0,
    )


def _loose(scene: Scene, pieces: tuple[Piece, ...], landed: Mapping[str, Box]) -> Command | None:
    places = tuple((float(round(landed[p.id].x)), float(round(landed[p.id].y))) for p in pieces)
    stays = all(
        scene.is_loose(piece.id) and scene.boxes[piece.id][:2] == place
        for piece, place in zip(pieces, places, strict=True)
    )
    return None if stays else PutLoose(board=scene.board, pieces=pieces, places=places)


def _is_parked(scene: Scene, piece: Piece) -> bool:
    card = scene.cards.get(piece.id)
    return card is not None and card.parked
