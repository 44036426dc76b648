"""A municipality's template as what the report is written on.

Header, footer, logo, margins and styles stay as they are. The report goes in where a paragraph says
``[[FELTNOTER]]``; without one it takes the place of the template's own text. So do the one page for
politicians and the cards to cut out: with a front page and a last page they were no longer what they are.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feltnoter.errors import UserError
from feltnoter.report.blank import add_theme_and_fonts, page_number, references, section, set_app, story
from feltnoter.report.choice import Edition
from feltnoter.report.look import ACCENT, ACCENT_SOFT, Role
from feltnoter.report.markup import paragraph, strong
from feltnoter.report.outline import Outline
from feltnoter.report.package import OFFICE
from feltnoter.report.sheet import W
from feltnoter.report.stationery import Paper, Sections, Stationery
from feltnoter.report.style_roles import Match, Styles, matched, tinted
from feltnoter.report.style_sheet import complete
from feltnoter.report.template_parts import (
    cleaned_fonts,
    cleaned_settings,
    opened,
    parsed,
    target_of,
    unique_numbers,
    without_traces,
    written,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MARKER = "[[FELTNOTER]]"
_W = f"{{{W}}}"
_R = f"{{{OFFICE}}}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_HERE = "feltnoter-goes-here"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RIGHT = '<w:jc w:val="right"/>'
_STYLE = re.compile(r'<w:([pr])Style w:val="([^"]*)"/>')
_COLOUR = re.compile(rf'(<w:[a-zA-Z]+ (?:[^<>]*[ "])?w:(?:color|fill)=")({ACCENT}|{ACCENT_SOFT})"')
_NARROWEST = 200.0  # points of text width and height below which a page is no page


@dataclass(frozen=True, slots=True)
class Template:
    """A template that can be used. ``matches`` tells which style answers each role, ``has_marker``
    whether it says where the report goes in."""

    name: str
    data: bytes
    matches: tuple[Match, ...]
    has_marker: bool

    def paper(self, outline: Outline) -> Stationery:
        """What the report is written on. Reads the file anew: each report changes its own copy."""
        return _Reading(self.data, self.name).stationery(outline)


def read_template(data: bytes, name: str) -> Template:
    """The template in ``data``; ``name`` is used in what is said about it.

    Raises ``UserError``: ``template_unreadable``, ``template_old`` (.doc, or with a password).
    """
    reading = _Reading(data, name)
    return Template(name, data, tuple(reading.styles.matches), reading.marker is not None)


class _Reading:
    """One template, taken apart."""

    def __init__(self, data: bytes, name: str) -> None:
        self.package, self.main = opened(data, name)
        try:
            self.document = _with_names(parsed(self.package.parts[self.main]))
            self.body = self.document.find(f"{_W}body")
            self.styles = self._styles()
            self.stories = {
                part: parsed(self.package.parts[part]) for part in self._parts("header", "footer")
            }
            others = self._parts("footnotes", "endnotes")
            self.notes = {part: parsed(self.package.parts[part]) for part in others}
        except (SyntaxError, ValueError, KeyError):
            raise UserError("template_unreadable", name=name) from None
        if self.body is None:  # another dialect (Strict), or no document at all
            raise UserError("template_unreadable", name=name)
        for tree in (self.document, *self.stories.values(), *self.notes.values()):
            without_traces(tree)
        self.marker = next((p for p in self.body if p.tag == f"{_W}p" and _text(p) == MARKER), None)

    def stationery(self, outline: Outline) -> Stationery:
        complete(self.package, self.main, self.styles, outline.words)
        add_theme_and_fonts(self.package, self.main)
        set_app(self.package)
        self._settings()
        final, ends = self._cut(alone=outline.model.edition is not Edition.FULL)
        restyle = _restyler(self.styles)
        paper = _paper(final)
        sections = self._sections(final, paper, outline, restyle)
        if not ends:
            for element in final.findall(f"{_W}titlePg"):
                final.remove(element)
        trees = [self.document, *self.stories.values(), *self.notes.values()]
        first_picture, first_bookmark = unique_numbers(trees)
        for part, tree in (self.stories | self.notes).items():
            self.package.add(part, written(tree))
        pages = self._pages_before()
        before, after = self._around(ends)
        return Stationery(
            self.package,
            self.main,
            paper,
            before,
            after,
            sections,
            ends=ends,
            first_bookmark=first_bookmark,
            first_picture=first_picture,
            restyle=restyle,
            looks=self.styles.looks,
            contents_tab=True,
            pages_before=pages,
            accent=self.styles.accent,
            ours=False,
        )

    def _styles(self) -> Styles:
        for name in self._parts("styles"):
            sheet = parsed(self.package.parts[name])
            without_traces(sheet)
            return matched(sheet, self._theme())
        raise ValueError("no styles")

    def _theme(self) -> Mapping[str, str]:
        """The theme's colours by name, and its faces as ``major`` and ``minor``."""
        for name in self._parts("theme"):
            tree = parsed(self.package.parts[name])
            scheme = tree.find(f".//{_A}clrScheme")
            found = {}
            for use in ("major", "minor"):
                face = tree.find(f".//{_A}{use}Font/{_A}latin")
                if face is not None:
                    found[use] = str(face.get("typeface", ""))
            for colour in scheme if scheme is not None else ():
                value = colour[0].get("lastClr") or colour[0].get("val") if len(colour) else None
                if value and re.fullmatch("[0-9A-Fa-f]{6}", value):
                    found[str(colour.tag).removeprefix(_A)] = value.upper()
            return found
        return {}

    def _parts(self, *kinds: str) -> list[str]:
        return [
            target_of(self.main, each.target)
            for each in self.package.relationships.get(self.main, ())
            if each.kind.rsplit("/", 1)[-1] in kinds and not each.external
        ]

    def _trees(self, *kinds: str) -> dict[str, Element]:
        return {part: parsed(self.package.parts[part]) for part in self._parts(*kinds)}

    def _settings(self) -> None:
        for kind, clean in (("settings", cleaned_settings), ("fontTable", cleaned_fonts)):
            for name, tree in self._trees(kind).items():
                clean(tree)
                self.package.add(name, written(tree))

    def _cut(self, *, alone: bool) -> tuple[Element, bool]:
        """Put a mark where the report goes in. Gives the section it goes into, and whether nothing
        but that section follows. ``alone``: what stands around the mark stays out."""
        from lxml import etree

        body, marker = self.body, self.marker
        assert body is not None
        final = body.find(f"{_W}sectPr")
        if final is None:
            final = etree.SubElement(body, f"{_W}sectPr")
        if alone and marker is not None:
            governing = self._governing(marker, final)
            if governing is not final:
                body.replace(final, copy.deepcopy(governing))
                final = body[-1]
            marker = None
        if marker is None:
            for element in list(body):
                if element is not final:
                    body.remove(element)
            final.addprevious(etree.Comment(_HERE))
            return final, True
        own = marker.find(f"{_W}pPr/{_W}sectPr")
        if own is not None:  # the marker itself ends a section: that stays behind the report
            for child in list(marker):
                if child.tag != f"{_W}pPr":
                    marker.remove(child)
            marker.addprevious(etree.Comment(_HERE))
            return own, False
        governing = self._governing(marker, final)
        marker.addprevious(etree.Comment(_HERE))
        following = list(marker.itersiblings())
        body.remove(marker)
        return governing, governing is final and not _says_anything(following)

    @staticmethod
    def _governing(marker: Element, final: Element) -> Element:
        """The properties of the section the mark stands in: they come at its end."""
        for element in (marker, *marker.itersiblings()):
            found = element.find(f"{_W}pPr/{_W}sectPr")
            if found is not None:
                return found
        return final

    def _sections(
        self, final: Element, paper: Paper, outline: Outline, restyle: Callable[[str], str]
    ) -> Sections:
        model, words, package, main = outline.model, outline.words, self.package, self.main
        for element in final.findall(f"{_W}type"):
            final.remove(element)
        used = {
            (each.tag.removeprefix(_W)[:6], each.get(f"{_W}type")): each.get(f"{_R}id")
            for each in final
            if each.tag in (f"{_W}headerReference", f"{_W}footerReference")
        }
        mark = restyle(paragraph(Role.HEADER, strong(words.draft), _RIGHT)) if model.draft else ""
        if mark:
            for part in self._used("header", used):
                self.stories[part].append(_fragment(mark))
        wanted = ["default", *(["first"] if final.find(f"{_W}titlePg") is not None else [])]
        made = ""
        for use in wanted:
            if ("header", use) not in used and mark:
                made += _reference("header", use, story(package, main, "header", mark))
            if ("footer", use) not in used and use == "default":
                page = restyle(paragraph(Role.FOOTER, page_number(words).replace("<w:tab/>", ""), _RIGHT))
                made += _reference("footer", use, story(package, main, "footer", page))
        empty = restyle(paragraph(Role.TINY, ""))
        bare = references(story(package, main, "header", empty), story(package, main, "footer", empty))
        for reference in reversed(list(parsed_all(made))):
            final.insert(0, reference)
        standing = copy.deepcopy(final)
        for element in list(standing):
            if element.tag == f"{_W}titlePg" or element.get(f"{_W}type") == "first":
                standing.remove(element)
        lying = "".join(
            _string(each) for each in standing if each.tag in (f"{_W}headerReference", f"{_W}footerReference")
        )
        return Sections(
            first=_string(final),
            standing=_string(standing),
            lying=section(paper.lying, lying, lying=True),
            cards=section(paper.cards, bare),
        )

    def _used(self, kind: str, used: Mapping[tuple[str, str | None], str | None]) -> list[str]:
        targets = {each.id: each.target for each in self.package.relationships.get(self.main, ())}
        found = [
            target_of(self.main, targets[identity])
            for (name, _), identity in used.items()
            if name == kind and identity in targets
        ]
        return [part for part in dict.fromkeys(found) if part in self.stories]

    def _pages_before(self) -> int:
        """How often the template turns the page before the report."""
        turns = 0
        for element in self.body if self.body is not None else ():
            if not str(element.tag).startswith("{"):  # the mark is a comment: the report goes in here
                return turns
            breaks = [b for b in element.iter(f"{_W}br") if b.get(f"{_W}type") == "page"]
            turns += len(breaks) + len(list(element.iter(f"{_W}pageBreakBefore", f"{_W}sectPr")))
        return turns

    def _around(self, ends: bool) -> tuple[str, str]:
        if ends:
            assert self.body is not None
            for element in self.body.findall(f"{_W}sectPr"):
                self.body.remove(element)
        before, after = written(self.document).decode().split(f"<!--{_HERE}-->")
        return before, after


