"""The pages as they are shown without Word: the same words as in the file, in the same order."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.choice import Edition
from feltnoter.report.drawing import Image
from feltnoter.report.model import ReportModel, ReportQuote, ThemeSection
from feltnoter.report.outline import Assets
from feltnoter.report.sketch import sketch
from tests.report.conftest import Part, Write
from tests.report.linter import W
from tests.report.samples import large, lyngsoe
from tests.report.test_word import DOCUMENT, lines, text_of

BOARD = Assets(board=Image(b"", "png", 1_600, 900))


def pages(edition: Edition = Edition.FULL) -> list[list[str]]:
    made = sketch(replace(lyngsoe(), edition=edition), BOARD)
    return [[drawn.text for drawn in page.drawn] for page in made.pages]


def test_every_paragraph_of_the_file_is_on_a_page_in_its_order(written: Write, part: Part) -> None:
    document = part(written(lyngsoe()), DOCUMENT)
    wanted = lines(document, "Quote") + lines(document, "FNKilde") + lines(document, "FNBelaegkilde")
    made = sketch(lyngsoe(), Assets())
    shown = [drawn.text for page in made.pages for drawn in page.drawn if drawn.kind == "text"]
    assert set(wanted) <= set(shown)
    body = [text_of(p) for p in document.iter(f"{W}p")]
    headings = [text for text in body if text in {"Baggrund", "Sådan har vi gjort", "Bilag 2: Belæg"}]
    assert headings == [text for text in shown if text in set(headings)]


def test_the_contents_name_the_pages_shown() -> None:
    made = sketch(lyngsoe(), BOARD)
    entries = [drawn for page in made.pages for drawn in page.drawn if drawn.kind == "contents"]
    assert len(entries) == 13
    for entry in entries:
        page = made.pages[int(entry.cells[0]) - 1]
        assert entry.text in [drawn.text for drawn in page.drawn]


def test_the_board_lies_and_cards_fill_a_sheet() -> None:
    made = sketch(lyngsoe(), BOARD)
    lying = [page for page in made.pages if page.paper.width > page.paper.height]
    assert [page.drawn[0].text for page in lying] == ["Tavlen"]
    cards = [page for page in made.pages if page.drawn and page.drawn[0].kind == "cards"]
    assert [len(page.drawn[0].cells) for page in cards] == [4, 4]


@pytest.mark.parametrize(("edition", "count"), [(Edition.ONE_PAGE, 1), (Edition.CARDS, 2)])
def test_other_editions_have_their_own_pages(edition: Edition, count: int) -> None:
    assert len(pages(edition)) == count


def test_a_long_evidence_list_is_counted_to_its_end() -> None:
    made = sketch(large(600, themes=10), Assets())
    last = [drawn.text for drawn in made.pages[-1].drawn]
    assert any("9-59" in text for text in last)


def test_a_long_card_of_paragraphs_ends_without_a_blank_line_before_its_last() -> None:
    text = "Hun venter ved døren. " * 30 + "\n\nSå går hun."
    theme = ThemeSection("1", "Tema", quotes=(ReportQuote(text, NoteKind.OBSERVATION, key="a"),))
    drawn = [
        d.text
        for page in sketch(ReportModel("Titel", datetime.date(2026, 9, 21), themes=(theme,)), Assets()).pages
        for d in page.drawn
    ]
    (first,) = (number for number, each in enumerate(drawn) if each.startswith("1\t"))
    assert (drawn[first][-10:], drawn[first + 1]) == ("ved døren.", "\tSå går hun.")
