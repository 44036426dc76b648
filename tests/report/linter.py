"""A linter of our own for what the schemas and openxml-audit both let pass.

Each of these makes Word offer a repair or lose something, and none is visible in LibreOffice:
numbers used twice across parts, bookmarks and fields that never end, links to nowhere, table
cells that do not end in a paragraph, spaces that get lost.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STORIES = ("document", "hdr", "ftr", "footnotes", "endnotes", "comments")
_NAME = re.compile(r"[^\W\d]\w{0,39}$|_\w{1,39}$")
_TARGET = re.compile(r"\s*(?:PAGEREF|REF)\s+(\S+)")


def lint(data: bytes) -> list[str]:
    """What is wrong with the .docx in ``data``, in words; empty when nothing is."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        found = [f"two zip entries {name}" for name in _twice(names)]
        parts = {}
        for name in names:
            if name.endswith((".xml", ".rels")):
                try:
                    parts[name] = etree.fromstring(package.read(name))
                except etree.XMLSyntaxError as error:
                    found.append(f"{name} is not XML: {error}")
    if found:
        return found
    found += _content_types(parts, names)
    found += _relationships(parts, names)
    stories = {name: root for name, root in parts.items() if _local(root) in _STORIES}
    found += _numbers(stories.values())
    styles = parts.get("word/styles.xml")
    for name, root in stories.items():
        found += [f"{name}: {fault}" for fault in _story(root)]
        if styles is not None:
            found += [f"{name}: no style {style}" for style in _unknown_styles(root, styles)]
    return found


def _content_types(parts: dict[str, etree._Element], names: list[str]) -> Iterator[str]:
    kinds = parts["[Content_Types].xml"]
    endings = {str(kind.get("Extension")).lower() for kind in kinds if _local(kind) == "Default"}
    listed = {str(kind.get("PartName")) for kind in kinds if _local(kind) == "Override"}
    for name in names:
        is_listed = name == "[Content_Types].xml" or f"/{name}" in listed
        if not is_listed and name.rsplit(".", 1)[-1].lower() not in endings:
            yield f"no content type for {name}"
    yield from (f"content type for missing part {name}" for name in listed if name[1:] not in names)


def _relationships(parts: dict[str, etree._Element], names: list[str]) -> Iterator[str]:
    for name, root in parts.items():
        if not name.endswith(".rels"):
            continue
        yield from (f"{name}: two relationships {twice}" for twice in _twice(_values(root, "Id")))
        folder = name.split("_rels/")[0]
        for relationship in root:
            if relationship.get("TargetMode") == "External":
                continue
            target = str(relationship.get("Target"))
            path = target[1:] if target.startswith("/") else _joined(folder, target)
            if path not in names:
                yield f"{name}: {target} is not there"
        source = parts.get(folder + name.rsplit("/", 1)[-1].removesuffix(".rels"))
        if source is not None:
            known = set(_values(root, "Id"))
            for attribute in (f"{R}id", f"{R}embed", f"{R}link"):
                used = (element.get(attribute) for element in source.iter())
                yield from (f"{name}: no relationship {each}" for each in used if each and each not in known)


def _numbers(stories: Iterable[etree._Element]) -> Iterator[str]:
    """Numbers that must be unique in the whole file, not only in their part."""
    roots = list(stories)
    pictures = chain.from_iterable(_values(root.iter(f"{WP}docPr"), "id") for root in roots)
    controls = chain.from_iterable(
        _values(properties.findall(f"{W}id"), f"{W}val")
        for root in roots
        for properties in root.iter(f"{W}sdtPr")
    )
    bookmarks = chain.from_iterable(_values(root.iter(f"{W}bookmarkStart"), f"{W}id") for root in roots)
    names = chain.from_iterable(_values(root.iter(f"{W}bookmarkStart"), f"{W}name") for root in roots)
    for what, values in (
        ("pictures", pictures),
        ("content controls", controls),
        ("bookmarks", bookmarks),
        ("bookmarks named", names),
    ):
        yield from (f"two {what} {value}" for value in _twice(values))


def _story(root: etree._Element) -> Iterator[str]:
    names = _values(root.iter(f"{W}bookmarkStart"), f"{W}name")
    yield from (f"bookmark name {name!r}" for name in names if not _NAME.match(name))
    starts = Counter(_values(root.iter(f"{W}bookmarkStart"), f"{W}id"))
    if starts != Counter(_values(root.iter(f"{W}bookmarkEnd"), f"{W}id")):
        yield "bookmarks that do not start and end"
    known = set(names)
    for link in root.iter(f"{W}hyperlink"):
        anchor = link.get(f"{W}anchor")
        if anchor and anchor not in known:
            yield f"link to missing bookmark {anchor}"
    for instruction in root.iter(f"{W}instrText"):
        target = _TARGET.match(instruction.text or "")
        if target and target[1] not in known:
            yield f"field points to missing bookmark {target[1]}"
    yield from _fields(root)
    for cell in root.iter(f"{W}tc"):
        inside = [child for child in cell if child.tag != f"{W}tcPr"]
        if not inside or inside[-1].tag != f"{W}p":
            yield "a cell that does not end in a paragraph"
    for text in root.iter(f"{W}t"):
        if text.text and text.text != text.text.strip() and text.get(_SPACE) != "preserve":
            yield "text that loses its spaces"


def _fields(root: etree._Element) -> Iterator[str]:
    """Each field: begin, separate, end, in this order and properly nested."""
    open_fields: list[str] = []
    for mark in root.iter(f"{W}fldChar"):
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            open_fields.append("begin")
        elif kind == "separate" and open_fields and open_fields[-1] == "begin":
            open_fields[-1] = "separate"
        elif kind == "end" and open_fields:
            open_fields.pop()
        else:
            yield f"field {kind} out of place"
    if open_fields:
        yield "a field without an end"


def _unknown_styles(root: etree._Element, styles: etree._Element) -> set[str]:
    known = set(_values(styles.iter(f"{W}style"), f"{W}styleId"))
    used = chain.from_iterable(_values(root.iter(f"{W}{tag}"), f"{W}val") for tag in ("pStyle", "rStyle"))
    return set(used) - known


def _values(elements: Iterable[etree._Element], attribute: str) -> list[str]:
    return [str(value) for element in elements if (value := element.get(attribute)) is not None]


def _twice(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _joined(folder: str, target: str) -> str:
    steps = folder.rstrip("/").split("/") if folder.rstrip("/") else []
    for step in target.split("/"):
        if step == "..":
            steps.pop()
        else:
            steps.append(step)
    return "/".join(steps)
