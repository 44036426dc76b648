"""A note at hand, and a long interview written on, in the real window over project M without a display.

From the key to the caret: Ctrl+N in the window, F9 for the quick note, a second after the note before;
the text has the keyboard and has been painted. From a keystroke to its paint: in an interview of 20,000 words
with its turns numbered; saving, which falls into the pauses, stands in a row of its own. What is looked for
in the background (spelling, personal data) counts in the process's CPU, not in the own thread of the window.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.corpus import PASSPHRASE, make_bare_draft
from benchmarks.harness import Bench, main
from benchmarks.prose import Writer
from benchmarks.table import Row, judged
from benchmarks.timing import percentile, spread, took
from feltnoter.commands.drafts import ImportDraft
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.projects import BeginProject
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project
from feltnoter.storage.identity import ReplicaRegister

CARET_MS, KEY_MS = 100.0, 16.0
WORDS = 20_000
_CHILD = "FELTNOTER_BENCH_NOTING"


def measure(bench: Bench) -> Iterator[Row]:
    """In a process of its own: the platform without a display is chosen at start."""
    size, words = bench.size("M"), 400 if bench.tiny else WORDS
    with bench.folder() as folder:
        path, settings = folder / "noter.feltnoter", folder / "settings"
        register = ReplicaRegister(settings)
        project = Project.create(path, PASSPHRASE, BeginProject(title="Noter"), register)
        project.execute(ImportDraft(draft=make_bare_draft(size.notes, "noter")))
        interview = CaptureNote(text=_interview(words), kind=NoteKind.INTERVIEW, happened_at="2026-10-05")
        project.execute(interview)
        project.close()
        given = {"path": str(path), "note": interview.id, "times": bench.times(40), "keys": bench.times(300)}
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.noting"],
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
    found: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    for what, title in (("new", "Ctrl+N in the window"), ("quick", "F9, the quick note")):
        worst = percentile(found[what], 0.95)
        own, wall = found[f"{what} own"], found[f"{what} wall"]
        extra = f"the window's own thread {spread(own, 1)}; wall {spread(wall, 1)}"
        title = f"{size.notes:,} notes: {title}, from key to caret"
        yield judged(title, worst, CARET_MS, "ms CPU p95", extra=extra)
    for where in ("end", "middle"):
        keys = found[where]
        title = f"interview of {words:,} words: a keystroke at the {where}, to its paint"
        extra = f"{spread(keys, 1)}; the window's own thread {spread(found[f'{where} own'], 1)}"
        yield judged(title, percentile(keys, 0.95), KEY_MS, "ms CPU p95", extra=extra)
    yield Row(f"interview of {words:,} words: saved in a pause", f"CPU {spread(found['save'], 1)}")
    yield Row(f"interview of {words:,} words: opened", f"CPU {spread(found['open'], 1)}")


def _interview(words: int) -> str:
    writer, said, number = Writer(), [], 0
    while words > 0:
        for paragraph in writer.note(number, "interview").split("\n\n"):
            who = "Interviewer" if len(said) % 2 else "Kvæde"
            said.append(f"{who}: {paragraph}")
            words -= len(paragraph.split())
        number += 1
    return "\n".join(said)


# In the process of its own ----------------------------------------------------------------------------------


def child(path: str, note: str, times: int, keys: int) -> dict[str, list[float]]:
    """Milliseconds, by what was done."""
    from PySide6.QtWidgets import QApplication

    from feltnoter.settings import Settings, settings_folder
    from ui.app import build, new_application
    from ui.bridge import Bridge

    app = new_application(["benchmark"])
    settings = Settings(settings_folder())
    shell = build(app, settings)
    shell.show()
    shell.window.resize(1366, 768)
    with tempfile.TemporaryDirectory() as other:
        shell._opened(Bridge(Project.open(Path(path), PASSPHRASE, ReplicaRegister(Path(other)))))
        workspace = shell.workspace
        assert workspace is not None
        workspace.show_place("notes")
        while QApplication.focusWidget() is None:
            QApplication.processEvents()
        _settled()
        place: Any = workspace.place("notes")
        found = _carets(shell, place, times)
        found |= _keystrokes(place, note, keys)
        shell.window.close()
        shell.dispose()
    return found


def _settled() -> None:
    """Until what the program does in the background (spaCy, the look for personal data) is done."""
    before, until = time.process_time(), time.perf_counter() + 60
    _rest(1500)
    while time.process_time() - before > 0.1 and time.perf_counter() < until:
        before = time.process_time()
        _rest(1000)


def _rest(milliseconds: int) -> None:
    """Nobody does anything. ``QTest.qWait`` keeps the interpreter's lock: what works in the background would
    stand still, and catch up when the clock runs."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _painted(widget: Any, act: Callable[[], object]) -> None:
    """Act, and let the program work until the widget has been painted with the keyboard in it."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class Paints(QObject):
        seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.seen = self.seen or event.type() == QEvent.Type.Paint
            return False

    paints = Paints()
    widget.viewport().installEventFilter(paints)
    act()
    while not (paints.seen and widget.hasFocus()):
        QApplication.processEvents()
    widget.viewport().removeEventFilter(paints)


def _carets(shell: Any, place: Any, times: int) -> dict[str, list[float]]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    found: dict[str, list[float]] = {"new": [], "new wall": [], "quick": [], "quick wall": []}
    found |= {"new own": [], "quick own": []}
    shell.errands.quick.show()  # the window is made once and kept
    quick = shell.errands.quick.window

    def back() -> None:
        shell.window.activateWindow()
        while QApplication.activeWindow() is not shell.window:
            QApplication.processEvents()
        place.notes.list.choose_neighbour(0)
        place.notes.focus_list()
        _rest(1000)  # the quickest of writers needs as long between two notes

    def press(window: Any, key: Any, modifier: Any) -> None:
        QTest.keyClick(window, key, modifier)

    for _ in range(times):
        quick.close()
        back()
        own = time.thread_time()
        spent = took(
            partial(
                _painted,
                quick.text,
                partial(press, shell.window, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
            )
        )
        found["quick"].append(spent.cpu * 1000)
        found["quick wall"].append(spent.wall * 1000)
        found["quick own"].append((time.thread_time() - own) * 1000)
        QTest.keyClicks(quick.text, "Et ord")
        quick.close()
        back()
        own = time.thread_time()
        spent = took(
            partial(
                _painted,
                place.notes.page.text,
                partial(press, shell.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
            )
        )
        found["new"].append(spent.cpu * 1000)
        found["new wall"].append(spent.wall * 1000)
        found["new own"].append((time.thread_time() - own) * 1000)
    return found


def _keystrokes(place: Any, note: str, keys: int) -> dict[str, list[float]]:
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    text, session = place.notes.page.text, place.notes.session
    opened = [took(lambda: (place.open_target(note), QApplication.processEvents())).cpu * 1000]
    text.setFocus()
    found: dict[str, list[float]] = {"end": [], "middle": [], "save": [], "open": opened}
    found |= {"end own": [], "middle own": []}
    for where in ("end", "middle"):
        cursor = text.textCursor()
        cursor.setPosition(len(text.text()) if where == "end" else len(text.text()) // 2)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        text.setTextCursor(cursor)
        _settled()
        for number in range(keys):
            stroke = partial(QTest.keyClicks, text, "n" if number % 6 else " ")
            session._pause.stop()
            session._longest.stop()
            own = time.thread_time()
            found[where].append(took(partial(_painted, text, stroke)).cpu * 1000)
            found[f"{where} own"].append((time.thread_time() - own) * 1000)
            if number % 30 == 29:
                found["save"].append(took(session.flush).cpu * 1000)
    found["save"] = found["save"] or [took(session.flush).cpu * 1000]
    return found


if __name__ == "__main__":
    if _CHILD in os.environ:
        print(json.dumps(child(**json.loads(os.environ[_CHILD]))))
    else:
        main(measure, __doc__)
