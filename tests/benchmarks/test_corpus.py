"""The corpus is the same everywhere, and every measurement runs. Their figures are nobody's business here."""

from __future__ import annotations

import hashlib
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks import run
from benchmarks.corpus import CODINGS_A_NOTE, SIZES, TINY, VERSION, Corpora, make_draft, make_texts
from benchmarks.harness import Bench
from benchmarks.prose import WORDS_A_NOTE, Writer
from benchmarks.table import FAIL, PASS, judged, markdown
from benchmarks.timing import percentile
from feltnoter.domain.entities import Card, Coding, Excerpt, Note

PINNED = "bdaf03f07ea89f25"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the tiny corpus is made once."""
    return tmp_path_factory.mktemp("corpora")


@pytest.fixture(scope="module")
def corpora(cache: Path) -> Corpora:
    """The tiny corpus with its key, which is slow to derive on purpose."""
    return Corpora(cache)


def test_the_corpus_is_the_same_in_every_run_and_on_every_machine() -> None:
    """When this fails on purpose, raise VERSION: kept corpora are of the old text."""
    made = make_draft(TINY)
    parts = repr((made.notes, made.themes, made.loose, made.visits))
    digest = hashlib.sha256(parts.encode()).hexdigest()[:16]
    assert (VERSION, digest) == (1, PINNED)


def test_every_note_has_two_hundred_words() -> None:
    assert {len(text.split()) for text in make_texts(TINY)} == {WORDS_A_NOTE}


def test_a_small_corpus_is_the_beginning_of_a_large_one() -> None:
    large = Writer()
    assert list(make_texts(TINY)) == [large.note(number) for number in range(TINY.notes)]


def test_the_sizes_are_those_of_the_budgets() -> None:
    sizes = [(size.name, size.notes, size.codings, size.cards) for size in SIZES.values()]
    assert sizes[1:] == [
        ("S", 200, 1_000, 200),
        ("M", 2_000, 10_000, 2_000),
        ("L", 10_000, 50_000, 5_000),
    ]


def test_excerpts_are_words_and_some_overlap() -> None:
    overlaps = 0
    for note in make_draft(TINY).notes:
        for excerpt in note.excerpts:
            words = note.text[excerpt.start : excerpt.end]
            assert words
            assert words == words.strip()
        spans = sorted((excerpt.start, excerpt.end) for excerpt in note.excerpts)
        overlaps += sum(start < end for (_, end), (start, _) in pairwise(spans))
    assert overlaps > 3


def test_codes_have_sub_codes() -> None:
    depths = {len(path) for note in make_draft(TINY).notes for e in note.excerpts for path in e.codes}
    assert depths == {1, 2}


def test_the_project_holds_what_its_size_says(corpora: Corpora, tmp_path: Path) -> None:
    project = corpora.open_copy(TINY, tmp_path)
    try:
        counts = [len(project.rows.find(entity)) for entity in (Note, Excerpt, Coding, Card)]
        assert counts == [TINY.notes, 4 * TINY.notes, CODINGS_A_NOTE * TINY.notes, TINY.cards]
        assert not any(excerpt.orphaned for excerpt in project.rows.find(Excerpt))
        assert project.check().ok
    finally:
        project.close()


def test_a_kept_project_is_not_made_again(cache: Path) -> None:
    first = Corpora(cache).project_file(TINY)
    made = first.stat().st_mtime_ns
    assert Corpora(cache).project_file(TINY).stat().st_mtime_ns == made


def test_two_copies_are_two_replicas_of_one_project(corpora: Corpora, tmp_path: Path) -> None:
    one, other = (corpora.open_copy(TINY, tmp_path, name) for name in ("en", "to"))
    try:
        frame = one.export_frame("mappe")
        assert frame is not None
        assert other.receive([frame], "mappe").refused == {}
    finally:
        one.close()
        other.close()


def test_the_text_files_hold_the_notes(corpora: Corpora) -> None:
    folder = corpora.text_folder(TINY)
    texts = [path.read_text(encoding="utf-8").strip() for path in sorted(folder.iterdir())]
    assert texts == list(make_texts(TINY))


@pytest.mark.parametrize("name", run.SCRIPTS)
def test_a_measurement_runs_and_gives_rows(name: str, cache: Path, corpora: Corpora) -> None:
    script = import_module(f"benchmarks.{name}")
    rows = list(script.measure(Bench(corpora, cache, tiny=True)))
    assert rows
    assert all(row.what and row.figure and row.verdict in ("", PASS, FAIL) for row in rows)
    assert all(bool(row.budget) == bool(row.verdict) for row in rows)


def test_a_measurement_runs_in_a_process_of_its_own(cache: Path) -> None:
    assert run.run("sealing", cache, tiny=True)


def test_a_script_that_breaks_stops_nothing(cache: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run.run("words_that_are_no_script", cache, tiny=True) is None
    assert "words_that_are_no_script" in capfd.readouterr().err


def test_a_section_is_replaced_and_the_words_around_it_stay(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Before.\n\n<!-- start -->\nold\n<!-- /start -->\n\nAfter.\n", encoding="utf-8")
    run.write(page, "start", "new\n")
    run.write(page, "sealing", "last\n")
    assert page.read_text(encoding="utf-8") == (
        "Before.\n\n<!-- start -->\nnew\n<!-- /start -->\n\nAfter.\n\n"
        "<!-- sealing -->\nlast\n<!-- /sealing -->\n"
    )


def test_a_missed_budget_is_said_in_the_table() -> None:
    rows = [judged("fast", 4, 5, "ms"), judged("slow", 6, 5, "ms", extra="cold")]
    assert markdown(rows).splitlines()[2:] == [
        "| fast | 4 ms | ≤ 5 ms | pass |",
        "| slow | 6 ms (cold) | ≤ 5 ms | FAIL |",
    ]


def test_the_95th_percentile_is_a_value_that_was_measured() -> None:
    assert percentile(range(1, 101), 0.95) == 95
    assert percentile([7.0], 0.95) == 7.0
