"""Where pages end: what was seen in printed reports and must not come back."""

from __future__ import annotations

import datetime
from dataclasses import replace
from importlib.resources import files

import pytest
from lxml import etree

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.blank import blank
from feltnoter.report.choice import ALL_PARTS, Edition, Part
from feltnoter.report.drawing import Image
from feltnoter.report.front import expected
from feltnoter.report.look import Role, looks
from feltnoter.report.model import ReportModel, ReportQuote, ThemeSection, with_evidence_numbers
from feltnoter.report.outline import Assets, Outline
from feltnoter.report.pages import Measure
from feltnoter.report.sketch import Sketch, SketchPage, sketch
from feltnoter.report.template import read_template
from feltnoter.report.word import compose
from tests.report.conftest import Part as Parse
from tests.report.conftest import Write
from tests.report.linter import W
from tests.report.samples import lyngsoe
from tests.report.test_word import DOCUMENT

DAY = datetime.date(2026, 9, 21)
LINE = "Så fortæller jeg det hele forfra, for ham kender jeg ikke, og han ved ikke noget om mig. "
CARDS = tuple(
    ReportQuote(LINE * 5, kind, "borger", key=f"{kind}{n}")
    for kind in (NoteKind.QUOTE, NoteKind.OBSERVATION, NoteKind.REFLECTION)
    for n in range(3)
)


def theme(description: int = 0, questions: int = 1, cards: tuple[ReportQuote, ...] = CARDS) -> ThemeSection:
    return ThemeSection(
        "1", "Et tema", LINE, (LINE * description,), cards, cards[:1], what_if=(LINE * 2,) * questions
    )


def drawn(*themes: ThemeSection) -> Sketch:
    numbered = tuple(replace(each, number=str(n)) for n, each in enumerate(themes, 1))
    return sketch(ReportModel("Titel", DAY, themes=numbered), Assets())


def fronts(made: Sketch) -> list[int]:
    """The page each theme begins on, from 1."""
    return [n for n, page in enumerate(made.pages, 1) if any(d.role is Role.INSIGHT for d in page.drawn)]


def style_of(line: etree._Element) -> str:
    style = line.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))


def page_width(made: Sketch) -> float:
    return made.pages[0].paper.text_width


def said(page: SketchPage) -> list[str]:
    return [each.text or each.kind for each in page.drawn]


@pytest.mark.parametrize("description", [20, 30, 34, 40, 60])
def test_every_front_lies_on_a_right_hand_page_however_long_the_description(description: int) -> None:
    made = drawn(theme(description), theme(description), theme())
    assert all(page % 2 == 1 for page in fronts(made))


@pytest.mark.parametrize("description", range(20, 44, 2))
def test_no_page_of_a_theme_holds_a_line_or_two(description: int) -> None:
    made = drawn(theme(description), theme())
    first, second = fronts(made)
    assert all(len(page.drawn) >= 3 for page in made.pages[first - 1 : second - 1])


def test_a_front_of_two_pages_has_its_cards_on_the_second_and_the_ideas_on_a_page_of_their_own() -> None:
    made = drawn(theme(34), theme())
    first, second = fronts(made)
    assert second - first == 4
    cards, back, ideas = (said(page) for page in made.pages[first : first + 3])
    assert cards[:2] == ["Tema 1 · Et tema", "Det hørte og så vi"]
    assert "Det taler imod" in cards
    assert back[1] == "Hvor kommer det fra?"
    assert ideas[:2] == ["Tema 1 · Et tema", "Jeres idéer"]


def test_the_fields_get_lower_before_they_move_to_the_next_page() -> None:
    kinds = (NoteKind.OBSERVATION, NoteKind.QUOTE, NoteKind.CONVERSATION, NoteKind.INTERVIEW)
    cards = tuple(ReportQuote("Ja.", kind, "borger", key=kind) for kind in kinds)
    made = drawn(theme(0, 4, cards), theme())
    first, second = fronts(made)
    assert second - first == 2
    fields = made.pages[first].drawn[-1]
    assert fields.kind == "fields"
    assert 2 * 56 <= fields.height < 2 * 78


