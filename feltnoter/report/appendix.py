"""The appendices: the codebook and, last because it is longest, the evidence list."""

from __future__ import annotations

from feltnoter.report.flow import LONGEST_WHOLE, Flow
from feltnoter.report.look import Look, Role
from feltnoter.report.markup import link, run, strong, tab
from feltnoter.report.model import EvidenceGroup, EvidenceLine
from feltnoter.report.outline import (
    CODEBOOK,
    CONTRADICTIONS_ON_PAGE,
    EVIDENCE,
    REFLECTIONS_ON_PAGE,
    Outline,
    card_bookmark,
)
from feltnoter.report.selection import shown_reflections
from feltnoter.report.tables import Cell, Column
from feltnoter.report.text import clean, one_line

_INDENT = 10.0  # points per level of the code tree
_DEEPEST = 6
_GROUP_GAP = 32.0


def codebook(flow: Flow, outline: Outline) -> None:
    model, words = outline.model, outline.words
    if not model.codebook:
        return
    heading = outline.appendix_heading(outline.codebook_number, words.codebook)
    flow.heading(Role.HEADING_1, heading, bookmark=CODEBOOK, listed=True, new_page=True)
    flow.paragraph(Role.BODY, words.codebook_intro)
    rows = [
        (
            Cell(
                one_line(line.name, 200),
                indent=_INDENT * min(max(line.level, 0), _DEEPEST),
                strong=line.level <= 0,
            ),
            Cell(line.definition.strip()),
        )
        for line in model.codebook
    ]
    columns: tuple[Column, ...] = (Column(words.code, 1), Column(words.definition, 2))
    said = words.codebook_caption
    if not any(definition.text for _, definition in rows):  # a column of nothing says nothing
        columns, said = columns[:1], words.codes_caption
    flow.caption(words.table, said, keep_next=True)
    flow.table(columns, [row[: len(columns)] for row in rows], title=words.codebook, description=said)


def evidence_heading(flow: Flow, outline: Outline) -> None:
    words = outline.words
    heading = outline.appendix_heading(outline.evidence_number, words.evidence)
    flow.heading(Role.HEADING_1, heading, bookmark=EVIDENCE, listed=True, new_page=True)
    flow.paragraph(Role.BODY, words.evidence_intro)
    flow.stop_counting()  # the longest part by far, and the last


def evidence_group(flow: Flow, outline: Outline, group: EvidenceGroup, linked: frozenset[int]) -> None:
    """The cards of one theme; ``linked`` are the numbers that a theme's page leads to."""
    words = outline.words
    if group.theme is None:
        flow.heading(Role.HEADING_2, words.loose, before=_GROUP_GAP)
        flow.paragraph(Role.HINT, words.loose_intro)
    else:
        flow.heading(Role.HEADING_2, outline.theme_label(group.theme), before=_GROUP_GAP)
    full = [line for line in group.lines if line.full]
    for number, line in enumerate(full, 1):
        # what belongs here as well must not stand alone on the next page
        _card(flow, outline, line, linked, kept=number == len(full) < len(group.lines))
    _elsewhere(flow, outline, words.also_here, [line for line in group.lines if not line.against])
    _elsewhere(flow, outline, words.also_against, [line for line in group.lines if line.against])


def linked_numbers(outline: Outline) -> frozenset[int]:
    """The numbers something leads to: on the themes' own pages, and from a second place in the list.

    Only these get a bookmark; Word slows down over tens of thousands.
    """
    numbers = {line.quote.number for group in outline.groups for line in group.lines if not line.full}
    for theme in outline.model.themes:
        numbers.update(quote.number for quote in outline.on_page(theme))
        numbers.update(quote.number for quote in shown_reflections(theme, REFLECTIONS_ON_PAGE))
        numbers.update(quote.number for quote in theme.contradictions[:CONTRADICTIONS_ON_PAGE])
    return frozenset(numbers)


def _card(flow: Flow, outline: Outline, line: EvidenceLine, linked: frozenset[int], *, kept: bool) -> None:
    words, quote = outline.words, line.quote
    text = words.quoted(clean(quote.text).strip(), quote.kind)
    bookmark = card_bookmark(quote.number) if quote.number in linked else ""
    number = str(quote.number)
    more = (words.against,) if line.against else ()
    source = outline.source(quote, *more)
    begun = strong(number) + tab()
    # Writer moves what waits for the next paragraph as a whole: a long text must not wait for its source.
    first, last = _parted(text)
    if not last and len(text) > LONGEST_WHOLE:
        # Two lines of a paragraph stay together: so its source is one of them.
        look = flow.looks[Role.EVIDENCE_SOURCE]
        content = begun + run(text) + run(f"\n{source}", _letters(look))
        text = f"{text}\n{source}"
        shown = f"{number}\t{text}"
        flow.paragraph(
            Role.EVIDENCE, text, content, bookmark=bookmark, shown=shown, keep_next=kept, after=look.after
        )
        return
    shown, waits = f"{number}\t{first}", False if last else None
    flow.paragraph(Role.EVIDENCE, first, begun + run(first), bookmark=bookmark, shown=shown, keep_next=waits)
    if last:
        flow.paragraph(Role.EVIDENCE, last, tab() + run(last), shown=f"\t{last}")
    flow.paragraph(Role.EVIDENCE_SOURCE, source, keep_next=kept or None)


def _letters(look: Look) -> str:
    """The letters of a style on a stretch of text in another one."""
    size = round(look.size * 2)
    colour = f'<w:color w:val="{look.colour}"/>' if look.colour else ""
    return f'{colour}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _parted(text: str) -> tuple[str, str]:
    """A long text's last lines apart, to stand on the same page as its source; "" where none are short."""
    first, _, last = text.rpartition("\n")
    first = first.rstrip()  # blank lines in between have done what the new paragraph does
    return (first, last) if len(text) > LONGEST_WHOLE >= len(last) and first else (text, "")


def _elsewhere(flow: Flow, outline: Outline, label: str, lines: list[EvidenceLine]) -> None:
    """One line that leads to the cards printed under another theme."""
    numbers = dict.fromkeys(line.quote.number for line in lines if not line.full)
    if not numbers:
        return
    names = [outline.words.evidence_number.format(number=number) for number in numbers]
    links = (link(card_bookmark(number), name) for number, name in zip(numbers, names, strict=True))
    flow.paragraph(Role.EVIDENCE_SOURCE, label + ", ".join(names), run(label) + run(", ").join(links))
