"""What every file of the checkout keeps to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

LIMIT = 400  # lines; files that nothing stops from growing reach 5,000 (habits of the field)

# Put together from pieces, so that this file does not hold what it looks for.
INDEX_OPTIONS = "--(?:extra-)?index" + "-url|--find" + "-links"
INDEX_HOSTS = r"https?://[^\s\"'<>)]*(?:" + "|".join(("py" + "pi", "python" + "hosted", "/simple/")) + ")"
REGISTRY = re.compile(f"{INDEX_OPTIONS}|{INDEX_HOSTS}", re.IGNORECASE)
UNIX_HOMES = "|".join(("ho" + "me", "ro" + "ot", "wo" + "rk", "Us" + "ers", "op" + "t"))
MACHINE_PATH = re.compile(rf"(?<![\w./~:-])/(?:{UNIX_HOMES})/[\w.-]|[A-Za-z]:\\+Users\\+\w")


def texts(paths: list[Path]) -> list[tuple[Path, str]]:
    """Those of the files that are UTF-8 text, with their text."""
    found = []
    for path in paths:
        try:
            found.append((path, path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found


def hits(checkout: Path, paths: list[Path], pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(checkout)}:{number}: {match.group()}"
        for path, text in texts(paths)
        for number, line in enumerate(text.splitlines(), 1)
        if (match := pattern.search(line))
    ]


def test_no_python_file_is_longer_than_400_lines(checkout: Path, project_files: list[Path]) -> None:
    python = [path for path in project_files if path.suffix == ".py"]
    assert checkout / "dev.py" in python
    long = {
        str(path.relative_to(checkout)): count
        for path in python
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LIMIT
    }
    assert long == {}, f"divide these by what they are about: {long}"


def test_every_folder_with_code_is_a_package(checkout: Path, project_files: list[Path]) -> None:
    """A folder without __init__.py would be missing from the wheel."""
    code = [path for path in project_files if path.suffix == ".py"]
    inside = [path.parent for path in code if path.relative_to(checkout).parts[0] in {"feltnoter", "ui"}]
    bare = {str(folder.relative_to(checkout)) for folder in inside if not (folder / "__init__.py").is_file()}
    assert bare == set()


def test_no_file_names_a_package_registry(checkout: Path, project_files: list[Path]) -> None:
    """Where packages come from is each installation's own choice: a municipality has its own mirror."""
    found = hits(checkout, project_files, REGISTRY)
    assert not found, "\n".join(found)


def test_no_file_names_a_folder_of_somebodys_machine(checkout: Path, project_files: list[Path]) -> None:
    found = hits(checkout, project_files, MACHINE_PATH)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (REGISTRY, "https://files.python" + "hosted.org/packages/x.whl"),
        (REGISTRY, "--extra-index" + "-url somewhere"),
        (MACHINE_PATH, "see /ho" + "me/anna/feltnoter"),
        (MACHINE_PATH, "C:\\" + "Users\\anna"),
    ],
)
def test_the_patterns_find_what_they_are_for(pattern: re.Pattern[str], line: str) -> None:
    assert pattern.search(line)


def test_the_project_says_its_version_once(checkout: Path) -> None:
    import tomllib

    import feltnoter

    metadata = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    assert metadata["project"]["version"] == feltnoter.__version__
