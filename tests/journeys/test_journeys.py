"""The whole job through the real window on an X server, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document

from tests.journeys.scenario import Scenario
from tests.xserver import x_server

pytestmark = [
    pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="X11 is for Linux"),
    pytest.mark.timeout(300),
]


def journey(way: str, folder: Path) -> dict[str, int]:
    """What it cost; fails with what the robot met."""
    with x_server() as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        done = subprocess.run(
            [sys.executable, "-m", "tests.journeys.run", way, str(folder)],
            cwd=Path(__file__).resolve().parent.parent.parent,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr + done.stdout
    return dict(json.loads(done.stdout.splitlines()[-1]))


def check_report(path: Path) -> None:
    """It opens, and says what the robot wrote."""
    with zipfile.ZipFile(path) as parts:
        assert parts.testzip() is None
    words = "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)
    scenario = Scenario()
    assert scenario.title in words and scenario.question in words
    for theme in scenario.themes[:2]:
        for said in (theme.title, theme.insight, theme.description, theme.question):
            assert said in words
    assert "Fire stole, alle vender mod skranken." in words


def test_by_mouse(tmp_path: Path) -> None:
    effort = journey("mouse", tmp_path)
    check_report(tmp_path / "Temarapport.docx")
    assert effort["drags"] == 6
    assert effort["clicks"] <= 125  # 13 notes, 3 codes, 2 themes: a step more each would show


def test_by_keyboard_alone(tmp_path: Path) -> None:
    effort = journey("keyboard", tmp_path)
    check_report(tmp_path / "Temarapport.docx")
    assert effort["clicks"] == effort["drags"] == 0
