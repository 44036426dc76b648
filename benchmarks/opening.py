"""Opening project L: the key, the first list, the shared document behind it, and the memory it takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.corpus import PASSPHRASE, Size
from benchmarks.harness import Bench, main
from benchmarks.table import Row, judged, rounded
from benchmarks.timing import Took, longest_gap, median, percentile, spread, took
from feltnoter.document.shared import SharedDocument
from feltnoter.domain.pieces import PARTS
from feltnoter.project import Project
from feltnoter.storage.engine import FileKey
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.storage.store import Store

LIST_BUDGET, STALL_BUDGET, MEMORY_BUDGET = 150.0, 100.0, 350.0  # ms, ms, MB
# What a list of notes shows first. The façade has no page of notes yet; this is what one would cost.
FIRST_PAGE = (
    "SELECT id, kind, raw, substr(body, 1, 200), place, happened_at, author FROM notes WHERE NOT deleted"
    " ORDER BY happened_at, created_at, position, id LIMIT 500"
)


def measure(bench: Bench) -> Iterator[Row]:
    """Warm: the file has been read before. Nobody can empty the system's cache without being root."""
    size = bench.size("L")
    with bench.folder() as folder:
        path = bench.corpora.copy(size, folder)
        times = bench.times(9)
        derivation = [took(lambda: FileKey.of(path, PASSPHRASE)) for _ in range(times)]
        yield Row("key derivation from the passphrase", _said(derivation))
        key = bench.corpora.key(size)
        yield from _lists(path, key, folder, times, size)
        yield from _document(path, key, bench.times(5))
        yield from _memory(path, folder)


def _lists(path: Path, key: FileKey, folder: Path, times: int, size: Size) -> Iterator[Row]:
    opened: list[Took] = []
    first: list[Took] = []
    full: list[Took] = []
    for _ in range(times):
        found: list[Project] = []
        opening = took(partial(_open, path, key, folder, found))
        project = found[0]
        try:
            listing = took(partial(_first_page, project))
            full.append(took(project.queries.notes))
        finally:
            project.close()
        opened.append(opening)
        first.append(Took(opening.wall + listing.wall, opening.cpu + listing.cpu))
    yield Row(f"{size.name}: file opened for writing with the key at hand", _said(opened))
    worst = percentile([run.cpu for run in first], 0.95) * 1000
    title = f"{size.name}: key accepted to the first 500 notes read"
    walls = f"wall {spread([run.wall for run in first])}"
    yield judged(title, worst, LIST_BUDGET, "ms CPU p95", extra=walls)
    yield Row(f"{size.name}: all {size.notes:,} notes with codes and themes (`queries.notes()`)", _said(full))


def _open(path: Path, key: FileKey, folder: Path, found: list[Project]) -> None:
    store = Store.open_with(path, key, write=True)
    found.append(Project.over(store, ReplicaRegister(folder / "settings")))


def _first_page(project: Project) -> None:
    project.rows._connection.execute(FIRST_PAGE).fetchall()


def _document(path: Path, key: FileKey, times: int) -> Iterator[Row]:
    """In a worker, as the program should; the main thread meanwhile counts its longest pause."""
    runs: list[Took] = []
    gaps: list[float] = []
    loaded: list[SharedDocument] = []

    def load() -> None:
        reader = Store.open_with(path, key, write=False)
        try:
            loaded.append(SharedDocument(reader.updates, PARTS))
        finally:
            reader.close()

    for _ in range(times):
        worker = threading.Thread(target=lambda: runs.append(took(load)))
        worker.start()
        gaps.append(longest_gap(partial(_ended, worker)))
        worker.join()
        loaded.pop().close()
    alone = []
    for _ in range(times):
        alone.append(took(load))
        loaded[0].close()
        discarding = took(loaded.clear)
    yield Row("the shared document loaded, nothing else going on", _said(alone))
    wall = median(run.wall for run in runs) * 1000
    yield Row("the shared document loaded in a thread beside a living window", f"{rounded(wall)} ms wall")
    pause = median(gaps) * 1000
    yield judged("longest pause of the main thread meanwhile", pause, STALL_BUDGET, "ms wall")
    yield Row("the shared document thrown away (after a failed step, at closing)", _said([discarding]))


def _ended(worker: threading.Thread) -> bool:
    return not worker.is_alive()


def _memory(path: Path, folder: Path) -> Iterator[Row]:
    """In a process of its own; peaks, so each stage includes the ones before."""
    root = str(Path(__file__).resolve().parent.parent)
    command = [sys.executable, "-m", "benchmarks.footprint", str(path), str(folder / "settings")]
    done = subprocess.run(
        command, cwd=root, env={**os.environ, "PYTHONPATH": root}, stdout=subprocess.PIPE, check=True
    )
    stages: dict[str, float] = json.loads(done.stdout)
    if not stages:
        yield Row("peak memory", "not told by this system")
        return
    *before, (last, peak) = stages.items()
    for stage, megabytes in before:
        yield Row(f"peak memory: {stage}", f"{rounded(megabytes)} MB")
    yield judged(f"peak memory: {last} (core alone, no window)", peak, MEMORY_BUDGET, "MB")


def _said(runs: list[Took]) -> str:
    wall, cpu = median(run.wall for run in runs) * 1000, median(run.cpu for run in runs) * 1000
    return f"p50 {rounded(wall)} ms wall, {rounded(cpu)} ms CPU"


if __name__ == "__main__":
    main(measure, __doc__)
