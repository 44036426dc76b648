"""The written file: what stands in it, in which order, and what Word makes of it."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.model import CodeLine, Deselected, Language, ReportModel, ReportQuote, ThemeSection
from feltnoter.report.word import ReportCancelled, write_report
from tests.report.conftest import Part, Write
from tests.report.linter import W
from tests.report.samples import large, lyngsoe

DAY = datetime.date(2026, 9, 21)
DOCUMENT = "word/document.xml"


def text_of(element: etree._Element) -> str:
    """All text below ``element``, fields' instructions left out."""
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def lines(document: etree._Element, style: str) -> list[str]:
    """The paragraphs in one style."""
    found = []
    for paragraph in document.iter(f"{W}p"):
        used = paragraph.find(f"{W}pPr/{W}pStyle")
        if used is not None and used.get(f"{W}val") == style:
            found.append(text_of(paragraph))
    return found


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.namelist()


@pytest.fixture(scope="module")
def report(written: Write) -> bytes:
    return written(lyngsoe())


@pytest.fixture(scope="module")
def document(report: bytes, part: Part) -> etree._Element:
    return part(report, DOCUMENT)


def test_the_report_runs_from_the_cover_to_the_evidence(document: etree._Element) -> None:
    assert lines(document, "Title") == ["De første fem minutter i hjemmet"]
    assert lines(document, "Heading1") == [
        "Baggrund",
        "Sådan har vi gjort",
        "Temaerne på ét blik",
        "1\u2003Jeg fortæller det hele forfra hver gang",
        "2\u2003Det vigtigste, vi ved, har ikke noget felt",
        "3\u2003Vi venter på nøgler og opkald, mens borgeren venter på os",
        "4\u2003Jeg sidder klar, fordi jeg ikke ved, hvem der kommer",
        "5\u2003Det, vi bliver målt på, er ikke det, der betyder noget",
        "Det har vi valgt fra",
        "Kort til at klippe ud",
        "Bilag 1: Kodebog",
        "Bilag 2: Belæg",
    ]


def test_the_cover_names_the_team_by_what_they_do(document: etree._Element) -> None:
    assert lines(document, "FNForside") == [
        "SOSU-assistent, aftenvagt · distrikt Syd",
        "Udviklingskonsulent · stab",
        "Fysioterapeut · træningscenter",
        "Besøgsven · frivillig forening",
        "Kladde, 21. september 2026",
    ]


def test_a_large_team_does_not_run_off_the_cover(written: Write, part: Part) -> None:
    model = lyngsoe(draft=False)
    crowd = part(written(replace(model, team=model.team * 5)), DOCUMENT)
    assert len(lines(crowd, "FNForside")) == 2


def test_the_contents_are_filled_in_and_ask_nothing(
    document: etree._Element, report: bytes, part: Part
) -> None:
    entries = lines(document, "TOC1")
    headings = lines(document, "Heading1")
    assert [re.sub(r"\d+$", "", entry) for entry in entries] == headings
    pages = [int(found[0]) for entry in entries if (found := re.findall(r"\d+$", entry))]
    assert pages == sorted(pages)
    assert pages[0] == 3
    settings = part(report, "word/settings.xml")
    assert settings.find(f"{W}updateFields") is None
    marks = document.findall(f".//{W}fldChar")
    assert all(mark.get(f"{W}dirty") is None for mark in marks)
    links = {link.get(f"{W}anchor") for link in document.iter(f"{W}hyperlink")}
    targets = {start.get(f"{W}name") for start in document.iter(f"{W}bookmarkStart")}
    assert links <= targets


def test_a_quote_says_where_it_is_from_and_leads_to_its_evidence(document: etree._Element) -> None:
    assert "Citat · borger · hjem i distrikt Nord · september 2026 · belæg\N{NO-BREAK SPACE}1" in lines(
        document, "FNKilde"
    )
    quote = lines(document, "Quote")[0]
    assert quote.startswith("»Jeg ved aldrig, om det er en, jeg kender")
    assert f"1{quote}" in lines(document, "FNBelaeg")