def _restyler(styles: Styles) -> Callable[[str], str]:
    """Our ids and colours become the template's. Text cannot be hit: it holds no »<«."""
    ids = styles.ids
    colours = {ACCENT: styles.accent, ACCENT_SOFT: tinted(styles.accent)}

    def style(found: re.Match[str]) -> str:
        return f'<w:{found[1]}Style w:val="{ids.get(found[2], found[2])}"/>'

    def colour(found: re.Match[str]) -> str:
        return f'{found[1]}{colours[found[2]]}"'

    return lambda xml: _COLOUR.sub(colour, _STYLE.sub(style, xml))


def _paper(properties: Element) -> Paper:
    """The page of a section; A4 where it does not say or says nonsense."""
    size, margins, plain = properties.find(f"{_W}pgSz"), properties.find(f"{_W}pgMar"), Paper()

    def points(element: Element | None, name: str, otherwise: float) -> float:
        try:
            return (
                abs(float(element.get(f"{_W}{name}", otherwise * 20))) / 20
                if element is not None
                else otherwise
            )
        except ValueError:
            return otherwise

    gutter = points(margins, "gutter", 0)
    paper = Paper(
        points(size, "w", plain.width),
        points(size, "h", plain.height),
        points(margins, "top", plain.top),
        points(margins, "bottom", plain.bottom),
        points(margins, "left", plain.left) + gutter,
        points(margins, "right", plain.right),
        points(margins, "header", plain.edge),
    )
    return paper if min(paper.text_width, paper.text_height) >= _NARROWEST else plain


