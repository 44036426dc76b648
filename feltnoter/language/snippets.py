"""The stretch of a note that shows why it was found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from feltnoter.language.keys import KeyMaker
from feltnoter.language.query import Query, Term
from feltnoter.language.tokens import Token, pieces, plain, words

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
    found = list(pieces(text))
    spelled = [plain(piece.text) for piece in found]
    hits: list[_Hit] = []
    for number, term in enumerate(query.terms):
        exact = _find_exact(term, number, found, spelled)
        hits += exact
        if not exact and not term.phrase:
            hits += [
                _Hit(word.start, word.end, number, exact=False)
                for word in words(text)
                if _shares_key(term, keys.word_keys(word.text))
            ]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def _find_exact(term: Term, number: int, found: list[Token], spelled: list[str]) -> list[_Hit]:
    *before, last = term.pieces
    width = len(term.pieces)
    hits = []
    for at in range(len(found) - width + 1):
        piece = spelled[at + width - 1]
        fits = piece.startswith(last) if term.beginning else piece == last
        if fits and spelled[at : at + width - 1] == before:
            hits.append(_Hit(found[at].start, found[at + width - 1].end, number, exact=True))
    return hits


def _shares_key(term: Term, keys: tuple[str, ...]) -> bool:
    if any(key in group for group in term.wanted for key in keys):
        return True
    return bool(term.key_beginning) and any(key.startswith(term.key_beginning) for key in keys)


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
