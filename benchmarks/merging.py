"""Taking in 2,000 notes that were written on another laptop."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks.corpus import Size, make_bare_draft
from benchmarks.harness import Bench, main
from benchmarks.table import Row, judged, rounded
from benchmarks.timing import Took, median, took
from feltnoter.commands.drafts import ImportDraft
from feltnoter.commands.notes import CaptureNote
from feltnoter.domain.entities import Note
from feltnoter.project import Project
from feltnoter.project.received import Received

FRAMES = 40
WHOLE, STALL = 0.5, 100.0  # seconds in all, milliseconds in one go
FOLDER = "mappe"


@dataclass(frozen=True, slots=True)
class Post:
    """What a colleague sent: all she had before, then her new notes."""

    greeting: bytes
    frames: tuple[bytes, ...]
    notes: int


@dataclass(frozen=True, slots=True)
class Portion:
    """One step of the way the window takes: ``rows``, or only the search index."""

    took: Took
    rows: bool


def measure(bench: Bench) -> Iterator[Row]:
    """Both have project M and have shared before; then one of them writes 2,000 notes more."""
    size = bench.size("M")
    count, frames = (4, 2) if bench.tiny else (2_000, FRAMES)
    with bench.folder() as folder:
        one = _sent(bench, size, folder / "en", count, 1)
        many = _sent(bench, size, folder / "mange", count, frames)
        rounds = range(bench.times(3))
        big = [_in_portions(bench, size, folder / f"a{i}", one) for i in rounds]
        small = [_in_portions(bench, size, folder / f"b{i}", many) for i in rounds]
        whole = [_in_one_call(bench, size, folder / f"c{i}", one) for i in rounds]
    said = f"{count:,} notes in one frame ({rounded(len(one.frames[0]) / 1000)} kB)"
    for what, runs in ((said, big), (f"{count:,} notes in {frames} frames", small)):
        yield _in_all(f"{what}: until they are listed and found as written", runs)
        yield Row("… until they are found by stems and parts of compounds", _spent(runs))
        yield _at_once("… longest blocking call until they are listed", runs, rows=True)
        yield _at_once("… longest blocking call after that", runs, rows=False)
    yield Row(f"{said}: everything in one call, as no window does it", _spent([[run] for run in whole]))


def _in_all(what: str, runs: list[list[Portion]]) -> Row:
    cpu = median(sum(portion.took.cpu for portion in run if portion.rows) for run in runs)
    wall = median(sum(portion.took.wall for portion in run if portion.rows) for run in runs)
    return judged(what, cpu, WHOLE, "s CPU", extra=f"{rounded(wall)} s wall")


def _spent(runs: list[list[Portion]]) -> str:
    cpu = median(sum(portion.took.cpu for portion in run) for run in runs)
    wall = median(sum(portion.took.wall for portion in run) for run in runs)
    return f"{rounded(cpu)} s CPU ({rounded(wall)} s wall)"


def _at_once(what: str, runs: list[list[Portion]], *, rows: bool) -> Row:
    nothing = Took(0, 0)
    longest = [
        max((p.took for p in run if p.rows is rows), key=lambda each: each.cpu, default=nothing)
        for run in runs
    ]
    wall = f"{rounded(median(each.wall for each in longest) * 1000)} ms wall"
    return judged(what, median(each.cpu for each in longest) * 1000, STALL, "ms CPU", extra=wall)


def _sent(bench: Bench, size: Size, folder: Path, notes: int, frames: int) -> Post:
    folder.mkdir()
    project = bench.corpora.open_copy(size, folder)
    portion = notes // frames
    try:
        greeting = _frame(project)
        made = []
        for number in range(frames):
            project.execute(ImportDraft(draft=make_bare_draft(portion, "kollega", number * portion)))
            made.append(_frame(project))
    finally:
        project.close()
    return Post(greeting, tuple(made), portion * frames)


def _frame(project: Project) -> bytes:
    sealed = project.export_frame(FOLDER)
    if sealed is None:
        raise RuntimeError("there was something to send")
    return sealed


def _in_one_call(bench: Bench, size: Size, folder: Path, post: Post) -> Portion:
    with _ready(bench, size, folder, post) as project:
        gc.collect()
        return Portion(took(partial(project.receive, post.frames, FOLDER)), rows=True)


def _in_portions(bench: Bench, size: Size, folder: Path, post: Post) -> list[Portion]:
    with _ready(bench, size, folder, post) as project:
        steps = project.receive_in_portions(post.frames, FOLDER)
        found: list[Portion] = []
        received: list[Received] = []
        gc.collect()
        while True:
            step = took(lambda: received.extend(islice(steps, 1)))
            if len(received) == len(found):
                return found
            found.append(Portion(step, rows=bool(received[-1].taken or received[-1].touched)))


@contextmanager
def _ready(bench: Bench, size: Size, folder: Path, post: Post) -> Iterator[Project]:
    """Project M of somebody who has begun her day; afterwards every note must be there."""
    folder.mkdir()
    project = bench.corpora.open_copy(size, folder)
    try:
        project.receive([post.greeting], FOLDER)
        # Document and word list are loaded by the first step of a session: not what is asked here.
        project.execute(CaptureNote(text="Et første skridt"))
        before = len(project.rows.find(Note))
        yield project
        if len(project.rows.find(Note)) - before != post.notes:
            raise RuntimeError("not every note arrived")
    finally:
        project.close()


if __name__ == "__main__":
    main(measure, __doc__)
