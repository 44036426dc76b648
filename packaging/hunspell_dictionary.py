"""Read a Danish hunspell dictionary: its words, all their forms, and how they begin compounds.

Only what ``build_word_list.py`` needs of the format (hunspell(5)): numbered flags, suffix rules with
continuation flags, ``st:`` for the dictionary form of an irregular form.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

WORD = re.compile(r"[a-zæøåéüö]+")

ONLY_IN_COMPOUNDS, NEEDS_AFFIX, DROPS_HYPHEN, ENDS_COMPOUND = "36", "8", "81", ("34", "39")
# Flags that tell how a word is inflected, and those that do not (genitive, linking, place in a compound).
_BESIDE = "10 29 30 31 32 33 34 35 36 37 39 53 55 56 60 61 62 63 67 68 69 81 83"
_COMMON = "2 7 14 19 44 48 58 65"
_NEUTER = "3 4 15 18 45 47 51 57 66 70 82 84"
BESIDE = frozenset(_BESIDE.split())
COMMON = frozenset(_COMMON.split())
NEUTER = frozenset(_NEUTER.split())
TORSO = frozenset(("44", "45", "46"))  # lacks the plural, or the singular

# The dictionary lists these as words of their own.
IRREGULAR_PLURALS = {
    "and": "ænder", "barn": "børn", "bog": "bøger", "bonde": "bønder", "bror": "brødre",
    "broder": "brødre", "datter": "døtre", "far": "fædre", "fader": "fædre", "fod": "fødder",
    "gås": "gæs", "hånd": "hænder", "klo": "kløer", "ko": "køer", "kraft": "kræfter",
    "mand": "mænd", "mor": "mødre", "moder": "mødre", "nat": "nætter", "rod": "rødder",
    "so": "søer", "stad": "stæder", "stang": "stænger", "tand": "tænder", "tang": "tænger",
    "tå": "tæer", "øje": "øjne", "kvinde": "kvinder",
}  # fmt: skip


@dataclass(slots=True)
class Rule:
    """One affix rule: what to strip, what to add, the flags the result carries, and when it applies."""

    strip: str
    add: str
    flags: tuple[str, ...]
    condition: re.Pattern[str] | None


@dataclass(slots=True)
class Dictionary:
    """The dictionary, expanded. Inflections are kept as flag sets, one per entry of the word."""

    lemmas: dict[str, set[frozenset[str]]] = field(default_factory=lambda: defaultdict(set))
    heads: dict[str, set[frozenset[str]]] = field(default_factory=lambda: defaultdict(set))
    modifiers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    forms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def read_rules(path: Path) -> dict[str, list[Rule]]:
    """The suffix rules of an ``.aff`` file by flag."""
    rules: dict[str, list[Rule]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        parts = line.split()
        if len(parts) < 4 or parts[0] != "SFX" or parts[2] in ("Y", "N"):
            continue
        add, _, flags = parts[3].partition("/")
        wanted = parts[4] if len(parts) > 4 and not parts[4].startswith("+") else "."
        rules[parts[1]].append(
            Rule(
                strip="" if parts[2] == "0" else parts[2],
                add="" if add == "0" else add,
                flags=tuple(flags.split(",")) if flags else (),
                condition=None if wanted == "." else re.compile(wanted + "$"),
            )
        )
    return rules


def expand(
    rules: dict[str, list[Rule]], word: str, flags: tuple[str, ...], depth: int = 0
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every form the flags give ``word``, with the flags of that form."""
    for flag in flags:
        for rule in rules.get(flag, ()):
            if not word.endswith(rule.strip) or (rule.condition and not rule.condition.search(word)):
                continue
            form = word[: len(word) - len(rule.strip)] + rule.add
            if NEEDS_AFFIX not in rule.flags:
                yield form, rule.flags
            if depth < 2 and rule.flags:
                yield from expand(rules, form, rule.flags, depth + 1)


def singular(word: str) -> str:
    """``børn`` -> ``barn``, also last in a compound; other words as they are."""
    for one, many in IRREGULAR_PLURALS.items():
        if word == many or (word.endswith(many) and len(many) > 4 and len(word) > len(many) + 2):
            return word[: len(word) - len(many)] + one
    return word


def read_dictionary(rules: dict[str, list[Rule]], path: Path) -> Dictionary:
    """Read and expand a ``.dic`` file. Names, abbreviations and words with signs are left out."""
    found = Dictionary()
    for line in path.read_text("utf-8").splitlines()[1:]:
        body, *notes = line.split(" ")
        if notes and notes[0][:3] not in ("st:", "al:", "ph:"):
            continue  # an expression of several words
        word, _, flag_list = body.partition("/")
        flags = tuple(flag_list.split(",")) if flag_list else ()
        if word.endswith("-") and WORD.fullmatch(word[:-1]) and DROPS_HYPHEN in flags:
            found.modifiers[word[:-1]].add(singular(word[:-1]))
            continue
        if not WORD.fullmatch(word):
            continue
        of = next((note[3:] for note in notes if note.startswith("st:")), None)
        lemma = of or singular(word)
        if not {NEEDS_AFFIX, ONLY_IN_COMPOUNDS} & set(flags):
            found.forms[word].add(lemma)
            if of is None:
                inflection = frozenset(flags) - BESIDE
                found.lemmas[word].add(inflection)
                if any(flag in flags for flag in ENDS_COMPOUND):
                    found.heads[word].add(inflection)
        for form, carried in expand(rules, word, flags):
            if not WORD.fullmatch(form):
                continue
            if ONLY_IN_COMPOUNDS in carried:
                found.modifiers[form].add(of or word)
            else:
                found.forms[form].add(lemma)
    # The ending of ``ejerskab`` is listed as a word of its own; only the cupboard ends compounds here.
    found.heads["skab"] = {inflection for inflection in found.heads["skab"] if not inflection & TORSO}
    return found
