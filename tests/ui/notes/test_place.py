"""The place as the window uses it: targets, state, keys, narrow windows, the facts of a note, forms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.board import PlaceCard
from feltnoter.commands.coding import AddCode, CodeNote
from feltnoter.commands.people import AddParticipant, PlanVisit
from feltnoter.commands.themes import AddTheme
from feltnoter.domain.entities import Board, Note, Participant, Visit
from feltnoter.domain.pseudonyms import PSEUDONYMS, suggest
from feltnoter.project import Project
from ui.notes import NotesPlace
from ui.notes.finder import Option
from ui.notes.times import clock, moment, read_clock, read_day, short_day

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Write = Callable[..., str]


def note_of(project: Project, identity: str) -> Note:
    found = project.rows.get(Note, identity)
    assert found is not None
    return found


# Dates, pseudonyms --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3.9.2026", "2026-09-03"),
        (" 3/9-26", "2026-09-03"),
        ("3.9.", "2026-09-03"),
        ("2026-09-03", "2026-09-03"),
        ("", ""),
        ("31.2.2026", None),
        ("i går", None),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, meant: str | None) -> None:
    assert read_day(written, date(2026, 11, 1)) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("17.05", "17:05"),
        ("17:05", "17:05"),
        ("1705", "17:05"),
        ("kl. 9", "09:00"),
        ("", ""),
        ("25.00", None),
    ],
)
def test_times_are_read_as_people_write_them(written: str, meant: str | None) -> None:
    assert read_clock(written) == meant


def test_moments_are_shown_as_the_clock_stood() -> None:
    assert (clock("2026-09-03T17:05:00+02:00"), clock("2026-09-03"), clock("")) == ("17.05", "", "")
    assert (short_day("2026-09-03T17:05"), short_day("2026-09-03", year=True), short_day("x")) == (
        "3.9.",
        "3.9.2026",
        "",
    )
    made = datetime.fromisoformat(moment("2026-09-03", "17:05"))
    assert made.tzinfo is not None and (made.hour, made.minute) == (17, 5)
    assert moment("2026-09-03", "") == "2026-09-03"


def test_the_first_free_pseudonym_is_suggested() -> None:
    assert suggest([]) == "Solsort"
    assert suggest(["solsort", " BØG "]) == "Gråspurv"
    assert suggest(PSEUDONYMS) == "Solsort 2"
    assert len({name.casefold() for name in PSEUDONYMS}) == len(PSEUDONYMS) > 100


# The place ----------------------------------------------------------------------------------------


def test_targets_and_state(place: NotesPlace, project: Project, written: Write) -> None:
    note, other = written("😀 ét sted i teksten"), written("anden")
    visit = PlanVisit(date="2026-09-03", place="Aftenrute")
    project.execute(visit)
    place.open_target((note, 2, 4))
    assert place.notes.page.text.textCursor().selectedText() == "ét"
    place.open_target(visit.id)
    assert (place.tabs.current(), place.visits.identity) == ("visits", visit.id)
    place.open_target("gone")
    state = dict(place.state())
    assert state["notes"] == note
    place.open_target(other)
    place.restore({**state, "tab": "notes", "odd": 3})
    assert (place.notes.identity, place.tabs.current()) == (note, "notes")
    place.restore({"notes": 7, "tab": "nowhere"})
    assert place.notes.identity == note


def test_keys_go_round_the_panes(place: NotesPlace, written: Write) -> None:
    written("en note")
    place.refresh()
    view, text = place.notes.list.view, place.notes.page.text
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F6)
    assert text.hasFocus()
    QTest.keyClick(text, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is place.panes.bar_stop()
    QTest.keyClick(place.panes.bar_stop(), Qt.Key.Key_F6)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert text.hasFocus()
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert place.search.hasFocus()
    QTest.keyClick(place.search, Qt.Key.Key_Down)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert text.hasFocus() and place.notes.session.draft is not None


def test_a_narrow_window_shows_list_or_page(place: NotesPlace, written: Write) -> None:
    written("en note")
    place.refresh()
    place.resize(911, 512)
    assert place.notes.list.isVisible() and not place.notes.page.isVisible()
    place.notes.list.view.setFocus()
    QTest.keyClick(place.notes.list.view, Qt.Key.Key_Home)
    QTest.keyClick(place.notes.list.view, Qt.Key.Key_Return)
    assert place.notes.page.isVisible() and not place.notes.list.isVisible()
    assert place.back.isVisible() and not place.tabs.isVisible()
    QTest.keyClick(place.notes.page.text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    place.back.click()
    assert place.notes.list.isVisible() and not place.back.isVisible()


def test_codes_and_theme_lead_on(qtbot: QtBot, place: NotesPlace, project: Project, written: Write) -> None:
    note = written("en note")
    surface = project.rows.find(Board)[0].id
    theme, code = AddTheme(title="Ventetid"), AddCode(name="nøgler")
    for command in (theme, code, CodeNote(note=note, codes=(code.id,))):
        project.execute(command)
    card = PlaceCard(board=surface, note=note, theme=theme.id, x=0.0, y=0.0)
    project.execute(card)
    place.open_target(note)
    page = place.notes.page
    assert page._title.text() == "Ventetid"
    with qtbot.waitSignal(place.go, check_params_cb=lambda key, target: (key, target) == ("coding", note)):
        page._code_flow.itemAt(0).widget().click()
    with qtbot.waitSignal(place.go, check_params_cb=lambda key, target: key == "board" and bool(target)):
        page.show_card.click()


# A note's facts -----------------------------------------------------------------------------------


def test_kind_place_time_and_participant_are_kept(
    place: NotesPlace, project: Project, written: Write
) -> None:
    elm = AddParticipant(pseudonym="Elm", role="medarbejder")
    visit = PlanVisit(date="2026-09-03", place="Aftenrute, distrikt Nord")
    project.execute(elm)
    project.execute(visit)
    note = written("tekst", happened_at="2026-09-03T17:05:00+02:00")
    place.open_target(note)
    head = place.notes.page.head
    head.kinds.actions()[1].trigger()
    head._raw.trigger()
    head.place.click()
    QTest.keyClicks(head.places.field, "Elms  cykel")
    QTest.keyClick(head.places.field, Qt.Key.Key_Return)
    head.participant.click()
    QTest.keyClicks(head.people.field, "medarb")
    QTest.keyClick(head.people.field, Qt.Key.Key_Return)
    head.when.click()
    head.box.hour.setText("25.99")
    QTest.keyClick(head.box.hour, Qt.Key.Key_Return)
    assert head.box.isVisible()  # it says what is wrong instead of closing
    head.box.hour.setText("8")
    head.box.visit.setCurrentIndex(1)
    QTest.keyClick(head.box.hour, Qt.Key.Key_Return)
    kept = note_of(project, note)
    assert (kept.kind, kept.raw, kept.place, kept.participant) == ("quote", True, "Elms cykel", elm.id)
    assert (kept.happened_at[:16], kept.visit) == ("2026-09-03T08:00", visit.id)
    assert head.when.words == "Aftenrute, 3.9. at 08.00"
    assert head.participant.words == "Elm · medarbejder"
    assert "Consent missing" in head.origin.text()
    assert head.jotting.isVisible()
    head.jotting.click()
    assert not note_of(project, note).raw


def test_a_box_closed_with_nothing_changed_writes_nothing(
    place: NotesPlace, project: Project, written: Write
) -> None:
    note = written("tekst", happened_at="2026-09-03T17:05:33+05:00")
    place.open_target(note)
    before = project.undo_label, note_of(project, note)
    place.notes.page.head.when.click()
    place.notes.page.head.box.hide()
    assert (project.undo_label, note_of(project, note)) == before


def test_a_new_participant_from_the_note(place: NotesPlace, project: Project, written: Write) -> None:
    note = written("tekst")
    place.open_target(note)
    head = place.notes.page.head
    head.participant.click()
    QTest.keyClicks(head.people.field, "Musvit")
    QTest.keyClick(head.people.field, Qt.Key.Key_Return)
    assert place.tabs.current() == "participants"
    assert place.participants.pseudonym.text() == "Musvit"
    QTest.keyClick(place.participants.pseudonym, Qt.Key.Key_Return)
    made = project.rows.find(Participant)
    assert [p.pseudonym for p in made] == ["Musvit"]
    assert note_of(project, note).participant == made[0].id


def test_a_note_is_split_where_the_cursor_stands(place: NotesPlace, project: Project, written: Write) -> None:
    note = written("😀 første del. anden del")
    place.open_target(note)
    place.notes.page.text.choose(14, 14)
    place.notes.page.split.click()
    assert sorted(n.body for n in project.rows.find(Note)) == ["anden del", "😀 første del."]
    assert place.notes.page.text.text() == "😀 første del."


# Forms --------------------------------------------------------------------------------------------


def test_a_visit_is_made_and_saved_field_by_field(place: NotesPlace, project: Project) -> None:
    place._tab_chosen("visits")
    place.visits.empty.button.click()
    form = place.visits
    assert form.where.hasFocus()
    place.leave()
    assert project.rows.find(Visit) == []  # nothing was written
    place.new.click()
    QTest.keyClicks(form.where, "Møllehuset")
    form.day.setFocus()
    assert project.rows.find(Visit) == []  # until it is asked for
    QTest.keyClick(form.day, Qt.Key.Key_Return)
    visit = project.rows.find(Visit)[0]
    assert (visit.place, visit.date) == ("Møllehuset", date.today().isoformat())
    form.day.selectAll()
    QTest.keyClicks(form.day, "i morgen")
    form.begins.setFocus()
    assert form._day.problem()
    form.day.setFocus()
    form.day.selectAll()
    QTest.keyClicks(form.day, "8.9.2026")
    form.begins.setFocus()
    QTest.keyClicks(form.begins, "615")
    form.purpose.setFocus()
    QTest.keyClicks(form.purpose, "Se ruten blive til")
    next(iter(form._boxes.values())).click()
    place.leave()
    visit = project.rows.find(Visit)[0]
    assert (visit.date, visit.starts_at, visit.purpose) == ("2026-09-08", "06:15", "Se ruten blive til")
    assert visit.members == {project.me}
    form.delete_button.click()
    assert project.rows.find(Visit) == []


def test_a_participant_with_consent(place: NotesPlace, project: Project) -> None:
    place._tab_chosen("participants")
    place.new.click()
    form = place.participants
    assert form.pseudonym.text() == "Solsort"
    form.create_button.click()
    assert project.rows.find(Participant)[0].pseudonym == "Solsort"
    place.new.click()
    assert form.pseudonym.text() == "Bøg"
    form.pseudonym.setText("solsort")
    form.create_button.click()
    assert form._pseudonym.problem()
    form.pseudonym.setText("Bøg")
    QTest.keyClicks(form.role, "medarbejder")
    form.detail.setFocus()
    QTest.keyClicks(form.detail, "SOSU-hjælper")
    form.day.setFocus()
    form.status.setCurrentIndex(0)
    form.status.activated.emit(0)
    for box in list(form._boxes.values())[:2]:
        box.click()
    assert len(project.rows.find(Participant)) == 1
    form.create_button.click()
    bog = next(p for p in project.rows.find(Participant) if p.pseudonym == "Bøg")
    assert (bog.role, bog.detail, bog.consent, bog.scope) == (
        "medarbejder",
        "SOSU-hjælper",
        "given",
        {"note", "quote"},
    )
    rows = form.view.model_of_things.things()
    assert [(row.marked, row.mark) for row in rows] == [
        ("Consent given for note and quote", "circle-check"),  # Bøg stands before Solsort
        ("Consent missing", "circle-alert"),
    ]
    form.status.setCurrentIndex(3)
    form.status.activated.emit(3)
    assert form._stays.isVisible() and "stay in the program" in form._stays.text()


def test_what_somebody_is_writing_is_not_overwritten_by_a_change(
    place: NotesPlace, project: Project, written: Write
) -> None:
    visit = PlanVisit(date="2026-09-03", place="Aftenrute")
    project.execute(visit)
    place.open_target(visit.id)
    place.visits.where.setFocus()
    QTest.keyClicks(place.visits.where, " nord")
    written("en kollegas note")
    assert place.visits.where.text() == "Aftenrute nord"
    place.leave()
    assert project.rows.find(Visit)[0].place == "Aftenrute nord"


def test_a_finder_offers_something_new_only_for_what_is_not_there(place: NotesPlace, qtbot: QtBot) -> None:
    finder = place.notes.page.head.people
    finder.offer([Option("1", "Elm"), Option("2", "Eg")])
    finder.field.setText("elm")
    assert [finder.found.item(i).text() for i in range(finder.found.count())] == ["Elm"]
    finder.field.setText("Ask")
    assert finder.found.count() == 1
    with qtbot.waitSignal(finder.typed, check_params_cb=lambda words: words == "Ask"):
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
