"""Search keys: what a word shares with its other forms, its compounds and its other spellings.

The search index has two columns, the text as it stands and these keys (decision page
``docs/decisions/search-keys.md``). The keys of a word in a text are its stem, the stem of its
dictionary form, and the same of each part when it is a compound; ``æ ø å`` are written ``ae oe aa``
and accents dropped, so that ``baad`` and ``båd`` share a key while ``bad`` does not.

Nothing heavy is imported before the first word is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Final
from unicodedata import combining, normalize

from feltnoter.language.tokens import joined_parts, plain, word_texts

if TYPE_CHECKING:
    from feltnoter.language.compounds import Splitter, Stem

LONGEST_KEY = 64  # longer "words" are addresses and stuck keys; their beginning is key enough

_FOLD = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "y", "ß": "ss", "œ": "oe"})
# What an apostrophe is followed by in inflected abbreviations: ``pc'en``, ``SOSU'erne``.
_AFTER_APOSTROPHE = frozenset(
    ("s", "en", "ens", "et", "ets", "er", "ers", "erne", "ernes", "e", "ne", "n", "t", "r")
)


def fold(word: str) -> str:
    """``word`` (lower case) without Danish letters and accents: ``båd`` -> ``baad``, ``idé`` -> ``ide``."""
    if word.isascii():
        return word
    word = word.translate(_FOLD)
    if word.isascii():
        return word
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def spell(folded: str) -> str:
    """A folded word with Danish letters, right or wrong: ``boern`` -> ``børn``, ``michael`` -> ``michæl``."""
    return folded.replace("aa", "å").replace("ae", "æ").replace("oe", "ø")


class KeyMaker:
    """Makes search keys and remembers those of the commonest words.

    Hold one for as long as you index or search: the first word costs the loading of the word list
    (about a tenth of a second, 20 MB). May be used by several threads at a time.
    """

    _BETWEEN: Final = " \n "  # no key holds a blank

    def __init__(self, remembered: int = 100_000) -> None:
        """``remembered``: how many different words to keep the keys of (some 250 bytes each)."""
        self._lock = Lock()
        self._tools: tuple[Splitter, Stem] | None = None
        self._keys = lru_cache(maxsize=remembered)(self._make_keys)
        self._part_keys = lru_cache(maxsize=remembered // 4)(self._make_part_keys)

    def warm(self) -> None:
        """Load the word list now, so that the first note saved does not wait for it."""
        self._keys("a")

    def search_keys(self, text: str) -> str:
        """The keys of all words of ``text`` in order, separated by spaces; "" where it has no words."""
        return " ".join(map(self._keys, word_texts(text)))

    def word_keys(self, word: str) -> tuple[str, ...]:
        """The keys one word (a token of ``tokens.words``) has in the index, without repeats."""
        return tuple(self._keys(word).split(" "))

    def sharing(self, words: Iterable[str], wanted: Iterable[str], beginning: str = "") -> set[str]:
        """Those of the ``words`` (tokens) with one of the ``wanted`` keys, or with a key that begins with
        ``beginning`` (not asked when empty). All at once, a tenth of the time of asking word by word."""
        listed = list(words)
        held = f" {self._BETWEEN.join(map(self._keys, listed))} "
        found: set[str] = set()
        for needle in (*(f" {key} " for key in wanted), *((f" {beginning}",) if beginning else ())):
            at = held.find(needle)
            while at >= 0:
                found.add(listed[held.count("\n", 0, at)])
                at = held.find(needle, at + 1)
        return found

    def wanted_keys(self, word: str) -> tuple[tuple[str, ...], ...]:
        """What to look for to find ``word``: any of these groups, of which each key must be there.

        Compound parts are not among them: who looks for ``plejehjem`` does not mean every ``hjem``.
        Only what a hyphen joins may stand apart: ``e-mail`` -> ``(("email",), ("e", "mail"))``.
        """
        with self._lock:
            word = plain(word)
            parts = _meaningful_parts(word)
            wanted: list[tuple[str, ...]] = [(key,) for key in self._own_keys("".join(joined_parts(word)))]
            if len(parts) > 1:
                wanted.append(tuple(self._own_keys(part)[-1] for part in parts))
            elif parts:
                wanted += [(key,) for key in self._own_keys(parts[0])]
            return tuple(dict.fromkeys(wanted))

    def _make_keys(self, word: str) -> str:
        with self._lock:
            word = plain(word)
            keys = dict.fromkeys(self._text_keys("".join(joined_parts(word))))
            for part in _meaningful_parts(word):
                keys.update(dict.fromkeys(self._text_keys(part)))
            return " ".join(keys)

    def _text_keys(self, word: str) -> list[str]:
        """The keys of an unjoined word in a text: its own and those of its compound parts."""
        keys, parts = self._read(word)
        count = len(parts)
        if count > 1:
            for length in range(count - 1, 0, -1):
                for start in range(count - length + 1):
                    keys += self._part_keys("".join(parts[start : start + length]))
        return keys

    def _own_keys(self, word: str) -> list[str]:
        """The key of the word as it stands and that of its dictionary form, the latter last."""
        return self._read(word)[0]

    def _read(self, word: str) -> tuple[list[str], tuple[str, ...]]:
        """The own keys of an unjoined word and the parts it has as a compound."""
        splitter, _ = self._load()
        keys = [self._stem_key(word)]
        parts: tuple[str, ...] = (word,)
        for spelling in _spellings(word):
            lemma = splitter.lemma(spelling)
            parts = splitter.split(spelling)
            if lemma is None and len(parts) > 1:
                last = splitter.lemma(parts[-1])
                lemma = None if last is None else "".join(parts[:-1]) + last
            if lemma is not None:
                keys.append(self._stem_key(lemma))
            if lemma is not None or len(parts) > 1:
                break
        return keys, parts

    def _make_part_keys(self, part: str) -> tuple[str, ...]:
        splitter, _ = self._load()
        lemma = splitter.lemma(part)
        own = self._stem_key(part)
        return (own,) if lemma is None else (own, self._stem_key(lemma))

    def _stem_key(self, word: str) -> str:
        """The stem, folded. Depends on the folded word alone, so that all its spellings agree."""
        folded = fold(word)[:LONGEST_KEY]
        _, stem = self._load()
        return fold(stem(spell(folded)))

    def _load(self) -> tuple[Splitter, Stem]:
        if self._tools is None:
            from Stemmer import Stemmer

            from feltnoter.language.compounds import Splitter, load_word_list

            stem: Stem = Stemmer("danish").stemWord
            self._tools = (Splitter(load_word_list(), stem), stem)
        return self._tools


def _meaningful_parts(word: str) -> list[str]:
    """The parts of a word with hyphens or apostrophes; empty where there are none."""
    parts = joined_parts(word)
    if len(parts) < 2:
        return []
    if parts[-1] in _AFTER_APOSTROPHE:
        parts.pop()
    return parts


def _spellings(word: str) -> tuple[str, ...]:
    """``word`` itself, and with Danish letters where it may have been written without them."""
    danish = spell(fold(word))
    return (word,) if danish == word else (word, danish)
