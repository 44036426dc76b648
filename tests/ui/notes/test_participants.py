"""Deltagere: role and coarse facts by a click, children and their guardians, consent shown on the note."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddParticipant, EditParticipant
from feltnoter.domain.consent import may_be_pictured
from feltnoter.domain.entities import Note, Participant
from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus
from feltnoter.errors import UserError
from feltnoter.project import Project
from ui.notes import NotesPlace
from ui.notes.participants import ParticipantSection
from ui.place import Offer
from ui.widgets.chip import Chip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def person(project: Project, pseudonym: str) -> Participant:
    (found,) = (p for p in project.rows.find(Participant) if p.pseudonym == pseudonym)
    return found


def test_a_child_gets_a_guardian_who_consents(place: NotesPlace, project: Project) -> None:
    place._tab_chosen("participants")
    place.new.click()
    form = place.participants
    form.pseudonym.setText("Rødkælk")
    next(chip for chip in form.findChildren(Chip) if chip.words == form._words.role(4)).click()
    form.create_button.click()
    form.age.setCurrentIndex(form.age.findData("0-17"))
    form.age.activated.emit(form.age.currentIndex())
    child = person(project, "Rødkælk")
    assert (child.role, child.age_group, child.guardian) == (form._words.role(4), "0-17", None)
    assert form._guardian.problem() and not may_be_pictured(child)
    form.guardian.chip.click()
    QTest.keyClicks(form.guardian.finder.field, "Elm")
    form.guardian.finder._take(form.guardian.finder.found.item(0))
    guardian = person(project, "Elm")
    assert person(project, "Rødkælk").guardian == guardian.id
    assert not form._guardian.problem() and form.identity == child.id
    for status in (ConsentStatus.GIVEN,):
        form.status.setCurrentIndex(form.status.findData(str(status)))
        form.status.activated.emit(form.status.currentIndex())
    form.agreed.setText("mundtligt")
    form.agreed.setModified(True)
    form.day.setText("5.10.2026")
    form.day.setModified(True)
    form.leave()
    note = CaptureNote(text="Han sidder under bordet", participant=child.id)
    project.execute(note)
    place.open_target(note.id)
    said = place.notes.page.head.origin.text()
    assert "mundtligt" in said and "5.10.2026" in said and "Elm" in said
    place.bridge.execute(EditParticipant(id=child.id, values={"consent": ConsentStatus.WITHDRAWN}))
    said = place.notes.page.head.origin.text()
    assert "mundtligt" not in said and "5.10.2026" not in said, "that is how it was given, not taken back"


def test_a_participant_is_chosen_before_a_new_one_is_made(place: NotesPlace, project: Project) -> None:
    note = CaptureNote(text="Hun venter i entréen")
    project.execute(note)
    place.open_target(note.id)
    head = place.notes.page.head
    head._open_people()
    assert head.people.found.currentItem() is not None, "there is nobody to choose: Enter makes somebody"
    head.people.hide()
    elm = AddParticipant(pseudonym="Elm", role="borger")
    place.bridge.execute(elm)
    head._open_people()
    assert head.people.found.currentItem() is None
    QTest.keyClick(head.people.field, Qt.Key.Key_Down)
    QTest.keyClick(head.people.field, Qt.Key.Key_Return)
    changed = project.rows.get(Note, note.id)
    assert changed is not None and changed.participant == elm.id


def half_written(place: NotesPlace) -> ParticipantSection:
    place._tab_chosen("participants")
    place.new.click()
    form = place.participants
    QTest.keyClicks(form.role, "pårørende")
    form.age.setCurrentIndex(form.age.findData("0-17"))
    form.age.activated.emit(form.age.currentIndex())
    QTest.keyClicks(form.agreed, "mundtligt")
    return form


def test_somebody_half_written_waits_until_created(place: NotesPlace, project: Project) -> None:
    known = AddParticipant(pseudonym="Eg", role="borger")
    project.execute(known)
    offers: list[Offer] = []
    place.offered.connect(offers.append)
    form = half_written(place)
    place._tab_chosen("notes")
    place.leave()
    assert [p.pseudonym for p in project.rows.find(Participant)] == ["Eg"]
    assert [offer.sentence for offer in offers] == ["The participant is not created yet"]
    place.open_target(known.id)
    assert form.role.text() == "borger" and not form.create_button.isVisible()
    place.open_target(offers[0].target)
    assert (form.role.text(), form.age.currentData(), form.agreed.text()) == (
        "pårørende",
        "0-17",
        "mundtligt",
    )
    form.create_button.click()
    made = project.rows.find(Participant)[-1]
    assert (made.role, made.age_group, made.consent_form) == ("pårørende", "0-17", "mundtligt")
    place.new.click()
    assert form.role.text() == "" and form.age.currentData() == ""


def test_somebody_half_written_is_given_up_only_when_one_says_so(place: NotesPlace, project: Project) -> None:
    form = half_written(place)
    form.cancel_button.click()
    assert not form.showing_page
    place.new.click()
    assert form.role.text() == ""
    place.leave()
    place.settle()
    assert project.rows.find(Participant) == []


def test_when_the_project_is_closed_no_written_word_is_lost(place: NotesPlace, project: Project) -> None:
    known = AddParticipant(pseudonym="Eg", role="borger")
    project.execute(known)
    form = half_written(place)
    form.pseudonym.setText("eg")
    form.day.setText("i går")
    place.open_target(known.id)
    place.leave()
    place.settle()
    (made,) = (p for p in project.rows.find(Participant) if p.id != known.id)
    assert (made.role, made.consent_form, made.consent_date) == ("pårørende", "mundtligt, i går", "")


def test_nobody_is_a_guardian_in_a_ring(project: Project) -> None:
    one, two, three = (AddParticipant(pseudonym=name) for name in ("Eg", "Ask", "Birk"))
    for command in (one, two, three):
        project.execute(command)
    project.execute(EditParticipant(id=one.id, values={"guardian": two.id}))
    for child, guardian in ((two, two), (two, one), (three, one), (two, three)):
        with pytest.raises(UserError, match="guardian"):
            project.execute(EditParticipant(id=child.id, values={"guardian": guardian.id}))
    covered = {"consent": ConsentStatus.GIVEN, "scope": frozenset({str(ConsentScope.PHOTO)})}
    for each in (one, three):
        project.execute(EditParticipant(id=each.id, values=covered))
    assert not may_be_pictured(project.rows.get(Participant, one.id))
    assert may_be_pictured(project.rows.get(Participant, three.id))
