"""Which field visit somebody was on when something happened."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from feltnoter.domain.entities import Visit


def under_way(visits: Iterable[Visit], happened_at: str, me: str | None) -> Visit | None:
    """The visit ``me`` had started, and not ended, then (ISO 8601 with zone); the latest of several.

    A visit without members is everybody's. One that was never ended holds for its own day.
    """
    moment = _moment(happened_at)
    if moment is None:
        return None
    found: list[tuple[datetime, str, Visit]] = []
    for visit in visits:
        begun, finished = _moment(visit.begun_at), _moment(visit.finished_at)
        mine = not me or not visit.members or me in visit.members
        if begun is None or not mine or moment < begun:
            continue
        if moment <= finished if finished is not None else happened_at[:10] == visit.begun_at[:10]:
            found.append((begun, visit.id, visit))
    return max(found)[2] if found else None


def _moment(iso: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(iso)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
