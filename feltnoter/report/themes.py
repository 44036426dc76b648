"""A theme's own sheet of paper, front and back, and what the team has put aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a front is laid out: on how many pages, and whether its cards begin a page of their own."""

    room: _Room
    pages: int = 1
    apart: bool = False


# A theme's page shows the heart of a card; the evidence list has all of it. The first of these with which
# the front is one page is taken; where a description takes the page anyway, the cards have one of their own.
_FEWEST = _Room(2, 600, 1)
_TIGHTER = (_FEWEST, _Room(2, 360, 1), _Room(2, 360, 0), _Room(2, 220, 0), _Room(1, 220, 0))
_OWN_WORDS = (NoteKind.QUOTE, NoteKind.INTERVIEW)
_PHOTOS = 2
_LABEL = 90  # code points: which theme it is, on one line where that can be
_LEAST_PHOTO, _MOST_PHOTO = 130.0, 230.0  # points high
_CAPTION_ROOM = 46.0
_SAFETY = 24.0  # points: the page is guessed, Word's own may be a line shorter
_HINT_ROOM = _SAFETY + 40.0
_LEAST_FIELD, _GOOD_FIELD, _MOST_FIELD = 56.0, 78.0, 150.0  # points high
_IDEAS_ROOM = 2 * _LEAST_FIELD + _CAPTION_ROOM + _SAFETY
_MOST_EMPTY = 0.6  # of a page: with less on it than the rest, a title and an insight need no page
_FIELD_ALONE = 260.0  # the same, on a page that holds nothing else


def theme_pages(flow: Flow, outline: Outline, theme: ThemeSection, index: int, assets: Assets) -> None:
    """The front with insight and cards; the back with where it comes from, questions and ideas.

    A front of two pages is a sheet already: the back then becomes a second one, with the ideas overleaf,
    so that the next theme's front is not printed on this theme's back."""
    plan = _planned(flow, outline, theme, index)
    _front(flow, outline, theme, index, plan)
    photos = theme.photos[:_PHOTOS] if Part.PICTURES in outline.model.parts else ()
    left = _photos(flow, outline, photos, assets)
    # alone on the next page it would make the sheet two
    if theme.quotes and plan.pages == 1 and flow.pages.left > _HINT_ROOM:
        flow.paragraph(Role.HINT, outline.words.overleaf)
    _back(flow, outline, theme, left, assets, apart=plan.pages % 2 == 0)


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


def _planned(flow: Flow, outline: Outline, theme: ThemeSection, index: int) -> _Plan:
    """The fullest front that is one page; else, or where the back will be two, one of as few as can be."""
    most = outline.model.quotes_on_page
    rooms = (*(_Room(cards, _FEWEST.text, REFLECTIONS_ON_PAGE) for cards in range(most, 2, -1)), *_TIGHTER)
    for room in rooms:
        plan = _Plan(room)
        pages, left = _measured(flow, outline, theme, index, plan)
        if pages == 1 and left > _SAFETY:
            full = _head_left(flow, outline, theme, index) < _MOST_EMPTY * flow.pages.height
            break_up = full and not _back_fits(flow, outline, theme)
            return _spread(flow, outline, theme, index, rooms) if break_up else plan
    return _spread(flow, outline, theme, index, rooms)


def _spread(flow: Flow, outline: Outline, theme: ThemeSection, index: int, rooms: Sequence[_Room]) -> _Plan:
    """The fullest front of as few pages as can be, more than one: title and description on the first."""
    apart = bool(theme.quotes or theme.contradictions) and _head_left(flow, outline, theme, index) > _SAFETY
    spare = _SAFETY if apart else 3 * _SAFETY  # a guess over two pages may be further out
    plans = []
    for room in rooms:
        pages, left = _measured(flow, outline, theme, index, _Plan(room, apart=apart))
        plans.append(_Plan(room, pages if left > spare else pages + 1, apart))
    return min(plans, key=lambda plan: plan.pages)  # the first of equals


def _head_left(flow: Flow, outline: Outline, theme: ThemeSection, index: int) -> float:
    """Points left below title, insight and description; 0 where they take more than a page."""
    probe = Flow(flow.stationery)
    _head(probe, outline, theme, index)
    probe.pages.space(0)  # an insight waits for what follows
    return probe.pages.left if probe.pages.page == 2 else 0.0


def _back_fits(flow: Flow, outline: Outline, theme: ThemeSection) -> bool:
    """Whether chart, questions and fields are one page."""
    probe = Flow(flow.stationery)
    _sources(probe, outline, theme)
    return probe.pages.page == 2 and probe.pages.left >= _IDEAS_ROOM


