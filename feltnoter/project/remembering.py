"""While a colleague's changes become rows: who did what, and which of our values hers replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from feltnoter.changes import Touched
from feltnoter.domain.entities import ROOTS, Entity
from feltnoter.project.write_path import WritePath
from feltnoter.storage.teamwork import TeamTables

# Single values where the last writer wins: whoever loses one must be able to see it and take it back.
WATCHED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "project": ("title", "question", "municipality", "area", "workshop_date", "retention_date"),
        "themes": ("title",),
        "codes": ("name",),
        "notes": ("kind", "place", "happened_at"),
        "participants": ("pseudonym", "role", "detail", "consent", "consent_date"),
        "visits": ("date", "place", "starts_at", "ends_at"),
        "members": ("name", "function", "unit", "education"),
        "measures": ("name", "unit", "source", "date"),
    }
)
_TOLD = frozenset(ROOTS) - {"boards", "votes"}


class Remembering:
    """Writes rows for a received step and keeps what its reader wants to know about it."""

    def __init__(self, path: WritePath, tables: TeamTables, me: Callable[[], str | None]) -> None:
        self._path = path
        self._rows = path.store.rows
        self._tables = tables
        self._me = me

    def writing(self, dirty: Mapping[str, set[str]], *, index_later: bool) -> dict[str, Touched]:
        """Bring the rows up to date; inside the caller's transaction."""
        me = self._me()
        before = {
            (root, identity): entity
            for root in WATCHED.keys() & dirty.keys()
            for identity in dirty[root]
            if me is not None
            and (entity := self._get(root, identity)) is not None
            and me in (entity.changed_by, entity.created_by)
        }
        touched = self._path.project(dirty, later=index_later)
        at = self._path.now()
        self._tables.tell(self._lines(dirty, touched, me or "", at))
        for (root, identity), old in before.items():
            new = self._get(root, identity)
            if new is not None and new.changed_by != me:
                self._compare(root, old, new, at)
        return touched

    def _compare(self, root: str, old: Entity, new: Entity, at: str) -> None:
        for name in WATCHED[root]:
            mine, theirs = str(getattr(old, name)), str(getattr(new, name))
            if mine and mine != theirs:
                self._tables.replaced(root, old.id, name, mine, theirs, new.changed_by or "", at)

    def _lines(
        self, dirty: Mapping[str, set[str]], touched: Mapping[str, Touched], me: str, at: str
    ) -> Iterable[tuple[str, str, str, str, str]]:
        for root in dirty.keys() & touched.keys() & _TOLD:
            ids = touched[root]
            # What moved only because something else did is nobody's deed.
            direct = (ids.added | ids.changed | ids.removed) & dirty[root]
            for identity, by in self._tables.authors(root, sorted(direct)):
                if by != me or (not me and root == "members"):  # who joins adds herself before she is anybody
                    what = "added" if identity in ids.added else "removed"
                    yield by, root, identity, "changed" if identity in ids.changed else what, at

    def _get(self, root: str, identity: str) -> Any:
        return self._rows.get(ROOTS[root], identity, deleted=True)
