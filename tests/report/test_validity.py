"""Three nets for what Word would refuse or repair, and whether the nets hold."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.model import (
    CodeLine,
    Deselected,
    Month,
    ReportModel,
    ReportQuote,
    RoleCount,
    TeamLine,
    ThemeSection,
)
from feltnoter.report.text import clean
from tests.report.conftest import Net, Part, Write
from tests.report.linter import W, lint
from tests.report.samples import lyngsoe

DAY = datetime.date(2026, 9, 21)
DOCUMENT = "word/document.xml"

HOSTILE = (
    "",
    " ",
    "\t",
    "\n\n",
    "NUL \x00 ESC \x1b VT \x0b FF \x0c",
    "ensom \ud83d og \ude00 surrogat",
    "par \ud83d\ude00",
    "\ufffe\uffff\x85\u2028\u2029",
    "<b>fed</b> & </w:p> ]]> <!-- -->",
    "{{x}} {% y %} {0} %s",
    "=1+1",
    "\"anførsel\" 'og' »mere« “endnu”",
    "שלום עולם \u202eomvendt",
    "👩‍🦽🏳️‍🌈 e\u0301",
    "linje\r\nlinje\rlinje",
    "ord " * 10_000,
    "x" * 40_000,
)


def filled_with(text: str) -> ReportModel:
    """A report with ``text`` in every place that takes text."""
    quotes = tuple(ReportQuote(text, kind, text, text, Month(2026, 9), key=text) for kind in NoteKind)
    sections = tuple(
        ThemeSection(number, text, text, (text, text), quotes, quotes[:2], (text,))
        for number in (text, "1", "1.1")
    )
    return ReportModel(
        title=text,
        date=DAY,
        municipality=text,
        question=text,
        area=text,
        background=text,
        draft=True,
        team=(TeamLine(text, text),),
        took_part=(RoleCount(text, 1),),
        places=(text,),
        themes=sections,
        deselected=(Deselected(text, text),),
        loose=(ReportQuote(text, NoteKind.OTHER),),
        codebook=(CodeLine(text, text, 40), CodeLine(text, text, -1)),
    )


UNUSUAL = {
    "empty": ReportModel("", DAY),
    "no cards": ReportModel("T", DAY, themes=(ThemeSection("1", "Uden kort"),)),
    "no titles": ReportModel("", DAY, themes=(ThemeSection("", ""), ThemeSection("", ""))),
    "only loose cards": ReportModel("T", DAY, loose=(ReportQuote("Alene", NoteKind.OTHER),)),
    "only contradictions": ReportModel(
        "T", DAY, themes=(ThemeSection("1", "T", contradictions=(ReportQuote("Nej", NoteKind.QUOTE),)),)
    ),
    "only a codebook": ReportModel("T", DAY, codebook=(CodeLine("kode"),)),
    "first day of all": ReportModel("T", datetime.date.min),
    "english": replace(lyngsoe(), language="en"),
    "final": lyngsoe(draft=False),
}


@pytest.mark.parametrize("name", UNUSUAL)
def test_all_nets_let_it_pass(
    written: Write, schema_net: Net, audit_net: Net, linted: Net, name: str
) -> None:
    data = written(UNUSUAL[name])
    assert linted(data) == []
    assert schema_net(data) == []
    assert audit_net(data) == []


@pytest.mark.parametrize("text", HOSTILE, ids=[ascii(text[:12]) for text in HOSTILE])
def test_no_text_breaks_the_report(written: Write, schema_net: Net, linted: Net, text: str) -> None:
    data = written(filled_with(text))
    assert linted(data) == []
    assert schema_net(data) == []


def test_the_audit_finds_nothing_in_the_worst_of_them(written: Write, audit_net: Net) -> None:
    assert audit_net(written(filled_with("".join(text[:200] for text in HOSTILE)))) == []


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=30))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_card_reaches_the_evidence_list_unharmed(written: Write, part: Part, text: str) -> None:
    section = ThemeSection("1", "T", quotes=(ReportQuote(text, NoteKind.OBSERVATION),))
    document = part(written(ReportModel("T", DAY, themes=(section,))), DOCUMENT)
    card = next(
        p for p in document.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='FNBelaeg']") is not None
    )
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    pieces = [signs.get(str(piece.tag), piece.text or "") for run in card.iter(f"{W}r") for piece in run]
    assert "".join(pieces).removeprefix("1\t") == clean(text).strip()


def test_a_thousand_themes(written: Write, linted: Net, schema_net: Net) -> None:
    quote = ReportQuote("Jeg ved det ikke", NoteKind.QUOTE, "borger", key="a")
    themes = tuple(
        ThemeSection(
            str(number), f"Tema {number}", "Indsigt", ("Tekst",), (quote,), (quote,), ("Hvad nu hvis?",)
        )
        for number in range(1, 1001)
    )
    data = written(ReportModel("Mange temaer", DAY, themes=themes))
    assert linted(data) == []
    assert schema_net(data) == []


# Each damage is one the nets are there for; the comment names those that miss it.
DAMAGE: dict[str, Callable[[str], str]] = {
    "two bookmarks with one number": lambda xml: xml.replace('w:id="2"', 'w:id="1"'),
    "a bookmark without an end": lambda xml: xml.replace("<w:bookmarkEnd", "<w:bookmarkStart", 1),
    "a link to nowhere": lambda xml: xml.replace('w:anchor="_FNtema0"', 'w:anchor="_FNtema77"'),
    "a field without an end": lambda xml: xml.replace('w:fldCharType="end"', 'w:fldCharType="separate"', 1),
    "a cell without a paragraph": lambda xml: xml.replace("</w:p></w:tc>", "</w:p><w:tbl/></w:tc>", 1),
    "a style nobody knows": lambda xml: xml.replace('w:val="FNIndsigt"', 'w:val="FNIngenting"', 1),
    "two controls with one number": lambda xml: xml.replace("</w:sdt>", "</w:sdt>" + _control(xml), 1),
}


def _control(xml: str) -> str:
    return xml[xml.index("<w:sdt>") : xml.index("</w:sdt>") + len("</w:sdt>")]


def damaged(data: bytes, damage: Callable[[str], str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            copy.writestr(name, damage(content.decode()) if name == DOCUMENT else content)
    return target.getvalue()


@pytest.mark.parametrize("name", DAMAGE)
def test_our_linter_finds_what_it_is_for(written: Write, name: str) -> None:
    data = written(lyngsoe())
    broken = damaged(data, DAMAGE[name])
    assert lint(data) == []
    assert lint(broken), name


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_our_linter_finds_two_entries_of_one_name(written: Write) -> None:
    target = io.BytesIO(written(ReportModel("T", DAY)))
    with zipfile.ZipFile(target, "a") as package:
        package.writestr(DOCUMENT, "<x/>")
    assert lint(target.getvalue()) == [f"two zip entries {DOCUMENT}"]


def test_the_schemas_find_properties_out_of_order(written: Write, schema_net: Net) -> None:
    data = damaged(
        written(lyngsoe()),
        lambda xml: xml.replace(
            '<w:pStyle w:val="Heading1"/><w:pageBreakBefore/>',
            '<w:pageBreakBefore/><w:pStyle w:val="Heading1"/>',
        ),
    )
    assert schema_net(data)


def test_the_audit_finds_a_broken_document(written: Write, audit_net: Net) -> None:
    data = damaged(
        written(lyngsoe()),
        lambda xml: xml.replace("<w:tblGrid>", "<w:tblGird>").replace("</w:tblGrid>", "</w:tblGird>"),
    )
    assert audit_net(data)
