"""What the program is built on: written down, locked, and the one release that must not come in."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

LOCKS = ("requirements.lock", "requirements-dev.lock")


def canonical(name: str) -> str:
    """The one spelling of a distribution's name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def name_of(requirement: str) -> str:
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match, requirement
    return canonical(match.group())


@pytest.fixture(scope="module")
def metadata(checkout: Path) -> dict[str, Any]:
    return tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def runtime(metadata: dict[str, Any]) -> set[str]:
    return {name_of(requirement) for requirement in metadata["project"]["dependencies"]}


@pytest.fixture(scope="module")
def tools(metadata: dict[str, Any]) -> set[str]:
    groups = metadata["dependency-groups"].values()
    return {name_of(entry) for group in groups for entry in group if isinstance(entry, str)}


def locked(text: str) -> dict[str, str]:
    """Distribution -> version, from the lines ``name==version`` of a lock file."""
    lines = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", text, flags=re.MULTILINE)
    return {canonical(name): version for name, version in lines}


@pytest.fixture(scope="module")
def locks(checkout: Path) -> dict[str, str]:
    return {name: (checkout / name).read_text(encoding="utf-8") for name in LOCKS}


def test_every_dependency_has_its_page_entry(checkout: Path, runtime: set[str], tools: set[str]) -> None:
    page = (checkout / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    named = {canonical(name) for name in re.findall(r"^\| *`([^`]+)`", page, flags=re.MULTILINE)}
    assert runtime | tools == named


def test_the_locks_hold_every_dependency(locks: dict[str, str], runtime: set[str], tools: set[str]) -> None:
    assert runtime <= locked(locks["requirements.lock"]).keys()
    assert runtime | tools <= locked(locks["requirements-dev.lock"]).keys()


def test_tests_run_with_the_versions_the_program_is_shipped_with(locks: dict[str, str]) -> None:
    shipped = locked(locks["requirements.lock"]).items()
    assert shipped <= locked(locks["requirements-dev.lock"]).items()


@pytest.mark.parametrize("name", LOCKS)
def test_everything_locked_has_a_hash(locks: dict[str, str], name: str) -> None:
    for line in locks[name].splitlines():
        assert line.startswith((" ", "#")) or line.endswith("\\"), f"no hash follows: {line}"


@pytest.mark.parametrize("name", LOCKS)
def test_qt_stays_below_the_release_that_miscounts_none(locks: dict[str, str], name: str) -> None:
    """PySide6 6.12.0 on Python 3.11 takes references from None that it does not own, until it aborts."""
    versions = locked(locks[name])
    for part in ("pyside6-essentials", "shiboken6"):
        assert tuple(int(piece) for piece in versions[part].split(".")[:2]) < (6, 12)
