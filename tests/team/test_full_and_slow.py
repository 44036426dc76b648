"""A drive without room, and one that takes its time."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from feltnoter.commands.notes import CaptureNote
from feltnoter.project import Project
from feltnoter.project.errand import meaning
from feltnoter.sync.files import FileOperations
from tests.team.conftest import Opened


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A drive of its own with 128 kB on it."""
    drive = tmp_path / "lille drev"
    drive.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", drive], capture_output=True)
    if made.returncode:
        pytest.skip("a drive may not be mounted here")
    yield drive
    subprocess.run(["umount", drive], check=True)


def write(project: Project, words: str) -> None:
    project.execute(CaptureNote(text=words))


@pytest.mark.skipif(os.name != "posix", reason="mounts a drive")
def test_a_full_folder_is_said_and_nothing_is_lost(opened: Opened, small: Path) -> None:
    mine, theirs = opened("a"), opened("b")
    write(mine, "Det første")
    assert mine.team.exchange(small).problem == ""
    theirs.team.exchange(small)
    write(mine, os.urandom(150_000).hex())
    done = mine.team.exchange(small)
    assert done.problem == "team_folder_full" and done.unsent
    assert theirs.team.exchange(small).taken == 0, "half a file is no file"
    subprocess.run(["mount", "-o", "remount,size=8m", small], check=True)
    done = mine.team.exchange(small)
    assert done.problem == "" and not done.unsent
    theirs.team.exchange(small)
    assert mine.check().state == theirs.check().state


def test_every_way_of_having_no_room_has_its_sentence() -> None:
    import errno

    full = [errno.ENOSPC, errno.EDQUOT, errno.EFBIG]
    assert {meaning(OSError(number, "")) for number in full} == {"team_folder_full"}


class SlowDrive(FileOperations):
    """A network drive on a bad day."""

    def read(self, path: Path) -> bytes:
        time.sleep(0.02)
        return super().read(path)

    def write(self, path: Path, data: bytes) -> None:
        time.sleep(0.02)
        super().write(path, data)


def test_a_slow_folder_brings_the_same(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "fælles"
    folder.mkdir()
    mine, theirs = opened("a"), opened("b")
    for number in range(3):
        write(mine, f"Note {number}")
        mine.team.exchange(folder, SlowDrive())
    theirs.team.exchange(folder, SlowDrive())
    mine.team.exchange(folder, SlowDrive())
    assert mine.check().state == theirs.check().state
