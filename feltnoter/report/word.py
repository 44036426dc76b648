"""The theme report as a Word file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from feltnoter.report import appendix, front, themes
from feltnoter.report.blank import Paper, document_around
from feltnoter.report.fields import Entry, contents, field
from feltnoter.report.flow import Flow
from feltnoter.report.look import Role, looks
from feltnoter.report.markup import paragraph, run, strong, tab
from feltnoter.report.model import ReportModel, with_evidence_numbers
from feltnoter.report.outline import Outline
from feltnoter.report.package import save, set_properties
from feltnoter.report.pages import PageEstimate
from feltnoter.report.sheet import W
from feltnoter.report.text import one_line

if TYPE_CHECKING:
    from docx.document import Document

Progress = Callable[[int, int], bool]

_HEADER_LIMIT = 90


class ReportCancelled(Exception):
    """The progress callback said stop. Nothing has been written to the target."""


def write_report(model: ReportModel, target: BinaryIO, progress: Progress | None = None) -> None:
    """Write the theme report to ``target`` as a .docx; the same model gives the same bytes.

    ``progress(done, total)`` is called after each theme and each part of the evidence list, in
    the caller's thread; when it answers False, ``ReportCancelled`` is raised. ``target`` gets the
    whole file in one write at the very end.
    """
    outline = Outline.of(with_evidence_numbers(model))
    paper = Paper()
    tick = _ticks(progress, len(outline.model.themes) + len(outline.groups) + 2)
    first = Flow(paper.text_width, paper.text_height)
    front.cover(first, outline)
    rest = _written(outline, paper, tick)
    heading = outline.words.contents
    listing = contents(heading, _entries(rest, heading, first.pages.page, paper))
    body = [*first.xml, listing, *rest.xml]
    if body[-1].startswith("<w:tbl>"):  # Word wants a paragraph after the last table
        body.append(paragraph(Role.HINT, ""))
    document = document_around(body, outline.words, paper)
    _header_and_footer(document, outline)
    set_properties(
        document,
        title=one_line(model.title, _HEADER_LIMIT * 3) or outline.words.report,
        language=outline.words.tag,
        date=model.date,
    )
    tick()
    save(document, target)
    tick()


def _ticks(progress: Progress | None, total: int) -> Callable[[], None]:
    steps = iter(range(1, total + 1))

    def tick() -> None:
        done = next(steps)
        if progress is not None and not progress(done, total) and done < total:
            raise ReportCancelled

    return tick


def _written(outline: Outline, paper: Paper, tick: Callable[[], None]) -> Flow:
    """Everything after the table of contents."""
    flow = Flow(paper.text_width, paper.text_height)
    front.how(flow, outline)
    front.glance(flow, outline)
    for index, theme in enumerate(outline.model.themes):
        themes.theme_pages(flow, outline, theme, index)
        tick()
    themes.deselected(flow, outline)
    appendix.codebook(flow, outline)
    if outline.groups:
        appendix.evidence_heading(flow, outline)
        linked = appendix.linked_numbers(outline)
        for group in outline.groups:
            appendix.evidence_group(flow, outline, group, linked)
            tick()
    return flow


def _entries(rest: Flow, heading: str, cover_pages: int, paper: Paper) -> Sequence[Entry]:
    """The lines of the contents, which take what room they need after the cover."""
    by_role = looks()
    pages = PageEstimate(paper.text_width, paper.text_height)
    pages.new_page()
    pages.paragraph(by_role[Role.CONTENTS_HEADING], heading)
    for entry in rest.entries(0):
        pages.paragraph(by_role[Role.CONTENTS_1], entry.text)
    # ``rest`` begins with a page break, so its first page is 2, as if the contents took none
    return rest.entries(cover_pages + pages.page - 2)


def _header_and_footer(document: Document, outline: Outline) -> None:
    """Title and municipality above, »Side X af Y« below; the cover has only the mark of a draft."""
    model, words = outline.model, outline.words
    section = document.sections[0]
    mark = tab() + strong(words.draft) if model.draft else ""
    names = (one_line(name, _HEADER_LIMIT) for name in (model.title, model.municipality))
    title = one_line(" · ".join(name for name in names if name), _HEADER_LIMIT)
    page, of = words.page_of
    number = f"{tab()}{run(page)}{field('PAGE', '1')}{run(of)}{field('NUMPAGES', '1')}"
    for block, style, content in (
        (section.first_page_header, Role.HEADER, mark),
        (section.header, Role.HEADER, run(title) + mark),
        (section.first_page_footer, Role.FOOTER, ""),
        (section.footer, Role.FOOTER, number),
    ):
        _fill(block, style, content)


def _fill(block: object, style: str, content: str) -> None:
    """Replace everything in a header or footer with one paragraph."""
    from docx.oxml import parse_xml

    block.is_linked_to_previous = False  # type: ignore[attr-defined]
    element = block._element  # type: ignore[attr-defined]
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(f'<w:body xmlns:w="{W}">{paragraph(style, content)}</w:body>')))
