"""The package a .docx is: parts, what they are, how they hang together.

Written by hand instead of through a library: the report's body is one large string that never has
to be parsed, a municipality's template keeps its parts byte for byte where nothing is changed, and
a report written twice from the same notes is the same file.
"""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO

from feltnoter.report.markup import attribute, escaped
from feltnoter.report.sheet import DECLARATION
from feltnoter.report.text import one_line

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELS = "application/vnd.openxmlformats-package.relationships+xml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_PROPERTY_LIMIT = 255  # what the core properties of a package may hold
_PORTION = 2_000
_EFFORT = 4  # of compression: half the time of the usual 6 for files 8 % larger
_NO_SYSTEM = 0  # or the file would tell which system wrote it
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_OUTSIDE = ' TargetMode="External"'
_EMPTY = ("dc:creator", "cp:lastModifiedBy", "dc:description", "cp:keywords", "cp:category", "dc:subject")


@dataclass(frozen=True, slots=True)
class Relationship:
    """From a part to another; ``external`` leads out of the package."""

    id: str
    kind: str
    target: str
    external: bool = False


@dataclass(slots=True)
class Package:
    """Parts by name without a leading slash; ``""`` in ``relationships`` is the package itself."""

    parts: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)  # content type by part
    endings: dict[str, str] = field(default_factory=dict)  # content type by ending
    relationships: dict[str, list[Relationship]] = field(default_factory=dict)

    def add(self, name: str, data: bytes | str, kind: str = "") -> None:
        """Put a part in; without ``kind`` its ending says what it is."""
        self.parts[name] = data.encode() if isinstance(data, str) else data
        if kind:
            self.kinds[name] = kind

    def relate(self, source: str, kind: str, target: str) -> str:
        """Lead from ``source`` to ``target`` (as written in the file) and give the id."""
        known = self.relationships.setdefault(source, [])
        taken = {each.id for each in known}
        number = len(known) + 1
        while f"rId{number}" in taken:
            number += 1
        known.append(Relationship(f"rId{number}", kind, target))
        return f"rId{number}"

    def unused(self, stem: str, ending: str) -> str:
        """A part name nobody has: ``word/header3.xml``."""
        number = 1
        while f"{stem}{number}.{ending}" in self.parts:
            number += 1
        return f"{stem}{number}.{ending}"

    def write(self, target: BinaryIO, body: tuple[str, Iterable[str]]) -> None:
        """Write everything; ``body`` is the name of the main part and its pieces in order.

        They are encoded portion by portion: the whole text is never in memory three times.
        """
        main, pieces = body
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_EFFORT) as archive:
            _put(archive, "[Content_Types].xml", self._content_types(main).encode())
            _put(archive, "_rels/.rels", _relations(self.relationships.get("", ())).encode())
            with archive.open(main, "w", force_zip64=True) as file:  # by name: an entry forgets the effort
                for part in _portions(pieces):
                    file.write(part.encode())
            archive.getinfo(main).create_system = _NO_SYSTEM
            self._put_relations(archive, main)
            for name, data in self.parts.items():
                if name != main:
                    _put(archive, name, data)
                    self._put_relations(archive, name)

    def _put_relations(self, archive: zipfile.ZipFile, name: str) -> None:
        known = self.relationships.get(name)
        if known:
            _put(archive, rels_name(name), _relations(known).encode())

    def _content_types(self, main: str) -> str:
        endings = {"rels": _RELS, "xml": "application/xml"}
        endings |= self.endings
        names = {main, *self.parts}
        defaults = "".join(
            f'<Default Extension="{attribute(ending)}" ContentType="{attribute(kind)}"/>'
            for ending, kind in sorted(endings.items())
        )
        overrides = "".join(
            f'<Override PartName="/{attribute(name)}" ContentType="{attribute(kind)}"/>'
            for name, kind in sorted(self.kinds.items())
            if name in names
        )
        return f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'


def rels_name(part: str) -> str:
    """Where the relationships of ``part`` are written."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def set_properties(package: Package, *, title: str, language: str, date: datetime.date) -> None:
    """Say what the file is, and nothing about who made it or when."""
    # a year below 1980 is a slip of the keyboard, and below 1000 not even a valid timestamp
    day = max(date, datetime.date(1980, 1, 1)).isoformat()
    empty = "".join(f"<{name}></{name}>" for name in _EMPTY)
    stamps = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}T12:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
    )
    core = (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(one_line(title, _PROPERTY_LIMIT))}</dc:title>{empty}"
        f"<dc:language>{language}</dc:language><cp:revision>1</cp:revision>{stamps}</cp:coreProperties>"
    )
    package.add("docProps/core.xml", core, _CORE)
    kind = f"{_RELATIONS}/metadata/core-properties"
    if not any(each.kind == kind for each in package.relationships.get("", ())):
        package.relate("", kind, "docProps/core.xml")


def _relations(known: Iterable[Relationship]) -> str:
    lines = "".join(
        f'<Relationship Id="{attribute(each.id)}" Type="{attribute(each.kind)}" '
        f'Target="{attribute(each.target)}"{_OUTSIDE if each.external else ""}/>'
        for each in known
    )
    return f'{DECLARATION}<Relationships xmlns="{_RELATIONS}">{lines}</Relationships>'


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _NO_SYSTEM
    return entry


def _portions(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces in some thousands at a time: a file takes one long text faster than many short ones."""
    rest = iter(pieces)
    while portion := list(islice(rest, _PORTION)):
        yield "".join(portion)


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(_entry(name), data, compresslevel=_EFFORT)
