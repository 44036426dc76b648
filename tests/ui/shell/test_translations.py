"""The catalogues are complete and built from the sources as they are."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path


def test_no_sentence_is_unfinished(checkout: Path) -> None:
    script = checkout / "packaging" / "build_translations.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_sentence_hides_in_an_f_string(checkout: Path) -> None:
    """``lupdate`` does not look into them: the sentence would stay English, and nothing would say so."""
    hidden = [
        f"{path.relative_to(checkout)}:{call.lineno}"
        for path in sorted((checkout / "ui").rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr"
    ]
    assert not hidden
