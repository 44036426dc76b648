"""The forms for participants and field visits: whose words stand in them, and what they are for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from feltnoter.commands.base import Command
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddParticipant, EditParticipant, EditVisit, PlanVisit
from feltnoter.domain.entities import Note, Participant, Visit
from feltnoter.domain.vocabulary import ConsentStatus
from feltnoter.project import Project
from tests.ui.notes.test_participants import half_written, person
from ui.notes import NotesPlace
from ui.notes.finder import Finder, Option
from ui.notes.half_written import write_again
from ui.notes.section import Section
from ui.notes.things import ThingView
from ui.place import Offer
from ui.widgets.chip import Chip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def note(place: NotesPlace, project: Project) -> str:
    command = CaptureNote(text="Hun venter i entréen")
    project.execute(command)
    place.open_target(command.id)
    return command.id


@pytest.fixture
def eg(place: NotesPlace) -> str:
    command = AddParticipant(pseudonym="Eg", role="borger")
    place.bridge.execute(command)
    return command.id


def want(place: NotesPlace, pseudonym: str) -> None:
    """As somebody does on the note's page: the chip, the words, Enter."""
    head = place.notes.page.head
    head.participant.click()
    QTest.keyClicks(head.people.field, pseudonym)
    QTest.keyClick(head.people.field, Qt.Key.Key_Return)


def press(button: object) -> None:
    """By keyboard."""
    button.setFocus()  # type: ignore[attr-defined]
    QTest.keyClick(button, Qt.Key.Key_Space)  # type: ignore[call-overload]


def participant_of(project: Project, note: str) -> str | None:
    found = project.rows.get(Note, note)
    assert found is not None
    return found.participant


