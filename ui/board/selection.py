"""What is chosen on the board: some cards, or one frame; and which of them has the keyboard."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Ids only. ``focus`` is a card's or frame's; it may be one that is not chosen."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, None] = {}
        self.frame = ""
        self.focus = ""

    @property
    def cards(self) -> tuple[str, ...]:
        """The chosen cards, in the order they were chosen."""
        return tuple(self._cards)

    def __contains__(self, card: str) -> bool:
        return card in self._cards

    def choose(self, cards: Iterable[str], focus: str = "") -> None:
        """These cards and no others; ``focus`` is the last of them unless given."""
        chosen = dict.fromkeys(cards)
        self._set(chosen, "", focus or next(reversed(chosen), self.focus))

    def toggle(self, card: str) -> None:
        """Add a card, or take it out."""
        chosen = dict(self._cards)
        if card in chosen:
            del chosen[card]
        else:
            chosen[card] = None
        self._set(chosen, "", card)

    def choose_frame(self, frame: str) -> None:
        """A frame and nothing else."""
        self._set({}, frame, frame)

    def clear(self) -> None:
        """Nothing; the keyboard stays where it is."""
        self._set({}, "", self.focus)

    def look_at(self, focus: str) -> None:
        """Move the keyboard without choosing."""
        self._set(self._cards, self.frame, focus)

    def keep(self, known: Iterable[str]) -> None:
        """Forget what is no longer on the board."""
        there = set(known)
        cards = {card: None for card in self._cards if card in there}
        self._set(cards, self.frame if self.frame in there else "", self.focus if self.focus in there else "")

    def _set(self, cards: dict[str, None], frame: str, focus: str) -> None:
        if (cards, frame, focus) != (self._cards, self.frame, self.focus):
            self._cards, self.frame, self.focus = dict(cards), frame, focus
            self.changed.emit()
