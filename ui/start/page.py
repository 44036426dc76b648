"""The start page: recent projects, a new one, the example."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.demo import DEMO_PASSPHRASE
from ui.i18n import LANGUAGES
from ui.message_bar import MessageBar
from ui.settings.memory import Memory, Recent
from ui.start.example_card import ExampleCard
from ui.start.journey import Journey
from ui.start.recent_list import RecentLine, RecentList
from ui.start.where import Where, where_is, where_words
from ui.style.theme import Theme
from ui.style.type import BOLD, Style
from ui.widgets.button import Button, ButtonKind
from ui.widgets.surface import Panel, ScrollColumn, Surface
from ui.widgets.text import IconLabel, Label, Rule, SectionHeading
from ui.words import Words

_MEASURE = 1040
_RIGHT = 360


class StartPage(Surface):
    """Everything a user sees before there is a project."""

    new_requested = Signal()
    open_requested = Signal()
    join_requested = Signal()
    example_requested = Signal()
    settings_requested = Signal()
    help_requested = Signal()
    project_requested = Signal(object)  # Path
    find_requested = Signal(object)  # Path of a file that is gone
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, words: Words, memory: Memory, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "bg", parent=parent)
        self._words = words
        self._memory = memory
        self.messages = MessageBar(theme, self.tr("Close message"))
        self._scroll = ScrollColumn(theme, padding=0)
        self._body = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.messages)
        outer.addWidget(self._scroll, 1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._body, 1000)
        middle.addStretch(1)
        self._scroll.column.addLayout(middle)
        self._body.setMaximumWidth(theme.px(_MEASURE) + theme.px(48))
        self._column = QVBoxLayout(self._body)
        self._column.setSpacing(0)
        self._build()
        theme.changed.connect(self._fit)
        self._fit()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        sign = QHBoxLayout()
        sign.setSpacing(px(10))
        sign.addWidget(IconLabel(theme, "notebook-pen", role="accent", size=28))
        name = Label(theme, "Feltnoter", Style.INSIGHT, weight=BOLD)
        sign.addWidget(name)
        sign.addStretch(1)
        self._title = Label(theme, "", Style.START, wrap=True)
        self._lead = Label(
            theme,
            self.tr(
                "Feltnoter helps you get from what you see and hear in the field"
                " to themes you can take to the ideation workshop."
            ),
            Style.LEAD,
            role="muted",
            wrap=True,
        )
        self._lead.setMaximumWidth(px(440))
        words = QVBoxLayout()
        words.setSpacing(px(8))
        words.addWidget(self._title)
        lead = QHBoxLayout()  # a limit on a part of a column would limit the column
        lead.addWidget(self._lead, 1000)
        lead.addStretch(1)
        words.addLayout(lead)
        words.addStretch(1)
        self._journey = Journey(theme)
        head = QHBoxLayout()
        head.setSpacing(px(24))
        head.addLayout(words, 1)
        head.addWidget(self._journey, 0, Qt.AlignmentFlag.AlignTop)
        parts = QHBoxLayout()
        parts.setSpacing(px(40))
        parts.addLayout(self._recent_part(), 640)
        right = QWidget()
        right.setLayout(self._begin_part())
        right.setMaximumWidth(px(_RIGHT))
        parts.addWidget(right, 360)
        self._column.addLayout(sign)
        self._column.addSpacing(px(44))
        self._column.addLayout(head)
        self._gap = QWidget()
        self._column.addWidget(self._gap)
        self._column.addLayout(parts)
        self._column.addSpacing(px(40))
        self._column.addStretch(1)
        self._column.addWidget(Rule(theme))
        self._column.addSpacing(px(8))
        self._column.addLayout(self._foot())

    def _recent_part(self) -> QVBoxLayout:
        theme, px = self._theme, self._theme.px
        self.recent = RecentList(theme, self.tr("Recent projects"))
        self.recent.opened.connect(self.project_requested)
        self.recent.find_requested.connect(self.find_requested)
        self.recent.forget_requested.connect(self._forget)
        self._none = Panel(theme, "surface")
        inside = QVBoxLayout(self._none)
        inside.setContentsMargins(px(24), px(24), px(24), px(24))
        inside.addWidget(
            Label(
                theme,
                self.tr("Your projects will stand here. Begin with the example, or with your own question."),
                Style.BODY,
                role="muted",
                wrap=True,
            )
        )
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(SectionHeading(theme, self.tr("Recent projects")))
        column.addWidget(self.recent)
        column.addWidget(self._none)
        column.addStretch(1)
        return column

    def _begin_part(self) -> QVBoxLayout:
        theme, px = self._theme, self._theme.px
        self.new_button = Button(
            theme, self.tr("New project"), ButtonKind.PRIMARY, icon="plus", key="Ctrl+N", height=40
        )
        self.new_button.clicked.connect(self.new_requested)
        self.open_button = Button(theme, self.tr("Open …"), icon="folder-open", key="Ctrl+O", height=40)
        self.open_button.clicked.connect(self.open_requested)
        self.join_button = Button(theme, self.tr("Join with invitation …"), icon="mail-open", height=40)
        self.join_button.clicked.connect(self.join_requested)
        for button in (self.new_button, self.open_button, self.join_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.example = ExampleCard(
            theme,
            self.tr("Try the example project"),
            self.tr("From field note to first theme in five minutes. Everything is made up."),
            self.tr("Passphrase:"),
            DEMO_PASSPHRASE,
        )
        self.example.clicked.connect(self.example_requested)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(SectionHeading(theme, self.tr("Get started")))
        column.addWidget(self.new_button)
        column.addWidget(self.open_button)
        column.addWidget(self.join_button)
        column.addSpacing(px(12))
        column.addWidget(self.example)
        column.addStretch(1)
        return column

    def _foot(self) -> QHBoxLayout:
        theme, px = self._theme, self._theme.px
        self._promise = Label(theme, "", Style.SECONDARY, role="muted")
        language = self.tr("Danish") if self._words.language == "da" else self.tr("English")
        self.language_button = Button(
            theme,
            language,
            ButtonKind.QUIET,
            icon="languages",
            trailing="chevron-down",
            name=self.tr("Language: {name}").format(name=language),
        )
        self.language_button.clicked.connect(self._show_languages)
        settings = Button(theme, self.tr("Settings"), ButtonKind.QUIET, icon="settings")
        settings.clicked.connect(self.settings_requested)
        help_ = Button(theme, self.tr("Help"), ButtonKind.QUIET, icon="circle-question-mark", key="F1")
        help_.clicked.connect(self.help_requested)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(IconLabel(theme, "hard-drive"))
        row.addWidget(self._promise, 1)
        row.addWidget(self.language_button)
        row.addWidget(settings)
        row.addWidget(help_)
        self.set_busy(False)
        return row

    # -- showing ---------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Read the list again."""
        entries = self._memory.recent()
        self.recent.show_lines([self._line(entry) for entry in entries])
        self.recent.setVisible(bool(entries))
        self._none.setVisible(not entries)
        self._title.setText(self.tr("Good to see you again") if entries else self.tr("Welcome to Feltnoter"))

    def take_focus(self) -> None:
        """The latest project, or »Nyt projekt«, has the keyboard."""
        first = self.recent.rows[0].button if self.recent.rows else self.new_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """While a file is being opened."""
        for control in (self.new_button, self.open_button, self.join_button, self.example, self.recent):
            control.setEnabled(not busy)
        self._promise.setText(
            self.tr("Opening …")
            if busy
            else self.tr(
                "Everything stays on this computer, encrypted."
                " Feltnoter does not use the network until you choose a shared folder."
            )
        )
        self._promise.setToolTip(self._promise.text())
        if busy:
            self.messages.clear()

    def say(self, sentence: str) -> None:
        """What could not be done."""
        self.messages.say(sentence)

    def _line(self, entry: Recent) -> RecentLine:
        where = where_is(entry.path)
        below = where_words(where)
        if where is not Where.GONE and entry.opened is not None:
            below = self.tr("{place} · opened {when}").format(place=below, when=self._when(entry.opened))
        return RecentLine(entry.path, entry.title, below, where)

    def _when(self, at: datetime) -> str:
        if at.date() == date.today():
            return self.tr("today at {time}").format(time=self._words.clock(at))
        return self._words.day(at.date())

    @Slot(object)
    def _forget(self, path: Path) -> None:
        self._memory.forget(path)
        self.refresh()
        self.take_focus()

    @Slot()
    def _show_languages(self) -> None:
        menu = QMenu(self)
        for key, name in zip(LANGUAGES, (self.tr("Danish"), self.tr("English")), strict=True):
            action = QAction(name, menu)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key == self._words.language)
            action.triggered.connect(self._language_picked)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.language_button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    @Slot()
    def _language_picked(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.language_chosen.emit(action.data())

    # -- size ------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air and no picture where there is no room."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        px = self._theme.px
        low = self.height() < px(640)
        self._column.setContentsMargins(px(24), px(20 if low else 48), px(24), px(8 if low else 24))
        self._gap.setFixedHeight(px(20 if low else 56))
        self._journey.setVisible(self.width() >= px(1060))
        # The page fills the window, so that its foot stands at the bottom; lower windows scroll.
        self._body.setMinimumHeight(max(0, self._scroll.viewport().height()))
