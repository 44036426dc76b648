"""Text has one form, and gets there in one step."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain.text import normalise, one_line

# hypothesis leaves surrogates out unless asked for them by category
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()))
TRICKY = st.text(
    alphabet=st.sampled_from("a\r\n\t\v\f\x00\x1f\x7f\x85\x9f\xa0\u2028\ufeff\ud83d\ude00\ufffe\u0301e")
)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\vd\fe", "a\nb\nc\nd\ne"),
        ("a\r\r\nb", "a\n\nb"),
        ("10\xa0km", "10\xa0km"),
        ("a\tb", "a\tb"),
        ("a\x00\x07\x1b\x7f\x80\x85\x9fb", "ab"),
        ("\ufeffhej\ufeff", "hej"),
        ("a\ufdd0\ufffe\uffff\U0001ffff\U0010fffeb", "ab"),
        ("\ud83d\ude00", "😀"),
        ("a\ud83db\ude00c", "abc"),
        ("A\u030a e\u0301", "Å é"),
        ("a\x00\u030a", "å"),
        ("👩\u200d🌾 sam\u00adarbejde", "👩\u200d🌾 sam\u00adarbejde"),
        ("»citat« – ”æøå” …", "»citat« – ”æøå” …"),
        ("  ind\n\n ", "  ind\n\n "),
        ("", ""),
    ],
)
def test_each_kind_of_character_is_kept_changed_or_dropped(raw: str, kept: str) -> None:
    assert normalise(raw) == kept


@given(ANY_TEXT | TRICKY)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(ANY_TEXT | TRICKY)
def test_the_result_can_be_stored_anywhere(text: str) -> None:
    once = normalise(text)
    once.encode("utf-8")
    assert unicodedata.is_normalized("NFC", once)
    assert all(unicodedata.category(c) not in {"Cc", "Cs"} or c in "\t\n" for c in once)


@given(ANY_TEXT)
def test_the_pieces_of_a_joined_text_keep_their_places(text: str) -> None:
    """An interview is put together from normalised turns: the whole must be normalised as well."""
    joined = "Bøg (00:31): " + normalise(text) + "\n" + normalise(text)
    assert normalise(joined) == joined


def test_a_label_is_one_line() -> None:
    assert one_line(" \tDistrikt\xa0Nord,\r\n  rute\u20282 ") == "Distrikt Nord, rute 2"
