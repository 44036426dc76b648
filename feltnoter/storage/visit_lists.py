"""What a field visit's page asks of the rows: its notes in the order things happened."""

from __future__ import annotations

from dataclasses import dataclass

from feltnoter.language.keys import KeyMaker
from feltnoter.storage.engine import Connection
from feltnoter.storage.note_order import STANDING

_BEGINNING = 400  # characters of a note: more than a row shows


@dataclass(frozen=True, slots=True)
class VisitNote:
    """A note of a visit. ``written_up`` is the note proper made of a jotting, ``jotting`` the reverse."""

    id: str
    kind: str
    raw: bool
    beginning: str
    happened_at: str
    author: str | None
    pseudonym: str
    attachments: int
    jotting: str | None
    written_up: str | None

    @property
    def waits(self) -> bool:
        """A jotting nobody has written up."""
        return self.raw and self.written_up is None


class VisitLists:
    """Read-only questions of the tab »Felture« to one connection."""

    def __init__(self, connection: Connection, keys: KeyMaker) -> None:
        self._connection = connection

    def notes_of(self, visit: str) -> list[VisitNote]:
        """The visit's notes, earliest first."""
        found = self._connection.execute(
            "SELECT n.id, n.kind, n.raw, substr(n.body, 1, ?), n.happened_at,"
            " coalesce(n.author, n.created_by), coalesce(p.pseudonym, ''),"
            " (SELECT count(*) FROM attachments a WHERE a.note = n.id AND NOT a.deleted),"
            " (SELECT j.id FROM notes j WHERE j.id = n.jotting AND NOT j.deleted),"
            " (SELECT min(w.id) FROM notes w WHERE w.jotting = n.id AND NOT w.deleted)"
            " FROM notes n LEFT JOIN participants p ON p.id = n.participant AND NOT p.deleted"
            " WHERE n.visit = ? AND NOT n.deleted"
            f" ORDER BY {STANDING}",
            (_BEGINNING, visit),
        )
        return [VisitNote(i, kind, bool(raw), *rest) for i, kind, raw, *rest in found]

    def pair_of(self, note: str) -> str | None:
        """The other half of a pair: a jotting's written-up note, or a written-up note's jotting."""
        found = self._connection.execute(
            "SELECT o.id FROM notes n JOIN notes o ON (o.id = n.jotting OR o.jotting = n.id)"
            " WHERE n.id = ? AND NOT o.deleted ORDER BY o.created_at, o.id LIMIT 1",
            (note,),
        ).fetchone()
        return str(found[0]) if found else None
