"""Peak memory of opening a project, stage by stage, as one JSON object. Run by ``opening`` in a process."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.corpus import PASSPHRASE
from feltnoter.commands.notes import CaptureNote
from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister


def peak() -> float:
    """The most memory this process has held so far, in MB; 0 where the system does not tell."""
    told = Path("/proc/self/status")
    if told.exists():  # Linux: getrusage there counts what the process was forked from
        lines = told.read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) * 1024 / 1e6
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


def main(path: Path, settings: Path) -> None:
    """Open, list, load, write."""
    stages = {"the core imported": peak()}
    project = Project.open(path, PASSPHRASE, ReplicaRegister(settings))
    try:
        stages["opened"] = peak()
        notes = project.queries.notes()
        stages["all notes listed"] = peak()
        board = (project.queries.cards(), project.queries.themes())
        codes = (project.queries.codes(), project.queries.excerpts())
        stages["all cards, themes, codes and excerpts too"] = peak()
        project.execute(CaptureNote(text="Et første skridt"))
        stages["the document loaded and a note written"] = peak()
        assert notes
        assert board
        assert codes
    finally:
        project.close()
    print(json.dumps(stages if peak() else {}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
