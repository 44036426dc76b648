"""WordprocessingML as strings.

python-docx looks through all styles and moves the section's end at every ``add_paragraph``; at
thousands of quotes that is minutes. Here text is escaped and joined, and parsed once. Everything
that reaches these functions as ``text`` is cleaned here, so nothing can get past.
"""

from __future__ import annotations

import re

from feltnoter.report.text import clean

# libxml2 refuses a text node above 10 MB; Word is at ease with much shorter ones.
_LONGEST_TEXT = 30_000
_PIECES = re.compile(r"[\t\n]|[^\t\n]+")


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """``text`` for use between double quotes."""
    return escaped(clean(text)).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def run(text: str, properties: str = "") -> str:
    """A run with ``text``; tabs and line breaks become Word's own. ``properties``: inside of rPr."""
    text = clean(text)
    if not text:
        return ""
    style = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    if "\n" not in text and "\t" not in text and len(text) <= _LONGEST_TEXT:
        return f'<w:r>{style}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'
    return f"<w:r>{style}{''.join(_piece(piece) for piece in _PIECES.findall(text))}</w:r>"


def strong(text: str) -> str:
    return run(text, '<w:rStyle w:val="Strong"/>')


def tab() -> str:
    return "<w:r><w:tab/></w:r>"


def paragraph(style: str, content: str, properties: str = "") -> str:
    """``properties``: what stands in pPr after the style, in the order the schema asks for."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def link(anchor: str, text: str) -> str:
    """``text`` leading to the bookmark ``anchor`` in the same document."""
    content = run(text, '<w:rStyle w:val="Hyperlink"/>')
    return f'<w:hyperlink w:anchor="{attribute(anchor)}" w:history="1">{content}</w:hyperlink>'


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece == "\n":
        return "<w:br/>"
    return "".join(
        f'<w:t xml:space="preserve">{escaped(piece[start : start + _LONGEST_TEXT])}</w:t>'
        for start in range(0, len(piece), _LONGEST_TEXT)
    )
