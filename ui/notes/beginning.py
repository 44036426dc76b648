"""What a new note begins with: the running field visit gives time and place (method R2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from feltnoter.domain.entities import Visit
from ui.notes.session import Draft


def running_visit(visits: Sequence[Visit], now: datetime, me: str | None = None) -> Visit | None:
    """The visit ``me`` has started and not ended; else today's by the hours planned, else the last of today.

    A visit with members is theirs; without any it is everybody's, and so are all where nobody is known.
    """
    today, clock = now.date().isoformat(), f"{now:%H:%M}"
    mine = [v for v in visits if not v.finished_at and (not me or not v.members or me in v.members)]
    begun = sorted((v for v in mine if v.begun_at and v.date == today), key=_begun)
    if begun:
        return begun[-1]
    todays = sorted((v for v in mine if v.date == today), key=_start)
    running = [v for v in todays if v.starts_at <= clock and (not v.ends_at or clock <= v.ends_at)]
    return (running or todays or [None])[-1]


def fresh_draft(visits: Sequence[Visit], now: datetime, me: str | None = None) -> Draft:
    """An empty note here and now, by ``me``."""
    visit = running_visit(visits, now, me)
    return Draft(visit=visit.id if visit else None, place=visit.place if visit else "")


def _start(visit: Visit) -> tuple[str, str]:
    return visit.starts_at, visit.created_at


def _begun(visit: Visit) -> tuple[str, str]:
    return visit.begun_at, visit.id
