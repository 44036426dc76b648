"""Deltagere: the people met, under pseudonyms, and a form for one: role, detail, consent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from textwrap import shorten
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.commands.base import Command
from feltnoter.commands.people import AddParticipant, EditParticipant
from feltnoter.domain.consent import may_leave
from feltnoter.domain.entities import Note, Participant
from feltnoter.domain.pseudonyms import suggest
from feltnoter.domain.text import one_line
from feltnoter.domain.vocabulary import AGE_GROUPS, CHILD, EXPERIENCES, ConsentScope, ConsentStatus
from feltnoter.project.lists import NoteLists
from ui.bridge import Bridge
from ui.notes.guardian import GuardianField
from ui.notes.half_written import HalfWritten, Written, changed, put
from ui.notes.section import Section
from ui.notes.things import Thing
from ui.notes.times import read_day, short_day
from ui.notes.words import CHILD_ROLE, CONSENT_ICONS, NoteWords, by_name, consent_mark
from ui.place import Offer
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.choices import CheckBox, Choice
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field, LineField
from ui.widgets.flow import FlowLayout
from ui.widgets.folding import Folding
from ui.widgets.text import IconLabel, Label, Rule

_NOTE = 60  # characters of a note that are enough to know it by


class ParticipantSection(Section):
    """The participants of the project."""

    root: ClassVar[str] = "participants"

    def __init__(self, theme: Theme, bridge: Bridge, words: NoteWords, parent: QWidget | None = None) -> None:
        self._words = words
        self._suggested = ""
        self._was: Participant | None = None  # as the form was filled
        super().__init__(theme, bridge, parent)
        self.setAccessibleName(self.tr("Participants"))
        self.view.setAccessibleName(self.tr("Participants"))
        self.page.setAccessibleName(self.tr("Participant"))
        self.pseudonym = LineField(theme)
        self.role = LineField(theme, placeholder=self.tr("For instance citizen, relative, employee"))
        self.detail = LineField(theme, placeholder=self.tr("For instance age or trade"))
        self.status = Choice(theme, self.tr("Consent"))
        self.agreed = LineField(theme, placeholder=self.tr("For instance in writing or by word of mouth"))
        self.day = LineField(theme, placeholder=self.tr("3.9.2026", "an example of a date"))
        self._pseudonym = Field(theme, self.tr("Pseudonym"), self.pseudonym)
        self._day = Field(theme, self.tr("Date"), self.day)
        self._asked = Label(theme, "", Style.SECONDARY, role="muted", wrap=True)
        self.fields.addWidget(self._asked)
        self.fields.addWidget(self._pseudonym)
        self._build_person()
        self.fields.addWidget(Rule(theme))
        self._build_consent()
        self.finish_form(self.tr("Create participant"), self.tr("Delete participant"))

    def _build_person(self) -> None:
        theme, px = self._theme, self._theme.px
        role = QWidget()
        column = QVBoxLayout(role)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.role)
        offered = QWidget()
        flow = FlowLayout(offered, gap=px(8))
        number = 0
        while word := self._words.role(number):
            chip = Chip(theme, word, ChipKind.ORIGIN, height=28)
            chip.clicked.connect(self._role_offered)
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by keyboard the word is typed as quickly
            flow.addWidget(chip)
            number += 1
        column.addWidget(offered)
        field = Field(theme, self.tr("Role"), role, helper=self.tr("The role may appear in the report."))
        field.label.setBuddy(self.role)
        self.role.setAccessibleName(self.tr("Role"))
        self.fields.addWidget(field)
        self.age = Choice(theme, self.tr("Age, roughly"))
        self.experience = Choice(theme, self.tr("Has known the place"))
        for choice, keys, said in (
            (self.age, AGE_GROUPS, self._words.age),
            (self.experience, EXPERIENCES, self._words.experience),
        ):
            choice.addItem(self.tr("Not given"), "")
            for key in keys:
                choice.addItem(said(key), key)
            choice.activated.connect(self._coarse_chosen)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(Field(theme, self.tr("Age, roughly"), self.age), 1, Qt.AlignmentFlag.AlignTop)
        known = Field(theme, self.tr("Has known the place"), self.experience)
        row.addWidget(known, 1, Qt.AlignmentFlag.AlignTop)
        self.guardian = GuardianField(theme)
        self._guardian = Field(theme, self.tr("Guardian"), self.guardian)
        self.guardian.chosen.connect(self._coarse_chosen)
        self.guardian.wanted.connect(self._new_guardian)
        self.more = Folding(
            theme,
            self.tr("More about the participant"),
            self.tr("Optional"),
            self.tr("Age, detail and guardian. They never leave the program."),
        )
        self.more.column.addLayout(row)
        self.more.column.addWidget(Field(theme, self.tr("Detail"), self.detail))
        self.more.column.addWidget(self._guardian)
        self.fields.addWidget(self.more)

    def _build_consent(self) -> None:
        theme, px = self._theme, self._theme.px
        for status, _, _ in CONSENT_ICONS:
            self.status.addItem(self._words.status(status), str(status))
        self._mark = IconLabel(theme, "circle-alert", role="warn")
        choice = QWidget()
        line = QHBoxLayout(choice)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        line.addWidget(self.status, 1)
        line.addWidget(self._mark)
        field = Field(theme, self.tr("Consent"), choice)
        field.label.setBuddy(self.status)
        self.fields.addWidget(field)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(Field(theme, self.tr("How it was given"), self.agreed), 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._day, 1, Qt.AlignmentFlag.AlignTop)
        self.fields.addLayout(row)
        self._scope = QWidget()
        column = QVBoxLayout(self._scope)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(Label(theme, self.tr("The consent covers"), Style.CONTROL, weight=SEMIBOLD))
        boxes = QWidget()
        flow = FlowLayout(boxes, gap=px(16))
        self._boxes = {scope: CheckBox(theme, self._words.scope(scope)) for scope in ConsentScope}
        for box in self._boxes.values():
            flow.addWidget(box)
            box.clicked.connect(self.save_edit)
        column.addWidget(boxes)
        self.fields.addWidget(self._scope)
        self._stays = Label(theme, "", Style.SECONDARY, role="muted", wrap=True)
        self.fields.addWidget(self._stays)
        self.status.activated.connect(self._status_chosen)

    def make_empty(self) -> EmptyState:
        """What is said while there are none."""
        return EmptyState(
            self._theme,
            "user-round",
            self.tr("The people you talk with stand here, under pseudonyms."),
            action=self.tr("New participant"),
            primary=False,
        )

    def things(self) -> Sequence[Thing]:
        """By pseudonym."""
        counts = self._bridge.project.query(NoteLists).notes_by("participant")
        people = self._bridge.project.rows.find(Participant)
        return [self._thing(p, counts.get(p.id, 0)) for p in sorted(people, key=_name)]

    def _thing(self, participant: Participant, notes: int) -> Thing:
        icon, role = consent_mark(participant.consent)
        return Thing(
            participant.id,
            self._words.participant(participant),
            "",
            self.tr("%n note(s)", "", notes),
            icon,
            role,
            self._words.consent(participant),
        )

    def first_field(self) -> QWidget:
        """The role of somebody new: the pseudonym is suggested already."""
        return self.pseudonym if self._id else self.role

    def begin_as(self, pseudonym: str, note: str) -> None:
        """A new form with the pseudonym somebody was looked for by on a note.

        One half written is somebody else's: it is made first, and stays in front when that is refused."""
        if not self.settle():
            return
        self._begin(HalfWritten(note))
        if pseudonym:
            self.pseudonym.setText(pseudonym)
            self.pseudonym.setModified(True)

    def fill(self, identity: str) -> bool:
        """Show a participant, or a suggestion."""
        rows = self._bridge.project.rows
        found = rows.get(Participant, identity) if identity else None
        if identity and found is None:
            return False
        person = found or Participant(id="", pseudonym=suggest(p.pseudonym for p in rows.find(Participant)))
        self._was = found
        self._suggested = "" if found else person.pseudonym
        self.heading.setText(self._words.participant(person) if found else self.tr("New participant"))
        self._pseudonym.set_helper(
            "" if found else self.tr("A suggestion. Any name will do that is not the person's own.")
        )
        put(self.pseudonym, person.pseudonym)
        put(self.role, person.role)
        put(self.detail, person.detail)
        put(self.agreed, person.consent_form)
        put(self.day, short_day(person.consent_date, year=True))
        self.status.setCurrentIndex(self.status.findData(str(person.consent)))
        for scope, box in self._boxes.items():
            box.setChecked(scope in person.scope)
        for choice, value in ((self.age, person.age_group), (self.experience, person.experience)):
            if value and choice.findData(value) < 0:  # a newer program's word, kept as it is
                choice.addItem(value, value)
            choice.setCurrentIndex(choice.findData(value))
        people = rows.find(Participant)
        able = [p for p in people if p.id != identity and p.guardian is None]
        self.guardian.show_guardian(person.guardian or "", able)
        self._day.set_problem("")
        self._show_note()
        self._show_what_follows()
        return True

    def _show_note(self) -> None:
        """A consent must not come to stand on a note nobody thinks of any more: it is said which one."""
        note = self._bridge.project.rows.get(Note, self._new.note) if self._new is not None else None
        words = shorten(note.body, _NOTE, placeholder=" …") if note is not None else ""
        sentence = self.tr("Will stand on the note »{note}«").format(note=words)
        without = self.tr("Will stand on the note you came from")
        self._asked.setText((sentence if words else without) if note is not None else "")
        self._asked.setVisible(note is not None)

    def _show_what_follows(self) -> None:
        """What is folded away is shown where it says something, or where a child has a guardian to name."""
        known = (
            self.age.currentData(),
            self.experience.currentData(),
            self.detail.text(),
            self.guardian.guardian(),
        )
        is_child = self.role.text().casefold() == self._words.role(CHILD_ROLE)
        self.more.head.setChecked(any(known) or is_child)
        self._show_guardian()
        self._show_consent(self._status())

    def write_again(self, written: Written) -> None:
        """What follows from the values is shown again."""
        super().write_again(written)
        self._show_what_follows()

    def unfinished(self) -> Offer:
        """Said where one has gone."""
        sentence = self.tr("The participant is not created yet")
        return Offer(sentence, self.tr("Go on"), "notes", "new_participant", undo=False)

    def mend(self) -> None:
        """An odd date stands with how it was given; a pseudonym that cannot be gives way to a suggestion."""
        self.read()
        if self._day.problem():
            parts = (self.agreed.text().strip(), self.day.text().strip())
            self.agreed.setText(", ".join(part for part in parts if part))
            self.day.clear()
        if self._pseudonym.problem():
            rows = self._bridge.project.rows
            self.pseudonym.setText(suggest(p.pseudonym for p in rows.find(Participant)))

    def _show_guardian(self) -> None:
        guardian = self.guardian.guardian()
        helper = self.tr("The consent below is the guardian's. A child's photos never leave the program.")
        self._guardian.set_helper(helper if guardian else "")
        missing = self.age.currentData() == CHILD and not guardian
        problem = self.tr("A child needs a guardian who consents. Choose one, or write a pseudonym.")
        self._guardian.set_problem(problem if missing else "")

    @Slot()
    def _role_offered(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.role.setText(chip.words)
            self.role.setModified(True)
            if chip.words == self._words.role(CHILD_ROLE):
                self.more.head.setChecked(True)  # a child has a guardian to name
            self.role.setFocus(Qt.FocusReason.OtherFocusReason)
            if self._id:
                self.save_edit()

    @Slot()
    def _coarse_chosen(self) -> None:
        self._show_guardian()
        self.save_edit()

    @Slot(str)
    def _new_guardian(self, pseudonym: str) -> None:
        """A relative who is not in the list yet; the form of the child stays open."""
        rows = self._bridge.project.rows
        taken = [p.pseudonym for p in rows.find(Participant)] + [self.pseudonym.text()]
        command = AddParticipant(pseudonym=pseudonym or suggest(taken), role=self._words.role(1))
        self._filling = True
        try:
            done = self._bridge.execute(command) is not None
        finally:
            self._filling = False
        if done:
            people = [p for p in rows.find(Participant) if p.id != self._id and p.guardian is None]
            self.guardian.show_guardian(command.id, people)
            self._coarse_chosen()

    def _show_consent(self, status: ConsentStatus) -> None:
        icon, role = consent_mark(status)
        self._mark.set_icon(icon, role=role)
        self._scope.setVisible(status is ConsentStatus.GIVEN)
        stays = not may_leave(Participant(id="", consent=status))
        missing = status is ConsentStatus.MISSING
        words = self.tr("The check before a report reminds you of the missing consent.") if missing else ""
        if stays:
            words = self.tr(
                "Notes with this participant stay in the program, out of report, board picture and export."
            )
        self._stays.setText(words)
        self._stays.setVisible(stays or missing)

    @Slot(int)
    def _status_chosen(self, _index: int) -> None:
        self._show_consent(self._status())
        self.save_edit()

    def _status(self) -> ConsentStatus:
        return ConsentStatus(self.status.currentData())

    def read(self) -> Mapping[str, Any] | None:
        """The form's values, the date as the core keeps it."""
        day = read_day(self.day.text(), date.today())
        name = one_line(self.pseudonym.text())
        self._day.set_problem("" if day is not None else self.tr("Write the date like 3.9.2026"))
        rows = self._bridge.project.rows
        taken = any(
            p.id != self._id and p.pseudonym.casefold() == name.casefold() for p in rows.find(Participant)
        )
        problem = (
            self.tr("Write a pseudonym")
            if not name
            else self.tr("Somebody has this pseudonym already")
            if taken
            else ""
        )
        self._pseudonym.set_problem(problem)
        if day is None or problem:
            return None
        return {
            "pseudonym": name,
            "role": one_line(self.role.text()),
            "detail": one_line(self.detail.text()),
            "consent": self._status(),
            "consent_form": one_line(self.agreed.text()),
            "consent_date": day,
            "guardian": self.guardian.guardian(),
            "age_group": self.age.currentData() or "",
            "experience": self.experience.currentData() or "",
            "scope": frozenset(str(scope) for scope, box in self._boxes.items() if box.isChecked()),
        }

    def adding(self, values: Mapping[str, Any]) -> tuple[str, Command] | None:
        """A participant."""
        command = AddParticipant(**values)
        return command.id, command

    def editing(self, identity: str, values: Mapping[str, Any]) -> Command | None:
        """What differs."""
        person = self._bridge.project.rows.get(Participant, identity)
        fresh = changed(values, self._was, person)
        return EditParticipant(id=identity, values=fresh) if fresh else None


def _name(participant: Participant) -> str:
    return by_name(participant.pseudonym)
