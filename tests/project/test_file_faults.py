"""Everything that can be wrong with a file: one sentence for the user, and nothing lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.projects import BeginProject
from feltnoter.domain.entities import Note
from feltnoter.errors import UserError
from feltnoter.project import Project
from feltnoter.storage.engine import PAGE_BYTES, FileKey, connect
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.storage.store import Store
from tests.replicas import PASSPHRASE, Template

NOBODY = 65534


def trouble(call: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        call()
    return caught.value.key


def open_it(path: Path, passphrase: str = PASSPHRASE) -> Project:
    return Project.open(path, passphrase, ReplicaRegister(path.parent / "settings"))


@pytest.fixture
def file(template: Template, tmp_path: Path) -> Path:
    """A closed project with notes enough to fill some pages."""
    path = tmp_path / "projekt.feltnoter"
    project = template.open(path, tmp_path / "settings")
    for number in range(60):
        project.execute(CaptureNote(text=f"Note {number}: hun venter længe på hjælp. " * 5))
    project.close()
    return path


def test_a_wrong_passphrase_is_said_and_changes_nothing(file: Path) -> None:
    before = file.read_bytes()
    assert trouble(lambda: open_it(file, "en helt anden kode")) == "wrong_passphrase"
    assert trouble(lambda: open_it(file, "")) == "wrong_passphrase"
    assert file.read_bytes() == before


@pytest.mark.parametrize("page", [0, 1, 5, 20, -1])
def test_a_damaged_page_is_told_from_a_wrong_passphrase(file: Path, page: int) -> None:
    raw = bytearray(file.read_bytes())
    raw[(page % (len(raw) // PAGE_BYTES)) * PAGE_BYTES + 700] ^= 1
    file.write_bytes(raw)

    def use() -> None:
        project = open_it(file)
        try:
            if not project.check().ok:
                raise UserError("file_damaged", name=file.name)
        finally:
            project.close()

    assert trouble(use) == "file_damaged"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "file_too_short"),
        (b"kort", "file_too_short"),
        (b"x" * 9000, "wrong_passphrase"),
        (b"SQLite format 3\0" + b"x" * 9000, "not_a_project"),
    ],
)
def test_what_is_no_project_is_refused(tmp_path: Path, content: bytes, key: str) -> None:
    path = tmp_path / "noget.feltnoter"
    path.write_bytes(content)
    assert trouble(lambda: open_it(path)) == key
    assert path.read_bytes() == content


def test_a_plain_database_is_no_project(tmp_path: Path) -> None:
    path = tmp_path / "aaben.feltnoter"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t(x)")
    connection.close()
    assert trouble(lambda: open_it(path)) == "not_a_project"


def test_a_cut_off_file_is_damaged(file: Path) -> None:
    raw = file.read_bytes()
    file.write_bytes(raw[: len(raw) // 2 // PAGE_BYTES * PAGE_BYTES])

    def use() -> None:
        project = open_it(file)
        try:
            project.check()
            project.queries.notes()
        finally:
            project.close()

    assert trouble(use) == "file_damaged"


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    assert trouble(lambda: open_it(tmp_path / "findes-ikke.feltnoter")) == "file_missing"
    assert trouble(lambda: open_it(tmp_path)) == "file_missing"
    begin = BeginProject(title="x")
    lost = tmp_path / "ingen mappe" / "a.feltnoter"
    assert (
        trouble(lambda: Project.create(lost, PASSPHRASE, begin, ReplicaRegister(tmp_path)))
        == "folder_missing"
    )


def test_a_newer_file_is_refused_untouched(file: Path) -> None:
    connection = connect(file, FileKey.of(file, PASSPHRASE), write=True)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = file.read_bytes()
    assert trouble(lambda: open_it(file)) == "file_newer"
    assert file.read_bytes() == before


def test_creating_never_overwrites(file: Path) -> None:
    before = file.read_bytes()
    register = ReplicaRegister(file.parent / "settings")
    assert (
        trouble(lambda: Project.create(file, PASSPHRASE, BeginProject(title="x"), register))
        == "exists_already"
    )
    assert file.read_bytes() == before


def test_a_project_without_title_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "a.feltnoter"
    register = ReplicaRegister(tmp_path / "settings")
    assert (
        trouble(lambda: Project.create(path, PASSPHRASE, BeginProject(title=" "), register))
        == "title_missing"
    )
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".feltnoter"] == []


@pytest.mark.parametrize(
    "typed",
    [PASSPHRASE + "\n", PASSPHRASE + "\r\n", unicodedata.normalize("NFD", PASSPHRASE)],
)
def test_the_same_words_open_however_they_were_typed(file: Path, typed: str) -> None:
    open_it(file, typed).close()


def test_any_sqlcipher_tool_opens_the_file_with_the_passphrase(file: Path) -> None:
    import sqlcipher3.dbapi2 as sqlcipher

    connection = sqlcipher.connect(str(file))
    connection.set_key(PASSPHRASE)
    assert connection.execute("SELECT count(*) FROM notes").fetchone() == (60,)
    connection.close()


def test_a_second_writer_is_refused_and_a_reader_is_let_in(file: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, pathlib; from feltnoter.storage.store import Store\n"
            "s = Store.open(pathlib.Path(sys.argv[1]), sys.argv[2], write=True)\n"
            "print('ready', flush=True); input()",
            str(file),
            PASSPHRASE,
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None and holder.stdout.readline() == "ready\n"
        assert trouble(lambda: open_it(file)) == "open_elsewhere"
        assert trouble(lambda: open_it(file, "forkert kode")) == "wrong_passphrase"
        reader = Project.open(file, PASSPHRASE, ReplicaRegister(file.parent / "s"), write=False)
        assert len(reader.queries.notes()) == 60
        assert trouble(lambda: reader.execute(CaptureNote(text="x"))) == "open_for_reading"
        assert reader.check().ok
        reader.back_up(file.with_name("kopi.feltnoter"))
        reader.close()
    finally:
        holder.communicate("\n")
    open_it(file).close()


def test_a_killed_writer_leaves_no_lock(file: Path) -> None:
    killed = subprocess.run(
        [
            sys.executable,
            "-c",
            "import os, sys, pathlib; from feltnoter.storage.store import Store\n"
            "Store.open(pathlib.Path(sys.argv[1]), sys.argv[2], write=True); os.kill(os.getpid(), 9)",
            str(file),
            PASSPHRASE,
        ],
        check=False,
    )
    assert killed.returncode == -9
    open_it(file).close()


def as_somebody_without_rights(call: Callable[[], str]) -> str:
    """Run in a child process that the folder's permissions bind, also when the tests run as root."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setuid(NOBODY)
            os.write(writing, call().encode())
        except BaseException as error:
            os.write(writing, repr(error).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read().decode()
    os.waitpid(child, 0)
    return answer


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_read_only_folder_can_be_read_and_says_so_when_written(file: Path, tmp_path: Path) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to others
        folder = Path(name) / "skrivebeskyttet"
        folder.mkdir()
        path = folder / file.name
        shutil.copy(file, path)
        key = FileKey.of(path, PASSPHRASE)
        Store.open_with(path, key, write=False).close()  # imports done before rights are given up
        path.chmod(0o444)
        folder.chmod(0o555)
        Path(name).chmod(0o755)
        before = sorted(folder.iterdir())

        def write() -> str:
            return trouble(lambda: Store.open_with(path, key, write=True))

        def read() -> str:
            store = Store.open_with(path, key, write=False)
            found = len(store.rows.find(Note))
            store.close()
            return str(found)

        def create() -> str:
            return trouble(lambda: Store.create(folder / "ny.feltnoter", PASSPHRASE))

        def back_up() -> str:
            store = Store.open_with(path, key, write=False)
            try:
                return trouble(lambda: store.back_up(folder / "kopi.feltnoter"))
            finally:
                store.close()

        assert as_somebody_without_rights(write) == "folder_read_only"
        assert as_somebody_without_rights(read) == "60"
        assert as_somebody_without_rights(create) == "folder_read_only"
        assert as_somebody_without_rights(back_up) == "folder_read_only"
        assert sorted(folder.iterdir()) == before
        folder.chmod(0o755)


@contextmanager
def small_disk(tmp_path: Path, megabytes: int) -> Iterator[Path]:
    """A real file system that is soon full; skips where none can be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def filled_up(project: Project) -> int:
    """Write notes until the disk is full; how many were acknowledged."""
    for kept in range(10_000):
        try:
            project.execute(CaptureNote(text="Hun venter længe på hjælp. " * 200))
        except UserError as error:
            assert error.key == "disk_full"
            return kept
    raise AssertionError("the disk was never full")


@pytest.mark.skipif(not shutil.which("mount"), reason="needs mount")
def test_a_full_disk_costs_only_the_step_that_did_not_fit(template: Template, tmp_path: Path) -> None:
    with small_disk(tmp_path, 2) as folder:
        path = folder / "a.feltnoter"
        project = template.open(path, tmp_path / "settings")
        try:
            kept = filled_up(project)
            assert len(project.queries.notes()) == kept > 5
            assert trouble(lambda: project.back_up(folder / "kopi.feltnoter")) == "disk_full"
            assert not (folder / "kopi.feltnoter").exists()
        finally:
            assert trouble(project.close) == "not_put_away"
        subprocess.run(["mount", "-o", "remount,size=40m", str(folder)], check=True)
        again = template.open(path, tmp_path / "settings")
        assert again.check().ok
        assert len(again.queries.notes()) == kept
        again.execute(CaptureNote(text="Nu er der plads."))
        again.close()
        assert not Path(f"{path}-wal").exists()


def test_a_backup_restored_after_a_crash_is_not_ruined_by_the_old_log(
    template: Template, tmp_path: Path
) -> None:
    path, copy = tmp_path / "a.feltnoter", tmp_path / "kopi.feltnoter"
    project = template.open(path, tmp_path / "settings")
    project.execute(CaptureNote(text="før kopien"))
    project.back_up(copy)
    for number in range(30):
        project.execute(CaptureNote(text=f"efter kopien {number} " * 40))
    log = Path(f"{path}-wal").read_bytes()
    project.close()
    shutil.copy(copy, path)
    Path(f"{path}-wal").write_bytes(log)  # as a crash would have left it
    for _ in range(2):
        project = template.open(path, tmp_path / "settings")
        assert project.check().ok
        assert [note.text for note in project.queries.notes()] == ["før kopien"]
        project.close()


def test_a_file_reached_by_another_name_has_the_same_lock(
    template: Template, file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "genvej.feltnoter"
    other.symlink_to(file)
    project = open_it(file)
    try:
        assert trouble(lambda: open_it(other)) == "open_elsewhere"
    finally:
        project.close()


def test_settings_that_cannot_be_kept_do_not_keep_a_project_shut(file: Path, tmp_path: Path) -> None:
    (tmp_path / "optaget").write_text("en fil, ikke en mappe", encoding="utf-8")
    project = Project.open(file, PASSPHRASE, ReplicaRegister(tmp_path / "optaget"))
    project.execute(CaptureNote(text="x"))
    project.close()
