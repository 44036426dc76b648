"""Nothing readable without the key, in any file the program writes, at any moment."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from feltnoter.commands.attachments import Attach
from feltnoter.commands.coding import AddCode, MarkExcerpt
from feltnoter.commands.notes import CaptureNote, EditNote
from feltnoter.commands.people import AddMember, AddParticipant
from feltnoter.commands.projects import AskQuestion, BeginProject, WriteMemo
from feltnoter.commands.trash import Delete
from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister
from tests.replicas import PASSPHRASE

SECRET = "Hemmelighedsfulde Kirsten gemmer nøglen under måtten"
PIECES = ("Hemmelighedsfulde", "Kirsten gemmer", "nøglen under", "hemmelighedsfuld", PASSPHRASE)


@pytest.fixture
def everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which every file of the process ends, temporary ones included."""
    scratch = tmp_path / "tmp"
    scratch.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(scratch))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    tempfile.tempdir = None


def readable_in(folder: Path) -> list[str]:
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for piece in PIECES:
                for encoding in ("utf-8", "utf-16-le", "latin-1"):
                    if piece.encode(encoding) in content:
                        found.append(f"{piece!r} in {path.name}")
    return found


def test_planted_sentences_are_in_no_file(everything: Path) -> None:
    register = ReplicaRegister(everything / "settings")
    path = everything / "projekt.feltnoter"
    project = Project.create(path, PASSPHRASE, BeginProject(title=SECRET, question=SECRET), register)
    member = AddMember(name=SECRET, function=SECRET)
    project.execute(member)
    project.become(member.id)
    note = CaptureNote(text=f"{SECRET}. " * 400, place=SECRET)
    code = AddCode(name=SECRET)
    for command in (
        note,
        code,
        AddParticipant(pseudonym=SECRET, detail=SECRET),
        MarkExcerpt(note=note.id, start=0, end=20, codes=(code.id,)),
        AskQuestion(question="Hvad nu hvis?", reason=SECRET),
        WriteMemo(text=SECRET),
        Attach(
            note=note.id, name=SECRET, media_type="text/plain", data=SECRET.encode() * 1000, caption=SECRET
        ),
        EditNote(id=note.id, values={"body": f"Nyt. {SECRET}"}),
        *(CaptureNote(text=f"{number} {SECRET} " * 50) for number in range(60)),
        Delete(root="notes", ids=(note.id,)),
    ):
        project.execute(command)
    project.undo()
    assert project.queries.search("hemmelighedsfulde")
    project._store.connection.execute("SELECT text FROM search_items ORDER BY text DESC, keys").fetchall()
    (everything / "frame").write_bytes(project.export_frame("x") or b"")
    (everything / "snapshot").write_bytes(project.export_frame("x", snapshot=True) or b"")
    project.back_up(everything / "kopi.feltnoter")
    assert Path(f"{path}-wal").stat().st_size > 0
    assert readable_in(everything) == []
    project.close()
    assert readable_in(everything) == []
    assert sorted(p.name for p in everything.iterdir() if p.name.startswith("projekt")) == [
        "projekt.feltnoter"
    ]


def test_the_byte_search_would_find_a_plain_sentence(everything: Path) -> None:
    (everything / "plain.txt").write_text(SECRET, encoding="utf-8")
    assert readable_in(everything)


def test_settings_hold_no_path_in_clear(everything: Path) -> None:
    folder = everything / "Kirsten gemmer"
    folder.mkdir()
    register = ReplicaRegister(everything / "settings")
    Project.create(folder / "a.feltnoter", PASSPHRASE, BeginProject(title="x"), register).close()
    content = b"".join(p.read_bytes() for p in (everything / "settings").rglob("*") if p.is_file())
    assert b"Kirsten" not in content and os.fsencode(folder.name) not in content
