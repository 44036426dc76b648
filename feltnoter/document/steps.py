"""A step: who did it, what it changed field by field, and what is needed to take it back.

The engine's own UndoManager is not used on Maps: after a colleague's overwrite one undo fell
through and deleted the card (measured). Here undo writes ``before`` back in every field that still
holds ``after`` and names those a colleague has changed since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from feltnoter.domain.operations import Span
from feltnoter.domain.pieces import Piece


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A plain field went from ``before`` to ``after``. A creation is ``deleted`` going from True to None."""

    root: str
    id: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ProseChange:
    """A prose field went from ``before`` to ``after``, and its excerpts from ``anchors`` to
    ``anchors_after``. ``inverse`` are the splices (start, end, words) that lead back, in order."""

    root: str
    id: str
    field: str
    before: str
    after: str
    anchors: Mapping[str, Span]
    anchors_after: Mapping[str, Span]
    inverse: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class MarkChange:
    """An excerpt that stood at ``before`` in its note stands at ``after``. Here ``id`` is the note's."""

    id: str
    excerpt: str
    before: Span
    after: Span

    @property
    def root(self) -> str:
        """Marks are part of a note."""
        return "notes"

    @property
    def field(self) -> str:
        """A name of its own for each excerpt's mark."""
        return f"body mark {self.excerpt}"


Change = FieldChange | ProseChange | MarkChange
Dirty = dict[str, set[str]]


class UnreadableUpdate(Exception):
    """The engine could not take an update. The document must be thrown away and loaded again."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something, and when (ISO 8601 UTC)."""

    by: str | None
    at: str


@dataclass(frozen=True, slots=True)
class Applied:
    """A step's result: the updates to log, the entities it touched, what undo needs."""

    pieces: tuple[Piece, ...]
    dirty: Dirty
    changes: tuple[Change, ...]


def coalesce(changes: Iterable[Change]) -> tuple[Change, ...]:
    """One change a field: what was before the first, what is after the last. What came to nothing is
    no change: a step without changes must not stand in the way of undoing the one before."""
    found: dict[tuple[str, str, str], Change] = {}
    for change in changes:
        key = (change.root, change.id, change.field)
        earlier = found.get(key)
        found[key] = change if earlier is None else _joined(earlier, change)
    return tuple(change for change in found.values() if change.before != change.after)


def _joined(earlier: Change, later: Change) -> Change:
    if isinstance(earlier, FieldChange) and isinstance(later, FieldChange):
        return replace(earlier, after=later.after)
    if isinstance(earlier, ProseChange) and isinstance(later, ProseChange):
        inverse = later.inverse + earlier.inverse
        return replace(earlier, after=later.after, anchors_after=later.anchors_after, inverse=inverse)
    if isinstance(earlier, MarkChange) and isinstance(later, MarkChange):
        return replace(earlier, after=later.after)
    raise AssertionError(f"{earlier.field} is prose and plain at once")
