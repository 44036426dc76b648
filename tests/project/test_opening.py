"""Opening in two steps: the slow one in any thread, the quick one in the owner's."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from feltnoter.commands.people import AddMember
from feltnoter.commands.projects import BeginProject
from feltnoter.demo import DEMO_PASSPHRASE, build_demo
from feltnoter.errors import UserError
from feltnoter.project.lists import Overview
from feltnoter.project.opening import create, example, open_unlocked, register_of, unlock

PASSPHRASE = "skæve sko på måtten"


def test_unlocked_elsewhere_opened_here(tmp_path: Path) -> None:
    path = tmp_path / "ny" / "a.feltnoter"
    begin, me = BeginProject(title="Hjemmet"), AddMember(name="Ida")
    with ThreadPoolExecutor(1) as pool:
        pool.submit(create, path, PASSPHRASE, begin, tmp_path, me).result()
        unlocked = pool.submit(unlock, path, PASSPHRASE, tmp_path).result()
    project = open_unlocked(unlocked)
    try:
        assert project.query(Overview).title() == "Hjemmet"
        assert project.me == me.id and project.undo_label is None
        project.execute(AddMember(name="Bo"))
        with pytest.raises(UserError, match="open_elsewhere"):
            open_unlocked(unlocked)
    finally:
        project.close()


def test_the_key_is_never_printed(tmp_path: Path) -> None:
    unlocked = create(tmp_path / "a.feltnoter", PASSPHRASE, BeginProject(title="A"), tmp_path)
    assert "FileKey" not in repr(unlocked) and PASSPHRASE not in repr(unlocked)


@pytest.mark.parametrize(
    ("content", "key"), [(None, "file_missing"), (b"", "file_too_short"), (b"x" * 9000, "wrong_passphrase")]
)
def test_what_cannot_be_unlocked_is_said(tmp_path: Path, content: bytes | None, key: str) -> None:
    path = tmp_path / "a.feltnoter"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        unlock(path, PASSPHRASE, tmp_path)
    assert caught.value.key == key


def test_the_example_is_kept_and_made_again_when_it_is_broken(tmp_path: Path) -> None:
    made = []

    def build(folder: Path):  # type: ignore[no-untyped-def]
        made.append(folder)
        return build_demo(folder, register_of(tmp_path))

    from feltnoter.demo import DEMO_FILE

    path = tmp_path / "eksempel" / DEMO_FILE
    example(path, DEMO_PASSPHRASE, tmp_path, build)
    example(path, DEMO_PASSPHRASE, tmp_path, build)
    assert len(made) == 1
    path.write_bytes(b"x")
    project = open_unlocked(example(path, DEMO_PASSPHRASE, tmp_path, build))
    assert len(made) == 2 and project.query(Overview).notes() == 15
    project.close()