def _with_names(root: Element) -> Element:
    """The document with the prefixes our text is written with."""
    from lxml import etree

    if root.tag != f"{_W}document":
        raise ValueError("not a document")
    names = {prefix: uri for prefix, uri in root.nsmap.items() if prefix} | {"w": W, "r": OFFICE}
    fresh = etree.Element(root.tag, {str(k): str(v) for k, v in root.attrib.items()}, nsmap=names)
    fresh.extend(list(root))
    return fresh


def _says_anything(elements: list[Element]) -> bool:
    """Whether something stands there, or would be seen: text, a table, a picture."""
    shown = ("tbl", "drawing", "pict", "object")
    return any(_text(each) or any(each.iter(*(f"{_W}{tag}" for tag in shown))) for each in elements)


def _text(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_W}t")).strip()


def _reference(kind: str, use: str, identity: str) -> str:
    return f'<w:{kind}Reference w:type="{use}" r:id="{identity}"/>'


def _fragment(xml: str) -> Element:
    return next(iter(parsed_all(xml)))


def parsed_all(xml: str) -> list[Element]:
    """Elements written with our prefixes."""
    return list(parsed(f'<w:body xmlns:w="{W}" xmlns:r="{OFFICE}">{xml}</w:body>'.encode()))


def _string(element: Element) -> str:
    """An element for the report's text, which has its prefixes from the document."""
    from lxml import etree

    alone = copy.deepcopy(element)
    alone.tail = None
    return str(etree.tostring(alone, encoding="unicode"))
