"""Reading a file that may be anything: its bytes within a cap, its text whatever the encoding."""

from __future__ import annotations

import codecs
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from feltnoter.domain.text import normalise, one_line
from feltnoter.errors import UserError

MEGABYTE = 1_000_000
TEXT_CAP = 20 * MEGABYTE  # 20 MB of plain text is some ten thousand pages: not field notes

# UTF-32 before UTF-16: its little-endian mark begins with the other's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_SYMBOL = re.compile("^[ \t]*[\uf020-\uf0ff][ \t]*", re.MULTILINE)
_STRAY_CONTROLS = 16  # that many are forgiven in any text
_CONTROL_SHARE = 0.03  # compressed data has about 0.1


def file_name(path: Path) -> str:
    """The file's own name as it may be shown and stored: no folders, one line, valid Unicode."""
    return one_line(path.name)


@contextmanager
def open_file(path: Path, cap: int) -> Iterator[BinaryIO]:
    """A regular, non-empty file of at most ``cap`` bytes, opened for reading and closed again.

    Raises UserError ``source_missing``, ``source_no_access``, ``source_unreadable``, ``source_not_a_file``,
    ``source_too_large`` (``limit`` in MB) or ``source_empty``.
    """
    name = file_name(path)
    try:
        # Asked before opening: opening a pipe would wait for ever.
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UserError("source_not_a_file", name=name)
        if found.st_size > cap:
            raise UserError("source_too_large", name=name, limit=cap // MEGABYTE)
        if not found.st_size:
            raise UserError("source_empty", name=name)
        with path.open("rb") as stream:
            yield stream
    except FileNotFoundError:
        raise UserError("source_missing", name=name) from None
    except PermissionError:
        raise UserError("source_no_access", name=name) from None
    except (OSError, ValueError):  # ValueError: a NUL in the path
        raise UserError("source_unreadable", name=name) from None


def read_file(path: Path, cap: int = TEXT_CAP) -> bytes:
    """All bytes of a file. Raises what ``open_file`` raises."""
    with open_file(path, cap) as stream:
        data = stream.read(cap + 1)  # what is really read counts, not what the file system promises
    if len(data) > cap:
        raise UserError("source_too_large", name=file_name(path), limit=cap // MEGABYTE)
    return data


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text as it stands, not yet normalised, and the code page it was read in."""

    text: str
    encoding: str


def read_text(path: Path, cap: int = TEXT_CAP, encoding: str = "") -> Decoded:
    """The text of a file, in ``encoding`` or, without one, in what its bytes look like. Raises what
    ``read_file`` raises, ``source_not_text`` for a picture or program in disguise, ``source_empty``
    for mere white space."""
    data = read_file(path, cap)
    decoded = Decoded(_in(data, encoding), encoding) if encoding else found_out(data)
    text = decoded.text
    controls = len(_CONTROL.findall(text))
    if controls > _STRAY_CONTROLS and controls > _CONTROL_SHARE * len(text):
        raise UserError("source_not_text", name=file_name(path))
    if not body(text):
        raise UserError("source_empty", name=file_name(path))
    return decoded


def body(text: str) -> str:
    """The text of a note: normalised, without blank lines around it; "" when nothing can be seen."""
    text = normalise(text)
    return text.strip(" \t\n") if text.strip() else ""


def with_bullets(text: str) -> str:
    """Signs of Symbol and Wingdings (private code points) in front of a line become »•«."""
    return _SYMBOL.sub("• ", text)


def found_out(data: bytes) -> Decoded:
    """Byte order mark, then the pattern of NULs, then strict UTF-8, then cp1252. Never raises.

    No guessing by statistics: charset-normalizer takes Danish cp1252 for cp1250.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    sample = data[:_SAMPLE]
    if sample.count(0) * 4 > len(sample):  # every other byte of Latin text in UTF-16 is NUL
        little = sample[1::2].count(0) > sample[0::2].count(0)
        encoding = "utf-16-le" if little else "utf-16-be"
        return Decoded(data.decode(encoding, "replace"), encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and not data[: error.start].isascii():
            # UTF-8 cut off in the middle of a letter
            return Decoded(data[: error.start].decode("utf-8"), "utf-8")
    return Decoded(data.decode("cp1252", "replace"), "cp1252")  # five bytes mean nothing in it; show that


def _in(data: bytes, encoding: str) -> str:
    for mark, marked in _MARKS:
        if data.startswith(mark) and marked.startswith(encoding):
            return data[len(mark) :].decode(marked, "replace")
    return data.decode(encoding, "replace")
