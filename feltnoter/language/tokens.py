"""Where the words of a Danish text stand.

Two readings of the same text are offered:

* ``words``: what a person calls a word. ``SOSU-assistent`` and ``cd'er`` are one word each.
* ``pieces``: what SQLite's ``unicode61`` tokenizer indexes. The same two are two pieces each.

All offsets are code points into the text as given, end exclusive: ``text[start:end]`` is the word.
Text is expected in NFC; decomposed letters are tolerated (a combining mark belongs to the letter
before it), and nothing here raises on any string.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple
from unicodedata import is_normalized, normalize

# Combining marks that continue a letter. Variation selectors are left out: they follow emoji.
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f"
# Soft hyphens and zero-width characters come along in text pasted from Word and PDF; they split
# no word for the reader, though they do for the index.
_INVISIBLE = "\u00ad\u200b-\u200d\u2060"
_JOINERS = "\\-\u2010\u2011'\u2019\u02bc"

# Letters in one go: letter by letter, every text that is shown took twice as long to read.
_RUN = rf"[^\W_]+(?:[{_MARKS}{_INVISIBLE}]+[^\W_]+|[{_MARKS}])*"
_WORD = re.compile(rf"{_RUN}(?:[{_JOINERS}]{_RUN})*")
_PIECE = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")
_JOINER = re.compile(f"[{_JOINERS}]")
_UNSEEN = re.compile(f"[{_INVISIBLE}]")


class Token(NamedTuple):
    """A word as it stands in the text, with its place in code points, ``end`` exclusive."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Token]:
    """The words of ``text`` in order; hyphens and apostrophes inside a word belong to it."""
    return (Token(match.group(), *match.span()) for match in _WORD.finditer(text))


def pieces(text: str) -> Iterator[Token]:
    """The runs of letters and digits in order, as SQLite's ``unicode61`` tokenizer cuts them."""
    return (Token(match.group(), *match.span()) for match in _PIECE.finditer(text))


def word_texts(text: str) -> list[str]:
    """The words of ``text`` without their places: all that indexing needs, and much faster."""
    return _WORD.findall(text)


def word_places(text: str, wanted: Collection[str]) -> list[tuple[int, int]]:
    """Where the ``wanted`` words (as ``word_texts`` gives them) stand, in order: few words in a long text
    are looked for, not read."""
    found: list[tuple[int, int]] = []
    for word in wanted:
        at = text.find(word)
        while at >= 0:
            before = text[at - 1] if at else " "
            if not before.isalnum():
                if not before.isspace():  # a mark or a joiner may belong to the word
                    return [token[1:] for token in words(text) if token.text in wanted]
                match = _WORD.match(text, at)
                if match is not None and match.group() == word:
                    found.append(match.span())
            at = text.find(word, at + 1)
    return sorted(found)


def joined_parts(word: str) -> list[str]:
    """What hyphens and apostrophes join in one word: ``SOSU-assistent`` -> ``SOSU``, ``assistent``."""
    return [part for part in _JOINER.split(word) if part]


def plain(word: str) -> str:
    """``word`` in lower case and NFC, without soft hyphens and zero-width characters."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    if not is_normalized("NFC", lowered):
        lowered = normalize("NFC", lowered)
    return _UNSEEN.sub("", lowered)