def test_the_columns_of_numbers_are_as_wide_as_their_headings() -> None:
    made = sketch(lyngsoe(), Assets())
    row = next(d for page in made.pages for d in page.drawn if d.cells[:1] == ("Tema",))
    width = made.pages[0].paper.text_width
    for heading, share in zip(row.cells, row.shares, strict=True):
        assert Measure().length(looks()[Role.CELL_HEAD], heading) + 10 <= share * width
    assert row.shares[1] > row.shares[4], "the theme is read, the number of people looked up"


def test_a_project_without_themes_does_not_give_one_sentence_a_page() -> None:
    made = sketch(ReportModel("Titel", DAY, loose=CARDS), Assets())
    page = next(page for page in made.pages if Role.HEADING_1 in {d.role for d in page.drawn})
    assert "Temaerne på ét blik" in said(page)
    assert "Hvad rapporten kan sige, og hvad den ikke kan" in said(page)


def test_a_board_with_nothing_on_it_has_no_page() -> None:
    board = Assets(board=Image(b"", "png", 1_600, 900))
    empty = [text for page in sketch(ReportModel("Titel", DAY), board).pages for text in said(page)]
    assert "Tavlen" not in empty
    assert not any("Hele tavlen kan I se" in text for text in empty)
    loose = sketch(ReportModel("Titel", DAY, loose=CARDS), board)
    assert any(page.drawn[0].text == "Tavlen" for page in loose.pages if page.drawn)


@pytest.mark.parametrize(
    ("width", "height", "lies"),
    [(1_600, 900, True), (1_400, 1_000, True), (1_000, 1_000, False), (900, 1_600, False)],
)
def test_the_board_lies_or_stands_as_it_is_seen_best(width: int, height: int, lies: bool) -> None:
    made = sketch(lyngsoe(), Assets(board=Image(b"", "png", width, height)))
    page = next(page for page in made.pages if page.drawn[0].text == "Tavlen")
    assert (page.paper.width > page.paper.height) is lies


def test_cards_are_cut_across_the_middle_of_a_sheet_and_not_along_its_edge(
    written: Write, part: Parse
) -> None:
    document = part(written(replace(lyngsoe(), edition=Edition.CARDS)), DOCUMENT)
    table = next(document.iter(f"{W}tbl"))
    assert table.find(f"{W}tblPr/{W}tblBorders/{W}insideH") is None
    lines = [
        [cell.find(f"{W}tcPr/{W}tcBorders/{W}{side}").get(f"{W}val") for side in ("top", "bottom")]  # type: ignore[union-attr]
        for cell in list(table.iter(f"{W}tc"))[::2]
    ]
    assert lines == [["single", "dashed"], ["dashed", "single"]] * 2


@pytest.mark.parametrize(("sentences", "whole"), [(4, True), (6, False)])
def test_a_long_card_in_the_list_runs_on_instead_of_leaving_half_a_page_empty(
    written: Write, part: Parse, sentences: int, whole: bool
) -> None:
    card = ReportQuote(LINE * sentences, NoteKind.OBSERVATION, "borger", key="k")
    document = part(written(ReportModel("Titel", DAY, loose=(card,))), DOCUMENT)
    styles = f"{W}pPr/{W}pStyle[@{W}val='FNBelaeg']"
    line = next(p for p in document.iter(f"{W}p") if p.find(styles) is not None)
    assert (line.find(f"{W}pPr/{W}keepLines") is None) is whole, "said only where it is taken back"


def test_a_long_card_in_the_list_does_not_wait_for_its_source_but_its_last_lines_do(
    written: Write, part: Parse
) -> None:
    card = ReportQuote(f"{LINE * 6}\n\n{LINE}", NoteKind.OBSERVATION, "borger", key="k")
    document = part(written(ReportModel("Titel", DAY, loose=(card,))), DOCUMENT)
    styles = f"{W}pPr/{W}pStyle[@{W}val='FNBelaeg']"
    first, last = (p for p in document.iter(f"{W}p") if p.find(styles) is not None)
    waits = first.find(f"{W}pPr/{W}keepNext")
    assert waits is not None and waits.get(f"{W}val") == "0", "Writer would move all of it to the next page"
    assert last.find(f"{W}pPr/{W}keepNext") is None, "its style says that it stays with its source"
    assert [len(list(p.iter(f"{W}t"))) > 0 for p in (first, last)] == [True, True]
    assert "".join(t.text or "" for p in (first, last) for t in p.iter(f"{W}t")).count(LINE.strip()) == 7


