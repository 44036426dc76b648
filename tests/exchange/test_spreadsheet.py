"""Spreadsheets of notes: what people make in Excel, and what was made to do harm."""

from __future__ import annotations

import datetime
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from feltnoter.domain.draft import Refusal
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.exchange.sources import read_source
from tests.exchange import made
from tests.exchange.test_documents import OLE

ReadRefusal = Callable[[Path], Refusal]
Put = Callable[[bytes], Path]
EARLY = datetime.datetime(2026, 9, 14, 8, 52)
HONEST = made.xlsx({"Ark1": [["tekst"], ["a"]]})
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def write(data: bytes) -> Path:
        path = tmp_path / "noter.xlsx"
        path.write_bytes(data)
        return path

    return write


def test_a_row_is_a_note_with_all_that_stands_beside_it(put: Put) -> None:
    rows = [
        ["Noter fra uge 37"],
        [],
        ["Tekst", "TYPE", "Tidspunkt", "Sted", "Deltager", "Rolle", "Koder", "Tema", "Bilag"],
        ["Hun 😀", "citat", EARLY, "Køkken", "Bøg", "borger", "a>b; c", "Tid", 7],
        ["To\nlinjer", None, datetime.date(2026, 9, 15), None, None, None, None, None, None],
        [None, "citat"],
        [12.0, None, "i går"],
    ]  # fmt: skip
    draft = read_source(put(made.xlsx({"Noter": rows})))
    first, second, third = draft.notes
    assert (first.text, first.kind, first.place) == ("Hun 😀", NoteKind.QUOTE, "Køkken")
    assert first.happened_at == "2026-09-14T08:52:00+02:00"
    assert (first.codes, first.theme) == ((("a", "b"), ("c",)), "Tid")
    assert (second.text, second.happened_at, third.text) == ("To\nlinjer", "2026-09-15", "12")
    assert [(p.pseudonym, p.role) for p in draft.participants] == [("Bøg", "borger")]
    assert [(r.key, r.data.get("rows")) for r in draft.refused] == [
        ("columns_ignored", None),
        ("rows_without_text", "6"),
        ("times_unreadable", "7"),
    ]
    assert draft.seen.columns[:2] == (("Tekst", "text"), ("TYPE", "kind"))
    assert draft.seen.columns[-1] == ("Bilag", "")


def test_the_sheet_with_the_text_is_found_and_the_others_are_named(put: Put) -> None:
    sheets = {"Vejledning": [["Læs mig"]], "Noter": [["tekst"], ["hej"]], "Tom": []}
    draft = read_source(put(made.xlsx(sheets)))
    assert [note.text for note in draft.notes] == ["hej"]
    [left] = draft.refused
    assert (left.key, left.data["sheet"], left.data["others"]) == ("sheets_left_out", "Noter", "Vejledning")


def test_one_column_without_a_heading_is_a_list_of_notes(put: Put) -> None:
    draft = read_source(put(made.xlsx({"Ark1": [["Første"], [None], [None, "Anden"]]})))
    assert [note.text for note in draft.notes] == ["Første", "Anden"]


def test_a_formula_counts_by_what_it_last_showed_and_is_never_run(put: Put) -> None:
    package = made.xlsx({"Ark1": [["tekst"], ['=HYPERLINK("file:///etc/passwd")'], ["hej"]]})
    draft = read_source(put(package))
    assert [note.text for note in draft.notes] == ["hej"]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "source_empty"),
        (made.xlsx({"Ark1": []}), "table_empty"),
        (made.xlsx({"Ark1": [["tekst"]]}), "table_empty"),
        (made.xlsx({"Ark1": [["navn", "alder"], ["a", 1]]}), "table_without_text_column"),
        (HONEST[:-60], "source_truncated"),
        (made.zipped({"a.xml": "<a/>"}), "spreadsheet_unreadable"),
        (made.changed(HONEST, SHEET, "<sheetData>", "<sheetData"), "spreadsheet_unreadable"),
        (made.changed(HONEST, SHEET, "<worksheet", "<!DOCTYPE x><worksheet"), "xml_doctype"),
        (OLE, "office_old_sheet"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "office_encrypted"),
        (b"tekst;type", "source_mismatch"),
        (made.zipped({"xl/workbook.xml": "<a>" + " " * 101_000_000}), "package_too_large"),
    ],
)  # fmt: skip
def test_a_spreadsheet_that_cannot_be_read_says_why(
    data: bytes, key: str, put: Put, refusal_of: ReadRefusal
) -> None:
    assert refusal_of(put(data)).key == key


