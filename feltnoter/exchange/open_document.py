"""OpenDocument texts (.odt): one note a document, its paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from feltnoter.domain.draft import Draft, DraftNote
from feltnoter.errors import UserError
from feltnoter.exchange.files import body, file_name
from feltnoter.exchange.how import AS_FOUND, How
from feltnoter.exchange.zip_guard import ZipLimits, slim_copy

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONTENT = "content.xml"
_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE = (f"{{{_NS}{name}:1.0}}" for name in ("office", "text", "table"))
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
# Comments, footnotes, deleted text, and what an index or a form says of itself: beside the text.
_BESIDE = frozenset(
    {
        f"{_OFFICE}annotation",
        f"{_OFFICE}forms",
        f"{_TEXT}note",
        f"{_TEXT}tracked-changes",
        f"{_TEXT}sequence-decls",
        f"{_TEXT}variable-decls",
        f"{_TEXT}user-field-decls",
        f"{_TEXT}ruby-text",
    }
)
_MOST_SPACES = 80  # one element stands for any number of them


def read_open_document(path: Path, how: How = AS_FOUND) -> Draft:
    """One note: a line for each paragraph and table row, the cells of a row joined with tabs.

    Headers and footers, footnotes, comments, pictures and deleted text are left out; text boxes follow
    the paragraph they hang on. Raises UserError ``open_document_not_text``, ``document_without_text``
    and what ``zip_guard.slim_copy`` raises.
    """
    from lxml import etree

    name = file_name(path)
    with ZipFile(slim_copy(path, ZipLimits(), lambda part: part != _CONTENT)) as package:
        try:
            content = package.read(_CONTENT)
        except KeyError:
            raise UserError("open_document_not_text", name=name) from None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise UserError("source_damaged", name=name) from None
    text_part = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if text_part is None:
        raise UserError("open_document_not_text", name=name)
    text = body("\n".join(_lines(text_part)))
    if not text:
        raise UserError("document_without_text", name=name)
    return Draft(notes=(DraftNote(key="note", text=text, source=name),))


def _lines(container: Element) -> Iterator[str]:
    """Depth of nesting is bounded: libxml2 refuses documents deeper than 256."""
    for block in container:
        if block.tag in _BESIDE:
            continue
        if block.tag in _PARAGRAPHS:
            boxes: list[Element] = []
            yield "".join(_words(block, boxes))
            for box in boxes:
                yield from _lines(box)
        elif block.tag == f"{_TABLE}table-row":
            yield "\t".join("\n".join(_lines(cell)) for cell in block if not _is_covered(cell))
        else:
            yield from _lines(block)


def _is_covered(cell: Element) -> bool:
    return cell.tag == f"{_TABLE}covered-table-cell"


def _words(element: Element, boxes: list[Element]) -> Iterator[str]:
    """The text of a paragraph; frames found on the way are put into ``boxes``."""
    yield element.text or ""
    for child in element:
        match child.tag:
            case tag if not isinstance(tag, str) or tag in _BESIDE:
                pass
            case tag if tag == f"{_TEXT}s":
                count = child.get(f"{_TEXT}c", "1")
                yield " " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1)
            case tag if tag == f"{_TEXT}tab":
                yield "\t"
            case tag if tag == f"{_TEXT}line-break":
                yield "\n"
            case tag if tag.endswith("}frame"):
                boxes.append(child)
            case _:
                yield from _words(child, boxes)
        yield child.tail or ""
