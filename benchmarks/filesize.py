"""How large a project file is, a note at a time, and what takes the room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import Size, make_texts
from benchmarks.harness import Bench, main
from benchmarks.table import Row, rounded
from feltnoter.domain.entities import ROOTS
from feltnoter.storage.engine import FileKey, connect_bare

# What is taken away, in this order; what the file shrinks by is what it took. The search table keeps
# no text of its own (search_items does), and its triggers go with the latter.
PARTS = (
    ("search index (FTS5)", ("search",)),
    ("search texts and keys", ("search_items",)),
    ("rows", tuple(ROOTS)),
    ("document log", ("document_log",)),
)


def measure(bench: Bench) -> Iterator[Row]:
    """M and L, packed tight first, so that free pages do not count."""
    for name in ("M",) if bench.tiny else ("M", "L"):
        size = bench.size(name)
        with bench.folder() as folder:
            path = bench.corpora.copy(size, folder)
            yield from _parts(path, bench.corpora.key(size), size)


def _parts(path: Path, key: FileKey, size: Size) -> Iterator[Row]:
    text = sum(len(text.encode()) for text in make_texts(size))
    left = path.stat().st_size
    yield Row(
        f"{size.name}: file, with 5 codings a note",
        f"{rounded(left / 1e6)} MB = {rounded(left / size.notes / 1000)} kB a note"
        f" = {rounded(left / text)} × its plain text",
    )
    connection = connect_bare(path, key)
    try:
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("VACUUM")
        whole = left = path.stat().st_size
        yield Row(f"{size.name}: packed tight", f"{rounded(whole / 1e6)} MB")
        for name, gone in PARTS:
            for table in gone:
                connection.execute(f'DROP TABLE "{table}"')
            connection.execute("VACUUM")
            part, left = left - path.stat().st_size, path.stat().st_size
            each = f"{rounded(part / size.notes / 1000)} kB a note"
            yield Row(f"{size.name}: {name}", f"{rounded(100 * part / whole)} %, {each}")
    finally:
        connection.close()


if __name__ == "__main__":
    main(measure, __doc__)
