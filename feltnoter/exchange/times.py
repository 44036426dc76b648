"""Times as people and programs write them, into ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# A field note is neither older nor from the future; a number out of range is a slip or another thing.
_YEARS = range(1900, 2101)

_DATE = r"(?:(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)|(?P<d>\d\d?)[./-](?P<m>\d\d?)[./-](?P<y>\d{4}))"
_CLOCK = (
    r"(?P<hour>\d\d?)[.:](?P<minute>\d\d)(?:[.:](?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d\d:?\d\d)?"
)
_TIME = re.compile(rf"{_DATE}(?:(?:T|,?\s+(?:kl\.?\s*)?){_CLOCK})?", re.IGNORECASE | re.ASCII)


def read_time(text: str) -> str | None:
    """A date (``2026-09-14``) or a time with zone (``2026-09-14T08:52:00+02:00``), or None.

    Read are ISO 8601 in its common form and Danish (14.9.2026, 14.9.2026 08.52, 14-09-2026 08:52,
    14/9/2026 kl. 8.52). A time without a zone is a clock in Denmark. None for anything else.
    """
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    try:
        day = date(
            int(match["year"] or match["y"]),
            int(match["month"] or match["m"]),
            int(match["day"] or match["d"]),
        )
        if day.year not in _YEARS:
            return None
        if match["hour"] is None:
            return day.isoformat()
        zone = (match["zone"] or "").upper()
        time = datetime.fromisoformat(
            f"{day.isoformat()}T{int(match['hour']):02}:{match['minute']}:{match['second'] or '00'}{zone}"
        )
        return (time if zone else _in_denmark(time)).isoformat()
    except ValueError:
        return None


def _in_denmark(time: datetime) -> datetime:
    try:
        return time.replace(tzinfo=ZoneInfo("Europe/Copenhagen"))
    except ZoneInfoNotFoundError:  # Windows without tzdata; a Danish laptop's own zone is the same
        return time.astimezone()
