"""One laptop in a process of its own: edits, exchanges, and may be killed between two file operations.

``worker.py FILE SETTINGS FOLDER SEED EDITS DEADLY`` opens the project, makes ``EDITS`` random edits, says
each once it is acknowledged, and exchanges with the folder. At the ``DEADLY``-th file operation (0: never)
the process ends itself as a power cut would.
"""

from __future__ import annotations

import os
import random
import signal
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from feltnoter.commands.notes import CaptureNote
from feltnoter.project import Project
from feltnoter.storage.engine import FileKey
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.storage.store import Store
from feltnoter.sync.files import FileOperations, Seen
from tests.replicas import EVERYTHING, PASSPHRASE, Act, perform

WORDS = ("hun ", "venter ", "længe ", "på hjælp", "Ærø", "😀", "e\u0301", "\n", "»citat«", "")


class DeadlyFiles(FileOperations):
    """Real file operations, of which one is the last. It dies before it, or in the middle of writing."""

    def __init__(self, deadly: int) -> None:
        self._left = deadly

    def _count(self, path: Path | None = None, data: bytes = b"") -> None:
        self._left -= 1
        if self._left == 0:
            if path is not None:
                path.write_bytes(data[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)

    def files(self, folder: Path) -> list[Seen]:
        self._count()
        return super().files(folder)

    def read(self, path: Path) -> bytes:
        self._count()
        return super().read(path)

    def make_folder(self, folder: Path) -> None:
        self._count()
        super().make_folder(folder)

    def write(self, path: Path, data: bytes) -> None:
        self._count(path, data)
        super().write(path, data)

    def put_in_place(self, temporary: Path, path: Path) -> None:
        self._count()
        super().put_in_place(temporary, path)

    def remove(self, path: Path) -> None:
        self._count()
        super().remove(path)


def work(path: Path, settings: Path, folder: Path, seed: int, edits: int, deadly: int, years: int) -> None:
    chance = random.Random(seed)
    store = Store.open_with(path, FileKey.of(path, PASSPHRASE), write=True)
    wrong = timedelta(days=365 * years)
    project = Project.over(store, ReplicaRegister(settings), clock=lambda: datetime.now(UTC) + wrong)
    for number in range(edits):
        words = "".join(chance.choices(WORDS, k=chance.randrange(5)))
        if chance.random() < 0.3:
            note = CaptureNote(text=f"{words} {seed}.{number}")
            project.execute(note)
            print("note", note.id, flush=True)
        else:
            perform(
                project,
                Act(0, chance.choice(EVERYTHING), chance.randrange(5_000), chance.randrange(5_000), words),
            )
    done = project.team.exchange(folder, DeadlyFiles(deadly))
    project.close()
    print("done", done.problem or "well", done.unsent, flush=True)


if __name__ == "__main__":
    file, settings, folder = map(Path, sys.argv[1:4])
    work(file, settings, folder, *map(int, sys.argv[4:8]))
