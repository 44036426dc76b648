"""The fewest replacements that turn one text into another, so that excerpts keep their words."""

from __future__ import annotations

import difflib
import re
from itertools import accumulate

_WORDS = re.compile(r"\w+|\s+|.", re.DOTALL)
_MOST_WORDS = 400  # beyond these one replacement is good enough: nobody waits seconds for a diff
_MOST_LINES = 2_000


def replacements(before: str, after: str) -> list[tuple[int, int, str]]:
    """Replacements ``(start, end, words)`` in code points of ``before``, end exclusive, last first.

    Applied in the given order, each one's offsets are still right when its turn comes.
    """
    if before == after:
        return []
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if not old or not new:
        return [(head, head + len(old), new)]
    return _by_words(old, new, head) if _few(old, new) else _by_lines(old, new, head)


def _few(old: str, new: str) -> bool:
    return max(old.count(" "), new.count(" ")) + max(old.count("\n"), new.count("\n")) <= _MOST_WORDS


def _by_lines(old: str, new: str, at: int) -> list[tuple[int, int, str]]:
    """First whole lines, then words within what changed: difflib is quadratic."""
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if max(len(old_lines), len(new_lines)) > _MOST_LINES:
        return [(at, at + len(old), new)]
    found: list[tuple[int, int, str]] = []
    for start, end, words in _compared(old_lines, new_lines, at):
        before = old[start - at : end - at]
        fine = bool(before and words) and _few(before, words)
        found += _by_words(before, words, start) if fine else [(start, end, words)]
    return found


def _by_words(old: str, new: str, at: int) -> list[tuple[int, int, str]]:
    return _compared(_WORDS.findall(old), _WORDS.findall(new), at)


def _compared(old: list[str], new: list[str], at: int) -> list[tuple[int, int, str]]:
    starts = [at, *(at + length for length in accumulate(map(len, old)))]
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    found = [
        (starts[a], starts[b], "".join(new[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]
    return found[::-1]


def _shared(one: str, other: str) -> int:
    """Length of the common beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:  # slices compare at C speed: halve instead of stepping through 100,000 characters
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
