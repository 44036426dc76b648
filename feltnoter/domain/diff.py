"""The fewest replacements that turn one text into another, so that excerpts keep their words."""

from __future__ import annotations

import difflib
import re

_WORDS = re.compile(r"\w+|\s+|.", re.DOTALL)
_TOO_MANY_TOKENS = 4_000  # difflib is quadratic; beyond this one replacement is good enough


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
    old_words, new_words = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(old_words), len(new_words)) > _TOO_MANY_TOKENS:
        return [(head, head + len(old), new)]
    starts = [head]
    for word in old_words:
        starts.append(starts[-1] + len(word))
    matcher = difflib.SequenceMatcher(None, old_words, new_words, autojunk=False)
    found = [
        (starts[a], starts[b], "".join(new_words[c:d]))
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
