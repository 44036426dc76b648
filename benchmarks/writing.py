"""One step in project M, the whole path to the disk: plan, document, log, rows, search keys, commit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from benchmarks.corpus import make_texts
from benchmarks.harness import Bench, main
from benchmarks.prose import chance, whole
from benchmarks.table import Row, judged, rounded
from benchmarks.timing import each, percentile, spread, took
from feltnoter.commands.base import Command
from feltnoter.commands.board import Move, MoveCards
from feltnoter.commands.coding import MarkExcerpt, PutCodes
from feltnoter.commands.notes import CaptureNote, SpliceNote
from feltnoter.domain.entities import Card, Code, Excerpt, Note, Theme
from feltnoter.project import Project

BUDGET = 5.0  # ms CPU, p95


def measure(bench: Bench) -> Iterator[Row]:
    """Each kind of step many times over, every time on another note or card."""
    count = bench.times(300)
    size = bench.size("M")
    with bench.folder() as folder:
        project = bench.corpora.open_copy(size, folder)
        try:
            texts = [text for text, _ in zip(make_texts(size, "nye"), range(count), strict=False)]
            first = took(partial(project.execute, CaptureNote(text=texts[0])))
            said = f"{rounded(first.cpu * 1000)} ms CPU, {rounded(first.wall * 1000)} ms wall"
            yield Row(f"the first step after opening {size.name} (document and word list are loaded)", said)
            series: dict[str, Sequence[Command]] = {
                "one coding (mark an excerpt, put a code on it)": _codings(project, count),
                "one more code on an excerpt": _more_codes(project, count),
                "one note of 200 words captured": [CaptureNote(text=text) for text in texts],
                "one card moved": _moves(project, count),
            }
            for what, commands in series.items():
                yield _row(project, f"{what}, {size.name}", commands)
            typed = _row(
                project, f"one word typed into a note that is there, {size.name}", _typing(project, count)
            )
            yield Row(typed.what, typed.figure)  # nothing is promised of it but that typing does not stall
        finally:
            project.close()


def _row(project: Project, what: str, commands: Sequence[Command]) -> Row:
    runs = each([partial(project.execute, command) for command in commands])
    worst = percentile([run.cpu for run in runs], 0.95) * 1000
    said = f"CPU {spread([run.cpu for run in runs])}; wall {spread([run.wall for run in runs])}"
    return judged(what, worst, BUDGET, "ms CPU p95", extra=said)


def _codings(project: Project, count: int) -> list[Command]:
    rng, codes = chance("codings"), project.rows.find(Code)
    made: list[Command] = []
    for note in project.rows.find(Note)[:count]:
        start = whole(rng, len(note.body) - 200)
        code = codes[whole(rng, len(codes))].id
        made.append(MarkExcerpt(note=note.id, start=start, end=start + 40 + whole(rng, 150), codes=(code,)))
    return made


def _more_codes(project: Project, count: int) -> list[Command]:
    rng, codes = chance("more codes"), project.rows.find(Code)
    excerpts = project.rows.find(Excerpt)[:: max(1, len(project.rows.find(Excerpt)) // count)][:count]
    return [PutCodes(excerpt=e.id, codes=(codes[whole(rng, len(codes))].id,)) for e in excerpts]


def _moves(project: Project, count: int) -> list[Command]:
    rng, themes = chance("moves"), project.rows.find(Theme)
    return [
        MoveCards(
            moves=(Move(card.id, themes[whole(rng, len(themes))].id, rng.random() * 900, rng.random() * 600),)
        )
        for card in project.rows.find(Card)[:count]
    ]


def _typing(project: Project, count: int) -> list[Command]:
    rng = chance("typing")
    return [
        SpliceNote(id=note.id, start=at, end=at, words=" måske")
        for note in project.rows.find(Note)[-count:]
        for at in [whole(rng, len(note.body))]
    ]


if __name__ == "__main__":
    main(measure, __doc__)
