"""The stretch of a note that shows why it was found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from feltnoter.language.keys import KeyMaker
from feltnoter.language.query import Query, Term
from feltnoter.language.tokens import word_places, word_texts

USUAL_LENGTH = 160  # about two lines of a list row
SHORTEST = 12
ELLIPSIS = "…"

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a text on one line.

    ``start`` and ``end`` are the place of the first matched word in the whole text, both 0 where
    nothing matched. ``marks`` are the matched words in ``Snippet.text``, in order and apart. All are
    code points, end exclusive.
    """

    text: str
    start: int = 0
    end: int = 0
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    term: int
    exact: bool


def snippet(text: str, query: Query | None, keys: KeyMaker, length: int = USUAL_LENGTH) -> Snippet:
    """The stretch of ``text`` that holds most of what ``query`` asks for, the earliest of equals.

    Words as typed count before those that only share a key. At most ``length`` code points, cut
    between words with "…" where cut, white space folded to single spaces. Without a query, or where
    nothing matches, the beginning of the text. Raises ValueError for a ``length`` below ``SHORTEST``.
    """
    if length < SHORTEST:
        raise ValueError(f"a snippet needs room for {SHORTEST} code points, not {length}")
    hits = _find(text, query, keys) if query else []
    room = length - 2 * len(ELLIPSIS)
    best = _best(hits, room)
    if not best:
        return _cut(text, *_window(text, 0, 0, room), [])
    begin, finish = _window(text, best[0].start, min(best[-1].end, best[0].start + room), room)
    made = _cut(text, begin, finish, hits)
    return Snippet(made.text, best[0].start, best[0].end, made.marks)


def _find(text: str, query: Query, keys: KeyMaker) -> list[_Hit]:
    """Every place where a term stands, by position. Keys are asked only for terms not there as typed."""
    lowered = _lowered(text)
    hits: list[_Hit] = []
    for number, term in enumerate(query.terms):
        # Looking for its first piece costs nothing; the pattern is tried at every letter of the text.
        typed = re.finditer(_as_typed(term), lowered) if term.pieces[0] in lowered else ()
        places = [found.span() for found in typed]
        exact = bool(places)
        if not exact and not term.phrase:
            places = _places_by_key(term, text, keys)
        hits += [_Hit(start, end, number, exact) for start, end in places]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def _lowered(text: str) -> str:
    """``text`` in lower case, every letter at its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _as_typed(term: Term) -> str:
    """A pattern for the term in lower-case text: its pieces whole, with anything but words between."""
    between = r"[\W_]+".join(map(re.escape, term.pieces))
    return rf"(?<![^\W_]){between}" + (r"[^\W_]*" if term.beginning else r"(?![^\W_])")


def _places_by_key(term: Term, text: str, keys: KeyMaker) -> list[tuple[int, int]]:
    every = word_texts(text)
    fitting = keys.sharing(
        dict.fromkeys(every), {key for group in term.wanted for key in group}, term.key_beginning
    )
    return word_places(text, fitting) if fitting else []


def _best(hits: list[_Hit], room: int) -> list[_Hit]:
    """The hits of the best stretch of ``room`` code points: most terms, then most of them as typed."""
    best: list[_Hit] = []
    best_score = (0, 0)
    for number, first in enumerate(hits):
        within = [first]
        for hit in hits[number + 1 :]:
            if hit.start >= first.start + room:
                break
            if hit.end <= first.start + room:
                within.append(hit)
        score = (len({hit.term for hit in within}), len({hit.term for hit in within if hit.exact}))
        if score > best_score:
            best, best_score = within, score
    return best


def _window(text: str, start: int, end: int, room: int) -> tuple[int, int]:
    """Up to ``room`` code points of ``text`` around ``start``–``end``, cut between words."""
    lead = (room - (end - start)) // 3  # what comes after tells more than what went before
    begin = max(0, min(start - lead, len(text) - room))
    finish = min(len(text), begin + room)
    if 0 < begin < start and not text[begin - 1].isspace():
        gap = _SPACE.search(text, begin, start)
        begin = gap.end() if gap else start
    if end < finish < len(text) and not text[finish].isspace():
        gaps = [gap.start() for gap in _SPACE.finditer(text, end, finish)]
        # One word longer than the room has to be cut; all others give way whole.
        finish = gaps[-1] if gaps else (end or finish)
    return begin, finish


def _cut(text: str, begin: int, finish: int, hits: list[_Hit]) -> Snippet:
    """``text[begin:finish]`` on one line with its marks; the hits' places are those in ``text``."""
    stretch = text[begin:finish]
    begin += len(stretch) - len(stretch.lstrip())
    finish -= len(stretch) - len(stretch.rstrip())
    if begin >= finish:
        return Snippet("")
    before = ELLIPSIS if text[:begin].strip() else ""
    after = ELLIPSIS if text[finish:].strip() else ""

    def placed(place: int) -> int:
        return len(before) + len(_SPACE.sub(" ", text[begin:place]))

    marks: list[tuple[int, int]] = []
    for hit in hits:
        start, end = max(hit.start, begin), min(hit.end, finish)
        if start >= end:
            continue
        mark = (placed(start), placed(end))
        if marks and mark[0] < marks[-1][1]:
            mark = (marks[-1][0], max(marks[-1][1], mark[1]))
            marks.pop()
        marks.append(mark)
    return Snippet(before + _SPACE.sub(" ", text[begin:finish]) + after, marks=tuple(marks))
