"""A template's file taken apart: what is kept, what is left behind, and what must be unique."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from feltnoter.errors import UserError
from feltnoter.report.package import Package, Relationship, rels_name
from feltnoter.report.sheet import W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = f"{{{W}}}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MOST_BYTES = 120_000_000  # unpacked: a template is some hundred kilobytes
_MOST_PARTS = 3_000
_OLD_FORMAT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .doc, and every Office file with a password
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN_KINDS = (
    _MAIN,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
# The last word of a relationship's kind: macros, what tells of people or machines, and what only
# the template itself needs.
_LEFT_BEHIND = frozenset(
    {
        "vbaProject",
        "wordVbaData",
        "keyMapCustomizations",
        "attachedToolbars",
        "attachedTemplate",
        "customXml",
        "comments",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
        "people",
        "stylesWithEffects",
        "glossaryDocument",
        "printerSettings",
        "thumbnail",
        "custom-properties",
        "core-properties",
        "extended-properties",
        "mailMergeSource",
        "mailMergeHeaderSource",
        "recipientData",
        "extensibility",
        "digital-signature",
        "origin",
        "classificationlabels",
        "documenttasks",
    }
)
# What zipfile and lxml say of a file that is damaged, locked or something else.
_BROKEN = (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, OSError, SyntaxError)
_SETTINGS_LEFT = (
    "writeProtection",
    "attachedTemplate",
    "linkStyles",
    "trackRevisions",
    "documentProtection",
    "mailMerge",
    "docVars",
    "rsids",
    "updateFields",
    "saveThroughXslt",
)


def opened(data: bytes, name: str) -> tuple[Package, str]:
    """The template's package without what is left behind, and the name of its main part.

    Raises ``UserError`` (``template_unreadable``, ``template_old``) when it is no Word file.
    """
    if data[:8] == _OLD_FORMAT:
        raise UserError("template_old", name=name)
    try:
        parts = _unzipped(data)
        package = _package(parts)
        main = _main(package)
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        OSError,
        SyntaxError,
    ):
        raise UserError("template_unreadable", name=name) from None
    package.kinds[main] = _MAIN
    _keep_reachable(package)
    return package, main


def parsed(data: bytes) -> Element:
    """A part as a tree. Entities are not followed, nothing is fetched."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    return etree.fromstring(data, parser)


def written(tree: Element) -> bytes:
    """The tree as a part."""
    from lxml import etree

    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def cleaned_settings(tree: Element) -> None:
    """No macro template, no protection, no traces of who edited; today's Word."""
    from lxml import etree

    for tag in _SETTINGS_LEFT:
        for element in tree.findall(f"{_W}{tag}"):
            tree.remove(element)
    compat = tree.find(f"{_W}compat")
    if compat is not None:
        for setting in compat.findall(f"{_W}compatSetting"):
            if setting.get(f"{_W}name") == "compatibilityMode":
                compat.remove(setting)
        compat.append(
            etree.Element(
                f"{_W}compatSetting",
                {
                    f"{_W}name": "compatibilityMode",
                    f"{_W}uri": "http://schemas.microsoft.com/office/word",
                    f"{_W}val": "15",
                },
            )
        )


def cleaned_fonts(tree: Element) -> None:
    """LibreOffice names a font's signs in words the standard does not know."""
    for charset in tree.iter(f"{_W}charset"):
        if f"{_W}characterSet" in charset.attrib:
            del charset.attrib[f"{_W}characterSet"]


def without_traces(tree: Element) -> None:
    """No revision numbers, no comments, no tracked changes: what was struck is gone, what was added stays."""
    for element in list(tree.iter("*")):
        for name in [name for name in element.attrib if str(name).startswith(f"{_W}rsid")]:
            del element.attrib[name]
        local = element.tag.removeprefix(_W) if element.tag.startswith(_W) else ""
        parent = element.getparent()
        if parent is None:
            continue
        if local in _STRUCK:
            parent.remove(element)
        elif local in _ADDED:
            at = parent.index(element)
            for child in reversed(list(element)):
                parent.insert(at, child)
            parent.remove(element)


_STRUCK = frozenset(
    {
        "del",
        "moveFrom",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "trPrChange",
        "tcPrChange",
        "proofErr",
        "dataBinding",
    }
)
_ADDED = frozenset({"ins", "moveTo"})


