"""``kill -9`` at random moments: a sound file, and in it everything that had been acknowledged.

``FELTNOTER_KILLS`` sets how often; the suite does a few, ``CONTRIBUTING.md`` tells how to do fifty.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister
from tests.replicas import PASSPHRASE, Template

KILLS = int(os.environ.get("FELTNOTER_KILLS", "3"))
SCRIPT = Path(__file__).with_name("killing.py")


def lines_until_killed(
    arguments: list[str], first: str, seconds: float, environment: dict[str, str]
) -> list[str]:
    """What the process had acknowledged when it was killed, ``seconds`` after its first word."""
    process = subprocess.Popen(
        [sys.executable, str(SCRIPT), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment, "PYTHONPATH": str(SCRIPT.parents[2])},
    )
    assert process.stdout is not None and process.stderr is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line.strip())
        if line.startswith(first):
            break
    killer = threading.Timer(seconds, process.kill)
    killer.start()
    # A line that the kill cut off was never acknowledged.
    lines.extend(line.strip() for line in process.stdout if line.endswith("\n"))
    process.wait()
    killer.join()
    assert process.returncode == -9, process.stderr.read()
    process.stdout.close()
    process.stderr.close()
    return lines


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_stream_of_commands_loses_nothing_acknowledged(
    template: Template, tmp_path: Path, seed: int
) -> None:
    path, settings = tmp_path / "a.feltnoter", tmp_path / "settings"
    template.open(path, settings).close()
    seconds = random.Random(seed).uniform(0.0, 0.8)
    lines = lines_until_killed(["stream", str(path), PASSPHRASE, str(settings)], "note", seconds, {})
    project = template.open(path, settings)
    try:
        notes = {note.id: note.text for note in project.queries.notes()}
        for line in lines:
            what, identity = line.split()
            assert identity in notes
            if what == "edit":
                assert notes[identity].startswith("Rettet. ")
        assert len(notes) - sum(line.startswith("note") for line in lines) in (0, 1)
        assert project.check().ok
        for excerpt in project.queries.excerpts():
            assert excerpt.quote == notes[excerpt.note][excerpt.start : excerpt.end] == "Note"
    finally:
        project.close()


@pytest.mark.parametrize("seed", range(KILLS))
def test_an_import_is_there_whole_or_not_at_all(template: Template, tmp_path: Path, seed: int) -> None:
    path, settings, source = tmp_path / "a.feltnoter", tmp_path / "settings", tmp_path / "kilder"
    source.mkdir()
    template.open(path, settings).close()
    for number in range(60):
        (source / f"{number}.txt").write_text(
            f"Note {number}. Hun venter længe på hjælp. " * 40, encoding="utf-8"
        )
    environment = {"FELTNOTER_PASSPHRASE": PASSPHRASE, "FELTNOTER_CONFIG_DIR": str(settings)}
    seconds = random.Random(seed).uniform(0.0, 1.5)
    lines = lines_until_killed(["import", str(path), str(source)], "import", seconds, environment)
    done = sum(line.startswith("import") for line in lines)
    project = Project.open(path, PASSPHRASE, ReplicaRegister(settings))
    try:
        assert len(project.queries.notes()) in (60 * done, 60 * (done + 1))
        assert project.check().ok
    finally:
        project.close()
