"""What is installed with ``pip install .`` is all there."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PACKAGES = ("feltnoter", "ui", "resources")


@pytest.fixture(scope="module")
def wheel(checkout: Path, project_files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the checkout, built from a copy: setuptools leaves its scratch files beside the source."""
    copy, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for path in project_files:
        name = path.relative_to(checkout)
        if name.parts[0] in {*PACKAGES, "pyproject.toml", "README.md", "LICENSE"}:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy / name)
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(out),
    ]
    done = subprocess.run([*build, str(copy)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_holds_every_module_and_resource(
    checkout: Path, project_files: list[Path], wheel: Path
) -> None:
    names = {path.relative_to(checkout).as_posix() for path in project_files}
    expected = {name for name in names if name.split("/")[0] in PACKAGES}
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    assert any(name.startswith("resources/scenarios/") for name in expected)
    assert expected - inside == set(), "not in the wheel: see package-data in pyproject.toml"
    own = {name for name in inside if ".dist-info/" not in name}
    assert {name.split("/")[0] for name in own} == set(PACKAGES)


def test_the_wheel_brings_the_command_and_the_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        info = {name.split(".dist-info/")[-1]: name for name in archive.namelist() if ".dist-info/" in name}
        assert "feltnoter = ui.launch:main" in archive.read(info["entry_points.txt"]).decode()
        assert "Mozilla Public License" in archive.read(info["licenses/LICENSE"]).decode()
