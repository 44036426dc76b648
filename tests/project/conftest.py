from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from feltnoter.language.keys import KeyMaker
from feltnoter.project import Project
from feltnoter.storage.engine import FileKey
from tests.replicas import PASSPHRASE, Template, make_template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def earlier(checkout: Path) -> Template:
    """A project of a program before the document had parts; whoever opens a copy brings it up to date."""
    path = checkout / "tests" / "data" / "files" / "format-2.feltnoter"
    return Template(path, FileKey.of(path, PASSPHRASE), KeyMaker())


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
