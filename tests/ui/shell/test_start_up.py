"""What is imported before the first paint, and how the command chooses between window and core."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.launch import opens_window

HEAVY = (
    "spacy",
    "numpy",
    "docx",
    "lxml",
    "pycrdt",
    "PIL",
    "cryptography",
    "sqlcipher3",
    "Stemmer",
    "sqlite_utils",
)

SCRIPT = """
import sys
from feltnoter.settings import Settings, settings_folder
from ui.launch import main
from ui.app import build, new_application
app = new_application(["feltnoter"])
shell = build(app, Settings(settings_folder()))
shell.show()
shell.window.grab()
print(*[name for name in sys.argv[1:] if name in sys.modules])
shell.dispose()
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path, checkout: Path) -> None:
    env = {**os.environ, "FELTNOTER_CONFIG_DIR": str(tmp_path), "PYTHONPATH": str(checkout)}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *HEAVY],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


@pytest.mark.parametrize("given", [[], ["--example"], ["Mit projekt.feltnoter"], ["X.FELTNOTER"]])
def test_the_window_opens(given: list[str]) -> None:
    assert opens_window(given)


@pytest.mark.parametrize("given", [["--version"], ["demo", "out"], ["check", "a.feltnoter"], ["nonsense"]])
def test_the_core_answers(given: list[str]) -> None:
    assert not opens_window(given)
