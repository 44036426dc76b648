"""The report's first pages: cover, how we did it, the themes at a glance."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from feltnoter.report.choice import Part
from feltnoter.report.fields import reference
from feltnoter.report.flow import Flow
from feltnoter.report.look import Role
from feltnoter.report.markup import run, strong, tab
from feltnoter.report.model import ThemeSection
from feltnoter.report.outline import (
    BACKGROUND,
    BOARD_FIGURE,
    GLANCE,
    HOW,
    LATER,
    Outline,
    theme_bookmark,
)
from feltnoter.report.tables import Cell, Column
from feltnoter.report.text import clean, one_line, paragraphs, shortened

_TOP = 96.0  # points above the title on the cover
_TEAM_LINES = 8  # a larger team is set as one paragraph, or it would run off the cover
_TEAM_GAP = (36.0, 190.0)  # least and most points between the question and the team
_SAFETY = 24.0  # points: the page is guessed
_SECTION_GAP = 30.0  # points above a main heading that does not begin a page
_INSIGHT = 180  # code points: a look, not the reading; the sheet has all of it
_CELL_EDGES = 14.0  # points that a cell keeps free at its sides, and a little
_SPARE_LETTERS = 1.06  # the widths are guessed, and a heading must not be cut between two letters
_THEME, _MOST_THEME = 0.4, 0.55  # of what theme and insight have between them
_ROLES_NAMED = 3
_ROLES, _MOST_ROLES = 0.2, 0.26  # of what the numbers leave; of the whole


def expected(outline: Outline, *, board: bool) -> list[str]:
    """The lines of the table of contents, in their order, before anything is written.

    ``board``: whether the board has a page.
    """
    model, words = outline.model, outline.words
    parts = model.parts
    before = (
        (words.background, Part.METHOD in parts and bool(paragraphs(model.background))),
        (words.how, Part.METHOD in parts),
        (words.at_a_glance, Part.GLANCE in parts),
    )
    themes = model.themes if Part.SHEETS in parts else ()
    after = (
        (words.board, board),
        (words.deselected, Part.DESELECTED in parts and bool(model.deselected)),
        (words.cards, Part.CARDS in parts),
        (outline.appendix_heading(outline.codebook_number, words.codebook), bool(outline.codebook_number)),
        (outline.appendix_heading(outline.evidence_number, words.evidence), bool(outline.evidence_number)),
    )
    return [
        *(line for line, there in before if there),
        *(outline.theme_name(theme) for theme in themes if theme.level == 1),
        *(line for line, there in after if there),
    ]


def cover(flow: Flow, outline: Outline, *, whole: bool = True) -> None:
    """Municipality, title, question; the workshop, the team and the date towards the foot of the page.

    When not ``whole`` only the title, for the contents to follow on the same page."""
    model, words = outline.model, outline.words
    if not whole:
        flow.paragraph(Role.TITLE, one_line(model.title, 300) or words.report)
        return
    if model.municipality.strip():
        flow.paragraph(Role.LABEL, one_line(model.municipality, 200))
    title, area = one_line(model.title, 300), one_line(model.area, 200)
    kind = " · ".join(part for part in (words.report if title else "", area) if part)
    if kind:
        flow.paragraph(Role.SUBTITLE, kind, before=_TOP)
    flow.paragraph(Role.TITLE, title or words.report, before=None if kind else _TOP)
    if model.question.strip():
        flow.paragraph(Role.LABEL, words.question_label)
        flow.paragraph(Role.QUESTION, model.question.strip())
    date = words.date(model.date)
    lines = [_team_line(line.function, line.unit) for line in model.team]
    if len(lines) > _TEAM_LINES:
        lines = ["; ".join(lines)]
    workshop = words.workshop.format(date=words.date(model.workshop)) if model.workshop else ""
    # set from what is left on the page, so that a long question pushes the team down, not off it
    needed = 40 + 17 * (len(lines) + 2 + 2 * bool(workshop))
    gap = min(_TEAM_GAP[1], max(_TEAM_GAP[0], flow.pages.left - needed))
    if workshop:
        flow.paragraph(Role.COVER, workshop, strong(workshop), before=gap)
        gap = 16
    if lines:
        flow.paragraph(Role.LABEL, words.team_label, before=gap)
        for line in lines:
            flow.paragraph(Role.COVER, line)
    flow.paragraph(
        Role.COVER,
        date,
        run(f"{words.draft}, {date}") if model.draft else None,
        shown=f"{words.draft}, {date}" if model.draft else "",
        before=16 if lines else gap,
    )


def how(flow: Flow, outline: Outline, *, board: bool = False) -> None:
    """Background, method, the fieldwork in brief, what the report can and cannot say."""
    model, words = outline.model, outline.words
    background = paragraphs(model.background)
    if background:
        flow.heading(Role.HEADING_1, words.background, bookmark=BACKGROUND, listed=True, new_page=True)
        for text in background:
            flow.paragraph(Role.BODY, text)
    flow.heading(
        Role.HEADING_1,
        words.how,
        bookmark=HOW,
        listed=True,
        new_page=not background,
        before=_SECTION_GAP if background else None,
    )
    for text in words.how_paragraphs:
        flow.paragraph(Role.BODY, text)
    _facts(flow, outline)
    flow.heading(Role.HEADING_2, words.reach)
    for text in words.reach_paragraphs:
        flow.paragraph(Role.BODY, text)
    if model.themes:
        flow.heading(Role.HEADING_2, words.about_quotes)
    named = any(quote.pseudonym for theme in model.themes for quote in theme.quotes)
    about = words.about_quotes_paragraphs
    if named:
        about = (words.about_pseudonyms, *about[1:])
    for text in about if model.themes else ():
        if "{appendix}" not in text:
            flow.paragraph(Role.BODY, text)
        elif outline.evidence_number:
            flow.paragraph(Role.BODY, text.format(appendix=outline.appendix(outline.evidence_number)))
    if board:
        before, after = words.board_seen_in.split("{figure}")
        content = (
            run(before) + reference(BOARD_FIGURE, words.figure).replace(words.figure, LATER) + run(after)
        )
        flow.paragraph(Role.BODY, f"{before}{words.figure} 10{after}", content)


def glance(flow: Flow, outline: Outline, ahead: int = 0) -> None:
    """All themes in one table, each leading to its own sheet. ``ahead`` are the pages before this flow.

    The steps for the workshop stand below. Where the first sheet would then begin on a left-hand page, and
    its back be printed on another theme's front, they stand on the next page, or else above the table.
    """
    if not outline.model.themes:
        _overview(flow, outline, alone=not flow.xml)
        return
    sheets = Part.SHEETS in outline.model.parts
    room = _steps_height(flow, outline) + _SAFETY
    table = Flow(flow.stationery)
    _overview(table, outline, alone=True)
    last = flow.pages.page + table.pages.page - 1 + ahead  # of the table
    alone = table.pages.left < room  # on the page after it
    early = sheets and alone and last % 2 == 0 and bool(flow.xml) and flow.pages.left > room
    if early:
        _steps(flow, outline)
    _overview(flow, outline, alone=True)
    if early:
        return
    _steps(flow, outline, new_page=alone or (sheets and last % 2 == 1))
    if sheets and alone and last % 2 == 0:
        flow.paragraph(Role.TINY, "", new_page=True)  # an empty page, as in a book


def _steps(flow: Flow, outline: Outline, *, new_page: bool = False) -> None:
    flow.heading(Role.HEADING_2, outline.words.at_the_workshop, new_page=new_page)
    for step in outline.words.workshop_steps:
        flow.paragraph(Role.BULLET, step)


def _steps_height(flow: Flow, outline: Outline) -> float:
    probe = Flow(flow.stationery)
    _steps(probe, outline)
    return probe.pages.height - probe.pages.left


def _overview(flow: Flow, outline: Outline, *, alone: bool) -> None:
    """The table with its heading; one sentence, where there are no themes, needs no page ``alone``."""
    model, words = outline.model, outline.words
    flow.heading(
        Role.HEADING_1,
        words.at_a_glance,
        bookmark=GLANCE,
        listed=True,
        new_page=alone,
        before=None if alone else _SECTION_GAP,
    )
    if not model.themes:
        flow.paragraph(Role.BODY, words.no_themes)
        return
    flow.paragraph(Role.BODY, words.glance_intro)
    rows = [
        (
            Cell(
                one_line(f"{theme.number} {theme.title.strip() or words.untitled}", 300),
                anchor=theme_bookmark(index) if Part.SHEETS in model.parts else "",
            ),
            Cell(shortened(clean(theme.insight).strip(), _INSIGHT)),
            Cell(str(len(theme.quotes))),
            Cell(str(theme.participants) if theme.participants else "–"),
            Cell(_rests_on(outline, theme)),
        )
        for index, theme in enumerate(model.themes)
    ]
    flow.caption(words.table, words.glance_caption, keep_next=True)
    flow.table(
        _columns(flow, outline, rows),
        rows,
        title=words.at_a_glance,
        description=words.glance_caption,
    )
    flow.paragraph(Role.HINT, words.counts_hint)


def _rests_on(outline: Outline, theme: ThemeSection) -> str:
    """The first of the roles; the sheet has all of them. Seven made the table twice as long."""
    roles = [one_line(role, 100) for role in theme.roles]
    named = ", ".join(roles[:_ROLES_NAMED])
    left = len(roles) - _ROLES_NAMED
    return outline.words.more_roles.format(roles=named, count=left) if left > 1 else ", ".join(roles)


def _columns(flow: Flow, outline: Outline, rows: Sequence[Sequence[Cell]]) -> tuple[Column, ...]:
    """Numbers get what they need, in the face that is used, and the reading the rest."""
    words, width = outline.words, flow.pages.width
    headings = (
        words.theme,
        words.insight,
        words.table_of_cards,
        words.people,
        words.rests_on,
    )

    def needed(column: int, parts: Callable[[str], Sequence[str]]) -> float:
        head = flow.pages.measure.length(flow.looks[Role.CELL_HEAD], headings[column])
        texts = {part for row in rows for part in parts(row[column].text)}
        longest = max((flow.pages.measure.length(flow.looks[Role.CELL], text) for text in texts), default=0.0)
        return max(head, longest) * _SPARE_LETTERS + _CELL_EDGES

    fixed = {column: needed(column, lambda text: (text,)) for column in (2, 3)}
    fixed[4] = min(needed(4, str.split), width * _MOST_ROLES)
    fixed[4] = max(fixed[4], (width - fixed[2] - fixed[3]) * _ROLES)
    left = width - sum(fixed.values())
    theme = min(max(needed(0, str.split), left * _THEME), left * _MOST_THEME)  # no word of a title is cut
    shares = {**fixed, 0: theme, 1: left - theme}
    return tuple(Column(heading, shares[column]) for column, heading in enumerate(headings))


def _facts(flow: Flow, outline: Outline) -> None:
    """When, where, and who took part: roles and how many, never names."""
    model, words = outline.model, outline.words
    places = (one_line(place, 200) for place in model.places if place.strip())
    roles = (
        words.role_count.format(role=one_line(line.role, 100), count=line.count) for line in model.took_part
    )
    facts = (
        (words.when, words.period(model.first_month, model.last_month)),
        (words.where, "; ".join(places)),
        (words.who, ", ".join(roles)),
    )
    known = [(label, fact) for label, fact in facts if fact]
    if known:
        flow.heading(Role.HEADING_2, words.facts)
    for label, fact in known:
        flow.paragraph(Role.FACT, fact, strong(label) + tab() + run(fact), shown=f"{label}\t{fact}")


def _team_line(function: str, unit: str) -> str:
    return " · ".join(one_line(part, 200) for part in (function, unit) if part.strip())
