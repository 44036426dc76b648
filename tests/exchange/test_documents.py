"""Documents of other programs: OpenDocument, rich text, PDF, web pages. Honest, empty, broken, hostile."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from feltnoter.domain.draft import DraftNote, Refusal
from feltnoter.exchange.sources import read_source
from tests.exchange import made

ReadNote = Callable[[Path], DraftNote]
ReadRefusal = Callable[[Path], Refusal]
Put = Callable[[str, bytes | str], Path]

STORED = Path(__file__).parent.parent / "data" / "sources"
WALL = (
    "Hun står i døren kl. 7.12 og siger, at hun ikke tør lukke op, når hun ikke ved, hvem der kommer. "
    "Det er tredje gang i denne uge, at der står en ny på måtten, og ingen har ringet i forvejen."
)
LISTED = ["Æbler på bordet", "Øjnene på døren", "Å, hvor er det sent"]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DOCTYPE = "<!DOCTYPE x [<!ENTITY a 'ha'>]>"


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Writes a source file."""

    def write(name: str, data: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return write


@pytest.mark.parametrize("ending", ["odt", "rtf", "pdf", "html"])
def test_what_libreoffice_saved_reads_as_it_was_written(ending: str, note_of: ReadNote) -> None:
    lines = note_of(STORED / f"libreoffice.{ending}").text.split("\n")
    cells = ["Tid Hvad vi så", "7.12 Kaffe til tre"]
    if ending != "pdf":  # a PDF knows no tables
        cells = [cells[0].replace("Tid ", "Tid\t"), cells[1].replace("7.12 ", "7.12\t")]
    dot = "• " if ending in ("rtf", "pdf") else ""
    assert lines == ["Besøg hos Solsort", WALL, *cells, *(dot + item for item in LISTED), "»Jeg tør ikke«"]


# -- OpenDocument ------------------------------------------------------------------------------------


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (p("a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d"), "a   b\tc\nd"),
        (p("a<text:s text:c='999999999'/>b"), "a" + " " * 80 + "b"),
        (p("Bøg<office:annotation>" + p("kommentar") + "</office:annotation> er her"), "Bøg er her"),
        (p("se<text:note>" + p("fodnote") + "</text:note> her"), "se her"),
        ("<text:tracked-changes>" + p("slettet") + "</text:tracked-changes>" + p("kvar"), "kvar"),
        (f"<text:section><text:list><text:list-item>{p('x')}</text:list-item></text:list></text:section>",
         "x"),
        (p(f"før<drawing:frame><drawing:text-box>{p('b')}</drawing:text-box></drawing:frame>"), "før\nb"),
        (p("<text:span>a<!-- b -->c</text:span>"), "ac"),
    ],
)  # fmt: skip
def test_open_document_words_are_found_wherever_they_stand(
    xml: str, text: str, put: Put, note_of: ReadNote
) -> None:
    assert note_of(put("a.odt", made.odt(xml))).text == text


MANIFEST = "<manifest><file-entry><encryption-data checksum='x'/></file-entry></manifest>"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "source_empty"),
        (made.odt(p(" ")), "document_without_text"),
        (made.odt(p("x"))[:-40], "source_truncated"),
        (made.odt(p("x"), kind="spreadsheet"), "open_document_not_text"),
        (made.zipped({"mimetype": "x"}), "open_document_not_text"),
        (made.odt("<text:p>"), "source_damaged"),
        (made.odt(p("x"), extra={"META-INF/manifest.xml": MANIFEST}), "office_encrypted"),
        (made.zipped({"content.xml": DOCTYPE + "<a/>"}), "xml_doctype"),
        (made.odt(p("x") * 200_000), "package_too_large"),
        (made.odt(p(" " * 40_000_000)), "package_too_large"),
        (b"ikke et dokument", "source_mismatch"),
        (OLE, "office_old_format"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "office_encrypted"),
    ],
)
def test_an_open_document_that_cannot_be_read_says_why(
    data: bytes, key: str, put: Put, refusal_of: ReadRefusal
) -> None:
    assert refusal_of(put("a.odt", data)).key == key


