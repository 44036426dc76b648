from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.notes import CaptureNote
from feltnoter.project.privacy import Finder
from tests.replicas import Template, make_template
from tests.ui.themes.stage import Stage, a_stage, a_theme
from ui.privacy import PrivacyPlace
from ui.privacy.watch import PrivacyWatch
from ui.style.theme import Theme


@pytest.fixture(scope="session")
def finder() -> Finder:
    """One for all: loading spaCy takes a second."""
    finder = Finder(pipelines=())
    finder.warm()
    return finder


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    with a_theme(qapp) as theme:
        yield theme


@pytest.fixture
def stage(template: Template, tmp_path: Path, theme: Theme, finder: Finder) -> Iterator[Stage]:
    """An empty project on a stage with a watch."""
    with a_stage(template, tmp_path, theme) as stage:
        watch = PrivacyWatch(stage.bridge, stage.tools.tasks, finder=finder)
        stage.tools = replace(stage.tools, privacy=watch)
        yield stage
        watch.deleteLater()


@pytest.fixture
def write(stage: Stage) -> Callable[..., str]:
    """A note more; gives its id."""

    def make(text: str, happened_at: str = "2026-09-03") -> str:
        note = CaptureNote(text=text, happened_at=happened_at, place="Lyngsø")
        stage.bridge.execute(note)
        return note.id

    return make


@pytest.fixture
def watch(stage: Stage) -> PrivacyWatch:
    assert stage.tools.privacy is not None
    return stage.tools.privacy


@pytest.fixture
def settled(watch: PrivacyWatch, qtbot: QtBot) -> Callable[[], None]:
    """Until everything has been looked at that there is to look at."""
    return lambda: qtbot.waitUntil(lambda: watch.look is not None and not watch.busy, timeout=10_000)


@pytest.fixture
def place(stage: Stage, qtbot: QtBot) -> PrivacyPlace:
    place = stage.show(PrivacyPlace)
    qtbot.addWidget(place)
    return place
