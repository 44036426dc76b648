"""Which cards a theme's own page shows: the telling ones first, then spread over those who spoke."""

from __future__ import annotations

from collections import Counter

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.model import ReportQuote, ThemeSection

_AT_LEAST = 3  # cards on a theme's page, if it has so many


def shown(theme: ThemeSection, limit: int) -> tuple[ReportQuote, ...]:
    """What was heard and seen, for the theme's own page.

    The cards somebody picked, in that order. Where nobody has: the telling cards, and where fewer
    than three are telling, further ones up to three, each time one from whoever has been heard least
    so far. At most ``limit``.
    """
    cards = _fitting(theme, reflections=False)
    if theme.picked:
        by_key = {card.key: card for card in reversed(cards) if card.key}
        picked = tuple(by_key[key] for key in theme.picked if key in by_key)
        if picked:
            return picked[:limit]
    chosen = [card for card in cards if card.telling][:limit]
    heard = Counter(card.voice or card.key for card in chosen)
    rest = [card for card in cards if not card.telling]
    while rest and len(chosen) < min(limit, _AT_LEAST):
        # min() keeps the first of equals: the order of the board
        card = min(rest, key=lambda card: heard[card.voice or card.key])
        rest.remove(card)
        heard[card.voice or card.key] += 1
        chosen.append(card)
    return tuple(chosen)


def shown_reflections(theme: ThemeSection, limit: int) -> tuple[ReportQuote, ...]:
    """The team's own thoughts, kept apart from what was heard and seen (method rule 2)."""
    cards = _fitting(theme, reflections=True)
    # sorted() is stable: within telling and not telling the order of the board is kept
    return tuple(sorted(cards, key=lambda card: not card.telling))[:limit]


def _fitting(theme: ThemeSection, *, reflections: bool) -> list[ReportQuote]:
    return [
        quote
        for quote in theme.quotes
        if (quote.kind is NoteKind.REFLECTION) is reflections and quote.text.strip()
    ]
