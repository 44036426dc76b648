"""Which cards may stand on a theme's page, for somebody who wants to choose them by hand."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project.facade import Project
from feltnoter.project.outgoing import ShownCard, outgoing
from feltnoter.report.model import ReportQuote, ThemeSection
from feltnoter.report.selection import shown

ON_PAGE = 4


@dataclass(frozen=True, slots=True)
class PageCard:
    """A card to choose: its words as others may see them, role and coarse place."""

    id: str
    text: str
    role: str
    place: str
    telling: bool


@dataclass(frozen=True, slots=True)
class PageChoice:
    """A theme with the cards to choose from; ``shown`` are those its page takes by itself."""

    theme: str
    title: str
    cards: tuple[PageCard, ...]
    shown: tuple[str, ...]


def page_choices(project: Project, themes: Collection[str]) -> list[PageChoice]:
    """For each of these themes, in their order. What consent holds back is not offered."""
    cards = outgoing(project.rows, project.queries).cards
    return [
        _choice(line.id, line.title, [cards[c] for c in line.cards if c in cards])
        for line in project.queries.themes()
        if line.id in themes
    ]


def _choice(theme: str, title: str, cards: list[ShownCard]) -> PageChoice:
    fitting = [c for c in cards if c.kind is not NoteKind.REFLECTION and c.text.strip()]
    quotes = tuple(
        ReportQuote(c.text, c.kind, telling=c.card.telling, key=c.card.id, voice=c.participant or "")
        for c in fitting
    )
    section = ThemeSection("", title, quotes=quotes)
    return PageChoice(
        theme,
        title,
        tuple(PageCard(c.card.id, c.text, c.role, c.place, c.card.telling) for c in fitting),
        tuple(quote.key for quote in shown(section, ON_PAGE)),
    )
