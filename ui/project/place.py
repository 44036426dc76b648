"""The place itself: question and facts at the left, the team at the right."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from ui.place import Place, Tools
from ui.project.facts_part import FactsPart
from ui.project.question_part import QuestionPart
from ui.project.team_part import TeamPart
from ui.project.words_part import WordsPart
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.topbar import TopBar

_MEASURE = 1040
_TWO_COLUMNS = 860
_SHOWN = frozenset({"project", "questions", "members", "own_words"})


class ProjectPlace(Place):
    """Everything about the project as a whole."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        theme, px = self.theme, self.theme.px
        self.top_bar = TopBar(
            theme, self.tr("Project"), self.tr("The question leads the work, and may change with it")
        )
        self.question = QuestionPart(theme, self.bridge)
        self.facts = FactsPart(theme, self.bridge)
        self.team = TeamPart(theme, self.bridge)
        self.words = WordsPart(theme, self.bridge)
        self.question.kept.connect(self.toast)
        self.team.kept.connect(self.toast)
        left = QVBoxLayout()
        left.setSpacing(px(20))
        left.addWidget(self.question)
        left.addWidget(self.facts)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(px(20))
        right.addWidget(self.team)
        right.addWidget(self.words)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(20))
        self._columns.addLayout(left, 620)
        self._columns.addLayout(right, 380)
        page = Surface(theme, "bg")
        body = QWidget()
        body.setLayout(self._columns)
        body.setMaximumWidth(px(_MEASURE))
        scroll = ScrollColumn(theme, padding=24)
        row = QHBoxLayout()
        row.addWidget(body, 1000)
        row.addStretch(1)
        scroll.column.addLayout(row)
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(page, 1)
        theme.changed.connect(self._fit)

    def refresh(self) -> None:
        """Read everything again; what is being written stays."""
        self.question.refresh()
        self.facts.refresh()
        self.team.refresh()
        self.words.refresh()

    def show_changes(self, changes: Changes) -> None:
        """Only what this page shows."""
        if not _SHOWN.isdisjoint(changes.touched):
            self.refresh()

    def leave(self) -> None:
        """What has been written is saved."""
        self.facts.save()
        if self.question.is_changed():
            self.question.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two have no room."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        narrow = self.width() < self.theme.px(_TWO_COLUMNS)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self.top_bar.set_narrow(self.theme.is_narrow(self.window().width()))