def test_a_long_card_without_line_breaks_has_its_source_in_its_own_paragraph(
    written: Write, part: Parse
) -> None:
    card = ReportQuote(LINE * 8, NoteKind.OBSERVATION, "borger", "distrikt Nord", key="k")
    document = part(written(ReportModel("Titel", DAY, loose=(card,))), DOCUMENT)
    (line,) = (p for p in document.iter(f"{W}p") if style_of(p) == "FNBelaeg")
    assert "".join(t.text or "" for t in line.iter(f"{W}t")).endswith("Observation · borger · distrikt Nord")
    assert line.find(f"{W}pPr/{W}spacing").get(f"{W}after") == "200"  # type: ignore[union-attr]
    assert not [p for p in document.iter(f"{W}p") if style_of(p) == "FNBelaegkilde"]


@pytest.mark.parametrize("length", [1, 2, 3])
def test_fronts_lie_on_right_hand_pages_wherever_the_table_of_themes_ends(length: int) -> None:
    wrong = []
    for count in range(1, 30):
        made = drawn(*[replace(theme(), title=LINE * length, description=()) for _ in range(count)])
        steps = [d.text for page in made.pages for d in page.drawn].count("På idéworkshoppen")
        if steps != 1 or any(page % 2 == 0 for page in fronts(made)):
            wrong.append(count)
    assert wrong == []


def test_no_word_of_a_title_is_cut_in_the_table_of_themes() -> None:
    titles = ("Nøgleboksen", "Selvbetjeningsløsning", "Taknemmelighed")
    themes = tuple(replace(theme(), number=f"{n}.1", title=title) for n, title in enumerate(titles, 1))
    paper = read_template(files("resources").joinpath("templates/nordmarken.dotx").read_bytes(), "n").paper
    made = sketch(ReportModel("Titel", DAY, themes=themes), Assets(), paper)
    row = next(
        d for page in made.pages for d in page.drawn if d.kind == "row" and d.cells[0] == f"2.1 {titles[1]}"
    )
    measure = Measure()
    room = row.shares[0] * page_width(made) - 10
    assert measure.length(made.looks[Role.CELL], titles[1]) <= room


@pytest.mark.parametrize("words", [True, False])
def test_a_board_without_words_says_where_they_stand(words: bool) -> None:
    board = Assets(board=Image(b"", "png", 1_600, 900), board_words=words)
    page = next(page for page in sketch(lyngsoe(), board).pages if page.drawn[0].text == "Tavlen")
    assert ("Kortenes ord er udeladt: De står under temaerne" in said(page)[-1]) is not words


def test_the_table_of_themes_names_three_roles_and_counts_the_others() -> None:
    def cards(count: int) -> tuple[ReportQuote, ...]:
        return tuple(ReportQuote(LINE, NoteKind.QUOTE, f"rolle{n}", key=f"r{n}") for n in range(count))

    made = drawn(theme(cards=cards(4)), theme(cards=cards(7)))
    rows = [d.cells[-1] for page in made.pages for d in page.drawn if d.kind == "row"]
    assert "rolle0, rolle1, rolle2, rolle3" in rows
    assert "rolle0, rolle1, rolle2 og 4 andre" in rows


@pytest.mark.parametrize("without", [frozenset(), {Part.METHOD}, {Part.SHEETS, Part.CARDS}, {Part.APPENDIX}])
def test_the_length_of_the_contents_is_known_before_they_are_written(without: frozenset[Part]) -> None:
    model = replace(lyngsoe(), parts=ALL_PARTS - without)
    image = Image(b"", "png", 1_600, 900)
    outline = Outline.of(with_evidence_numbers(model))
    made = compose(outline, blank(outline), Assets(board=image), lambda: None)
    assert [entry.text for entry in made.contents] == expected(outline, board=True)


def test_the_contents_tell_the_page_each_theme_begins_on_after_a_table_of_many_pages() -> None:
    made = drawn(*[replace(theme(), title=LINE * 2) for _ in range(60)])
    told = [int(d.cells[0]) for page in made.pages for d in page.drawn if d.kind == "contents"]
    begins = fronts(made)
    assert set(begins) <= set(told)
    assert all(page % 2 == 1 for page in begins)
