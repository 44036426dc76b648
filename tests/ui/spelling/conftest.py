from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.notes import CaptureNote
from feltnoter.language.spelling import Speller
from tests.replicas import Template, make_template
from tests.ui.themes.stage import Stage, a_stage, a_theme
from ui.notes import NotesPlace
from ui.spelling import SpellingDesk
from ui.spelling.marker import SpellingMarker
from ui.style.theme import Theme

TEXT = "😀 Hun ringede til borgren.\nMedarbjederne kom med en nøglboks og gik."


@pytest.fixture(scope="session")
def speller() -> Speller:
    """One for all: loading the dictionary takes a second."""
    return Speller.load()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    with a_theme(qapp) as theme:
        yield theme


@pytest.fixture
def choices() -> dict[str, object]:
    """What the user has chosen."""
    return {"spelling": True}


@pytest.fixture
def stage(
    template: Template, tmp_path: Path, theme: Theme, speller: Speller, choices: dict[str, object]
) -> Iterator[Stage]:
    """An empty project on a stage with a desk for spelling."""
    with a_stage(template, tmp_path, theme) as stage:
        desk = SpellingDesk(stage.tools.tasks, lambda key: choices.get(key, False), speller=speller)
        stage.tools = replace(stage.tools, spelling=desk)
        yield stage
        desk.deleteLater()


@pytest.fixture
def note(stage: Stage) -> str:
    command = CaptureNote(text=TEXT, happened_at="2026-09-03", place="Lyngsø")
    stage.bridge.execute(command)
    return command.id


@pytest.fixture
def notes(stage: Stage, note: str, qtbot: QtBot) -> NotesPlace:
    place = stage.show(NotesPlace)
    qtbot.addWidget(place)
    place.open_target(note)
    return place


@pytest.fixture
def marker(notes: NotesPlace, qtbot: QtBot) -> SpellingMarker:
    marker = notes.spelling
    qtbot.waitUntil(lambda: bool(marker.found), timeout=10_000)
    return marker
