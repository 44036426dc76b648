from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.language.keys import KeyMaker, fold

DANISH = st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåéü", min_size=1, max_size=24)


def together(keys: KeyMaker, one: str, other: str) -> bool:
    """Whether a search for ``one`` reaches a text that says ``other``."""
    there = set(keys.word_keys(other))
    return any(there.issuperset(group) for group in keys.wanted_keys(one))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("hjemmepleje", "hjemmeplejen"),
        ("hjemmeplejens", "hjemmepleje"),
        ("pleje", "plejehjem"),
        ("pleje", "Hjemmeplejen"),
        ("plejehjem", "plejehjemmene"),
        ("ventetiden", "ventetid"),
        ("ventetid", "ventetiderne"),
        ("plejerske", "sundhedsplejersken"),
        ("barn", "børnene"),
        ("børn", "barnet"),
        ("barn", "børnehaven"),
        ("bog", "skolebøgerne"),
        ("skolebog", "skolebøger"),
        ("hånd", "hænder"),
        ("gå", "gik"),
        ("ringe", "ringede"),
        ("regel", "reglerne"),
        ("cykel", "cyklerne"),
        ("travl", "travlt"),
        ("baad", "båd"),
        ("båd", "baaden"),
        ("boern", "børn"),
        ("boernehave", "børnehaverne"),
        ("aeldre", "ældre"),
        ("ide", "idé"),
        ("sosu", "SOSU'erne"),
        ("pc", "pc'en"),
        ("assistent", "SOSU-assistenten"),
        ("sosuassistent", "SOSU-assistent"),
        ("e-mail", "email"),
        ("email", "e-mailen"),
        ("sygepleje", "syge\u00adplejen"),
        ("kommune", "KOMMUNENS"),
        ("37", "37"),
    ],
)
def test_words_that_belong_together_share_a_key(keys: KeyMaker, typed: str, written: str) -> None:
    assert together(keys, typed, written)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("bad", "båd"),
        ("båd", "bad"),
        ("bede", "bad"),
        ("se", "så"),
        ("plejehjem", "hjem"),
        ("hjemmepleje", "pleje"),
        ("sal", "sandal"),
        ("mat", "automat"),
        ("skab", "ejerskab"),
    ],
)
def test_words_that_only_look_alike_do_not(keys: KeyMaker, typed: str, written: str) -> None:
    assert not together(keys, typed, written)


def test_keys_stand_in_the_order_of_the_words_without_repeats_within_one(keys: KeyMaker) -> None:
    assert keys.search_keys("Båden, båden! Børnene ventede.") == "baad baad boern barn vented vent"
    assert keys.search_keys("plejehjem") == "plejehjem plej hjem"
    assert keys.search_keys("… 🙂 —") == ""


def test_overlong_words_get_one_short_key(keys: KeyMaker) -> None:
    assert len(keys.search_keys("a" * 5000)) <= 64


def test_cache_stays_within_its_bound() -> None:
    small = KeyMaker(remembered=8)
    assert [small.search_keys(f"ord{number} pleje") for number in range(50)] == [
        f"ord{number} plej" for number in range(50)
    ]
    assert small._keys.cache_info().currsize <= 8


def test_several_threads_may_share_one_maker() -> None:
    shared = KeyMaker(remembered=4)
    text = "Hjemmeplejen kom ind ad bagdøren, fordi nøgleboksen sad fast på plejehjemmet."
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(shared.search_keys, [text] * 200))) == 1


def test_import_is_free_of_heavy_libraries() -> None:
    program = (
        "import sys, feltnoter.language.query, feltnoter.language.snippets;"
        "heavy = {'Stemmer', 'simplemma', 'importlib.resources', 'feltnoter.language.compounds'};"
        "print(heavy & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"


@given(word=DANISH)
def test_a_word_and_its_spelling_without_danish_letters_find_each_other(keys: KeyMaker, word: str) -> None:
    assert keys.word_keys(word)[0] == keys.word_keys(fold(word))[0]
    assert together(keys, word, fold(word))
    assert together(keys, fold(word), word)


@given(text=st.text())
def test_keys_of_any_text_are_words_with_single_spaces_between(keys: KeyMaker, text: str) -> None:
    assert keys.search_keys(text) == " ".join(keys.search_keys(text).split())


@given(word=DANISH)
def test_decomposed_letters_make_no_difference(keys: KeyMaker, word: str) -> None:
    assert keys.word_keys(word) == keys.word_keys(normalize("NFD", word))


@given(word=DANISH)
def test_every_word_finds_itself(keys: KeyMaker, word: str) -> None:
    assert together(keys, word, word)


_SOME = ("Hjemmeplejen", "båd", "bad", "bådene", "e-mail", "pc'en", "x", "plejehjem")


@given(st.lists(st.sampled_from(_SOME)))
def test_words_that_share_a_key_are_those_that_have_it(keys: KeyMaker, words: list[str]) -> None:
    for wanted, beginning in (({"baad"}, ""), ({"bad"}, "hjemme"), (set(), "plej"), (set(), "")):
        one_by_one = {
            word
            for word in words
            for key in keys.word_keys(word)
            if key in wanted or (beginning and key.startswith(beginning))
        }
        assert keys.sharing(words, wanted, beginning) == one_by_one
