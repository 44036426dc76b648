"""What has gone to and come from other replicas. All calls belong inside a transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from feltnoter.storage.engine import Connection

REMOTE_ORIGIN = "from:"


@dataclass(frozen=True, slots=True)
class Target:
    """How far a target is served: the last log number ``exported`` to it, the state ``known`` to be there."""

    exported: int
    known: bytes


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
        found = self._connection.execute("SELECT replica, counter, sha256 FROM frames_seen ORDER BY counter")
        return {row[0]: (row[1], row[2]) for row in found}
