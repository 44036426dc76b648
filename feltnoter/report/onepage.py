"""The report on one page, for those who decide: question, themes with insight, what it can say."""

from __future__ import annotations

from feltnoter.report.flow import Flow
from feltnoter.report.look import Role
from feltnoter.report.markup import strong
from feltnoter.report.model import ThemeSection
from feltnoter.report.outline import Outline
from feltnoter.report.text import clean, one_line, shortened

_QUOTE = 180
_INSIGHT = 320
_QUESTION = 200
_SAFETY = 20.0
_MOST = 30  # themes on a page, however short


def one_page(flow: Flow, outline: Outline) -> None:
    """As many themes as there is room for, the first ones with a quote if all fit."""
    themes = [theme for theme in outline.model.themes if theme.level == 1]
    for quotes, count in (
        (True, len(themes)),
        *((False, count) for count in range(min(len(themes), 30), -1, -1)),
    ):
        probe = Flow(flow.stationery)
        _written(probe, outline, themes[:count], quotes=quotes)
        if probe.pages.page == 1 and probe.pages.left > _SAFETY:
            break
    _written(flow, outline, themes[:count], quotes=quotes)


def _written(flow: Flow, outline: Outline, themes: list[ThemeSection], *, quotes: bool) -> None:
    model, words = outline.model, outline.words
    names = (words.one_page, one_line(model.municipality, 100), one_line(model.area, 100))
    flow.paragraph(Role.SUBTITLE, " · ".join(name for name in names if name))
    flow.heading(Role.HEADING_1, one_line(model.title, 200) or words.report)
    if model.question.strip():
        flow.paragraph(Role.QUESTION, shortened(clean(model.question).strip(), 300))
    flow.heading(Role.HEADING_2, words.one_page_intro)
    if not model.themes:
        flow.paragraph(Role.BODY, words.no_themes)
    for theme in themes:
        _theme(flow, outline, theme, quotes=quotes)
    if len(themes) < sum(theme.level == 1 for theme in model.themes):
        flow.paragraph(Role.HINT, words.more_themes)
    flow.paragraph(Role.HINT, words.one_page_reach)
    date = words.date(model.date)
    flow.paragraph(Role.HINT, f"{words.draft}, {date}" if model.draft else date)


def _theme(flow: Flow, outline: Outline, theme: ThemeSection, *, quotes: bool) -> None:
    words = outline.words
    label = one_line(outline.theme_name(theme), 160)
    insight = shortened(clean(theme.insight).strip(), _INSIGHT)
    flow.heading(Role.HEADING_3, label)
    if insight:
        flow.paragraph(Role.BODY, insight)
    own = [quote for quote in outline.on_page(theme) if quote.text.strip()]
    if quotes and own:
        text = words.quoted(shortened(one_line(own[0].text, 10_000), _QUOTE), own[0].kind)
        flow.paragraph(Role.SEEN, text)
    questions = [one_line(question, _QUESTION) for question in theme.what_if if question.strip()]
    if questions:
        flow.paragraph(Role.BODY, questions[0], strong(questions[0]))
