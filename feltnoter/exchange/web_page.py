"""Saved web pages (.html): one note a page, without markup and scripts."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from feltnoter.domain.draft import Draft, DraftNote, Seen
from feltnoter.errors import UserError
from feltnoter.exchange.files import MEGABYTE, Decoded, body, file_name, read_text
from feltnoter.exchange.how import AS_FOUND, How

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_FILE_CAP = 10 * MEGABYTE
_MOST_TAGS = 100_000  # a saved page has some thousands
_META = re.compile(r"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_CODE_PAGES = ("utf-8", "utf-16", "cp12", "cp8", "iso8859", "mac-", "koi8")
_META_ROOM = 4_096  # characters from the beginning within which a page says how it is written
_UNSEEN = ("script", "style", "template", "noscript", "head", "svg", "iframe", "object")
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *("hr", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tr", "ul"),
    }
)
_SPACE = re.compile(r"[ \t\r\n\f]+")  # white space of HTML; a non-breaking space is kept
_AROUND = re.compile(r" *([\t\n]) *")
_LONGEST_CELL = 300  # characters; what is longer is a page laid out by tables, not a table
_MANY_LINES = re.compile(r"\n{3,}")


def read_web_page(path: Path, how: How = AS_FOUND) -> Draft:
    """One note with what a browser would show as text, a line for each block and table row.

    Raises UserError ``page_too_large``, ``document_without_text`` and what ``files.read_text`` raises.
    """
    from bs4 import BeautifulSoup

    name = file_name(path)
    read = _read(path, how.encoding)
    if read.text.count("<") > _MOST_TAGS:
        raise UserError("page_too_large", name=name)
    try:
        page = BeautifulSoup(read.text, "lxml")
        text = body(_tidy("".join(_pieces(page))))
    except (RecursionError, AssertionError, ValueError):  # what bs4 raises for markup beyond repair
        raise UserError("source_damaged", name=name) from None
    if not text:
        raise UserError("document_without_text", name=name)
    return Draft(notes=(DraftNote(key="note", text=text, source=name),), seen=Seen(encoding=read.encoding))


def _read(path: Path, encoding: str) -> Decoded:
    """The page in the code page given, else the one its bytes show, else the one it names itself."""
    read = read_text(path, _FILE_CAP, encoding)
    if encoding or read.encoding != "cp1252":
        return read
    named = _META.search(read.text[:_META_ROOM])
    encoding = _code_page(named[1]) if named else ""
    return read_text(path, _FILE_CAP, encoding) if encoding else read


def _code_page(named: str) -> str:
    """Python's name of a code page, "" for what is none: Python calls compression a codec too."""
    try:
        found = codecs.lookup(named).name
    except LookupError:
        return ""
    return found if found.startswith(_CODE_PAGES) else ""


def _pieces(page: BeautifulSoup) -> Iterator[str]:
    """Text and breaks in reading order, without recursion: pages nest as deep as they like."""
    from bs4.element import NavigableString, PreformattedString, Tag

    waiting: list[object] = [page]
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, Tag):
            if piece.name in _UNSEEN:
                continue
            if piece.name == "br":
                yield "\n"
                continue
            if piece.name in ("td", "th"):
                is_last = piece.find_next_sibling(("td", "th")) is None
                waiting.append("" if is_last else "\t")
                if len(words := piece.get_text(" ")) <= _LONGEST_CELL:
                    waiting.append(_SPACE.sub(" ", words))
                    continue
            elif piece.name in _BLOCKS:
                yield "\n"
                waiting.append("\n")
            waiting.extend(reversed(piece.contents))
        elif isinstance(piece, PreformattedString):
            continue  # comments, declarations, CDATA
        elif isinstance(piece, NavigableString):
            yield _SPACE.sub(" ", str(piece))
        else:
            yield str(piece)


def _tidy(text: str) -> str:
    text = _AROUND.sub(r"\1", text)
    lines = [line.strip(" ") for line in text.split("\n")]
    return _MANY_LINES.sub("\n\n", "\n".join(line for line in lines if line.strip()))
