"""The window while a report is written: the longest time it hears nothing, and what the board's page costs.

A timer of the window beats as often as it can while the export runs in its worker, board and all; the longest
pause between two beats is what a hand on the mouse would feel.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpus import PASSPHRASE
from benchmarks.harness import Bench, main
from benchmarks.table import Row, judged
from benchmarks.timing import median, spread
from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister

STALL_MS, BOARD_S = 100.0, 5.0
_CHILD = "FELTNOTER_BENCH_EXPORTING"


def measure(bench: Bench) -> Iterator[Row]:
    """In a process of its own: the platform without a display is chosen at start."""
    size = bench.size("M")
    with bench.folder() as folder:
        path, settings = bench.corpora.copy(size, folder), folder / "settings"
        given = {
            "path": str(path),
            "settings": str(settings),
            "times": bench.times(5),
            "quiet": 300 if bench.tiny else 4_000,
        }
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.exporting"],
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "FELTNOTER_CONFIG_DIR": str(settings),
                _CHILD: json.dumps(given),
            },
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    what = f"project M ({size.cards:,} cards) as a report: longest pause of the window"
    stalls = found["stalls"]
    yield judged(what, median(stalls), STALL_MS, "ms wall", extra=spread([each / 1000 for each in stalls]))
    yield judged("the same export, board and all, in its worker", median(found["cpu"]), BOARD_S, "s CPU")


def _child(given: dict[str, Any]) -> None:
    from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from ui.bridge import Bridge
    from ui.place import Tools
    from ui.report import ReportPlace
    from ui.style.theme import Mode, Theme
    from ui.tasks import Tasks

    app = QApplication([])
    theme = Theme(app, mode=Mode.LIGHT, scale=1.0)
    path = Path(given["path"])
    project = Project.open(path, PASSPHRASE, ReplicaRegister(Path(given["settings"])), write=False)
    bridge, tasks = Bridge(project), Tasks()
    place = ReportPlace(Tools(bridge, theme, tasks))
    place.resize(1366, 768)
    place.refresh()
    place.show()
    quiet = QEventLoop()
    QTimer.singleShot(given["quiet"], quiet.quit)  # the preview has been read and painted
    quiet.exec()

    stalls, cpu = [], []
    for number in range(given["times"] + 1):
        longest, clock, loop = [0.0], QElapsedTimer(), QEventLoop()
        beat = QTimer()
        beat.setInterval(1)

        def beats(longest: list[float] = longest, clock: QElapsedTimer = clock) -> None:
            longest[0] = max(longest[0], clock.nsecsElapsed() / 1e6)
            clock.restart()

        beat.timeout.connect(beats)
        place.exporter.done.connect(loop.quit)
        place.exporter.failed.connect(loop.quit)
        started = time.process_time()
        clock.start()
        beat.start()
        place.exporter.write_report(path.with_name(f"{number}.docx"), place.wish(), {})
        loop.exec()
        beat.stop()
        if number:  # the first one imports
            stalls.append(longest[0])
            cpu.append(time.process_time() - started)
    place.close()
    tasks.stop()
    bridge.close()
    print(json.dumps({"stalls": stalls, "cpu": cpu}))


if __name__ == "__main__":
    if _CHILD in os.environ:
        _child(json.loads(os.environ[_CHILD]))
    else:
        main(measure, __doc__)
