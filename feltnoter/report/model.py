"""What a theme report says, free of Word: plain data that a builder fills and a writer prints.

The model is also the fence. It has no field for a member's name, for a participant's identity or
for a day in the field, so neither can reach a report by mistake: the team is given by function,
a quote by pseudonym, role, coarse place and ``Month``. Consent, coarse roles and pseudonyms are settled by
whoever fills the model; it carries what it is given.

No field holds a share: the method is qualitative. The counts (of each role, of the cards and people
behind a theme) say what a theme rests on, and the report says beside them that they are no finding.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.choice import ALL_PARTS, Edition, Part

Language = Literal["da", "en"]


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """The finest time a report knows. ``number`` is 1–12."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 12:
            raise ValueError(f"no such month: {self.number}")

    @classmethod
    def of(cls, day: datetime.date) -> Month:
        return cls(day.year, day.month)


@dataclass(frozen=True, slots=True)
class TeamLine:
    """One member of the team, by what she does and where; never by name."""

    function: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class RoleCount:
    """How many took part in one role."""

    role: str
    count: int


@dataclass(frozen=True, slots=True)
class ReportQuote:
    """One card: a note or an excerpt as it may be shown.

    ``key`` tells the writer that two places show the same card (a copy in another theme, a card
    that contradicts a theme), so that both get the same number. It is never written to the file.
    ``voice`` is the same for cards from one participant, and as little in the file. ``pseudonym`` is
    printed, and empty where the report goes without.
    ``number`` is set by ``with_evidence_numbers``; 0 means not yet numbered.
    """

    text: str
    kind: NoteKind
    role: str = ""
    place: str = ""
    month: Month | None = None
    telling: bool = False
    key: str = ""
    voice: str = ""
    number: int = 0
    pseudonym: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo from a note behind a theme's cards.

    ``key`` is what its content is asked for by, empty when the file never came: then its caption
    stands alone. ``alternative`` is read to those who cannot see it.
    """

    key: str
    caption: str = ""
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class ThemeSection:
    """One theme with its cards. ``number`` is »1« for a theme and »1.1« for a theme below it.

    ``picked`` are the keys of the cards somebody chose for the theme's page, in their order; where
    it is empty the page chooses (see ``selection``). ``participants`` is how many people stand behind
    the cards.
    """

    number: str
    title: str
    insight: str = ""
    description: tuple[str, ...] = ()
    quotes: tuple[ReportQuote, ...] = ()
    contradictions: tuple[ReportQuote, ...] = ()
    what_if: tuple[str, ...] = ()
    photos: tuple[Photo, ...] = ()
    picked: tuple[str, ...] = ()
    participants: int = 0

    @property
    def level(self) -> int:
        """1 for a theme, 2 for a theme below another, and so on."""
        return self.number.strip(".").count(".") + 1

    @property
    def roles(self) -> tuple[str, ...]:
        """Who the theme rests on: the roles behind its cards, each once, in the order met."""
        return tuple(dict.fromkeys(quote.role for quote in self.quotes if quote.role))


@dataclass(frozen=True, slots=True)
class Deselected:
    """A theme or question the team put aside, and why."""

    title: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One code of the codebook. ``level`` is 0 at the top of the tree."""

    name: str
    definition: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class ReportModel:
    """A whole theme report.

    ``date`` is the day on the front page and the file's own timestamp. ``themes`` come in reading
    order, a sub-theme after the theme it belongs to. ``loose`` are cards that found no theme.
    ``quotes_on_page`` is how many cards a theme's own page shows at most; all of them stand in
    the evidence list. ``workshop`` is the day of the ideation workshop.
    """

    title: str
    date: datetime.date
    municipality: str = ""
    question: str = ""
    area: str = ""
    background: str = ""
    draft: bool = False
    language: Language = "da"
    team: tuple[TeamLine, ...] = ()
    took_part: tuple[RoleCount, ...] = ()
    first_month: Month | None = None
    last_month: Month | None = None
    places: tuple[str, ...] = ()
    themes: tuple[ThemeSection, ...] = ()
    deselected: tuple[Deselected, ...] = ()
    loose: tuple[ReportQuote, ...] = ()
    codebook: tuple[CodeLine, ...] = ()
    quotes_on_page: int = 4
    edition: Edition = Edition.FULL
    parts: frozenset[Part] = ALL_PARTS
    workshop: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A card in the evidence list.

    ``against``: it speaks against the theme. ``full``: its text is printed here; otherwise the
    line points to the place where it is.
    """

    quote: ReportQuote
    against: bool
    full: bool


@dataclass(frozen=True, slots=True)
class EvidenceGroup:
    """The evidence of one theme; ``theme`` is None for the loose cards."""

    theme: ThemeSection | None
    lines: tuple[EvidenceLine, ...]


def with_evidence_numbers(model: ReportModel) -> ReportModel:
    """``model`` with the running number set on every card.

    Cards are numbered 1, 2, 3 … as the evidence list prints them: theme by theme, what speaks
    against a theme after its own cards, loose cards last. The same ``key`` gets the same number
    everywhere, given where the card has its own place; a card without a key is its own.
    Numbers already set are replaced, so the result of a second call equals the first.
    """
    numbers = {name: number for number, name in enumerate(dict.fromkeys(_in_printed_order(model)), 1)}
    unnamed = _unnamed()

    def numbered(quotes: tuple[ReportQuote, ...]) -> tuple[ReportQuote, ...]:
        return tuple(_numbered(quote, numbers[quote.key or next(unnamed)]) for quote in quotes)

    themes = tuple(
        replace(theme, quotes=numbered(theme.quotes), contradictions=numbered(theme.contradictions))
        for theme in model.themes
    )
    return replace(model, themes=themes, loose=numbered(model.loose))


def evidence(model: ReportModel) -> tuple[EvidenceGroup, ...]:
    """The evidence list of a numbered model; themes without cards are left out."""
    at_home = {quote.number for theme in model.themes for quote in theme.quotes}
    at_home.update(quote.number for quote in model.loose)
    printed: set[int] = set()

    def line(quote: ReportQuote, against: bool) -> EvidenceLine:
        full = quote.number not in printed and not (against and quote.number in at_home)
        if full:
            printed.add(quote.number)
        return EvidenceLine(quote, against, full)

    groups = [
        EvidenceGroup(
            theme,
            tuple(line(quote, False) for quote in theme.quotes)
            + tuple(line(quote, True) for quote in theme.contradictions),
        )
        for theme in model.themes
    ]
    groups.append(EvidenceGroup(None, tuple(line(quote, False) for quote in model.loose)))
    return tuple(group for group in groups if group.lines)


def _numbered(quote: ReportQuote, number: int) -> ReportQuote:
    """``replace`` looks at every field's definition: thousands of times that is a tenth of a report."""
    return ReportQuote(
        quote.text,
        quote.kind,
        quote.role,
        quote.place,
        quote.month,
        quote.telling,
        quote.key,
        quote.voice,
        number,
        quote.pseudonym,
    )


def _unnamed() -> Iterator[str]:
    """Names for cards without a key; NUL keeps them apart from any real key."""
    return (f"\0{number}" for number in count())


def _in_printed_order(model: ReportModel) -> list[str]:
    """The name of each card in the order the evidence list prints it in full."""
    at_home = {quote.key for theme in model.themes for quote in theme.quotes}
    at_home.update(quote.key for quote in model.loose)
    at_home.discard("")
    unnamed = _unnamed()
    names = []
    for theme in model.themes:
        names += [quote.key or next(unnamed) for quote in theme.quotes]
        names += [quote.key or next(unnamed) for quote in theme.contradictions if quote.key not in at_home]
    names += [quote.key or next(unnamed) for quote in model.loose]
    return names
