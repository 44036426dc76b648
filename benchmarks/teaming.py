"""A team of seven through a shared folder, and what the window's own thread feels when 2,000 notes come in.

The window is the real one on project M, without a display; a stall is what its thread is busy for between two
turns of the event loop, by that thread's CPU time (neighbours on the machine do not count).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.corpus import PASSPHRASE, Size, make_bare_draft
from benchmarks.harness import Bench, main
from benchmarks.table import Row, judged, rounded
from benchmarks.timing import median, percentile, took
from feltnoter.commands.drafts import ImportDraft
from feltnoter.commands.projects import BeginProject
from feltnoter.domain.pieces import Part
from feltnoter.project import Project
from feltnoter.project.joining import become_named, invite, join, read_invitation
from feltnoter.storage.identity import ReplicaRegister

PEOPLE, NOTES = 7, 300
WHOLE_S, STALL_MS, JOIN_S = 0.5, 100.0, 120.0
_CHILD = "FELTNOTER_BENCH_TEAM"


def measure(bench: Bench) -> Iterator[Row]:
    """Seven who wrote apart; a colleague who joins; a window that takes in what somebody else wrote."""
    people, notes = (3, 4) if bench.tiny else (PEOPLE, NOTES)
    with bench.folder() as folder:
        yield from _apart(folder, people, notes)
    with bench.folder() as folder:
        yield _joining(bench, folder)
    with bench.folder() as folder:
        yield from _window(bench, folder, 8 if bench.tiny else 2_000)


def _apart(folder: Path, people: int, notes: int) -> Iterator[Row]:
    shared = folder / "fælles"
    shared.mkdir()
    first = folder / "0.feltnoter"
    Project.create(
        first, PASSPHRASE, BeginProject(title="Sammen"), ReplicaRegister(folder / "settings")
    ).close()
    for number in range(1, people):
        shutil.copyfile(first, folder / f"{number}.feltnoter")
    team = [
        Project.open(folder / f"{n}.feltnoter", PASSPHRASE, ReplicaRegister(folder / f"settings-{n}"))
        for n in range(people)
    ]
    try:
        for number, project in enumerate(team):
            project.execute(ImportDraft(draft=make_bare_draft(notes, f"person {number}")))
            project.team.exchange(shared)
        listed, whole = zip(*(_taken_in(project, shared) for project in team[:-1]), strict=True)
        for project in team:
            project.team.exchange(shared)
        states = {project.check().state for project in team}
        if len(states) != 1 or len(team[0].queries.notes()) != people * notes:
            raise RuntimeError("they do not have the same")
    finally:
        for project in team:
            project.close()
    said = f"{people} copies with {notes} notes each: one takes in the {people - 1} others'"
    yield judged(f"{said}, until they are listed", median(listed), WHOLE_S, "s CPU")
    yield Row("… until they are found by stems and parts of compounds", f"{rounded(median(whole))} s CPU")
    yield Row("… all have the same state", "yes")


def _taken_in(project: Project, shared: Path) -> tuple[float, float]:
    """Seconds of CPU time, portion by portion as the window takes them: until listed, and in all."""
    from feltnoter.project.errand import run

    team = project.team
    carrier = team.carrier(shared)
    outcome = run(team.errand(shared), carrier, project.attachment)
    listed = whole = 0.0
    portions = team.take(outcome, shared)
    received: list[Any] = []
    while True:
        step = took(lambda: received.extend([each] if (each := next(portions, None)) else []))
        whole += step.cpu
        if not received:
            return listed, whole
        one = received.pop()
        if one.taken or one.touched:
            listed += step.cpu


def _joining(bench: Bench, folder: Path) -> Row:
    shared = folder / "fælles"
    shared.mkdir()
    mine = bench.corpora.open_copy(bench.size("M"), folder, "mette")
    try:
        become_named(mine, "Mette")
        mine.team.exchange(shared)
        invite(mine, folder / "til Ida.feltinvitation", "gul bil på broen")
    finally:
        mine.close()

    def joined() -> None:
        invitation = read_invitation(folder / "til Ida.feltinvitation", "gul bil på broen")
        register = ReplicaRegister(folder / "settings-ida")
        path = folder / "ida.feltnoter"
        join(invitation, path, "hendes egen", shared, register, partial(become_named, name="Ida")).close()

    spent = took(joined)
    return judged(
        "joining project M from an invitation, without the typing", spent.wall, JOIN_S, "s wall",
        extra=f"{rounded(spent.cpu)} s CPU",
    )  # fmt: skip


def _window(bench: Bench, folder: Path, notes: int) -> Iterator[Row]:
    shared = folder / "fælles"
    shared.mkdir()
    size: Size = bench.size("M")
    own = bench.corpora.open_copy(size, folder, "mette")
    own.team.exchange(shared)
    own.close()
    theirs = bench.corpora.open_copy(size, folder, "ida")
    try:
        theirs.team.exchange(shared)
        own = Project.open(folder / "mette.feltnoter", PASSPHRASE, ReplicaRegister(folder / "mette settings"))
        own.team.exchange(shared)
        own.close()
        theirs.execute(ImportDraft(draft=make_bare_draft(notes, "kollega")))
        theirs.team.exchange(shared)
    finally:
        theirs.close()
    given = {
        "path": str(folder / "mette.feltnoter"),
        "settings": str(folder / "mette settings"),
        "shared": str(shared),
        "notes": notes,
    }
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.teaming"],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "FELTNOTER_CONFIG_DIR": str(folder / "settings-mette"),
            _CHILD: json.dumps(given),
        },
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    found = json.loads(done.stdout.splitlines()[-1])
    name = f"the window takes in {notes:,} notes"
    busy = [each * 1000 for each in found["busy"]]
    yield judged(f"{name}: longest stall of its thread", max(busy), STALL_MS, "ms CPU",
                 extra=f"p95 {rounded(percentile(busy, 0.95))} ms")  # fmt: skip
    yield Row(f"{name}: until they are in the list", f"{rounded(found['seconds'])} s wall")


# In the process of its own ----------------------------------------------------------------------------------


def child(path: str, settings: str, shared: str, notes: int) -> dict[str, Any]:
    """Open the project in the window, share it, and watch the event loop."""
    from PySide6.QtWidgets import QApplication

    from feltnoter.settings import Settings, settings_folder
    from ui.app import build, new_application
    from ui.bridge import Bridge

    app = new_application(["benchmark"])
    shell = build(app, Settings(settings_folder()))
    shell.show()
    shell.window.resize(1366, 768)
    project = Project.open(Path(path), PASSPHRASE, ReplicaRegister(Path(settings)))
    shell._opened(Bridge(project))
    workspace = shell.workspace
    assert workspace is not None
    while project.lacks([Part.NOTES]):
        QApplication.processEvents()
    before = len(project.queries.notes())
    workspace.exchanger.share_through(Path(shared))
    busy, begun = [], time.perf_counter()
    seconds = 0.0
    quiet = time.perf_counter()
    while time.perf_counter() - quiet < 3.0 or not seconds:
        own = time.thread_time()
        QApplication.processEvents()
        busy.append(time.thread_time() - own)
        if busy[-1] > 0.002:
            quiet = time.perf_counter()
        if not seconds and _listed(workspace) >= before + notes:
            seconds = time.perf_counter() - begun
        time.sleep(0.001)
        if time.perf_counter() - begun > 120:
            raise RuntimeError("they did not come")
    workspace.exchanger.stop()
    return {"busy": busy, "seconds": seconds}


def _listed(workspace: Any) -> int:
    place = workspace.place("notes")
    return len(place.notes.list.model.ids) if place is not None else 0


if __name__ == "__main__":
    if _CHILD in os.environ:
        print(json.dumps(child(**json.loads(os.environ[_CHILD]))), flush=True)
        os._exit(0)  # the window is not what is measured here
    else:
        main(measure, __doc__)
