"""Which cards are shown in full: all of them, those somebody else wrote, or what nobody has touched yet
(method rules 7 and 9). The others stay where they are, without their words; nothing is moved or stored."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from feltnoter.project import Project
from feltnoter.project.lists import BoardCard, BoardLists, PileKey


class Showing(StrEnum):
    """Which cards have their words."""

    ALL = "all"
    OTHERS = "others"
    UNTOUCHED = "untouched"


class Sieve:
    """``blank`` are the cards of the board that are passed over."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._caught: frozenset[str] = frozenset()  # notes, excerpts and cards that are not shown
        self.by = Showing.ALL
        self.blank: frozenset[str] = frozenset()

    @property
    def active(self) -> bool:
        """Whether anything may be passed over."""
        return self.by is not Showing.ALL

    @property
    def knows_me(self) -> bool:
        """Whether it is known who sits here."""
        return self._project.me is not None

    def use(self, by: Showing, cards: Iterable[BoardCard]) -> None:
        """Look for something else, or look again; ``cards`` are those of the board."""
        self.by = by
        if by is Showing.ALL:
            self._caught = self.blank = frozenset()
            return
        lists = self._project.query(BoardLists)
        if by is Showing.OTHERS:
            self._caught = frozenset(lists.written_by(self._project.me or ""))
            self.blank = frozenset(card.id for card in cards if (card.note or card.id) in self._caught)
        else:
            self._caught = frozenset(lists.handled())
            self.blank = frozenset(card.id for card in cards if card.id in self._caught)

    def keeps(self, key: PileKey) -> bool:
        """Whether something in the pile is shown."""
        if self.by is Showing.UNTOUCHED:
            return (key.excerpt or key.note) not in self._caught
        return key.note not in self._caught
