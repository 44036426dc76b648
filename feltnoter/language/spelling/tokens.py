"""Which stretches of a text are words whose spelling can be looked up at all.

Offsets are code points, end exclusive. Nothing raises on any string.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from feltnoter.language.tokens import joined_parts, words

# Addresses, mail, folders, names of files: nothing within them is a word. Bounded, so that a text of one
# long run of letters does not cost its square.
_ADDRESS = re.compile(
    r"(?:[a-zA-Z]{2,10}://|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|[#@]\w+"
    r"|(?<!\w)(?:[A-Za-z]:|\.{0,2})[\\/][\w.\\/-]+"
    r"|[\w-]{1,40}(?:\.[\w-]{1,40}){0,4}\.[a-z]{2,4}(?!\w|\.\w)(?:/\S*)?"
)
_ABBREVIATION = re.compile(r"(?<!\w)[^\W\d_]{1,4}(?:\.[^\W\d_]{1,4})+(?!\w)")  # f.eks., bl.a.
_OPENS = frozenset(".?!:;…\n\t\"'»«›‹“”„‘’()[]{}–—•*·/|>\u2028\u2029")
_BLANK = frozenset(" \u00a0\u202f\u2009")


class Word(NamedTuple):
    """A word to look up. ``ends`` is the full stop or hyphen that follows it, which may belong to its
    spelling, else ""; ``opens`` tells that it begins a sentence, so that its capital says nothing."""

    text: str
    start: int
    end: int
    ends: str
    opens: bool


def checkable(text: str) -> Iterator[Word]:
    """The words of ``text`` in order, without numbers, addresses, abbreviations and single letters."""
    skipped = [match.span() for match in _ADDRESS.finditer(text)]
    skipped += [match.span() for match in _ABBREVIATION.finditer(text) if _is_short(match.group())]
    skipped.sort(reverse=True)
    for token in words(text):
        while skipped and skipped[-1][1] <= token.start:
            skipped.pop()
        if skipped and skipped[-1][0] < token.end:
            continue
        if len(token.text) < 2 or all(map(stands_for_itself, joined_parts(token.text))):
            continue
        after = text[token.end : token.end + 1]
        ends = after if after in (".", "-") else ""
        yield Word(token.text, token.start, token.end, ends, _opens(text, token.start))


def stands_for_itself(part: str) -> bool:
    """Whether a part of a word is a letter, a number or a made name: ``A4``, ``KMD``, ``MitID``."""
    return len(part) < 2 or not part[1:].islower() or any(map(str.isdigit, part))


def _is_short(letters: str) -> bool:
    """Whether letters with full stops inside are an abbreviation; »hjem.Hun« only lacks a blank."""
    return any(len(piece) <= 2 for piece in letters.split("."))


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, a quotation, a line or a point of a list begins at ``start``."""
    at = start - 1
    while at >= 0 and text[at] in _BLANK:
        at -= 1
    if at >= 0 and text[at] == "-":
        return at == 0 or text[at - 1] in _BLANK or text[at - 1] == "\n"
    return at < 0 or text[at] in _OPENS