def _measured(
    flow: Flow, outline: Outline, theme: ThemeSection, index: int, plan: _Plan
) -> tuple[int, float]:
    """How many pages a front takes, and the points left on the last of them."""
    probe = Flow(flow.stationery)
    _front(probe, outline, theme, index, plan)
    return probe.pages.page - 1, probe.pages.left  # it begins by turning the page


def _front(flow: Flow, outline: Outline, theme: ThemeSection, index: int, plan: _Plan) -> None:
    _head(flow, outline, theme, index)
    if plan.apart:
        _label(flow, outline, theme)
    _cards(flow, outline, theme, plan)


def _head(flow: Flow, outline: Outline, theme: ThemeSection, index: int) -> None:
    """Title, insight and description."""
    below = theme.level > 1
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


def _part(theme: ThemeSection) -> Role:
    return Role.HEADING_3 if theme.level > 1 else Role.HEADING_2


def _label(flow: Flow, outline: Outline, theme: ThemeSection) -> None:
    """Which theme a page belongs to that does not begin with its title."""
    words = outline.words
    label = words.sheet_back.format(number=one_line(theme.number, 20), title=outline.title_of(theme))
    flow.paragraph(Role.LABEL, one_line(label, _LABEL), new_page=True)


def _back(
    flow: Flow,
    outline: Outline,
    theme: ThemeSection,
    photos: tuple[Photo, ...],
    assets: Assets,
    *,
    apart: bool,
) -> None:
    """``apart``: the ideas have a page of their own."""
    _sources(flow, outline, theme)
    if apart:
        _photos(flow, outline, photos, assets)
    elif photos and flow.pages.left > _LEAST_PHOTO + 2 * _GOOD_FIELD + 2 * _CAPTION_ROOM:
        room = flow.pages.left - 2 * _GOOD_FIELD - 2 * _CAPTION_ROOM
        for photo in photos[:1]:
            _photo(flow, outline, photo, assets, room)
    _ideas(flow, outline, theme, apart=apart)


def _sources(flow: Flow, outline: Outline, theme: ThemeSection) -> None:
    """Where the theme comes from, and its questions."""
    words, part = outline.words, _part(theme)
    _label(flow, outline, theme)
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


def _ideas(flow: Flow, outline: Outline, theme: ThemeSection, *, apart: bool) -> None:
    """The fields to write ideas in: below what there is, or where there is no room on the next page."""
    words, most = outline.words, _MOST_FIELD
    alone = apart or flow.pages.left < _IDEAS_ROOM
    if alone:
        _label(flow, outline, theme)
        most = _FIELD_ALONE
    flow.heading(_part(theme), words.ideas, before=0 if alone else None)
    high = (flow.pages.left - _CAPTION_ROOM - _SAFETY) / 2
    title = words.ideas_title.format(number=one_line(theme.number, 20))
    fields = [(name, writing_field(name, words.write_here, flow.control())) for name in words.idea_fields]
    height = min(most, max(_LEAST_FIELD, high))
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


def _cards(flow: Flow, outline: Outline, theme: ThemeSection, plan: _Plan) -> None:
    """What was heard and seen, what the team thought, what speaks against it."""
    words, room, part = outline.words, plan.room, _part(theme)
    cards = outline.on_page(theme)[: room.cards]
    thoughts = shown_reflections(theme, room.thoughts)
    top = plan.apart  # below the label no further space
    for heading, group in ((words.heard_and_seen, cards), (words.reflections, thoughts)):
        if group:
            flow.heading(part, heading, before=0 if top else None)
            top = False
        for quote in group:
            _card(flow, outline, quote, room.text)
    if not theme.quotes and not theme.contradictions:
        flow.paragraph(Role.HINT, words.no_cards)
    elif len(theme.quotes) > len(cards) + len(thoughts) and outline.evidence_number:
        before, after = words.more_cards.split("{appendix}")
        where = outline.appendix(outline.evidence_number)
        content = run(before) + link(EVIDENCE, where) + run(after)
        flow.paragraph(Role.HINT, f"{before}{where}{after}", content)
    if theme.contradictions:
        flow.heading(part, words.speaks_against, before=0 if top else None)
        for quote in theme.contradictions[: min(CONTRADICTIONS_ON_PAGE, max(1, room.cards - 1))]:
            _card(flow, outline, quote, room.text)


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
