"""What is checked before any library opens a zip-based document (.docx, .odt, .xlsx).

A 1.6 MB file can unpack to 309 MB of XML and 2.4 GB of memory, and a DOCTYPE makes lxml drop text
without a word. Instead of checking a file and then handing the same file on, ``slim_copy`` builds a
new one in memory from the very bytes that were checked: pictures and other parts that hold no text
are never unpacked and stay behind as empty parts.
"""

from __future__ import annotations

import io
import mmap
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from feltnoter.errors import UserError
from feltnoter.exchange.files import MEGABYTE, file_name, open_file

_PART_START = b"PK\x03\x04"
_DIRECTORY_END = b"PK\x05\x06"  # also how an empty package begins
_DIRECTORY_ROOM = 66_000  # bytes from the end within which it stands
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Office before 2007, and the wrapping of encrypted files
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO 2.3.4.4
_ENCRYPTED_FLAG = 0x1
_MANIFEST, _LOCKED = "META-INF/manifest.xml", b"encryption-data"  # ODF 1.2 part 3, 3.4
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # all that Office and ODF may use;
# bzip2 and LZMA cannot be unpacked in bounded steps
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError)

_UTF16_STARTS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")
# Other encodings could spell <!DOCTYPE in bytes that are not looked for (UTF-7, EBCDIC).
_XML_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})


@dataclass(frozen=True, slots=True)
class ZipLimits:
    """Caps, in bytes and counts. A ratio is no use: honest Word files reach 1:100."""

    file: int = 500 * MEGABYTE  # never read as a whole
    parts: int = 5_000
    declared: int = 2_000 * MEGABYTE  # all parts together, pictures too; those are never unpacked
    xml: int = 32 * MEGABYTE  # all XML together: more than the text of a thousand-page document
    tags: int = 400_000  # each costs memory and time however short its name; this is some 500 pages


def slim_copy(path: Path, limits: ZipLimits, leave_out: Callable[[str], bool]) -> io.BytesIO:
    """A checked copy of a zip-based document: XML parts in full, all other parts empty.

    ``leave_out`` says which parts (by name) are not to be there at all. Raises UserError
    ``office_encrypted``, ``office_old_format``, ``office_old_sheet``, ``source_mismatch``,
    ``source_truncated``, ``source_damaged``, ``package_too_large`` (``limit`` in MB), ``xml_doctype``, and
    what ``files.open_file`` raises.
    """
    name = file_name(path)
    with open_file(path, limits.file) as stream:
        _check_signature(stream, path.suffix.lower(), name)
        try:
            with zipfile.ZipFile(stream) as package:
                parts = _checked_parts(package, limits, name)
            copy = io.BytesIO()
            with zipfile.ZipFile(copy, "w") as target:
                for part_name, part in parts.items():
                    if not leave_out(part_name):
                        target.writestr(part_name, part)
        except _BROKEN:
            stream.seek(-min(stream.seek(0, io.SEEK_END), _DIRECTORY_ROOM), io.SEEK_END)
            whole = _DIRECTORY_END in stream.read()  # stands last: without it the end is missing
            raise UserError("source_damaged" if whole else "source_truncated", name=name) from None
    copy.seek(0)
    return copy


def _check_signature(stream: BinaryIO, ending: str, name: str) -> None:
    start = stream.read(len(_OLE))
    if start == _OLE:
        with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as whole:
            encrypted = whole.find(_ENCRYPTED_STREAM) >= 0
        old = "office_old_sheet" if ending == ".xlsx" else "office_old_format"
        raise UserError("office_encrypted" if encrypted else old, name=name)
    if not start.startswith((_PART_START, _DIRECTORY_END)):
        raise UserError("source_mismatch", name=name, ending=ending)


def _checked_parts(package: zipfile.ZipFile, limits: ZipLimits, name: str) -> dict[str, bytes]:
    """Every part by name: the checked bytes of the XML parts, nothing for the others."""
    infos = package.infolist()
    xml = [info for info in infos if info.filename.lower().endswith((".xml", ".rels"))]
    too_large = UserError("package_too_large", name=name, limit=limits.xml // MEGABYTE)
    if (
        len(infos) > limits.parts
        or sum(info.file_size for info in infos) > limits.declared
        or sum(info.file_size for info in xml) > limits.xml
    ):
        raise too_large
    if any(info.flag_bits & _ENCRYPTED_FLAG for info in infos) or _is_locked(package, infos):
        raise UserError("office_encrypted", name=name)
    if any(info.compress_type not in _METHODS for info in xml):
        raise UserError("source_damaged", name=name)
    parts = {info.filename: b"" for info in infos}
    size = tags = 0
    for info in xml:
        with package.open(info) as stream:
            part = stream.read(limits.xml - size + 1)  # whatever its header promises
        size += len(part)
        tags += part.count(b"<")
        if size > limits.xml or tags > limits.tags:
            raise too_large
        refuse_doctype(part, name)
        parts[info.filename] = part
    return parts


def _is_locked(package: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> bool:
    """Whether an OpenDocument is behind a password: its parts are noise then, its manifest says why."""
    for info in infos:
        if info.filename == _MANIFEST and info.compress_type in _METHODS:
            with package.open(info) as stream:
                return _LOCKED in stream.read(MEGABYTE)
    return False


def refuse_doctype(part: bytes, name: str) -> None:
    """No Office program writes a DOCTYPE; in a document it is an attack or an accident.

    The bytes are searched as a whole: outside comments and CDATA a bare ``<`` cannot stand in text.
    """
    if part.startswith(_UTF16_STARTS):
        order = "utf-16-le" if part[:1] in (b"\xff", b"<") else "utf-16-be"
        part = part.decode(order, "replace").encode("utf-8")
    part = part.removeprefix(b"\xef\xbb\xbf")
    encoding = _ENCODING.match(part)
    if (
        b"\x00" in part  # UTF-32, or no XML at all
        or (part and not part.lstrip().startswith(b"<"))
        or (encoding and encoding[1].lower() not in _XML_ENCODINGS)
    ):
        raise UserError("source_damaged", name=name)
    if b"<!DOCTYPE" in part:
        raise UserError("xml_doctype", name=name)
