"""The guess at the pages behind the numbers in the table of contents."""

from __future__ import annotations

from feltnoter.report.look import Look, Role, looks
from feltnoter.report.pages import Measure, PageEstimate

HEADING, BODY, QUOTE = (looks()[role] for role in (Role.HEADING_1, Role.BODY, Role.QUOTE))
LINE = "Jeg fortæller det hele forfra hver gang, der kommer en ny. "


def filled(room: float) -> PageEstimate:
    """An estimate with about ``room`` points left on its first page."""
    pages = PageEstimate(450, 700)
    while pages.left > room:
        pages.paragraph(BODY, "En linje.")
    return pages


def test_a_page_break_turns_the_page() -> None:
    pages = PageEstimate(450, 700)
    pages.paragraph(HEADING, "Første", name="a")
    pages.paragraph(BODY, LINE)
    pages.new_page()
    pages.paragraph(HEADING, "Anden", name="b")
    pages.paragraph(BODY, LINE)
    assert (pages.page_of("a"), pages.page_of("b")) == (1, 2)


def test_a_heading_goes_with_what_follows() -> None:
    pages = filled(50)
    pages.paragraph(HEADING, "Overskrift", name="heading")
    pages.paragraph(QUOTE, LINE * 6)
    pages.paragraph(BODY, "Kilde")
    assert pages.page_of("heading") == 2


def test_a_text_of_several_pages_takes_several_pages() -> None:
    pages = PageEstimate(450, 700)
    pages.paragraph(BODY, LINE * 700)
    assert 10 <= pages.page <= 20


def test_a_heading_at_the_very_end_has_a_page() -> None:
    pages = PageEstimate(450, 700)
    pages.paragraph(HEADING, "Sidste", name="last")
    assert pages.page_of("last") == 1


def test_signs_of_other_writing_systems_are_measured_too() -> None:
    pages = PageEstimate(450, 700)
    pages.paragraph(BODY, "漢字" * 3000 + "👩‍🦽" + "\ud83d")
    assert pages.page > 3


def lines(text: str, width: float = 450, look: Look = BODY) -> int:
    """How many lines the estimate makes of it."""
    pages = PageEstimate(width, 700)
    pages.paragraph(look, text)
    return round((700 - pages.left) / (look.size * 1.22 * look.line))


def test_words_are_kept_whole_when_lines_are_counted() -> None:
    word = "medicinskabet"
    one = Measure().length(BODY, word)
    assert lines(" ".join([word] * 6), one * 1.9) == 6, "two would only fit if one were cut"
    assert lines(" ".join([word] * 6), one * 2.2) == 3


def test_a_word_longer_than_a_line_is_cut_and_a_hyphen_breaks() -> None:
    assert lines("x" * 300, 100) > 10
    assert lines("personale-\u200bmøde", Measure().length(BODY, "personale-") + 1) == 2


def test_the_number_at_the_end_of_a_line_of_the_contents_needs_room() -> None:
    contents = looks()[Role.CONTENTS_1]
    text = LINE * 2
    room = Measure().length(contents, text) + contents.left - contents.hanging
    narrow, wide = PageEstimate(room + 5, 700), PageEstimate(room + 30, 700)
    for pages in (narrow, wide):
        pages.contents_line(contents, text)
    assert narrow.left < wide.left, "the number stands on a line of its own"


def test_the_head_of_a_table_is_counted_on_every_page_it_takes() -> None:
    cell = looks()[Role.CELL]

    def pages(head: float) -> int:
        estimate = PageEstimate(450, 700)
        for _ in range(1_000):
            estimate.row(cell, ("En linje.",), (450,), repeated=head)
        return estimate.page

    assert pages(23) > pages(0)


def test_the_space_between_number_and_title_is_as_wide_as_it_is_printed() -> None:
    pages = Measure()
    assert pages.length(BODY, "\N{EM SPACE}") == BODY.size
    assert pages.length(BODY, "\N{NO-BREAK SPACE}") == pages.length(BODY, " ")
