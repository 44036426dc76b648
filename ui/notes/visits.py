"""Felture: the visits, and a form for one: date, place, purpose, start, end, who."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.commands.base import Command
from feltnoter.commands.people import EditVisit, PlanVisit
from feltnoter.domain.entities import Member, Visit
from feltnoter.domain.text import one_line
from feltnoter.project.lists import NoteLists, VisitLists
from ui.bridge import Bridge
from ui.notes.half_written import changed, put
from ui.notes.section import Section
from ui.notes.things import Thing
from ui.notes.times import read_clock, read_day, short_day
from ui.notes.words import NoteWords, by_name
from ui.place import Offer
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.visits.desk import VisitDesk
from ui.visits.state import VisitState
from ui.visits.story import VisitStory
from ui.widgets.choices import CheckBox
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field, LineField, TextField
from ui.widgets.text import Label


class VisitSection(Section):
    """The field visits of the project."""

    root: ClassVar[str] = "visits"

    note_opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        words: NoteWords,
        desk: VisitDesk,
        parent: QWidget | None = None,
    ) -> None:
        self._words, self._desk = words, desk
        self.state, self.story = VisitState(theme), VisitStory(theme, words)
        self._was: Visit | None = None  # as the form was filled
        super().__init__(theme, bridge, parent)
        self.fields.addWidget(self.state)
        self.fields.addWidget(self.story)
        self.state.start_requested.connect(self._start_visit)
        self.state.end_requested.connect(self._end_visit)
        self.story.opened.connect(self.note_opened)
        self.story.write_up_requested.connect(desk.write_up)
        self.setAccessibleName(self.tr("Field visits"))
        self.view.setAccessibleName(self.tr("Field visits"))
        self.page.setAccessibleName(self.tr("Field visit"))
        self.day = LineField(theme, placeholder=self.tr("3.9.2026", "an example of a date"))
        self.begins = LineField(theme, placeholder=self.tr("15.00", "an example of a time"))
        self.ends = LineField(theme, placeholder=self.tr("17.30", "an example of a time"))
        self.where = LineField(theme, placeholder=self.tr("Write a place or a district"))
        self.purpose = TextField(theme, lines=2, placeholder=self.tr("What you want to keep an eye on"))
        self._day = Field(theme, self.tr("Date"), self.day)
        self._start = Field(theme, self.tr("Begins"), self.begins)
        self._end = Field(theme, self.tr("Ends"), self.ends)
        self.fields.addWidget(Field(theme, self.tr("Place"), self.where))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for field, share in ((self._day, 2), (self._start, 1), (self._end, 1)):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.fields.addLayout(row)
        self.fields.addWidget(Field(theme, self.tr("Purpose"), self.purpose))
        self._who = QWidget()
        self._boxes: dict[str, CheckBox] = {}
        self._who_column = QVBoxLayout(self._who)
        self._who_column.setContentsMargins(0, 0, 0, 0)
        self._who_column.setSpacing(0)
        self._who_column.addWidget(Label(theme, self.tr("Who takes part"), Style.CONTROL, weight=SEMIBOLD))
        self._who_column.addSpacing(theme.px(4))
        self.fields.addWidget(self._who)
        self.finish_form(self.tr("Create field visit"), self.tr("Delete field visit"))

    def make_empty(self) -> EmptyState:
        """What is said while there are none."""
        return EmptyState(
            self._theme,
            "route",
            self.tr("A field visit gathers notes from the same place and day."),
            action=self.tr("New field visit"),
            primary=False,
        )

    def things(self) -> Sequence[Thing]:
        """The newest first."""
        counts = self._bridge.project.query(NoteLists).notes_by("visit")
        visits = sorted(self._bridge.project.rows.find(Visit), key=_when, reverse=True)
        return [self._thing(visit, counts.get(visit.id, 0)) for visit in visits]

    def _thing(self, visit: Visit, notes: int) -> Thing:
        hours = "–".join(part.replace(":", ".") for part in (visit.starts_at, visit.ends_at) if part)
        if visit.begun_at and not visit.finished_at:
            hours = self.tr("under way")
        below = ", ".join(part for part in (self._words.day(visit.date), hours) if part)
        return Thing(visit.id, self._words.visit(visit), below, self.tr("%n note(s)", "", notes))

    def first_field(self) -> QWidget:
        """What happened, else the place."""
        return self.story.first_stop() if self.story.isVisible() else self.where

    def fill(self, identity: str) -> bool:
        """Show a visit, or today's date."""
        visit = self._bridge.project.rows.get(Visit, identity) if identity else None
        if identity and visit is None:
            return False
        self._was = visit
        self.heading.setText(self._words.visit(visit) if visit else self.tr("New field visit"))
        day = visit.date if visit else date.today().isoformat()
        put(self.where, visit.place if visit else "")
        put(self.day, short_day(day, year=True))
        put(self.begins, (visit.starts_at if visit else "").replace(":", "."))
        put(self.ends, (visit.ends_at if visit else "").replace(":", "."))
        put(self.purpose, visit.purpose if visit else "")
        self._fill_members(visit.members if visit else frozenset())
        self._show_story(visit)
        for field in (self._day, self._start, self._end):
            field.set_problem("")
        return True

    def _show_story(self, visit: Visit | None) -> None:
        project = self._bridge.project
        members = project.rows.find(Member)
        names = {m.id: m.name for m in members} if len(members) > 1 else {}
        notes = project.query(VisitLists).notes_of(visit.id) if visit else []
        self.state.show_visit(visit)
        runs = visit is not None and bool(visit.begun_at) and not visit.finished_at
        self.story.show_notes(notes, names, ended=not runs)

    @Slot()
    def _start_visit(self) -> None:
        """What was written in a new form is kept first."""
        self.save()
        if self._id:
            self._desk.start(self._id)

    @Slot()
    def _end_visit(self) -> None:
        self.save()
        if self._id:
            self._desk.end(self._id)

    def _fill_members(self, there: frozenset[str]) -> None:
        members = {m.id: m for m in sorted(self._bridge.project.rows.find(Member), key=_name)}
        for gone in self._boxes.keys() - members.keys():
            self._boxes.pop(gone).deleteLater()
        for member in members.values():
            box = self._boxes.get(member.id)
            if box is None:
                box = self._boxes[member.id] = CheckBox(self._theme, member.name)
                box.clicked.connect(self.save_edit)
                self._who_column.addWidget(box)
            box.set_words(member.name)
            box.setChecked(member.id in there)
        self._who.setVisible(bool(members))

    def makes_one(self) -> bool:
        """A place or a purpose; ticks and hours alone make no visit."""
        return bool(self.where.text().strip() or self.purpose.toPlainText().strip())

    def read(self) -> Mapping[str, Any] | None:
        """The form's values, dates and times as the core keeps them."""
        day = read_day(self.day.text(), date.today())
        start, end = read_clock(self.begins.text()), read_clock(self.ends.text())
        wrong_time = self.tr("Write the time like 17.05")
        self._day.set_problem("" if day is not None else self.tr("Write the date like 3.9.2026"))
        self._start.set_problem("" if start is not None else wrong_time)
        self._end.set_problem("" if end is not None else wrong_time)
        if day is None or start is None or end is None:
            return None
        return {
            "date": day,
            "starts_at": start,
            "ends_at": end,
            "place": one_line(self.where.text()),
            "purpose": self.purpose.toPlainText(),
            "members": frozenset(i for i, box in self._boxes.items() if box.isChecked()),
        }

    def unfinished(self) -> Offer:
        """Said where one has gone."""
        sentence = self.tr("The field visit is not created yet")
        return Offer(sentence, self.tr("Go on"), "notes", "new_visit", undo=False)

    def mend(self) -> None:
        """Odd dates and times become part of the purpose."""
        self.read()
        for field, line in ((self._day, self.day), (self._start, self.begins), (self._end, self.ends)):
            if field.problem():
                words = (self.purpose.toPlainText(), line.text())
                self.purpose.setPlainText("\n".join(part for part in words if part))
                line.clear()

    def adding(self, values: Mapping[str, Any]) -> tuple[str, Command] | None:
        """A visit, when it has at least a day or a place."""
        if not values["date"] and not values["place"]:
            return None
        command = PlanVisit(**values)
        return command.id, command

    def editing(self, identity: str, values: Mapping[str, Any]) -> Command | None:
        """What differs."""
        visit = self._bridge.project.rows.get(Visit, identity)
        fresh = changed(values, self._was, visit)
        return EditVisit(id=identity, values=fresh) if fresh else None


def _when(visit: Visit) -> tuple[str, str, str]:
    return visit.date, visit.starts_at, visit.id


def _name(member: Member) -> str:
    return by_name(member.name)
