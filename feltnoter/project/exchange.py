"""Sealed frames out and in: what one replica tells the others, and what it takes from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress

from feltnoter.changes import LOCAL, Touched
from feltnoter.document.state_vector import StateVector, decode_state, encode_state
from feltnoter.domain.pieces import packed_pieces
from feltnoter.project.received import Received
from feltnoter.project.receiving import NOTHING_KNOWN, Arrival, Receiving
from feltnoter.project.remembering import Remembering
from feltnoter.project.write_path import WritePath
from feltnoter.storage.frames import FrameTables, OwnFrame, Target
from feltnoter.storage.teamwork import TeamTables
from feltnoter.sync.folder import Parcel, opened
from feltnoter.sync.frames import NO_PREVIOUS, Frame, FrameKind, FrameRefused, digest, head_of, seal


class Exchange:
    """One replica's frames. A ``target`` names where frames go to and come from, e.g. a folder."""

    def __init__(self, path: WritePath, replica: str, me: Callable[[], str | None]) -> None:
        self._path = path
        self._store = path.store
        self.tables = FrameTables(path.store.connection)
        self.team = TeamTables(path.store.connection)
        self.replica = replica
        self.receiving = Receiving(path, self.tables, Remembering(path, self.team, me))

    # -- out -------------------------------------------------------------------------------------

    def export(self, target: str, *, snapshot: bool = False) -> bytes | None:
        """A sealed frame with everything ``target`` lacks, or None when it lacks nothing.

        What others sent by other ways goes along, so that a chain of USB sticks works.
        """
        if not snapshot and not self.has_news(target):
            return None
        frame, after = self._next(target, snapshot)
        with self._store.transaction():
            return self._seal(target, frame, after)

    def put_out(self, target: str, *, snapshot: bool = False) -> bool:
        """Make the next frame for ``target`` and keep it until it lies there; whether there is one.

        While a frame is on its way no further one is made: offline, the log is the better place.
        """
        if any(own.sealed is not None for own in self.tables.own(target)):
            return True
        if not snapshot and not self.has_news(target):
            return False
        frame, after = self._next(target, snapshot)
        with self._store.transaction():
            sealed = self._seal(target, frame, after)
            upto = self._store.last_logged()
            own = OwnFrame(frame.counter, digest(sealed), int(frame.kind), len(sealed), upto, sealed)
            self.tables.put_out(target, own)
        return True

    def state(self) -> StateVector:
        """How much of each client's history is here."""
        return self._path.document().state()

    def read_until(self) -> dict[str, int]:
        """The newest frame of each replica that is here, whether taken in or waiting."""
        found = {replica: counter for replica, (counter, _) in self.tables.heads().items()}
        for _, _, sealed in self.tables.held():
            replica, counter = head_of(sealed)
            found[replica] = max(found.get(replica, 0), counter)
        return found

    def waiting(self, target: str) -> int:
        """How many of our own changes have not reached ``target``."""
        return self.tables.waiting(target, LOCAL)

    def has_news(self, target: str) -> bool:
        """Whether there is anything that ``target`` lacks."""
        return self.tables.news_for(target, self.tables.target(target, NOTHING_KNOWN).exported)

    def _next(self, target: str, snapshot: bool) -> tuple[Frame, bytes]:
        document = self._path.document()
        before = {} if snapshot else decode_state(self.tables.target(target, NOTHING_KNOWN).known)
        after = encode_state(document.state())
        counter, previous = self.tables.chain(self.replica) or (0, NO_PREVIOUS)
        frame = Frame(
            FrameKind.SNAPSHOT if snapshot or not before else FrameKind.UPDATE,
            self._store.project,
            self.replica,
            counter + 1,
            previous,
            encode_state(before),
            after,
            packed_pieces(document.update_since(before)),
            self.tables.heads() if snapshot or not before else {},
        )
        return frame, after

    def _seal(self, target: str, frame: Frame, after: bytes) -> bytes:
        sealed = seal(frame, self._store.team_keys[0])
        name = digest(sealed)
        self.tables.set_chain(self.replica, frame.counter, bytes.fromhex(name))
        self.tables.take(name, self.replica, frame.counter)
        self.tables.set_target(target, Target(self._store.last_logged(), after))
        return sealed

    # -- in --------------------------------------------------------------------------------------

    def receive(self, frames: Iterable[bytes], target: str) -> Received:
        """Take in sealed frames in any order; those that build on something missing wait.

        Whatever is damaged, foreign, newer or unreadable is refused and changes nothing.
        """
        parcels, refused = self._opened(frames)
        arrivals, faulty = self._arrivals(parcels, target)
        received = self.receiving.all(arrivals)
        faulty += received.refused.get("unreadable", 0)
        if faulty:
            refused["unreadable"] = faulty
        return Received(received.touched, received.taken, received.waiting, refused)

    def receive_in_portions(self, frames: Iterable[bytes], target: str) -> Iterator[Received]:
        """The same, portion by portion."""
        parcels, refused = self._opened(frames)
        if refused:
            yield Received({}, 0, 0, refused)
        yield from self.take(parcels, target)

    def _opened(self, frames: Iterable[bytes]) -> tuple[list[Parcel], dict[str, int]]:
        """The frames that are new and ours to read; the others by reason."""
        parcels: list[Parcel] = []
        refused: dict[str, int] = {}
        for sealed in frames:
            name = digest(sealed)
            if self.tables.seen(name):
                continue
            try:
                frame = opened(sealed, self._store.team_keys, self._store.project)
                parcels.append(Parcel(name, frame, sealed))
            except FrameRefused as refusal:
                refused[refusal.reason] = refused.get(refusal.reason, 0) + 1
        return parcels, refused

    def take(self, parcels: Sequence[Parcel], target: str) -> Iterator[Received]:
        """The same for frames that have been opened elsewhere, portion by portion."""
        arrivals, faulty = self._arrivals(parcels, target)
        if faulty:
            yield Received({}, 0, 0, {"unreadable": faulty})
        yield from self.receiving.portions(arrivals)

    def settle(self) -> dict[str, Touched]:
        """Rows that are still to be written are written now."""
        return self.receiving.settle()

    def _arrivals(self, parcels: Iterable[Parcel], target: str) -> tuple[list[Arrival], int]:
        """The waiting and the new frames that the engine may be given, each once; and how many not."""
        arrivals: dict[str, Arrival] = {}
        faulty = 0
        for name, origin, sealed in self.tables.held():
            with suppress(FrameRefused, ValueError):
                frame = opened(sealed, self._store.team_keys, self._store.project)
                arrivals[name] = Arrival.of(name, origin, frame, sealed)
        for parcel in parcels:
            if parcel.name in arrivals or parcel.name in self.receiving.unreadable:
                continue
            told = parcel.frame.kind in (FrameKind.HELLO, FrameKind.KEY)
            if told or self.tables.seen(parcel.name):
                continue
            try:
                arrivals[parcel.name] = Arrival.of(parcel.name, target, parcel.frame, parcel.sealed)
            except ValueError:  # sealed by a program with a fault
                faulty += 1
        return list(arrivals.values()), faulty
