"""Run as a script it prints the figures of the decision page: python -m tests.language.test_compounds"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from Stemmer import Stemmer

from feltnoter.language.compounds import Splitter, WordList, load_word_list

GOLD = Path(__file__).with_name("compounds_gold.txt")


def lines(text: str) -> list[str]:
    return [line for line in map(str.strip, text.splitlines()) if line and not line.startswith("#")]


def gold() -> list[str]:
    return lines(GOLD.read_text("utf-8"))


def by_hand() -> list[str]:
    return lines(files("resources").joinpath("language", "care_compounds.txt").read_text("utf-8"))


def splitter_without_hand_list() -> Splitter:
    words = WordList()
    words.read(files("resources").joinpath("language", "words.txt").read_text("utf-8").splitlines())
    return Splitter(words, Stemmer("danish").stemWord)


@dataclass
class Figures:
    """How a splitter does on marked words; a cut is a place in a word."""

    compounds: int = 0
    exactly_right: int = 0
    others: int = 0
    others_split: int = 0
    cuts_right: int = 0
    cuts_made: int = 0
    cuts_there: int = 0

    @property
    def precision(self) -> float:
        return self.cuts_right / self.cuts_made

    @property
    def recall(self) -> float:
        return self.cuts_right / self.cuts_there


def measure(splitter: Splitter, marked: list[str]) -> Figures:
    figures = Figures()
    for word in marked:
        parts = splitter.split(word.replace("|", ""))
        made = set(accumulate(map(len, parts[:-1])))
        there = set(accumulate(map(len, word.split("|")[:-1])))
        figures.cuts_right += len(made & there)
        figures.cuts_made += len(made)
        figures.cuts_there += len(there)
        if there:
            figures.compounds += 1
            figures.exactly_right += made == there
        else:
            figures.others += 1
            figures.others_split += bool(made)
    return figures


def test_word_list_stays_small_and_names_its_origin() -> None:
    text = files("resources").joinpath("language", "words.txt").read_text("utf-8")
    assert len(text.encode()) < 1_000_000
    assert "Stavekontrolden" in text[:1000]
    assert "Mozilla Public License 1.1" in text[:1000]
    assert "MOZILLA PUBLIC LICENSE" in files("resources").joinpath(
        "language", "LICENSE-MPL-1.1.txt"
    ).read_text("utf-8")


@pytest.fixture(scope="module")
def splitter() -> Splitter:
    return Splitter(load_word_list(), Stemmer("danish").stemWord)


def test_hand_list_holds_the_care_compounds_and_is_obeyed(splitter: Splitter) -> None:
    entries = by_hand()
    compounds = [entry for entry in entries if "|" in entry.strip("|")]
    assert len(compounds) >= 150
    assert len(entries) == len(set(entries))
    for entry in entries:
        if not entry.startswith("|") and not entry.endswith("|"):
            assert "|".join(splitter.split(entry.replace("|", ""))) == entry


@pytest.mark.parametrize(
    "marked",
    [
        "sundheds|plejersken",
        "vente|tidens",
        "hjemme|plejen",
        "pleje|hjemmene",
        "nøgle|boksene",
        "hjælpe|middel|depotet",
        "børne|have|børnene",
        "by|råds|møderne",
    ],
)
def test_inflected_compounds_are_cut_like_their_dictionary_form(splitter: Splitter, marked: str) -> None:
    assert "|".join(splitter.split(marked.replace("|", ""))) == marked


@pytest.mark.parametrize(
    "word", ["sandal", "kultur", "læreren", "lederen", "medarbejderne", "ejerskab", "karakter", "indsats"]
)
def test_words_that_only_look_like_compounds_stay_whole(splitter: Splitter, word: str) -> None:
    assert splitter.split(word) == (word,)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("regler", "regel"),
        ("gik", "gå"),
        ("børnene", "barn"),
        ("hændernes", "hånd"),
        ("ringede", "ringe"),
        ("gamle", "gammel"),
        ("bad", None),
        ("så", None),
        ("xyzzy", None),
    ],
)
def test_dictionary_forms_beyond_the_stem_are_known(splitter: Splitter, form: str, lemma: str | None) -> None:
    assert splitter.lemma(form) == lemma


def test_splitter_is_careful_and_finds_most() -> None:
    marked = gold()
    alone = measure(splitter_without_hand_list(), marked)
    assert alone.compounds >= 150
    assert alone.others >= 150
    assert alone.precision >= 0.97
    assert alone.recall >= 0.93
    assert alone.others_split <= 3


def test_hand_list_does_not_make_it_worse(splitter: Splitter) -> None:
    figures = measure(splitter, gold())
    assert figures.precision >= 0.98
    assert figures.recall >= 0.96
    assert figures.others_split == 0


@given(word=st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåéöß1- ", max_size=60))
def test_parts_joined_are_the_word_again(splitter: Splitter, word: str) -> None:
    parts = splitter.split(word)
    assert "".join(parts) == word
    assert all(parts) or not word


def print_figures() -> None:
    words = gold()
    with_hand_list = Splitter(load_word_list(), Stemmer("danish").stemWord)
    for name, used in (("rule alone", splitter_without_hand_list()), ("with hand list", with_hand_list)):
        for part, chosen in (("tuned on", words[::2]), ("held out", words[1::2]), ("all", words)):
            found = measure(used, chosen)
            print(
                f"{name:15} {part:9} precision {found.precision:.3f} recall {found.recall:.3f}"
                f" compounds right {found.exactly_right}/{found.compounds}"
                f" others split {found.others_split}/{found.others}"
            )


if __name__ == "__main__":
    print_figures()
