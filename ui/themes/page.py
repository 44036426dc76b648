"""A theme's own page: title, insight, description, questions, telling quotes, cards. Written in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.project.lists import ThemeCard, ThemeEntry
from ui.style.theme import Theme
from ui.style.type import Style
from ui.themes.prose import ProseEditor
from ui.themes.questions import QuestionEditor
from ui.themes.quotes import QuoteBlock
from ui.themes.words import ThemeWords
from ui.widgets.button import IconButton, TextAction
from ui.widgets.surface import Panel, ScrollColumn, Surface
from ui.widgets.text import IconLabel, Label, Rule, SectionHeading

_MEASURE = 620
_MARGIN = 40


@dataclass(frozen=True, slots=True)
class ThemeText:
    """What is written on the page."""

    insight: str = ""
    description: str = ""
    what_if: str = ""
    reason: str = ""


class ThemePage(Surface):
    """``save(field, words)`` keeps a text and answers whether it could."""

    note_asked = Signal(object)
    telling_asked = Signal()
    menu_asked = Signal()
    select_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        words: ThemeWords,
        save: Callable[[str, str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "surface", parent=parent)
        self._theme = theme
        self._words = words
        self._save = save
        self._id: str | None = None
        self._shown: dict[str, tuple[ThemeCard, ...]] = {}
        self._make_texts()
        self._make_headings()
        self._fill()

    # -- parts -----------------------------------------------------------------------------------

    def _make_texts(self) -> None:
        theme = self._theme
        self.title = ProseEditor(
            theme,
            Style.THEME_TITLE,
            self.tr("Title"),
            self._save_title,
            placeholder=self.tr("Write the theme's name"),
            title=True,
        )
        self.insight = ProseEditor(
            theme,
            Style.INSIGHT,
            self.tr("Insight"),
            self._save_insight,
            placeholder=self.tr("What does the pattern mean? One sentence."),
        )
        self.description = ProseEditor(
            theme,
            Style.BODY,
            self.tr("Description"),
            self._save_description,
            placeholder=self.tr("Describe what you saw and heard"),
        )
        self.questions = QuestionEditor(
            theme,
            self.tr("What if questions, one a line"),
            self.tr("What if"),
            self.tr("Remove question"),
            self._save_questions,
        )
        self.reason = ProseEditor(
            theme,
            Style.BODY,
            self.tr("Why it is deselected"),
            self._save_reason,
            placeholder=self.tr("Write why, so that you can tell others"),
        )
        self.title.left.connect(self._to_insight)

    def _make_headings(self) -> None:
        theme = self._theme
        self.heading = Label(theme, "", Style.LABEL, role="muted")
        self.menu = IconButton(theme, "ellipsis", self.tr("More about the theme"), side=24)
        self.menu.clicked.connect(self.menu_asked)
        self.select = TextAction(theme, self.tr("Select again"))
        self.select.clicked.connect(self.select_asked)
        self.add_question = TextAction(theme, self.tr("Add question"))
        self.add_question.clicked.connect(self._add_question)
        self.choose_telling = TextAction(theme, self.tr("Choose quotes …"))
        self.choose_telling.clicked.connect(self.telling_asked)
        self._what_if = SectionHeading(theme, self.tr("What if"))
        self._what_if.add(self.add_question)
        self._telling = SectionHeading(theme, self.tr("Telling quotes"))
        self._telling.add(self.choose_telling)
        self._no_telling = Label(
            theme,
            self.tr("Choose the words that say it best. They stand first in the report."),
            Style.SECONDARY,
            role="muted",
            wrap=True,
        )
        self._others = SectionHeading(theme, self.tr("Cards"))
        self._no_cards = Label(
            theme,
            self.tr("No cards yet. Move some here on the board."),
            Style.SECONDARY,
            role="muted",
            wrap=True,
        )

    def _fill(self) -> None:
        theme, px = self._theme, self._theme.px
        self._scroll = ScrollColumn(theme, padding=0)
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(px(_MARGIN), px(20), px(_MARGIN), px(32))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.menu)
        column.addLayout(head)
        column.addSpacing(px(2))
        column.addWidget(self.title)
        column.addSpacing(px(22))
        self._banner = self._reason_banner()
        column.addWidget(self._banner)
        self._rest = QWidget()
        column.addWidget(self._rest)
        self._fill_rest(QVBoxLayout(self._rest))
        self.body.setMaximumWidth(px(_MEASURE + 2 * _MARGIN))
        row = QHBoxLayout()
        row.addWidget(self.body, 1)
        row.addStretch(0)
        self._scroll.column.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _fill_rest(self, column: QVBoxLayout) -> None:
        theme, px = self._theme, self._theme.px
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(theme))
        column.addSpacing(px(15))
        column.addWidget(Label(theme, self.tr("Insight"), Style.LABEL, role="muted"))
        column.addSpacing(px(6))
        column.addWidget(self.insight)
        column.addSpacing(px(15))
        column.addWidget(Rule(theme))
        column.addSpacing(px(20))
        column.addWidget(self.description)
        column.addSpacing(px(20))
        column.addWidget(self._what_if)
        column.addSpacing(px(8))
        column.addWidget(self.questions)
        column.addSpacing(px(16))
        column.addWidget(self._telling)
        column.addSpacing(px(8))
        column.addWidget(self._no_telling)
        self._telling_column = QVBoxLayout()
        self._telling_column.setSpacing(px(14))
        column.addLayout(self._telling_column)
        column.addSpacing(px(24))
        column.addWidget(self._others)
        column.addSpacing(px(8))
        column.addWidget(self._no_cards)
        self._others_column = QVBoxLayout()
        self._others_column.setSpacing(px(14))
        column.addLayout(self._others_column)

    def _reason_banner(self) -> QWidget:
        theme, px = self._theme, self._theme.px
        banner = Panel(theme, "sunken", radius=8)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconLabel(theme, "archive"))
        head.addWidget(Label(theme, self.tr("Why it is deselected"), Style.LABEL), 1)
        head.addWidget(self.select)
        column = QVBoxLayout(banner)
        column.setContentsMargins(px(16), px(10), px(16), px(14))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self.reason)
        holder = QWidget()
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, px(20))
        outer.addWidget(banner)
        return holder

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def theme_id(self) -> str | None:
        """The theme on the page; None for one that has no name and no id yet."""
        return self._id

    def become(self, identity: str) -> None:
        """What is on the page has got an id: its words stay as they are."""
        self._id = identity

    def show_new(self) -> None:
        """An empty page for a theme that begins with its title."""
        self._id = None
        self._show_texts("", ThemeText(), fresh=True)
        self.heading.setText(self.tr("New theme"))
        self._rest.hide()
        self._banner.hide()
        self.menu.hide()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_theme(self, entry: ThemeEntry, text: ThemeText, cards: Sequence[ThemeCard]) -> None:
        """Show a theme, or what has changed in the one that is shown."""
        fresh = entry.id != self._id
        self._id = entry.id
        self.heading.setText(self._words.heading(entry))
        self._rest.show()
        self.menu.show()
        self._banner.setVisible(entry.deselected)
        self._show_texts(entry.title, text, fresh=fresh)
        telling = tuple(card for card in cards if card.telling)
        others = tuple(card for card in cards if not card.telling)
        self._show_cards("telling", self._telling_column, telling)
        self._show_cards("others", self._others_column, others)
        self._no_telling.setVisible(not telling and bool(cards))
        self._telling.setVisible(bool(cards))
        self._no_cards.setVisible(not cards)
        self._others.setVisible(bool(others) or not cards)
        self._others.label.setText(self.tr("Other cards") if telling else self.tr("Cards"))
        self._others.set_note(str(len(others)) if others else "")
        if fresh:
            self._scroll.verticalScrollBar().setValue(0)

    def _show_texts(self, title: str, text: ThemeText, *, fresh: bool) -> None:
        pairs = (
            (self.title, title),
            (self.insight, text.insight),
            (self.description, text.description),
            (self.questions, text.what_if),
            (self.reason, text.reason),
        )
        for editor, words in pairs:
            if fresh:
                editor.show_words(words)
            else:
                editor.take_in(words)

    def _show_cards(self, key: str, column: QVBoxLayout, cards: tuple[ThemeCard, ...]) -> None:
        if self._shown.get(key) == cards:
            return
        self._shown[key] = cards
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        before: QWidget = self.choose_telling
        for card in cards:
            quote = QuoteBlock(self._theme, self._words, card)
            quote.note_asked.connect(self.note_asked)
            column.addWidget(quote)
            QWidget.setTabOrder(before, quote.show_note)
            before = quote.show_note

    def flush(self) -> None:
        """Save what is being typed."""
        for editor in (self.title, self.insight, self.description, self.questions, self.reason):
            editor.flush()

    # -- slots -----------------------------------------------------------------------------------

    @Slot()
    def _add_question(self) -> None:
        self.questions.begin()

    @Slot()
    def _to_insight(self) -> None:
        if self._rest.isVisible():
            self.insight.setFocus(Qt.FocusReason.TabFocusReason)

    def _save_title(self, words: str) -> bool:
        return self._save("title", words)

    def _save_insight(self, words: str) -> bool:
        return self._save("insight", words)

    def _save_description(self, words: str) -> bool:
        return self._save("description", words)

    def _save_questions(self, words: str) -> bool:
        return self._save("what_if", words)

    def _save_reason(self, words: str) -> bool:
        return self._save("deselected_reason", words)
