"""The log of updates: the project's history in order, each with the part of the document it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from feltnoter.domain.pieces import Part, Piece
from feltnoter.storage.engine import Connection

# By the index: the column lies behind the bytes, and looking there would decipher all of them.
_OF_PART = "SELECT seq FROM document_log WHERE part IN ('', ?)"


def append(connection: Connection, pieces: Iterable[Piece], origin: str, at: str) -> None:
    """Write updates at the end; call inside a transaction."""
    connection.executemany(
        "INSERT INTO document_log(origin, at, bytes, part) VALUES(?,?,?,?)",
        [(origin, at, piece.update, piece.part.value) for piece in pieces],
    )


def logged(connection: Connection, part: Part) -> Iterator[tuple[str, bytes]]:
    """Where each update of a part came from and its bytes, oldest first."""
    found = connection.execute(
        f"SELECT origin, bytes FROM document_log WHERE seq IN ({_OF_PART}) ORDER BY seq", (part.value,)
    )
    for origin, update in found:
        yield str(origin), bytes(update)


def newest(connection: Connection) -> int:
    """The number of the newest update, 0 for none."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM document_log").fetchone()[0])


def newest_of(connection: Connection, part: Part) -> int:
    """The number of a part's newest update, 0 for none."""
    return int(
        connection.execute(f"SELECT coalesce(max(seq), 0) FROM ({_OF_PART})", (part.value,)).fetchone()[0]
    )
