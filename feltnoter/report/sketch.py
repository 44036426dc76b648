"""The report's pages without Word: what stands on which, from the same flow the file is written from.

Page breaks are as good as the guess behind the table of contents (see ``pages``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from feltnoter.report.blank import blank
from feltnoter.report.flow import Drawn, Flow
from feltnoter.report.look import Look, Role
from feltnoter.report.model import ReportModel, with_evidence_numbers
from feltnoter.report.outline import Assets, Outline
from feltnoter.report.pages import PageEstimate
from feltnoter.report.stationery import Paper, Stationery
from feltnoter.report.word import Composed, compose


@dataclass(frozen=True, slots=True)
class SketchPage:
    """One page: its paper, and what stands on it from the top."""

    paper: Paper
    drawn: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """All pages, with the looks and the colour they are set in. Where header and footer are not ``ours``,
    they and the template's own pages are only in the file."""

    pages: tuple[SketchPage, ...]
    looks: Mapping[Role, Look]
    accent: str
    ours: bool = True


def sketch(model: ReportModel, assets: Assets, paper: Callable[[Outline], Stationery] = blank) -> Sketch:
    """The pages of the report ``write_report`` would write with the same arguments."""
    outline = Outline.of(with_evidence_numbers(model))
    stationery = paper(outline)
    stationery.sketched = True
    made = compose(outline, stationery, assets, lambda: None)
    pages = tuple(_pages(made, outline, stationery))
    return Sketch(pages, stationery.looks, stationery.accent, stationery.ours)


def _pages(made: Composed, outline: Outline, stationery: Stationery) -> list[SketchPage]:
    pages: list[SketchPage] = []
    if made.first is not None:
        pages += _of(made.first, first=1)
        pages += _contents(made, outline, stationery)
        return pages + _of(made.rest, first=2)
    return pages + _of(made.rest, first=1)


def _of(flow: Flow, *, first: int) -> list[SketchPage]:
    """The pages of a flow from the one numbered ``first``."""
    on: dict[int, list[Drawn]] = defaultdict(list)
    drawn = flow.drawn or []
    for number, item in enumerate(drawn):
        on[max(first, flow.pages.page_of(f"#{number}"))].append(item)
    last = max(on, default=0)
    pages = []
    for page in range(first, last + 1):
        paper = [paper for since, paper in flow.papers if since <= page][-1]
        pages.append(SketchPage(paper, tuple(on[page])))
    return pages


def _contents(made: Composed, outline: Outline, stationery: Stationery) -> list[SketchPage]:
    if not made.contents:
        return []
    paper = stationery.paper
    estimate = PageEstimate(paper.text_width, paper.text_height)
    heading = Drawn("text", Role.CONTENTS_HEADING, outline.words.contents)
    lines = [Drawn("contents", Role.CONTENTS_1, each.text, (str(each.page),)) for each in made.contents]
    for number, item in enumerate((heading, *lines)):
        estimate.mark(f"#{number}")
        put = estimate.contents_line if item.kind == "contents" else estimate.paragraph
        put(stationery.looks[item.role], item.text)
    on: dict[int, list[Drawn]] = defaultdict(list)
    for number, item in enumerate((heading, *lines)):
        on[estimate.page_of(f"#{number}")].append(item)
    return [SketchPage(paper, tuple(on[page])) for page in sorted(on)]
