from __future__ import annotations

import re
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from feltnoter.language.tokens import (
    _INVISIBLE,
    _JOINERS,
    _MARKS,
    joined_parts,
    pieces,
    plain,
    word_places,
    word_texts,
    words,
)


def texts(text: str) -> list[str]:
    return [token.text for token in words(text)]


def test_danish_letters_belong_to_words() -> None:
    assert texts("Åse så æblerne på øen.") == ["Åse", "så", "æblerne", "på", "øen"]


def test_hyphens_and_apostrophes_join_a_word_but_not_its_pieces() -> None:
    text = "SOSU-assistentens pc'er og cd’er, hjemme- og sygepleje"
    assert texts(text) == ["SOSU-assistentens", "pc'er", "og", "cd’er", "hjemme", "og", "sygepleje"]
    assert [piece.text for piece in pieces("SOSU-assistent")] == ["SOSU", "assistent"]
    assert joined_parts("SOSU-assistent") == ["SOSU", "assistent"]


def test_offsets_count_code_points_after_emoji() -> None:
    text = "👩‍⚕️👍🏽 kl. 08.52 båd"
    assert [(token.text, text[token.start : token.end]) for token in words(text)] == [
        ("kl", "kl"),
        ("08", "08"),
        ("52", "52"),
        ("båd", "båd"),
    ]


def test_decomposed_letters_and_soft_hyphens_stay_in_the_word() -> None:
    text = normalize("NFD", "blå båd på") + " syge\u00adpleje"
    found = texts(text)
    assert [plain(word) for word in found] == ["blå", "båd", "på", "sygepleje"]
    assert [text[token.start : token.end] for token in words(text)] == found


def test_punctuation_underscores_and_pictures_are_no_words() -> None:
    assert texts("… — »« 🙂 _ * \" ' - \u200b") == []
    assert texts("snake_case") == ["snake", "case"]


@given(st.text())
def test_every_token_is_the_text_at_its_offsets(text: str) -> None:
    for reading in (words, pieces):
        end = 0
        for token in reading(text):
            assert end <= token.start < token.end
            assert text[token.start : token.end] == token.text
            end = token.end
    assert word_texts(text) == texts(text)


_LETTERWISE = re.compile(
    rf"[^\W_](?:[{_MARKS}{_INVISIBLE}]*[^\W_]|[{_MARKS}])*"
    rf"(?:[{_JOINERS}][^\W_](?:[{_MARKS}{_INVISIBLE}]*[^\W_]|[{_MARKS}])*)*"
)


@given(st.text(alphabet="aå1_ -'’\u0301\u0300\u00ad\u200b\n😀.", max_size=40) | st.text(max_size=30))
def test_words_are_those_that_letter_by_letter_would_give(text: str) -> None:
    assert word_texts(text) == _LETTERWISE.findall(text)
    assert [token.text for token in words(text)] == word_texts(text)
    assert [piece.text for piece in pieces(text)] == re.findall(rf"[^\W_](?:[^\W_]|[{_MARKS}])*", text)


_BITS = ("båd", "bådene", "e-mail", "mail", " ", "-", "»", "\u0301", "\u00ad", "_")


@given(
    st.lists(st.sampled_from(_BITS)).map("".join),
    st.sets(st.sampled_from(["båd", "mail", "e-mail", "bådene"])),
)
def test_words_that_are_looked_for_stand_where_reading_finds_them(text: str, wanted: set[str]) -> None:
    read = [(token.start, token.end) for token in words(text) if token.text in wanted]
    assert word_places(text, wanted) == read
