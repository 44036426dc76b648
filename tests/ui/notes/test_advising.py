"""The quiet word below a note."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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


def test_a_long_note_is_split_after_its_first_paragraph(
    place: NotesPlace, project: Project, written: Write
) -> None:
    note = written("Det første.\n\n" + "ord " * 140)
    place.open_target(note)
    nudge = place.companions.advising.nudge
    assert nudge is not None
    nudge.accepted.emit()
    bodies = [each.body for each in project.rows.find(Note)]
    assert len(bodies) == 2 and bodies[0].strip() == "Det første."


def test_it_can_be_switched_off(place: NotesPlace, off: set[str], written: Write) -> None:
    off.add("advice_judgement")
    place.open_target(written("Borgeren er umotiveret."))
    assert place.companions.advising.nudge is None
