from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from feltnoter.project import Project
from tests.replicas import Template, make_template

Opened = Callable[[str], Project]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def opened(template: Template, tmp_path: Path) -> Iterator[Opened]:
    """Open replicas by name, again if they were closed; all are closed afterwards."""
    projects: list[Project] = []

    def open_one(name: str) -> Project:
        project = template.open(tmp_path / f"{name}.feltnoter", tmp_path / f"settings-{name}")
        projects.append(project)
        return project

    yield open_one
    for project in projects:
        project.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A shared folder, empty."""
    shared = tmp_path / "fælles"
    shared.mkdir()
    return shared
