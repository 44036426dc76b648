"""The one function that cleans every string on its way into XML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from feltnoter.report.text import clean, one_line, paragraphs, shortened

# every code unit a note could hold, lone surrogates included
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("helt almindelig æøå »tekst« …", "helt almindelig æøå »tekst« …"),
        ("a\x00b", "a\ufffdb"),
        ("a\x1bb", "a\ufffdb"),
        ("a\ufffeb\uffffc", "a\ufffdb\ufffdc"),
        ("a\x0bb\x0cc", "a\nb\nc"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\u2029c\x85d", "a\nb\nc\nd"),
        ("tab\tstays", "tab\tstays"),
        ("a\ud83db", "a\ufffdb"),
        ("a\ude00b", "a\ufffdb"),
        ("a\ud83d\ude00b", "a😀b"),
        ("👩‍🦽 שלום \u202e", "👩‍🦽 שלום \u202e"),
    ],
)
def test_what_xml_cannot_carry_is_replaced(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


@given(ANY_TEXT)
def test_any_text_becomes_xml_and_stays_what_it_is(text: str) -> None:
    cleaned = clean(text)
    element = etree.Element("t")
    element.text = cleaned
    assert (etree.fromstring(etree.tostring(element)).text or "") == cleaned
    assert clean(cleaned) == cleaned
    assert len(cleaned) <= len(text)


@given(ANY_TEXT, st.integers(1, 80))
def test_one_line_is_one_line_within_its_limit(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit
    assert "\n" not in line
    assert clean(line) == line


def test_one_line_keeps_the_spaces_that_are_meant() -> None:
    assert one_line("1\u2003Titel\n  i to\u00a0linjer ", 80) == "1\u2003Titel i to\u00a0linjer"
    assert one_line("en lang titel", 8) == "en lang…"


def test_paragraphs_are_the_lines_that_hold_something() -> None:
    assert paragraphs("\n en \r\n\n to\x0btre\n") == ("en", "to", "tre")


def test_a_long_text_is_cut_between_words() -> None:
    assert shortened("kort nok", 8) == "kort nok"
    assert shortened("Jeg ved aldrig, hvem der kommer", 22) == "Jeg ved aldrig, hvem […]"
    assert shortened("x" * 30, 10) == "x" * 10 + " […]"
