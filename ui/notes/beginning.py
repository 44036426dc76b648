"""What a new note begins with: the running field visit gives time and place (method R2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from feltnoter.domain.entities import Visit
from ui.notes.session import Draft


def running_visit(visits: Sequence[Visit], now: datetime) -> Visit | None:
    """Today's visit that has begun and not ended; else the last one planned for today."""
    today, clock = now.date().isoformat(), f"{now:%H:%M}"
    todays = sorted((v for v in visits if v.date == today), key=_start)
    running = [v for v in todays if v.starts_at <= clock and (not v.ends_at or clock <= v.ends_at)]
    return (running or todays or [None])[-1]


def fresh_draft(visits: Sequence[Visit], now: datetime) -> Draft:
    """An empty note here and now."""
    visit = running_visit(visits, now)
    return Draft(visit=visit.id if visit else None, place=visit.place if visit else "")


def _start(visit: Visit) -> tuple[str, str]:
    return visit.starts_at, visit.created_at
