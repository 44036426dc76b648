"""Whether a word is an ordinary Danish one, so that its capital at the start of a sentence says nothing.

No full dictionary is shipped: the compound list of the search (17,000 first parts, 17,000 last parts,
37,000 irregular forms) by their stems, and spaCy's 200 commonest words, know 95 % of the words that begin
a sentence in the example projects. An unknown one costs a flag in review mode.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from feltnoter.language.compounds import Splitter, load_word_list
from feltnoter.language.tokens import plain

_ALSO_LIST = """
ja nej jo to tre fire fem seks syv otte ni ti elleve tolv når da gå går altså måske bagefter nederst øverst
obs nb ps bl mm dvs fx evt vedr journalnr sagsnr tlf cpr kl nr hej tak goddag farvel okay ok puha nå åh uha
jamen hvorfor hvordan hvornår hvorhen hvorfra hvilken hvilket hvilke samt dog dernæst derefter derfor derved
imens mens fordi selvom selv især desuden endvidere ellers faktisk egentlig heldigvis desværre pludselig
tidligere senere snart straks aldrig altid ofte sommetider somme begge ingen intet hverken enten både
mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august september
oktober november december formiddag eftermiddag kvart halv
"""
_ALSO = frozenset(_ALSO_LIST.split())


_LONG = 10  # shorter words that look like compounds are often names: Lindskov, Tænktoft


class OrdinaryWords:
    """Ask ``in``. Loading takes a tenth of a second: make one in a worker and keep it."""

    def __init__(self, common: Iterable[str] = ()) -> None:
        """``common``: further words in lower case, spaCy's stop words as a rule."""
        import Stemmer

        words = load_word_list()
        whole = {word.replace("|", "") for word in words.fixed}
        known = whole | set(words.modifiers) | set(words.heads) | set(words.lemmas)
        stem: Callable[[str], str] = Stemmer.Stemmer("danish").stemWord
        self._known = frozenset(known | set(common) | _ALSO)
        self._stems = frozenset(map(stem, known))
        self._stem = stem
        self._splitter = Splitter(words, stem)
        self._knows = lru_cache(maxsize=20_000)(self._look)

    def __contains__(self, word: str) -> bool:
        return self._knows(plain(word))

    def _look(self, word: str) -> bool:
        if word in self._known or self._stem(word) in self._stems:
            return True
        return len(word) >= _LONG and len(self._splitter.split(word)) > 1
