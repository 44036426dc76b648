"""The catalogues are complete and built from the sources as they are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_no_sentence_is_unfinished(checkout: Path) -> None:
    script = checkout / "packaging" / "build_translations.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
