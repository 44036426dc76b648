"""Undo and redo: in memory, one session, one person. No step takes back what a colleague did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feltnoter.changes import Label
from feltnoter.document.steps import Change, FieldChange, ProseChange
from feltnoter.domain.diff import replacements
from feltnoter.domain.operations import Mark, Operation, Put, Splice

if TYPE_CHECKING:
    from feltnoter.document.shared import SharedDocument

DEPTH = 200


@dataclass(frozen=True, slots=True)
class Step:
    """Something that can be taken back."""

    label: Label
    changes: tuple[Change, ...]


class History:
    """Two stacks of steps."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def undo_label(self) -> Label | None:
        """What undo would take back."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> Label | None:
        """What redo would bring again."""
        return self._undone[-1].label if self._undone else None

    def did(self, step: Step) -> None:
        """A new step was done: what had been undone is out of reach."""
        self._done.append(step)
        del self._done[:-DEPTH]
        self._undone.clear()

    def next_undo(self) -> Step | None:
        """The step to take back, still on its stack: it goes when that has worked."""
        return self._done[-1] if self._done else None

    def next_redo(self) -> Step | None:
        """The step to bring again."""
        return self._undone[-1] if self._undone else None

    def undid(self, redo: Step | None) -> None:
        """The last step is taken back (or overtaken, without ``redo``)."""
        self._done.pop()
        if redo is not None:
            self._undone.append(redo)

    def redid(self, undo: Step | None) -> None:
        """The last undone step is there again."""
        self._undone.pop()
        if undo is not None:
            self._done.append(undo)


def taken_back(
    document: SharedDocument, changes: Sequence[Change], me: str | None
) -> tuple[list[Operation], list[tuple[str, str]]]:
    """The operations that restore what stood before, and (root, id) of what a colleague has changed."""
    operations: list[Operation] = []
    overtaken: list[tuple[str, str]] = []
    for change in reversed(changes):
        restored = _restored(document, change, me)
        if restored is None:
            overtaken.append((change.root, change.id))
        else:
            operations.extend(restored)
    return operations, overtaken


def _restored(document: SharedDocument, change: Change, me: str | None) -> list[Operation] | None:
    now = document.read(change.root, change.id)
    if now is None:
        return None
    if isinstance(change, FieldChange):
        stands = document.raw(change.root, change.id, change.field)
        if (stands or None) != (change.after or None):
            return None
        if change.birth and change.before is True and now["changed_by"] != me:
            return None  # a colleague has gone on with what we made: it is theirs too now
        return [Put(change.root, change.id, change.field, change.before)]
    if now[change.field] != change.after:
        return None
    splices: list[Operation] = [
        Splice(change.root, change.id, change.field, start, end, words)
        for start, end, words in replacements(change.after, change.before)
    ]
    return splices + _anchored_again(change)


def _anchored_again(change: ProseChange) -> list[Operation]:
    """Words that come back carry no marks: put those that the step tore off or cut on them again."""
    if (change.root, change.field) != ("notes", "body") or not change.anchors:
        return []
    rewritten = [(start, end) for start, end, _ in replacements(change.before, change.after)]
    return [
        Mark(change.id, excerpt, start, end)
        for excerpt, (start, end) in sorted(change.anchors.items())
        if any(start <= stop and end >= begin for begin, stop in rewritten)
    ]
