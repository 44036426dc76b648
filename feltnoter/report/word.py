"""The theme report as a Word file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO

from feltnoter.report import appendix, front, themes
from feltnoter.report.blank import blank
from feltnoter.report.board import board
from feltnoter.report.cards import card_sheets, cards_heading
from feltnoter.report.choice import Edition, Part
from feltnoter.report.fields import Entry, contents
from feltnoter.report.flow import Flow
from feltnoter.report.look import Role
from feltnoter.report.markup import paragraph
from feltnoter.report.model import ReportModel, with_evidence_numbers
from feltnoter.report.onepage import one_page
from feltnoter.report.outline import Assets, Outline
from feltnoter.report.package import set_properties
from feltnoter.report.pages import PageEstimate
from feltnoter.report.stationery import Stationery
from feltnoter.report.text import one_line

Progress = Callable[[int, int], bool]
Paper = Callable[[Outline], Stationery]

_TITLE_LIMIT = 270


@dataclass(frozen=True, slots=True)
class Composed:
    """A report put together: its text, and the flows it came from. ``ahead`` are the pages before the
    second flow, ``contents`` the table of contents between the two."""

    body: list[str]
    first: Flow | None
    contents: Sequence[Entry]
    rest: Flow
    ahead: int = 0


class ReportCancelled(Exception):
    """The progress callback said stop. Nothing has been written to the target."""


def write_report(
    model: ReportModel,
    target: BinaryIO,
    progress: Progress | None = None,
    *,
    assets: Assets | None = None,
    paper: Paper = blank,
) -> None:
    """Write the theme report to ``target`` as a .docx; the same model gives the same bytes.

    ``progress(done, total)`` is called after each theme and each part of the evidence list, in
    the caller's thread; when it answers False, ``ReportCancelled`` is raised before a byte is
    written. ``paper`` gives what the report is written on: our own sheet, or a template.
    """
    outline = Outline.of(with_evidence_numbers(model))
    tick = _ticks(progress, len(outline.model.themes) + len(outline.groups) + 2)
    stationery = paper(outline)
    body = compose(outline, stationery, assets or Assets(), tick).body
    set_properties(
        stationery.package,
        title=one_line(model.title, _TITLE_LIMIT) or outline.words.report,
        language=outline.words.tag,
        date=model.date,
    )
    tick()
    stationery.write(target, body)
    tick()


def compose(outline: Outline, stationery: Stationery, assets: Assets, tick: Callable[[], None]) -> Composed:
    """Put the report together on ``stationery``; ``tick`` is called after each theme and each part."""
    return _EDITIONS[outline.model.edition](outline, stationery, assets, tick)


def _ticks(progress: Progress | None, total: int) -> Callable[[], None]:
    steps = iter(range(1, total + 1))

    def tick() -> None:
        done = next(steps, total)
        if progress is not None and not progress(done, total) and done < total:
            raise ReportCancelled

    return tick


def _full(outline: Outline, stationery: Stationery, assets: Assets, tick: Callable[[], None]) -> Composed:
    """The report for the workshop: cover, contents, and what else was chosen."""
    parts, heading = outline.model.parts, outline.words.contents
    # a board with nothing on it says nothing
    anything = bool(outline.model.themes or outline.model.loose)
    with_board = Part.BOARD in parts and anything and assets.board is not None
    first = Flow(stationery)
    front.cover(first, outline, whole=Part.COVER in parts)
    new_page = Part.COVER in parts
    before = stationery.pages_before + first.pages.page - 2
    lines = front.expected(outline, board=with_board)
    ahead = before + _contents_pages(lines, heading, stationery)
    rest = Flow(stationery)
    if Part.METHOD in parts:
        front.how(rest, outline, board=with_board)
    if Part.GLANCE in parts:
        front.glance(rest, outline, ahead)
    for index, theme in enumerate(outline.model.themes):
        if Part.SHEETS in parts:
            themes.theme_pages(rest, outline, theme, index, assets)
        tick()
    if with_board:
        board(rest, outline, assets)
    if Part.DESELECTED in parts:
        themes.deselected(rest, outline)
    if Part.CARDS in parts:
        cards_heading(rest, outline)
        card_sheets(rest, outline)
        if outline.codebook_number or outline.groups:  # else the last page would be an empty one
            rest.turn("standing")
    _appendix(rest, outline, tick)
    lines = [entry.text for entry in rest.entries(0)]
    ahead = before + _contents_pages(lines, heading, stationery)
    entries = rest.entries(ahead)
    tab = stationery.paper.text_width if stationery.contents_tab else 0
    listing = contents(heading, entries, new_page=new_page, tab=tab) if entries else ""
    return Composed(_closed([*first.xml, listing, *rest.xml], rest), first, entries, rest, ahead)


def _appendix(flow: Flow, outline: Outline, tick: Callable[[], None]) -> None:
    if outline.codebook_number:
        appendix.codebook(flow, outline)
    if outline.groups:
        appendix.evidence_heading(flow, outline)
        linked = appendix.linked_numbers(outline)
        for group in outline.groups:
            appendix.evidence_group(flow, outline, group, linked)
            tick()


def _one_page(outline: Outline, stationery: Stationery, assets: Assets, tick: Callable[[], None]) -> Composed:
    flow = Flow(stationery)
    one_page(flow, outline)
    for _ in outline.model.themes:
        tick()
    return Composed(_closed(flow.xml, flow), None, (), flow)


def _cards(outline: Outline, stationery: Stationery, assets: Assets, tick: Callable[[], None]) -> Composed:
    flow = Flow(stationery)
    card_sheets(flow, outline)
    for _ in outline.model.themes:
        tick()
    return Composed(_closed(flow.xml, flow), None, (), flow)


_EDITIONS = MappingProxyType({Edition.FULL: _full, Edition.ONE_PAGE: _one_page, Edition.CARDS: _cards})


def _closed(body: list[str], flow: Flow) -> list[str]:
    """The body with its last section; Word wants a paragraph after the last table."""
    if not flow.stationery.ends:
        return [*body, paragraph(Role.TINY, "", flow.section)]
    if not body or body[-1].endswith("</w:tbl>"):
        body = [*body, paragraph(Role.TINY, "")]
    return [*body, flow.section]


def _contents_pages(lines: Sequence[str], heading: str, stationery: Stationery) -> int:
    """The page on which the contents end, the cover not counted: 2 for one page.

    What follows begins with a page break, so its first page is 2, as if the contents took none.
    """
    by_role = stationery.looks
    pages = PageEstimate(stationery.paper.text_width, stationery.paper.text_height, stationery.measure)
    pages.new_page()
    pages.paragraph(by_role[Role.CONTENTS_HEADING], heading)
    for line in lines:
        pages.contents_line(by_role[Role.CONTENTS_1], line)
    return pages.page
