"""A theme's own sheet of paper, front and back, and what the team has put aside."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.choice import Part
from feltnoter.report.drawing import Image
from feltnoter.report.fields import writing_field
from feltnoter.report.flow import Drawn, Flow
from feltnoter.report.look import Role
from feltnoter.report.markup import link, run, strong
from feltnoter.report.model import Photo, ReportQuote, ThemeSection
from feltnoter.report.outline import (
    CONTRADICTIONS_ON_PAGE,
    DESELECTED,
    EVIDENCE,
    REFLECTIONS_ON_PAGE,
    Assets,
    Outline,
    card_bookmark,
    theme_bookmark,
)
from feltnoter.report.selection import shown_reflections
from feltnoter.report.tables import Bar, bars, writing_table
from feltnoter.report.text import clean, one_line, shortened


@dataclass(frozen=True, slots=True)
class _Room:
    """What a front shows of its cards: how many, code points of each, and how many own thoughts."""

    cards: int
    text: int
    thoughts: int


# A theme's page shows the heart of a card; the evidence list has all of it. The first of these with which
# the front is one page is taken; where a description takes the page anyway, the last card is not shortened.
_FEWEST = _Room(2, 600, 1)
_TIGHTER = (_FEWEST, _Room(2, 360, 1), _Room(2, 360, 0), _Room(2, 220, 0), _Room(1, 220, 0))
_OWN_WORDS = (NoteKind.QUOTE, NoteKind.INTERVIEW)
_PHOTOS = 2
_LEAST_PHOTO, _MOST_PHOTO = 130.0, 230.0  # points high
_CAPTION_ROOM = 46.0
_SAFETY = 24.0  # points: the page is guessed, Word's own may be a line shorter
_HINT_ROOM = _SAFETY + 40.0
_LEAST_FIELD, _MOST_FIELD = 78.0, 150.0  # points high


def theme_pages(flow: Flow, outline: Outline, theme: ThemeSection, index: int, assets: Assets) -> None:
    """The front with insight and cards; the back with where it comes from, questions and ideas."""
    most = outline.model.quotes_on_page
    rooms = (*(_Room(cards, _FEWEST.text, REFLECTIONS_ON_PAGE) for cards in range(most, 2, -1)), *_TIGHTER)
    fitting = (room for room in rooms if _fits(flow, outline, theme, index, room))
    _front(flow, outline, theme, index, next(fitting, _FEWEST))
    photos = theme.photos[:_PHOTOS] if Part.PICTURES in outline.model.parts else ()
    left = _photos(flow, outline, photos, assets)
    if theme.quotes and flow.pages.left > _HINT_ROOM:  # alone on the next page it would make the sheet two
        flow.paragraph(Role.HINT, outline.words.overleaf)
    _back(flow, outline, theme, left, assets)


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


def _fits(flow: Flow, outline: Outline, theme: ThemeSection, index: int, room: _Room) -> bool:
    probe = Flow(flow.stationery)
    _front(probe, outline, theme, index, room)
    return probe.pages.page <= 2 and probe.pages.left > _SAFETY  # it begins by turning the page


def _front(flow: Flow, outline: Outline, theme: ThemeSection, index: int, room: _Room) -> None:
    words = outline.words
    below = theme.level > 1
    part = Role.HEADING_3 if below else Role.HEADING_2
    flow.heading(
        Role.SUB_THEME if below else Role.HEADING_1,
        outline.theme_name(theme),
        bookmark=theme_bookmark(index),
        listed=not below,
        new_page=True,
    )
    if theme.insight.strip():
        flow.paragraph(Role.INSIGHT, theme.insight.strip())
    for text in theme.description:
        if text.strip():
            flow.paragraph(Role.BODY, text.strip())
    _cards(flow, outline, theme, part, room)
    if theme.contradictions:
        flow.heading(part, words.speaks_against)
        for quote in theme.contradictions[: min(CONTRADICTIONS_ON_PAGE, max(1, room.cards - 1))]:
            _card(flow, outline, quote, room.text)


def _back(
    flow: Flow, outline: Outline, theme: ThemeSection, photos: tuple[Photo, ...], assets: Assets
) -> None:
    words = outline.words
    part = Role.HEADING_3 if theme.level > 1 else Role.HEADING_2
    label = words.sheet_back.format(number=one_line(theme.number, 20), title=outline.title_of(theme))
    flow.paragraph(Role.LABEL, one_line(label, 200), new_page=True)
    counts = Counter(quote.kind for quote in theme.quotes)
    if counts:
        flow.heading(part, words.where_from, before=0)
        rows = [Bar(words.sources[kind], counts[kind]) for kind in NoteKind if counts[kind]]
        drawn = Drawn("bars", cells=tuple(f"{row.label}\t{row.value}" for row in rows))
        flow.raw(*bars(rows, flow.pages.width, words), drawn)
        flow.caption(words.figure, words.chart_caption)
        _origin(flow, outline, theme)
    flow.heading(part, words.what_if)
    for question in theme.what_if:
        if question.strip():
            flow.paragraph(Role.WHAT_IF, question.strip())
    own = writing_field(words.what_if, words.own_question, flow.control())
    flow.paragraph(Role.WHAT_IF, words.own_question, own)
    if photos and flow.pages.left > _LEAST_PHOTO + 2 * _LEAST_FIELD + 2 * _CAPTION_ROOM:
        room = flow.pages.left - 2 * _LEAST_FIELD - 2 * _CAPTION_ROOM
        for photo in photos[:1]:
            _photo(flow, outline, photo, assets, room)
    flow.heading(part, words.ideas)
    high = (flow.pages.left - _CAPTION_ROOM - _SAFETY) / 2
    title = words.ideas_title.format(number=one_line(theme.number, 20))
    fields = [(name, writing_field(name, words.write_here, flow.control())) for name in words.idea_fields]
    height = min(_MOST_FIELD, max(_LEAST_FIELD, high))
    drawn = Drawn("fields", Role.LABEL, words.write_here, words.idea_fields, height=2 * height)
    flow.raw(writing_table(fields, flow.pages.width, height, title), 2 * height, drawn)


def _origin(flow: Flow, outline: Outline, theme: ThemeSection) -> None:
    words = outline.words
    if theme.roles:
        roles = ", ".join(one_line(role, 100) for role in theme.roles)
        flow.paragraph(Role.BODY, words.rests_on_roles.format(roles=one_line(roles, 400)))
    places = dict.fromkeys(one_line(quote.place, 100) for quote in theme.quotes if quote.place.strip())
    months = sorted({quote.month for quote in theme.quotes if quote.month})
    period = words.period(months[0], months[-1]) if months else ""
    seen = " · ".join(part for part in ("; ".join(list(places)[:6]), period) if part)
    if seen:
        flow.paragraph(Role.BODY, words.rests_on_places.format(places=seen))


def _photos(flow: Flow, outline: Outline, photos: tuple[Photo, ...], assets: Assets) -> tuple[Photo, ...]:
    """Put on the front what there is room for; the rest is given back."""
    left = list(photos)
    while left and flow.pages.left > _LEAST_PHOTO + _CAPTION_ROOM + _SAFETY:
        _photo(flow, outline, left.pop(0), assets, flow.pages.left - _CAPTION_ROOM - _SAFETY)
    return tuple(left)


def _photo(flow: Flow, outline: Outline, photo: Photo, assets: Assets, room: float) -> None:
    words = outline.words
    caption, alternative = photo.caption.strip(), photo.alternative.strip()
    image: Image | None = assets.photo(photo.key) if photo.key else None
    if image is None:
        if caption:
            flow.paragraph(Role.HINT, words.photo_missing.format(caption=clean(caption)))
        return
    flow.picture(
        image,
        alternative or caption or words.photo_without_words,
        words.photo,
        width=flow.pages.width,
        height=min(room, _MOST_PHOTO),
    )
    flow.caption(words.figure, clean(caption or alternative or words.photo_without_words))


def _cards(flow: Flow, outline: Outline, theme: ThemeSection, part: Role, room: _Room) -> None:
    words = outline.words
    cards = outline.on_page(theme)[: room.cards]
    thoughts = shown_reflections(theme, room.thoughts)
    for heading, group in ((words.heard_and_seen, cards), (words.reflections, thoughts)):
        if group:
            flow.heading(part, heading)
        for quote in group:
            _card(flow, outline, quote, room.text)
    if not theme.quotes and not theme.contradictions:
        flow.paragraph(Role.HINT, words.no_cards)
    elif len(theme.quotes) > len(cards) + len(thoughts) and outline.evidence_number:
        before, after = words.more_cards.split("{appendix}")
        where = outline.appendix(outline.evidence_number)
        content = run(before) + link(EVIDENCE, where) + run(after)
        flow.paragraph(Role.HINT, f"{before}{where}{after}", content)


def _card(flow: Flow, outline: Outline, quote: ReportQuote, limit: int) -> None:
    """A card with where it comes from; its number leads to the whole text."""
    words = outline.words
    text = words.quoted(shortened(clean(quote.text).strip(), limit), quote.kind)
    flow.paragraph(Role.QUOTE if quote.kind in _OWN_WORDS else Role.SEEN, text)
    origin = outline.source(quote)
    if not outline.evidence_number:
        flow.paragraph(Role.SOURCE, origin)
        return
    number = words.evidence_number.format(number=quote.number)
    origin = f"{origin} · " if origin else ""
    content = run(origin) + link(card_bookmark(quote.number), number)
    flow.paragraph(Role.SOURCE, f"{origin}{number}", content)
