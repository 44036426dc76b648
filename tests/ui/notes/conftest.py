"""A place of its own in a bare window, over a fresh project."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddMember
from feltnoter.domain.entities import Note
from feltnoter.project import Project
from tests.replicas import Template, make_template
from ui.bridge import Bridge
from ui.notes import NotesPlace
from ui.place import Tools
from ui.style.theme import Mode, Theme
from ui.tasks import Tasks


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def opened(template: Template, tmp_path: Path) -> Iterator[Callable[[str], Project]]:
    projects: list[Project] = []

    def open_one(name: str) -> Project:
        project = template.open(tmp_path / f"{name}.feltnoter", tmp_path / f"settings-{name}")
        projects.append(project)
        return project

    yield open_one
    for project in projects:
        project.close()


@pytest.fixture
def project(opened: Callable[[str], Project]) -> Project:
    project = opened("a")
    member = AddMember(name="Ida")
    project.execute(member)
    project.become(member.id)
    return project


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, mode=Mode.LIGHT, scale=1.0)
    yield theme
    shiboken6.delete(theme)
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture
def setting() -> Callable[[str], bool]:
    """What the user has chosen: no advice."""
    return _nothing


def _nothing(key: str) -> bool:
    return False


@pytest.fixture
def place(
    qtbot: QtBot, project: Project, theme: Theme, tasks: Tasks, setting: Callable[[str], bool]
) -> Iterator[NotesPlace]:
    """As the window has it: told of every change, on screen, 1366 wide."""
    bridge = Bridge(project)
    place = NotesPlace(Tools(bridge, theme, tasks, setting=setting))
    bridge.changed.connect(place.show_changes)
    place.resize(1366, 768)
    place.show()
    qtbot.waitExposed(place)
    place.refresh()
    yield place
    place.leave()
    tasks.stop()
    bridge.changed.disconnect(place.show_changes)
    shiboken6.delete(place)


@pytest.fixture
def written(project: Project) -> Callable[..., str]:
    """Make a note; gives its id."""

    def write(text: str, **values: object) -> str:
        command = CaptureNote(text=text, **values)  # type: ignore[arg-type]
        project.execute(command)
        return command.id

    return write


@pytest.fixture
def body(project: Project) -> Callable[[str], str]:
    """A note's text as the file has it."""

    def read(note: str) -> str:
        reader = project.reader()
        try:
            found = reader.rows.get(Note, note)
            return found.body if found else ""
        finally:
            reader.close()

    return read
