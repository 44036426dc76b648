"""The guess at the pages behind the numbers in the table of contents."""

from __future__ import annotations

from feltnoter.report.look import Role, looks
from feltnoter.report.pages import PageEstimate

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
