"""A field visit under way: started, ended, taken up again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from feltnoter.commands.base import Command, edits
from feltnoter.domain.entities import Member, Visit
from feltnoter.domain.operations import Operation
from feltnoter.domain.reading import Reader, require
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class StartVisit(Command):
    """Somebody is there now. ``at`` is the moment, ISO 8601 with the zone of the place.

    The visit gets the day it really happened; a planned hour stays, a missing one is filled in. A visit
    that was ended is taken up again. Whoever starts it takes part. Another of hers that runs is ended.
    """

    label_key = "start_visit"
    id: str
    at: str
    member: str | None = None

    def plan(self, reader: Reader) -> Iterable[Operation]:
        visit = require(reader, Visit, self.id)
        if self.member:
            require(reader, Member, self.member)
        if visit.begun_at and not visit.finished_at:
            raise UserError("visit_runs_already")
        for other in reader.find(Visit, finished_at=""):
            if other.begun_at and other.id != visit.id and self.member in (other.members or {self.member}):
                yield from edits(other, _ending(other, self.at))
        hour = {} if visit.starts_at else {"starts_at": self.at[11:16]}
        again = {"finished_at": "", "ends_at": ""} if visit.finished_at else {}
        with_me = visit.members | ({self.member} if self.member else set())
        yield from edits(
            visit, {"begun_at": self.at, "date": self.at[:10], "members": with_me, **hour, **again}
        )


@dataclass(frozen=True, kw_only=True)
class EndVisit(Command):
    """A running visit is over. ``at`` as in ``StartVisit``; the hour it ends is the hour it really ended."""

    label_key = "end_visit"
    id: str
    at: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        visit = require(reader, Visit, self.id)
        if not visit.begun_at or visit.finished_at:
            raise UserError("visit_does_not_run")
        yield from edits(visit, _ending(visit, self.at))


def _ending(visit: Visit, at: str) -> dict[str, str]:
    """One that was forgotten overnight keeps the hour it was planned to end."""
    if at[:10] != visit.date:
        return {"finished_at": at}
    return {"finished_at": at, "ends_at": at[11:16]}
