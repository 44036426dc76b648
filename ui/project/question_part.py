"""The question, and how it was put before."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.commands.projects import AskQuestion
from feltnoter.domain.entities import PROJECT_ID, ProjectInfo, Question
from ui.bridge import Bridge
from ui.project.dates import write_day
from ui.start.question_field import QuestionField
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, LineField
from ui.widgets.surface import Panel
from ui.widgets.text import Label, Rule, SectionHeading


class QuestionPart(Panel):
    """A changed question is kept with the reason; the earlier wording stays to be read."""

    kept = Signal(str)  # a sentence for the toast

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self._bridge = bridge
        self._stored = ""
        px = theme.px
        self.question = QuestionField(theme, label=self.tr("Innovation question"), lines=3)
        self.question.changed.connect(self._changed)
        self.reason = LineField(theme, placeholder=self.tr("We learned that …"))
        self._why = Field(
            theme, self.tr("Why is the question put differently?"), self.reason, note=self.tr("optional")
        )
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(self._put_back)
        self.keep = Button(theme, self.tr("Save question"), ButtonKind.PRIMARY)
        self.keep.clicked.connect(self.save)
        self._actions = QWidget()
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        self._earlier = QVBoxLayout()
        self._earlier.setSpacing(px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(16))
        column.addWidget(self.question)
        column.addWidget(self._why)
        column.addWidget(self._actions)
        column.addLayout(self._earlier)
        self._changed()

    def refresh(self) -> None:
        """Read question and earlier wordings; what is being written stays."""
        project = self._bridge.project.rows.get(ProjectInfo, PROJECT_ID)
        stored = project.question if project is not None else ""
        untouched = self.question.text() == self._stored
        self._stored = stored
        if untouched:
            self.question.set_text(stored)
        self._changed()
        while (item := self._earlier.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        earlier = self._bridge.project.rows.find(Question)
        if earlier:
            self._earlier.addWidget(Rule(self._theme))
            self._earlier.addWidget(SectionHeading(self._theme, self.tr("Earlier questions")))
        for question in reversed(earlier):
            self._earlier.addWidget(EarlierQuestion(self._theme, question))

    def is_changed(self) -> bool:
        """Whether something is written that is not saved."""
        return self.question.text() != self._stored

    @Slot()
    def save(self) -> None:
        """Put the question as it is written now."""
        command = AskQuestion(question=self.question.text(), reason=self.reason.text().strip())
        if self._bridge.execute(command) is not None:
            self.reason.clear()
            self.kept.emit(self.tr("The question is saved"))

    @Slot()
    def _put_back(self) -> None:
        self.question.set_text(self._stored)
        self.reason.clear()

    @Slot()
    def _changed(self) -> None:
        changed = self.is_changed()
        self._actions.setVisible(changed)
        # Before there was a question, there is nothing to give a reason for.
        self._why.setVisible(changed and bool(self._stored))


class EarlierQuestion(QWidget):
    """One wording with its day and the reason it was left."""

    def __init__(self, theme: Theme, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        until = ""
        if question.created_at:
            day = datetime.fromisoformat(question.created_at).astimezone().date()
            until = self.tr("until {day}").format(day=write_day(day.isoformat()))
        about = " · ".join(part for part in (until, question.reason) if part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(Label(theme, question.wording, Style.LIST, wrap=True))
        if about:
            column.addWidget(Label(theme, about, Style.SECONDARY, role="muted", wrap=True))