def test_a_document_nested_without_end_is_damaged_or_read(put: Put) -> None:
    deep = "<text:section>" * 5_000 + p("x") + "</text:section>" * 5_000
    draft = read_source(put("a.odt", made.odt(deep)))
    assert [r.key for r in draft.refused] == ["source_damaged"]


# -- rich text ---------------------------------------------------------------------------------------

FONTS = r"{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset0 Calibri;}}"


def rtf(inside: str) -> str:
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{inside}}}"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r"\f0 B\'f8g p\'e5 \'c6r\'f8\par »hej«", "Bøg på Ærø\n»hej«"),
        (r"smil \u-10179?\u-8704? her", "smil 😀 her"),
        (r"{\header sidehoved}{\*\generator x;}br\u248?dtekst{\pict\pngblip 89504e47}", "brødtekst"),
        (r'{\field{\*\fldinst{HYPERLINK "x.invalid"}}{\fldrslt{linket}}} her', "linket her"),
        (r"\trowd a|b\cell c\cell\row d", "a|b\tc\nd"),
    ],
)  # fmt: skip
def test_rich_text_becomes_plain(inside: str, text: str, put: Put, note_of: ReadNote) -> None:
    assert note_of(put("a.rtf", rtf(inside).encode("cp1252"))).text == text


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ("", "source_empty"),
        (rtf(r"\par\par "), "document_without_text"),
        (rtf("x")[:30], "source_truncated"),
        (rtf(r"\u9999999999?"), "source_damaged"),
        ("ikke rtf", "source_mismatch"),
        (b"PK\x03\x04" + bytes(50), "source_mismatch"),
    ],
)
def test_rich_text_that_cannot_be_read_says_why(
    data: str | bytes, key: str, put: Put, refusal_of: ReadRefusal
) -> None:
    assert refusal_of(put("a.rtf", data)).key == key


def test_rich_text_without_its_end_comes_in_as_far_as_it_goes(put: Put) -> None:
    draft = read_source(put("a.rtf", rtf(r"Et afsnit.\par Andet af{\b snit")[:-1]))
    assert [note.text for note in draft.notes] == ["Et afsnit.\nAndet afsnit"]
    assert [(r.source, r.key) for r in draft.refused] == [("a.rtf", "source_cut_short")]


@pytest.mark.parametrize(
    "inside",
    [
        r"{\field{\*\fldinst{" * 40_000,
        r'{\field{\*\FLDINST{HYPERLINK "a' * 40_000,
        r"{\fonttbl" + r"\f1" * 200_000 + "}",
        r"{\fonttbl" + r"\f1\fcharset1" * 60_000 + "}",
        r"{\fonttbl" + r"{\f1 a;" * 60_000,
        "{" * 500_000,
        "}" * 500_000,
        r"\'e6" * 200_000,
        r"{\pict\bin99999999999 " + "0" * 200_000,
        r"\u230" * 100_000,
    ],
)  # fmt: skip
def test_rich_text_made_to_keep_the_reader_busy_is_soon_done(inside: str, put: Put) -> None:
    path = put("a.rtf", (r"{\rtf1\ansi " + inside + "}").encode("cp1252"))
    start = time.process_time()
    draft = read_source(path)
    assert draft.notes or draft.refused
    # Straightforward reading takes 0.5 s; what these aim at, hours. The rest is for slow machines.
    assert time.process_time() - start < 20


# -- PDF ---------------------------------------------------------------------------------------------


def test_lines_broken_by_the_margin_become_paragraphs_again(put: Put, note_of: ReadNote) -> None:
    page = [
        "Besøg hos Bøg",
        "Hun siger, at hun ikke tør lukke op, når hun ikke ved, hvem der",
        "kommer, og at hun venter ved vinduet hver eneste morgen i denne",
        "uge.",
        "- Ingen ringer i forvejen, og det står der ellers i den aftale, de",
        "- Nøglen hænger ved døren",
    ]
    text = note_of(put("a.pdf", made.pdf([page, ["Side to (slut)"]]))).text
    assert text.split("\n") == [
        page[0],
        " ".join(page[1:4]),
        *page[4:],
        "",
        "Side to (slut)",
    ]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "source_empty"),
        (made.pdf([[]]), "document_without_text"),
        (made.pdf([]), "source_damaged"),
        (b"%PDF-1.4\n" + bytes(500), "source_damaged"),
        (made.pdf([["x"]])[:120], "source_damaged"),
        (b"ikke en pdf", "source_mismatch"),
        (OLE, "source_mismatch"),
        (made.pdf([["x"]] * 2_001), "pdf_too_long"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, key: str, put: Put, refusal_of: ReadRefusal) -> None:
    assert refusal_of(put("a.pdf", data)).key == key


