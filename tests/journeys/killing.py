"""A robot at the real window, in a process of its own, killed as ``kill -9`` does."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.xserver import x_server

_ROOT = Path(__file__).resolve().parent.parent.parent


def told_until_killed(robot: str, folder: Path, seconds: float | None, *more: str) -> tuple[list[str], float]:
    """The lines ``tests.journeys.<robot>`` has printed, and when it was killed (``time.monotonic``).

    The seconds run from its first line, ``ready``, which is left out; None lets it come to its end.
    """
    with x_server() as display:
        process = subprocess.Popen(
            [sys.executable, "-m", f"tests.journeys.{robot}", str(folder), *more],
            cwd=_ROOT,
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None and process.stderr is not None
        first = process.stdout.readline()
        assert first == "ready\n", process.stderr.read()
        killed = [0.0]

        def kill() -> None:
            process.kill()
            killed[0] = time.monotonic()

        killer = threading.Timer(seconds or 0, kill)
        if seconds is not None:
            killer.start()
        lines = [line.rstrip("\n") for line in process.stdout if line.endswith("\n")]
        process.wait()
        if seconds is not None:
            killer.join()
        else:
            assert process.returncode == 0, process.stderr.read()
        process.stdout.close()
        process.stderr.close()
        return lines, killed[0]
