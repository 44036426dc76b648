from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.replicas import Template
from tests.ui.themes.stage import Stage, a_stage, a_theme, make_demo
from ui.report import ReportPlace
from ui.style.theme import Theme


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page remembers its wishes by project, and all tests are copies of one project."""
    monkeypatch.setenv("FELTNOTER_CONFIG_DIR", str(tmp_path / "own-settings"))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    with a_theme(qapp) as theme:
        yield theme


@pytest.fixture
def stage(demo: Template, tmp_path: Path, theme: Theme) -> Iterator[Stage]:
    with a_stage(demo, tmp_path, theme) as stage:
        yield stage


@pytest.fixture
def place(stage: Stage, qtbot: QtBot) -> ReportPlace:
    place = stage.show(ReportPlace)
    qtbot.addWidget(place)
    return place


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], list[str]]:
    """Answer the file dialog; the list tells where it opened."""

    def answer(path: Path) -> list[str]:
        asked: list[str] = []

        def get(parent: object, title: str, start: str, kinds: str) -> tuple[str, str]:
            asked.append(start)
            return str(path), kinds

        monkeypatch.setattr(QFileDialog, "getSaveFileName", get)
        return asked

    return answer
