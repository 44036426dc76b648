"""What the Danish word list knows of a word: its dictionary form and the parts it is built of.

The list (``resources/language/words.txt``) is reduced at build time from the tri-licensed Danish
hunspell dictionary by ``packaging/build_word_list.py``; ``care_compounds.txt`` beside it is written
by hand and wins. Why this list, and how well it splits: ``docs/decisions/search-keys.md``.

Everything works on words in lower case and NFC (``tokens.plain``). Nothing raises on any string.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise

Stem = Callable[[str], str]

SHORTEST_LISTED = 5
SHORTEST_COMPOUND = 6  # below this the rule finds more accidents than compounds
LONGEST_COMPOUND = 48  # beyond this it is a web address or a stuck key, and splitting is quadratic

# The dearest a single part may be, in the points of ``part_cost``: what keeps the splitter careful.
DEAREST_PART = 9
DEAREST_ON_AVERAGE = 7
_PER_PART = 4
_RANK_BY_HAND = 3
_RANK_LISTED = 5
_SURCHARGE = (20, 20, 6, 3, 1)  # for parts of 0, 1, 2 … letters
# Nouns with these endings always take -s- before the next part; the list leaves them out.
LINKED_BY_S = ("ings", "heds", "elses", "ions", "skabs", "tets", "doms")
# The endings of nouns, and of adjectives where they are the same.
_ENDING_LIST = "ernes erne enes ene ens ets ers rnes rne nes en et er es ne ns ts rs n t r e s"
_ENDINGS = frozenset(_ENDING_LIST.split())
_LONGEST_ENDING = 5


def part_cost(rank: int, length: int) -> int:
    """How unlikely a part is: ``rank`` 0 (builds very many words) to 8, and dearer when short."""
    return rank + (_SURCHARGE[length] if length < len(_SURCHARGE) else 0)


@dataclass(slots=True)
class WordList:
    """The contents of the two word list files; see ``read`` for the format.

    ``modifiers``: first parts with their linking letters (``sundheds``) and their rank;
    ``heads``: last parts in dictionary form and their rank; ``fixed``: words the rule would get
    wrong, with a bar after each part but the last (none: no compound), later ones win;
    ``lemmas``: inflected form -> (letters to cut, letters to add).
    """

    modifiers: dict[str, int] = field(default_factory=dict)
    heads: dict[str, int] = field(default_factory=dict)
    fixed: list[str] = field(default_factory=list)
    lemmas: dict[str, tuple[int, str]] = field(default_factory=dict)

    def read(self, lines: Iterable[str]) -> None:
        """Add what ``lines`` of the generated file say: kind, argument, words, space-separated.

        ``modifier 3 …`` and ``head 3 …`` carry a rank, ``lemma 2+um …`` an edit, ``fixed - …``
        nothing; ``#`` begins a comment.
        """
        for line in lines:
            kind, _, rest = line.partition(" ")
            argument, _, words = rest.partition(" ")
            if kind == "modifier":
                self.modifiers.update(dict.fromkeys(words.split(), int(argument)))
            elif kind == "head":
                self.heads.update(dict.fromkeys(words.split(), int(argument)))
            elif kind == "lemma":
                cut, _, add = argument.partition("+")
                self.lemmas.update(dict.fromkeys(words.split(), (int(cut), add)))
            elif kind == "fixed":
                self.fixed.extend(words.split())

    def read_by_hand(self, lines: Iterable[str]) -> None:
        """Add what the hand-written list says; its head explains the notation. Later entries win."""
        for line in lines:
            entry = line.partition("#")[0].strip()
            word = entry.replace("|", "")
            if not word:
                continue
            if entry.endswith("|"):
                self.modifiers[word] = _RANK_BY_HAND
            elif entry.startswith("|"):
                self.heads[word] = _RANK_BY_HAND
            else:
                self.fixed.append(entry)
                # Longer compounds are not to cut through it: ``studie|vejleder``.
                self.heads.setdefault(word, _RANK_LISTED)
                self.modifiers.setdefault(word, _RANK_LISTED)
                self.modifiers.setdefault(word + "s", _RANK_LISTED)

    def rarity(self, word: str) -> int:
        """How few compounds ``word``, or what is left without its ending, is a part of: 0 to 9 (none)."""
        ends = [word, *(word[: len(word) - len(end)] for end in _ENDINGS if word.endswith(end))]
        found = (ranked.get(each, 9) for each in ends for ranked in (self.heads, self.modifiers))
        return min(found)


def load_word_list() -> WordList:
    """The shipped word list. Takes a few hundredths of a second: load it once, off the first paint."""
    from importlib.resources import files

    folder = files("resources").joinpath("language")
    words = WordList()
    words.read(folder.joinpath("words.txt").read_text("utf-8").splitlines())
    words.read_by_hand(folder.joinpath("care_compounds.txt").read_text("utf-8").splitlines())
    return words


class Splitter:
    """Finds dictionary forms and compound parts with a word list and a stemmer.

    Holds no state that changes: one splitter may serve several threads if ``stem`` may.
    """

    def __init__(self, words: WordList, stem: Stem) -> None:
        """``stem`` cuts the ending of a lower-case Danish word (Snowball)."""
        self._stem = stem
        self._modifiers = words.modifiers
        self._heads = words.heads
        self._lemmas = words.lemmas
        self._fixed = {
            self._root(marked.replace("|", "")): tuple(marked.split("|")) for marked in words.fixed
        }

    def lemma(self, word: str) -> str | None:
        """The dictionary form of ``word`` where the list has one, else None.

        ``regler`` -> ``regel``, ``gik`` -> ``gå``; ``borgere`` -> None, its stem is enough; None for
        most compounds too, ask for that of their last part.
        """
        edit = self._lemmas.get(word)
        if edit is None and word.endswith("s"):
            word = word[:-1]  # genitives are not listed
            edit = self._lemmas.get(word)
        if edit is None:
            return None
        cut, add = edit
        return word[: len(word) - cut] + add

    def split(self, word: str) -> tuple[str, ...]:
        """``word`` cut into its parts, linking letters with the part before; joined they are ``word``.

        A word that is no compound, or not surely one, comes back as its own only part.
        """
        if not SHORTEST_LISTED <= len(word) <= LONGEST_COMPOUND or not word.isalpha():
            return (word,)
        fixed = self._fixed.get(self._root(word))
        if fixed is not None:
            lead = "".join(fixed[:-1])
            # Two words may share a root; what is left for the head shows it.
            if not lead or (word.startswith(lead) and len(word) > len(lead) + 1):
                return (*fixed[:-1], word[len(lead) :])
        parts = self._cheapest(word) if len(word) >= SHORTEST_COMPOUND else (word,)
        if len(parts) == 1:
            return parts
        # A part may be a compound the list knows as one (``sagsbehandlings``).
        return tuple(piece for part in parts for piece in self.split(part))

    def _root(self, word: str) -> str:
        return self._stem(self.lemma(word) or word)

    def _cheapest(self, word: str) -> tuple[str, ...]:
        """The cheapest way to read ``word`` as modifiers and a head, or ``word`` alone."""
        length = len(word)
        # For each place reached: the price of the way there and where it was cut.
        ways: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
        best: tuple[int, tuple[int, ...]] | None = None
        for start in range(length - 1):
            way = ways.get(start)
            if way is None:
                continue
            price, cuts = way
            if start:
                head = self._head_price(word[start:])
                total = price + (head or 0)
                bearable = (len(cuts) + 1) * (DEAREST_ON_AVERAGE + _PER_PART)
                if head is not None and total <= bearable and (best is None or total < best[0]):
                    best = (total, cuts)
            for end in range(start + 2, length - 1):
                modifier = self._modifier_price(word[start:end])
                if modifier is not None:
                    total = price + modifier
                    if end not in ways or total < ways[end][0]:
                        ways[end] = (total, (*cuts, end))
        if best is None:
            return (word,)
        bounds = (0, *best[1], length)
        return tuple(word[start:end] for start, end in pairwise(bounds))

    def _modifier_price(self, part: str) -> int | None:
        rank = self._modifiers.get(part)
        if rank is None:
            if part[-1] != "s" or not part.endswith(LINKED_BY_S):
                return None
            rank = self._heads.get(part[:-1])
            if rank is None:
                return None
        price = part_cost(rank, len(part))
        return price + _PER_PART if price <= DEAREST_PART else None

    def _head_price(self, rest: str) -> int | None:
        head = rest if rest in self._heads else self._head_of(rest)
        if head is None:
            return None
        price = part_cost(self._heads[head], min(len(head), len(rest)))
        return price + _PER_PART if price <= DEAREST_PART else None

    def _head_of(self, rest: str) -> str | None:
        """The head that ``rest`` is an inflected form of."""
        lemma = self.lemma(rest)
        if lemma is not None and lemma in self._heads:
            return lemma
        for cut in range(min(_LONGEST_ENDING, len(rest) - 2), 0, -1):
            if rest[-cut:] in _ENDINGS:
                base = rest[:-cut]
                if base in self._heads:
                    return base
                if base[-1] == base[-2] and base[:-1] in self._heads:
                    return base[:-1]  # the last letter was doubled: ``boksene``, ``rummet``
        return None
