"""Undo and redo: in memory, one session, one person. No step takes back what a colleague did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feltnoter.changes import Label
from feltnoter.document.steps import Change, FieldChange, MarkChange, ProseChange
from feltnoter.domain.operations import Mark, Operation, Put, Reanchor, Splice

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
        self.others: set[tuple[str, str]] = set()

    def others_touched(self, ids: Iterable[tuple[str, str]]) -> None:
        """Colleagues have changed these, or hung something on them."""
        self.others.update(ids)

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
    document: SharedDocument, changes: Sequence[Change], others: Set[tuple[str, str]]
) -> tuple[list[Operation], list[tuple[str, str]]]:
    """The operations that restore what stood before, and (root, id) of what a colleague has changed.

    ``others`` names what colleagues have touched or built on in this session. Where they have written
    in a text of the step, none of it is taken back: half a step could hide words (a divided note's
    second half would go while the first cannot take it back).
    """
    operations: list[Operation] = []
    overtaken: list[tuple[str, str]] = []
    for change in reversed(changes):
        restored = _restored(document, change, others)
        if restored is not None:
            operations.extend(restored)
        elif isinstance(change, ProseChange):
            return [], [(change.root, change.id)]
        else:
            overtaken.append((change.root, change.id))
    return operations, overtaken


def _restored(
    document: SharedDocument, change: Change, others: Set[tuple[str, str]]
) -> list[Operation] | None:
    now = document.read(change.root, change.id)
    if now is None:
        return None
    match change:
        case FieldChange(root, entity, field, before, after):
            if not _same(document.raw(root, entity, field), after):
                return None
            if field == "deleted" and before is True and (root, entity) in others:
                return None  # a colleague has gone on with what we made: it is theirs too now
            return [Put(root, entity, field, before)]
        case MarkChange(note, excerpt, place, left_at):
            return [Mark(note, excerpt, *place)] if document.anchors(note).get(excerpt) == left_at else None
        case ProseChange(root, entity, field, _, after):
            if now[field] != after:
                return None
            back: list[Operation] = [Splice(root, entity, field, *splice) for splice in change.inverse]
            if change.anchors:
                stand = document.anchors(entity)
                kept = {
                    excerpt: span
                    for excerpt, span in change.anchors.items()
                    if stand.get(excerpt) == change.anchors_after.get(excerpt)
                }
                back.append(Reanchor(entity, kept))
            return back


def _same(one: object, other: object) -> bool:
    """Equal, where a flag that was never set is a flag that is not set. 0 is not nothing."""
    return one == other or (one in (None, False) and other in (None, False) and not _number(one, other))


def _number(*values: object) -> bool:
    return any(isinstance(value, int | float) and not isinstance(value, bool) for value in values)
