from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.project import Project
from tests.replicas import Template
from tests.ui.themes.stage import Stage, a_stage, a_theme, make_demo
from ui.style.theme import Theme
from ui.team.place import TeamPlace


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    with a_theme(qapp) as theme:
        yield theme


@pytest.fixture
def stage(demo: Template, tmp_path: Path, theme: Theme) -> Iterator[Stage]:
    with a_stage(demo, tmp_path, theme) as stage:
        yield stage


@pytest.fixture
def colleague(demo: Template, tmp_path: Path) -> Iterator[Project]:
    """The same project on another laptop."""
    project = demo.open(tmp_path / "kollega.feltnoter", tmp_path / "settings-kollega")
    yield project
    project.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shared = tmp_path / "fælles"
    shared.mkdir()
    return shared


@pytest.fixture
def place(stage: Stage, qtbot: QtBot) -> Iterator[TeamPlace]:
    stage.project.team.errand  # noqa: B018  the exchange is imported before anything is timed
    place = stage.show(TeamPlace)
    qtbot.addWidget(place)
    yield place
    place._exchanger.stop()
