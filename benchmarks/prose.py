"""Made-up Danish notes of exactly 200 words, the same ones wherever and whenever they are made.

Only ``Random.random`` is used: it alone is promised to give the same numbers in every Python.
Note 7 is note 7 in every size of corpus, so a small corpus is the beginning of a large one.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from random import Random

from benchmarks.words import COMMON, FIRST_PARTS, LAST_PARTS, SUBJECT

SEED = 20_260
WORDS_A_NOTE = 200
_COMPOUND_SHARE = 0.06  # 2,000 notes then hold some 10,000 forms, 10,000 notes some 14,000
_SUBJECT_SHARE = 0.42
# Zipf-Mandelbrot: the larger, the less the commonest words stand out. "og" is in every note, the
# commonest subject word in four of five.
_COMMON_FLATTENING = 3.0
_SUBJECT_FLATTENING = 12.0


def chance(*what: object) -> Random:
    """The random numbers for one thing, independent of all others."""
    return Random(f"{SEED}:" + ":".join(map(str, what)))


def whole(rng: Random, below: int) -> int:
    """A whole number from 0 up to ``below``, exclusive."""
    return int(rng.random() * below)


def pick(rng: Random, among: Sequence[str]) -> str:
    """One of several, each as likely."""
    return among[whole(rng, len(among))]


class Writer:
    """Writes notes. Holds the words' weights, nothing that changes."""

    def __init__(self) -> None:
        self._common = _weights(len(COMMON), _COMMON_FLATTENING)
        self._subject = _weights(len(SUBJECT), _SUBJECT_FLATTENING)

    def note(self, number: int, series: str = "") -> str:
        """The text of a note; another ``series`` is another person's notes."""
        rng = chance("note", series, number)
        paragraphs: list[str] = []
        sentences: list[str] = []
        left = WORDS_A_NOTE
        while left:
            length = min(left, 5 + whole(rng, 12))
            length = left if left - length < 3 else length
            sentences.append(self._sentence(rng, length))
            left -= length
            if len(sentences) == 6 or not left:
                paragraphs.append(" ".join(sentences))
                sentences = []
        return "\n\n".join(paragraphs)

    def _sentence(self, rng: Random, length: int) -> str:
        words = [self._word(rng) for _ in range(length)]
        if length > 8:
            words[length // 2] += ","
        if rng.random() < 0.12:  # somebody's own words
            return f"»{words[0].capitalize()} {' '.join(words[1:])}.«"
        if rng.random() < 0.05:
            words[-1] = f"{6 + whole(rng, 17)}.{whole(rng, 60):02}"
        return f"{words[0].capitalize()} {' '.join(words[1:])}" + ("?" if rng.random() < 0.06 else ".")

    def _word(self, rng: Random) -> str:
        kind = rng.random()
        if kind < _COMPOUND_SHARE:
            stem, endings = LAST_PARTS[int(rng.random() ** 2 * len(LAST_PARTS))]
            return pick(rng, FIRST_PARTS) + stem + endings[int(rng.random() ** 2 * len(endings))]
        if kind < _COMPOUND_SHARE + _SUBJECT_SHARE:
            return _drawn(rng, SUBJECT, self._subject)
        return _drawn(rng, COMMON, self._common)


def _weights(count: int, flattening: float) -> list[float]:
    return list(accumulate(1 / (rank + flattening) for rank in range(count)))


def _drawn(rng: Random, words: Sequence[str], weights: Sequence[float]) -> str:
    return words[bisect(weights, rng.random() * weights[-1])]