def rows_of(*rows: str) -> bytes:
    """A sheet of these rows, as XML."""
    package = made.xlsx({"A": [["tekst"]]})
    return made.changed(package, SHEET, "</row></sheetData>", f"</row>{''.join(rows)}</sheetData>")


ONE = '<row r="2"><c r="A2"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("package", "notes"),
    [
        # What a sheet says of its own size, of a row's number and of a column's name is not to be believed.
        (made.changed(rows_of(ONE), SHEET, 'ref="A1"', 'ref="A1:XFD1048576"'), 1),
        (rows_of('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'), 0),
        (rows_of(*(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(2, 3_000))), 0),
        (rows_of('<row r="2"><c r="A2" t="s"><v>99999</v></c></row>'), None),
    ],
)  # fmt: skip
def test_a_sheet_that_lies_about_its_size_costs_neither_time_nor_memory(
    package: bytes, notes: int | None, put: Put
) -> None:
    path = put(package)
    tracemalloc.start()
    start = time.process_time()
    draft = read_source(path)
    took, (_, peak) = time.process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert draft.notes or draft.refused
    if notes is not None:
        assert len(draft.notes) == notes
    assert took < 20 and peak < 60_000_000


def test_a_picture_that_comes_as_a_source_is_a_note_with_a_clean_photo(tmp_path: Path) -> None:
    from PIL import Image

    image = Image.new("RGB", (60, 40), "red")
    exif = image.getexif()
    exif[0x010F] = "HEMMELIGKAMERA"
    path = tmp_path / "køkken_bord 2.jpg"
    image.save(path, exif=exif.tobytes())
    [note] = read_source(path).notes
    [photo] = note.attachments
    assert (note.text, note.source, photo.name) == ("køkken bord 2", path.name, path.name)
    assert photo.data is not None and b"HEMMELIG" not in photo.data
    assert (photo.media_type, photo.width, photo.height) == ("image/jpeg", 60, 40)


PNG_BOMB_HEADER = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x01\x00\x00\x08\x02\x00\x00\x00\x0d\x5b\x5e\x17"
)


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.jpg", b"", "source_empty"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(30), "photo_file_unreadable"),
        ("a.png", PNG_BOMB_HEADER + bytes(40), "photo_file_unreadable"),
        ("a.webp", b"ikke et billede", "photo_file_unreadable"),
        ("a.heic", b"\x00\x00\x00\x18ftypheic", "photo_heic"),
        ("a.xls", OLE, "office_old_sheet"),
        ("a.doc", OLE, "office_old_format"),
        ("a.mp3", b"ID3", "sound_not_read"),
    ],
)
def test_what_looks_like_a_photo_or_is_a_stranger_says_what_to_do(
    name: str, data: bytes, key: str, tmp_path: Path, refusal_of: ReadRefusal
) -> None:
    (tmp_path / name).write_bytes(data)
    assert refusal_of(tmp_path / name).key == key


def test_a_photo_that_unfolds_without_end_is_refused(tmp_path: Path, refusal_of: ReadRefusal) -> None:
    from PIL import Image

    Image.new("1", (9_000, 9_000)).save(tmp_path / "a.png")
    assert refusal_of(tmp_path / "a.png").key == "photo_file_too_large"