def unique_numbers(trees: list[Element]) -> tuple[int, int]:
    """Number pictures and bookmarks anew through all parts, and give controls that share a number
    another. Returns the first numbers that are free for pictures and for bookmarks."""
    pictures, bookmarks, controls = count(1), count(1), count(1_720_100_001)
    seen: set[str] = set()
    names: set[str] = set()
    for tree in trees:
        for shape in tree.iter(f"{_WP}docPr"):
            shape.set("id", str(next(pictures)))
        for identity in tree.iter(f"{_W}id"):
            parent = identity.getparent()
            if parent is None or parent.tag != f"{_W}sdtPr":
                continue
            if identity.get(f"{_W}val") in seen:
                identity.set(f"{_W}val", str(next(controls)))
            seen.add(str(identity.get(f"{_W}val")))
        _bookmarks(tree, bookmarks, names)
    return next(pictures), next(bookmarks)


def _bookmarks(tree: Element, numbers: Iterator[int], names: set[str]) -> None:
    """Pairs get numbers of their own; what has no other half, or a name that is taken, goes."""
    starts = {str(e.get(f"{_W}id")): e for e in tree.iter(f"{_W}bookmarkStart")}
    ends = {str(e.get(f"{_W}id")): e for e in tree.iter(f"{_W}bookmarkEnd")}
    for element in [*tree.iter(f"{_W}bookmarkStart"), *tree.iter(f"{_W}bookmarkEnd")]:
        parent = element.getparent()
        identity = str(element.get(f"{_W}id"))
        pair = starts.get(identity), ends.get(identity)
        if parent is not None and (element not in pair or None in pair):
            parent.remove(element)
    for identity, start in starts.items():
        end = ends.get(identity)
        if end is None or start.getparent() is None:
            continue
        name = str(start.get(f"{_W}name"))
        if name in names:
            for element in (start, end):
                parent = element.getparent()
                if parent is not None:
                    parent.remove(element)
            continue
        names.add(name)
        number = str(next(numbers))
        start.set(f"{_W}id", number)
        end.set(f"{_W}id", number)


def _unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
            raise ValueError("too large for a template")
        return {entry.filename.lstrip("/"): archive.read(entry) for entry in entries}


def _package(parts: dict[str, bytes]) -> Package:
    package = Package()
    for kind in parsed(parts["[Content_Types].xml"]):
        if kind.get("Extension"):
            package.endings[str(kind.get("Extension")).lower()] = str(kind.get("ContentType"))
        elif kind.get("PartName"):
            package.kinds[str(kind.get("PartName")).lstrip("/")] = str(kind.get("ContentType"))
    for ending in ("rels", "xml"):
        package.endings.pop(ending, None)
    package.parts = {name: data for name, data in parts.items() if not name.endswith(".rels")}
    del package.parts["[Content_Types].xml"]
    for source in ("", *package.parts):
        rels = parts.get(rels_name(source))
        if rels is not None:
            package.relationships[source] = list(_relationships(rels))
    return package


def _relationships(data: bytes) -> Iterator[Relationship]:
    for each in parsed(data):
        kind = str(each.get("Type"))
        if kind.rsplit("/", 1)[-1] not in _LEFT_BEHIND:
            external = each.get("TargetMode") == "External"
            yield Relationship(str(each.get("Id")), kind, str(each.get("Target")), external)


def _main(package: Package) -> str:
    for each in package.relationships.get("", ()):
        if each.kind.endswith("/officeDocument"):
            main = target_of("", each.target)
            if package.kinds.get(main) not in _MAIN_KINDS or main not in package.parts:
                raise ValueError("not a Word file")
            return main
    raise ValueError("no main part")


def target_of(source: str, target: str) -> str:
    """The name of the part that ``source`` leads to."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target))


def _keep_reachable(package: Package) -> None:
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        source = waiting.pop()
        for each in package.relationships.get(source, ()):
            name = target_of(source, each.target)
            if not each.external and name in package.parts and name not in reached:
                reached.add(name)
                waiting.append(name)
    package.parts = {name: data for name, data in package.parts.items() if name in reached}
    endings = {name.rsplit(".", 1)[-1].lower() for name in package.parts}
    package.endings = {ending: kind for ending, kind in package.endings.items() if ending in endings}
    package.relationships = {
        source: [each for each in known if each.external or target_of(source, each.target) in reached]
        for source, known in package.relationships.items()
        if source == "" or source in reached
    }
