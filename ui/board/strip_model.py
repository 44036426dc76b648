"""The cards of a strip below the board: the pile, or the parking lot."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from feltnoter.commands.board_steps import Piece
from ui.widgets.cards import CardContent

_PAGE = 60  # cards read at once
CONTENT = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class StripCard:
    """A card of a strip: what stands on it, what it is called aloud, and what it becomes."""

    content: CardContent
    name: str
    piece: Piece

    @property
    def is_new(self) -> bool:
        """Whether the card is still to be made."""
        return bool(self.piece.note or self.piece.excerpt)


Fetch = Callable[[Sequence[str]], Mapping[str, StripCard]]


class StripModel(QAbstractListModel):
    """Ids first, words when they are seen: a pile may hold ten thousand."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: list[str] = []
        self._cards: dict[str, StripCard] = {}

    @property
    def ids(self) -> list[str]:
        """In the order shown."""
        return self._ids

    def show(self, ids: Sequence[str]) -> None:
        """Show these. What stays keeps its selection."""
        new = list(ids)
        there = set(new)
        for row in range(len(self._ids) - 1, -1, -1):
            if self._ids[row] not in there:
                self.take_out(row)
        known = set(self._ids)
        fresh = [one for one in new if one not in known]
        if fresh:
            count = len(self._ids)
            self.beginInsertRows(_NOWHERE, count, count + len(fresh) - 1)
            self._ids = self._ids + fresh
            self.endInsertRows()
        if new != self._ids:
            self._reorder(new)

    def take_out(self, row: int) -> None:
        """One card less."""
        self.beginRemoveRows(_NOWHERE, row, row)
        self._cards.pop(self._ids.pop(row), None)
        self.endRemoveRows()

    def put_in(self, row: int, identity: str) -> None:
        """One card more, before the one that is in this row now."""
        self.beginInsertRows(_NOWHERE, row, row)
        self._ids.insert(row, identity)
        self.endInsertRows()

    def _reorder(self, new: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = {one: row for row, one in enumerate(new)}
        after = [self.index(rows[self._ids[index.row()]]) for index in before]
        self._ids = new
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def forget(self, ids: Sequence[str]) -> None:
        """Their words may have changed."""
        for one in ids:
            if self._cards.pop(one, None) is not None and one in self._ids:
                index = self.index(self._ids.index(one))
                self.dataChanged.emit(index, index)

    def forget_all(self) -> None:
        """All words may have changed."""
        self._cards.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def card(self, row: int) -> StripCard | None:
        """What lies there; None when it went meanwhile."""
        if not 0 <= row < len(self._ids):
            return None
        identity = self._ids[row]
        if identity not in self._cards:
            start = row - row % _PAGE
            page = [one for one in self._ids[start : start + _PAGE] if one not in self._cards]
            self._cards.update(self._fetch(page))
        return self._cards.get(identity)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The number of cards."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words, the spoken name, or what is painted."""
        card = self.card(index.row())
        if card is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return card.content.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.name
        return card.content if role == CONTENT else None


class Shuffled:
    """The same order for the same seed, whoever else comes or goes: nothing jumps while one reads."""

    def __init__(self) -> None:
        self._seed = 0
        self._ranks: dict[str, bytes] = {}

    def sort(self, ids: Iterable[str], seed: int) -> list[str]:
        """The ids in the order of ``seed``."""
        if seed != self._seed:
            self._seed = seed
            self._ranks.clear()
        return sorted(ids, key=self._rank)

    def row(self, ids: Sequence[str], identity: str) -> int:
        """Where in ``ids``, which are in this order, one of them stands or would stand."""
        return bisect_left(ids, self._rank(identity), key=self._rank)

    def _rank(self, identity: str) -> bytes:
        found = self._ranks.get(identity)
        if found is None:
            found = hashlib.blake2b(f"{self._seed}:{identity}".encode(), digest_size=8).digest()
            self._ranks[identity] = found
        return found
