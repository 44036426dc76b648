"""The fewest replacements that turn one text into another, so that excerpts keep their words."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from dataclasses import dataclass
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


def letters_gone(before: str, after: str) -> int:
    """How many letters the words of ``before`` have that stand nowhere in ``after``, wherever they went."""
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    gone = Counter(old.split()) - Counter(new.split())
    return sum(len(word) * count for word, count in gone.items())


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a comparison: it stands in both texts, or only in the one before or after."""

    text: str
    gone: bool = False
    new: bool = False


def pieces(before: str, after: str, around: int = 60) -> list[Piece]:
    """Both texts as one, to be read: what went stands before what came instead of it. Of what is alike
    only ``around`` characters beside each change are kept, »…« where something is left out."""
    found: list[Piece] = []
    at = 0
    changes = _readable(before, replacements(before, after)[::-1])
    for start, end, words in changes:
        found.append(_shortened(before[at:start], around, first=not at, last=False))
        found += [Piece(before[start:end], gone=True), Piece(words, new=True)]
        at = end
    if changes:
        found.append(_shortened(before[at:], around, first=False, last=True))
    return [piece for piece in found if piece.text]


def _readable(before: str, changes: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Whole words, and changes with only a blank or a mark between them as one."""
    found: list[tuple[int, int, str]] = []
    for start, end, words in changes:
        first, last = start, end
        while first and before[first - 1].isalnum() and (before[first : first + 1] + words[:1]).strip():
            first -= 1
        while last < len(before) and before[last].isalnum():
            last += 1
        if found and not any(letter.isalnum() for letter in before[found[-1][1] : first]):
            one, past, earlier = found.pop()
            # The end of the word before may have been taken along already: then it is one word.
            kept = before[past:start] if past <= start else ""
            earlier = earlier if past <= start else earlier[: len(earlier) - (past - start)]
            found.append((one, last, earlier + kept + words + before[end:last]))
        else:
            found.append((first, last, before[first:start] + words + before[end:last]))
    return found


def _shortened(text: str, around: int, *, first: bool, last: bool) -> Piece:
    """What is alike on both sides of it; the ends of the whole text have a change on one side only."""
    keep = around * (2 - first - last)
    if len(text) <= keep + around:
        return Piece(text)
    head = "" if first else text[:around].rsplit(" ", 1)[0] + " "
    tail = "" if last else " " + text[-around:].split(" ", 1)[-1]
    return Piece(f"{head}…{tail}")
