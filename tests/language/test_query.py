"""The expressions are put to a real FTS5 table with the options of the program's own index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from feltnoter.language.keys import KeyMaker
from feltnoter.language.query import MOST_TERMS, parse_query

WORDS = (
    "bad",
    "båd",
    "Hjemmeplejen",
    "kom",
    "ind",
    "nøgleboks",
    "e-mail",
    "pc'en",
    "ventetid",
    "børn",
    "8,4",
)


@contextmanager
def index(keys: KeyMaker, *texts: str) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute(
            "CREATE VIRTUAL TABLE search USING fts5"
            "(text, keys, tokenize='unicode61 remove_diacritics 0', prefix='2 3')"
        )
        connection.executemany(
            "INSERT INTO search(rowid, text, keys) VALUES (?, ?, ?)",
            [(number, text, keys.search_keys(text)) for number, text in enumerate(texts)],
        )
        yield connection
    finally:
        connection.close()


def ask(connection: sqlite3.Connection, expression: str) -> list[str]:
    rows = connection.execute("SELECT text FROM search WHERE search MATCH ? ORDER BY rank", (expression,))
    return [text for (text,) in rows]


def search(keys: KeyMaker, typed: str, *texts: str) -> list[str]:
    """As the program does it: exact hits, then what only the keys find."""
    query = parse_query(typed, keys)
    if query is None:
        return []
    with index(keys, *texts) as connection:
        return list(dict.fromkeys(ask(connection, query.exact) + ask(connection, query.shadow)))


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("hjemmepleje", "Hjemmeplejen kommer klokken otte."),
        ("pleje", "Hun flyttede på plejehjem."),
        ("pleje", "Hjemmepleje om aftenen"),
        ("baad", "En båd i havnen"),
        ("boern", "Tre børn i køen"),
        ("ventetiden", "Lang ventetid i telefonen"),
        ("nøgl", "Kode til nøgleboks"),
        ("noegl", "Kode til nøgleboks"),
        ("plejerske", "Sundhedsplejersken ringede"),
        ("boks kode", "Kode til nøgleboksen"),
        ("sosu-assist", "SOSU-assistenten"),
        ("sosu assistent", "SOSU-assistenten"),
        ("»kom ind«", "Hun råbte kom ind, og jeg gik ind"),
        ("kom* tele", "kommunens telefonsvarer"),
        ("HJEMMEPLEJE AND", "hjemmepleje and"),
        ("badeværels", "to badeværelser"),
        ("hjemmeplejen badeværels", "Hjemmepleje og badeværelse"),
    ],
)
def test_what_is_typed_reaches_what_is_written(keys: KeyMaker, typed: str, text: str) -> None:
    assert search(keys, typed, "Noget helt andet", text) == [text]


def test_bad_does_not_find_baad(keys: KeyMaker) -> None:
    texts = ("Et bad om ugen", "En båd om ugen", "Bådene sejlede", "badet", "på badeværelset")
    assert set(search(keys, "bad", *texts)) == {"Et bad om ugen", "badet", "på badeværelset"}


def test_exact_hits_stand_above_those_by_key(keys: KeyMaker) -> None:
    found = search(
        keys, "pleje", "plejehjem", "sygeplejen", "god pleje", "hjemmepleje hjemmepleje hjemmepleje"
    )
    assert set(found[:2]) == {"plejehjem", "god pleje"}
    assert set(found[2:]) == {"sygeplejen", "hjemmepleje hjemmepleje hjemmepleje"}


def test_each_word_must_be_there(keys: KeyMaker) -> None:
    texts = ("nøglen sad fast", "nøglen", "døren sad fast", "nøgleboksen sad løst")
    assert search(keys, "nøgle fast", *texts) == ["nøglen sad fast"]


def test_phrase_wants_the_words_in_sequence_and_as_they_stand(keys: KeyMaker) -> None:
    texts = ("kom ind ad døren", "ind kom hun", "kom hun ind", "hun kommer ind")
    assert search(keys, '"kom ind"', *texts) == ["kom ind ad døren"]
    assert search(keys, '"kom ind" dør', *texts) == ["kom ind ad døren"]
    assert search(keys, '"kom', *texts[3:]) == ["hun kommer ind"]


def test_closed_phrase_is_no_beginning(keys: KeyMaker) -> None:
    assert search(keys, '"kom in"', "kom ind") == []
    assert search(keys, '"kom in', "kom ind") == ["kom ind"]


@pytest.mark.parametrize(
    "typed", ["", " ", '"', '""', '"" ""', "*", "(-)", "…", "🙂", "\x00", "\ud800", "'-'"]
)
def test_nothing_to_search_is_no_query(keys: KeyMaker, typed: str) -> None:
    assert parse_query(typed, keys) is None


@pytest.mark.parametrize(
    "typed",
    [
        "AND",
        "NOT bad",
        "bad OR båd NEAR(x, 3)",
        "NEAR/2",
        'a" OR text : "b',
        "text: bad",
        "{keys} : bad",
        "- bad + båd ^bad",
        "((bad",
        "bad*)",
        "'; DROP TABLE search; --",
        "bad\x00båd",
        "bad\ud800båd",
        "½ ² ª ﬁ",
        "x" * 10_000,
        "bad " * 500,
        '"' * 99 + "bad",
    ],
)
def test_operators_and_signs_are_only_text(keys: KeyMaker, typed: str) -> None:
    query = parse_query(typed, keys)
    assert query is not None
    assert len(query.terms) <= MOST_TERMS
    with index(keys, "bad") as connection:
        ask(connection, query.exact)
        ask(connection, query.shadow)


SIGNS = (
    "AND",
    "OR",
    "NOT",
    "NEAR",
    "*",
    '"',
    "(",
    ")",
    ":",
    "{",
    "}",
    "^",
    "+",
    "-",
    " ",
    "'",
    "»",
    "🙂",
    "\u0301",
)
TYPED = st.one_of(st.text(), st.lists(st.sampled_from(SIGNS + WORDS), max_size=60).map("".join))


@given(typed=TYPED)
@example(typed="\u0660\U0001f150\u2460 ﷺ")
def test_no_input_makes_fts5_refuse(keys: KeyMaker, typed: str) -> None:
    query = parse_query(typed, keys)
    if query is not None:
        with index(keys, typed) as connection:
            ask(connection, query.exact)
            ask(connection, query.shadow)


@given(
    text=st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join),
    wanted=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
    typed=st.integers(1, 12),
)
def test_keys_find_whatever_the_words_find(keys: KeyMaker, text: str, wanted: list[str], typed: int) -> None:
    query = parse_query(" ".join([*wanted[:-1], wanted[-1][:typed]]), keys)
    assert query is not None
    with index(keys, text, "Hjemmepleje") as connection:
        assert set(ask(connection, query.exact)) <= set(ask(connection, query.shadow))


@given(text=st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
def test_a_text_is_found_by_its_own_words(keys: KeyMaker, text: list[str]) -> None:
    assert search(keys, " ".join(text), " ".join(text)) == [" ".join(text)]
