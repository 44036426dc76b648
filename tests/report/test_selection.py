"""Which cards stand on a theme's page: picked by hand, else telling ones, then spread over voices."""

from __future__ import annotations

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.model import ReportQuote, ThemeSection
from feltnoter.report.selection import shown


def card(key: str, voice: str, *, telling: bool = False) -> ReportQuote:
    return ReportQuote(key, NoteKind.QUOTE, telling=telling, key=key, voice=voice)


def keys(section: ThemeSection, limit: int = 4) -> str:
    return "".join(quote.key for quote in shown(section, limit))


def test_further_cards_come_from_those_not_heard_yet() -> None:
    quotes = (card("a", "1"), card("b", "1"), card("c", "1"), card("d", "2"), card("e", "3"))
    assert keys(ThemeSection("1", "T", quotes=quotes)) == "ade"
    told = (card("a", "1"), card("b", "1", telling=True), card("c", "2"), card("d", "3"))
    assert keys(ThemeSection("1", "T", quotes=told)) == "bcd"


def test_what_somebody_picked_goes_before_everything() -> None:
    quotes = (card("a", "1", telling=True), card("b", "1"), card("c", "1"))
    assert keys(ThemeSection("1", "T", quotes=quotes, picked=("c", "b", "gone"))) == "cb"
    assert keys(ThemeSection("1", "T", quotes=quotes, picked=("gone",))) == "abc"
    assert keys(ThemeSection("1", "T", quotes=quotes, picked=("c", "b")), limit=1) == "c"
