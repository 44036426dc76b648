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


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A plain field went from ``before`` to ``after``. ``birth`` marks the entity's creation."""

    root: str
    id: str
    field: str
    before: Any
    after: Any
    birth: bool = False


@dataclass(frozen=True, slots=True)
class ProseChange:
    """A prose field went from ``before`` to ``after``; ``anchors`` held the excerpts before."""

    root: str
    id: str
    field: str
    before: str
    after: str
    anchors: Mapping[str, Span]


Change = FieldChange | ProseChange
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

    updates: tuple[bytes, ...]
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
        return replace(earlier, after=later.after)
    raise AssertionError(f"{earlier.field} is prose and plain at once")
