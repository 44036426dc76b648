"""What has gone to and come from other replicas. All calls belong inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from feltnoter.storage.engine import Connection

REMOTE_ORIGIN = "from:"


@dataclass(frozen=True, slots=True)
class Target:
    """How far a target is served: the last log number ``exported`` to it, the state ``known`` to be there."""

    exported: int
    known: bytes


@dataclass(frozen=True, slots=True)
class OwnFrame:
    """A frame of ours in a target. ``sealed`` is kept until it lies there; ``upto`` is the last log
    number it tells of."""

    counter: int
    sha256: str
    kind: int
    size: int
    upto: int
    sealed: bytes | None = field(repr=False)


class FrameTables:
    """Cursors a target, the chain of one's own frames, frames seen and frames that wait."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def target(self, name: str, nothing: bytes) -> Target:
        """A target's cursor; ``nothing`` is the empty state vector of a new one."""
        row = self._connection.execute(
            "SELECT exported, known FROM targets WHERE target=?", (name,)
        ).fetchone()
        return Target(row[0], bytes(row[1])) if row else Target(0, nothing)

    def set_target(self, name: str, target: Target) -> None:
        """Move a target's cursor."""
        self._connection.execute(
            "INSERT INTO targets VALUES(?,?,?) ON CONFLICT(target) DO UPDATE SET"
            " exported=excluded.exported, known=excluded.known",
            (name, target.exported, target.known),
        )

    def news_for(self, name: str, exported: int) -> bool:
        """Whether the log holds anything after ``exported`` that did not come from this target itself."""
        found = self._connection.execute(
            "SELECT 1 FROM document_log WHERE seq>? AND origin<>? LIMIT 1", (exported, REMOTE_ORIGIN + name)
        )
        return found.fetchone() is not None

    def chain(self, replica: str) -> tuple[int, bytes] | None:
        """One's own last counter and the hash of that frame."""
        row = self._connection.execute(
            "SELECT counter, previous FROM replicas WHERE replica=?", (replica,)
        ).fetchone()
        return (row[0], bytes(row[1])) if row else None

    def set_chain(self, replica: str, counter: int, previous: bytes) -> None:
        """Note one's own newest frame."""
        self._connection.execute(
            "INSERT INTO replicas(replica, counter, previous) VALUES(?,?,?)"
            " ON CONFLICT(replica) DO UPDATE SET counter=excluded.counter, previous=excluded.previous",
            (replica, counter, previous),
        )

    def seen(self, sha256: str) -> bool:
        """Whether a frame has been taken in already, or waits."""
        found = self._connection.execute(
            "SELECT 1 FROM frames_seen WHERE sha256=:h UNION ALL SELECT 1 FROM frames_held WHERE sha256=:h",
            {"h": sha256},
        )
        return found.fetchone() is not None

    def take(self, sha256: str, replica: str, counter: int) -> None:
        """A frame has been dealt with for good."""
        self._connection.execute(
            "INSERT OR IGNORE INTO frames_seen VALUES(?,?,?)", (sha256, replica, counter)
        )
        self._connection.execute("DELETE FROM frames_held WHERE sha256=?", (sha256,))

    def hold(self, sha256: str, target: str, sealed: bytes) -> None:
        """A frame waits for what it builds on, also after the program is closed."""
        self._connection.execute("INSERT OR IGNORE INTO frames_held VALUES(?,?,?)", (sha256, target, sealed))

    def held(self) -> Iterator[tuple[str, str, bytes]]:
        """The waiting frames: hash, target they came from, bytes."""
        for row in self._connection.execute(
            "SELECT sha256, target, bytes FROM frames_held ORDER BY sha256"
        ).fetchall():
            yield row[0], row[1], bytes(row[2])

    def heads(self) -> dict[str, tuple[int, str]]:
        """The newest frame of each replica seen: counter and hash."""
        found = self._connection.execute(
            "SELECT replica, max(counter), sha256 FROM frames_seen WHERE counter>0 GROUP BY replica"
        )
        return {row[0]: (row[1], row[2]) for row in found}

    # -- our own frames in a target --------------------------------------------------------------

    def own(self, target: str) -> list[OwnFrame]:
        """All that lie there or are about to, oldest first."""
        found = self._connection.execute(
            "SELECT counter, sha256, kind, size, upto, bytes FROM frames_own WHERE target=? ORDER BY counter",
            (target,),
        )
        return [
            OwnFrame(number, sha256, kind, size, upto, bytes(sealed) if sealed is not None else None)
            for number, sha256, kind, size, upto, sealed in found
        ]

    def put_out(self, target: str, frame: OwnFrame) -> None:
        """A new frame is on its way."""
        self._connection.execute(
            "INSERT INTO frames_own VALUES(?,?,?,?,?,?,?)",
            (target, frame.counter, frame.sha256, frame.kind, frame.size, frame.upto, frame.sealed),
        )

    def arrived(self, target: str, counters: Iterable[int]) -> None:
        """These lie in the target: their bytes need not be kept."""
        self._connection.executemany(
            "UPDATE frames_own SET bytes=NULL WHERE target=? AND counter=?", [(target, c) for c in counters]
        )

    def superseded(self, target: str, below: int) -> None:
        """A snapshot has taken the place of the frames before ``below``."""
        self._connection.execute("DELETE FROM frames_own WHERE target=? AND counter<?", (target, below))

    def forget_own(self) -> None:
        """We are another replica from now on: what lies out there is somebody else's."""
        self._connection.execute("DELETE FROM frames_own")
        self._connection.execute("DELETE FROM targets")

    def shared_until(self, target: str) -> int:
        """The last log number that lies in the target."""
        found = self._connection.execute(
            "SELECT coalesce(max(upto), 0) FROM frames_own WHERE target=? AND bytes IS NULL", (target,)
        )
        return int(found.fetchone()[0])

    def waiting(self, target: str, local: str) -> int:
        """How many of our own changes have not reached the target."""
        found = self._connection.execute(
            "SELECT count(DISTINCT at) FROM document_log WHERE seq>? AND origin=?",
            (self.shared_until(target), local),
        )
        return int(found.fetchone()[0])

    def names(self) -> set[str]:
        """How the names of all frames begin that are taken in or wait: 12 digits each."""
        found = self._connection.execute(
            "SELECT substr(sha256, 1, 12) FROM frames_seen"
            " UNION SELECT substr(sha256, 1, 12) FROM frames_held"
        )
        return {row[0] for row in found}

    def take_hello(self, sha256: str, replica: str) -> None:
        """A hello has been listened to. It is no link in the replica's chain: its counter here is 0."""
        self._connection.execute("INSERT OR IGNORE INTO frames_seen VALUES(?,?,0)", (sha256, replica))

    # -- rows that are still to be written -------------------------------------------------------

    def put_off(self, dirty: Mapping[str, Iterable[str]]) -> None:
        """The document has these; their rows follow in portions."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO rows_pending VALUES(?,?)",
            [(r, i) for r, ids in dirty.items() for i in ids],
        )

    def pending(self) -> dict[str, set[str]]:
        """What rows are still to be written."""
        found: dict[str, set[str]] = {}
        for root, identity in self._connection.execute("SELECT root, id FROM rows_pending").fetchall():
            found.setdefault(root, set()).add(identity)
        return found

    def any_pending(self) -> bool:
        """Whether rows are still to be written."""
        return self._connection.execute("SELECT 1 FROM rows_pending LIMIT 1").fetchone() is not None

    def settled(self, done: Mapping[str, Iterable[str]]) -> None:
        """These rows are written."""
        self._connection.executemany(
            "DELETE FROM rows_pending WHERE root=? AND id=?", [(r, i) for r, ids in done.items() for i in ids]
        )
