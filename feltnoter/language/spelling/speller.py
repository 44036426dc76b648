"""The speller: what nobody knows in a text, and what may have been meant.

Known is what the dictionary knows, what is written by hand for this work (``care_compounds.txt``,
``known_words.txt``), names of people and places, and what the project says. A capital in mid-sentence is a
name in Danish, known or not. Everything here is for a worker; several may share one speller.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from feltnoter.language.compounds import Splitter, Stem, WordList, load_word_list
from feltnoter.language.personal_data.name_list import load_name_list
from feltnoter.language.spelling.dictionary import LONGEST, Dictionary, load_dictionary
from feltnoter.language.spelling.neighbours import Rank, neighbours, suggestions
from feltnoter.language.spelling.tokens import Word, checkable, stands_for_itself
from feltnoter.language.tokens import joined_parts, plain

REMEMBERED = 50_000  # words
_PORTION = 20  # fresh words between two breaths: 1 to 2 milliseconds
_FOREIGN_WORDS, _FOREIGN_SHARE = 8, 0.5  # so many words, so many of them unknown: another language
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060]")
_ENDING_LIST = "s en ens et ets er ers erne ernes e es ede ne nes n ns t ts r rs"
_ENDINGS = frozenset(_ENDING_LIST.split())  # what may follow an own word, or the apostrophe of »SOSU'er«
_GENITIVE = ("'s", "'", "s")
_LONG_PART, _SHORT_PART = 4, 3  # letters
_LONGEST_SLIP = 12  # letters: in longer compounds a slip makes a part unknown


@dataclass(frozen=True, slots=True, order=True)
class Misspelling:
    """``text`` stands at the code points ``start`` to ``end`` (exclusive), and nobody knows it."""

    start: int
    end: int
    text: str


class OwnWords:
    """What the project's people say is right: their own words, in all their forms, and pseudonyms."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = frozenset(plain(part) for word in words for part in word.split())

    def __contains__(self, word: str) -> bool:
        """Whether ``word`` is one of them or a genitive or form of one: ``triagemøder`` of ``triagemøde``."""
        found = plain(word)
        if found in self._words:
            return True
        ends = (end for end in _ENDINGS if found.endswith(end))
        bare = {found[: len(found) - len(end)] for end in ends} | {found}
        return not self._words.isdisjoint(bare | {each.rstrip("'") for each in bare})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OwnWords) and other._words == self._words

    def __hash__(self) -> int:
        return hash(self._words)


