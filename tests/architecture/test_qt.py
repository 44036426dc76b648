"""What we rely on in the Qt that is installed here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CALLS = 1000

COUNT_NONE = f"""
import sys
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage, QPainter

app = QGuiApplication([])
image = QImage(9, 9, QImage.Format.Format_ARGB32_Premultiplied)
painter, thing = QPainter(image), QObject()

def drift(call):
    before = sys.getrefcount(None)
    for _ in range({CALLS}):
        call()
    return abs(sys.getrefcount(None) - before)

print(drift(lambda: painter.setOpacity(1)), drift(lambda: thing.setObjectName("x")))
painter.end()
"""

OPEN_WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
label = QLabel("Feltnoter")
label.show()
app.processEvents()
print(app.platformName(), label.isVisible())
"""


def run(script: str, **variables: str) -> list[str]:
    """A script's words, from a Python of its own: these failures end the process, not the test."""
    env = {**os.environ, **variables}
    done = subprocess.run(
        [sys.executable, "-c", script], env=env, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_qt_is_older_than_6_12() -> None:
    import PySide6

    assert PySide6.__version_info__[:2] < (6, 12)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12: nothing to count")
def test_calls_into_qt_leave_the_count_of_none_alone() -> None:
    painter, thing = (int(word) for word in run(COUNT_NONE))
    assert painter < CALLS // 10
    assert thing < CALLS // 10


def test_a_window_opens_without_a_display() -> None:
    assert run(OPEN_WINDOW, QT_QPA_PLATFORM="offscreen") == ["offscreen", "True"]


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="X11 is for Linux")
def test_a_window_opens_on_an_x_server(tmp_path: Path) -> None:
    """The list of system packages in dev.py is complete: the xcb plugin loads with all it links to."""
    reading, writing = os.pipe()
    try:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-screen", "0", "800x600x24"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        os.close(reading)
        pytest.skip("Xvfb is not installed (dev.py installs it on Debian as root)")
    finally:
        os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            display = pipe.readline().strip()  # the server writes its number when it is ready
        assert display, "Xvfb did not start"
        assert run(OPEN_WINDOW, QT_QPA_PLATFORM="xcb", DISPLAY=f":{display}") == ["xcb", "True"]
    finally:
        server.terminate()
        server.wait(10)
