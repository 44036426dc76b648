"""Votes become findings; words are replaced where they stand as words of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.language.personal_data import Kind, Mode, Vote, digest, merged, occurrences, shown

TEXT = "Mette Holm bor på Søndergade 14"


def test_agreement_raises_confidence_and_names_its_sources() -> None:
    votes = [Vote(0, 5, Kind.PERSON, 0.7, "one"), Vote(0, 10, Kind.PERSON, 0.5, "two")]
    (finding,) = merged(TEXT, votes)
    assert (finding.text, finding.confidence, finding.sources) == ("Mette Holm", 0.85, ("one", "two"))


def test_one_source_does_not_agree_with_itself() -> None:
    votes = [Vote(0, 5, Kind.PERSON, 0.6, "one"), Vote(0, 5, Kind.PERSON, 0.7, "one")]
    assert merged(TEXT, votes)[0].confidence == 0.7


def test_of_two_kinds_the_more_telling_keeps_the_words() -> None:
    votes = [Vote(18, 28, Kind.PERSON, 0.99, "names"), Vote(18, 31, Kind.ADDRESS, 0.5, "address")]
    assert [f.kind for f in merged(TEXT, votes)] == [Kind.ADDRESS]


def test_precise_mode_leaves_out_what_is_not_sure() -> None:
    found = merged(TEXT, [Vote(0, 5, Kind.PERSON, 0.74, "a"), Vote(18, 31, Kind.ADDRESS, 0.75, "b")])
    assert len(shown(found, Mode.REVIEW)) == 2
    assert [f.kind for f in shown(found, Mode.PRECISE)] == [Kind.ADDRESS]


def replaced(text: str, words: str, instead: str) -> str:
    for (start, end), new in reversed(occurrences(text, words, instead)):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "words", "instead", "expected"),
    [
        ("Anna og Annas mor, ikke Annabel", "Anna", "Bøg", "Bøg og Bøgs mor, ikke Annabel"),
        ("Jens' stok og Jens’ kop", "Jens", "Bøg", "Bøgs stok og Bøgs kop"),
        ("Annas nøgle", "Anna", "Taks", "Taks' nøgle"),
        ("Mette's bil", "Mette", "Elm", "Elms bil"),
        ("hun sagde 'Anna' to gange", "Anna", "Bøg", "hun sagde 'Bøg' to gange"),
        ("Mette\nHolm og Mette  Holm", "Mette Holm", "Bøg", "Bøg og Bøg"),
        (
            "150441-5123, igen 150441-5123.",
            "150441-5123",
            "[personnummer]",
            "[personnummer], igen [personnummer].",
        ),
        ("Annas hus", "Anna", "[navn]", "[navn] hus"),
        ("anna", "Anna", "Bøg", "anna"),
        ("Anna-Lise", "Anna", "Bøg", "Bøg-Lise"),
    ],
)
def test_words_are_replaced_with_their_genitive(text: str, words: str, instead: str, expected: str) -> None:
    assert replaced(text, words, instead) == expected


@given(st.text(max_size=80), st.text(max_size=8), st.text(max_size=8))
def test_places_are_in_order_and_apart(text: str, words: str, instead: str) -> None:
    end = 0
    for (start, stop), _ in occurrences(text, words, instead):
        assert end <= start < stop <= len(text)
        end = stop


def test_a_digest_holds_no_words_and_tells_kinds_apart() -> None:
    assert digest("PER", "Mette  Holm") == digest("PER", "Mette\nHolm") != digest("ADR", "Mette Holm")
    assert "mette" not in digest("PER", "Mette Holm").lower()
