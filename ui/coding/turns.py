"""An interview's turns: »Speaker (mm:ss): words«, one in each paragraph. The text itself is never changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TURN = re.compile(r"(?P<who>[^\n:()]{1,30}?)(?: \((?P<time>\d{1,3}:[0-5]\d(?::[0-5]\d)?)\))?: ")
_MOST_WORDS = 3  # a longer beginning with a colon is a sentence, not a name
_FEWEST = 2  # a single colon is no interview
_ASKING = frozenset({"interviewer", "interviewperson", "intervieweren", "spørger", "moderator"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One paragraph's speaker. ``start`` is where it begins, ``words`` what was said (code points)."""

    start: int
    words: int
    speaker: str
    time: str
    asks: bool


@dataclass(frozen=True, slots=True)
class Lead:
    """How a paragraph begins that is somebody's turn. ``end`` is where what was said begins (code points)."""

    speaker: str
    time: str
    end: int

    @property
    def asks(self) -> bool:
        """Whether this is who asks the questions."""
        return self.speaker.casefold() in _ASKING


def lead_of(paragraph: str) -> Lead | None:
    """The speaker a paragraph begins with; None where it is no turn."""
    match = _TURN.match(paragraph)
    if match is None or len(match["who"].split()) > _MOST_WORDS or not match["who"].strip():
        return None
    return Lead(match["who"].strip(), match["time"] or "", match.end())


def turns_of(text: str) -> list[Turn]:
    """The turns of an interview from the top; none where the text does not look like one."""
    found: list[Turn] = []
    start = 0
    for paragraph in text.split("\n"):
        lead = lead_of(paragraph)
        if lead is not None:
            found.append(Turn(start, start + lead.end, lead.speaker, lead.time, lead.asks))
        start += len(paragraph) + 1
    return found if len(found) >= _FEWEST else []


def out_of_lead(turns: Sequence[Turn], start: int, end: int) -> tuple[int, int]:
    """A stretch with its ends moved out of the speakers' names, which stand in a column of their own."""
    for turn in turns:
        if turn.start <= start < turn.words:
            start = turn.words
        if turn.start < end <= turn.words:
            end = turn.start
    return start, max(start, end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without white space at its ends; empty where there was nothing else."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())
