"""What the window's frame shows of a project: how many there are of what."""

from __future__ import annotations

from feltnoter.domain.vocabulary import Phase
from feltnoter.language.keys import KeyMaker
from feltnoter.storage.engine import Connection


class Overview:
    """Counts, the title and the phase; no other text is read."""

    def __init__(self, connection: Connection, keys: KeyMaker) -> None:
        self._connection = connection

    def notes(self) -> int:
        """Living notes."""
        return self._count("SELECT count(*) FROM notes WHERE NOT deleted")

    def themes(self) -> int:
        """Living themes with a title, those merged into others not counted."""
        return self._count(
            "SELECT count(*) FROM themes WHERE NOT deleted AND target = id AND NOT deselected AND title <> ''"
        )

    def title(self) -> str:
        """The project's title."""
        row = self._connection.execute("SELECT title FROM project LIMIT 1").fetchone()
        return str(row[0]) if row is not None else ""

    def phase(self) -> Phase:
        """Where the project stands."""
        row = self._connection.execute("SELECT phase FROM project LIMIT 1").fetchone()
        return Phase(row[0]) if row is not None else Phase.DISCOVER

    def _count(self, sql: str) -> int:
        return int(self._connection.execute(sql).fetchone()[0])
