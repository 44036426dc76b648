"""Sealed frames out and in: what one replica tells the others, and what it takes from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feltnoter.changes import Touched
from feltnoter.document.state_vector import StateVector, decode_state, encode_state
from feltnoter.document.steps import UnreadableUpdate
from feltnoter.project.received import Received
from feltnoter.project.write_path import WritePath
from feltnoter.storage.frames import REMOTE_ORIGIN, FrameTables, Target
from feltnoter.sync.frames import NO_PREVIOUS, Frame, FrameKind, FrameRefused, digest, seal, unseal
from feltnoter.sync.gate import covers, joined

if TYPE_CHECKING:
    from feltnoter.document.shared import SharedDocument

NOTHING_KNOWN = encode_state({})


@dataclass(frozen=True, slots=True)
class _Arrival:
    """An opened frame with its name, the target it came from and its sealed bytes."""

    name: str
    target: str
    frame: Frame
    before: StateVector
    after: StateVector
    sealed: bytes


class _Unreadable(Exception):
    """A frame under our own key that the engine cannot read: a newer program, or a fault of ours."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Exchange:
    """One replica's frames. A ``target`` names where frames go to and come from, e.g. a folder."""

    def __init__(self, path: WritePath, replica: str) -> None:
        self._path = path
        self._store = path.store
        self._tables = FrameTables(path.store.connection)
        self._replica = replica
        self._unreadable: set[str] = set()

    def export(self, target: str, *, snapshot: bool = False) -> bytes | None:
        """A sealed frame with everything ``target`` lacks, or None when it lacks nothing.

        What others sent by other ways goes along, so that a chain of USB sticks works.
        """
        document = self._path.document()
        cursor = self._tables.target(target, NOTHING_KNOWN)
        if not snapshot and not self._tables.news_for(target, cursor.exported):
            return None
        before = {} if snapshot else decode_state(cursor.known)
        after = encode_state(document.state())
        counter, previous = self._tables.chain(self._replica) or (0, NO_PREVIOUS)
        frame = Frame(
            FrameKind.SNAPSHOT if snapshot else FrameKind.UPDATE,
            self._store.project,
            self._replica,
            counter + 1,
            previous,
            encode_state(before),
            after,
            document.update_since(before),
            self._tables.heads() if snapshot else {},
        )
        sealed = seal(frame, self._store.team_key)
        name = digest(sealed)
        with self._store.transaction():
            self._tables.set_chain(self._replica, counter + 1, bytes.fromhex(name))
            self._tables.take(name, self._replica, counter + 1)
            self._tables.set_target(target, Target(self._store.last_logged(), after))
        return sealed

    def receive(self, frames: Iterable[bytes], target: str) -> Received:
        """Take in sealed frames in any order; those that build on something missing wait.

        Whatever is damaged, foreign, newer or unreadable is refused and changes nothing.
        """
        arrivals, refused = self._opened(frames, target)
        bad: set[str] = set()
        while True:  # once more without a frame that the engine could not read
            try:
                touched, taken, waiting = self._apply([a for a in arrivals if a.name not in bad])
                break
            except _Unreadable as trouble:
                bad.add(trouble.name)
        if bad:
            # For this session: a newer program may well read them.
            self._unreadable.update(bad)
            refused["unreadable"] = refused.get("unreadable", 0) + len(bad)
        return Received(touched, taken, waiting, refused)

    def _opened(self, frames: Iterable[bytes], target: str) -> tuple[list[_Arrival], dict[str, int]]:
        """The waiting and the new frames that are ours to read, each once; the others by reason."""
        arrivals: dict[str, _Arrival] = {}
        refused: dict[str, int] = {}
        waiting = list(self._tables.held())
        fresh = [(digest(f), target, f) for f in frames]
        for name, origin, sealed in [*waiting, *((n, t, f) for n, t, f in fresh if not self._tables.seen(n))]:
            if name in arrivals or name in self._unreadable:
                continue
            try:
                frame = unseal(sealed, self._store.team_key, self._store.project)
                before, after = decode_state(frame.before), decode_state(frame.after)
                arrivals[name] = _Arrival(name, origin, frame, before, after, sealed)
            except FrameRefused as refusal:
                refused[refusal.reason] = refused.get(refusal.reason, 0) + 1
            except ValueError:  # sealed by a program with a fault
                refused["unreadable"] = refused.get("unreadable", 0) + 1
        return list(arrivals.values()), refused

    def _apply(self, arrivals: Sequence[_Arrival]) -> tuple[dict[str, Touched], int, int]:
        """In one transaction take what the gate lets through and hold the rest."""
        if not arrivals:
            return {}, 0, 0
        waiting = sorted(arrivals, key=lambda a: (a.frame.replica, a.frame.counter))
        dirty, taken = dict[str, set[str]](), 0
        with self._path.step() as document:
            state: Mapping[int, int] = document.state()
            progress = True
            while progress:  # sorted by replica and counter, one pass nearly always does
                progress, rest = False, []
                for arrival in waiting:
                    if not covers(state, arrival.before):
                        rest.append(arrival)
                        continue
                    for root, ids in self._take(document, arrival).items():
                        dirty.setdefault(root, set()).update(ids)
                    state = joined(state, arrival.after)
                    taken, progress = taken + 1, True
                waiting = rest
            for arrival in waiting:
                self._tables.hold(arrival.name, arrival.target, arrival.sealed)
            touched = self._path.project(dirty)
        return touched, taken, len(waiting)

    def _take(self, document: SharedDocument, arrival: _Arrival) -> dict[str, set[str]]:
        frame = arrival.frame
        try:
            applied = document.receive(frame.update)
        except UnreadableUpdate:
            raise _Unreadable(arrival.name) from None
        self._store.log(applied.updates, REMOTE_ORIGIN + arrival.target, self._path.now())
        self._tables.take(arrival.name, frame.replica, frame.counter)
        cursor = self._tables.target(arrival.target, NOTHING_KNOWN)
        there = joined(decode_state(cursor.known), arrival.after)
        self._tables.set_target(arrival.target, Target(cursor.exported, encode_state(there)))
        return applied.dirty
