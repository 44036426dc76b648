"""The windowless job of ``dev.py app``: project, report and picture, through the real drawing."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from feltnoter.demo import DEMO_PASSPHRASE, demo_draft

ROOT = Path(__file__).parent.parent.parent
PLANTED = ("Tænktoft", "Prøvegaard", "150441", "0308475678", ".invalid", "10 20 30 41")


def feltnoter(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "FELTNOTER_CONFIG_DIR": str(tmp_path / "settings"),
        "FELTNOTER_PASSPHRASE": DEMO_PASSPHRASE,
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.run(
        [sys.executable, "-m", "ui.launch", *arguments],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_demo_makes_project_report_and_picture(tmp_path: Path) -> None:
    out = tmp_path / "out"
    answer = feltnoter(tmp_path, "demo", str(out))
    assert answer.returncode == 0, answer.stderr
    first, *named = answer.stdout.splitlines()
    assert DEMO_PASSPHRASE in first
    assert [Path(name).suffix for name in named] == [".feltnoter", ".docx", ".png"]
    assert all(Path(name).stat().st_size > 10_000 for name in named)
    assert zipfile.is_zipfile(named[1])
    for ending in ("svg", "pdf"):
        picture = tmp_path / f"tavle.{ending}"
        assert feltnoter(tmp_path, "board", named[0], str(picture)).returncode == 0
        assert picture.stat().st_size > 10_000
    svg = (tmp_path / "tavle.svg").read_text(encoding="utf-8")
    assert "Hassel" not in svg, "consent was withdrawn"
    assert feltnoter(tmp_path, "demo", str(out)).returncode == 0, "a second time as well"


def test_the_example_holds_none_of_the_planted_personal_data() -> None:
    words = repr(demo_draft())
    assert not [piece for piece in PLANTED if piece in words]
    assert len(demo_draft().notes) == 15
