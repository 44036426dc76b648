"""Chosen cards as plain text, for an e-mail or a document: theme by theme, with role and coarse place."""

from __future__ import annotations

from collections.abc import Iterable

from ui.board.scene import Scene
from ui.board.words import BoardWords
from ui.widgets.paint import flat


def as_text(scene: Scene, words: BoardWords, cards: Iterable[str]) -> str:
    """What may leave: cards that are held out are left out. Lines end with \\n; "" for nothing."""
    wanted = {card for card in cards if card in scene.cards and not scene.cards[card].held_out}
    parts = []
    for frame in scene.frames.values():
        inside = [card for card in frame.cards if card in wanted]
        if inside:
            parts.append("\n".join([words.frame(frame), *(_line(scene, words, card) for card in inside)]))
            wanted.difference_update(inside)
    rest = [card for card in (*scene.order(), *(one.id for one in scene.parked())) if card in wanted]
    if rest:
        parts.append("\n".join(_line(scene, words, card) for card in rest))
    return "\n\n".join(parts) + ("\n" if parts else "")


def _line(scene: Scene, words: BoardWords, card: str) -> str:
    one = scene.cards[card]
    source = words.source(one.kind, one.role, one.place)
    text = flat(words.text(one.kind, one.text))
    return f"– {text} ({source})" if source else f"– {text}"
