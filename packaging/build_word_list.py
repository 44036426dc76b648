"""Reduce the Danish hunspell dictionary to ``resources/language/words.txt``.

    python packaging/build_word_list.py da_DK.aff da_DK.dic resources/language/words.txt

The two files come from Debian's package ``hunspell-da`` (Stavekontrolden, used under MPL 1.1). The
output is the same for the same input. What is taken from the dictionary:

* its inflections, to know a word's dictionary form where cutting the ending does not reach it;
* its linking letters (flags 29, 30, 31 …), to know how a word looks as the first part of a compound;
* how many dictionary words each first and last part builds, as a measure of how likely it is.

A dictionary word counts as a compound of two others when it is inflected as its last part is: that
tells ``plejehjem`` (as ``hjem``) from ``sandal`` (not as ``al``) without any list of frequencies.
Takes about a minute.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import accumulate
from pathlib import Path

from hunspell_dictionary import COMMON, NEUTER, TORSO, WORD, Dictionary, read_dictionary, read_rules, singular

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from feltnoter.language.compounds import (
    DEAREST_ON_AVERAGE,
    LINKED_BY_S,
    Splitter,
    Stem,
    WordList,
    part_cost,
)

HEAD = """\
# Danish word list of Feltnoter: compound parts, exceptions and irregular dictionary forms.
#
# Derived from the Danish spelling dictionary Stavekontrolden ({source}),
# copyright Foreningen for frit tilgængelige sprogværktøjer, info@stavekontrolden.dk, distributed under
# GPL 2.0 / LGPL 2.1 / MPL 1.1 and used here under the Mozilla Public License 1.1 (LICENSE-MPL-1.1.txt
# beside this file). Changes: reduced and rearranged by packaging/build_word_list.py; see NOTICE.md.
# This file is under the same licence. Do not edit it: correct care_compounds.txt or the script.
#
# kind argument words: modifier/head with rank 0 (frequent) to 8; fixed - (a bar after each part
# but the last); lemma cut+add (letters to cut from the form's end, letters to add).
"""
LINE = 110

# Prepositions, adverbs, prefixes and numbers: a word that begins so is hardly ever looked for by
# what follows (``indsats`` is no ``sats``, ``tomat`` no ``mat``).
_NO_MODIFIER = """
ad af al an anti at be bi bort de der det du efter en er et for fra frem gen gennem har have hen her
hvor i igen igennem imod in ind inden kom kon med mellem men mis mod ned nu og om op over på pro re
sam sammen selv ser som så sær til tilbage u ud uden under var vel ved vi
to tre fire fem seks syv otte ni ti elve tolv tyve tredive fyrre halv halvt hundred hundrede kvart
tusind tusinde
"""
# Derivational endings and accidents that are words too.
_NO_HEAD = """
agtig al ale an and ant ar ard bar dom el else end ene ens er ere erne ert fon fuld graf gram hed
hedshed ig ik inde ing ion is isk isme ist krat lig lighed log løs løshed mæssig modig nom om or ren
rende sel skop som ti ur villig vis ør
"""
NO_MODIFIER = frozenset(_NO_MODIFIER.split())
NO_HEAD = frozenset(_NO_HEAD.split())
# Everyday words of two letters that the dictionary alone would not let begin a compound.
SHORT_MODIFIERS = ("by", "kø", "sø", "te", "øl")
# Real words that a noun's ending is also spelled as: believed only where the whole inflection agrees.
DOUBTFUL_HEAD = frozenset(("ring", "skab", "tur", "art", "sal", "ret", "ler"))
NOUN_ENDINGS = ("ing", "else", "hed", "ion", "sel", "er", "or", "ør", "ist", "tet", "ent", "skab", "eri")

# Forms of common verbs that are rare words of their own as well, and one that is ambiguous.
LEMMAS_BY_HAND = {
    "centre": "center", "døde": "dø", "fortalt": "fortælle", "fortalte": "fortælle", "fundet": "finde",
    "får": "få", "gjorde": "gøre", "går": "gå", "lagt": "lægge", "lod": "lade", "stod": "stå",
    "talt": "tale", "talte": "tale", "trådte": "træde", "var": "være",
}  # fmt: skip


def inflected_alike(word: set[frozenset[str]], head: set[frozenset[str]], *, strictly: bool) -> bool:
    """Whether some reading of ``word`` is inflected as some reading of ``head``.

    Not ``strictly``: the same gender and part of the endings will do, for compounds that lack a
    plural their last part has (``hjemmepleje``).
    """
    for one in word:
        for other in head:
            if one and one == other:
                return True
            for gender in (COMMON, NEUTER):
                torso = (one | other) & TORSO
                if not strictly and one & gender and other & gender and (torso or one & other):
                    return True
    return False


def find_compounds(known: Dictionary) -> dict[str, list[int]]:
    """Where each dictionary word may be cut in two: position of the last part, in code points."""
    cuts: dict[str, list[int]] = {}
    for word, inflections in known.lemmas.items():
        places = []
        for place in range(2, len(word) - 1):
            first, last = word[:place], word[place:]
            if first in NO_MODIFIER or last in NO_HEAD or word in known.modifiers.get(first, ()):
                continue
            if first in known.modifiers and last in known.heads:
                strictly = last in DOUBTFUL_HEAD
                if inflected_alike(inflections, known.heads[last], strictly=strictly):
                    places.append(place)
        if places:
            cuts[word] = places
    first, last = families(cuts)
    for word, places in list(cuts.items()):
        # Without its own support a part that builds nothing else shows up as the accident it is.
        own = 12 // len(places)
        fit = [
            place
            for place in places
            if part_cost(rank(first[word[:place]] - own), place)
            + part_cost(rank(last[word[place:]] - own), len(word) - place)
            <= 2 * DEAREST_ON_AVERAGE
        ]
        if fit:
            cuts[word] = fit
        else:
            del cuts[word]
    return cuts


def families(cuts: dict[str, list[int]]) -> tuple[Counter[str], Counter[str]]:
    """How many dictionary words each first and each last part builds (ambiguous ones share)."""
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    # Whole numbers keep the result the same on every machine; 12 divides by the usual 1 to 4 places.
    for word, places in cuts.items():
        for place in places:
            first[word[:place]] += 12 // len(places)
            last[word[place:]] += 12 // len(places)
    return first, last


def rank(family: int) -> int:
    """0 for a part that builds some 250 words or more, 8 for one that builds none."""
    return max(0, 9 - (1 + family // 12).bit_length())


def long_noun(modifier: str) -> bool:
    """Whether ``modifier`` is so long, or so clearly a noun, that it cannot be an accident."""
    return len(modifier) >= 8 or (
        len(modifier) >= 6 and modifier.removesuffix("s").endswith(NOUN_ENDINGS[:5])
    )


def choose_parts(known: Dictionary, cuts: dict[str, list[int]]) -> WordList:
    """The parts worth shipping. Compounds are left out where their own parts suffice."""
    first, last = families(cuts)
    chosen = WordList()
    later = []
    for modifier, lemmas in sorted(known.modifiers.items()):
        if modifier in NO_MODIFIER:
            continue
        if all(lemma in cuts for lemma in lemmas):
            if first[modifier] >= 24:
                later.append((modifier, [place for lemma in lemmas for place in cuts[lemma]]))
        elif first[modifier] >= 24 or (len(modifier) >= 6 and first[modifier] >= 12) or long_noun(modifier):
            chosen.modifiers[modifier] = rank(first[modifier])
    chosen.modifiers.update(dict.fromkeys(SHORT_MODIFIERS, 3))
    simple = set(chosen.modifiers)
    for modifier, places in later:
        if not any(modifier[place:] in simple for place in places):
            chosen.modifiers[modifier] = rank(first[modifier])
    for head in sorted(known.heads):
        if head in cuts or head in NO_HEAD or len(head) < 3:
            continue
        family = last[head]
        if (
            family >= 24
            or (len(head) >= 4 and family >= 12)
            or (len(head) >= 7 and head.endswith(NOUN_ENDINGS))
        ):
            chosen.heads[head] = rank(family)
    for modifier in [each for each in chosen.modifiers if each.endswith(LINKED_BY_S)]:
        if chosen.heads.get(modifier[:-1], 9) <= chosen.modifiers[modifier]:
            del chosen.modifiers[modifier]
    return chosen


def allowed_cuts(word: str, cuts: dict[str, list[int]], known: Dictionary) -> set[int]:
    """All places where ``word`` may be cut, parts of its parts included."""
    allowed: set[int] = set()
    for place in cuts.get(word, ()):
        allowed.add(place)
        allowed |= {place + inner for inner in allowed_cuts(word[place:], cuts, known)}
        for lemma in known.modifiers[word[:place]]:
            if word.startswith(lemma):
                allowed |= allowed_cuts(lemma, cuts, known)
    return allowed


def correct(words: WordList, known: Dictionary, cuts: dict[str, list[int]], stem: Stem) -> None:
    """List the dictionary words that the rule reads otherwise than their inflection says."""

    def splitter() -> Splitter:
        return Splitter(words, stem)

    rule = splitter()
    whole: list[str] = []
    halves: list[tuple[str, str]] = []
    for word in sorted(known.lemmas):
        parts = rule.split(word)
        places = cut_places(parts)
        allowed = allowed_cuts(word, cuts, known)
        if not allowed:
            if places and not convincing(parts):
                whole.append(word)
        elif not places or not places <= allowed:
            place = best_cut(word, cuts[word], words)
            if place:
                halves.append((word[:place], word[place:]))
            elif places:
                whole.append(word)
    words.fixed = [*whole, *("|".join(each) for each in halves)]
    halfway = splitter()
    words.fixed = [
        *whole,
        *("|".join(part for half in each for part in halfway.split(half)) for each in halves),
    ]
    correct_forms(words, known, splitter(), stem)


def correct_forms(words: WordList, known: Dictionary, splitter: Splitter, stem: Stem) -> None:
    """Endings make words too: ``lærer`` is safe, ``lære|ren`` is not. A form is cut as its word is."""
    settled: set[str] = set()
    for form, lemmas in sorted(known.forms.items()):
        lead = splitter.split(form)[:-1]
        root = stem(splitter.lemma(form) or form)
        if not lead or form.endswith("s") or root in settled:
            continue
        leads = [splitter.split(lemma)[:-1] for lemma in sorted(lemmas)]
        if lead in leads:
            continue
        settled.add(root)
        better = next((each for each in leads if each and form.startswith("".join(each))), None)
        if better is None:
            words.fixed.append(form)
        else:
            words.fixed.append("|".join((*better, form[len("".join(better)) :])))


def cut_places(parts: tuple[str, ...]) -> set[int]:
    """Where ``parts`` meet, in code points from the start of the word."""
    ends = list(accumulate(len(part) for part in parts))
    return set(ends[:-1])


def convincing(parts: tuple[str, ...]) -> bool:
    """Whether a cut may stand although the word is inflected otherwise than its last part."""
    return all(len(part) >= 4 for part in parts) and parts[-1] not in DOUBTFUL_HEAD


def best_cut(word: str, places: list[int], words: WordList) -> int:
    """The likeliest of several places, or 0 where a part is too short to be believed."""

    def price(place: int) -> tuple[int, int]:
        return (
            words.modifiers.get(word[:place], 8) + words.heads.get(word[place:], 8),
            abs(len(word) - 2 * place),
        )

    fit = [place for place in places if place >= 3 and len(word) - place >= 3]
    return min(fit, key=price) if fit else 0


def shared_start(one: str, other: str) -> int:
    """How many letters two words have in common from the start."""
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def choose_lemmas(
    known: Dictionary, cuts: dict[str, list[int]], modifiers: Iterable[str], stem: Stem
) -> dict[str, tuple[int, str]]:
    """The forms whose dictionary form is not found by cutting the ending, as edits.

    Left out: what is a dictionary form itself (``bad`` is not also ``bede``), genitives, and compounds
    whose last part is listed. Of several dictionary forms the one that shares most letters is taken.
    """
    lemmas: dict[str, str] = {}
    for form, found in sorted(known.forms.items()):
        apart = sorted(lemma for lemma in found if stem(lemma) != stem(form) and WORD.fullmatch(lemma))
        if form in found:
            # Adverbs do not count: ``travlt`` is ``travl`` as well.
            uninflected = known.lemmas[form] == {frozenset()}
            apart = [lemma for lemma in apart if uninflected and shared_start(form, lemma) >= 3]
        if apart:
            lemmas[form] = max(apart, key=partial(shared_start, form))
    lemmas |= LEMMAS_BY_HAND
    for modifier in modifiers:
        base = {singular(lemma) for lemma in known.modifiers[modifier]} - {modifier}
        if modifier not in known.forms and len(base) == 1 and stem(modifier) != stem(min(base)):
            lemmas.setdefault(modifier, min(base))
    edits = {}
    for form, lemma in lemmas.items():
        if form.endswith("s") and lemmas.get(form[:-1]) == lemma:
            continue
        if any(
            form.startswith(lemma[:place]) and lemmas.get(form[place:]) == lemma[place:]
            for place in cuts.get(lemma, ())
        ):
            continue
        shared = shared_start(form, lemma)
        edits[form] = (len(form) - shared, lemma[shared:])
    return edits


def lines_of(kind: str, argument: str, words: Iterable[str]) -> Iterator[str]:
    """``kind argument word word …`` in lines of bearable length."""
    start = f"{kind} {argument}"
    line = start
    for word in words:
        if len(line) + 1 + len(word) > LINE:
            yield line
            line = start
        line += " " + word
    if line != start:
        yield line


def write(words: WordList, source: str, path: Path) -> None:
    """Write the word list, sorted, so that two builds can be compared line by line."""
    lines = HEAD.format(source=source).splitlines()
    for kind, ranked in (("modifier", words.modifiers), ("head", words.heads)):
        for wanted in sorted(set(ranked.values())):
            lines += lines_of(kind, str(wanted), sorted(word for word in ranked if ranked[word] == wanted))
    lines += lines_of("fixed", "-", sorted(words.fixed))
    by_edit: dict[tuple[int, str], list[str]] = defaultdict(list)
    for form, edit in words.lemmas.items():
        by_edit[edit].append(form)
    for (cut, add), forms in sorted(by_edit.items()):
        lines += lines_of("lemma", f"{cut}+{add}", sorted(forms))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def build(affixes: Path, dictionary: Path, target: Path) -> WordList:
    """Read the dictionary's two files and write the word list to ``target``."""
    import Stemmer

    stem: Stem = Stemmer.Stemmer("danish").stemWord
    known = read_dictionary(read_rules(affixes), dictionary)
    cuts = find_compounds(known)
    words = choose_parts(known, cuts)
    words.lemmas = choose_lemmas(known, cuts, words.modifiers, stem)
    correct(words, known, cuts, stem)
    version = next(line for line in affixes.read_text("utf-8").splitlines() if "version" in line)
    write(words, version.strip("# "), target)
    return words


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    built = build(*map(Path, sys.argv[1:]))
    print(
        f"{len(built.modifiers)} modifiers, {len(built.heads)} heads, {len(built.fixed)} fixed, "
        f"{len(built.lemmas)} lemmas"
    )
