"""How the list of notes is laid out: in which order, under which headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import Any, Final

from feltnoter.domain.parts import beginning_of, fraction_of

# For the rows of ``n``, earliest first: as texts, a note comes right before its parts (``domain.parts``).
STANDING = """n.happened_at, CASE WHEN instr(n.position, ' ') THEN n.position
    ELSE n.created_at || ' ' || n.position || n.id END, n.id"""


class GroupBy(StrEnum):
    """What the headings in the list stand for."""

    VISIT = "visit"  # day by day, within a day visit by visit
    DAY = "day"
    PARTICIPANT = "participant"
    KIND = "kind"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the list is laid out. ``oldest``: the oldest first."""

    by: GroupBy = GroupBy.VISIT
    oldest: bool = False

    def __bool__(self) -> bool:
        return self != Arrangement()


NEWEST_FIRST: Final = Arrangement()


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """Notes that stand together: the first is in row ``start``. Of one day and visit, both may be empty;
    where they are grouped otherwise ``value`` is the participant's or the author's id, or the kind."""

    start: int
    day: str = ""
    visit: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class NoteOrder:
    """The notes' ids, newest day first, and where their groups begin. ``whole`` tells if that is all."""

    ids: tuple[str, ...] = ()
    groups: tuple[NoteGroup, ...] = ()
    whole: bool = True


def ordered(rows: Sequence[tuple[Any, ...]], arrangement: Arrangement = NEWEST_FIRST) -> NoteOrder:
    """Newest day first (or the oldest); within a day visit by visit, the one with the newest note first.
    By anything else: the group with the newest note first, those without at the end."""
    if any(" " in row[3] for row in rows):
        rows = sorted(rows, key=_part)  # of a split note they are read downwards, whichever way the list goes
    newest = sorted(rows, key=_moment, reverse=not arrangement.oldest)
    if arrangement.by is GroupBy.DAY:
        return _grouped(newest, lambda row: NoteGroup(0, _day(row)))
    if arrangement.by is not GroupBy.VISIT:
        return _grouped(
            sorted(newest, key=lambda row: not row[5]), lambda row: NoteGroup(0, value=row[5] or "")
        )
    ids: list[str] = []
    groups: list[NoteGroup] = []
    for day, notes in groupby(newest, key=_day):
        visits: dict[str, list[str]] = {}
        for note in notes:
            visits.setdefault(note[4] or "", []).append(note[0])
        for visit, members in visits.items():
            groups.append(NoteGroup(len(ids), day, visit))
            ids += members
    return NoteOrder(tuple(ids), tuple(groups))


def _grouped(rows: Sequence[tuple[Any, ...]], group_of: Callable[[tuple[Any, ...]], NoteGroup]) -> NoteOrder:
    members: dict[NoteGroup, list[str]] = {}
    for row in rows:
        members.setdefault(group_of(row), []).append(row[0])
    ids: list[str] = []
    groups: list[NoteGroup] = []
    for group, notes in members.items():
        groups.append(replace(group, start=len(ids)))
        ids += notes
    return NoteOrder(tuple(ids), tuple(groups))


def _moment(row: tuple[Any, ...]) -> tuple[str, str, str]:
    return row[1], *beginning_of(row[2], row[0], row[3])


def _part(row: tuple[Any, ...]) -> tuple[str, str]:
    return fraction_of(row[3]), row[0]


def _day(row: tuple[Any, ...]) -> str:
    return str(row[1][:10])
