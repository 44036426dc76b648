"""Which of a template's styles answers which role, and the styles that have to be made.

Roles, not names: Word writes the same name for its own styles in every language, but people rename
them, LibreOffice has names of its own, and a house style may only show in the outline level.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from feltnoter.report.look import ACCENT, LOOKS, Look, Role
from feltnoter.report.sheet import W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = f"{{{W}}}"

# Names besides Word's own (which stands in ``LOOKS``), in lower case: Danish, and LibreOffice's.
_OTHER_NAMES: Mapping[Role, tuple[str, ...]] = MappingProxyType(
    {
        Role.TITLE: ("titel",),
        Role.SUBTITLE: ("undertitel",),
        Role.HEADING_1: ("overskrift 1", "overskrift1"),
        Role.HEADING_2: ("overskrift 2", "overskrift2"),
        Role.HEADING_3: ("overskrift 3", "overskrift3"),
        Role.CONTENTS_HEADING: (
            "overskrift til indholdsfortegnelse",
            "contents heading",
            "indholdsoverskrift",
        ),
        Role.CONTENTS_1: ("indholdsfortegnelse 1", "contents 1", "indhold 1"),
        Role.HEADER: ("sidehoved",),
        Role.FOOTER: ("sidefod",),
        Role.BULLET: ("opstilling - punkttegn", "opstilling – punkttegn", "punktopstilling", "list 1"),
        Role.QUOTE: ("citat", "quotations", "blokcitat"),
        Role.CAPTION: ("billedtekst", "figurtekst"),
    }
)
_OUTLINE: Mapping[Role, int] = MappingProxyType({Role.HEADING_1: 0, Role.HEADING_2: 1, Role.HEADING_3: 2})
_CHARACTER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Strong": ("strong", "stærk", "strong emphasis", "kraftig"),
        "Hyperlink": ("hyperlink", "internet link", "link"),
        "PlaceholderText": ("placeholder text", "pladsholdertekst"),
    }
)


# How broad Danish text runs in other faces and how high their lines are, as multiples of Calibri: plain
# beside plain, bold beside bold, lines. What is not known is taken as broad and as high.
_FACES: Mapping[str, tuple[float, float, float]] = MappingProxyType(
    {
        **dict.fromkeys(("calibri", "carlito"), (1.0, 1.0, 1.0)),
        **dict.fromkeys(("times new roman", "liberation serif", "times"), (1.0, 1.0, 0.942)),
        **dict.fromkeys(("arial", "helvetica", "liberation sans"), (1.1, 1.15, 0.942)),
        **dict.fromkeys(("tahoma", "aptos"), (1.1, 1.18, 1.0)),
        "segoe ui": (1.1, 1.18, 1.09),
        "georgia": (1.1, 1.24, 0.931),
        "gelasio": (1.1, 1.24, 1.04),
        **dict.fromkeys(("open sans", "noto sans"), (1.17, 1.28, 1.116)),
        "verdana": (1.27, 1.46, 0.996),
        **dict.fromkeys(("dejavu sans", "dejavu serif"), (1.27, 1.46, 0.954)),
    }
)
_UNKNOWN_FACE = (1.1, 1.18, 1.0)


class How(StrEnum):
    """How a role found its style."""

    NAME = "name"  # Word's own name
    ALIAS = "alias"
    OTHER_NAME = "other_name"  # Danish, or LibreOffice's
    OUTLINE = "outline"
    DEFAULT = "default"  # the style of ordinary text
    MADE = "made"


@dataclass(frozen=True, slots=True)
class Match:
    """A role, the style that answers it, as the template's users know it, and how it was found."""

    role: Role
    style: str
    how: How


@dataclass(slots=True)
class Styles:
    """A template's style sheet, read. ``ids`` is what each of our ids becomes, ``face`` how broad the
    letters of ordinary text are, plain and bold, and how high its lines."""

    sheet: Element
    ids: dict[str, str]
    matches: list[Match]
    looks: dict[Role, Look]
    accent: str
    face: tuple[float, float, float] = (1.0, 1.0, 1.0)


