"""A look at the report, page by page: the same words as in the Word file, from the same model."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.report.model import ReportModel, ReportQuote, ThemeSection
from feltnoter.report.outline import CONTRADICTIONS_ON_PAGE, REFLECTIONS_ON_PAGE
from feltnoter.report.selection import shown, shown_reflections
from feltnoter.report.text import shortened
from feltnoter.report.wording import Wording, wording
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.button import IconButton
from ui.widgets.paint import rounded
from ui.widgets.surface import Panel, ScrollColumn, Surface
from ui.widgets.text import Label, Rule

_PAGE = 444
_HIGH = 628
_QUOTE = 320  # a look, not the whole text


class _Bar(QWidget):
    """A line at the left of what is quoted; with a ground it is the insight."""

    def __init__(self, theme: Theme, words: QWidget, role: str, *, ground: bool) -> None:
        super().__init__()
        self._theme = theme
        self._role = role
        self._ground = ground
        px = theme.px
        row = QVBoxLayout(self)
        row.setContentsMargins(px(12), px(8 if ground else 1), px(8), px(8 if ground else 1))
        row.addWidget(words)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and line."""
        t = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._ground:
                rounded(painter, QRectF(self.rect()), fill=t.accent_soft)
            painter.fillRect(QRectF(0, 0, self._theme.px(3), self.height()), t.colour(self._role))


