"""What takes time when a project is opened, done in any thread; then the opening itself.

Deriving a key from a passphrase takes a quarter of a second. A window does that in a worker with
``unlock``, ``create`` or ``example``, and calls ``open_unlocked`` in the thread that shall own the project.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from feltnoter.commands.people import AddMember
from feltnoter.commands.projects import BeginProject
from feltnoter.errors import UserError
from feltnoter.language.keys import KeyMaker
from feltnoter.project.facade import Project
from feltnoter.storage.engine import FileKey, said_plainly
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.storage.store import Store


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A project file whose passphrase was right. Never printed: it holds the key."""

    path: Path
    key: FileKey = field(repr=False)
    register: ReplicaRegister = field(repr=False)
    keys: KeyMaker = field(repr=False)


def unlock(path: Path, passphrase: str, settings: Path) -> Unlocked:
    """Try the passphrase and bring an older file up to date. Raises ``UserError``."""
    register = ReplicaRegister(settings)
    with said_plainly(path):
        if not path.is_file():
            raise UserError("file_missing", name=path.name)
        key = FileKey.of(path, passphrase)
    unlocked = Unlocked(path, key, register, KeyMaker())
    store = Store.open_with(path, key, write=False)
    try:
        old = store.needs_migration() or store.needs_rebuild() or store.is_behind()
    finally:
        store.close()
    if old:
        open_unlocked(unlocked).close()
    return unlocked


def create(
    path: Path, passphrase: str, begin: BeginProject, settings: Path, me: AddMember | None = None
) -> Unlocked:
    """A new project file, with the person who begins it as its first member. Raises ``UserError``."""
    with said_plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    register = ReplicaRegister(settings)
    project = Project.create(path, passphrase, begin, register)
    try:
        if me is not None:
            project.execute(me)
            project.become(me.id)
    finally:
        project.close()
    return unlock(path, passphrase, settings)


def example(path: Path, passphrase: str, settings: Path, build: Callable[[Path], Project]) -> Unlocked:
    """The example project as it was left, or made by ``build`` where there is none that opens."""
    if path.is_file():
        try:
            return unlock(path, passphrase, settings)
        except UserError as trouble:
            if trouble.key not in {"file_damaged", "file_too_short", "not_a_project", "wrong_passphrase"}:
                raise
    build(path.parent).close()
    return unlock(path, passphrase, settings)


def open_unlocked(unlocked: Unlocked, *, write: bool = True) -> Project:
    """Open it in this thread, in milliseconds. Raises ``UserError``, perhaps because it is open elsewhere."""
    store = Store.open_with(unlocked.path, unlocked.key, write=write)
    return Project.over(store, unlocked.register, keys=unlocked.keys)


def register_of(settings: Path) -> ReplicaRegister:
    """This user's list of replicas, in her folder of settings."""
    return ReplicaRegister(settings)
