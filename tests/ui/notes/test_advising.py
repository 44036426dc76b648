"""The quiet word below a note."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from feltnoter.commands.notes import EditNote
from feltnoter.domain.entities import Card, Note
from feltnoter.project import Project
from ui.notes import NotesPlace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Write = Callable[..., str]


@pytest.fixture
def off() -> set[str]:
    """The settings that are switched off."""
    return set()


@pytest.fixture
def setting(off: set[str]) -> Callable[[str], bool]:
    return lambda key: key not in off


def test_a_judgement_is_asked_about_once(place: NotesPlace, written: Write) -> None:
    advising = place.companions.advising
    place.open_target(written("Borgeren er umotiveret."))
    assert advising.nudge is not None and advising.nudge.isVisible()
    assert "»umotiveret«" in advising.nudge.label.text()
    advising.nudge.dismissed.emit()
    assert advising.nudge is None
    place.open_target(written("Hun ser på uret tre gange."))
    assert advising.nudge is None


def test_an_early_solution_is_parked_in_one_step(place: NotesPlace, project: Project, written: Write) -> None:
    note = written("De burde have en app.")
    place.open_target(note)
    nudge = place.companions.advising.nudge
    assert nudge is not None
    nudge.accepted.emit()
    assert [card.parked for card in project.rows.find(Card, note=note)] == [True]
    assert place.companions.advising.nudge is None
    place.bridge.undo()
    assert project.rows.find(Card, note=note) == []


def test_a_long_note_is_seen_divided_before_it_is(
    place: NotesPlace, project: Project, written: Write
) -> None:
    told: list[str] = []
    place.toast.connect(told.append)
    sentence = "Hun venter ved vinduet og tæller de biler, der kører forbi på vejen. "
    note = written(sentence * 9, place="Stuen")
    place.open_target(note)
    advising = place.companions.advising
    assert advising.nudge is not None
    advising.nudge.accepted.emit()
    assert advising.dialog is not None and len(project.rows.find(Note)) == 1
    assert advising.dialog.take.words == "Split into 3 note(s)"  # two would be longer than a card holds
    advising.dialog.rows[0].toggle()
    advising.dialog.rows[2].toggle()
    advising.dialog.take.click()
    found = project.rows.find(Note)
    assert len(found) == 3 and {each.place for each in found} == {"Stuen"}
    assert sorted(len(each.body.split()) for each in found) == [13, 39, 65]
    assert told == ["The note is now 3 note(s)"]
    place.bridge.undo()
    (only,) = project.rows.find(Note)
    assert only.body == sentence * 9


def test_nothing_is_divided_when_one_thinks_better_of_it_or_the_text_has_moved_on(
    place: NotesPlace, project: Project, written: Write
) -> None:
    note = written("Det første.\n\n" + "ord " * 140)
    place.open_target(note)
    advising = place.companions.advising
    for reject in (True, False):
        assert advising.nudge is not None
        advising.nudge.accepted.emit()
        assert advising.dialog is not None and advising.dialog.at() == (13,)
        if reject:
            advising.dialog.reject()
        else:
            project.execute(EditNote(id=note, values={"body": "Noget andet. " + "ord " * 140}))
            advising.dialog.accept()
        assert advising.dialog is None and len(project.rows.find(Note)) == 1


def test_when_its_word_is_gone_the_keyboard_is_in_the_text(place: NotesPlace, written: Write) -> None:
    place.open_target(written("Det første.\n\n" + "ord " * 140))
    advising = place.companions.advising
    assert advising.nudge is not None
    advising.nudge.action.setFocus()
    assert place.window().focusWidget() is advising.nudge.action
    advising.nudge.accepted.emit()
    assert advising.dialog is not None
    advising.dialog.take.click()
    assert place.window().focusWidget() is place.notes.page.text


def test_what_was_typed_meanwhile_counts_when_splitting_is_asked_for(
    place: NotesPlace, project: Project, written: Write
) -> None:
    place.open_target(written("Det første.\n\n" + "ord " * 140))
    advising = place.companions.advising
    assert advising.nudge is not None
    for text in ("Kort nu.", ""):
        place.notes.page.text.selectAll()
        place.notes.page.text.insertPlainText(text)
        nudge = advising.nudge
        if nudge is not None:
            nudge.accepted.emit()
        assert advising.dialog is None and advising.nudge is None
    place.notes.page.text.insertPlainText("Det første.\n\n" + "ord " * 140)
    place.notes.session.flush()
    assert advising.nudge is not None
    place.notes.page.text.selectAll()
    place.notes.page.text.textCursor().removeSelectedText()
    advising.nudge.accepted.emit()
    assert advising.dialog is None


def test_it_can_be_switched_off(place: NotesPlace, off: set[str], written: Write) -> None:
    off.add("advice_judgement")
    place.open_target(written("Borgeren er umotiveret."))
    assert place.companions.advising.nudge is None
