"""How each part of the report looks: one row per style, from which the style sheet is written.

Roles, not names, run through the rest of the package: a role's value is the style id in our own
sheet, and a municipality's template may answer the same role with a style of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ACCENT = "0F6A73"
ACCENT_SOFT = "EAF4F4"
INK = "1B2733"
MUTED = "566575"
LINE = "CBD3DA"

FONT = "Calibri"  # where it is missing, Carlito has the same widths


class Role(StrEnum):
    """What a paragraph is in the report."""

    BODY = "Normal"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    HEADING_3 = "Heading3"
    SUB_THEME = "FNUndertema"
    CONTENTS_HEADING = "TOCHeading"
    CONTENTS_1 = "TOC1"
    HEADER = "Header"
    FOOTER = "Footer"
    BULLET = "ListBullet"
    LABEL = "FNEtiket"
    QUESTION = "FNSpoergsmaal"
    COVER = "FNForside"
    FACT = "FNFakta"
    INSIGHT = "FNIndsigt"
    QUOTE = "Quote"
    SEEN = "FNIagttagelse"
    SOURCE = "FNKilde"
    WHAT_IF = "FNHvadNuHvis"
    HINT = "FNHjaelp"
    EVIDENCE = "FNBelaeg"
    EVIDENCE_SOURCE = "FNBelaegkilde"
    CELL = "FNTabel"
    CELL_HEAD = "FNTabelhoved"
    CAPTION = "Caption"
    PICTURE = "FNBillede"
    BAR = "FNSoejle"
    FIELD = "FNFelt"
    CARD_TITLE = "FNKorttitel"
    CARD_INSIGHT = "FNKortindsigt"
    CARD_TEXT = "FNKorttekst"
    CARD_LABEL = "FNKortfelt"
    TINY = "FNAfstand"


@dataclass(frozen=True, slots=True)
class Bar:
    """A line at one side of a paragraph: ``weight`` in eighths of a point, ``space`` in points."""

    side: str
    colour: str
    weight: int
    space: int


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph style. Sizes, spaces and indents in points; ``line`` as a multiple."""

    role: Role
    name: str
    based_on: Role | None = Role.BODY
    following: Role | None = None
    size: float = 11
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: float = 0
    after: float = 0
    line: float = 1.2
    left: float = 0
    right: float = 0
    hanging: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    shade: str = ""
    bars: tuple[Bar, ...] = ()
    list_number: int = 0
    right_tab: str = ""  # leader of a tab stop at the right margin
    breadth: float = 1.0  # of its letters, as a multiple of Calibri's (bold beside bold), to guess pages by
    tall: float = 1.0  # how high its lines are, as a multiple of Calibri's


# The bar's own breadth and its distance are taken out of the indent, so that it lines up with the margin.
_INSIGHT_PAD = tuple(Bar(side, ACCENT_SOFT, 4, 8) for side in ("top", "bottom", "right"))
_QUOTE_BAR = (Bar("left", ACCENT, 12, 10),)
_QUOTE_LEFT = 12.0