def test_a_pdf_behind_a_password_says_so(refusal_of: ReadRefusal) -> None:
    assert refusal_of(STORED / "locked.pdf").key == "pdf_encrypted"


def test_a_pdf_that_wants_to_run_something_is_only_read(put: Put, note_of: ReadNote) -> None:
    action = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /Launch /F (x) >> >> "
    assert note_of(put("a.pdf", made.pdf([["Kun tekst"]], action))).text == "Kun tekst"


# -- web pages ---------------------------------------------------------------------------------------

PAGE = """<!DOCTYPE html><html><head><title>Titel</title><style>p{}</style></head><body>
<h1>Kommunens&nbsp;side</h1><p>Første
 linje<br>anden &amp; sidste</p><script>alert("nej")</script><!-- skjult -->
<table><tr><th>Tid</th><td><p>8.52</p></td></tr></table><ul><li>et<li>to</ul></body></html>"""


def test_a_page_reads_as_a_browser_shows_it(put: Put, note_of: ReadNote) -> None:
    lines = ["Kommunens\u00a0side", "Første linje", "anden & sidste", "Tid\t8.52", "et", "to"]
    assert note_of(put("a.html", PAGE)).text.split("\n") == lines


@pytest.mark.parametrize(
    ("encoding", "named", "seen"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("cp1252", "windows-1252", "cp1252"),
        ("iso-8859-1", "iso-8859-1", "iso8859-1"),
        ("mac_roman", "macintosh", "mac-roman"),
        ("cp1252", "zip", "cp1252"),
        ("cp1252", "findes-ikke", "cp1252"),
    ],
)
def test_a_page_is_read_in_the_code_page_it_names(
    encoding: str, named: str, seen: str, put: Put, note_of: ReadNote
) -> None:
    page = (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={named}"></head>Bøg på Ærø'
    )
    path = put("a.htm", page.encode(encoding))
    assert note_of(path).text == "Bøg på Ærø"
    assert read_source(path).seen.encoding == seen


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ("", "source_empty"),
        (
            "<html><head><title>x</title></head><body><script>x</script></body></html>",
            "document_without_text",
        ),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "source_not_text"),
        ("<b>" * 100_001, "page_too_large"),
    ],
)
def test_a_page_that_cannot_be_read_says_why(
    data: str | bytes, key: str, put: Put, refusal_of: ReadRefusal
) -> None:
    assert refusal_of(put("a.html", data)).key == key


@pytest.mark.parametrize(
    "inside",
    [
        "<div>" * 50_000 + "x",
        "<table><tr><td>" * 20_000 + "x",
        "<p>x" * 90_000,
        "<!DOCTYPE x [" + "<!ENTITY a 'ha'>" * 1_000 + "]>&a;x",
        "&#x110000; &#0; x" * 10_000,
        "<meta " + "charset " * 500 + "x",
    ],
)
def test_a_page_made_to_keep_the_reader_busy_is_soon_done(inside: str, put: Put) -> None:
    path = put("a.html", inside)
    start = time.process_time()
    draft = read_source(path)
    assert draft.notes or draft.refused
    assert time.process_time() - start < 30  # takes 3 s at most here; the rest is for slow machines


# -- all of them -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["libreoffice.odt", "libreoffice.rtf", "libreoffice.pdf", "libreoffice.html"]
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_damaged_anywhere_is_read_or_refused(name: str, tmp_path: Path, data: st.DataObject) -> None:
    whole = bytearray((STORED / name).read_bytes())
    for _ in range(data.draw(st.integers(0, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.one_of(st.just(len(whole)), st.integers(1, len(whole))))
    path = tmp_path / name
    path.write_bytes(whole[:cut])
    draft = read_source(path)
    assert draft.notes or draft.refused
