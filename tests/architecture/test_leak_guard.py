"""The guard in tests/conftest.py catches what it is there for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

TESTS = """
import threading
from PySide6.QtCore import QTimer, QThread
from PySide6.QtWidgets import QWidget

kept = []

def test_leaves_a_thread():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, args=(10,), daemon=True, name="late")
    thread.start()

def test_leaves_a_timer(qapp):
    timer = QTimer()
    timer.start(60_000)
    kept.append(timer)

def test_leaves_a_window(qapp):
    kept.append(QWidget())

def test_leaves_a_qthread(qapp):
    kept.append(QThread())
    kept[-1].start()

def test_cleans_up(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    timer = QTimer(widget)
    timer.start(60_000)
    thread = QThread()
    thread.start()
    thread.quit()
    thread.wait()
    other = threading.Thread(target=lambda: None)
    other.start()

def test_end():
    kept[-1].quit()
    kept[-1].wait()
"""


def test_leaks_fail_and_cleanliness_passes(checkout: Path, tmp_path: Path) -> None:
    shutil.copyfile(checkout / "tests" / "conftest.py", tmp_path / "conftest.py")
    (tmp_path / "test_leaks.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nqt_api = pyside6\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:randomly", "-q", "-rE", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    for kind, left in (
        ("thread", "thread late"),
        ("timer", "QTimer"),
        ("window", "QWidget"),
        ("qthread", "QThread"),
    ):
        assert f"ERROR test_leaks.py::test_leaves_a_{kind} - Failed: left behind: {left}" in done.stdout
    assert "6 passed, 4 errors" in done.stdout, done.stdout + done.stderr
