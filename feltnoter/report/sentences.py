"""What a language must be able to say: a missing sentence is a type error, for all fill the same class."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.model import Month


@dataclass(frozen=True, slots=True)
class Wording:
    """All sentences of one language. Braces are filled by ``str.format``."""

    tag: str
    decimal_symbol: str
    list_separator: str
    opening: str
    closing: str
    inner_opening: str
    inner_closing: str
    months: tuple[str, ...]
    day: str
    between_months: str
    kinds: Mapping[NoteKind, str]
    report: str
    draft: str
    question_label: str
    team_label: str
    contents: str
    page_of: tuple[str, str]
    background: str
    how: str
    how_paragraphs: tuple[str, ...]
    facts: str
    when: str
    where: str
    who: str
    role_count: str
    reach: str
    reach_paragraphs: tuple[str, ...]
    about_quotes: str
    about_quotes_paragraphs: tuple[str, ...]
    about_pseudonyms: str
    at_a_glance: str
    glance_intro: str
    glance_caption: str
    theme: str
    insight: str
    rests_on: str
    more_roles: str
    no_themes: str
    at_the_workshop: str
    workshop_steps: tuple[str, ...]
    untitled: str
    heard_and_seen: str
    reflections: str
    speaks_against: str
    what_if: str
    no_cards: str
    more_cards: str
    evidence_number: str
    against: str
    also_here: str
    also_against: str
    deselected: str
    deselected_intro: str
    no_reason: str
    appendix: str
    codebook: str
    codebook_intro: str
    codebook_caption: str
    codes_caption: str
    code: str
    definition: str
    evidence: str
    evidence_intro: str
    loose: str
    loose_intro: str
    workshop: str
    figure: str
    table: str
    table_of_cards: str
    people: str
    counts_hint: str
    board_seen_in: str
    overleaf: str
    sheet_back: str
    where_from: str
    sources: Mapping[NoteKind, str]
    source: str
    chart_caption: str
    rests_on_roles: str
    rests_on_places: str
    own_question: str
    ideas: str
    idea_fields: tuple[str, ...]
    ideas_title: str
    write_here: str
    photo: str
    photo_without_words: str
    photo_missing: str
    board: str
    board_caption: str
    board_without_words: str
    board_alternative: str
    cards: str
    cards_intro: str
    cards_steps: tuple[str, ...]
    cards_description: str
    insight_card: str
    idea_card: str
    idea_card_fields: tuple[str, ...]
    one_page: str
    one_page_intro: str
    one_page_reach: str
    more_themes: str

    def month(self, month: Month) -> str:
        """»september 2026«."""
        return f"{self.months[month.number - 1]} {month.year}"

    def date(self, day: datetime.date) -> str:
        """»21. september 2026«, »21 September 2026«."""
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def period(self, first: Month | None, last: Month | None) -> str:
        """»september 2026«, »september til november 2026«; empty when neither is known."""
        known = sorted(month for month in (first, last) if month is not None)
        if not known:
            return ""
        start, end = known[0], known[-1]
        if start == end:
            return self.month(start)
        begin = self.months[start.number - 1] if start.year == end.year else self.month(start)
        return self.between_months.format(first=begin, last=self.month(end))

    def quoted(self, text: str, kind: NoteKind) -> str:
        """``text`` in quotation marks where it is somebody's own words, with marks inside made inner.

        A note that carries its own marks at the start is left as its writer set them: it may go on
        in the writer's voice, and that must not end up inside a quotation.
        """
        if kind not in (NoteKind.QUOTE, NoteKind.INTERVIEW) or not text.strip():
            return text
        if text.lstrip()[0] in '»“"„”«':
            return text
        inside = text.replace("»", self.inner_opening).replace("«", self.inner_closing)
        return f"{self.opening}{inside}{self.closing}"
