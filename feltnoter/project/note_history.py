"""What became of one note: who changed which of its facts and words, and when.

Nothing is written for it. The log holds every update in order; played again, it passes through every state
the note has had here. What a colleague sent as one frame is one state, whatever led up to it on her laptop.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from feltnoter.changes import LOCAL
from feltnoter.document.steps import Stamp, UnreadableUpdate
from feltnoter.domain.pieces import Part, Piece
from feltnoter.language.keys import KeyMaker
from feltnoter.language.personal_data.finding import Finding, Mode, shown
from feltnoter.project.sittings import State, sittings
from feltnoter.storage.engine import Connection
from feltnoter.storage.log import logged

TOLD = ("body", "kind", "raw", "place", "happened_at", "visit", "participant", "author", "deleted")
HIDDEN = "▒▒▒"
_LOOKED_AT = 200  # updates between two questions whether to go on

Find = Callable[[str], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Changed:
    """One of ``TOLD`` went from ``before`` to ``after``. ``veiled`` when something in ``before`` or
    ``after`` is not shown: then it does not go back either."""

    field: str
    before: Any
    after: Any
    veiled: bool = False


@dataclass(frozen=True, slots=True)
class Sitting:
    """What one person did to the note in one go (``sittings``). ``by`` is a member's id, None when unknown;
    ``began`` and ``at`` are ISO 8601 UTC. The first sitting has no ``before`` to go back to (``made``)."""

    by: str | None
    began: str
    at: str
    changes: tuple[Changed, ...]
    made: bool = False


class NoteHistory:
    """For ``Project.query`` of a reader, in a worker: a large log takes a second or more."""

    def __init__(self, connection: Connection, keys: KeyMaker) -> None:
        self._connection = connection

    def of(self, note: str, go_on: Callable[[], bool] = lambda: True) -> tuple[Sitting, ...]:
        """The note's sittings, newest first; empty when ``go_on`` said stop or nothing is known of it."""
        try:
            return tuple(_told(sittings(self._states(note, go_on))))[::-1]
        except _Stopped:
            return ()

    def _states(self, note: str, go_on: Callable[[], bool]) -> Iterator[State]:
        from feltnoter.document.shared import SharedDocument  # the engine takes 0.3 s to import

        document = SharedDocument(watch=False)
        last: State | None = None
        stamp: Stamp | None = None
        for number, (origin, update) in enumerate(logged(self._connection, Part.NOTES)):
            if number % _LOOKED_AT == 0 and not go_on():
                raise _Stopped
            try:
                document.receive([Piece(Part.NOTES, update)])
            except UnreadableUpdate:
                return  # a file somebody has damaged: what came before it still stands
            now = document.stamp("notes", note)
            if now is None or (now == stamp and origin == LOCAL):
                continue
            values = document.read("notes", note)
            if values is None:
                continue
            told = {name: values[name] for name in TOLD}
            if last is None or told != last.values:
                # Words that came from elsewhere under an unchanged stamp are somebody's we cannot name.
                by = values["changed_by"] if now != stamp else None
                last = State(by, str(values["changed_at"] or ""), told)
                yield last
            stamp = now
        end = document.read("notes", note)
        if last is not None and end is not None and any(end[name] != last.values[name] for name in TOLD):
            yield replace(last, values={name: end[name] for name in TOLD})  # written at the same moment


class _Stopped(Exception):
    pass


def _told(found: Sequence[tuple[State, State]]) -> Iterator[Sitting]:
    before: State | None = None
    for first, last in found:
        changes = tuple(_changes(before, last))
        if changes:
            yield Sitting(last.by, first.at, last.at, changes, made=before is None)
        before = last


def _changes(before: State | None, after: State) -> Iterator[Changed]:
    for name in TOLD:
        new = after.values[name]
        old = before.values[name] if before is not None else None
        if before is None and not new:
            continue
        if old != new:
            yield Changed(name, old, new)


def veiled(sittings: Sequence[Sitting], now: str, find: Find) -> tuple[Sitting, ...]:
    """The same without possible personal data that no longer stand in the text as it reads ``now``: what
    has been pseudonymised must not come to light again by way of the history."""
    return tuple(
        replace(one, changes=tuple(_veiled(change, now, find) for change in one.changes)) for one in sittings
    )


def _veiled(change: Changed, now: str, find: Find) -> Changed:
    mode = {"body": Mode.REVIEW, "place": Mode.PRECISE}.get(change.field)  # a place often sounds like a name
    if mode is None:
        return change
    values = change.before or "", change.after or ""
    shown_ones = tuple(_without(value, now, find, mode) for value in values)
    if shown_ones == values:
        return change
    before = None if change.before is None else shown_ones[0]
    return replace(change, before=before, after=shown_ones[1], veiled=True)


def _without(text: str, now: str, find: Find, mode: Mode) -> str:
    for finding in sorted(shown(find(text), mode), key=lambda each: each.start, reverse=True):
        if not _stands_in(finding.text, now):
            text = text[: finding.start] + HIDDEN + text[finding.end :]
    return text


def _stands_in(words: str, text: str) -> bool:
    """As words of their own: »Bo« does not stand in »Boligen«."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None
