"""The style sheet, the list definitions and the settings of our own document, as XML.

Written in full instead of being patched into python-docx's default: that one carries 440 kB of
table styles nobody uses, en-US, compatibility mode 14 and a stale copy of itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from feltnoter.report.look import ACCENT, FONT, LOOKS, MUTED, Bar, Look, Role, looks
from feltnoter.report.wording import Wording

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SIDES = ("top", "left", "bottom", "right")  # the order the schema asks for
_FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'


def twips(points: float) -> int:
    return round(points * 20)


def stylesheet(words: Wording, text_width: float) -> str:
    """``word/styles.xml``; ``text_width`` in points sets the tab at the right margin."""
    paragraphs = "".join(
        paragraph_style(
            look,
            width=text_width,
            identity=look.role,
            based_on=look.based_on or "",
            following=look.following or "",
            default=look.role is Role.BODY,
        )
        for look in LOOKS
    )
    return (
        f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}'
        '<w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{words.tag}" w:eastAsia="{words.tag}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" '
        'w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>'
        f"{paragraphs}{''.join(CHARACTER_STYLES.values())}{_OTHER_STYLES}</w:styles>"
    )


def numbering() -> str:
    """``word/numbering.xml``: list 1 is the bullet, list 2 the box to tick."""
    by_role = looks()
    lists = "".join(
        list_definition(number, role, by_role[role], sign, font)
        for number, role, sign, font in (
            (1, Role.BULLET, "•", FONT),
            (2, Role.WHAT_IF, "☐", "Segoe UI Symbol"),
        )
    )
    uses = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (1, 2)
    )
    return f'{DECLARATION}<w:numbering xmlns:w="{W}">{lists}{uses}</w:numbering>'


def list_definition(number: int, style: str, look: Look, sign: str, font: str) -> str:
    """A list with a sign before each entry, tied to a paragraph style."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{_indent(look)}</w:pPr>"
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        f'<w:b w:val="0"/><w:color w:val="{ACCENT}"/></w:rPr></w:lvl></w:abstractNum>'
    )


def settings(words: Wording) -> str:
    """``word/settings.xml``: today's Word, no prompt at opening, the language's own signs."""
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatibility}</w:compat>"
        f'<w:themeFontLang w:val="{words.tag}"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
        'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" '
        'w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        f'<w:decimalSymbol w:val="{words.decimal_symbol}"/><w:listSeparator w:val="{words.list_separator}"/>'
        "</w:settings>"
    )


def paragraph_style(
    look: Look, *, width: float, identity: str, based_on: str, following: str, default: bool
) -> str:
    """One style. ``width`` of the text in points sets the tab at the right margin, 0 sets none."""
    own = ' w:default="1"' if default else ""
    custom = ' w:customStyle="1"' if look.name.startswith("FN ") else ""
    above = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    after = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph"{own}{custom} w:styleId="{identity}"><w:name w:val="{look.name}"/>'
        f"{above}{after}<w:qFormat/>"
        f"<w:pPr>{_paragraph_properties(look, width)}</w:pPr>"
        f"<w:rPr>{_run_properties(look)}</w:rPr></w:style>"
    )


def _paragraph_properties(look: Look, text_width: float) -> str:
    parts = []
    if look.keep_next:
        parts.append("<w:keepNext/>")
    if look.keep_lines:
        parts.append("<w:keepLines/>")
    if look.list_number:
        parts.append(f'<w:numPr><w:numId w:val="{look.list_number}"/></w:numPr>')
    if look.bars:
        parts.append(f"<w:pBdr>{_borders(look.bars)}</w:pBdr>")
    if look.shade:
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{look.shade}"/>')
    if look.right_tab and text_width:
        position = twips(text_width)
        parts.append(
            f'<w:tabs><w:tab w:val="right" w:leader="{look.right_tab}" w:pos="{position}"/></w:tabs>'
        )
    parts.append(
        f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}" '
        f'w:line="{round(look.line * 240)}" w:lineRule="auto"/>'
    )
    if look.left or look.right:
        parts.append(_indent(look))
    if look.outline is not None:
        parts.append(f'<w:outlineLvl w:val="{look.outline}"/>')
    return "".join(parts)


def _indent(look: Look) -> str:
    hanging = f' w:hanging="{twips(look.hanging)}"' if look.hanging else ""
    return f'<w:ind w:left="{twips(look.left)}" w:right="{twips(look.right)}"{hanging}/>'


def _borders(bars: tuple[Bar, ...]) -> str:
    by_side = {bar.side: bar for bar in bars}
    return "".join(
        f'<w:{side} w:val="single" w:sz="{by_side[side].weight}" w:space="{by_side[side].space}" '
        f'w:color="{by_side[side].colour}"/>'
        for side in _SIDES
        if side in by_side
    )


def _run_properties(look: Look) -> str:
    # said even where it is off: a sub-theme's style stands on heading 2, a table head on a table cell
    parts = [f'<w:b w:val="{int(look.bold)}"/><w:bCs w:val="{int(look.bold)}"/>']
    parts.append(f'<w:i w:val="{int(look.italic)}"/><w:iCs w:val="{int(look.italic)}"/>')
    if look.colour:
        parts.append(f'<w:color w:val="{look.colour}"/>')
    size = round(look.size * 2)
    parts.append(f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')
    return "".join(parts)


CHARACTER_STYLES: Mapping[str, str] = MappingProxyType(
    {
        "Strong": '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>",
        "Hyperlink": '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{ACCENT}"/><w:u w:val="single"/></w:rPr></w:style>',
        "PlaceholderText": '<w:style w:type="character" w:styleId="PlaceholderText">'
        f'<w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="{MUTED}"/></w:rPr></w:style>',
    }
)
_OTHER_STYLES = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)
