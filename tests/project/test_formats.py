"""Files from earlier programs. One stored file a format; never delete any."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from feltnoter.commands.notes import CaptureNote
from feltnoter.project import Project
from feltnoter.storage import tables
from feltnoter.storage.engine import FileKey, connect
from feltnoter.storage.identity import ReplicaRegister
from tests.replicas import PASSPHRASE

STORED = Path(__file__).parent.parent / "data" / "files"
FORMATS = (1, 2, 3)


def test_there_is_a_stored_file_of_every_format() -> None:
    assert list(FORMATS) == list(range(1, tables.FORMAT + 1))
    assert {path.name for path in STORED.glob("*.feltnoter")} == {
        f"format-{number}.feltnoter" for number in FORMATS
    }


@pytest.mark.parametrize("number", FORMATS)
def test_a_stored_file_opens_with_all_it_held(number: int, tmp_path: Path) -> None:
    path = Path(shutil.copy(STORED / f"format-{number}.feltnoter", tmp_path / "gammel.feltnoter"))
    register = ReplicaRegister(tmp_path / "settings")
    reader = Project.open(path, PASSPHRASE, register, write=False)
    assert reader.check().ok
    reader.close()
    project = Project.open(path, PASSPHRASE, register)
    check = project.check()
    assert check.ok and check.counts["notes"] == 14 and check.counts["themes"] == 5
    project.execute(CaptureNote(text="Skrevet i den nye udgave"))
    assert project.queries.search("udgave")
    project.close()
    backups = list(tmp_path.glob("gammel (*).feltnoter"))
    assert len(backups) == int(number < tables.FORMAT), "an older format is backed up before it is migrated"


@pytest.mark.parametrize("write", [True, False])
def test_rows_of_another_declaration_are_built_anew(tmp_path: Path, write: bool) -> None:
    path = Path(shutil.copy(STORED / f"format-{max(FORMATS)}.feltnoter", tmp_path / "a.feltnoter"))
    key = FileKey.of(path, PASSPHRASE)
    connection = connect(path, key, write=True)
    connection.execute("UPDATE meta SET value=x'00' WHERE key='projection'")
    connection.execute("DELETE FROM search_items")
    connection.execute("ALTER TABLE notes DROP COLUMN place")
    connection.execute("UPDATE themes SET title='forkert'")
    connection.close()
    project = Project.open(path, PASSPHRASE, ReplicaRegister(tmp_path / "settings"), write=write)
    assert project.check().ok
    assert project.queries.search("bibliotek")
    assert "forkert" not in {theme.title for theme in project.queries.themes()}
    project.close()
