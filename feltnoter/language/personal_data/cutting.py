"""A long text in pieces where no name, title or phrase reaches across.

spaCy keeps the interpreter's lock for as long as a call lasts, 0.15 s over an interview of 20,000 words: the
window would stand still. A capital at a piece's beginning reads as it would in the whole: a piece begins
with a line, with a sentence, or in the last resort with a word in lower case after another one.
"""

from __future__ import annotations

import re

LONGEST = 4_000  # characters: 5 milliseconds

_LINE = re.compile(r"(?<=\n)[^\S\n]*+(?=\S)")
# Not after »dr.«, »14.« or »A.«: a name may go on there.
_SENTENCE = re.compile(r"(?<!\S)[a-zæøåéäöü]{4,}[.!?]\s++(?=\S)")
_WORD = re.compile(r"(?<!\S)[a-zæøåéäöü]{3,} (?!navn\b)(?=[a-zæøåéäöü]{3})")  # »ved navn« is a title


def pieces(text: str, longest: int = LONGEST) -> list[tuple[int, int]]:
    """Where the pieces stand: all of ``text`` in order, code points, end exclusive. None is longer than
    ``longest`` where there is a place to cut."""
    found: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > longest:
        end = _last(text, start, start + longest) or _next(text, start + longest)
        found.append((start, end))
        start = end
    return [*found, (start, len(text))] if start < len(text) or not found else found


def _last(text: str, start: int, end: int) -> int:
    """The best place to cut before ``end``, 0 when there is none."""
    for pattern in (_LINE, _SENTENCE, _WORD):
        place = 0
        for match in pattern.finditer(text, start, end):
            place = match.end()
        if place > start:
            return place
    return 0


def _next(text: str, start: int) -> int:
    """The first place from ``start`` on, or the end."""
    places = (pattern.search(text, start) for pattern in (_LINE, _SENTENCE, _WORD))
    return min((match.end() for match in places if match is not None), default=len(text))
