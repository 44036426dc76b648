"""REFI-QDA in: what Feltnoter and others write, positions counted in other ways, and what is no project."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from feltnoter.domain.draft import Draft
from feltnoter.exchange.data_out import CodeOut, DataOut, ExcerptOut, NoteOut, ThemeOut
from feltnoter.exchange.refi import write_qdc, write_qdpx
from feltnoter.exchange.sources import read_source

Put = Callable[[str, bytes], Path]
SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "data" / "refi"
SPACE = 'xmlns="urn:QDA-XML:project:1.0"'


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def write(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return write


def package(qde: str, inner: str = "project.qde", **texts: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(inner, qde)
        for name, text in texts.items():
            made.writestr(f"Sources/{name}.TXT", text.encode())
    return target.getvalue()


def one_source(text: str, *marks: tuple[str, int, int]) -> bytes:
    selections = "".join(
        f'<PlainTextSelection guid="s{n}" name="{name}" startPosition="{start}" endPosition="{end}">'
        '<Coding guid="x"><CodeRef targetGUID="C1"/></Coding></PlainTextSelection>'
        for n, (name, start, end) in enumerate(marks)
    )
    return package(
        f'<Project {SPACE} name="Andet" origin="ATLAS.ti"><CodeBook><Codes>'
        '<Code guid="{c1}" name="nøgler"/></Codes></CodeBook><Sources>'
        f'<TextSource guid="t" name="A" plainTextPath="internal://a.txt">{selections}</TextSource>'
        "</Sources></Project>",
        "Mit projekt.qde",
        a=text,
    )


def quotes(draft: Draft) -> list[str]:
    return [note.text[e.start : e.end] for note in draft.notes for e in note.excerpts]


def test_what_feltnoter_writes_comes_back(tmp_path: Path) -> None:
    codes = (CodeOut(("ventetid",), "At vente.", 1), CodeOut(("ventetid", "nøgler"), "", 1))
    note = NoteOut(
        1, "quote", False, "Så gik vi 🚲 ned efter nøglen.", "borger", "Nord", "2026-09", (), (), "Nøglen"
    )
    excerpt = ExcerptOut(1, 11, 13, "🚲 ", [("ventetid", "nøgler")])
    theme = ThemeOut("Nøglen", "", "Vi venter.", "", "", False, [1], [0])
    data = DataOut("Projekt", "Hvad nu hvis?", [note], [excerpt], codes, [theme], 0)
    out = tmp_path / "p.qdpx"
    write_qdpx(data, out, "da")
    draft = read_source(out)
    assert [(code.path, code.definition) for code in draft.codes] == [
        (("ventetid",), "At vente."),
        (("ventetid", "nøgler"), ""),
    ]
    assert [n.text for n in draft.notes] == [note.text]
    assert [e.codes for e in draft.notes[0].excerpts] == [(("ventetid", "nøgler"),)]
    assert [(t.title, t.description, len(t.cards)) for t in draft.themes] == [("Nøglen", "Vi venter.", 2)]
    assert draft.question == "Hvad nu hvis?" and not draft.refused
    write_qdc(data, tmp_path / "k.qdc", "da")
    assert read_source(tmp_path / "k.qdc").codes == draft.codes


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("En\r\nto\r\nnøglen er væk", 8, 14),  # line ends as two, as the standard has them
        ("En\r\nto\r\nnøglen er væk", 6, 12),  # as one
        ("😀 og 😀: nøglen er væk", 10, 16),  # UTF-16
        ("\ufeff\n\n  nøglen er væk", 4, 10),
    ],
)
def test_positions_are_counted_as_the_selections_names_say(put: Put, text: str, start: int, end: int) -> None:
    draft = read_source(put("a.qdpx", one_source(text, ("nøglen", start, end))))
    assert quotes(draft) == ["nøglen"]
    assert draft.notes[0].excerpts[0].codes == (("nøgler",),), "braces and case of an id say nothing"


def test_selections_of_nothing_and_beyond_the_end_are_left_out(put: Put) -> None:
    marks = (("", 3, 3), ("", 2, 3), ("", 500, 900), ("", 9, 4), ("", 0, 900))
    draft = read_source(put("a.qdpx", one_source("En nøgle", *marks)))
    assert quotes(draft) == ["En nøgle"]


def test_what_lies_elsewhere_is_told_of_and_never_opened(put: Put, tmp_path: Path) -> None:
    put("hemmelig.txt", b"Hemmeligt")
    qde = (
        f'<Project {SPACE} origin="X"><Sources><TextSource name="Ude" plainTextPath="absolute://{tmp_path}'
        '/hemmelig.txt"/><PictureSource name="Foto"/></Sources></Project>'
    )
    draft = read_source(put("a.qdpx", package(qde)))
    assert not draft.notes
    assert [refusal.key for refusal in draft.refused] == ["refi_text_missing", "refi_left_out"]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (package("<a/>", "andet.xml"), "refi_no_project"),
        (package("<Project"), "source_damaged"),
        (package("<!DOCTYPE x><Project/>"), "xml_doctype"),
        (b"PK\x03\x04 kun begyndelsen", "source_damaged"),
        (b"slet ikke en pakke", "source_damaged"),
    ],
)
def test_what_is_no_project_gets_a_sentence(put: Put, data: bytes, key: str) -> None:
    (refusal,) = read_source(put("a.qdpx", data)).refused
    assert refusal.key == key


@pytest.mark.parametrize(("name", "notes", "excerpts"), [("cproctor_demo", 2, 158), ("nvivo_mac15", 0, 0)])
def test_projects_of_other_programs_come_in(name: str, notes: int, excerpts: int) -> None:
    path = SAMPLES / f"{name}.qdpx"
    if not path.is_file():
        pytest.skip("other programs' sample projects are not beside the checkout (shared/data/refi)")
    draft = read_source(path)
    assert len(draft.codes) > 20
    assert len(draft.notes) == notes
    assert sum(len(note.excerpts) for note in draft.notes) == excerpts
