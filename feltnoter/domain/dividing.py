"""Where a long note can be divided (method, rule 1: one point a note): after a paragraph, else a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

MANY_WORDS = 60  # more than a card holds

# What a full stop stands in without ending a sentence, as Danish notes have it.
_SHORT = frozenset(
    (
        *("f.eks", "bl.a", "d.v.s", "dvs", "m.m", "m.v", "mv", "osv", "jf", "evt", "inkl", "ekskl", "maks"),
        *("mht", "pga", "ift", "iht", "vedr", "pkt", "nr", "tlf", "ca", "kl", "min", "sek", "mdr", "obs"),
        *("tv", "th", "st", "str", "dr", "fr", "hr", "afd", "adr"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec"),
    )
)
_END = re.compile(r"[.!?…]+[»«\"”’)\]]*(?=\s)|\n+")
_WORD_BEFORE = re.compile(r"[\w.]*\w(?=\.$)")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence stands (code points, end exclusive, no blanks at the ends). A line of its own is
    one, whether it ends in a full stop or not."""
    found: list[tuple[int, int]] = []
    start = 0
    ends = [match.end() for match in _END.finditer(text) if _is_end(text, match)]
    for end in (*ends, len(text)):
        words = text[start:end]
        if words.strip():
            first = start + len(words) - len(words.lstrip())
            found.append((first, first + len(words.strip())))
            start = end
    return tuple(found)


def _is_end(text: str, match: re.Match[str]) -> bool:
    if match.group().startswith("\n"):
        return True
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.end()]
    if line.count("»") > line.count("«"):
        return False  # what somebody said stays in one piece
    if match.group() == ".":
        before = _WORD_BEFORE.search(text[max(0, match.start() - 12) : match.end()])
        word = before.group().casefold() if before else ""
        if word in _SHORT or (len(word) == 1 and word.isalpha()) or word.isdecimal():
            return False  # an abbreviation, an initial, »den 3. september«
    following = text[match.end() :].lstrip()[:1]
    return not following.islower()


def cuts(text: str) -> tuple[int, ...]:
    """Where further notes begin in a text of more than ``MANY_WORDS`` words, in code points: at each
    paragraph, or in a single one at sentences, so that the parts are short enough and about as long as
    each other. Empty where there is no reason, or no place."""
    if len(text.split()) <= MANY_WORDS:
        return ()
    parts = sentences(text)
    paragraphs = [later[0] for sooner, later in pairwise(parts) if "\n" in text[sooner[1] : later[0]]]
    return tuple(paragraphs) or _even(text, parts)


def _even(text: str, parts: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """As few parts as will do; where a single sentence is longer than a card, as few as might have done."""
    counts = [len(text[start:end].split()) for start, end in parts]
    fewest = -(-sum(counts) // MANY_WORDS)
    found: list[int] = []
    for wanted in range(fewest, fewest + 3):
        found = _into(counts, wanted)
        bounds = (0, *found, len(counts))
        if all(sum(counts[start:end]) <= MANY_WORDS for start, end in pairwise(bounds)):
            break
    else:
        found = _into(counts, fewest)
    return tuple(parts[index][0] for index in found)


def _into(counts: Sequence[int], wanted: int) -> list[int]:
    """Which sentences begin a part, for so many parts of about the same length."""
    whole, done = sum(counts), 0
    found: list[int] = []
    for index in range(1, len(counts)):
        done += counts[index - 1]
        line = whole * (len(found) + 1) / wanted
        # Here, where the next sentence would end further from the line than this one does.
        if len(found) + 1 < wanted and abs(done - line) <= abs(done + counts[index] - line):
            found.append(index)
    return found
