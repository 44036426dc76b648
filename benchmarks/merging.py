"""Taking in 2,000 notes that were written on another laptop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.corpus import Size, make_bare_draft
from benchmarks.harness import Bench, main
from benchmarks.table import Row, judged, rounded
from benchmarks.timing import Took, each, median
from feltnoter.commands.drafts import ImportDraft
from feltnoter.commands.notes import CaptureNote
from feltnoter.domain.entities import Note
from feltnoter.project import Project

FRAMES = 40
WHOLE, STALL = 0.5, 100.0  # seconds in all, milliseconds in one go
FOLDER = "mappe"


@dataclass(frozen=True, slots=True)
class Post:
    """What a colleague sent: all she had before, then her new notes."""

    greeting: bytes
    frames: tuple[bytes, ...]
    notes: int


def measure(bench: Bench) -> Iterator[Row]:
    """Both have project M and have shared before; then one of them writes 2,000 notes more."""
    size = bench.size("M")
    count, frames = (4, 2) if bench.tiny else (2_000, FRAMES)
    with bench.folder() as folder:
        one = _sent(bench, size, folder / "en", count, 1)
        many = _sent(bench, size, folder / "mange", count, frames)
        rounds = range(bench.times(3))
        whole = [_received(bench, size, folder / f"a{i}", one, together=True)[0] for i in rounds]
        heap = [_received(bench, size, folder / f"b{i}", many, together=True)[0] for i in rounds]
        single = [_received(bench, size, folder / f"c{i}", many, together=False) for i in rounds]
    notes = f"{count:,} notes"
    kilobytes = rounded(len(one.frames[0]) / 1000)
    yield _in_all(f"merge of {notes} in one frame ({kilobytes} kB)", whole)
    yield _in_all(f"{notes} in {frames} frames, received in one call", heap)
    totals = [Took(sum(run.wall for run in runs), sum(run.cpu for run in runs)) for runs in single]
    yield _in_all(f"{notes} in {frames} frames, received one by one", totals)
    yield _at_once("longest blocking call: all in one frame", whole)
    longest = [max(runs, key=lambda run: run.wall) for runs in single]
    yield _at_once(f"longest blocking call: frames of {count // frames} notes, one by one", longest)


def _in_all(what: str, runs: list[Took]) -> Row:
    wall = f"{rounded(median(run.wall for run in runs))} s wall"
    return judged(what, median(run.cpu for run in runs), WHOLE, "s CPU", extra=wall)


def _at_once(what: str, runs: list[Took]) -> Row:
    wall = f"{rounded(median(run.wall for run in runs) * 1000)} ms wall"
    return judged(what, median(run.cpu for run in runs) * 1000, STALL, "ms CPU", extra=wall)


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


def _received(bench: Bench, size: Size, folder: Path, post: Post, *, together: bool) -> list[Took]:
    folder.mkdir()
    project = bench.corpora.open_copy(size, folder)
    try:
        project.receive([post.greeting], FOLDER)
        # Document and word list are loaded by the first step of a session: not what is asked here.
        project.execute(CaptureNote(text="Et første skridt"))
        before = len(project.rows.find(Note))
        calls = [post.frames] if together else [(frame,) for frame in post.frames]
        runs = each([partial(project.receive, frames, FOLDER) for frames in calls])
        if len(project.rows.find(Note)) - before != post.notes:
            raise RuntimeError("not every note arrived")
    finally:
        project.close()
    return runs


if __name__ == "__main__":
    main(measure, __doc__)
