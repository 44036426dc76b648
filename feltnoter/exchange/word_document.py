"""Word documents (.docx): one note a document, its paragraphs and tables in reading order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from feltnoter.domain.draft import Draft, DraftNote
from feltnoter.errors import UserError
from feltnoter.exchange.files import body, file_name
from feltnoter.exchange.how import AS_FOUND, How
from feltnoter.exchange.zip_guard import ZipLimits, slim_copy

if TYPE_CHECKING:
    from docx.blkcntnr import BlockItemContainer
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

# What stands around text without being part of it. python-docx skips everything inside these:
# the fields of a municipality's template (content controls) and inserted text would be lost.
_WRAPPERS = ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:fldSimple")
# What is not (or no longer) text, and the marks of merged cells: without them each cell is read once.
_NOT_TEXT = (
    *("w:sdtPr", "w:sdtEndPr", "w:customXmlPr", "w:smartTagPr", "w:fldData"),
    *("w:del", "w:moveFrom"),
    *("w:gridSpan", "w:vMerge"),
)
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = b"http://purl.oclc.org/ooxml/officeDocument"


def read_word_document(path: Path, how: How = AS_FOUND) -> Draft:
    """One note: a line for each paragraph and table row, the cells of a row joined with tabs.

    Headers and footers, footnotes, comments, pictures and deleted text are left out; text boxes
    follow the paragraph they hang on. Raises UserError ``word_not_a_document``, ``word_strict``,
    ``document_without_text`` and what ``zip_guard.slim_copy`` raises.
    """
    from docx import Document

    name = file_name(path)
    package = slim_copy(path, ZipLimits(), _beside_the_text)
    try:
        document = Document(package)
    except (KeyError, ValueError):  # no main part, or one of another program
        strict = _STRICT in package.getvalue()
        raise UserError("word_strict" if strict else "word_not_a_document", name=name) from None
    except Exception:  # from here on the content decides what python-docx and lxml raise
        raise UserError("source_damaged", name=name) from None
    try:
        _flatten(document)
        text = body("\n".join(_lines(document)))
    except Exception:
        raise UserError("source_damaged", name=name) from None
    if not text:
        raise UserError("document_without_text", name=name)
    return Draft(notes=(DraftNote(key="note", text=text, source=name),))


def _beside_the_text(part: str) -> bool:
    """Without its references the main part stands alone: pictures, styles and themes are not loaded,
    and a reference to a part that is missing (some programs write such) does no harm."""
    return part.lower().endswith(".rels") and part != "_rels/.rels"


def _flatten(document: Document) -> None:
    """Bring all text to where python-docx looks for it: paragraphs and tables directly in the body,
    runs directly in the paragraph."""
    from docx.oxml.ns import qn
    from lxml import etree

    root: BaseOxmlElement = document.element
    etree.strip_elements(root, f"{_MC}Fallback", *map(qn, _NOT_TEXT), with_tail=False)
    etree.strip_tags(root, *map(qn, _WRAPPERS))
    for box in list(root.iter(qn("w:txbxContent"))):
        paragraph = next(box.iterancestors(qn("w:p")), None)
        if paragraph is not None:
            for block in reversed(list(box)):
                paragraph.addnext(block)


def _lines(container: Document | BlockItemContainer) -> list[str]:
    from docx.text.paragraph import Paragraph

    lines: list[str] = []
    for block in container.iter_inner_content():
        if isinstance(block, Paragraph):
            lines.append(block.text)
        else:
            lines.extend("\t".join("\n".join(_lines(cell)) for cell in row.cells) for row in block.rows)
    return lines
