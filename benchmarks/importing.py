"""Bringing in project M as text files, from the folder to the disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import PASSPHRASE, Size, make_texts
from benchmarks.harness import Bench, main
from benchmarks.table import Row, judged, rounded
from benchmarks.timing import Took, median, took
from feltnoter.commands.drafts import ImportDraft
from feltnoter.commands.projects import BeginProject
from feltnoter.domain.draft import Draft
from feltnoter.exchange.sources import read_sources
from feltnoter.language.keys import KeyMaker
from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister

QUALCODER = 58.0  # seconds wall for the same amount of text, measured when the budgets were set


def measure(bench: Bench) -> Iterator[Row]:
    """Several fresh projects; the middle one counts."""
    size = bench.size("M")
    texts = bench.corpora.text_folder(size)
    runs = []
    for _ in range(bench.times(3)):
        with bench.folder() as folder:
            runs.append(_import(texts, folder, size))
    wall, cpu = (
        median(sum(part) for part in parts)
        for parts in ([[p.wall for p in run] for run in runs], [[p.cpu for p in run] for run in runs])
    )
    speed = f"{rounded(QUALCODER / cpu)} × faster than QualCoder's 58 s; {rounded(wall)} s wall"
    yield judged(f"import of {size.notes:,} text files", cpu, QUALCODER / 10, "s CPU", extra=speed)
    yield Row("… of which reading the files", f"{rounded(median(run[0].cpu for run in runs))} s CPU")
    yield Row("… of which document, rows and index", f"{rounded(median(run[1].cpu for run in runs))} s CPU")
    words = list(make_texts(size))
    cold = median(took(lambda: _keys(words)).cpu for _ in range(bench.times(3)))
    yield Row("… of which search keys (measured apart, word list loaded anew)", f"{rounded(cold)} s CPU")


def _import(texts: Path, folder: Path, size: Size) -> tuple[Took, Took]:
    project = Project.create(
        folder / "ny.feltnoter", PASSPHRASE, BeginProject(title="Ny"), ReplicaRegister(folder / "settings")
    )
    drafts: list[Draft] = []
    try:
        reading = took(lambda: drafts.append(read_sources([texts])))
        writing = took(lambda: project.execute(ImportDraft(draft=drafts[0])))
        if len(project.queries.notes()) != size.notes:
            raise RuntimeError("not every note came in")
    finally:
        project.close()
    return reading, writing


def _keys(texts: list[str]) -> None:
    maker = KeyMaker()
    for text in texts:
        maker.search_keys(text)


if __name__ == "__main__":
    main(measure, __doc__)
