"""Searching projects M and L: by a rare and a common word, a phrase, a stem, and while typing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from benchmarks.corpus import Size, make_texts
from benchmarks.harness import Bench, main
from benchmarks.table import FAIL, PASS, Row, judged, rounded
from benchmarks.timing import Took, each, median, percentile, spread
from benchmarks.words import HELD_OUT
from feltnoter.language.tokens import word_texts
from feltnoter.project import Project

FIRST = 20
EVERY = 10**9
RARE_BUDGET = 5.0  # ms
TYPING_BUDGET = 15.0  # per cent of reading the whole index
ROUNDS = 7
# The engine's own cache, as when the budget was set: with 32 MB of pages kept the yardstick costs a tenth.
OWN_PAGES_KB = 2_000


def measure(bench: Bench) -> Iterator[Row]:
    """M, then L; the budget is M's."""
    for name in ("M",) if bench.tiny else ("M", "L"):
        size = bench.size(name)
        with bench.folder() as folder:
            project = bench.corpora.open_copy(size, folder, write=False)
            try:
                yield from _searches(bench, project, size, judged_here=name == "M")
                yield from _typing(bench, project, size, pages_kept=True)
                project.rows._connection.execute(f"PRAGMA cache_size=-{OWN_PAGES_KB}")
                yield from _typing(bench, project, size, judged_here=name == "M")
            finally:
                project.close()


def _searches(bench: Bench, project: Project, size: Size, *, judged_here: bool) -> Iterator[Row]:
    notes = [text for text, _ in zip(make_texts(size), range(2_000), strict=False)]
    rare, common = _rare_and_common(notes)
    series = {
        "a rare word (in 1–3 of the first 2,000 notes)": rare,
        "a common word (in half of the notes or more)": common,
        "a phrase of two words": _phrases(notes),
        "a form that stands nowhere, by its stem": HELD_OUT,
    }
    for what, queries in series.items():
        runs, hits, exact = _run(bench, project, queries)
        said = f"CPU {spread([run.cpu for run in runs])}; wall {spread([run.wall for run in runs])};"
        said += f" {hits:.0f} hits, {exact}"
        title = f"{size.name}: {what}, first {FIRST}"
        if judged_here and queries is rare:
            worst = percentile([run.cpu for run in runs], 0.95) * 1000
            yield judged(title, worst, RARE_BUDGET, "ms CPU p95", extra=said)
        else:
            yield Row(title, said)


def _run(bench: Bench, project: Project, queries: Sequence[str]) -> tuple[list[Took], float, str]:
    """Times, the middle number of hits, and how many of all hits were literal."""
    found = [project.queries.search(query, FIRST) for query in queries]
    runs = each(
        [_search(project, query) for _ in range(bench.times(ROUNDS)) for query in queries],
    )
    literal = sum(hit.exact for hits in found for hit in hits)
    total = sum(map(len, found))
    return runs, median(map(len, found)), f"{100 * literal // max(1, total)} % literal"


def _typing(
    bench: Bench, project: Project, size: Size, *, judged_here: bool = False, pages_kept: bool = False
) -> Iterator[Row]:
    """Every beginning of some words, from the second letter on, as if each were typed.

    Held against what a filter without an index would do: look for the letters in every indexed text.
    """
    words = ("hjemmepleje", "sagsbehandler", "ventetid", "nøgleboks", "bibliotek", "trygheden")
    beginnings = [
        word[:length] for word in (words[:1] if bench.tiny else words) for length in range(2, len(word) + 1)
    ]
    typed = each([_search(project, word) for _ in range(bench.times(3)) for word in beginnings])
    scans = each([_scan(project, word) for _ in range(bench.times(3)) for word in beginnings[::4]])
    whole = each([_search(project, word, EVERY) for word in beginnings[::6]])
    middle = median(run.cpu for run in typed)
    share = 100 * middle / median(run.cpu for run in scans)
    said = f"{spread([run.cpu for run in typed])} CPU a keystroke"
    title = f"{size.name}: filter as you type ÷ reading every indexed text"
    if pages_kept:
        yield Row(f"{title}, both from kept pages", f"{rounded(share)} % ({said})")
        return
    if judged_here:
        verdict = PASS if share <= TYPING_BUDGET else FAIL
        yield Row(title, f"{rounded(share)} % ({said})", f"≤ {rounded(TYPING_BUDGET)} %", verdict)
    else:
        yield Row(title, f"{rounded(share)} % ({said})")
    every = spread([run.cpu for run in whole])
    part = 100 * middle / median(run.cpu for run in whole)
    yield Row(
        f"{size.name}: filter as you type ÷ the same with every hit fetched",
        f"{rounded(part)} % (every hit: {every} CPU)",
    )


def _search(project: Project, query: str, limit: int = FIRST) -> Callable[[], object]:
    return partial(project.queries.search, query, limit)


def _scan(project: Project, letters: str) -> Callable[[], object]:
    connection = project.rows._connection  # there is no way, and no need, to ask this through the façade
    sql = "SELECT rowid FROM search WHERE text LIKE ? OR keys LIKE ?"
    return lambda: connection.execute(sql, (f"%{letters}%", f"%{letters}%")).fetchall()


def _rare_and_common(notes: Sequence[str]) -> tuple[list[str], list[str]]:
    frequency = Counter(word for text in notes for word in {word.lower() for word in word_texts(text)})
    rare = sorted(word for word, count in frequency.items() if count <= 3 and word.isalpha())
    common = sorted(word for word, count in frequency.items() if count * 2 >= len(notes) and len(word) > 4)
    return rare[:: max(1, len(rare) // 30)][:30], common[:30]


def _phrases(notes: Sequence[str]) -> list[str]:
    """Two neighbours out of every sixtieth note or so, as a person would quote them."""
    found = []
    for text in notes[:: max(1, len(notes) // 30)][:30]:
        words = text.split("\n")[0].split()
        pair = next(p for p in pairwise(words[2:]) if all(map(str.isalpha, p)))
        found.append(f'"{" ".join(pair)}"')
    return found


if __name__ == "__main__":
    main(measure, __doc__)
