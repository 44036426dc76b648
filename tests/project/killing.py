"""A process that writes and says what it has written, to be killed. Run as a script."""

from __future__ import annotations

import sys
from pathlib import Path

from feltnoter.cli.main import run
from feltnoter.commands.coding import MarkExcerpt
from feltnoter.commands.notes import CaptureNote, SpliceNote
from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister


def stream(path: Path, passphrase: str, settings: Path) -> None:
    """Commands without end; a line for each that has been acknowledged."""
    project = Project.open(path, passphrase, ReplicaRegister(settings))
    number = 0
    while True:
        number += 1
        note = CaptureNote(text=f"Note {number}: hun venter længe på hjælp 😀.")
        project.execute(note)
        print("note", note.id, flush=True)
        project.execute(MarkExcerpt(note=note.id, start=0, end=4))
        project.execute(SpliceNote(id=note.id, start=0, end=0, words="Rettet. "))
        print("edit", note.id, flush=True)


def importing(path: Path, source: Path) -> None:
    """Imports without end through the command line, each of other words: what is there is known again."""
    texts = {file: file.read_text(encoding="utf-8") for file in source.glob("*.txt")}
    number = 0
    while True:
        number += 1
        for file, text in texts.items():
            file.write_text(f"Import nummer {number}. {text}", encoding="utf-8")
        if run(["import", str(path), str(source)]) != 0:
            raise SystemExit(1)
        print("import", number, flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "stream":
        stream(Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))
    else:
        importing(Path(sys.argv[2]), Path(sys.argv[3]))
