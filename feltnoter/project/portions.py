"""A large step carried out a portion at a time, so that a window can draw and be cancelled between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from feltnoter.changes import Touched
from feltnoter.document.steps import Applied, Change, coalesce
from feltnoter.domain.operations import Create, Operation

T = TypeVar("T")
Write = Callable[[Sequence[Operation]], tuple[Applied, dict[str, Touched]]]
End = Callable[[tuple[Change, ...], Mapping[str, Touched]], T]

PORTION = 40  # operations; some twenty notes, written in about 40 ms on the machine this was measured on
# What hangs on a note stands behind it in the plan, so a portion ends before one of these.
_BEGINS = frozenset({"notes", "themes", "cards"})


class Portions:
    """One step in undo, whatever the number of portions. Each is durable by itself: what a crash leaves
    behind is part of the step, whole note by whole note, and importing again brings the rest."""

    def __init__(
        self, operations: Sequence[Operation], write: Write, done: End[None], undone: End[None]
    ) -> None:
        """``done`` keeps the step and tells of it; ``undone`` takes it back and tells of that."""
        self._portions = list(_divided(operations))
        self._write = write
        self._tell_done = done
        self._tell_undone = undone
        self._changes: list[Change] = []
        self._touched: dict[str, Touched] = {}
        self.done = 0

    @property
    def total(self) -> int:
        """How many portions there are."""
        return len(self._portions)

    def go_on(self) -> bool:
        """Write the next portion; True when it was the last. Raises ``UserError``, then ``abandon``."""
        if self.done < self.total:
            applied, touched = self._write(self._portions[self.done])
            self._changes += applied.changes
            self._touched = _together(self._touched, touched)
            self.done += 1
        if self.done < self.total:
            return False
        self._tell_done(coalesce(self._changes), self._touched)
        return True

    def abandon(self) -> None:
        """Take back what has been written of it. Nothing is left to undo. Raises ``UserError``."""
        self._tell_undone(coalesce(self._changes), self._touched)
        self._changes, self._touched, self._portions = [], {}, []


def _divided(operations: Sequence[Operation]) -> Iterator[Sequence[Operation]]:
    start = 0
    for number, operation in enumerate(operations):
        begins = isinstance(operation, Create) and operation.root in _BEGINS
        if begins and number - start >= PORTION:
            yield operations[start:number]
            start = number
    if start < len(operations):
        yield operations[start:]


def _together(one: Mapping[str, Touched], two: Mapping[str, Touched]) -> dict[str, Touched]:
    joined = dict(one)
    for root, more in two.items():
        there = joined.get(root, Touched())
        added = there.added | more.added
        joined[root] = Touched(added, (there.changed | more.changed) - added, there.removed | more.removed)
    return joined
