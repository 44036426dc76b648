"""A note's states, told apart into sittings: what one person did without a long break.

What somebody would want back must be the end of a sitting: a sitting also ends where a considerable part
of what stood in it has gone, at once or bit by bit, however soon. It ends with the text that had come the
furthest by then; what is only added or corrected goes on in the same one, so that the list stays calm.
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


class _Yardstick:
    """What must not be lost unseen. At first it is what the sitting before ended with, which is kept there
    (``safe``). It moves on to a text that has much beside it, and what went till then goes on counting: else
    a text that is replaced word by word would never have lost more than a word."""

    def __init__(self, kept: str, least: int) -> None:
        self.text = kept
        self.safe = True
        self._least = least
        self._gone = 0

    def follow(self, text: str) -> bool:
        new = letters_gone(text, self.text)
        if new < _FEW or not (self.safe or _much(new, text, self._least)):
            return False
        self._gone = 0 if self.safe else self.gone_in(text)
        self.text, self.safe = text, False
        return True

    def gone_in(self, text: str) -> int:
        return self._gone + letters_gone(self.text, text)

    def is_lost_in(self, text: str) -> bool:
        return not self.safe and _much(self.gone_in(text), self.text, self._least)


class _Sitting:
    """Keeps the best text it has had, and the first state after it."""

    def __init__(self, first: State, before: str, now: State | None = None) -> None:
        """``before`` is what the sitting before ended with; ``now`` the state it begins to be watched at."""
        self.first = first
        self.last = now or first
        self._came = self.last.at  # when these words came
        self._written, self._rested = _Yardstick(before, _MORE), _Yardstick(before, _FEW)
        self._written.follow(self.last.text)
        self._after: State | None = None
        self._begun: State | None = None  # after the best one, when much had come that it does not have
        self._keep(self.last)

    def goes_on_with(self, state: State) -> bool:
        last = self.last
        same = last.by == state.by and last.values["deleted"] == state.values["deleted"]
        return same and abs(_rest(last.at, state)) <= BREAK

    def take(self, state: State) -> list[_Sitting]:
        """Go on with it. When much is lost by it this sitting has ended before; those after it are given."""
        if _rest(self._came, state) >= _STOOD and self._rested.follow(self.last.text):
            self._keep(self.last)
        self._after = self._after or state
        if state.text == self.last.text:
            if self._best is self.last:
                self._keep(state)
            self.last = state
        elif self._loses_by(state.text):
            return self._parted(self._after, state)
        else:
            self.last, self._came = state, state.at
            was_safe = self._written.safe
            moved = self._written.follow(state.text)
            if was_safe or self._worth(state.text) >= self._best_worth:
                self._keep(state)
            elif moved:
                self._begun = state
        return []

    def _loses_by(self, text: str) -> bool:
        best = self._best.text
        much = not self._written.safe and _much(letters_gone(best, text), best, _MORE)
        return much or self._written.is_lost_in(text) or self._rested.is_lost_in(text)

    def _parted(self, after: State, state: State) -> list[_Sitting]:
        self.last = self._best
        if self._begun is None:
            return [_Sitting(after, self._best.text, state)]
        new = _Sitting(after, self._best.text, self._begun)
        new._came = state.at
        return [new, *new.take(state)]

    def _keep(self, state: State) -> None:
        self._best, self._best_worth = state, self._worth(state.text)
        self._after = self._begun = None

    def _worth(self, text: str) -> int:
        """What went weighs more than what came: half overwritten it is neither text."""
        return len(text) - 2 * self._written.gone_in(text)


def sittings(states: Iterable[State]) -> list[tuple[State, State]]:
    """The first and the last state of each sitting, oldest first."""
    found: list[_Sitting] = []
    for state in states:
        if found and found[-1].goes_on_with(state):
            found += found[-1].take(state)
        else:
            found.append(_Sitting(state, found[-1].last.text if found else ""))
    return [(sitting.first, sitting.last) for sitting in found]


def _much(gone: int, text: str, least: int) -> bool:
    """Whether so many letters are a considerable part of the text."""
    return gone >= least and gone >= min(_MANY, len(text) / 4)


def _rest(since: str, state: State) -> timedelta:
    return _moment(state.at) - _moment(since)


def _moment(at: str) -> datetime:
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        found = datetime.min
    return found.replace(tzinfo=None)  # all stamps are UTC
