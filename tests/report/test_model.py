"""Numbers that hold through the whole report, and what a theme's page shows."""

from __future__ import annotations

import datetime
import subprocess
import sys
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.model import (
    Month,
    ReportModel,
    ReportQuote,
    ThemeSection,
    evidence,
    with_evidence_numbers,
)
from feltnoter.report.selection import shown, shown_reflections


def card(key: str = "", *, telling: bool = False, kind: NoteKind = NoteKind.QUOTE) -> ReportQuote:
    return ReportQuote(f"tekst {key}", kind, "borger", telling=telling, key=key)


def model(*themes: ThemeSection, loose: tuple[ReportQuote, ...] = ()) -> ReportModel:
    return ReportModel("Titel", datetime.date(2026, 9, 21), themes=themes, loose=loose)


def theme(quotes: str = "", against: str = "") -> ThemeSection:
    return ThemeSection("1", "T", quotes=tuple(map(card, quotes)), contradictions=tuple(map(card, against)))


def numbers(numbered: ReportModel) -> list[tuple[list[int], list[int]]]:
    return [([q.number for q in t.quotes], [q.number for q in t.contradictions]) for t in numbered.themes]


def test_cards_are_numbered_in_the_order_they_are_printed() -> None:
    numbered = with_evidence_numbers(model(theme("ab", "x"), theme("c"), loose=(card("l"),)))
    assert numbers(numbered) == [([1, 2], [3]), ([4], [])]
    assert [quote.number for quote in numbered.loose] == [5]


def test_a_copy_and_a_contradiction_have_the_number_of_the_card() -> None:
    numbered = with_evidence_numbers(model(theme("ab", "d"), theme("cad", "b")))
    assert numbers(numbered) == [([1, 2], [4]), ([3, 1, 4], [2])]
    first, second = evidence(numbered)
    assert [(line.quote.number, line.against, line.full) for line in first.lines] == [
        (1, False, True),
        (2, False, True),
        (4, True, False),
    ]
    assert [(line.quote.number, line.full) for line in second.lines] == [
        (3, True),
        (1, False),
        (4, True),
        (2, False),
    ]


def test_cards_without_a_key_are_their_own() -> None:
    same = card()
    numbered = with_evidence_numbers(
        model(ThemeSection("1", "T", quotes=(same, same), contradictions=(same,)))
    )
    assert numbers(numbered) == [([1, 2], [3])]


cards = st.lists(st.sampled_from(["", "a", "b", "c", "d", "e"]).map(card), max_size=5).map(tuple)
models = st.builds(
    model,
    st.builds(ThemeSection, st.just("1"), st.just("T"), quotes=cards, contradictions=cards),
    st.builds(ThemeSection, st.just("2"), st.just("T"), quotes=cards, contradictions=cards),
    loose=cards,
)


@given(models)
def test_every_number_is_printed_in_full_once_and_in_order(report: ReportModel) -> None:
    numbered = with_evidence_numbers(report)
    full = [line.quote.number for group in evidence(numbered) for line in group.lines if line.full]
    assert full == list(range(1, len(full) + 1))
    mentioned = {line.quote.number for group in evidence(numbered) for line in group.lines}
    assert mentioned == set(full)
    assert with_evidence_numbers(numbered) == numbered


@given(models)
def test_one_key_has_one_number(report: ReportModel) -> None:
    numbered = with_evidence_numbers(report)
    quotes = [q for t in numbered.themes for q in (*t.quotes, *t.contradictions)] + list(numbered.loose)
    by_key = {(quote.key, quote.number) for quote in quotes if quote.key}
    assert len({key for key, _ in by_key}) == len({number for _, number in by_key}) == len(by_key)


def test_a_themes_page_shows_the_telling_cards_first() -> None:
    quotes = (card("a"), card("b", telling=True), card("c"), card("d"), card("e", telling=True))
    section = ThemeSection("1", "T", quotes=quotes)
    assert [quote.key for quote in shown(section, 4)] == ["b", "e", "a"]
    assert [quote.key for quote in shown(section, 1)] == ["b"]
    all_telling = replace(section, quotes=tuple(replace(quote, telling=True) for quote in quotes))
    assert len(shown(all_telling, 4)) == 4


def test_thoughts_are_kept_apart_from_what_was_heard_and_seen() -> None:
    thought = card("t", kind=NoteKind.REFLECTION, telling=True)
    section = ThemeSection("1", "T", quotes=(thought, card("a")))
    assert [quote.key for quote in shown(section, 4)] == ["a"]
    assert shown_reflections(section, 2) == (thought,)


def test_a_theme_rests_on_the_roles_behind_its_cards() -> None:
    quotes = [replace(card(), role=role) for role in ("borger", "leder", "", "borger")]
    assert ThemeSection("1", "T", quotes=tuple(quotes)).roles == ("borger", "leder")


@pytest.mark.parametrize(("number", "level"), [("1", 1), ("1.", 1), ("1.1", 2), ("2.3.4", 3), ("", 1)])
def test_the_number_tells_the_level(number: str, level: int) -> None:
    assert ThemeSection(number, "T").level == level


def test_a_report_knows_no_time_finer_than_the_month() -> None:
    assert Month.of(datetime.date(2026, 9, 21)) == Month(2026, 9)
    assert {field.name for field in fields(Month)} == {"year", "number"}
    with pytest.raises(ValueError, match="13"):
        Month(2026, 13)


def test_the_writer_does_not_load_word_until_it_writes() -> None:
    code = "import sys, feltnoter.report.word; sys.exit('docx' in sys.modules or 'lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
