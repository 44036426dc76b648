"""What must not be in a report that leaves the house."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from dataclasses import replace

import pytest

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.model import ReportModel, ReportQuote, ThemeSection
from tests.report.conftest import Write
from tests.report.samples import lyngsoe

DAY = datetime.date(2026, 9, 21)
PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/footer2.xml",
    "word/footer3.xml",
    "word/footer4.xml",
    "word/header1.xml",
    "word/header2.xml",
    "word/header3.xml",
    "word/header4.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
    "word/theme/theme1.xml",
}


@pytest.fixture(scope="module")
def report(written: Write) -> bytes:
    return written(lyngsoe())


def contents(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def test_the_package_holds_only_what_the_report_needs(report: bytes) -> None:
    """No thumbnail, no stylesWithEffects, no comments, no printer settings, no custom XML."""
    assert set(contents(report)) == PARTS


def test_the_properties_say_what_it_is_and_not_who_made_it(report: bytes) -> None:
    core = contents(report)["docProps/core.xml"]
    found = dict(re.findall(r"<(?:\w+:)?(\w+)(?: [^>]*)?>([^<]*)</", core))
    assert found == {
        "title": "De første fem minutter i hjemmet",
        "language": "da-DK",
        "revision": "1",
        "created": "2026-09-21T12:00:00Z",
        "modified": "2026-09-21T12:00:00Z",
        **dict.fromkeys(("creator", "lastModifiedBy", "description", "keywords", "category", "subject"), ""),
    }
    app = contents(report)["docProps/app.xml"]
    assert re.findall(r"<(\w+)>", app) == ["Application"]


def test_a_long_or_hostile_title_fits_the_properties(written: Write) -> None:
    core = contents(written(ReportModel("Lang\x0b" + "x" * 400, DAY)))["docProps/core.xml"]
    title = re.findall(r"<dc:title>([^<]*)<", core)[0]
    assert title.startswith("Lang x")
    assert len(title) <= 255


def test_the_zip_entries_tell_neither_time_nor_system(report: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(report)) as package:
        entries = package.infolist()
    seen = {(entry.date_time, entry.create_system, entry.comment, entry.extra) for entry in entries}
    assert seen == {((1980, 1, 1, 0, 0, 0), 0, b"", b"")}


def test_no_key_of_the_project_is_in_the_file(written: Write) -> None:
    quote = ReportQuote("Kom ind", NoteKind.QUOTE, "borger", key="hemmelig-noegle-4711")
    section = ThemeSection("1", "T", quotes=(quote,), contradictions=(replace(quote, key="anden-hemmelig"),))
    text = "".join(contents(written(ReportModel("T", DAY, themes=(section,), loose=(quote,)))).values())
    assert "hemmelig" not in text


def test_nothing_is_hidden_deleted_or_commented(report: bytes) -> None:
    text = "".join(contents(report).values())
    for tag in ("vanish", "del", "ins", "commentReference", "rsid", "rsids", "docVars", "attachedTemplate"):
        assert f"<w:{tag}>" not in text
        assert f"<w:{tag} " not in text
    assert "w:rsid" not in text


def test_no_day_but_the_reports_own_is_in_the_file(report: bytes) -> None:
    """Field visits were on 2, 3 and 8 September: the report knows the month."""
    document = contents(report)["word/document.xml"]
    assert set(re.findall(r"\d{1,2}\. ?september 2026", document)) == {"21. september 2026"}
    assert not re.search(r"2026-\d\d-\d\d", document)


def test_compatibility_is_todays_words(report: bytes) -> None:
    settings = contents(report)["word/settings.xml"]
    assert re.search(r'w:name="compatibilityMode"[^>]*w:val="15"', settings)