LOOKS: tuple[Look, ...] = (
    Look(Role.BODY, "Normal", None, size=11, after=8, line=1.25),
    Look(
        Role.TITLE,
        "Title",
        following=Role.BODY,
        size=34,
        bold=True,
        colour=INK,
        after=26,
        line=1.0,
        keep_lines=True,
        bars=(Bar("bottom", ACCENT, 18, 16),),
    ),
    Look(Role.SUBTITLE, "Subtitle", following=Role.BODY, size=13, colour=MUTED, after=4, line=1.1),
    Look(
        Role.HEADING_1,
        "heading 1",
        following=Role.BODY,
        size=22,
        bold=True,
        colour=ACCENT,
        after=12,
        line=1.05,
        keep_next=True,
        keep_lines=True,
        outline=0,
    ),
    Look(
        Role.HEADING_2,
        "heading 2",
        following=Role.BODY,
        size=13,
        bold=True,
        colour=INK,
        before=18,
        after=6,
        line=1.1,
        keep_next=True,
        keep_lines=True,
        outline=1,
    ),
    Look(
        Role.HEADING_3,
        "heading 3",
        following=Role.BODY,
        size=11.5,
        bold=True,
        colour=MUTED,
        before=14,
        after=5,
        line=1.1,
        keep_next=True,
        keep_lines=True,
        outline=2,
    ),
    Look(
        Role.SUB_THEME,
        "FN Undertema",
        Role.HEADING_2,
        following=Role.BODY,
        size=17,
        bold=True,
        colour=ACCENT,
        before=30,
        after=10,
        line=1.05,
        keep_next=True,
        keep_lines=True,
        outline=1,
    ),
    Look(
        Role.CONTENTS_HEADING,
        "TOC Heading",
        following=Role.BODY,
        size=22,
        bold=True,
        colour=ACCENT,
        after=14,
        line=1.05,
        keep_next=True,
    ),
    Look(Role.CONTENTS_1, "toc 1", size=11.5, after=7, line=1.15, left=20, hanging=20, right_tab="dot"),
    Look(Role.HEADER, "header", size=9, colour=MUTED, line=1.0, right_tab="none"),
    Look(Role.FOOTER, "footer", size=9, colour=MUTED, line=1.0, right_tab="none"),
    Look(Role.BULLET, "List Bullet", after=5, left=18, hanging=18, line=1.25, list_number=1),
    Look(Role.LABEL, "FN Etiket", size=10, bold=True, colour=MUTED, after=4, line=1.1, keep_next=True),
    Look(
        Role.QUESTION,
        "FN Spørgsmål",
        size=18,
        colour=INK,
        after=0,
        line=1.2,
        left=13,
        keep_lines=True,
        bars=(Bar("left", ACCENT, 24, 10),),
    ),
    Look(Role.COVER, "FN Forside", size=11, after=2, line=1.2),
    Look(Role.FACT, "FN Fakta", size=11, after=4, line=1.25, left=64, hanging=64),
    Look(
        Role.INSIGHT,
        "FN Indsigt",
        following=Role.BODY,
        size=16,
        colour=INK,
        before=8,
        after=14,
        line=1.2,
        left=15,
        right=9,
        keep_next=True,
        keep_lines=True,
        shade=ACCENT_SOFT,
        bars=(Bar("left", ACCENT, 36, 10), *_INSIGHT_PAD),
    ),
    Look(
        Role.QUOTE,
        "Quote",
        following=Role.SOURCE,
        size=11.5,
        italic=True,
        colour=INK,
        before=4,
        after=2,
        line=1.25,
        left=_QUOTE_LEFT,
        keep_next=True,
        keep_lines=True,
        bars=_QUOTE_BAR,
    ),
    Look(
        Role.SEEN,
        "FN Iagttagelse",
        following=Role.SOURCE,
        size=11.5,
        colour=INK,
        before=4,
        after=2,
        line=1.25,
        left=_QUOTE_LEFT,
        keep_next=True,
        keep_lines=True,
        bars=_QUOTE_BAR,
    ),
    Look(
        Role.SOURCE,
        "FN Kilde",
        size=9.5,
        colour=MUTED,
        after=11,
        line=1.15,
        left=_QUOTE_LEFT,
        keep_lines=True,
        bars=_QUOTE_BAR,
    ),
    Look(
        Role.WHAT_IF,
        "FN Hvad nu hvis",
        size=12,
        bold=True,
        colour=INK,
        after=6,
        line=1.2,
        left=21,
        hanging=21,
        keep_lines=True,
        list_number=2,
    ),
    Look(Role.HINT, "FN Hjælpetekst", size=10, colour=MUTED, before=4, after=6, line=1.2),
    Look(
        Role.EVIDENCE,
        "FN Belæg",
        following=Role.EVIDENCE_SOURCE,
        size=10.5,
        after=1,
        line=1.2,
        left=30,
        hanging=30,
        keep_next=True,
        keep_lines=True,
    ),
    Look(
        Role.EVIDENCE_SOURCE,
        "FN Belægkilde",
        following=Role.EVIDENCE,
        size=9,
        colour=MUTED,
        after=10,
        line=1.15,
        left=30,
        keep_lines=True,
    ),
    Look(Role.CELL, "FN Tabel", size=10.5, before=4, after=4, line=1.15),
    Look(
        Role.CELL_HEAD,
        "FN Tabelhoved",
        Role.CELL,
        size=10.5,
        bold=True,
        colour=ACCENT,
        before=4,
        after=4,
        line=1.15,
        keep_next=True,
    ),
    Look(Role.CAPTION, "caption", size=9.5, colour=MUTED, before=4, after=10, line=1.15, keep_lines=True),
    Look(Role.PICTURE, "FN Billede", following=Role.CAPTION, before=8, line=1.0, keep_next=True),
    Look(Role.BAR, "FN Søjle", Role.CELL, size=8, before=5, after=5, line=1.0),
    Look(Role.FIELD, "FN Felt", size=10.5, after=2, line=1.2),
    Look(
        Role.CARD_TITLE,
        "FN Kort titel",
        size=11,
        bold=True,
        colour=ACCENT,
        after=7,
        line=1.1,
        keep_lines=True,
        outline=1,
        bars=(Bar("bottom", ACCENT, 12, 5),),
    ),
    Look(Role.CARD_INSIGHT, "FN Kort indsigt", size=14, bold=True, colour=INK, after=10, line=1.15),
    Look(Role.CARD_TEXT, "FN Kort tekst", size=10.5, after=3, line=1.2),
    Look(Role.CARD_LABEL, "FN Kort felt", size=9, bold=True, colour=MUTED, before=8, after=2, line=1.1),
    Look(Role.TINY, "FN Afstand", size=1, line=1.0),
)


def looks() -> dict[Role, Look]:
    return {look.role: look for look in LOOKS}