def test_what_was_seen_is_not_set_as_a_quote(document: etree._Element) -> None:
    assert any(line.startswith("Gråspurv har en vægkalender") for line in lines(document, "FNIagttagelse"))
    assert not any("vægkalender, hvor" in line for line in lines(document, "Quote"))


def test_the_evidence_list_has_every_card_in_full_once(document: etree._Element) -> None:
    styled = document.iterfind(f".//{W}pStyle[@{W}val='FNBelaeg']/../..//{W}rStyle[@{W}val='Strong']/../..")
    found = [int(text_of(number)) for number in styled]
    assert found == list(range(1, 29))
    assert "Hører også til her: belæg\N{NO-BREAK SPACE}4, belæg\N{NO-BREAK SPACE}2" in lines(
        document, "FNBelaegkilde"
    )
    assert "Taler imod: belæg\N{NO-BREAK SPACE}20" in lines(document, "FNBelaegkilde")


def test_a_long_quote_is_cut_on_the_page_and_whole_in_the_evidence(written: Write, part: Part) -> None:
    text = "ord og atter ord " * 2400
    section = ThemeSection("1", "T", quotes=(ReportQuote(text, NoteKind.INTERVIEW, "leder"),))
    document = part(written(ReportModel("Titel", DAY, themes=(section,))), DOCUMENT)
    assert lines(document, "Quote")[0].endswith(" […]«")
    assert lines(document, "FNBelaeg") == [f"1»{text.strip()}«Interview · leder"]


def test_what_was_put_aside_stands_with_its_reason(written: Write, part: Part) -> None:
    model = ReportModel(
        "Titel", DAY, deselected=(Deselected("En app", "Det er en løsning."), Deselected("Mere tid"))
    )
    assert lines(part(written(model), DOCUMENT), "ListBullet")[:2] == [
        "En appDet er en løsning.",
        "Mere tidGrunden er ikke skrevet ned.",
    ]


def test_a_sub_theme_has_a_heading_below_its_theme(written: Write, part: Part) -> None:
    themes = (ThemeSection("1", "Over"), ThemeSection("1.1", "Under", what_if=("Hvad nu hvis?",)))
    document = part(written(ReportModel("Titel", DAY, themes=themes)), DOCUMENT)
    assert lines(document, "FNUndertema") == ["1.1\u2003Under"]
    assert "Hvad nu hvis …?" in lines(document, "Heading3")
    assert not any("Under" in line for line in lines(document, "TOC1"))


def test_tables_repeat_their_head_and_keep_their_rows_whole(written: Write, part: Part) -> None:
    codes = (CodeLine("ventetid", "Tid, der går"), CodeLine("lang", "x" * 40_000, 1))
    data = written(replace(lyngsoe(), codebook=codes))
    tables = [t for t in part(data, DOCUMENT).iter(f"{W}tbl") if t.find(f".//{W}sdt") is None]
    tables = [t for t in tables if not any(line.startswith("Indsigt ") for line in lines(t, "FNKorttitel"))]
    assert len(tables) == 2 + len(lyngsoe().themes), "at a glance, a chart for each theme, codebook"
    for table in tables:
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        assert table.find(f"{W}tblPr/{W}tblCaption") is not None
        assert table.find(f"{W}tblPr/{W}tblDescription") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in list(table.iter(f"{W}tr"))[:-1])
    last = list(tables[-1].iter(f"{W}tr"))[-1]
    assert last.find(f"{W}trPr") is None, "a row taller than the page must be allowed to break"


