"""A robot at the real board of project L (5,000 cards) for five minutes: it drags, selects, zooms, pans and
undoes without a pause. What each thing costs in CPU time, and what happens to the memory.

The window is the board's own place on a project file of its own, without a display. Every drop is a
command that goes to the disk. ``python -m benchmarks.board_robot --tiny`` runs for two seconds.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from benchmarks.corpus import SEED, Corpora
from benchmarks.harness import Bench, main
from benchmarks.table import Row, judged, rounded
from benchmarks.timing import percentile, spread, took

if TYPE_CHECKING:
    from feltnoter.project.write_path import Prepared

SECONDS = 300
FRAME_MS = 16.0  # a movement and its paint: nobody sees it stumble
DROP_MS = 100.0  # the answer to letting go: at once, to a person
GROWTH = 1.1
MEGABYTES = 350.0
_CHILD = "FELTNOTER_BENCH_ROBOT"
_SETTLED = 0.2  # of the time is left to caches that fill


def measure(bench: Bench) -> Iterator[Row]:
    """One row a kind of thing done, then the memory. In a process of its own, so that nothing but the
    window is in its memory."""
    size = bench.size("L")
    with bench.folder() as folder:
        bench.corpora.copy(size, folder)  # made here, if it is not there yet
        given = {"cache": str(bench.cache), "folder": str(folder), "tiny": bench.tiny}
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.board_robot"],
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "FELTNOTER_CONFIG_DIR": str(folder),
                _CHILD: json.dumps(given),
            },
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
    yield from (Row(**row) for row in json.loads(done.stdout.splitlines()[-1]))


def child(cache: str, folder: str, tiny: bool) -> list[dict[str, str]]:
    """What the robot has to tell."""
    from PySide6.QtWidgets import QApplication

    bench = Bench(Corpora(Path(cache)), Path(cache), tiny)
    app = QApplication(["benchmark"])
    robot = Robot(app, bench, Path(folder))
    try:
        return [asdict(row) for row in robot.work(2 if tiny else SECONDS)]
    finally:
        robot.close()


def resident() -> float:
    """Megabytes of this process in memory now."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Robot:
    """Hands at the canvas: press, move, release, wheel and keys as Qt events."""

    def __init__(self, app: object, bench: Bench, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from ui.board.place import BoardPlace
        from ui.bridge import Bridge
        from ui.place import Tools
        from ui.style.theme import Mode, Theme
        from ui.tasks import Tasks

        assert isinstance(app, QApplication)
        self._app = app
        self._rng = random.Random(SEED)
        self._tasks = Tasks()
        self._bridge = Bridge(bench.corpora.open_copy(bench.size("L"), folder))
        self._place = BoardPlace(Tools(self._bridge, Theme(app, mode=Mode.LIGHT, scale=1.0), self._tasks))
        self._bridge.changed.connect(self._place.show_changes)
        self._place.resize(1920, 1080)
        self._place.show()
        self._settle()
        self._frames: dict[str, list[float]] = {}
        self._prepared: list[Prepared] = []

    def close(self) -> None:
        """Away with everything."""
        self._place.leave()
        self._place.close()
        self._tasks.stop()
        self._bridge.close()

    def _settle(self) -> None:
        """As the window's event loop would: it also deletes what is to go, which ``processEvents`` leaves."""
        from PySide6.QtCore import QCoreApplication, QEvent

        for _ in range(2000):
            self._app.processEvents()
            if self._place.canvas.settled:
                break
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _timed(self, kind: str, action: Callable[[], object]) -> None:
        self._frames.setdefault(kind, []).append(took(action).cpu * 1000)

    # -- what it does ----------------------------------------------------------------------------

    def work(self, seconds: float) -> Iterator[Row]:
        """Until the time is up; the rows afterwards."""
        cards = len(self._place.scene.cards)
        shown = resident()
        begun, warm, deeds = time.monotonic(), 0.0, 0
        steps = (self.drag, self.drag, self.select, self.zoom, self.pan, self.undo)
        while (spent := time.monotonic() - begun) < seconds:
            if not warm and spent > seconds * _SETTLED:
                warm = resident()
            self._rng.choice(steps)()
            self._settle()
            deeds += 1
        after = resident()
        yield Row(f"deeds in {rounded(seconds)} s on {cards:,} cards", f"{deeds:,}")
        for kind, series in sorted(self._frames.items()):
            limit = DROP_MS if kind in ("drop", "undo") else FRAME_MS
            worst = percentile(series, 0.95)
            yield judged(f"{kind}, p95", worst, limit, "ms CPU", extra=spread(series, 1))
        if warm:
            yield judged("memory at the end ÷ after a fifth of the time", after / warm, GROWTH, "×")
            yield judged("memory, project L open with the board shown", shown, MEGABYTES, "MB")
            yield judged("memory at the end, the board's part of the document in it", after, MEGABYTES, "MB")
            self._write_a_note()
            yield Row(
                "memory when a note has been written, all of the document in it", f"{rounded(resident())} MB"
            )

    def _write_a_note(self) -> None:
        from feltnoter.commands.notes import CaptureNote
        from feltnoter.domain.pieces import PARTS

        project = self._bridge.project
        worker = Thread(target=lambda: self._prepared.append(project.prepare(project.lacks(PARTS))))
        worker.start()
        worker.join()
        project.adopt(self._prepared.pop())
        self._bridge.execute(CaptureNote(text="Hun venter længe på hjælp"))

    def drag(self) -> None:
        """A card in view to somewhere else in view, forty movements on the way."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        canvas = self._place.canvas
        seen = [c for c in self._place.scene.cards_in(canvas.view.shown()) if self._inside(c)]
        if not seen:
            self._timed("zoom", canvas.show_all)
            return
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        start = canvas.view.rect(self._place.scene.boxes[self._rng.choice(sorted(seen))]).center().toPoint()
        end = QPoint(
            self._rng.randrange(40, canvas.width() - 40), self._rng.randrange(40, canvas.height() - 40)
        )
        QTest.mousePress(canvas, left, none, start)
        for step in range(1, 41):
            point = start + (end - start) * (step / 40)

            def move(point: QPoint = point) -> None:
                QTest.mouseMove(canvas, point)
                canvas.repaint()

            self._timed("drag, a frame", move)
        self._timed("drop", lambda: QTest.mouseRelease(canvas, left, none, end))

    def _inside(self, card: str) -> bool:
        canvas = self._place.canvas
        return canvas.rect().toRectF().contains(canvas.view.rect(self._place.scene.boxes[card]).center())

    def select(self) -> None:
        """A rubber band with Shift over a part of the board."""
        from PySide6.QtCore import QPoint, QPointF

        from ui.board.gestures.rubber_band import RubberBand

        canvas = self._place.canvas
        canvas.begin(RubberBand(self._place.scene, self._place.selection, canvas), QPointF(10, 10))
        for step in range(1, 21):
            point = QPoint(10 + step * canvas.width() // 24, 10 + step * canvas.height() // 24)

            def move(point: QPoint = point) -> None:
                canvas.go_on(point.toPointF())
                canvas.repaint()

            self._timed("selection, a frame", move)
        canvas.end(QPointF(canvas.width() * 0.8, canvas.height() * 0.8))
        self._place.selection.clear()

    def zoom(self) -> None:
        """Ten notches in or out around a point."""
        from PySide6.QtCore import QPointF

        canvas = self._place.canvas
        point = QPointF(self._rng.randrange(canvas.width()), self._rng.randrange(canvas.height()))
        factor = 1 / 1.2 if canvas.view.zoom > 0.5 else 1.2
        for _ in range(10):

            def turn() -> None:
                canvas.view.zoom_at(point, canvas.view.zoom * factor)
                canvas.view_changed()
                canvas.repaint()

            self._timed("zoom, a frame", turn)

    def pan(self) -> None:
        """Pushed along for thirty movements."""
        canvas = self._place.canvas
        across, down = self._rng.randint(-30, 30), self._rng.randint(-30, 30)
        for _ in range(30):

            def push() -> None:
                canvas.view.pan(across, down)
                canvas.view_changed()
                canvas.repaint()

            self._timed("pan, a frame", push)

    def undo(self) -> None:
        """Take back the last thing, and sometimes bring it again."""
        if self._bridge.undo_label is not None:
            self._timed("undo", self._bridge.undo)
            if self._rng.random() < 0.3:
                self._timed("undo", self._bridge.redo)


if __name__ == "__main__":
    if _CHILD in os.environ:
        print(json.dumps(child(**json.loads(os.environ[_CHILD]))))
    else:
        main(measure, __doc__)