def matched(sheet: Element, theme: Mapping[str, str]) -> Styles:
    """Find a style for every role; those without one are still to be made (``How.MADE``).

    ``theme`` holds its colours by name, and its faces under ``major`` and ``minor``."""
    paragraphs = [s for s in sheet.iter(f"{_W}style") if s.get(f"{_W}type") == "paragraph"]
    styles = Styles(sheet, {}, [], {}, "")
    taken: set[str] = set()
    for look in LOOKS:
        found, how = _find(look, paragraphs, sheet, taken)
        if found is None:
            styles.matches.append(Match(look.role, look.name, How.MADE))
            styles.ids[look.role] = _free_id(sheet, str(look.role))
            styles.looks[look.role] = look
            continue
        taken.add(str(found.get(f"{_W}styleId")))
        styles.matches.append(Match(look.role, _value(found, "name"), how))
        styles.ids[look.role] = str(found.get(f"{_W}styleId"))
        styles.looks[look.role] = _measured(look, found, sheet, theme)
        if look.role is Role.BODY:
            styles.face = _face(found, sheet, theme)
    for name, names in _CHARACTER.items():
        styles.ids[name] = _character(sheet, name, names)
    styles.accent = _accent(styles, theme)
    return styles


def _find(
    look: Look, paragraphs: list[Element], sheet: Element, taken: set[str]
) -> tuple[Element | None, How]:
    free = [style for style in paragraphs if style.get(f"{_W}styleId") not in taken]
    if look.role is Role.BODY:
        default = [style for style in free if style.get(f"{_W}default") in ("1", "true", "on")]
        return (default[0], How.DEFAULT) if default else (None, How.MADE)
    own = (look.name.lower(),)
    others = _OTHER_NAMES.get(look.role, ())
    for how, names, of in (
        (How.NAME, own, lambda s: (_value(s, "name").lower(),)),
        (How.ALIAS, own + others, _aliases),
        (How.OTHER_NAME, others, lambda s: (_value(s, "name").lower(),)),
    ):
        for style in free:
            if set(names) & set(of(style)) and _usable(look, style, sheet):
                return style, how
    level = _OUTLINE.get(look.role)
    if level is not None:
        for style in free:
            outline = style.find(f"{_W}pPr/{_W}outlineLvl")
            if outline is not None and outline.get(f"{_W}val") == str(level):
                return style, How.OUTLINE
    return None, How.MADE


def _usable(look: Look, style: Element, sheet: Element) -> bool:
    """A list style without a sign is no list."""
    return look.role is not Role.BULLET or _inherited(style, sheet, "pPr/numPr") is not None


def _aliases(style: Element) -> tuple[str, ...]:
    return tuple(name.strip().lower() for name in _value(style, "aliases").split(",") if name.strip())


def _face(style: Element, sheet: Element, theme: Mapping[str, str]) -> tuple[float, float, float]:
    fonts = _inherited(style, sheet, "rPr/rFonts")
    if fonts is None:
        return _UNKNOWN_FACE
    themed = str(fonts.get(f"{_W}asciiTheme", ""))
    name = theme.get(themed[:5]) if themed else fonts.get(f"{_W}ascii")
    return _FACES.get((name or "").lower(), _UNKNOWN_FACE)


def _measured(look: Look, style: Element, sheet: Element, theme: Mapping[str, str]) -> Look:
    """Our look of a role with the sizes of the template's style, for the guess at the pages."""
    size = _number(_inherited(style, sheet, "rPr/sz"), "val", look.size * 2) / 2
    spacing = _inherited(style, sheet, "pPr/spacing")
    before = _number(spacing, "before", 0) / 20
    after = _number(spacing, "after", 0) / 20
    auto = spacing is None or spacing.get(f"{_W}lineRule", "auto") == "auto"
    line = _number(spacing, "line", 240) / 240 if auto else look.line
    *breadths, tall = _face(style, sheet, theme)
    indent = _inherited(style, sheet, "pPr/ind")
    left, right = (_indent(indent, *names) for names in (("left", "start"), ("right", "end")))
    if look.role is not Role.BULLET:  # a list's indents stand with its numbers
        look = replace(look, left=left, right=right, hanging=0)
    look = replace(look, bars=())
    return replace(
        look,
        size=size,
        before=before,
        after=after,
        line=max(line, 0.8),
        breadth=breadths[look.bold],
        tall=tall,
    )