@pytest.mark.parametrize(
    ("language", "tag", "heading", "footer"),
    [("da", "da-DK", "Sådan har vi gjort", "Side 1 af 1"), ("en", "en-GB", "How we did it", "Page 1 of 1")],
)
def test_the_report_speaks_one_language(
    written: Write, part: Part, language: Language, tag: str, heading: str, footer: str
) -> None:
    data = written(replace(lyngsoe(), language=language))
    assert heading in lines(part(data, DOCUMENT), "Heading1")
    assert {lang.get(f"{W}val") for lang in part(data, "word/styles.xml").iter(f"{W}lang")} == {tag}
    footers = [text_of(part(data, name)) for name in names(data) if name.startswith("word/footer")]
    assert sorted(footers) == ["", "", footer, footer], "cover, cards, standing and lying pages"
    fields = [
        (field.text or "").strip()
        for name in names(data)
        if name.startswith("word/footer")
        for field in part(data, name).iter(f"{W}instrText")
    ]
    assert fields == ["PAGE", "NUMPAGES"] * 2


@pytest.mark.parametrize("draft", [True, False])
def test_a_draft_says_so_on_every_page(written: Write, part: Part, draft: bool) -> None:
    data = written(lyngsoe(draft=draft))
    headers = [text_of(part(data, name)) for name in names(data) if name.startswith("word/header")]
    assert [bool(header) for header in headers].count(False) == (1 if draft else 2), "cards bear nothing"
    assert sum("Kladde" in header for header in headers) == (3 if draft else 0)


def test_the_styles_are_words_own_where_word_has_one(report: bytes, part: Part) -> None:
    styles = part(report, "word/styles.xml")
    by_id = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    for style_id, name in (
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("Title", "Title"),
        ("Quote", "Quote"),
        ("TOC1", "toc 1"),
        ("ListBullet", "List Bullet"),
    ):
        own = by_id[style_id].find(f"{W}name")
        assert own is not None
        assert own.get(f"{W}val") == name
        assert by_id[style_id].get(f"{W}customStyle") is None


def test_the_same_model_gives_the_same_bytes(report: bytes, written: Write) -> None:
    assert written(lyngsoe()) == report


def test_progress_is_told_and_ends_at_its_total() -> None:
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        seen.append((done, total))
        return True

    write_report(lyngsoe(), io.BytesIO(), progress)
    total = seen[0][1]
    assert seen == [(done, total) for done in range(1, total + 1)]


def test_nothing_is_written_when_it_is_stopped() -> None:
    target = io.BytesIO()
    with pytest.raises(ReportCancelled):
        write_report(lyngsoe(), target, lambda done, total: done < 3)
    assert target.getvalue() == b""


def test_a_stop_that_comes_after_the_last_byte_is_too_late() -> None:
    target = io.BytesIO()
    write_report(lyngsoe(), target, lambda done, total: done < total)
    assert zipfile.is_zipfile(target)


def test_thousands_of_quotes_are_all_there(written: Write, part: Part) -> None:
    document = part(written(large(3_000)), DOCUMENT)
    assert len(lines(document, "FNBelaeg")) == 3_000
    bookmarks = list(document.iter(f"{W}bookmarkStart"))
    assert len(bookmarks) < 150, "only what something leads to is a target"


def test_a_quote_says_who_speaks_by_pseudonym_and_role(written: Write, part: Part) -> None:
    quote = ReportQuote("Jeg venter.", NoteKind.QUOTE, "borger", "distrikt Nord", pseudonym="Bøg")
    theme = ThemeSection("1", "Tema", quotes=(quote,))
    document = part(written(ReportModel("Titel", DAY, themes=(theme,))), DOCUMENT)
    assert lines(document, "FNBelaegkilde") == ["Citat · »Bøg«, borger · distrikt Nord"]
    assert "Dæknavnene er opfundet" in text_of(document)
    without = replace(theme, quotes=(replace(quote, pseudonym=""),))
    document = part(written(ReportModel("Titel", DAY, themes=(without,))), DOCUMENT)
    assert lines(document, "FNBelaegkilde") == ["Citat · borger · distrikt Nord"]
    assert "Dæknavnene" not in text_of(document)


def test_a_codebook_without_definitions_has_no_column_for_them(written: Write, part: Part) -> None:
    document = part(written(ReportModel("Titel", DAY, codebook=(CodeLine("ventetid"),))), DOCUMENT)
    assert "Definition" not in text_of(document)
