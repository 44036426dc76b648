"""Cards to cut out: four A6 on a sheet, first the insights, then blank ones for ideas."""

from __future__ import annotations

from dataclasses import replace

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.flow import Drawn, Flow
from feltnoter.report.look import LINE, Role
from feltnoter.report.markup import attribute, paragraph, run
from feltnoter.report.model import ThemeSection
from feltnoter.report.outline import CARDS, Outline
from feltnoter.report.pages import PageEstimate
from feltnoter.report.sheet import twips
from feltnoter.report.text import clean, one_line, shortened

_PER_SHEET = 4
_OWN_WORDS = (NoteKind.QUOTE, NoteKind.INTERVIEW)
_TITLE, _INSIGHT, _QUOTE, _QUESTION, _SOURCE = 90, 240, 170, 150, 90  # code points
_MOST = ((2, 2), (2, 1), (1, 1), (1, 0), (0, 1), (0, 0))  # quotes and questions; the first that fit are taken
_SPARE = 24.0  # points, for the guess at the height: what runs over is cut off, not moved
_PADDING = 17.0  # points between the cut and the text
_RULE = 19.0  # points between the lines to write on
_SLACK = 4.0
_GAP = 30.0
_ROOM = 240.0  # points for heading and instructions
_LINES = (1, 2, 4, 2, 1)  # to write on, for each field of an idea card
_SIDES = ("top", "left", "bottom", "right")


def cards_heading(flow: Flow, outline: Outline) -> None:
    """What to do with the sheets that follow."""
    words = outline.words
    new_page = flow.pages.left < _ROOM
    before = None if new_page or flow.starts_page else _GAP
    flow.heading(Role.HEADING_1, words.cards, bookmark=CARDS, listed=True, new_page=new_page, before=before)
    flow.paragraph(Role.BODY, words.cards_intro)
    for step in words.cards_steps:
        flow.paragraph(Role.BULLET, step)


def card_sheets(flow: Flow, outline: Outline) -> None:
    """One table, two rows a sheet, the cuts along the lines between its cards."""
    words = outline.words
    flow.turn("cards")
    themes = [theme for theme in outline.model.themes if theme.title or theme.insight]
    room = flow.paper.text_width / 2 - 2 * _PADDING, (flow.paper.text_height - _SLACK) / 2 - 2 * _PADDING
    cards = [_insight(flow, outline, theme, room) for theme in themes]
    names = [f"{outline.title_of(theme)}\n{theme.insight.strip()}" for theme in themes]
    ideas = -len(cards) % _PER_SHEET or _PER_SHEET
    cards += [_idea(outline)] * ideas
    names += ["\n".join((words.idea_card, *words.idea_card_fields))] * ideas
    width = twips(flow.paper.text_width / 2)
    height = (flow.paper.text_height - _SLACK) / 2
    cut = f'w:val="dashed" w:sz="4" w:space="0" w:color="{LINE}"'
    pad = "".join(
        f'<w:{side} w:w="{twips(_PADDING)}" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    rows = "".join(
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{twips(height)}" w:hRule="exact"/></w:trPr>'
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_cut_across(at, cut)}</w:tcPr>{card}</w:tc>'
            for card in cards[at : at + 2]
        )
        + "</w:tr>"
        for at in range(0, len(cards), 2)
    )
    xml = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2 * width}" w:type="dxa"/><w:tblBorders>'
        f'<w:insideV {cut}/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{pad}</w:tblCellMar>'
        '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{attribute(words.cards)}"/>'
        f'<w:tblDescription w:val="{attribute(words.cards_description)}"/></w:tblPr>'
        f"<w:tblGrid>{2 * f'<w:gridCol w:w={chr(34)}{width}{chr(34)}/>'}</w:tblGrid>{rows}</w:tbl>"
    )
    for at in range(0, len(cards), _PER_SHEET):
        if at:
            flow.pages.new_page()
        drawn = Drawn("cards", Role.CARD_TITLE, cells=tuple(names[at : at + _PER_SHEET]))
        flow.raw("" if at else xml, 2 * height, drawn)


def _insight(flow: Flow, outline: Outline, theme: ThemeSection, room: tuple[float, float]) -> str:
    """The card of a theme with as much on it as there is ``room`` for (points across and down)."""
    lines: list[tuple[Role, str, str]] = []
    for quotes, questions in _MOST:
        lines = _lines(outline, theme, quotes, questions)
        pages = PageEstimate(room[0], room[1], flow.stationery.measure)
        for role, text, _ in lines:
            pages.paragraph(replace(flow.looks[role], keep_next=False), text)
        if pages.page == 1 and pages.left > _SPARE:
            break
    return "".join(xml for _, _, xml in lines)


def _lines(outline: Outline, theme: ThemeSection, most: int, asked: int) -> list[tuple[Role, str, str]]:
    """A card's paragraphs: role, text and XML."""
    words = outline.words
    lines: list[tuple[Role, str, str]] = []

    def add(role: Role, text: str, look: str = "", properties: str = "") -> None:
        lines.append((role, text, paragraph(role, run(text, look), properties)))

    title = f"{words.insight_card.format(number=one_line(theme.number, 20))} · {outline.title_of(theme)}"
    add(Role.CARD_TITLE, one_line(title, _TITLE))
    insight = shortened(clean(theme.insight).strip(), _INSIGHT)
    if insight:
        add(Role.CARD_INSIGHT, insight)
    own = [quote for quote in outline.on_page(theme) if quote.kind in _OWN_WORDS]
    for quote in own[:most]:
        text = shortened(one_line(quote.text, 10_000), _QUOTE)
        add(Role.CARD_TEXT, words.quoted(text, quote.kind), "<w:i/><w:iCs/>")
        origin = " · ".join(part for part in (outline.speaker(quote), quote.place) if part.strip())
        add(Role.CARD_LABEL, one_line(origin, _SOURCE), "", _close())
    questions = [one_line(question, _QUESTION) for question in theme.what_if if question.strip()][:asked]
    if questions:
        add(Role.CARD_LABEL, words.what_if)
    for question in questions:
        add(Role.CARD_TEXT, question)
    return lines


def _idea(outline: Outline) -> str:
    words = outline.words
    parts = [paragraph(Role.CARD_TITLE, run(words.idea_card))]
    line = f'<w:bottom w:val="dotted" w:sz="6" w:space="1" w:color="{LINE}"/>'
    line += f'<w:between w:val="dotted" w:sz="6" w:space="1" w:color="{LINE}"/>'
    rule = f'<w:pBdr>{line}</w:pBdr><w:spacing w:after="0" w:line="{twips(_RULE)}" w:lineRule="exact"/>'
    for label, lines in zip(words.idea_card_fields, _LINES, strict=True):
        parts.append(paragraph(Role.CARD_LABEL, run(label)))
        parts += [paragraph(Role.CARD_TEXT, "", rule)] * lines
    return "".join(parts)


def _cut_across(at: int, cut: str) -> str:
    """The line across the middle of a sheet, as the row's that begins with card ``at``: said cell by cell,
    or the edge between two sheets would be one as well. LibreOffice draws one there all the same unless
    it is white."""
    edge = 'w:val="single" w:sz="4" w:space="0" w:color="FFFFFF"'
    top, bottom = (edge, cut) if at % _PER_SHEET == 0 else (cut, edge)
    return f"<w:tcBorders><w:top {top}/><w:bottom {bottom}/></w:tcBorders>"


def _close() -> str:
    """Under its quote, not between it and the next."""
    return f'<w:spacing w:before="0" w:after="{twips(7)}"/>'
