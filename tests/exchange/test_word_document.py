"""Word documents, honest and hostile."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from feltnoter.domain.draft import DraftNote, Refusal
from feltnoter.errors import UserError
from feltnoter.exchange.word_document import read_word_document
from feltnoter.exchange.zip_guard import ZipLimits, slim_copy

DOCUMENT = "word/document.xml"
TEXT = """\
Besøg hos Solsort
Hun står i døren kl. 7.12 😀
Tid\tHvad vi så
7.12\tKaffe til tre
og én til
»Jeg tør ikke«"""
LAUGHS = (
    b"<!DOCTYPE d [<!ENTITY a 'ha'>"
    + b"".join(b"<!ENTITY %c '%s'>" % (98 + i, b"&%c;" % (97 + i) * 20) for i in range(7))
    + b"]>"
)

ReadNote = Callable[[Path], DraftNote]
ReadRefusal = Callable[[Path], Refusal]
Rezip = Callable[[str, Callable[[bytes], bytes]], Path]


def before_root(extra: bytes) -> Callable[[bytes], bytes]:
    def change(xml: bytes) -> bytes:
        end = xml.index(b"?>") + 2
        return xml[:end] + extra + xml[end:]

    return change


def in_body(extra: str) -> Callable[[bytes], bytes]:
    return lambda xml: xml.replace(b"<w:body>", b"<w:body>" + extra.encode(), 1)


def test_paragraphs_and_tables_in_reading_order(word_file: Path, note_of: ReadNote) -> None:
    assert note_of(word_file).text == TEXT


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(text: str) -> str:
    return f"<w:p>{run(text)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def field(content: str) -> str:
    return f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def box(*lines: str) -> str:
    return f"<w:txbxContent>{''.join(map(paragraph, lines))}</w:txbxContent>"


TRACKED = (
    f"<w:p><w:ins w:id='1'>{run('nyt')}</w:ins><w:moveFrom w:id='3'>{run('flyttet')}</w:moveFrom>"
    "<w:del w:id='2'><w:r><w:delText>gammelt</w:delText></w:r></w:del></w:p>"
)
TWO_WAYS = (  # Word writes a text box twice, for itself and for older programs
    "<w:p><w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
    f"<mc:Choice Requires='wps'>{box('i boksen', 'to')}</mc:Choice>"
    f"<mc:Fallback><w:pict>{box('i boksen', 'to')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
MERGED = table(
    cell(paragraph("x"), "<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>"),
    cell("<w:p/>", "<w:vMerge/>") + cell(paragraph("y")),
)


@pytest.mark.parametrize(
    ("xml", "lines"),
    [
        (field(paragraph("Felt")), ["Felt"]),
        (f"<w:p>{run('Navn: ')}{field(run('Bøg'))}</w:p>", ["Navn: Bøg"]),
        (TRACKED, ["nyt"]),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", ["a\tb", "c"]),
        (f"<w:p><w:hyperlink>{run('kommune.invalid')}</w:hyperlink></w:p>", ["kommune.invalid"]),
        (
            f"<w:p>{run('før')}<w:r><w:pict>{box('i boksen', 'to')}</w:pict></w:r></w:p>",
            ["før", "i boksen", "to"],
        ),
        (paragraph("før") + TWO_WAYS, ["før", "", "i boksen", "to"]),
        (MERGED, ["x", "\ty"]),
        (table(cell(table(cell(paragraph("inde"))) + "<w:p/>")), ["inde", ""]),
    ],
)
def test_words_are_found_wherever_word_puts_them(
    xml: str, lines: list[str], rezip: Rezip, note_of: ReadNote
) -> None:
    text = note_of(rezip(DOCUMENT, in_body(xml))).text
    assert text == "\n".join([*lines, TEXT])


def test_a_table_merged_downwards_for_thousands_of_rows_is_read(rezip: Rezip, note_of: ReadNote) -> None:
    rows = [cell("<w:p/>", "<w:vMerge/>") + cell(paragraph("r"))] * 1100
    assert note_of(rezip(DOCUMENT, in_body(table(*rows)))).text.count("\tr") == 1099


def test_missing_pictures_and_broken_references_do_not_matter(rezip: Rezip, note_of: ReadNote) -> None:
    bad = b"<Relationship Id='x' Type='http://x.invalid/image' Target='../NULL'/></Relationships>"
    path = rezip("word/_rels/document.xml.rels", lambda xml: xml.replace(b"</Relationships>", bad))
    assert note_of(path).text == TEXT


def test_pictures_are_never_unpacked(word_file: Path, note_of: ReadNote) -> None:
    with zipfile.ZipFile(word_file, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/image1.png", bytes(3_000_000))
    assert slim_copy(word_file, ZipLimits(), lambda _: False).getbuffer().nbytes < 1_000_000
    assert note_of(word_file).text == TEXT


def bomb(block: bytes, times: int) -> bytes:
    """A zip whose one part unpacks to ``block`` ``times`` over, made without packing it all."""
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    stream = packed * times + zlib.compressobj(wbits=-15).flush()
    checksum = 0
    for _ in range(times):
        checksum = zlib.crc32(block, checksum)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(DOCUMENT, stream)
    data = bytearray(out.getvalue())
    for head, method, sizes in ((b"PK\x03\x04", 8, 14), (b"PK\x01\x02", 10, 16)):
        at = data.rindex(head)
        struct.pack_into("<H", data, at + method, zipfile.ZIP_DEFLATED)
        struct.pack_into("<LLL", data, at + sizes, checksum, len(stream), len(block) * times)
    return bytes(data)


def test_a_bomb_of_300_mb_costs_neither_time_nor_memory(tmp_path: Path, refusal_of: ReadRefusal) -> None:
    path = tmp_path / "bombe.docx"
    path.write_bytes(bomb((b"<w:p><w:r><w:t>" + b"a" * 400 + b"</w:t></w:r></w:p>") * 2500, 280))
    assert path.stat().st_size < 3_000_000
    assert zipfile.ZipFile(path).getinfo(DOCUMENT).file_size > 300_000_000
    tracemalloc.start()
    began = time.perf_counter()
    refusal = refusal_of(path)
    took, memory = time.perf_counter() - began, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (refusal.key, refusal.data["limit"]) == ("package_too_large", 32)
    assert took < 1 and memory < 5_000_000


def test_the_bomb_is_a_real_one(tmp_path: Path) -> None:
    path = tmp_path / "lille.docx"
    path.write_bytes(bomb(b"<x>abc</x>" * 100, 3))
    assert zipfile.ZipFile(path).read(DOCUMENT) == b"<x>abc</x>" * 300


def test_a_bomb_with_a_false_size_in_its_header(word_file: Path, refusal_of: ReadRefusal) -> None:
    path = word_file.with_name("løgn.docx")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(DOCUMENT, b"<x>" + b"a" * 1_000_000 + b"</x>")
    data = path.read_bytes()
    path.write_bytes(data.replace((1_000_007).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    assert refusal_of(path).key == "source_damaged"


def small_limits(path: Path, limits: ZipLimits) -> str:
    with pytest.raises(UserError) as caught:
        slim_copy(path, limits, lambda _: False)
    return caught.value.key


def test_each_cap_holds(word_file: Path) -> None:
    assert small_limits(word_file, ZipLimits(parts=3)) == "package_too_large"
    assert small_limits(word_file, ZipLimits(declared=1000)) == "package_too_large"
    assert small_limits(word_file, ZipLimits(xml=1000)) == "package_too_large"
    assert small_limits(word_file, ZipLimits(tags=50)) == "package_too_large"
    assert small_limits(word_file, ZipLimits(file=1000)) == "source_too_large"


@pytest.mark.parametrize("part", [DOCUMENT, "word/styles.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_doctype_in_any_part_is_refused(part: str, rezip: Rezip, refusal_of: ReadRefusal) -> None:
    entity = b"<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
    assert refusal_of(rezip(part, before_root(entity))).key == "xml_doctype"
    assert refusal_of(rezip(part, before_root(LAUGHS))).key == "xml_doctype"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_doctype_in_another_encoding_is_refused(
    encoding: str, rezip: Rezip, refusal_of: ReadRefusal
) -> None:
    def change(xml: bytes) -> bytes:
        text = before_root(LAUGHS)(xml).decode().replace("UTF-8", "UTF-16" if "16" in encoding else "UTF-8")
        return text.encode(encoding)

    assert refusal_of(rezip(DOCUMENT, change)).key == "xml_doctype"


@pytest.mark.parametrize("encoding", ["utf-7", "cp037", "utf-32"])
def test_encodings_that_could_hide_a_doctype_are_refused(
    encoding: str, rezip: Rezip, refusal_of: ReadRefusal
) -> None:
    def change(xml: bytes) -> bytes:
        text = before_root(LAUGHS)(xml).decode().replace("UTF-8", encoding)
        # UTF-7 is refused by its name alone, so what it would look like does not matter.
        return text.encode("ascii" if encoding == "utf-7" else encoding, "replace")

    assert refusal_of(rezip(DOCUMENT, change)).key == "source_damaged"


def test_a_part_in_utf16_is_read(rezip: Rezip, note_of: ReadNote) -> None:
    path = rezip(DOCUMENT, lambda xml: xml.decode().replace("UTF-8", "UTF-16").encode("utf-16"))
    assert note_of(path).text == TEXT


def ole(extra: bytes = b"") -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + extra


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "source_empty"),
        (b"hej", "source_mismatch"),
        (b"{\\rtf1 hej}", "source_mismatch"),
        (bytes(500), "source_mismatch"),
        (ole(), "office_old_format"),
        (ole("EncryptedPackage".encode("utf-16-le")), "office_encrypted"),
        (b"PK\x03\x04", "source_truncated"),
        (b"PK\x03\x04" + bytes(100), "source_truncated"),
        (b"PK\x05\x06" + bytes(18), "word_not_a_document"),
    ],
)
def test_what_is_no_word_document_is_refused_with_its_reason(
    content: bytes, key: str, tmp_path: Path, refusal_of: ReadRefusal
) -> None:
    path = tmp_path / "ikke word.docx"
    path.write_bytes(content)
    assert refusal_of(path).key == key


def test_a_document_cut_off_is_refused(word_file: Path, refusal_of: ReadRefusal) -> None:
    data = word_file.read_bytes()
    for length in (30, len(data) // 2, len(data) - 30):
        word_file.write_bytes(data[:length])
        assert refusal_of(word_file).key == "source_truncated"


def test_a_zip_with_a_password_is_refused(word_file: Path, refusal_of: ReadRefusal) -> None:
    data = bytearray(word_file.read_bytes())
    for start, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(start)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(start, at + 4)
    word_file.write_bytes(bytes(data))
    assert refusal_of(word_file).key == "office_encrypted"


def test_a_compression_that_no_office_program_uses_is_refused(
    tmp_path: Path, refusal_of: ReadRefusal
) -> None:
    path = tmp_path / "bz.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as out:
        out.writestr(DOCUMENT, "<x/>")
    assert refusal_of(path).key == "source_damaged"


def test_a_zip_of_something_else_is_refused(tmp_path: Path, refusal_of: ReadRefusal) -> None:
    path = tmp_path / "billeder.docx"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("../../ud.xml", "<x/>")
    assert refusal_of(path).key == "word_not_a_document"
    assert not (tmp_path.parent.parent / "ud.xml").exists()


def test_another_office_document_is_refused(rezip: Rezip, refusal_of: ReadRefusal) -> None:
    path = rezip("[Content_Types].xml", lambda xml: xml.replace(b"wordprocessingml.document.main", b"x.y"))
    assert refusal_of(path).key == "word_not_a_document"


def test_the_strict_variant_is_named(rezip: Rezip, refusal_of: ReadRefusal) -> None:
    path = rezip(
        "_rels/.rels",
        lambda xml: xml.replace(
            b"http://schemas.openxmlformats.org/office", b"http://purl.oclc.org/ooxml/office"
        ),
    )
    assert refusal_of(path).key == "word_strict"


def test_a_document_that_is_not_xml_is_refused(rezip: Rezip, refusal_of: ReadRefusal) -> None:
    assert refusal_of(rezip(DOCUMENT, lambda xml: xml[:-40])).key == "source_damaged"
    assert refusal_of(rezip(DOCUMENT, in_body("&x;"))).key == "source_damaged"
    assert refusal_of(rezip(DOCUMENT, lambda _: b"")).key == "source_damaged"


def test_a_document_without_words_is_refused(tmp_path: Path, refusal_of: ReadRefusal) -> None:
    import docx

    path = tmp_path / "tom.docx"
    docx.Document().save(str(path))
    assert refusal_of(path).key == "document_without_text"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_damage_anywhere_gives_a_note_or_a_reason(data: st.DataObject, word_file: Path) -> None:
    content = bytearray(word_file.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    broken = word_file.with_name("skadet.docx")
    broken.write_bytes(content)
    try:
        assert read_word_document(broken).notes
    except UserError as error:
        assert error.data["name"] == "skadet.docx"


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_damaged_xml_gives_a_note_or_a_reason(data: st.DataObject, rezip: Rezip) -> None:
    def break_it(xml: bytes) -> bytes:
        body = xml.index(b"<w:body>")
        start = data.draw(st.integers(body, len(xml)))
        return xml[:start] + data.draw(st.binary(max_size=4)) + xml[start + data.draw(st.integers(0, 30)) :]

    try:
        assert read_word_document(rezip(DOCUMENT, break_it)).notes
    except UserError as error:
        assert error.data["name"] == "ændret.docx"


def test_the_copy_holds_exactly_what_was_checked(word_file: Path) -> None:
    copy = slim_copy(word_file, ZipLimits(), lambda _: False)
    with zipfile.ZipFile(word_file) as whole, zipfile.ZipFile(copy) as slim:
        assert slim.namelist() == whole.namelist()
        assert slim.read(DOCUMENT) == whole.read(DOCUMENT)
