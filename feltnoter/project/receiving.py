"""Colleagues' frames into document and rows, in portions so short that no click has to wait.

The document takes a frame at one stroke. When many rows follow from it, the log's transaction also
says which rows are still to be written; they follow in transactions of their own. Whoever reads the
rows in order to write must ``settle`` first. What makes them quick to find comes last.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING

from feltnoter.changes import Touched
from feltnoter.document.state_vector import StateVector, decode_state, encode_state
from feltnoter.document.steps import UnreadableUpdate
from feltnoter.domain.pieces import unpacked_pieces
from feltnoter.project.received import Received
from feltnoter.project.remembering import Remembering
from feltnoter.project.write_path import WritePath
from feltnoter.storage.frames import REMOTE_ORIGIN, FrameTables, Target
from feltnoter.sync.frames import Frame
from feltnoter.sync.gate import covers, joined

if TYPE_CHECKING:
    from feltnoter.document.shared import SharedDocument

NOTHING_KNOWN = encode_state({})
PORTION_SECONDS = 0.03  # with the commit and the window's own work well under a tenth of a second
PORTION_BYTES = 100_000  # of updates, before the rows
_AT_ONCE = 8  # entities: what is less than that is not worth a transaction of its own
_PIECE = 25  # entities: some 5 ms
_TREES = ("codes", "themes")  # each write of one of them looks at all of them


@dataclass(frozen=True, slots=True)
class Arrival:
    """An opened frame with its name, the target it came from and its sealed bytes."""

    name: str
    target: str
    frame: Frame
    before: StateVector
    after: StateVector
    sealed: bytes = field(repr=False)

    @classmethod
    def of(cls, name: str, target: str, frame: Frame, sealed: bytes) -> Arrival:
        """Raises ``ValueError`` for a frame that a program with a fault has sealed."""
        return cls(name, target, frame, decode_state(frame.before), decode_state(frame.after), sealed)


class Unreadable(Exception):
    """A frame under our own key that the engine cannot read: a newer program, or a fault of ours."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Receiving:
    """Takes in opened frames."""

    def __init__(self, path: WritePath, tables: FrameTables, remember: Remembering) -> None:
        self._path = path
        self._store = path.store
        self._tables = tables
        self._remember = remember
        self._behind = bool(tables.pending())
        self.unreadable: set[str] = set()
        self.on_taken: Callable[[Arrival], None] | None = None

    def all(self, arrivals: Sequence[Arrival]) -> Received:
        """Everything the gate lets through, in one transaction; the rest waits."""
        touched: dict[str, Touched] = {}
        taken = bad = waiting = 0
        for portion in self._portions(arrivals, None):
            touched = merged(touched, portion.touched)
            taken, waiting = taken + portion.taken, portion.waiting
            bad += portion.refused.get("unreadable", 0)
        return Received(touched, taken, waiting, {"unreadable": bad} if bad else {})

    def portions(self, arrivals: Sequence[Arrival]) -> Iterator[Received]:
        """The same bit by bit; each step is on disk when it is yielded."""
        return self._portions(arrivals, PORTION_SECONDS)

    def settle(self) -> dict[str, Touched]:
        """Write all rows that are still to be written."""
        touched: dict[str, Touched] = {}
        while self._behind:
            touched = merged(touched, self._catch_up(None))
        return touched

    def _portions(self, arrivals: Sequence[Arrival], seconds: float | None) -> Iterator[Received]:
        queue = sorted(arrivals, key=lambda a: (a.frame.replica, a.frame.counter))
        while queue or self._behind or self._store.is_behind():
            if not queue and not self._behind:
                self._path.catch_up(math.inf if seconds is None else seconds)
                yield Received({}, 0, 0, {})
                continue
            if self._behind:
                yield Received(self._catch_up(seconds), 0, 0, {})
                continue
            try:
                received, queue = self._apply(queue, seconds)
            except Unreadable as trouble:
                # For this session: a newer program may well read it. Once more without it.
                self.unreadable.add(trouble.name)
                queue = [arrival for arrival in queue if arrival.name != trouble.name]
                received = Received({}, 0, 0, {"unreadable": 1})
            yield received

    def _apply(self, queue: Sequence[Arrival], seconds: float | None) -> tuple[Received, list[Arrival]]:
        """In one transaction take what the gate lets through, up to a portion; hold the rest when
        nothing more goes through."""
        waiting, dirty, size = list(queue), dict[str, set[str]](), 0
        taken: list[Arrival] = []
        with self._path.step() as document:
            state: Mapping[int, int] = document.state()
            progress = True
            while progress and waiting:  # sorted by replica and counter, one pass nearly always does
                progress, rest = False, []
                for arrival in waiting:
                    full = seconds is not None and size > PORTION_BYTES
                    if full or not covers(state, arrival.before):
                        rest.append(arrival)
                        progress = progress or full
                        continue
                    for root, ids in self._take(document, arrival).items():
                        dirty.setdefault(root, set()).update(ids)
                    state = joined(state, arrival.after)
                    size += len(arrival.frame.update)
                    taken.append(arrival)
                    progress = True
                waiting = rest
                if seconds is not None and size > PORTION_BYTES:
                    break
            if not progress:
                for arrival in waiting:
                    self._tables.hold(arrival.name, arrival.target, arrival.sealed)
            put_off = seconds is not None and sum(map(len, dirty.values())) > _AT_ONCE
            if put_off:
                self._tables.put_off(dirty)
            touched = {} if put_off else self._remember.writing(dirty, index_later=False)
        self._behind = put_off
        held = 0 if progress else len(waiting)
        return Received(touched, len(taken), held, {}), waiting if progress else []

    def _catch_up(self, seconds: float | None) -> dict[str, Touched]:
        """Write rows that are behind, for about so many seconds."""
        started = perf_counter()
        touched: dict[str, Touched] = {}
        with self._path.step():
            portions = _pieces(self._tables.pending(), None if seconds is None else _PIECE)
            for piece in portions:
                touched = merged(touched, self._remember.writing(piece, index_later=seconds is not None))
                self._tables.settled(piece)
                if seconds is not None and perf_counter() - started > seconds:
                    break
            behind = self._tables.any_pending()
        self._behind = behind
        return touched

    def _take(self, document: SharedDocument, arrival: Arrival) -> dict[str, set[str]]:
        frame = arrival.frame
        try:
            applied = document.receive(unpacked_pieces(frame.update))
        except (UnreadableUpdate, ValueError):
            raise Unreadable(arrival.name) from None
        self._store.log(applied.pieces, REMOTE_ORIGIN + arrival.target, self._path.now())
        self._tables.take(arrival.name, frame.replica, frame.counter)
        cursor = self._tables.target(arrival.target, NOTHING_KNOWN)
        there = joined(decode_state(cursor.known), arrival.after)
        self._tables.set_target(arrival.target, Target(cursor.exported, encode_state(there)))
        return applied.dirty


def _pieces(dirty: Mapping[str, set[str]], size: int | None) -> Iterator[dict[str, set[str]]]:
    """The same in pieces of so many entities, root by root; a tree in one piece."""
    if size is None:
        yield dict(dirty)
        return
    for root, ids in dirty.items():
        step = len(ids) if root in _TREES else size
        listed = sorted(ids)
        for start in range(0, len(listed), step):
            yield {root: set(listed[start : start + step])}


def merged(one: Mapping[str, Touched], other: Mapping[str, Touched]) -> dict[str, Touched]:
    """What two steps did, as one."""
    found = dict(one)
    for root, late in other.items():
        early = found.get(root, Touched())
        removed = (early.removed - late.added - late.changed) | late.removed
        added = (early.added - late.removed) | late.added
        found[root] = Touched(added, (early.changed | late.changed) - added - removed, removed)
    return found


def ids_of(touched: Mapping[str, Touched]) -> Iterable[tuple[str, str]]:
    """(root, id) of everything touched."""
    for root, ids in touched.items():
        for identity in ids.added | ids.changed | ids.removed:
            yield root, identity
