"""The board at 5,000 and 20,000 cards with frames, links and a selection: pan, drag, zoom, as CPU time of
this process, against B0: painting one kept picture over the whole canvas.

The canvas is the window's own on a whole screen of 1920×1080 device pixels, without a display (software
raster): at ratio 1.5 it is 1280×720 logical pixels, as on the laptops it is meant for. Pan and drag
are measured frame by frame, a frame being the movement and the paint that follows it; what is still to be
drawn after the last one (tiles that fill in) is drawn outside of the clock, as it is outside of a gesture.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence

from benchmarks.harness import Bench, main
from benchmarks.table import Row, judged, rounded
from benchmarks.timing import percentile, took

RATIOS = (1.0, 1.25, 1.5, 2.0)
COUNTS = (5_000, 20_000)
PAN, ZOOM = (3.0, 10.0), (15.0, 20.0)  # × B0: median, p95
ZOOM_MS = 16.0
GROWTH = 1.3
_CHILD = "FELTNOTER_BENCH_BOARD"


def measure(bench: Bench) -> Iterator[Row]:
    """One process a device pixel ratio: the scale of a screen is fixed at start."""
    counts = (40, 80) if bench.tiny else COUNTS
    for ratio in (1.0,) if bench.tiny else RATIOS:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(ratio),
            _CHILD: json.dumps({"counts": counts, "frames": bench.times(120)}),
        }
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.board"],
            env=environment,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
        yield from _rows(ratio, json.loads(done.stdout))


def _rows(ratio: float, found: dict[str, dict[str, list[float]]]) -> Iterator[Row]:
    medians: dict[str, list[float]] = {}
    for count, series in found.items():
        base = percentile(series["B0"], 0.5)
        yield Row(f"{int(count):,} cards, ratio {ratio:g}: B0, one kept picture", f"{rounded(base)} ms CPU")
        for what in ("pan", "drag", "zoom"):
            middle, worst = (percentile(series[what], share) for share in (0.5, 0.95))
            medians.setdefault(what, []).append(middle / base)  # the machine's pace changes meanwhile
            limits = ZOOM if what == "zoom" else PAN
            said = f"{rounded(middle)} / {rounded(worst)} ms CPU"
            name = f"{int(count):,} cards, ratio {ratio:g}: {what}"
            yield judged(f"{name}, median", middle / base, limits[0], "× B0", extra=said)
            yield judged(f"{name}, p95", worst / base, limits[1], "× B0")
            if what == "zoom":
                yield judged(f"{name}, p95 in time", worst, ZOOM_MS, "ms CPU")
    for what, (few, many) in ((w, m) for w, m in medians.items() if len(m) == 2):
        title = f"{what}, ratio {ratio:g}: 20,000 ÷ 5,000 cards, each by its own B0"
        yield judged(title, many / few, GROWTH, "×")


# In the process of its own ----------------------------------------------------------------------------------


def child(counts: Sequence[int], frames: int) -> dict[int, dict[str, list[float]]]:
    """Milliseconds of CPU time a frame, by what was done."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.board_fixture import Stand

    app = QApplication(["benchmark"])
    found = {}
    for count in counts:
        stand = Stand(app, count)
        found[count] = {
            "B0": _each(stand.blits(frames)),
            "pan": _each(stand.pans(frames)),
            "drag": _each(stand.drags(frames)),
            "zoom": _each(stand.zooms(frames)),
        }
        stand.close()
    return found


def _each(steps: Iterator[Callable[[], object]]) -> list[float]:
    return [took(step).cpu * 1000 for step in steps]


if __name__ == "__main__":
    if _CHILD in os.environ:
        print(json.dumps(child(**json.loads(os.environ[_CHILD]))))
    else:
        main(measure, __doc__)
