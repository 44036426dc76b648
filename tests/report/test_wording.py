"""The report's own words in both languages."""

from __future__ import annotations

import datetime
import string
from dataclasses import fields

import pytest

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.model import Language, Month
from feltnoter.report.wording import DANISH, ENGLISH, Wording, wording


def sentences(words: Wording) -> dict[str, str]:
    """Every sentence by its field; of a group of sentences, all of them in one."""
    found = {}
    for field in fields(words):
        value = getattr(words, field.name)
        if isinstance(value, str):
            found[field.name] = value
        elif isinstance(value, tuple):
            found[field.name] = "\n".join(value)
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_say_the_same_things() -> None:
    danish, english = sentences(DANISH), sentences(ENGLISH)
    assert {key: placeholders(text) for key, text in danish.items()} == {
        key: placeholders(text) for key, text in english.items()
    }
    assert all(text.strip() for text in (*danish.values(), *english.values()))
    assert set(DANISH.kinds) == set(ENGLISH.kinds) == set(NoteKind)
    assert len(DANISH.months) == len(ENGLISH.months) == 12
    assert len(DANISH.how_paragraphs) == len(ENGLISH.how_paragraphs)


@pytest.mark.parametrize("word", ["anonym", "fejl", "procent", "ideer", '"', "“", "..."])
def test_the_danish_keeps_to_the_words_agreed_on(word: str) -> None:
    assert [key for key, text in sentences(DANISH).items() if word in text.lower()] == []


@pytest.mark.parametrize("word", ["anonym", "error", "per cent", '"', "..."])
def test_the_english_keeps_to_the_words_agreed_on(word: str) -> None:
    assert [key for key, text in sentences(ENGLISH).items() if word in text.lower()] == []


def test_the_report_says_what_it_cannot_say() -> None:
    assert "ikke repræsentativ" in " ".join(DANISH.reach_paragraphs)
    assert "not representative" in " ".join(ENGLISH.reach_paragraphs)
    assert "pseudonymiseret" in " ".join(DANISH.about_quotes_paragraphs)


@pytest.mark.parametrize(
    ("language", "day", "month", "period"),
    [
        ("da", "3. september 2026", "september 2026", "september til november 2026"),
        ("en", "3 September 2026", "September 2026", "September to November 2026"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(
    language: Language, day: str, month: str, period: str
) -> None:
    words = wording(language)
    assert words.date(datetime.date(2026, 9, 3)) == day
    assert words.month(Month(2026, 9)) == month
    assert words.period(Month(2026, 9), Month(2026, 11)) == period


def test_a_period_may_be_short_long_turned_round_or_unknown() -> None:
    assert DANISH.period(Month(2026, 9), Month(2026, 9)) == "september 2026"
    assert DANISH.period(None, Month(2026, 9)) == "september 2026"
    assert DANISH.period(Month(2027, 2), Month(2026, 11)) == "november 2026 til februar 2027"
    assert DANISH.period(None, None) == ""


@pytest.mark.parametrize(
    ("text", "kind", "quoted"),
    [
        ("Kom ind", NoteKind.QUOTE, "»Kom ind«"),
        ("Nej. »Sko skæve.« Ja", NoteKind.INTERVIEW, "»Nej. ›Sko skæve.‹ Ja«"),
        ("»Kom ind«", NoteKind.QUOTE, "»Kom ind«"),
        ("»Gå du bare,« siger hun", NoteKind.QUOTE, "»Gå du bare,« siger hun"),
        ("Hun siger »ja«", NoteKind.OBSERVATION, "Hun siger »ja«"),
        ("De fortæller", NoteKind.CONVERSATION, "De fortæller"),
        ("Jeg tænker", NoteKind.REFLECTION, "Jeg tænker"),
        ("", NoteKind.QUOTE, ""),
    ],
)
def test_only_somebodys_own_words_get_quotation_marks(text: str, kind: NoteKind, quoted: str) -> None:
    assert DANISH.quoted(text, kind) == quoted
