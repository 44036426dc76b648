"""Text from files of every encoding, and files that hold none."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.domain.draft import DraftNote, Refusal
from feltnoter.errors import UserError
from feltnoter.exchange.files import file_name, found_out, read_file

ReadNote = Callable[[Path], DraftNote]
ReadRefusal = Callable[[Path], Refusal]

DANISH = "Æblegrød på Ærø – »citat« ”gåseøjne” å Å é"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", DANISH + " 😀"),
        ("utf-8-sig", DANISH + " 😀"),
        ("utf-16", DANISH + " 😀"),
        ("utf-16-le", DANISH + " 😀"),
        ("utf-16-be", DANISH),
        ("utf-32", DANISH),
        ("cp1252", DANISH),
        ("latin-1", "Børn på Ærø"),
    ],
)
def test_danish_is_read_in_every_encoding(encoding: str, text: str) -> None:
    assert found_out(text.encode(encoding)).text == text


def test_utf16_with_its_other_byte_order_mark() -> None:
    assert found_out(b"\xfe\xff" + DANISH.encode("utf-16-be")).text == DANISH


def test_a_short_cp1252_word_that_ends_like_cut_off_utf8() -> None:
    assert found_out("Er det på".encode("cp1252")).text == "Er det på"


def test_utf8_cut_off_within_a_letter_stays_utf8() -> None:
    assert found_out("Børn på Ærø".encode()[:-1]).text == "Børn på Ær"


def test_bytes_without_meaning_in_cp1252_show_as_such() -> None:
    assert found_out(b"B\xf8rn \x81\x8d\x8f\x90\x9d").text == "Børn \ufffd\ufffd\ufffd\ufffd\ufffd"


@given(st.binary(max_size=300))
def test_any_bytes_give_text(data: bytes) -> None:
    found_out(data)


def test_one_note_a_file(tmp_path: Path, note_of: ReadNote) -> None:
    path = tmp_path / "felt.txt"
    path.write_bytes("\ufeff\r\n  \r\nHun venter.\r\n\tIndrykket.\x00\r\n\r\n".encode())
    assert note_of(path).text == "Hun venter.\n\tIndrykket."


def test_markdown_stays_as_written(tmp_path: Path, note_of: ReadNote) -> None:
    path = tmp_path / "Felt.MD"
    path.write_text("# Besøg\n\n- *kaffe*\n", encoding="utf-8")
    assert note_of(path).text == "# Besøg\n\n- *kaffe*"


def test_text_with_stray_nuls_is_still_text(tmp_path: Path, note_of: ReadNote) -> None:
    path = tmp_path / "nul.txt"
    path.write_bytes(b"a\x00b\x07c" + b" og mere tekst" * 3)
    assert note_of(path).text.startswith("abc og")


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\x00\x00", b"\xa0\n"])
def test_nothing_to_read_is_refused(content: bytes, tmp_path: Path, refusal_of: ReadRefusal) -> None:
    path = tmp_path / "tom.txt"
    path.write_bytes(content)
    assert refusal_of(path).key == "source_empty"


def test_a_picture_named_txt_is_refused(tmp_path: Path, refusal_of: ReadRefusal) -> None:
    path = tmp_path / "billede.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    assert refusal_of(path).key == "source_not_text"


def test_a_file_over_the_cap_is_refused(tmp_path: Path, refusal_of: ReadRefusal) -> None:
    path = tmp_path / "stor.txt"
    with path.open("wb") as stream:
        stream.truncate(20_000_001)  # sparse: takes no room
    refusal = refusal_of(path)
    assert (refusal.key, refusal.data["limit"]) == ("source_too_large", 20)


def test_a_file_that_gives_more_than_it_promised_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vokser.txt"
    path.write_bytes(b"x" * 50)
    promised = os.stat_result((0o100644, 0, 0, 1, 0, 0, 5, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda self, **_: promised)
    with pytest.raises(UserError) as caught:
        read_file(path, cap=20)
    assert caught.value.key == "source_too_large"


def test_a_missing_file_is_refused(tmp_path: Path, refusal_of: ReadRefusal) -> None:
    assert refusal_of(tmp_path / "væk.txt").key == "source_missing"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path, refusal_of: ReadRefusal) -> None:
    path = tmp_path / "rør.txt"
    os.mkfifo(path)
    assert refusal_of(path).key == "source_not_a_file"


def test_what_the_system_will_not_give_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal_of: ReadRefusal
) -> None:
    path = tmp_path / "låst.txt"
    path.write_text("x", encoding="utf-8")
    for error, key in ((PermissionError(), "source_no_access"), (OSError(5, "I/O"), "source_unreadable")):

        def fail(*_: object, error: OSError = error, **__: object) -> None:
            raise error

        with monkeypatch.context() as patch:
            patch.setattr(Path, "open", fail)
            assert refusal_of(path).key == key


def test_a_file_name_is_one_line_of_valid_unicode() -> None:
    assert file_name(Path("mappe") / "b\udcf8rn\nA\u030a.txt") == "brn Å.txt"