class Speller:
    """Make one with ``load`` in a worker, and keep it."""

    def __init__(
        self,
        dictionary: Dictionary,
        names: Iterable[str],
        by_hand: Iterable[str],
        first_parts: Iterable[str],
        words: WordList,
        stem: Stem,
    ) -> None:
        """``names`` are written with a capital, ``by_hand`` in lower case and dictionary form;
        ``first_parts`` begin compounds though the dictionary does not say so (``pårørende``)."""
        self._dictionary = dictionary
        self._names = frozenset(names)
        # Only what the dictionary lacks: by its stem »plejehjemet« would pass for »plejehjem«.
        self._by_hand = frozenset(stem(word) for word in by_hand if not dictionary.lists(word))
        self._first_parts = tuple(first_parts)
        self._words = words
        self._splitter = Splitter(words, stem)
        self._stem = stem
        self.forget()

    def forget(self) -> None:
        """Words that were looked up are somebody's: forget them. Work under way remembers none either."""
        self._knows = lru_cache(maxsize=REMEMBERED)(self._look_up)

    @property
    def remembered(self) -> int:
        """How many words are remembered at present."""
        return self._knows.cache_info().currsize

    @classmethod
    def load(cls, breathe: Callable[[], None] = lambda: None) -> Speller:
        """Read dictionary and lists: half a second, 60 MB. ``breathe`` is called every few hundredths of a
        second, for a worker that wants to let the window go on. Raises ``OSError``."""
        import Stemmer

        dictionary = load_dictionary(breathe)
        breathe()
        words = load_word_list()
        breathe()
        names = load_name_list()
        written = (part for name in (*names.places, *names.not_names) for part in name.split())
        stem: Stem = Stemmer.Stemmer("danish").stemWord
        people = {*names.first, *names.last, *written}
        return cls(dictionary, people, *read_known_words(), words, stem)

    # Checking -----------------------------------------------------------------------------------

    def check(
        self, text: str, own: Container[str] = (), breathe: Callable[[], None] = lambda: None
    ) -> list[Misspelling]:
        """The words of ``text`` (one paragraph or several) that nobody knows, in order.

        A paragraph half of whose words are unknown is in another language: nothing in it is marked.
        ``breathe`` is called now and then.
        """
        found: list[Misspelling] = []
        start = 0
        for line in text.split("\n"):
            found += self._check_line(line, start, own, breathe)
            start += len(line) + 1
        return found

    def knows(self, word: str, own: Container[str] = ()) -> bool:
        """Whether a word by itself, in mid-sentence, would pass."""
        return all(self.is_right(each, own) for each in checkable(f"x {word}"))

    def suggest(self, word: str, breathe: Callable[[], None] = lambda: None) -> list[str]:
        """At most five words that may have been meant, the likeliest first: a few hundredths of a second."""
        return suggestions(_written(word), self._rank, breathe)

    def is_right(self, word: Word, own: Container[str] = ()) -> bool:
        """Whether one word of a text passes."""
        text = _written(word.text)
        if len(text) > LONGEST or text in own or self._is_name(text, word.opens):
            return True
        if self._knows(text) or (word.ends and self._knows(text + word.ends)):
            return True
        parts = joined_parts(text)
        if len(parts) < 2:
            return False
        return all(
            stands_for_itself(part)
            or part in own
            or self._is_name(part, opens=False)
            or (index > 0 and part in _ENDINGS and stands_for_itself(parts[index - 1]))
            or self._knows(part)
            or (index < len(parts) - 1 and self._knows(part + "-"))
            for index, part in enumerate(parts)
        )

    def _check_line(
        self, line: str, start: int, own: Container[str], breathe: Callable[[], None]
    ) -> list[Misspelling]:
        found, count = [], 0
        for count, word in enumerate(checkable(line), 1):
            if not self.is_right(word, own):
                found.append(Misspelling(start + word.start, start + word.end, word.text))
            if count % _PORTION == 0:
                breathe()
        return [] if count >= _FOREIGN_WORDS and len(found) > count * _FOREIGN_SHARE else found

    def _is_name(self, text: str, opens: bool) -> bool:
        """A capital in mid-sentence; at its beginning a name that is listed."""
        if not text[:1].isupper():
            return False
        if not opens:
            return True
        return text in self._names or any(
            text.endswith(end) and text[: len(text) - len(end)] in self._names for end in _GENITIVE
        )

    # Single words -------------------------------------------------------------------------------

    def _look_up(self, text: str) -> bool:
        if self._dictionary.lists(text):
            return True
        if text[-1] in ".-":  # an abbreviation, or what begins compounds: those are listed
            return False
        if not text.isalpha():
            return self._dictionary.builds(text)
        word = text.lower()
        if self._stem(word) in self._by_hand:
            return True
        if self._dictionary.builds(text):
            return not self._is_slip(word)
        return any(
            word.startswith(first) and self._dictionary.lists(word[len(first) :])
            for first in self._first_parts
            if len(word) > len(first) + 2
        )

    def _is_slip(self, word: str) -> bool:
        """Whether a compound nobody has written before is one letter away from a word that is listed:
        »borgren« (borg + ren) from »borgeren«. Parts that often build words are no accident."""
        if len(word) > _LONGEST_SLIP or self._is_well_built(word, _LONG_PART):
            return False
        return any(map(self._dictionary.lists, neighbours(word)))

    def _is_well_built(self, word: str, shortest: int) -> bool:
        parts = self._splitter.split(word)
        return len(parts) > 1 and min(map(len, parts)) >= shortest and self._dictionary.lists(parts[-1])

    def _rank(self, word: str) -> Rank | None:
        """How well a word may be suggested."""
        if self._dictionary.lists(word):
            return Rank(listed=True, rarity=self._words.rarity(word))
        if word.isalpha() and self._is_well_built(word, _SHORT_PART) and self._dictionary.builds(word):
            return Rank(listed=False, rarity=0)
        return None


def read_known_words() -> tuple[set[str], set[str]]:
    """What is written by hand in the two lists: words in dictionary form, and first parts of compounds."""
    from importlib.resources import files

    folder = files("resources").joinpath("language")
    found: set[str] = set()
    first_parts: set[str] = set()
    for name in ("care_compounds.txt", "known_words.txt"):
        for line in folder.joinpath(name).read_text("utf-8").splitlines():
            entry = line.partition("#")[0].strip()
            if entry.endswith("|"):
                first_parts.add(entry[:-1])
            elif entry and not entry.startswith("|"):
                found.update(entry.replace("|", "").split())
    return found, first_parts


def _written(text: str) -> str:
    """A word as the dictionary writes it: composed, with plain hyphen and apostrophe, nothing unseen."""
    if not text.isascii():
        text = _UNSEEN.sub("", normalize("NFC", text))
    for sign, simple in (("\u2010", "-"), ("\u2011", "-"), ("\u2019", "'"), ("\u02bc", "'")):
        text = text.replace(sign, simple)
    return text
