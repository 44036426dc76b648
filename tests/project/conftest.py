from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from feltnoter.project import Project
from tests.replicas import Template, make_template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def opened(template: Template, tmp_path: Path) -> Iterator[Callable[[str], Project]]:
    """Open replicas by name; all are closed afterwards."""
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
    return opened("a")
