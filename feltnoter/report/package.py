"""Writing the package: clean properties, and the same bytes for the same report.

python-docx stamps every zip entry with the clock. A report written twice from the same notes must
be the same file: then a checksum tells whether anything changed, and a test can compare.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from feltnoter.report.sheet import DECLARATION
from feltnoter.report.text import one_line

if TYPE_CHECKING:
    from docx.document import Document

_PROPERTY_LIMIT = 255  # what the core properties of a package may hold
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_NOON = datetime.time(12)


def set_properties(document: Document, *, title: str, language: str, date: datetime.date) -> None:
    """Say what the file is, and nothing about who made it or when."""
    properties = document.core_properties
    properties.title = one_line(title, _PROPERTY_LIMIT)
    properties.language = language
    for name in ("author", "last_modified_by", "comments", "keywords", "category", "subject"):
        setattr(properties, name, "")
    properties.revision = 1
    # a year below 1980 is a slip of the keyboard, and below 1000 not even a valid timestamp
    day = max(date, datetime.date(1980, 1, 1))
    properties.created = properties.modified = datetime.datetime.combine(day, _NOON)


def save(document: Document, target: BinaryIO) -> None:
    """Write ``document`` to ``target``; ``target`` is touched only once everything is ready."""
    container = io.BytesIO()
    with zipfile.ZipFile(container, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in _entries(document):
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # or the file would tell which system wrote it
            archive.writestr(entry, data)
    target.write(container.getbuffer())


def _entries(document: Document) -> Iterator[tuple[str, bytes]]:
    package = document.part.package
    parts = list(package.iter_parts())
    kinds = ((str(part.partname), str(part.content_type)) for part in parts)
    yield "[Content_Types].xml", _content_types(kinds)
    yield "_rels/.rels", package.rels.xml
    for part in parts:
        yield part.partname.membername, part.blob
        if len(part.rels):
            yield part.partname.rels_uri.membername, part.rels.xml


def _content_types(kinds: Iterable[tuple[str, str]]) -> bytes:
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in sorted(kinds))
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()
