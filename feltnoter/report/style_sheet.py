"""What a template's style sheet and lists lack is written into them, and nothing else is touched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from feltnoter.report.look import ACCENT, ACCENT_SOFT, Bar, Look, Role
from feltnoter.report.package import OFFICE, Package
from feltnoter.report.sentences import Wording
from feltnoter.report.sheet import CHARACTER_STYLES, DECLARATION, W, list_definition, paragraph_style
from feltnoter.report.style_roles import How, Styles, tinted
from feltnoter.report.template_parts import parsed, target_of, written

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = f"{{{W}}}"
_SIZES = (0.85, 1.25)  # how far the made styles follow the template's type size
_OURS = 11.0
_WITH_QUOTES = (Role.SEEN, Role.SOURCE)
_BESIDE_NUMBERS = (Role.EVIDENCE, Role.EVIDENCE_SOURCE)  # set in as far as a number of four digits is wide
_SIGNS = ((1, Role.BULLET, "•", "Calibri"), (2, Role.WHAT_IF, "☐", "Segoe UI Symbol"))


def complete(package: Package, main: str, styles: Styles, words: Wording) -> None:
    """Write the styles that have to be made, in the template's type size and colour, and their lists."""
    made = {match.role for match in styles.matches if match.how is How.MADE}
    lists = _lists(package, main, styles, made)
    scale = min(_SIZES[1], max(_SIZES[0], styles.looks[Role.BODY].size / _OURS))
    for match in styles.matches:
        if match.role in made:
            look = styles.looks[match.role]
            look = _dressed(look, styles.accent, scale, styles.face)
            if match.role in _WITH_QUOTES and Role.QUOTE not in made:
                look = _like_quotes(look, styles.looks[Role.QUOTE])
            styles.looks[match.role] = look
            styles.sheet.append(_style(look, styles, lists, _name(match.style, styles)))
    known = {str(style.get(f"{_W}styleId")) for style in styles.sheet.iter(f"{_W}style")}
    for name, xml in CHARACTER_STYLES.items():
        if styles.ids[name] not in known:
            own = xml.replace(f'w:styleId="{name}"', f'w:styleId="{styles.ids[name]}"')
            styles.sheet.append(_tree(own.replace(ACCENT, styles.accent)))
    _speak(styles.sheet, words)
    for each in package.relationships.get(main, ()):
        if each.kind.endswith("/styles"):
            package.add(target_of(main, each.target), written(styles.sheet))


def _dressed(look: Look, accent: str, scale: float, face: tuple[float, float, float]) -> Look:
    colours = {ACCENT: accent, ACCENT_SOFT: tinted(accent)}
    bars = tuple(Bar(b.side, colours.get(b.colour, b.colour), b.weight, b.space) for b in look.bars)
    wider = scale * face[True] if look.role in _BESIDE_NUMBERS else 1.0
    return replace(
        look,
        breadth=face[look.bold],
        tall=face[2],
        size=round(look.size * scale * 2) / 2 or look.size,
        colour=colours.get(look.colour, look.colour),
        shade=colours.get(look.shade, look.shade),
        bars=bars,
        left=look.left * wider,
        hanging=look.hanging * wider,
    )


def _like_quotes(look: Look, quote: Look) -> Look:
    """Set in, marked and aligned as the template's own quotes are: an observation stands among them, and
    below each of them where it comes from."""
    size = quote.size if look.role is Role.SEEN else look.size
    return replace(look, based_on=Role.QUOTE, bars=(), left=quote.left, right=quote.right, size=size)


def _name(wanted: str, styles: Styles) -> str:
    """A name nobody has: a template may hold a list style of that name without a sign in it."""
    taken = {
        str(name.get(f"{_W}val")).lower()
        for style in styles.sheet.iter(f"{_W}style")
        if (name := style.find(f"{_W}name")) is not None
    }
    return wanted if wanted.lower() not in taken else f"FN {wanted}"


def _style(look: Look, styles: Styles, lists: dict[Role, int], name: str) -> Element:
    xml = paragraph_style(
        replace(look, name=name, list_number=lists.get(look.role, 0)),
        width=0,
        identity=styles.ids[look.role],
        based_on=styles.ids.get(look.based_on or "", ""),
        following=styles.ids.get(look.following or "", ""),
        default=False,
    )
    return _tree(xml)


def _lists(package: Package, main: str, styles: Styles, made: set[Role]) -> dict[Role, int]:
    """Lists for the made list styles; gives each one's number."""
    wanted = [each for each in _SIGNS if each[1] in made]
    if not wanted:
        return {}
    part = next(
        (
            target_of(main, each.target)
            for each in package.relationships.get(main, ())
            if each.kind.endswith("/numbering")
        ),
        "",
    )
    if part:
        tree = parsed(package.parts[part])
    else:
        part = package.unused("word/numbering", "xml")
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
        package.add(part, "", kind)
        package.relate(main, f"{OFFICE}/numbering", part.removeprefix("word/"))
        tree = parsed(f'{DECLARATION}<w:numbering xmlns:w="{W}"/>'.encode())
    abstract = 1 + max(
        (int(a.get(f"{_W}abstractNumId", 0)) for a in tree.iter(f"{_W}abstractNum")), default=0
    )
    number = 1 + max((int(n.get(f"{_W}numId", 0)) for n in tree.iter(f"{_W}num")), default=0)
    found = {}
    for at, (_, role, sign, font) in enumerate(wanted):
        look = styles.looks[role]
        xml = list_definition(abstract + at, styles.ids[role], look, sign, font).replace(
            ACCENT, styles.accent
        )
        first = tree.find(f"{_W}num")
        if first is None:
            tree.append(_tree(xml))
        else:
            first.addprevious(_tree(xml))
        use = f'<w:num w:numId="{number + at}"><w:abstractNumId w:val="{abstract + at}"/></w:num>'
        last = tree.findall(f"{_W}num")
        last[-1].addnext(_tree(use)) if last else tree.append(_tree(use))
        found[role] = number + at
    package.add(part, written(tree))
    return found


def _next(tree: Element, tag: str, attribute: str) -> int:
    taken = [str(each.get(f"{_W}{attribute}")) for each in tree.iter(f"{_W}{tag}")]
    return 1 + max((int(number) for number in taken if number.isdecimal()), default=0)


def _speak(sheet: Element, words: Wording) -> None:
    """The report's language, wherever the sheet says one."""
    from lxml import etree

    for language in sheet.iter(f"{_W}lang"):
        language.set(f"{_W}val", words.tag)
    defaults = sheet.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr")
    if defaults is not None and defaults.find(f"{_W}lang") is None:
        element = etree.SubElement(defaults, f"{_W}lang")
        element.set(f"{_W}val", words.tag)


def _tree(xml: str) -> Element:
    return next(iter(parsed(f'<w:body xmlns:w="{W}">{xml}</w:body>'.encode())))
