"""A sheet of our own to write the report on: A4, one language, no traces of anyone.

Built from strings instead of shipped as a binary template, so that it can be read and reviewed.
"""

from __future__ import annotations

from feltnoter.report.fields import field
from feltnoter.report.look import ACCENT, FONT, INK, MUTED, Role
from feltnoter.report.markup import paragraph, run, strong, tab
from feltnoter.report.outline import Outline
from feltnoter.report.package import OFFICE, Package
from feltnoter.report.sheet import DECLARATION, W, numbering, settings, stylesheet, twips
from feltnoter.report.stationery import Paper, Sections, Stationery
from feltnoter.report.text import one_line
from feltnoter.report.wording import Wording

_OFFICE_KIND = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_OFFICE_KIND}.wordprocessingml"
_HEADER_LIMIT = 90


def blank(outline: Outline, paper: Paper | None = None) -> Stationery:
    """A4 with the report's own look: title and municipality above, »Side X af Y« below; the cover has
    only the mark of a draft, the pages that are cut up have nothing."""
    paper = paper or Paper()
    words = outline.words
    package = Package()
    main = "word/document.xml"
    package.kinds[main] = f"{_WORD}.document.main+xml"
    package.relate("", f"{OFFICE}/officeDocument", main)
    set_app(package)
    for name, text in (
        ("styles", stylesheet(words, paper.text_width)),
        ("settings", settings(words)),
        ("numbering", numbering()),
    ):
        package.add(f"word/{name}.xml", text, f"{_WORD}.{name}+xml")
        package.relate(main, f"{OFFICE}/{name}", f"{name}.xml")
    add_theme_and_fonts(package, main)
    return Stationery(
        package,
        main,
        paper,
        before=f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{OFFICE}"><w:body>',
        after="</w:body></w:document>",
        sections=_sections(package, main, outline, paper),
    )


def set_app(package: Package) -> None:
    """Which program made it, and nothing of company, template or time spent."""
    package.add("docProps/app.xml", _APP, f"{_OFFICE_KIND}.extended-properties+xml")
    package.relate("", f"{OFFICE}/extended-properties", "docProps/app.xml")


def add_theme_and_fonts(package: Package, main: str) -> None:
    """What every document of Word's has and some templates lack."""
    known = {each.kind for each in package.relationships.get(main, ())}
    for kind, name, text, content in (
        ("fontTable", "fontTable.xml", _FONTS, f"{_WORD}.fontTable+xml"),
        ("theme", "theme/theme1.xml", _theme(), f"{_OFFICE_KIND}.theme+xml"),
    ):
        if f"{OFFICE}/{kind}" not in known:
            package.add(f"word/{name}", text, content)
            package.relate(main, f"{OFFICE}/{kind}", name)


def _sections(package: Package, main: str, outline: Outline, paper: Paper) -> Sections:
    model, words = outline.model, outline.words
    mark = tab() + strong(words.draft) if model.draft else ""
    names = (one_line(name, _HEADER_LIMIT) for name in (model.title, model.municipality))
    title = run(one_line(" · ".join(name for name in names if name), _HEADER_LIMIT))

    def part(kind: str, content: str, style: Role, tabbed: float = 0) -> str:
        return story(package, main, kind, paragraph(style, content, right_tab(tabbed) if tabbed else ""))

    empty = part("header", mark, Role.HEADER), part("footer", "", Role.FOOTER)
    running = part("header", title + mark, Role.HEADER), part("footer", page_number(words), Role.FOOTER)
    wide = paper.lying.text_width
    lying = (
        part("header", title + mark, Role.HEADER, wide),
        part("footer", page_number(words), Role.FOOTER, wide),
    )
    bare = part("header", "", Role.HEADER), part("footer", "", Role.FOOTER)
    standing = references(*running)
    return Sections(
        first=section(paper, standing + references(*empty, use="first"), title_page=True),
        standing=section(paper, standing),
        lying=section(paper.lying, references(*lying), lying=True),
        cards=section(paper.cards, references(*bare)),
    )


def story(package: Package, main: str, kind: str, content: str) -> str:
    """A header or footer of ours; gives the id a section refers to it by."""
    element = "hdr" if kind == "header" else "ftr"
    name = package.unused(f"word/{kind}", "xml")
    text = f'{DECLARATION}<w:{element} xmlns:w="{W}">{content}</w:{element}>'
    package.add(name, text, f"{_WORD}.{kind}+xml")
    return package.relate(main, f"{OFFICE}/{kind}", name.removeprefix("word/"))


def references(header: str, footer: str, use: str = "default") -> str:
    """A section's header and footer."""
    return (
        f'<w:headerReference w:type="{use}" r:id="{header}"/>'
        f'<w:footerReference w:type="{use}" r:id="{footer}"/>'
    )


def section(paper: Paper, parts: str, *, title_page: bool = False, lying: bool = False) -> str:
    """The properties of a section; ``parts`` are its references."""
    turned = ' w:orient="landscape"' if lying else ""
    edge = twips(paper.edge)
    return (
        f'<w:sectPr>{parts}<w:pgSz w:w="{twips(paper.width)}" w:h="{twips(paper.height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(paper.top)}" w:right="{twips(paper.right)}" '
        f'w:bottom="{twips(paper.bottom)}" w:left="{twips(paper.left)}" w:header="{edge}" '
        f'w:footer="{edge}" w:gutter="0"/><w:cols w:space="708"/>{"<w:titlePg/>" if title_page else ""}'
        "</w:sectPr>"
    )


def right_tab(position: float) -> str:
    """A tab at the right margin of a page wider than the style was made for."""
    return (
        f'<w:tabs><w:tab w:val="clear" w:pos="{twips(Paper().text_width)}"/>'
        f'<w:tab w:val="right" w:pos="{twips(position)}"/></w:tabs>'
    )


def page_number(words: Wording) -> str:
    """»Side X af Y« at the right margin."""
    page, of = words.page_of
    return f"{tab()}{run(page)}{field('PAGE', '1')}{run(of)}{field('NUMPAGES', '1')}"


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
