"""What every measurement is given, and how each is started on its own: ``python -m benchmarks.<name>``."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.corpus import SIZES, TINY, Corpora, Size, default_cache
from benchmarks.table import Row, markdown


@dataclass(frozen=True, slots=True)
class Bench:
    """``tiny`` shrinks corpora and repetitions: the figures are then worth nothing, the code has run."""

    corpora: Corpora
    cache: Path
    tiny: bool

    def size(self, name: str) -> Size:
        """The corpus of that name."""
        return TINY if self.tiny else SIZES[name]

    def times(self, count: int) -> int:
        """How often to repeat something."""
        return 1 if self.tiny else count

    @contextmanager
    def folder(self) -> Iterator[Path]:
        """A folder of one's own on the disk where the corpora lie, gone afterwards."""
        self.cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self.cache, ignore_cleanup_errors=True) as folder:
            yield Path(folder)


Measure = Callable[[Bench], Iterable[Row]]


def main(measure: Measure, described: str | None) -> None:
    """Measure, and print a table (or one JSON object a row, for ``benchmarks.run``)."""
    parser = argparse.ArgumentParser(description=described)
    parser.add_argument("--tiny", action="store_true", help="a dozen notes: shows that the script runs")
    parser.add_argument("--cache", type=Path, default=default_cache(), help="where corpora are kept")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    rows = list(measure(Bench(Corpora(given.cache), given.cache, given.tiny)))
    print("\n".join(json.dumps(asdict(row)) for row in rows) if given.json else markdown(rows))
