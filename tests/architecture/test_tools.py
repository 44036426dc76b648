"""The checkers that read the whole tree: import directions, style, types."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


def check(checkout: Path, *arguments: str) -> None:
    """Run a tool of this environment in the checkout; its own words are the failure."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=checkout,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        pytest.fail(done.stdout.decode(errors="replace"), pytrace=False)


def test_the_import_contracts_are_kept(checkout: Path) -> None:
    check(checkout, "-c", "from importlinter.cli import lint_imports_command as lint; lint()")


def test_ruff_finds_nothing(checkout: Path) -> None:
    check(checkout, "-m", "ruff", "check", "--quiet", ".")


@pytest.mark.timeout(600)  # the first run has no cache
def test_mypy_finds_nothing_in_the_core(checkout: Path) -> None:
    check(checkout, "-m", "mypy")


def test_the_core_never_imports_qt(parsed: Callable[[str], list[tuple[str, ast.Module]]]) -> None:
    """import-linter sees no import by name; this does, and says the line."""
    found = []
    for name, tree in parsed("feltnoter"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                modules = [node.module or ""]
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                modules = [node.value]  # importlib.import_module("PySide6…")
            else:
                continue
            if any(module.split(".")[0] in {"PySide6", "shiboken6"} for module in modules):
                found.append(f"{name}:{node.lineno}")
    assert found == []
