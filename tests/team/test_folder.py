"""Exchange through a real folder, and everything a folder may do to us."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from feltnoter.commands.base import Command, create
from feltnoter.commands.notes import CaptureNote
from feltnoter.domain.entities import Attachment, new_id
from feltnoter.domain.operations import KeepBytes, Operation
from feltnoter.domain.reading import Reader
from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.storage.store import Store
from feltnoter.sync.files import TEMPORARY
from tests.replicas import Template
from tests.team.conftest import Opened


def write(project: Project, words: str) -> str:
    note = CaptureNote(text=words)
    project.execute(note)
    return note.id


def texts(project: Project) -> set[str]:
    return {note.text for note in project.queries.notes()}


def frames(folder: Path, ending: str = "*") -> list[Path]:
    return sorted(path for path in folder.rglob(f"*.{ending}") if path.suffix in (".upd", ".snp"))


def settle(folder: Path, *projects: Project) -> None:
    """Enough exchanges for everything to reach everybody, and the proof that it did."""
    for _ in range(4):
        for project in projects:
            project.team.exchange(folder)
    checks = [project.check() for project in projects]
    assert all(check.ok for check in checks)
    assert len({check.state for check in checks}) == 1


def test_what_one_writes_the_other_reads(opened: Opened, folder: Path) -> None:
    mine, theirs = opened("a"), opened("b")
    write(mine, "Hun venter")
    assert mine.team.exchange(folder).sent == 1
    done = theirs.team.exchange(folder)
    assert done.taken == 1 and not done.problem
    assert texts(theirs) == {"Hun venter"}
    assert mine.team.exchange(folder).sent == 0, "nothing new, nothing written"
    settle(folder, mine, theirs)


def test_a_chain_of_folders_carries_what_others_wrote(opened: Opened, tmp_path: Path) -> None:
    one, two, three = opened("a"), opened("b"), opened("c")
    first, second = tmp_path / "usb 1", tmp_path / "usb 2"
    for stick in (first, second):
        stick.mkdir()
    write(one, "Fra den første")
    one.team.exchange(first)
    two.team.exchange(first)
    two.team.exchange(second)
    three.team.exchange(second)
    assert texts(three) == {"Fra den første"}


def test_nothing_plain_lies_in_the_folder(opened: Opened, folder: Path) -> None:
    project = opened("a")
    write(project, "En hemmelig sætning om Grethe")
    project.team.exchange(folder)
    for path in folder.rglob("*"):
        assert "Grethe" not in path.name
        if path.is_file():
            assert b"Grethe" not in path.read_bytes() and b"hemmelig" not in path.read_bytes()


def test_a_folder_that_is_gone_stops_nobody(opened: Opened, tmp_path: Path) -> None:
    project = opened("a")
    write(project, "Uden net")
    away = tmp_path / "væk"
    done = project.team.exchange(away)
    assert (done.problem, done.sent, done.unsent) == ("team_folder_gone", 0, 2)
    assert not away.exists(), "a drive that is not mounted is not filled with files"
    away.mkdir()
    done = project.team.exchange(away)
    assert (done.problem, done.sent, done.unsent) == ("", 1, 0)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="root may write anywhere: no folder is read-only for it",
)
def test_a_read_only_folder_is_read_all_the_same(opened: Opened, folder: Path) -> None:
    mine, theirs = opened("a"), opened("b")
    write(theirs, "Fra Mette")
    theirs.team.exchange(folder)
    write(mine, "Fra mig")
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o555)
    done = mine.team.exchange(folder)
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)
    assert done.problem == "team_folder_read_only" and done.taken == 1 and done.unsent
    assert "Fra Mette" in texts(mine)
    settle(folder, mine, theirs)


@pytest.mark.parametrize("fault", ["truncated", "altered", "empty", "deleted", "folder deleted"])
def test_own_files_are_looked_after_and_healed(opened: Opened, folder: Path, fault: str) -> None:
    mine, theirs = opened("a"), opened("b")
    write(mine, "Det første")
    mine.team.exchange(folder)
    write(mine, "Det andet")
    mine.team.exchange(folder)
    for path in frames(folder):
        content = path.read_bytes() if path.exists() else b""
        match fault:
            case "truncated":
                path.write_bytes(content[: len(content) // 2])
            case "altered":
                path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
            case "empty":
                path.write_bytes(b"")
            case "deleted":
                path.unlink()
            case _:
                shutil.rmtree(path.parent, ignore_errors=True)
    theirs.team.exchange(folder)
    assert "Det første" not in texts(theirs)
    settle(folder, mine, theirs)
    assert texts(theirs) == {"Det første", "Det andet"}
    assert len(frames(folder, "snp")) >= 1


def test_a_cut_file_is_read_when_it_is_whole(opened: Opened, folder: Path) -> None:
    mine, theirs = opened("a"), opened("b")
    write(mine, "Undervejs")
    mine.team.exchange(folder)
    (path,) = frames(folder)
    whole = path.read_bytes()
    path.write_bytes(whole[:-40])
    done = theirs.team.exchange(folder)
    assert done.trouble == {"damaged": 1} and not texts(theirs)
    path.write_bytes(whole)
    assert theirs.team.exchange(folder).taken == 1
    assert texts(theirs) == {"Undervejs"}


def test_copies_and_renamed_files_do_no_harm_and_may_help(opened: Opened, folder: Path) -> None:
    mine, theirs = opened("a"), opened("b")
    write(mine, "Kopieret")
    mine.team.exchange(folder)
    (path,) = frames(folder)
    shutil.copy(path, path.with_name(f"{path.stem}-PC2{path.suffix}"))
    shutil.copytree(path.parent, path.parent.with_name(f"{path.parent.name}-PC2"))
    path.rename(path.with_name("omdøbt af nogen.snp"))
    assert theirs.team.exchange(folder).taken == 1
    assert texts(theirs) == {"Kopieret"}
    settle(folder, mine, theirs)
    assert theirs.team.exchange(folder).taken == 0


def test_strangers_forgeries_and_newer_files_are_told_apart(
    opened: Opened, template: Template, folder: Path, tmp_path: Path
) -> None:
    mine, theirs = opened("a"), opened("b")
    write(mine, "Vores")
    mine.team.exchange(folder)
    (path,) = frames(folder)
    content = path.read_bytes()
    foreign = content[:5] + bytes(16) + content[21:]
    newer = content[:3] + bytes([200]) + content[4:]
    (path.parent / "fremmed.upd").write_bytes(foreign)
    (path.parent / "nyere.upd").write_bytes(newer)
    (path.parent / "forfalsket.upd").write_bytes(content[:90] + os.urandom(200))
    (path.parent / "læs mig.txt").write_text("hej", encoding="utf-8")
    done = theirs.team.exchange(folder)
    assert done.taken == 1
    assert done.trouble == {"foreign": 1, "newer": 1, "damaged": 1}
    assert texts(theirs) == {"Vores"} and theirs.check().ok


def test_frames_in_any_order_wait_for_what_they_build_on(
    opened: Opened, folder: Path, tmp_path: Path
) -> None:
    mine, theirs = opened("a"), opened("b")
    for number in range(3):
        write(mine, f"Nummer {number}")
        mine.team.exchange(folder)
    first, second, _ = frames(folder)
    away = tmp_path / "forsinket"
    shutil.move(second, away)
    shutil.move(first, tmp_path / "også")
    done = theirs.team.exchange(folder)
    assert (done.taken, done.waiting) == (0, 1)
    shutil.move(tmp_path / "også", first)
    done = theirs.team.exchange(folder)
    assert (done.taken, done.waiting) == (1, 1)
    shutil.move(away, second)
    assert theirs.team.exchange(folder).taken == 2
    assert len(texts(theirs)) == 3


def test_many_small_files_become_one_snapshot(opened: Opened, folder: Path) -> None:
    mine, theirs = opened("a"), opened("b")
    theirs.team.exchange(folder)
    for number in range(70):
        write(mine, f"Note {number}")
        mine.team.exchange(folder)
    lying = frames(folder)
    assert len(lying) < 10 and frames(folder, "snp")
    settle(folder, mine, theirs)
    assert len(texts(theirs)) == 70


def test_what_an_interrupted_writing_left_is_cleared_away(opened: Opened, folder: Path) -> None:
    project = opened("a")
    write(project, "Et")
    project.team.exchange(folder)
    (path,) = frames(folder)
    left = path.with_name(f"00000009-abcdefabcdef.upd{TEMPORARY}")
    left.write_bytes(b"halv")
    other = path.with_name("kollegas note.txt")
    other.write_text("ikke vores", encoding="utf-8")
    project.team.exchange(folder)
    assert not left.exists() and other.exists()


def test_a_lost_folder_of_somebody_who_left_is_made_good_by_others(opened: Opened, folder: Path) -> None:
    leaver, mine, late = opened("a"), opened("b"), opened("c")
    late.team.exchange(folder)
    write(leaver, "Fra den, der holdt op")
    leaver.team.exchange(folder)
    mine.team.exchange(folder)
    shutil.rmtree(next(path.parent for path in frames(folder, "snp")))
    for _ in range(3):
        late.team.exchange(folder)
        mine.team.exchange(folder)
    late.team.exchange(folder)
    assert texts(late) == {"Fra den, der holdt op"}


def test_one_file_on_two_machines_becomes_two_replicas(
    template: Template, folder: Path, tmp_path: Path
) -> None:
    """Also when the settings were copied along, as a restored disk or a roaming profile does."""
    path, settings = tmp_path / "a.feltnoter", tmp_path / "settings"
    mine = template.open(path, settings)
    write(mine, "Fælles")
    mine.team.exchange(folder)
    mine.close()
    twin_path = tmp_path / "b" / "a.feltnoter"
    twin_path.parent.mkdir()
    shutil.copy(path, twin_path)
    # The very same replica id and token on the other machine.
    token = twin_token(template, twin_path, settings, tmp_path / "settings-b", path)
    assert token
    mine = template.open(path, settings)
    write(mine, "Skrevet på den ene")
    mine.team.exchange(folder)
    twin = template.open(twin_path, tmp_path / "settings-b")
    assert twin._replica == mine._replica
    write(twin, "Skrevet på den anden")
    twin.team.exchange(folder)
    assert twin._replica != mine._replica
    settle(folder, mine, twin)
    assert texts(mine) == {"Fælles", "Skrevet på den ene", "Skrevet på den anden"}
    mine.close()
    twin.close()


def twin_token(template: Template, twin: Path, settings: Path, other: Path, path: Path) -> str:
    """Make the other machine's settings say of the copy what the first one's say of the original."""
    store = Store.open_with(twin, template.key, write=False)
    token = (store.get("token") or b"").decode()
    project = store.project
    store.close()
    replica = ReplicaRegister(settings).recall(project, path, token)
    assert replica
    ReplicaRegister(other).remember(project, twin, token, replica)
    return token


def test_a_restored_old_backup_gets_everything_again(
    template: Template, folder: Path, tmp_path: Path
) -> None:
    path, copy = tmp_path / "a.feltnoter", tmp_path / "kopi.feltnoter"
    project = template.open(path, tmp_path / "settings")
    write(project, "Før")
    project.team.exchange(folder)
    project.back_up(copy)
    write(project, "Efter")
    project.team.exchange(folder)
    project.close()
    shutil.copy(copy, path)
    project = template.open(path, tmp_path / "settings")
    assert texts(project) == {"Før"}
    write(project, "Nyt")
    project.team.exchange(folder)
    assert texts(project) == {"Før", "Efter", "Nyt"}
    project.close()


@dataclass(frozen=True, kw_only=True)
class KeepFile(Command):
    """A file of the project's own, as an importer keeps a photo."""

    label_key = "import_draft"
    content: bytes

    def plan(self, reader: Reader) -> Iterable[Operation]:
        sha256 = hashlib.sha256(self.content).hexdigest()
        yield KeepBytes(sha256, self.content)
        yield create(Attachment, new_id(), name="hylde.jpg", sha256=sha256, size=len(self.content))


def test_attachments_follow_their_notes_encrypted(opened: Opened, folder: Path) -> None:
    mine, theirs = opened("a"), opened("b")
    content = b"et billede af en hylde " * 900
    sha256 = hashlib.sha256(content).hexdigest()
    mine.execute(KeepFile(content=content))
    mine.team.exchange(folder)
    (blob,) = folder.rglob("blobs/*")
    assert sha256 not in blob.name and b"hylde" not in blob.read_bytes()
    theirs.team.exchange(folder)
    assert theirs.attachment(sha256) == content
    blob.write_bytes(blob.read_bytes()[:-30])
    third = opened("c")
    third.team.exchange(folder)
    assert third.attachment(sha256) is None, "it is not whole"
    mine.team.exchange(folder)
    third.team.exchange(folder)
    assert third.attachment(sha256) == content, "a cut attachment is put there again"
