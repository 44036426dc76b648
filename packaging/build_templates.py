"""Makes the two example templates in ``resources/templates``: ``python packaging/build_templates.py``.

Both are of municipalities that do not exist. The first is as Word saves a template in Danish (style ids
in Danish, names in English), with a logo, footer and the place for the report marked; the second has
its own front page, a serif face, house styles known by alias and outline level, and a last page.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image, ImageDraw

from feltnoter.report.drawing import picture
from feltnoter.report.fields import field
from feltnoter.report.markup import run
from feltnoter.report.package import OFFICE, Package
from feltnoter.report.sheet import DECLARATION, W
from feltnoter.report.template import MARKER

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FOLDER = Path(__file__).parent.parent / "resources" / "templates"
LYNGSOE = "lyngsoe.dotx"
NORDMARKEN = "nordmarken.dotx"


def main() -> int:
    """Write both."""
    _FOLDER.mkdir(exist_ok=True)
    for name, data in templates().items():
        (_FOLDER / name).write_bytes(data)
    return 0


def templates() -> dict[str, bytes]:
    """The templates by file name."""
    return {LYNGSOE: _lyngsoe(), NORDMARKEN: _nordmarken()}


def _lyngsoe() -> bytes:
    green, font = "1F5C3A", "Arial"
    styles = _sheet(
        font,
        20,
        _style("Normal", "Normal", "", 20, after=120, default=True),
        _style("Titel", "Title", "Normal", 60, colour=green, after=240, bold=True),
        _style("Undertitel", "Subtitle", "Normal", 26, colour="555555", after=80),
        _style("Overskrift1", "heading 1", "Normal", 36, colour=green, after=160, bold=True, level=0),
        _style(
            "Overskrift2", "heading 2", "Normal", 24, colour=green, before=280, after=80, bold=True, level=1
        ),
        _style(
            "Overskrift3",
            "heading 3",
            "Normal",
            21,
            colour="333333",
            before=200,
            after=60,
            bold=True,
            level=2,
        ),
        _style("Indholdsfortegnelse1", "toc 1", "Normal", 20, after=100),
        _style("Citat", "Quote", "Normal", 20, colour="333333", before=80, after=40, italic=True, left=340),
        _style("Billedtekst", "caption", "Normal", 17, colour="555555", before=80, after=160),
        _style("Sidehoved", "header", "Normal", 16, colour="555555"),
        _style("Sidefod", "footer", "Normal", 16, colour="555555"),
    )
    package = _package(styles)
    logo = _media(package, _shield((31, 92, 58), "Lyngsø Kommune"), "word/header1.xml")
    header = _p("Sidehoved", picture(logo, 1, (150, 30), "Logo: Lyngsø Kommune", "Logo"))
    page = run("Side ") + field("PAGE", "1") + run(" af ") + field("NUMPAGES", "1")
    footer = _p("Sidefod", run("Lyngsø Kommune · Rådhuspladsen 1 · lyngsoe.invalid · ") + page)
    parts = _story(package, "header1", header, "hdr") + _story(package, "footer1", footer, "ftr")
    body = _p("Normal", run(MARKER))
    return _saved(package, body + _section(parts, (1701, 1247, 1418, 1418)))


def _nordmarken() -> bytes:
    blue, font = "7A1F3D", "Georgia"
    styles = _sheet(
        font,
        23,
        _style("Broed", "NK Brødtekst", "", 23, after=140, default=True),
        _style("NKT", "NK Rapporttitel", "Broed", 64, colour=blue, after=200, aliases="Titel"),
        _style("NKO1", "NK Afsnit", "Broed", 40, colour=blue, after=180, level=0),
        _style("NKO2", "NK Underafsnit", "Broed", 28, colour="222222", before=260, after=80, level=1),
        _style("NKC", "Citat", "Broed", 23, colour="444444", before=60, after=40, italic=True, left=400),
        _style("NKF", "NK Fod", "Broed", 17, colour="666666", aliases="footer,Sidefod"),
        _style("NKH", "NK Hoved", "Broed", 17, colour="666666", aliases="header,Sidehoved"),
    )
    package = _package(styles)
    logo = _media(package, _shield((122, 31, 61), "Nordmarken"), "word/header1.xml")
    sign = picture(logo, 1, (130, 26), "Logo: Nordmarken Kommune", "Logo")
    header = _p("NKH", sign, '<w:jc w:val="right"/>')
    parts = _story(package, "header1", header, "hdr")
    parts += _story(package, "footer1", _p("NKF", field("PAGE", "1")), "ftr")
    body = (
        _p("NKT", run("Nordmarken Kommune"))
        + _p("Broed", run("Rapporter fra kommunens innovationsarbejde"))
        + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        + _p("Broed", run(MARKER))
        + _p("NKO2", run("Kontakt"))
        + _p("Broed", run("Innovationsenheden, Nordmarken Kommune, innovation@nordmarken.invalid"))
    )
    return _saved(package, body + _section(parts, (1701, 1134, 1418, 1985)))


def _package(styles: str) -> Package:
    package = Package()
    main = "word/document.xml"
    package.kinds[main] = f"{_WORD}.template.main+xml"
    package.relate("", f"{OFFICE}/officeDocument", main)
    for name, text in (("styles", styles), ("settings", _SETTINGS)):
        package.add(f"word/{name}.xml", text, f"{_WORD}.{name}+xml")
        package.relate(main, f"{OFFICE}/{name}", f"{name}.xml")
    package.endings["png"] = "image/png"
    return package


def _saved(package: Package, body: str) -> bytes:
    target = io.BytesIO()
    document = (
        f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{OFFICE}"><w:body>{body}</w:body></w:document>'
    )
    package.write(target, ("word/document.xml", (document,)))
    return target.getvalue()


def _media(package: Package, data: bytes, source: str) -> str:
    package.add("word/media/logo.png", data)
    return package.relate(source, f"{OFFICE}/image", "media/logo.png")


def _story(package: Package, name: str, content: str, element: str) -> str:
    kind = "header" if element == "hdr" else "footer"
    text = f'{DECLARATION}<w:{element} xmlns:w="{W}" xmlns:r="{OFFICE}">{content}</w:{element}>'
    package.add(f"word/{name}.xml", text, f"{_WORD}.{kind}+xml")
    identity = package.relate("word/document.xml", f"{OFFICE}/{kind}", f"{name}.xml")
    return f'<w:{kind}Reference w:type="default" r:id="{identity}"/>'


def _section(parts: str, margins: tuple[int, int, int, int]) -> str:
    top, right, bottom, left = margins
    return (
        f'<w:sectPr>{parts}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{top}" w:right="{right}" '
        f'w:bottom="{bottom}" w:left="{left}" w:header="600" w:footer="500" w:gutter="0"/>'
        '<w:cols w:space="708"/></w:sectPr>'
    )


def _p(style: str, content: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{content}</w:p>'


def _sheet(font: str, size: int, *styles: str) -> str:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    return (
        f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault/></w:docDefaults>{''.join(styles)}</w:styles>"
    )


def _style(
    identity: str,
    name: str,
    above: str,
    size: int,
    *,
    colour: str = "",
    before: int = 0,
    after: int = 0,
    left: int = 0,
    bold: bool = False,
    italic: bool = False,
    level: int | None = None,
    aliases: str = "",
    default: bool = False,
) -> str:
    first = ' w:default="1"' if default else ""
    outline = f'<w:outlineLvl w:val="{level}"/>' if level is not None else ""
    keep = "<w:keepNext/>" if level is not None else ""
    indent = f'<w:ind w:left="{left}"/>' if left else ""
    weight = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    ink = f'<w:color w:val="{colour}"/>' if colour else ""
    return (
        f'<w:style w:type="paragraph"{first} '
        f'w:styleId="{identity}"><w:name w:val="{name}"/>'
        + (f'<w:aliases w:val="{aliases}"/>' if aliases else "")
        + (f'<w:basedOn w:val="{above}"/>' if above else "")
        + f"<w:qFormat/><w:pPr>{keep}"
        f'<w:spacing w:before="{before}" w:after="{after}" w:line="276" w:lineRule="auto"/>'
        f"{indent}{outline}</w:pPr>"
        f'<w:rPr>{weight}{ink}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _shield(colour: tuple[int, int, int], name: str) -> bytes:
    """A coat of arms nobody bears, with the name beside it."""
    from PIL import ImageFont

    image = Image.new("RGB", (1000, 200), "white")
    draw = ImageDraw.Draw(image)
    draw.polygon([(20, 10), (150, 10), (150, 110), (85, 190), (20, 110)], fill=colour)
    for at in (50, 85, 120):
        draw.line([(40, at), (62, at - 14), (85, at), (108, at - 14), (130, at)], fill="white", width=9)
    fonts = Path(__file__).parent.parent / "resources" / "fonts"
    font = ImageFont.truetype(fonts / "Inter-SemiBold.otf", 84)
    draw.text((190, 100), name, font=font, fill=colour, anchor="lm")
    target = io.BytesIO()
    image.save(target, "PNG", optimize=True)
    return target.getvalue()


_SETTINGS = (
    f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)

if __name__ == "__main__":
    sys.exit(main())
