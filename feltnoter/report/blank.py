"""A document of our own around the report's text: A4, one language, no traces of anyone.

Built from strings instead of shipped as a binary template, so that it can be read and reviewed.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feltnoter.report.look import ACCENT, FONT, INK, MUTED
from feltnoter.report.sheet import DECLARATION, W, numbering, settings, stylesheet, twips
from feltnoter.report.wording import Wording

if TYPE_CHECKING:
    from docx.document import Document

_MILLIMETRE = 72 / 25.4
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True, slots=True)
class Paper:
    """A page and its margins in points."""

    width: float = 210 * _MILLIMETRE
    height: float = 297 * _MILLIMETRE
    top: float = 27 * _MILLIMETRE
    bottom: float = 25 * _MILLIMETRE
    side: float = 26 * _MILLIMETRE
    edge: float = 12 * _MILLIMETRE  # from the paper's edge to header and footer

    @property
    def text_width(self) -> float:
        return self.width - 2 * self.side

    @property
    def text_height(self) -> float:
        return self.height - self.top - self.bottom


def document_around(body: Iterable[str], words: Wording, paper: Paper) -> Document:
    """A document with ``body`` (paragraphs and tables as XML) in it, opened with python-docx.

    The body is there before the document is opened, so that it is parsed once and where it
    stands: moving parsed elements into another tree takes quadratic time in lxml (a table of 2,000
    rows 3.6 s). Raises ``lxml.etree.XMLSyntaxError`` when ``body`` is not XML.
    """
    import docx

    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": _APP,
        "word/_rels/document.xml.rels": _relationships(
            (f"{_OFFICE}/styles", "styles.xml"),
            (f"{_OFFICE}/settings", "settings.xml"),
            (f"{_OFFICE}/numbering", "numbering.xml"),
            (f"{_OFFICE}/theme", "theme/theme1.xml"),
            (f"{_OFFICE}/fontTable", "fontTable.xml"),
        ),
        "word/document.xml": _document(body, paper),
        "word/styles.xml": stylesheet(words, paper.text_width),
        "word/settings.xml": settings(words),
        "word/numbering.xml": numbering(),
        "word/theme/theme1.xml": _theme(),
        "word/fontTable.xml": _FONTS,
    }
    container = io.BytesIO()
    with zipfile.ZipFile(container, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    container.seek(0)
    return docx.Document(container)


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in (
            ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
            ("word/document.xml", f"{_WORD}.document.main+xml"),
            ("word/styles.xml", f"{_WORD}.styles+xml"),
            ("word/settings.xml", f"{_WORD}.settings+xml"),
            ("word/numbering.xml", f"{_WORD}.numbering+xml"),
            ("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
            ("word/fontTable.xml", f"{_WORD}.fontTable+xml"),
        )
    )
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return (
        f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{lines}</Relationships>"
    )


def _document(body: Iterable[str], paper: Paper) -> str:
    side, edge = twips(paper.side), twips(paper.edge)
    return (
        f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{_OFFICE}"><w:body>{"".join(body)}<w:sectPr>'
        f'<w:pgSz w:w="{twips(paper.width)}" w:h="{twips(paper.height)}"/>'
        f'<w:pgMar w:top="{twips(paper.top)}" w:right="{side}" w:bottom="{twips(paper.bottom)}" '
        f'w:left="{side}" w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
        '<w:cols w:space="708"/><w:titlePg/></w:sectPr></w:body></w:document>'
    )


def _theme() -> str:
    """Word's colour picker and font list follow the theme, so it holds the report's own."""
    colours = (
        ("dk1", "000000"),
        ("lt1", "FFFFFF"),
        ("dk2", INK),
        ("lt2", "F2F4F6"),
        ("accent1", ACCENT),
        ("accent2", "A67A08"),
        ("accent3", "3F74CC"),
        ("accent4", "2F8552"),
        ("accent5", "745DC8"),
        ("accent6", MUTED),
        ("hlink", ACCENT),
        ("folHlink", MUTED),
    )
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours)
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'name="Feltnoter"><a:themeElements><a:clrScheme name="Feltnoter">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Feltnoter"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Feltnoter"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


_APP = (
    f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Application>Feltnoter</Application></Properties>'
)

# Where Calibri is missing, its free namesake in widths takes its place.
_FONTS = (
    f'{DECLARATION}<w:fonts xmlns:w="{W}"><w:font w:name="{FONT}"><w:altName w:val="Carlito"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
