"""A field visit in the place »Noter«: started, written on, ended, its jottings written up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.people import AddMember
from feltnoter.commands.visits import StartVisit
from feltnoter.domain.entities import Note, Visit
from feltnoter.project import Project
from ui.notes import NotesPlace
from ui.notes.times import now

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_day_in_the_field(place: NotesPlace, project: Project, qtbot: QtBot) -> None:
    place._tab_chosen("visits")
    place.new.click()
    form = place.visits
    QTest.keyClicks(form.where, "Hovedbiblioteket")
    form.begins.setFocus()
    QTest.keyClicks(form.begins, "9.30")
    form.create_button.click()
    assert place.strip.isVisible() and "9.30" in place.strip._facts.text(), "planned for today"
    place.strip.start.click()
    (visit,) = project.rows.find(Visit)
    assert visit.begun_at and visit.members == {project.me}
    assert place.strip.isVisible() and form.state.end.isVisible()
    place.open_target("new")
    place.notes.page.head.raw_chosen.emit(True)
    QTest.keyClicks(place.notes.page.text, "plaid, 22 min")
    place.open_target("new")
    QTest.keyClicks(place.notes.page.text, "Udlaanet staar stille")
    place.leave()
    jotting, note = project.rows.find(Note)
    for each in (jotting, note):
        assert (each.visit, each.place, each.author) == (visit.id, "Hovedbiblioteket", project.me)
    place.strip.end.click()
    assert place.strip.isHidden() and (place.tabs.current(), form.identity) == ("visits", visit.id)
    assert [thing.id for thing in form.story.all.model_of_things.things()] == [jotting.id, note.id]
    assert [thing.id for thing in form.story.waiting.model_of_things.things()] == [jotting.id]
    form.story.write_up.click()
    half = place.companions.pairs.half
    assert place.tabs.current() == "notes" and half is not None and half.isVisible()
    assert half.text.text() == "plaid, 22 min" and half.text.isReadOnly()
    QTest.keyClicks(place.notes.page.text, " Han sad")
    place.leave()
    written = project.rows.get(Note, place.notes.identity)
    assert written is not None and written.jotting == jotting.id and written.body == "plaid, 22 min Han sad"
    place.open_target(visit.id)
    form.story.all.setFocus()
    form.story.all.opened.emit(note.id)
    text = place.notes.page.text
    assert place.notes.identity == note.id and QApplication.focusWidget() is text
    assert text.chosen() == (len(text.text()), len(text.text())), "one writes on"
    place.open_target(written.id)
    half.go.click()
    assert place.notes.identity == jotting.id and place.companions.pairs.half is half
    qtbot.waitUntil(lambda: half.text.text() == written.body, timeout=1000)
    place.open_target(note.id)
    assert place.companions.pairs.half is None and half.isHidden()


def test_when_a_visit_is_started_the_keyboard_does_not_land_in_its_place(place: NotesPlace) -> None:
    place._tab_chosen("visits")
    place.new.click()
    QTest.keyClicks(place.visits.where, "Hovedbiblioteket")
    state = place.visits.state
    state.start.setFocus()
    QTest.keyClick(state.start, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is state.end


def test_a_colleagues_visit_is_hers_alone(place: NotesPlace, project: Project) -> None:
    bo = AddMember(name="Bo")
    project.execute(bo)
    place._tab_chosen("visits")
    place.new.click()
    QTest.keyClicks(place.visits.where, "Filialen")
    place.visits.create_button.click()
    (visit,) = project.rows.find(Visit)
    assert place.strip.isVisible(), "anybody may start it"
    place.bridge.execute(StartVisit(id=visit.id, at=now(), member=bo.id))
    assert place.strip.isHidden()
    place.open_target("new")
    draft = place.notes.session.draft
    assert draft is not None and draft.visit is None


def test_who_saw_it_is_corrected_and_who_wrote_it_stays(place: NotesPlace, project: Project) -> None:
    bo = AddMember(name="Bo")
    project.execute(bo)
    place.open_target("new")
    QTest.keyClicks(place.notes.page.text, "Set af Bo")
    place.leave()
    head = place.notes.page.head
    head.when.click()
    assert head.box.author.currentData() == project.me
    head.box.author.setCurrentIndex(head.box.author.findData(bo.id))
    QTest.keyClick(head.box.day, Qt.Key.Key_Return)
    (note,) = project.rows.find(Note)
    assert (note.author, note.created_by) == (bo.id, project.me)
    assert "Bo" in head.origin.text() and "Ida" in head.origin.text()
