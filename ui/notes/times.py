"""Dates and times as people here write them: 3.9.2026 and 17.05, also 3/9, 2026-09-03, 17:05, 1705."""

from __future__ import annotations

import re
from datetime import date, datetime, time

_DATE = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{2}|\d{4}))?\.?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})(?:[.:,\s]?(\d{2}))?")


def now() -> str:
    """This minute, ISO 8601 with zone."""
    return datetime.now().astimezone().replace(second=0, microsecond=0).isoformat()


def day_of(moment: str) -> str:
    """The day of an ISO moment or date, as ISO; empty where there is none."""
    return moment[:10] if parse_iso(moment[:10]) else ""


def parse_iso(day: str) -> date | None:
    """An ISO date, or None."""
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def clock(moment: str) -> str:
    """»17.05«, as the clock stood where it happened; empty where only the day is known."""
    return moment[11:16].replace(":", ".") if len(moment) >= 16 and moment[10] in "T " else ""


def short_day(day: str, *, year: bool = False) -> str:
    """»3.9.« or »3.9.2026«."""
    found = parse_iso(day[:10])
    if found is None:
        return ""
    return f"{found.day}.{found.month}.{found.year if year else ''}"


def read_day(words: str, today: date) -> str | None:
    """The ISO date somebody meant, "" for nothing, None where it cannot be read. Without a year: this one."""
    words = words.strip()
    if not words:
        return ""
    iso, usual = _ISO.fullmatch(words), _DATE.fullmatch(words)
    if iso:
        year, month, day = iso.groups()
    elif usual:
        day, month, year = usual.groups()
        year = year or str(today.year)
        year = f"20{year}" if len(year) == 2 else year
    else:
        return None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def read_clock(words: str) -> str | None:
    """»17:05« for what somebody wrote, "" for nothing, None where it cannot be read."""
    words = words.strip().removeprefix("kl.").strip()
    if not words:
        return ""
    found = _TIME.fullmatch(words)
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2] or 0)).isoformat("minutes")
    except ValueError:
        return None


def moment(day: str, hour: str) -> str:
    """An ISO moment with this computer's zone on that day; the day alone where no hour is known."""
    if not day or not hour:
        return day
    return datetime.fromisoformat(f"{day}T{hour}").astimezone().isoformat()
