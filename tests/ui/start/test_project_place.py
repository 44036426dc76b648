"""The place Projekt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from feltnoter.domain.entities import PROJECT_ID, Member, ProjectInfo, Question
from feltnoter.domain.vocabulary import Phase
from ui.bridge import Bridge
from ui.project import ProjectPlace
from ui.shell import Shell

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


@pytest.fixture
def place(shell: Shell, bridge: Bridge) -> ProjectPlace:
    assert shell.workspace is not None
    shell.workspace.show_place("project")
    place = shell.workspace.place("project")
    assert isinstance(place, ProjectPlace)
    return place


def info(bridge: Bridge) -> ProjectInfo:
    project = bridge.project.rows.get(ProjectInfo, PROJECT_ID)
    assert project is not None
    return project


def test_an_earlier_question_is_kept_with_its_reason(
    place: ProjectPlace, bridge: Bridge, shell: Shell, qtbot: QtBot
) -> None:
    part = place.question
    assert not part.keep.isVisible()
    part.question.text_field.setPlainText("Hvad nu hvis borgeren vidste det?")
    assert part.keep.isVisible() and part.reason.isVisible()
    qtbot.keyClicks(part.reason, "Vi spurgte")
    qtbot.mouseClick(part.keep, Qt.MouseButton.LeftButton)
    assert info(bridge).question == "Hvad nu hvis borgeren vidste det?"
    earlier = bridge.project.rows.find(Question)[0]
    assert (earlier.wording, earlier.reason) == ("Hvad nu hvis vi vidste det?", "Vi spurgte")
    assert not part.keep.isVisible()
    assert shell.workspace is not None and shell.workspace.toast.text() == "Spørgsmålet er gemt"


def test_facts_are_saved_when_one_leaves(place: ProjectPlace, bridge: Bridge) -> None:
    place.facts.municipality.setText("Lyngsø")
    place.facts.workshop.setText("14/9-26")
    place.facts.retention.setText("engang")
    place.facts.background.setPlainText("En undersøgelse.\nOg en til.")
    place.leave()
    project = info(bridge)
    assert (project.municipality, project.workshop_date, project.retention_date) == (
        "Lyngsø",
        "2026-09-14",
        "",
    )
    assert project.background == "En undersøgelse.\nOg en til."
    bridge.undo()
    assert info(bridge).municipality == ""
    assert place.facts.municipality.text() == ""


def test_an_empty_title_is_not_taken(place: ProjectPlace, bridge: Bridge, shell: Shell) -> None:
    place.facts.title.setText(" ")
    place.facts.save()
    assert info(bridge).title == "Hjemmet"
    place.facts.title.setText("Hos borgeren")
    place.facts.save()
    assert shell.window.windowTitle() == "Hos borgeren – Feltnoter"


def test_a_member_is_added_changed_and_deleted(place: ProjectPlace, bridge: Bridge, qtbot: QtBot) -> None:
    team = place.team
    team.add_button.click()
    assert team.dialog is not None
    qtbot.keyClicks(team.dialog.name, "Ida")
    team.dialog.keep.click()
    assert [row.words for row in team.rows] == ["Ida"]
    team.rows[0].click()
    assert team.dialog is not None
    team.dialog.function.setText("Sygeplejerske")
    team.dialog.keep.click()
    member = bridge.project.rows.find(Member)[0]
    assert member.function == "Sygeplejerske"
    team.coordinator.setCurrentIndex(1)
    team.coordinator.activated.emit(1)
    assert info(bridge).coordinator == member.id
    team.rows[0].click()
    assert team.dialog is not None
    team.dialog._remove()
    assert team.rows == []


def test_the_phase_stands_below_the_title_and_can_be_taken_back(
    place: ProjectPlace, bridge: Bridge, shell: Shell, qtbot: QtBot
) -> None:
    workspace = shell.workspace
    assert workspace is not None
    box = workspace.sidebar.project
    assert box.accessibleDescription() == "Fase: opdage"
    place.facts.phase.setFocus()
    qtbot.keyClick(place.facts.phase, Qt.Key.Key_Down)
    assert info(bridge).phase is Phase.THEMATISE and box.accessibleDescription() == "Fase: tematisere"
    bridge.undo()
    assert box.accessibleDescription() == "Fase: opdage" and place.facts.phase.currentText() == "Opdage"