def refuse_all(place: NotesPlace, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(command: Command) -> None:
        return None

    monkeypatch.setattr(place.bridge, "execute", refuse)


# Which note a participant is made for ---------------------------------------------------------------


def test_the_note_gets_whom_it_asked_for_not_somebody_half_written_before(
    place: NotesPlace, project: Project, note: str
) -> None:
    form = half_written(place)
    place.open_target(note)
    want(place, "Birk")
    assert participant_of(project, note) is None, "the other one was made only to make room"
    assert form.pseudonym.text() == "Birk" and form.role.text() == ""
    form.create_button.click()
    assert participant_of(project, note) == person(project, "Birk").id and form._asked.isHidden()


def test_a_form_that_could_not_be_made_is_not_given_to_somebody_else(
    place: NotesPlace, project: Project, note: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = half_written(place)
    name = form.pseudonym.text()
    place.open_target(note)
    with monkeypatch.context() as disk_full:
        refuse_all(place, disk_full)
        want(place, "Birk")
    assert (form.pseudonym.text(), form.role.text()) == (name, "pårørende")
    assert form._asked.isHidden()
    form.create_button.click()
    assert participant_of(project, note) is None and person(project, name).role == "pårørende"


def test_a_note_forgets_whom_it_asked_for_when_the_form_is_given_up(
    place: NotesPlace, project: Project, note: str
) -> None:
    want(place, "Birk")
    form = place.participants
    form.cancel_button.click()
    form.empty.button.click()
    form.create_button.click()
    assert len(project.rows.find(Participant)) == 1 and participant_of(project, note) is None


def test_a_note_keeps_whom_it_asked_for_while_the_form_waits(
    place: NotesPlace, project: Project, note: str, eg: str
) -> None:
    want(place, "Birk")
    form = place.participants
    QTest.keyClicks(form.role, "pårørende")
    place.open_target(eg)
    place._tab_chosen("notes")
    place._tab_chosen("participants")
    place.new.click()
    assert (form.pseudonym.text(), form.role.text()) == ("Birk", "pårørende")
    assert form._asked.isVisible() and "»Hun venter i entréen«" in form._asked.text()
    form.create_button.click()
    assert participant_of(project, note) == person(project, "Birk").id


def test_an_empty_form_asked_for_in_the_bar_is_for_no_note(
    place: NotesPlace, project: Project, note: str, eg: str
) -> None:
    want(place, "")
    assert place.tabs.current() == "notes", "nobody is chosen by Enter alone"
    place.notes.page.head.participant_wanted.emit("")
    form = place.participants
    assert form.create_button.isVisible() and form._asked.isVisible()
    place.new.click()
    assert form._asked.isHidden()
    form.create_button.click()
    assert len(project.rows.find(Participant)) == 2 and participant_of(project, note) is None


# Whose words stand in the form ----------------------------------------------------------------------


def test_what_was_typed_about_one_does_not_stand_in_the_form_of_the_next(
    place: NotesPlace, project: Project, note: str
) -> None:
    form = half_written(place)
    form.role.setFocus()
    place.notes.page.head.participant_wanted.emit("Birk")
    assert form.pseudonym.text() == "Birk" and form.role.text() == ""
    QTest.keyClicks(form.role, "nabo")
    form.create_button.click()
    assert person(project, "Birk").role == "nabo"


def test_a_line_being_edited_is_saved_where_it_belongs_and_empty_in_a_new_form(
    place: NotesPlace, project: Project, eg: str
) -> None:
    place.open_target(eg)
    form = place.participants
    form.role.setFocus()
    QTest.keyClick(form.role, Qt.Key.Key_End)
    QTest.keyClicks(form.role, "x")
    form.begin()
    assert person(project, "Eg").role == "borgerx" and form.role.text() == ""


def test_what_was_typed_about_somebody_deleted_goes_to_nobody(
    place: NotesPlace, project: Project, eg: str
) -> None:
    ask = AddParticipant(pseudonym="Ask", role="nabo")
    place.bridge.execute(ask)
    place.open_target(eg)
    form = place.participants
    form.role.setFocus()
    QTest.keyClicks(form.role, "x")
    form.delete_requested.emit(eg)
    form.leave()
    assert form.identity == ask.id and form.role.text() == person(project, "Ask").role == "nabo"


def test_a_form_out_of_sight_takes_back_nothing_a_colleague_has_changed(
    place: NotesPlace, project: Project
) -> None:
    eg = AddParticipant(pseudonym="Eg", role="borger", consent=ConsentStatus.GIVEN)
    visit = PlanVisit(date="2026-09-03", place="Torvet")
    for command in (eg, visit):
        place.bridge.execute(command)
    place.open_target(visit.id)
    place.open_target(eg.id)
    place._tab_chosen("notes")
    place.bridge.execute(EditParticipant(id=eg.id, values={"consent": ConsentStatus.WITHDRAWN}))
    place.bridge.execute(EditVisit(id=visit.id, values={"place": "Havnen"}))
    place.leave()
    assert person(project, "Eg").consent is ConsentStatus.WITHDRAWN
    assert project.rows.find(Visit)[0].place == "Havnen"


def test_of_a_form_out_of_sight_only_what_was_written_in_it_is_saved_and_once(
    place: NotesPlace, project: Project
) -> None:
    eg = AddParticipant(pseudonym="Eg", role="borger", consent=ConsentStatus.GIVEN)
    place.bridge.execute(eg)
    place.open_target(eg.id)
    form = place.participants
    form.role.setText("nabo")
    place._show_tab("notes")
    place.bridge.execute(EditParticipant(id=eg.id, values={"consent": ConsentStatus.WITHDRAWN}))
    place.leave()
    assert (person(project, "Eg").role, person(project, "Eg").consent) == ("nabo", ConsentStatus.WITHDRAWN)
    place.bridge.execute(EditParticipant(id=eg.id, values={"role": "frivillig"}))
    place.leave()
    assert person(project, "Eg").role == "frivillig"


# A form one has left --------------------------------------------------------------------------------


@pytest.mark.parametrize("tab", ["participants", "visits"])
def test_an_untouched_form_still_works_when_one_comes_back(
    place: NotesPlace, project: Project, tab: str
) -> None:
    place._tab_chosen(tab)
    place.new.click()
    form = place._part_of(tab)
    assert isinstance(form, Section)
    place._tab_chosen("notes")
    place._tab_chosen(tab)
    QTest.keyClicks(form.first_field(), "Torvet")
    form.create_button.click()
    assert len(project.rows.find(Participant)) + len(project.rows.find(Visit)) == 1


def test_hours_alone_wait_in_the_form_but_make_no_visit_unasked(place: NotesPlace, project: Project) -> None:
    offers: list[Offer] = []
    place.offered.connect(offers.append)
    place._tab_chosen("visits")
    place.new.click()
    form = place.visits
    QTest.keyClicks(form.begins, "9.30")
    place._tab_chosen("notes")
    assert [offer.sentence for offer in offers] == ["The field visit is not created yet"]
    place.settle()
    assert project.rows.find(Visit) == []
    place.open_target(offers[0].target)
    assert form.begins.text() == "9.30"
    form.create_button.click()
    (visit,) = project.rows.find(Visit)
    assert visit.starts_at == "09:30"


def test_an_hour_nobody_can_read_is_words_that_are_kept(place: NotesPlace, project: Project) -> None:
    place._tab_chosen("visits")
    place.new.click()
    QTest.keyClicks(place.visits.begins, "efter frokost")
    place.settle()
    (visit,) = project.rows.find(Visit)
    assert visit.purpose == "efter frokost"


def test_what_is_folded_away_is_shown_when_it_says_something(
    place: NotesPlace, project: Project, eg: str
) -> None:
    place._tab_chosen("participants")
    place.new.click()
    form = place.participants
    form.experience.setCurrentIndex(1)
    form.experience.activated.emit(1)
    place.open_target(eg)
    assert not form.more.head.isChecked()
    form.begin()
    assert form.experience.currentIndex() == 1 and form.more.head.isChecked()
    form.experience.setCurrentIndex(0)
    form.guardian.chip.click()
    QTest.keyClicks(form.guardian.finder.field, "Eg")
    QTest.keyClick(form.guardian.finder.field, Qt.Key.Key_Return)
    place.open_target(eg)
    form.begin()
    assert form.guardian.guardian() == eg and form.more.head.isChecked()
    assert any("Eg" in chip.words for chip in form.guardian.findChildren(Chip))


def test_a_field_nobody_can_put_back_is_a_fault(place: NotesPlace) -> None:
    with pytest.raises(TypeError, match="QLabel"):
        write_again({QLabel(place): "words"})


def test_what_a_row_does_is_not_read_from_its_icon(qtbot: QtBot, place: NotesPlace) -> None:
    finder = Finder(place.theme, "Sted", "", nothing="", fresh="Nyt sted {words}", parent=place)
    finder.offer([Option("1", "Elm", "plus"), Option("2", "Eg")], chosen="1")
    assert finder.found.currentRow() == 0
    with qtbot.waitSignal(finder.taken, check_params_cb=lambda key: key == "1"):
        finder._take(finder.found.currentItem())
    QTest.keyClicks(finder.field, "Ask")
    with qtbot.waitSignal(finder.typed, check_params_cb=lambda words: words == "Ask"):
        QTest.keyClick(finder.field, Qt.Key.Key_Return)


# Where the keyboard is ------------------------------------------------------------------------------


@pytest.fixture
def walked(qapp: QApplication) -> Iterator[list[object]]:
    """Where the keyboard has been, in order."""
    been: list[object] = []

    def note_down(_old: object, now: object) -> None:
        been.append(now)

    qapp.focusChanged.connect(note_down)
    yield been
    qapp.focusChanged.disconnect(note_down)


@pytest.mark.parametrize("tab", ["participants", "visits"])
def test_create_and_cancel_leave_the_keyboard_in_the_list(
    place: NotesPlace, project: Project, tab: str, walked: list[object]
) -> None:
    place._tab_chosen(tab)
    form = place._part_of(tab)
    assert isinstance(form, Section)
    place.new.click()
    press(form.cancel_button)
    assert QApplication.focusWidget() is form.empty.button
    press(form.empty.button)
    QTest.keyClicks(form.first_field(), "Torvet")
    form.create_button.setFocus()
    walked.clear()
    QTest.keyClick(form.create_button, Qt.Key.Key_Space)
    assert walked == [form.view] and form.view.current() == form.identity != ""
    place.new.click()
    form.cancel_button.setFocus()
    walked.clear()
    QTest.keyClick(form.cancel_button, Qt.Key.Key_Space)
    assert walked == [form.view]


def test_in_a_narrow_window_the_keyboard_stays_in_what_is_in_front(place: NotesPlace) -> None:
    form = place.participants
    place.setMinimumWidth(700)  # what a wide window needs is laid out already
    place.resize(911, 512)
    place._tab_chosen("participants")
    assert place.tabs.isVisible() and not form.page.isVisible()
    place.new.click()
    press(form.create_button)
    assert QApplication.focusWidget() is form.pseudonym
    place._go_back()
    assert isinstance(QApplication.focusWidget(), ThingView)
    place.new.click()
    press(form.cancel_button)
    assert QApplication.focusWidget() is form.view


def test_escape_and_f6_go_to_what_stands_in_place_of_a_list(place: NotesPlace) -> None:
    place._tab_chosen("participants")
    form = place.participants
    place.new.click()
    QTest.keyClick(form.role, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is form.empty.button
    QTest.keyClick(form.empty.button, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is form.role
