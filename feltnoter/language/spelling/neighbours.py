"""Words that look like a given one: one slip of the fingers away, or two letters Danes take for each other.

Not hunspell's own suggestions: they keep the interpreter's lock for up to half a second. Here each candidate
is a question of its own, and between them the window goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

MOST = 5
_LETTERS = "etnrsidalogkmvfubphøåæyjcwxzéq"
_KEYS = ("qwertyuiopå", "asdfghjklæø", "zxcvbnm")
_PORTION = 25  # candidates between two breaths
_FARTHEST = 3_000  # candidates that are two slips away
_FIRST_WORDS = ("i", "for", "til", "på", "om", "ad", "alt", "en", "et", "så", "hen", "over", "under", "inden")
# What is written for what, from the dictionary's own list of replacements and from everyday slips:
# silent letters, double letters, words that sound alike.
_CONFUSED = (
    "nn/nd ll/ld rd/r dt/t dt/d hv/v v/hv gn/jn ej/aj aj/ej eg/ej ej/eg øj/øg øg/øj ks/x x/ks s/c c/s k/c "
    "c/k sj/ch ch/sj si/ti ti/si ene/erne erne/ene ende/ene ene/ende ere/er er/ere re/er er/re rer/re "
    "aa/å ae/æ oe/ø ation/ering ede/te e/æ æ/e o/å å/o d/ p/b b/p g/k k/g t/d d/t ud/u sk/sj lige/lig "
    "hjælp/hjælpe ret/rette"
)
CONFUSED = tuple((wrong, right) for wrong, _, right in (pair.partition("/") for pair in _CONFUSED.split()))


def neighbours(word: str) -> Iterator[str]:
    """What ``word`` may have been before one slip: a letter too few, too many, another, or two swapped.

    The commonest slips first; some twice.
    """
    pairs = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for head, tail in pairs[:-1]:
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        if len(word) > 2:
            yield head + tail[1:]
    for head, tail in pairs:
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


class Rank(NamedTuple):
    """What a known word is worth: ``rarity`` 0 to 9; not ``listed`` is a compound put together here."""

    listed: bool
    rarity: int


def suggestions(word: str, rank: Callable[[str], Rank | None], breathe: Callable[[], None]) -> list[str]:
    """At most ``MOST``, the likeliest first, with the capital of ``word``. ``rank`` knows words."""
    low = word.lower()
    ranks: dict[str, Rank] = {}
    _look_up((*_confused(low), *neighbours(low)), low, rank, ranks, breathe)
    for first, second in _apart(low):
        if all((found := rank(part)) is not None and found.listed for part in (first, second)):
            ranks[f"{first} {second}"] = Rank(listed=True, rarity=0)
    if not ranks:
        _look_up(islice(_farther(low), _FARTHEST), low, rank, ranks, breathe)
    listed = [found for found in ranks if ranks[found].listed] or list(ranks)
    best = sorted(listed, key=lambda found: (_price(low, found) + ranks[found].rarity / 4, found))
    return [_as_written(word, found) for found in best[:MOST]]


def _look_up(
    candidates: Iterable[str],
    low: str,
    rank: Callable[[str], Rank | None],
    ranks: dict[str, Rank],
    breathe: Callable[[], None],
) -> None:
    seen = {low}
    for count, candidate in enumerate(candidates, 1):
        if count % _PORTION == 0:
            breathe()
        if candidate not in seen:
            seen.add(candidate)
            found = rank(candidate)
            if found is not None:
                ranks[candidate] = found


def _confused(word: str) -> Iterator[str]:
    for wrong, right in CONFUSED:
        at = word.find(wrong)
        while at >= 0:
            yield word[:at] + right + word[at + len(wrong) :]
            at = word.find(wrong, at + 1)


def _apart(word: str) -> Iterator[tuple[str, str]]:
    """Two words written as one: »idag« -> »i dag«."""
    for first in _FIRST_WORDS:
        if word.startswith(first) and len(word) > len(first) + 2:
            yield first, word[len(first) :]


def _farther(word: str) -> Iterator[str]:
    """Two slips: one of the confused pairs, then any."""
    for near in _confused(word):
        yield from neighbours(near)


def _price(word: str, candidate: str) -> int:
    """How unlikely it is that ``candidate`` was meant: a swap and neighbouring keys are likely, the first
    letter is rarely wrong."""
    if " " in candidate:
        return 0
    price = 4 if word[:1] != candidate[:1] else 0
    if sorted(word) == sorted(candidate):
        return price
    head = next((i for i, (a, b) in enumerate(zip(word, candidate, strict=False)) if a != b), None)
    if len(word) == len(candidate) and head is not None:
        return price + (2 if _are_beside(word[head], candidate[head]) else 3)
    if any(word.replace(wrong, right, 1) == candidate for wrong, right in CONFUSED):
        return price + 1
    doubled = head is not None and head > 0 and (word + " ")[head] == word[head - 1]
    return price + (1 if doubled else 2)


def _are_beside(one: str, other: str) -> bool:
    for row in _KEYS:
        if one in row and other in row:
            return abs(row.index(one) - row.index(other)) == 1
    return {one, other} <= set("aåæ") or {one, other} <= set("oøå") or {one, other} <= set("eæø")


def _as_written(word: str, found: str) -> str:
    if word.isupper() and len(word) > 1:
        return found.upper()
    return found[:1].upper() + found[1:] if word[:1].isupper() else found
