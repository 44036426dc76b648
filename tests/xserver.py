"""An X server without a screen, for what must be seen in a real window."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def x_server(size: str = "1366x768") -> Iterator[str]:
    """Start Xvfb and give its display; skips where there is none."""
    reading, writing = os.pipe()
    try:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-screen", "0", f"{size}x24"],
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
        yield f":{display}"
    finally:
        server.terminate()
        server.wait(10)