class ReportPreview(Surface):
    """The cover and then a page for each theme; arrows and Page Up/Down turn."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "canvas", parent=parent)
        px = theme.px
        self._model: ReportModel | None = None
        self._page = 0
        self._sheet: QWidget | None = None
        self.setAccessibleName(self.tr("Preview"))
        self._scroll = ScrollColumn(theme, padding=20)
        self._column = self._scroll.column
        self.before = IconButton(theme, "chevron-left", self.tr("Page before"), side=28)
        self.after = IconButton(theme, "chevron-right", self.tr("Next page"), side=28)
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        self.where = Label(theme, "", Style.CONTROL, align=Qt.AlignmentFlag.AlignHCenter)
        self.where.setMinimumWidth(px(112))
        pager = Panel(theme, "surface", radius=8, line="control")
        row = QHBoxLayout(pager)
        row.setContentsMargins(px(4), px(4), px(4), px(4))
        row.addWidget(self.before)
        row.addWidget(self.where)
        row.addWidget(self.after)
        pager.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(14))
        column.setSpacing(px(10))
        column.addWidget(self._scroll, 1)
        column.addWidget(pager, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def page(self) -> int:
        """0 for the cover."""
        return self._page

    def texts(self) -> list[str]:
        """Every line of words on the page shown."""
        return [label.text() for label in self._sheet.findChildren(Label)] if self._sheet else []

    def show_model(self, model: ReportModel) -> None:
        """Show the report as it would be now, at the page one was on."""
        if model == self._model:
            return
        self._model = model
        self._show(self._page)

    def _show(self, page: int) -> None:
        model = self._model
        if model is None:
            return
        same = page == self._page
        self._page = max(0, min(page, len(model.themes)))
        position = self._scroll.verticalScrollBar().value() if same else 0
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
        theme, px = self._theme, self._theme.px
        sheet = Panel(theme, "surface", radius=2, floating=True)
        sheet.setMinimumHeight(px(_HIGH))
        sheet.setMaximumWidth(px(_PAGE))
        column = QVBoxLayout(sheet)
        column.setContentsMargins(px(46), px(24), px(46), px(24))
        column.setSpacing(px(8))
        words = wording(model.language)
        _head(theme, column, model, words)
        if self._page == 0:
            _cover(theme, column, model, words)
        else:
            _theme_page(theme, column, model, words, model.themes[self._page - 1])
        column.addStretch(1)
        self._sheet = sheet
        holder = QHBoxLayout()
        holder.addStretch(1)
        holder.addWidget(sheet, 1000)  # as wide as a page, narrower only where there is no room
        holder.addStretch(1)
        while self._column.count():
            self._column.takeAt(0)
        self._column.addLayout(holder)
        self._scroll.verticalScrollBar().setValue(position)
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page < len(model.themes))
        name = (
            self.tr("Theme {number}").format(number=model.themes[self._page - 1].number)
            if self._page
            else self.tr("Cover")
        )
        self.where.setText(name)
        sheet.setAccessibleName(name)

    @Slot()
    def _back(self) -> None:
        self._show(self._page - 1)

    @Slot()
    def _on(self) -> None:
        self._show(self._page + 1)


def _head(theme: Theme, column: QVBoxLayout, model: ReportModel, words: Wording) -> None:
    row = QHBoxLayout()
    row.addWidget(Label(theme, model.municipality, Style.HINT, role="muted"), 1)
    if model.draft:
        row.addWidget(Label(theme, words.draft, Style.HINT, weight=SEMIBOLD))
    column.addLayout(row)
    column.addSpacing(theme.px(8))


def _cover(theme: Theme, column: QVBoxLayout, model: ReportModel, words: Wording) -> None:
    px = theme.px
    column.addSpacing(px(24))
    column.addWidget(Label(theme, words.report, Style.LABEL, role="accent_ink"))
    column.addWidget(Label(theme, model.title, Style.THEME_TITLE, wrap=True))
    column.addWidget(Label(theme, words.date(model.date), Style.SECONDARY, role="muted"))
    if model.question:
        column.addSpacing(px(8))
        question = Label(theme, model.question, Style.CONTROL, weight=SEMIBOLD, wrap=True)
        column.addWidget(_Bar(theme, question, "accent", ground=True))
    column.addSpacing(px(16))
    column.addWidget(Label(theme, words.at_a_glance, Style.SECTION, role="accent_ink"))
    if not model.themes:
        column.addWidget(Label(theme, words.no_themes, Style.SECONDARY, role="muted"))
    for section in model.themes:
        row = QHBoxLayout()
        row.setContentsMargins(px(16 * (section.level - 1)), 0, 0, 0)
        row.setSpacing(px(8))
        number = Label(theme, section.number, Style.CONTROL, weight=SEMIBOLD, tabular=True)
        number.setMinimumWidth(px(20))
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        title = QVBoxLayout()
        title.setSpacing(0)
        title.addWidget(Label(theme, section.title, Style.CONTROL, wrap=True))
        if section.insight:
            title.addWidget(Label(theme, section.insight, Style.SECONDARY, role="muted", wrap=True))
        row.addLayout(title, 1)
        column.addLayout(row)


def _theme_page(
    theme: Theme, column: QVBoxLayout, model: ReportModel, words: Wording, section: ThemeSection
) -> None:
    px = theme.px
    heading = f"{words.theme} {section.number}: {section.title}"
    column.addWidget(Label(theme, heading, Style.PLACE, role="accent_ink", wrap=True))
    column.addWidget(Rule(theme))
    if section.insight.strip():
        insight = Label(theme, section.insight.strip(), Style.CONTROL, weight=SEMIBOLD, wrap=True)
        column.addWidget(_Bar(theme, insight, "accent", ground=True))
    for text in section.description:
        column.addWidget(Label(theme, text, Style.SECONDARY, wrap=True))
    cards = shown(section, model.quotes_on_page)
    thoughts = shown_reflections(section, REFLECTIONS_ON_PAGE)
    against = section.contradictions[:CONTRADICTIONS_ON_PAGE]
    groups = (
        (words.heard_and_seen, cards, "accent"),
        (words.reflections, thoughts, "accent"),
        (words.speaks_against, against, "warn"),
    )
    for name, quotes, role in groups:
        if quotes:
            column.addSpacing(px(4))
            column.addWidget(Label(theme, name, Style.LABEL, role="accent_ink"))
        for quote in quotes:
            column.addWidget(_quote(theme, words, quote, role))
    if not section.quotes and not section.contradictions:
        column.addWidget(Label(theme, words.no_cards, Style.SECONDARY, role="muted", wrap=True))
    if section.what_if:
        column.addSpacing(px(4))
        column.addWidget(Label(theme, words.what_if, Style.LABEL, role="accent_ink"))
        for question in section.what_if:
            column.addWidget(Label(theme, question, Style.SECONDARY, wrap=True))


def _quote(theme: Theme, words: Wording, quote: ReportQuote, role: str) -> QWidget:
    text = words.quoted(shortened(quote.text.strip(), _QUOTE), quote.kind)
    month = words.month(quote.month) if quote.month else ""
    parts = (words.kinds[quote.kind], quote.role, quote.place, month)
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(theme, text, Style.SECONDARY, wrap=True))
    source = " · ".join(part for part in parts if part)
    column.addWidget(Label(theme, source, Style.HINT, role="muted"))
    return _Bar(theme, inner, role, ground=False)
