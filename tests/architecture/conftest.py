"""The checkout as the architecture tests see it: its files, parsed once."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

Parsed = list[tuple[str, ast.Module]]


def files_below(folder: Path, ignored: list[str]) -> Iterator[Path]:
    """All files that git would keep, without asking git: a checkout may come as an archive."""
    for path in sorted(folder.iterdir()):
        if any(fnmatch(path.name, pattern) for pattern in ignored):
            continue
        if path.is_dir():
            yield from files_below(path, ignored)
        else:
            yield path


@pytest.fixture(scope="session")
def project_files(checkout: Path) -> list[Path]:
    """Every file of the project, without what .gitignore names (plain names and endings only)."""
    lines = (checkout / ".gitignore").read_text(encoding="utf-8").splitlines()
    ignored = [line.strip("/ ") for line in lines if line.strip() and not line.startswith("#")]
    return list(files_below(checkout, [".git", *ignored]))


@pytest.fixture(scope="session")
def parsed(checkout: Path, project_files: list[Path]) -> Callable[[str], Parsed]:
    """Give a top-level folder, get its Python files as (path from the checkout, syntax tree)."""

    @cache
    def parse(top: str) -> Parsed:
        names = [path.relative_to(checkout) for path in project_files if path.suffix == ".py"]
        return [
            (name.as_posix(), ast.parse((checkout / name).read_text(encoding="utf-8"), filename=str(name)))
            for name in names
            if name.parts[0] == top
        ]

    return parse
