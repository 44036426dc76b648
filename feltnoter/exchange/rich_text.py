"""Rich text (.rtf): one note a document."""

from __future__ import annotations

import re
from pathlib import Path

from feltnoter.domain.draft import Draft, DraftNote, Refusal
from feltnoter.errors import UserError
from feltnoter.exchange.files import body, file_name, read_file, with_bullets
from feltnoter.exchange.how import AS_FOUND, How

_START = b"{\\rtf"
_FONTS = re.compile(r"\{[^{}]{0,200}\\fonttbl")
_BRACE = re.compile(r"(?<!\\)[{}]")
_FIELD = re.compile(r"\\fldinst(?=\{)", re.IGNORECASE)
_LONGEST_FONT = 300  # characters an honest entry has a third of
_MOST_FONTS = 1_000
_ESCAPED = re.compile(r"\\[\\{}]")
_CELL = re.compile(r"\\(?:nest)?cell(?![a-zA-Z])")  # striprtf puts a bar, which text may hold as well
_ROW_END = re.compile(r"\t(?=\n|$)")


def read_rich_text(path: Path, how: How = AS_FOUND) -> Draft:
    """One note with the document's text, without pictures, headers, footers and footnotes.

    A document whose end is missing comes in as far as it goes, with a notice. Raises UserError
    ``source_mismatch``, ``source_damaged``, ``document_without_text`` and what ``files.read_file``
    raises.
    """
    from striprtf.striprtf import rtf_to_text

    name = file_name(path)
    data = read_file(path)
    if not data.lstrip().startswith(_START):
        raise UserError("source_mismatch", name=name, ending=path.suffix.lower())
    source = _disarmed(data.decode("cp1252", "replace"))
    try:
        text = body(with_bullets(rtf_to_text(source, errors="replace")))  # type: ignore[no-untyped-call]
    except Exception:  # numbers and code pages are taken as they stand; anything may come of that
        raise UserError("source_damaged", name=name) from None
    is_whole = _is_closed(source)
    if not text:
        raise UserError("document_without_text" if is_whole else "source_truncated", name=name)
    note = DraftNote(key="note", text=_ROW_END.sub("", text), source=name)
    cut = () if is_whole else (Refusal(source=name, key="source_cut_short", data={"name": name}),)
    return Draft(notes=(note,), refused=cut)


def _is_closed(source: str) -> bool:
    """Whether every group is closed. What stands behind an unclosed group is lost without a word."""
    plain = _ESCAPED.sub("", source)
    return plain.count("{") <= plain.count("}")


def _disarmed(source: str) -> str:
    """The same document in a form that striprtf's patterns read in reasonable time.

    They look ahead to the end of the line, from every field and every font: a file made of nothing else
    would take hours. A line end means nothing in RTF; put into a field's beginning it also keeps the
    addresses behind links out of the text.
    """
    source = _CELL.sub(r"\\tab", _FIELD.sub(r"\\fldinst\n", source))
    start = _FONTS.search(source)
    if start is None:
        return source
    depth, end = 1, len(source)
    for brace in _BRACE.finditer(source, start.end()):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            end = brace.end()
            break
    fonts = source[start.end() : end].split(";")
    if len(fonts) > _MOST_FONTS or any(len(f) > _LONGEST_FONT or f.count("\\fcharset") > 1 for f in fonts):
        return source[: start.start()] + source[end:]  # Danish needs none of it
    return source[: start.end()] + ";\n".join(fonts) + source[end:]
