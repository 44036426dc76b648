"""The list of notes with 50,000 of them: until its first screen is painted, and a step of scrolling.

The pane is the window's own, over a project on disk, at 1366×768 without a display (software raster). A step
is a notch of the wheel, a page, or a jump with the scroll bar, and the paint that follows it; rows that have
not been read yet are read within it, as they are when somebody scrolls.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.corpus import PASSPHRASE, SEED, make_bare_draft
from benchmarks.harness import Bench, main
from benchmarks.table import Row, judged
from benchmarks.timing import percentile, spread, took
from feltnoter.commands.drafts import ImportDraft
from feltnoter.commands.projects import BeginProject
from feltnoter.domain.draft import Draft
from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister

NOTES = 50_000
OPEN_MS, STEP_MS = 150.0, 8.0
_WORDS_A_NOTE = 40
_CHILD = "FELTNOTER_BENCH_LISTING"


def measure(bench: Bench) -> Iterator[Row]:
    """In a process of its own: the platform without a display is chosen at start."""
    count = 60 if bench.tiny else NOTES
    with bench.folder() as folder:
        path = folder / "liste.feltnoter"
        project = Project.create(
            path, PASSPHRASE, BeginProject(title="Liste"), ReplicaRegister(folder / "settings")
        )
        project.execute(ImportDraft(draft=_notes(count)))
        project.close()
        given = {"path": str(path), "opens": bench.times(15), "steps": bench.times(200)}
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.listing"],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", _CHILD: json.dumps(given)},
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
    yield from _rows(count, json.loads(done.stdout))


def _rows(count: int, found: dict[str, list[float]]) -> Iterator[Row]:
    opened, name = found["open"], f"{count:,} notes"
    walls = f"wall {spread(found['open wall'], 1)}"
    yield judged(
        f"{name}: opened, to the first screen painted", percentile(opened, 0.95), OPEN_MS, "ms CPU p95",
        extra=walls,
    )  # fmt: skip
    yield Row(f"{name}: the whole order, read beside the window", f"{spread(found['whole'], 1)} wall")
    yield Row(f"{name}: … taken over by the window's thread", f"{spread(found['taken'], 1)} CPU")
    for what in ("wheel", "page", "jump"):
        steps = found[what]
        title = f"{name}: one step of scrolling by {what}"
        yield judged(title, percentile(steps, 0.95), STEP_MS, "ms CPU p95", extra=spread(steps, 1))


def _notes(count: int) -> Draft:
    """Twenty-five a day, forty words each: a row shows the first line."""
    made = make_bare_draft(count, "liste")
    return replace(
        made,
        notes=tuple(
            replace(
                note,
                text=" ".join(note.text.split()[:_WORDS_A_NOTE]),
                happened_at=f"{2000 + at // 8400}-{1 + at // 700 % 12:02}-{1 + at // 25 % 28:02}"
                f"T{8 + at % 10:02}:15:00+01:00",
            )
            for at, note in enumerate(made.notes)
        ),
    )


# In the process of its own ----------------------------------------------------------------------------------


def child(path: str, opens: int, steps: int) -> dict[str, list[float]]:
    """Milliseconds, by what was done."""
    from PySide6.QtWidgets import QApplication

    from ui.style.theme import Mode, Theme

    app = QApplication(["benchmark"])
    theme = Theme(app, mode=Mode.LIGHT, scale=1.0)
    with tempfile.TemporaryDirectory() as settings:
        project = Project.open(Path(path), PASSPHRASE, ReplicaRegister(Path(settings)))
        try:
            return _with(project, theme, opens, steps)
        finally:
            project.close()


def _with(project: Project, theme: Any, opens: int, steps: int) -> dict[str, list[float]]:
    from PySide6.QtWidgets import QApplication

    from ui.bridge import Bridge
    from ui.notes.note_pane import NotePane
    from ui.notes.words import NoteWords
    from ui.tasks import Tasks

    bridge, tasks = Bridge(project), Tasks()
    found: dict[str, list[float]] = {"open": [], "open wall": [], "whole": [], "taken": []}
    panes: list[NotePane] = []

    def first_screen() -> None:
        pane = NotePane(theme, bridge, tasks, NoteWords())
        panes.append(pane)
        pane.resize(384, 712)
        pane.refresh()
        pane.show()
        pane.repaint()

    for _ in range(opens):
        for old in panes:
            old.close()
            old.deleteLater()
        panes.clear()
        spent = took(first_screen)
        found["open"].append(spent.cpu * 1000)
        found["open wall"].append(spent.wall * 1000)
        pane, begun = panes[0], time.perf_counter()
        clock = _timed(pane)
        while not pane._is_whole:
            QApplication.processEvents()
        found["whole"].append((time.perf_counter() - begun) * 1000)
        found["taken"].append(sum(clock) * 1000)
    bar, rng = panes[0].view.verticalScrollBar(), random.Random(SEED)
    where: dict[str, Callable[[int], int]] = {
        "wheel": lambda _: bar.value() + 3 * bar.singleStep(),
        "page": lambda _: bar.value() + bar.pageStep(),
        "jump": lambda _: rng.randrange(max(1, bar.maximum())),
    }
    for what, to in where.items():
        bar.setValue(0)
        found[what] = [took(partial(_step, panes[0], to(at))).cpu * 1000 for at in range(steps)]
    tasks.stop()
    return found


def _timed(pane: Any) -> list[float]:
    """Seconds of CPU time each time the pane takes over an order from now on."""
    taken, spent = pane.model.show_order, []
    pane.model.show_order = lambda *given: spent.append(took(partial(taken, *given)).cpu)
    return spent


def _step(pane: Any, value: int) -> None:
    pane.view.verticalScrollBar().setValue(value)
    pane.view.viewport().repaint()


if __name__ == "__main__":
    if _CHILD in os.environ:
        print(json.dumps(child(**json.loads(os.environ[_CHILD]))))
    else:
        main(measure, __doc__)
