"""From what a user types to what SQLite's FTS5 is asked.

For an index ``search(text, keys)`` with ``tokenize='unicode61 remove_diacritics 0', prefix='2 3'``,
where ``keys`` holds ``KeyMaker.search_keys(text)``. Three expressions come out: ``whole`` finds the
words as typed, ``exact`` also those that begin with the last of them, ``shadow`` their other forms,
compounds and spellings as well. Run them in this order and show what the earlier ones found first.
``shadow`` finds whatever ``exact`` finds, except what only the index takes for a word (the second half
of a word with a soft hyphen).

What a user can say: words (each must be there), a phrase in quotes of any kind (``"kom ind"``,
``»kom ind«``), a beginning (``nøgl*``). The last word is always a beginning, because the search runs
while it is typed, unless its quote is closed. Everything else is punctuation: there is no way to
write an expression FTS5 would refuse.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from feltnoter.language.keys import KeyMaker, fold
from feltnoter.language.tokens import pieces, plain, words

MOST_TERMS = 32  # FTS5 limits the depth of an expression; nobody types more
# A shorter beginning would find too much among stems and compound parts; ``exact`` still finds it.
SHORTEST_KEY_BEGINNING = 4

_QUOTES = re.compile('["“”„‟»«]')


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase that must be there.

    ``pieces``: as the index cuts it, lower case, in sequence; ``beginning``: whether the last piece
    may go on; ``phrase``: was in quotes, so only the exact words will do; ``wanted``: the groups of
    ``KeyMaker.wanted_keys``; ``key_beginning``: what a key may begin with, or "".
    """

    pieces: tuple[str, ...]
    beginning: bool = False
    phrase: bool = False
    wanted: tuple[tuple[str, ...], ...] = ()
    key_beginning: str = ""

    def exact(self) -> str:
        """The term as an FTS5 phrase."""
        return _quoted(" ".join(self.pieces)) + (" *" if self.beginning else "")

    def shadow(self) -> str:
        """The term as a column-filtered FTS5 expression on the keys (on the text for a phrase)."""
        if self.phrase:
            return f"{{text}} : {self.exact()}"
        choices = [_all_of(group) for group in self.wanted]
        if self.key_beginning:
            choices.append(f"{_quoted(self.key_beginning)} *")
        by_keys = f"{{keys}} : ({' OR '.join(choices)})"
        # A word still being typed may be longer than its stem and no word yet: ask the text as well.
        return f"({by_keys} OR {{text}} : {self.exact()})" if self.beginning else by_keys


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. ``whole``, ``exact`` and ``shadow`` are complete right sides of ``search MATCH ?``,
    each finding what the one before it does and more: the words as typed, the last of them going on, all
    forms of them."""

    terms: tuple[Term, ...]
    whole: str
    exact: str
    shadow: str

    def is_in(self, text: str) -> bool:
        """Whether ``text``, which no index knows yet, holds what ``exact`` asks for."""
        there = f" {' '.join(piece.text for piece in pieces(plain(text)))} "
        return all(f" {' '.join(term.pieces)}{'' if term.beginning else ' '}" in there for term in self.terms)


def parse_query(typed: str, keys: KeyMaker) -> Query | None:
    """Read what a user typed; None where it holds nothing that can be searched. Never raises."""
    terms: list[Term] = []
    for number, chunk in enumerate(_QUOTES.split(typed)):
        terms += _phrase(chunk) if number % 2 else _words(chunk, keys)
    terms = terms[:MOST_TERMS]
    if not terms:
        return None
    whole = _exactly(terms)
    last_is_open = len(_QUOTES.findall(typed)) % 2 == 1
    if last_is_open or not terms[-1].phrase:
        terms[-1] = _as_beginning(terms[-1])
    return Query(
        terms=tuple(terms),
        whole=whole,
        exact=_exactly(terms),
        shadow=" AND ".join(term.shadow() for term in terms),
    )


def _exactly(terms: list[Term]) -> str:
    return f"{{text}} : ({' AND '.join(term.exact() for term in terms)})"


def _phrase(chunk: str) -> list[Term]:
    found = tuple(plain(piece.text) for piece in pieces(chunk))
    return [Term(found, phrase=True)] if found else []


def _words(chunk: str, keys: KeyMaker) -> list[Term]:
    terms = []
    for word in words(chunk):
        term = Term(
            pieces=tuple(piece.text for piece in pieces(plain(word.text))),
            wanted=keys.wanted_keys(word.text),
        )
        terms.append(_as_beginning(term) if chunk[word.end : word.end + 1] == "*" else term)
    return terms


def _as_beginning(term: Term) -> Term:
    beginning = fold("".join(term.pieces))
    long_enough = len("".join(term.pieces)) >= SHORTEST_KEY_BEGINNING and not term.phrase
    return Term(
        pieces=term.pieces,
        beginning=True,
        phrase=term.phrase,
        wanted=term.wanted,
        key_beginning=beginning if long_enough else "",
    )


def _all_of(group: tuple[str, ...]) -> str:
    joined = " AND ".join(map(_quoted, group))
    return joined if len(group) == 1 else f"({joined})"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
