"""What has been typed since a text was last saved, kept as the replacements it amounts to.

Each replacement is ``(start, end, words)`` in code points, end exclusive. Comparing the two texts
would not do: in »ta« and »taa« it cannot tell which a was typed, and an excerpt may end between them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Replacement = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class _Kept:
    """A stretch of the saved text that still stands."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def cut(self, start: int, end: int) -> _Kept:
        """A part of it, counted from its own beginning."""
        return _Kept(self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class _Typed:
    """Words that are not saved yet."""

    words: str

    def __len__(self) -> int:
        return len(self.words)

    def cut(self, start: int, end: int) -> _Typed:
        """A part of them."""
        return _Typed(self.words[start:end])


_Piece = _Kept | _Typed


class Edits:
    """The text as pieces: what is left of the saved one, and what was typed between."""

    def __init__(self, saved: int, replacements: Iterable[Replacement] = ()) -> None:
        """``saved`` is the length of the saved text; ``replacements`` come last first, as ``diff`` has it."""
        self._saved = saved
        self._pieces: list[_Piece] = [_Kept(0, saved)] if saved else []
        for start, end, words in replacements:
            self.replace(start, end, words)

    def __bool__(self) -> bool:
        return self._pieces != ([_Kept(0, self._saved)] if self._saved else [])

    def replace(self, start: int, end: int, words: str) -> None:
        """In the text as it is now, ``start`` to ``end`` become ``words``."""
        fresh: list[_Piece] = []
        at, put = 0, not words
        for piece in self._pieces:
            stop = at + len(piece)
            if at < start:
                fresh.append(piece.cut(0, min(stop, start) - at))
            if not put and stop >= start:
                fresh.append(_Typed(words))
                put = True
            if stop > end:
                fresh.append(piece.cut(max(at, end) - at, len(piece)))
            at = stop
        if not put:
            fresh.append(_Typed(words))
        self._pieces = _joined(fresh)

    def replacements(self) -> list[Replacement]:
        """What turns the saved text into the present one, last first."""
        found: list[Replacement] = []
        start, words = 0, ""
        for piece in (*self._pieces, _Kept(self._saved, self._saved)):
            if isinstance(piece, _Typed):
                words += piece.words
                continue
            if words or piece.start > start:
                found.append((start, piece.start, words))
            start, words = piece.end, ""
        return found[::-1]

    def received(self, others: Iterable[Replacement]) -> list[Replacement]:
        """What to do to the present text so that it takes in replacements others have made in the saved
        one. Both come last first. What was typed here stays, also inside what others have deleted."""
        return [change for start, end, words in others for change in self._received(start, end, words)]

    def _received(self, start: int, end: int, words: str) -> list[Replacement]:
        here: list[Replacement] = []
        at, into = 0, None
        for piece in self._pieces:
            if isinstance(piece, _Kept):
                low, high = max(piece.start, start), min(piece.end, end)
                if low < high:
                    here.append((at + low - piece.start, at + high - piece.start, ""))
                if into is None and piece.start <= start <= piece.end:
                    into = at + start - piece.start
                elif into is None and piece.start > start:
                    into = at
            at += len(piece)
        if here:  # in place of what they replace, so that words typed just before it stay before it
            here[0] = (here[0][0], here[0][1], words)
        elif words:
            into = at if into is None else into
            here.append((into, into, words))
        return here[::-1]


def moved(point: int, replacements: Iterable[Replacement]) -> int:
    """Where a position stands after ``replacements`` (last first); at an insertion it stays before it."""
    for start, end, words in replacements:
        if point > end or (point == end and start < end):
            point += len(words) - (end - start)
        elif point > start:
            point = start + len(words)
    return point


def _joined(pieces: list[_Piece]) -> list[_Piece]:
    whole: list[_Piece] = []
    for piece in pieces:
        last = whole[-1] if whole else None
        if not len(piece):
            continue
        if isinstance(last, _Typed) and isinstance(piece, _Typed):
            whole[-1] = _Typed(last.words + piece.words)
        elif isinstance(last, _Kept) and isinstance(piece, _Kept) and last.end == piece.start:
            whole[-1] = _Kept(last.start, piece.end)
        else:
            whole.append(piece)
    return whole
