"""The log of updates, read as what it is: the project's history in order."""

from __future__ import annotations

from collections.abc import Iterator

from feltnoter.storage.engine import Connection


def logged(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """Where each update came from and its bytes, oldest first."""
    for origin, update in connection.execute("SELECT origin, bytes FROM document_log ORDER BY seq"):
        yield str(origin), bytes(update)