def _indent(indent: Element | None, *names: str) -> float:
    return max((_number(indent, name, 0) / 20 for name in names), default=0)


def _accent(styles: Styles, theme: Mapping[str, str]) -> str:
    """The colour of the template's main heading, else its theme's first accent, dark enough to read."""
    heading = styles.ids[Role.HEADING_1]
    style = _by_id(styles.sheet, heading)
    colour = _inherited(style, styles.sheet, "rPr/color") if style is not None else None
    value = str(colour.get(f"{_W}val", "")) if colour is not None else ""
    if len(value) != 6 or any(sign not in "0123456789abcdefABCDEF" for sign in value):
        named = str(colour.get(f"{_W}themeColor", "accent1")) if colour is not None else "accent1"
        value = theme.get(named) or theme.get("accent1") or ACCENT
    return readable(value.upper())


def readable(colour: str) -> str:
    """``colour`` (six hex digits), darkened until text in it reads 4.5:1 on white."""
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    while _contrast(parts) < 4.5:
        parts = [int(part * 0.94) for part in parts]
    return "".join(f"{part:02X}" for part in parts)


def tinted(colour: str) -> str:
    """A ground of the same colour, light enough for dark text."""
    return "".join(f"{round(255 - (255 - int(colour[at : at + 2], 16)) * 0.09):02X}" for at in (0, 2, 4))


def _contrast(parts: list[int]) -> float:
    shares = [p / 255 / 12.92 if p <= 10 else ((p / 255 + 0.055) / 1.055) ** 2.4 for p in parts]
    return 1.05 / (0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2] + 0.05)


def _character(sheet: Element, identity: str, names: tuple[str, ...]) -> str:
    for style in sheet.iter(f"{_W}style"):
        if style.get(f"{_W}type") == "character" and (
            _value(style, "name").lower() in names or set(_aliases(style)) & set(names)
        ):
            return str(style.get(f"{_W}styleId"))
    return _free_id(sheet, identity)


def _free_id(sheet: Element, wanted: str) -> str:
    taken = {str(style.get(f"{_W}styleId")) for style in sheet.iter(f"{_W}style")}
    name, number = wanted, 1
    while name in taken:
        name, number = f"{wanted}{number}", number + 1
    return name


def _inherited(style: Element, sheet: Element, path: str) -> Element | None:
    """The first element at ``path`` from the style up through those it is based on, to the defaults."""
    steps = "/".join(f"{_W}{step}" for step in path.split("/"))
    current: Element | None = style
    for _ in range(20):
        if current is None:
            break
        found = current.find(steps)
        if found is not None:
            return found
        current = _by_id(sheet, _value(current, "basedOn"))
    group = "rPrDefault" if path.startswith("rPr") else "pPrDefault"
    return sheet.find(f"{_W}docDefaults/{_W}{group}/{steps}")


def _by_id(sheet: Element, identity: str) -> Element | None:
    if not identity:
        return None
    return next((s for s in sheet.iter(f"{_W}style") if s.get(f"{_W}styleId") == identity), None)


def _value(element: Element, child: str) -> str:
    found = element.find(f"{_W}{child}")
    return str(found.get(f"{_W}val", "")) if found is not None else ""


def _number(element: Element | None, name: str, otherwise: float) -> float:
    try:
        return float(element.get(f"{_W}{name}", otherwise)) if element is not None else otherwise
    except ValueError:
        return otherwise
