"""A theme's own pages, and what the team has put aside."""

from __future__ import annotations

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.flow import Flow
from feltnoter.report.look import Role
from feltnoter.report.markup import link, run, strong
from feltnoter.report.model import ReportQuote, ThemeSection, shown_reflections
from feltnoter.report.outline import (
    CONTRADICTIONS_ON_PAGE,
    DESELECTED,
    EVIDENCE,
    REFLECTIONS_ON_PAGE,
    Outline,
    card_bookmark,
    theme_bookmark,
)
from feltnoter.report.text import clean, one_line, shortened

# A theme's page shows the heart of a card; the evidence list has all of it.
_QUOTE_LIMIT = 600
_OWN_WORDS = (NoteKind.QUOTE, NoteKind.INTERVIEW)


def theme_pages(flow: Flow, outline: Outline, theme: ThemeSection, index: int) -> None:
    """Insight, description, what was heard and seen, what speaks against it, »Hvad nu hvis«."""
    words = outline.words
    below = theme.level > 1
    part = Role.HEADING_3 if below else Role.HEADING_2
    flow.heading(
        Role.SUB_THEME if below else Role.HEADING_1,
        outline.theme_name(theme),
        bookmark=theme_bookmark(index),
        listed=not below,
        new_page=not below,
    )
    if theme.insight.strip():
        flow.paragraph(Role.INSIGHT, theme.insight.strip())
    for text in theme.description:
        if text.strip():
            flow.paragraph(Role.BODY, text.strip())
    questions = [question.strip() for question in theme.what_if if question.strip()]
    # what stands last before the questions is kept with them: no page with a lone question on it
    _cards(flow, outline, theme, part, keep=bool(questions) and not theme.contradictions)
    if theme.contradictions:
        flow.heading(part, words.speaks_against)
        against = theme.contradictions[:CONTRADICTIONS_ON_PAGE]
        for quote in against:
            _card(flow, outline, quote, keep=bool(questions) and quote is against[-1])
    if questions:
        flow.heading(part, words.what_if)
        for question in questions:
            flow.paragraph(Role.WHAT_IF, question)


def deselected(flow: Flow, outline: Outline) -> None:
    """What was put aside, with the reason: »I vælger noget fra« (method rule 14)."""
    model, words = outline.model, outline.words
    if not model.deselected:
        return
    flow.heading(Role.HEADING_1, words.deselected, bookmark=DESELECTED, listed=True, new_page=True)
    flow.paragraph(Role.BODY, words.deselected_intro)
    for line in model.deselected:
        title = one_line(line.title, 300) or words.untitled
        reason = line.reason.strip() or words.no_reason
        flow.paragraph(Role.BULLET, f"{title}\n{reason}", strong(title) + run(f"\n{reason}"))


def _cards(flow: Flow, outline: Outline, theme: ThemeSection, part: Role, *, keep: bool) -> None:
    words = outline.words
    cards = outline.on_page(theme)
    thoughts = shown_reflections(theme, REFLECTIONS_ON_PAGE)
    for heading, group in ((words.heard_and_seen, cards), (words.reflections, thoughts)):
        if group:
            flow.heading(part, heading)
        for quote in group:
            last = quote is (cards + thoughts)[-1]
            _card(flow, outline, quote, keep=keep and last)
    if not theme.quotes and not theme.contradictions:
        flow.paragraph(Role.HINT, words.no_cards, keep_next=keep)
    elif len(theme.quotes) > len(cards) + len(thoughts):
        before, after = words.more_cards.split("{appendix}")
        where = outline.appendix(outline.evidence_number)
        content = run(before) + link(EVIDENCE, where) + run(after)
        flow.paragraph(Role.HINT, f"{before}{where}{after}", content, keep_next=keep)


def _card(flow: Flow, outline: Outline, quote: ReportQuote, *, keep: bool) -> None:
    """A card with where it comes from; its number leads to the whole text."""
    words = outline.words
    text = words.quoted(shortened(clean(quote.text).strip(), _QUOTE_LIMIT), quote.kind)
    flow.paragraph(Role.QUOTE if quote.kind in _OWN_WORDS else Role.SEEN, text)
    number = words.evidence_number.format(number=quote.number)
    origin = outline.source(quote)
    origin = f"{origin} · " if origin else ""
    content = run(origin) + link(card_bookmark(quote.number), number)
    flow.paragraph(Role.SOURCE, f"{origin}{number}", content, keep_next=keep)
