"""Days as people write them: 14.9.2026, 14/9-26, 2026-09-14."""

from __future__ import annotations

import re
from datetime import date

_DAY_FIRST = re.compile(r"(\d{1,2})[./\-\s]+(\d{1,2})[./\-\s]+(\d{4}|\d{2})\.?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(text: str) -> date | None:
    """The day meant, or None."""
    text = text.strip()
    try:
        if found := _ISO.fullmatch(text):
            year, month, day = (int(part) for part in found.groups())
        elif found := _DAY_FIRST.fullmatch(text):
            day, month, year = (int(part) for part in found.groups())
            year += 2000 if year < 100 else 0
        else:
            return None
        return date(year, month, day)
    except ValueError:
        return None


def write_day(iso: str) -> str:
    """14.9.2026; what is no ISO date is shown as it is."""
    day = read_day(iso)
    return f"{day.day}.{day.month}.{day.year}" if day is not None else iso
