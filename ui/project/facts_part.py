"""Title, phase, municipality, background and dates. Each is saved when one leaves its field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from feltnoter.commands.projects import EditProject
from feltnoter.domain.entities import PROJECT_ID, ProjectInfo
from feltnoter.domain.vocabulary import Phase
from ui.bridge import Bridge
from ui.project.dates import read_day, write_day
from ui.project.phases import PhaseWords
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.choices import Choice
from ui.widgets.field import Field, LineField, TextField
from ui.widgets.surface import Panel
from ui.widgets.text import Label, SectionHeading


class FactsPart(Panel):
    """What a report's front page and the care of personal data need to know."""

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self._bridge = bridge
        px = theme.px
        self.title = LineField(theme)
        self._title = Field(theme, self.tr("Title"), self.title)
        self.municipality = LineField(theme)
        self.area = LineField(theme, placeholder=self.tr("Home care, library, job centre …"))
        self.background = TextField(theme, lines=3)
        self.workshop = LineField(theme, placeholder=self.tr("14.9.2026"))
        self._workshop = Field(theme, self.tr("Ideation workshop"), self.workshop)
        self.retention = LineField(theme, placeholder=self.tr("14.9.2027"))
        self._retention = Field(theme, self.tr("Retention deadline"), self.retention)
        self.phase = Choice(theme, self.tr("Phase"))
        words = PhaseWords(self)
        for phase in Phase:
            self.phase.addItem(words.name(phase), phase)
        self._lines = {
            "title": self.title,
            "municipality": self.municipality,
            "area": self.area,
        }
        self._days = {"workshop_date": (self.workshop, self._workshop)}
        self._days["retention_date"] = (self.retention, self._retention)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(16))
        column.addWidget(SectionHeading(theme, self.tr("About the project")))
        column.addWidget(self._title)
        column.addWidget(Field(theme, self.tr("Phase"), self.phase))
        place = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        place.setSpacing(px(16))
        place.addWidget(Field(theme, self.tr("Municipality"), self.municipality), 1)
        place.addWidget(Field(theme, self.tr("Area"), self.area), 1)
        column.addLayout(place)
        column.addWidget(Field(theme, self.tr("Background"), self.background))
        days = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        days.setSpacing(px(16))
        days.addWidget(self._workshop, 1)
        days.addWidget(self._retention, 1)
        column.addLayout(days)
        column.addWidget(
            Label(
                theme,
                self.tr("At the deadline notes with personal data are to be deleted for good."),
                Style.SECONDARY,
                role="muted",
                wrap=True,
            )
        )
        for field in (*self._lines.values(), self.workshop, self.retention):
            field.editingFinished.connect(self.save)
        self.phase.activated.connect(self.save)
        self.background.installEventFilter(self)

    def refresh(self) -> None:
        """Read the facts; a field that has the keyboard is left alone."""
        project = self._stored()
        for name, field in self._lines.items():
            if not field.hasFocus():
                field.setText(getattr(project, name))
        self.phase.setCurrentIndex(self.phase.findData(project.phase))
        for name, (field, _) in self._days.items():
            if not field.hasFocus():
                field.setText(write_day(getattr(project, name)))
        if not self.background.hasFocus() and self.background.toPlainText() != project.background:
            self.background.setPlainText(project.background)

    @Slot()
    def save(self) -> None:
        """Save whatever differs from what is stored, as one step."""
        project = self._stored()
        values: dict[str, str] = {}
        if self.phase.currentData() != project.phase:
            values["phase"] = self.phase.currentData()
        for name, field in self._lines.items():
            text = field.text().strip()
            if text != getattr(project, name) and (text or name != "title"):
                values[name] = text
        self._title.set_problem(
            "" if self.title.text().strip() else self.tr("A project needs a title. The old one is kept.")
        )
        for name, (field, around) in self._days.items():
            text = field.text().strip()
            day: date | None = read_day(text)
            around.set_problem(
                "" if day is not None or not text else self.tr("Write the day like 14.9.2026.")
            )
            iso = day.isoformat() if day is not None else ""
            if (day is not None or not text) and iso != getattr(project, name):
                values[name] = iso
        if self.background.toPlainText() != project.background:
            values["background"] = self.background.toPlainText()
        if values:
            self._bridge.execute(EditProject(values=values))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the background saves it."""
        if watched is self.background and event.type() == QEvent.Type.FocusOut:
            self.save()
        return False

    def _stored(self) -> ProjectInfo:
        project = self._bridge.project.rows.get(ProjectInfo, PROJECT_ID)
        return project if project is not None else ProjectInfo(id=PROJECT_ID)
