"""A note's states, told apart into sittings: what one person did without a long break.

What somebody would want back must be the end of a sitting: a sitting also ends where a considerable part
of what stood in it was taken out, however soon. It ends with the longest text it held, or with the first
that was left to stand; what is only added or corrected goes on in the same one, so that the list stays calm.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from feltnoter.domain.diff import letters_gone

BREAK = timedelta(minutes=10)  # without a change, then what comes is told apart
_STOOD = timedelta(minutes=1)  # a text that is left for so long was meant
# Letters whose words have gone: so many are missed where the text had been left to stand, so many where
# it was only just written (one seeks the words), so many in any text; in a shorter one a quarter of it.
_FEW, _MORE, _MANY = 12, 60, 200


@dataclass(frozen=True, slots=True)
class State:
    """How a note's facts and words were (``values``) once ``by`` had changed something."""

    by: str | None
    at: str
    values: Mapping[str, Any]

    @property
    def text(self) -> str:
        """The note's words."""
        return str(self.values["body"] or "")


@dataclass(slots=True)
class _Stood:
    """A state one may want back, and the one that came after it."""

    state: State
    next: State | None = None

    def is_lost_in(self, text: str) -> bool:
        gone = letters_gone(self.state.text, text)
        rested = self.next is not None and _rest(self.state, self.next) >= _STOOD
        return gone >= (_FEW if rested else _MORE) and gone >= min(_MANY, len(self.state.text) / 4)


class _Sitting:
    def __init__(self, first: State, before: str | None = None) -> None:
        self.first = self.last = first
        self._before = before
        self._longest = _Stood(first)
        self._rested: _Stood | None = None
        self._falling = False  # what was taken out first goes on being taken out

    def goes_on_with(self, state: State) -> bool:
        last = self.last
        same = last.by == state.by and last.values["deleted"] == state.values["deleted"]
        return same and abs(_rest(last, state)) <= BREAK

    def take(self, state: State) -> _Sitting | None:
        """Go on with it; when much is lost by it this sitting has ended before, and the new one is given."""
        rest = _rest(self.last, state) >= _STOOD
        if self._rested is None and rest:
            self._rested = _Stood(self.last)
        self._falling = self._falling and not rest and len(state.text) < len(self.last.text)
        if self._falling:
            self.last = state
            self._longest = _Stood(state)
            return None
        known = [stood for stood in (self._longest, self._rested) if stood is not None]
        for stood in known:
            stood.next = stood.next or state
        if state.text != self._before:  # else it was taken back: it came to nothing
            for stood in known:
                if stood.is_lost_in(state.text):
                    return self._parted(stood, state)
        self.last = state
        if len(state.text) >= len(self._longest.state.text):
            self._longest = _Stood(state)
        return None

    def _parted(self, stood: _Stood, state: State) -> _Sitting:
        new = _Sitting(stood.next or state, stood.state.text)
        new.last = state
        if stood is self._rested and self._longest.state.at > stood.state.at:
            new._longest = self._longest
        else:
            new._longest = _Stood(state)
            new._falling = True
        self.last = stood.state
        return new


def sittings(states: Iterable[State]) -> list[tuple[State, State]]:
    """The first and the last state of each sitting, oldest first."""
    found: list[_Sitting] = []
    for state in states:
        if found and found[-1].goes_on_with(state):
            new = found[-1].take(state)
        else:
            new = _Sitting(state, found[-1].last.text if found else None)
        if new is not None:
            found.append(new)
    return [(sitting.first, sitting.last) for sitting in found]


def _rest(one: State, other: State) -> timedelta:
    return _moment(other.at) - _moment(one.at)


def _moment(at: str) -> datetime:
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        found = datetime.min
    return found.replace(tzinfo=None)  # all stamps are UTC
