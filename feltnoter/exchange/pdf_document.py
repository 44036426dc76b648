"""PDF files: one note a document, page after page."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from feltnoter.domain.draft import Draft, DraftNote
from feltnoter.errors import UserError
from feltnoter.exchange.files import MEGABYTE, TEXT_CAP, body, file_name, read_file, with_bullets
from feltnoter.exchange.how import AS_FOUND, How

_FILE_CAP = 200 * MEGABYTE
_MOST_PAGES = 2_000
_START = b"%PDF-"
_START_ROOM = 1_024  # bytes within which it may stand (ISO 32000, implementation note 13)
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD
_SPLIT_WORD = re.compile("[\x02\ufffe\u00ad]\r?\n?")  # PDFium's sign for a hyphen at the end of a line
_LINE_END = re.compile(r"\r\n?|\n")
_FULL = 0.72  # of the longest line: so long, the line was broken by the margin
_ENDS = tuple('.!?:;»"”')
_ITEMS = re.compile(r"(?:[-–•*▪◦\uf020-\uf0ff]|\d{1,3}[.)])\s")  # an item of a list

# PDFium must be used by one thread at a time.
_engine_lock = threading.Lock()


def read_pdf(path: Path, how: How = AS_FOUND) -> Draft:
    """One note with the text of all pages; lines broken by the margin are joined into paragraphs.

    Raises UserError ``source_mismatch``, ``source_damaged``, ``pdf_encrypted``, ``pdf_too_long``
    (``limit`` pages), ``document_without_text`` (a scanned paper) and what ``files.read_file`` raises.
    """
    name = file_name(path)
    data = read_file(path, _FILE_CAP)
    if _START not in data[:_START_ROOM]:
        raise UserError("source_mismatch", name=name, ending=path.suffix.lower())
    with _engine_lock:
        pages = _pages(data, name)
    text = body(with_bullets("\n\n".join(page for page in map(_flowing, pages) if page)))
    if not text:
        raise UserError("document_without_text", name=name)
    return Draft(notes=(DraftNote(key="note", text=text, source=name),))


def _pages(data: bytes, name: str) -> list[str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD_ERROR
        raise UserError("pdf_encrypted" if locked else "source_damaged", name=name) from None
    try:
        if len(document) > _MOST_PAGES:
            raise UserError("pdf_too_long", name=name, limit=_MOST_PAGES)
        return list(_texts(document, name))
    except pypdfium2.PdfiumError:
        raise UserError("source_damaged", name=name) from None
    finally:
        document.close()


def _texts(document: Any, name: str) -> Iterator[str]:
    size = 0
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        text: str = words.get_text_range()
        words.close()
        page.close()
        size += len(text)
        if size > TEXT_CAP:
            raise UserError("source_too_large", name=name, limit=TEXT_CAP // MEGABYTE)
        yield text


def _flowing(page: str) -> str:
    """A page's lines as paragraphs. A line goes on in the next when it is about as long as the page is
    wide, ends no sentence, and the next begins no item of a list."""
    lines = [line.strip() for line in _LINE_END.split(_SPLIT_WORD.sub("", page))]
    width = max(map(len, lines), default=0)
    joined: list[str] = lines[:1]
    for before, line in pairwise(lines):
        goes_on = len(before) >= _FULL * width and not before.endswith(_ENDS)
        if goes_on and line and not _ITEMS.match(line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return "\n".join(joined).strip()
