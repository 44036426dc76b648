"""Process start: the command line, and the window when there is one, against a bare Python and window."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.corpus import PASSPHRASE
from benchmarks.harness import Bench, main
from benchmarks.table import FAIL, PASS, Row, judged, rounded
from benchmarks.timing import Took, median, took
from feltnoter.storage.engine import FileKey

WATCHED = ("spacy", "numpy", "docx", "lxml", "pycrdt", "sqlite_utils", "simplemma", "PySide6")
HEAVY = ("spacy", "numpy", "docx", "lxml", "pycrdt")  # not before the first paint

BARE_PYTHON = "pass"
COMMAND = "from ui.launch import main; raise SystemExit(main({arguments!r}))"
BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.exec()
"""
WINDOW = "from ui.launch import main; main([])"
MODULES = """
import atexit, sys
atexit.register(lambda: print(*sorted({m.split('.')[0] for m in sys.modules}), file=sys.stderr))
"""
# Ends the event loop once a window has been painted, and says when that was and what was imported.
UNTIL_PAINTED = """
import sys, time
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

class Watch(QObject):
    painted = False
    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Paint and isinstance(target, QWidget) and target.isVisible():
            self.painted = True
        return False

def until_painted(*_):
    app, watch = QApplication.instance(), Watch()
    app.installEventFilter(watch)
    while not watch.painted:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    print(time.time(), *sorted({m.split('.')[0] for m in sys.modules}), file=sys.stderr, flush=True)
    app.removeEventFilter(watch)
    return 0

for kind in (QCoreApplication, QGuiApplication, QApplication):
    kind.exec = staticmethod(until_painted)
"""


def measure(bench: Bench) -> Iterator[Row]:
    """The command line, then windows."""
    with bench.folder() as folder:
        path = bench.corpora.copy(bench.size("S"), folder)
        environment = _environment(folder)
        yield from _command_line(bench, path, environment)
        yield from _windows(bench, environment)


def _command_line(bench: Bench, path: Path, environment: Mapping[str, str]) -> Iterator[Row]:
    times = bench.times(9)
    commands = {"--version": ["--version"], "show notes, S": ["show", str(path), "notes"]}
    programs = {"bare": BARE_PYTHON}
    programs |= {name: MODULES + COMMAND.format(arguments=given) for name, given in commands.items()}
    found: dict[str, list[Took]] = {name: [] for name in programs}
    said: dict[str, str] = {}
    for _ in range(times):  # in turn, so that a noisy moment hits all alike
        for name, code in programs.items():
            run, said[name] = _run(code, environment)
            found[name].append(run)
    bare = median(run.cpu for run in found["bare"])
    derivation = median(took(lambda: FileKey.of(path, PASSPHRASE)).cpu for _ in range(bench.times(5)))
    yield Row("bare `python -c pass`", _both(found["bare"]))
    for name in commands:
        ratio = median(run.cpu for run in found[name]) / bare if bare else 0.0
        yield Row(f"`feltnoter {name}`", f"{_both(found[name])} = {rounded(ratio)} × bare (CPU)")
    yield Row("key derivation, contained in `show`", f"{rounded(derivation * 1000)} ms CPU")
    for name in commands:
        modules = _listed(said[name].split(), WATCHED)
        yield Row(f"of {', '.join(WATCHED)}: imported by `{name}`", modules)


def _windows(bench: Bench, environment: Mapping[str, str]) -> Iterator[Row]:
    programs = {"bare": BARE_WINDOW}
    if importlib.util.find_spec("ui.app") is not None:
        programs["window"] = WINDOW
    found: dict[str, list[float]] = {name: [] for name in programs}
    imported: list[str] = []
    for _ in range(bench.times(7)):
        for name, code in programs.items():
            before = time.time()
            _, err = _run(UNTIL_PAINTED + code, environment)
            painted, *imported = err.splitlines()[-1].split()
            found[name].append(float(painted) - before)
    bare = median(found["bare"])
    yield Row("bare QMainWindow, start to first paint", f"{rounded(bare * 1000)} ms wall")
    if "window" not in programs:
        yield Row("the window, start to first paint", "there is no window yet")
        return
    shown = median(found["window"])
    yield judged("the window, start to first paint, warm", shown, 1, "s wall")
    yield judged("the window ÷ a bare QMainWindow", shown / bare, 4, "×")
    early = _listed(imported, HEAVY)
    yield Row(
        f"of {', '.join(HEAVY)}: imported before the first paint",
        early,
        "none",
        PASS if early == "none" else FAIL,
    )


def _environment(folder: Path) -> dict[str, str]:
    """A user's own, with settings, passphrase and display put elsewhere."""
    root = str(Path(__file__).resolve().parent.parent)
    given = {"FELTNOTER_CONFIG_DIR": str(folder / "settings"), "FELTNOTER_PASSPHRASE": PASSPHRASE}
    return {**os.environ, **given, "PYTHONPATH": root, "QT_QPA_PLATFORM": "offscreen"}


def _run(code: str, environment: Mapping[str, str]) -> tuple[Took, str]:
    """A process from start to end: its times and what it said on standard error."""
    cpu, wall = _children(), time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, encoding="utf-8", check=False
    )
    wall = time.perf_counter() - wall
    if done.returncode:
        raise RuntimeError(f"{code.splitlines()[-1]}: {done.stderr}")
    return Took(wall, _children() - cpu), done.stderr


def _children() -> float:
    """CPU seconds of all processes that have been started and have ended."""
    try:
        import resource
    except ImportError:  # Windows, where the system's own figure leaves children out
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)  # os.times() counts in steps of 10 ms
    return used.ru_utime + used.ru_stime


def _both(runs: Sequence[Took]) -> str:
    wall, cpu = (median(values) * 1000 for values in ([r.wall for r in runs], [r.cpu for r in runs]))
    return f"{rounded(wall)} ms wall, {rounded(cpu)} ms CPU"


def _listed(modules: Sequence[str], wanted: Sequence[str]) -> str:
    return ", ".join(name for name in wanted if name in modules) or "none"


if __name__ == "__main__":
    main(measure, __doc__)
