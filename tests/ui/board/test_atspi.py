"""The real window, read as a screen reader reads it: cards, themes and moves through AT-SPI."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
BUS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SCRIPT = """
"$BUS" --launch-immediately & bus=$!
Xvfb -displayfd 9 -screen 0 1400x900x24 -nolisten tcp 9>"$FOLDER/display" 2>/dev/null & screen=$!
n=0; while [ ! -s "$FOLDER/display" ] && [ $n -lt 200 ]; do sleep 0.1; n=$((n+1)); done
export DISPLAY=":$(cat "$FOLDER/display")"
"$WINDOW_PYTHON" "$HERE/atspi_app.py" "$FOLDER" >"$FOLDER/window.log" 2>&1 & window=$!
timeout 70 "$SYSTEM_PYTHON" "$HERE/atspi_reader.py" "$FOLDER"
touch "$FOLDER/stop"
wait $window
kill $screen $bus 2>/dev/null
"""


def missing() -> str:
    """Why the tree cannot be read here, or ""."""
    if sys.platform != "linux":
        return "AT-SPI is Linux's"
    for tool in ("dbus-run-session", "Xvfb"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    if not any(Path(one).exists() for one in BUS):
        return "at-spi2-core is not installed"
    probe = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        done = subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True, check=False, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return "the system has no Python of its own"
    return "" if done.returncode == 0 else "python3-gi and gir1.2-atspi-2.0 are not installed"


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a screen reader is told of the board, and while a card moves to another theme."""
    reason = missing()
    if reason:
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("atspi")
    environment = {
        **os.environ,
        "BUS": next(one for one in BUS if Path(one).exists()),
        "FOLDER": str(folder),
        "HERE": str(HERE),
        "WINDOW_PYTHON": sys.executable,
        "SYSTEM_PYTHON": SYSTEM_PYTHON,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(folder),
        "NO_AT_BRIDGE": "0",
    }
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    folder.chmod(0o700)
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", SCRIPT],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )
    log = folder / "window.log"
    said = log.read_text(errors="replace") if log.exists() else "no window"
    assert done.stdout.strip(), f"nothing was read: {done.stderr[-500:]} {said[-1500:]}"
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    assert found["items"], f"the board tells of nothing: {said[-1500:]}"
    return found


@pytest.mark.timeout(180)
def test_cards_and_themes_are_items_with_a_name_a_place_and_a_state(heard: dict[str, Any]) -> None:
    items = heard["items"]
    assert len(items) > 8
    for item in items:
        assert item["role"] == "list item"
        assert item["focusable"] and item["selectable"]
        assert item["width"] > 0 and item["height"] > 0
    cards = [item["name"] for item in items if " af " in item["name"]]
    assert cards
    kinds = ("Observation", "Citat", "Samtale", "Refleksion", "Interview")
    assert all(name.startswith(kinds) for name in cards), "kind, first words, theme, position"
    assert any(name.startswith("Tema 1 ") for name in (item["name"] for item in items))


@pytest.mark.timeout(180)
def test_a_move_is_announced_and_the_focus_told(heard: dict[str, Any]) -> None:
    assert any("Flyttet til »" in words for words in heard["announced"]), heard["announced"]
    assert any(" af " in name for name in heard["focused"]), heard["focused"]
