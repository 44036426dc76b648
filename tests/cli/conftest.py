from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from feltnoter.cli.main import run
from feltnoter.commands.people import AddMember
from feltnoter.commands.projects import BeginProject
from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister
from tests.replicas import PASSPHRASE

SCENARIOS = Path(__file__).parent.parent / "data" / "scenarios"


@dataclass(frozen=True)
class Answer:
    """What one command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Cli = Callable[..., Answer]


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Run a command as the ``feltnoter`` script does, with settings of its own."""
    monkeypatch.setenv("FELTNOTER_CONFIG_DIR", str(tmp_path / "settings"))
    monkeypatch.setenv("FELTNOTER_PASSPHRASE", PASSPHRASE)

    def call(*arguments: str | Path) -> Answer:
        out, err = io.StringIO(), io.StringIO()
        code = run([str(argument) for argument in arguments], draw=None, out=out, err=err)
        return Answer(code, out.getvalue(), err.getvalue())

    return call


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a new project and the settings it was made with: deriving a key is slow on purpose."""
    folder = tmp_path_factory.mktemp("fresh")
    begin = BeginProject(title="Prøve", question="Hvad nu hvis?")
    project = Project.create(
        folder / "projekt.feltnoter", PASSPHRASE, begin, ReplicaRegister(folder / "settings")
    )
    member = AddMember(name="Ida")
    project.execute(member)
    project.become(member.id)
    project.close()
    return folder


@pytest.fixture
def file(fresh: Path, tmp_path: Path) -> Path:
    """A copy of the new, empty project; Ida is at work."""
    shutil.copytree(fresh / "settings", tmp_path / "settings")
    return Path(shutil.copy(fresh / "projekt.feltnoter", tmp_path))
