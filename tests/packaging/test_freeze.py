"""The folder that is handed out: the lists behind it, and the program started from it.

The suite freezes without spaCy (some 25 seconds); ``FELTNOTER_FREEZE=full`` freezes what is handed out.
"""

from __future__ import annotations

import ast
import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

from tests.xserver import x_server
from ui.app import PLACES

PASSPHRASE = "skæve sko på måtten"
FULL = os.environ.get("FELTNOTER_FREEZE") == "full"


@pytest.fixture(scope="module")
def contents(checkout: Path) -> Iterator[ModuleType]:
    sys.path.insert(0, str(checkout / "packaging"))
    try:
        import contents

        yield contents
    finally:
        sys.path.remove(str(checkout / "packaging"))


@pytest.fixture(scope="module")
def frozen(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if sys.platform != "linux":
        pytest.skip("the frozen folder is built and started on Linux only")
    out = tmp_path_factory.mktemp("frozen")
    command = [sys.executable, str(checkout / "packaging" / "freeze.py"), str(out)]
    done = subprocess.run(
        command if FULL else [*command, "--without-spacy"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return Path(done.stdout.strip())


def imported(path: Path) -> set[str]:
    """Every module a file names in an import statement."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_the_program_needs_nothing_that_is_left_out(checkout: Path, contents: ModuleType) -> None:
    code = [path for package in contents.OUR_PACKAGES for path in (checkout / package).rglob("*.py")]
    needed = set().union(*(imported(path) for path in code))
    assert "spacy" in needed or "docx" in needed
    left_out = (*contents.LEFT_OUT, *contents.languages_left_out())
    assert len(left_out) > 60 and "spacy.lang.da" not in left_out
    assert {n for n in needed for out in left_out if n == out or n.startswith(f"{out}.")} == set()


def test_every_module_and_place_goes_along(contents: ModuleType) -> None:
    modules = contents.modules_of_ours()
    missing = [spec.module for spec in PLACES if find_spec(spec.module) and spec.module not in modules]
    assert missing == []
    assert {"resources", "ui.board.picture", "feltnoter.demo", "feltnoter.cli.main"} <= set(modules)


def test_what_is_found_by_name_is_there(contents: ModuleType) -> None:
    for name in (*contents.BY_NAME, *contents.WITH_FILES):
        assert find_spec(name) is not None, name


def test_the_icon_is_the_one_the_script_draws(checkout: Path, tmp_path: Path) -> None:
    from PIL import Image, ImageChops

    script = checkout / "packaging" / "windows" / "build_icon.py"
    subprocess.run([sys.executable, str(script), str(tmp_path / "new.ico")], check=True)
    kept = (script.parent / "feltnoter.ico").read_bytes()
    with Image.open(io.BytesIO(kept)) as old, Image.open(tmp_path / "new.ico") as new:
        assert old.info["sizes"] == new.info["sizes"] >= {(16, 16), (32, 32), (48, 48), (256, 256)}
        apart = ImageChops.difference(old.convert("RGBA"), new.convert("RGBA"))
        assert max(high for _low, high in apart.getextrema()) <= 8  # processors round differently


def test_the_windows_recipe_names_files_that_are_there(checkout: Path) -> None:
    recipe = checkout / "packaging" / "windows" / "feltnoter.iss"
    words = recipe.read_text(encoding="utf-8")
    assert "NOT TRIED YET" in words.splitlines()[0]  # until somebody has
    named = [
        line.split("=", 1)[1] for line in words.splitlines() if line.startswith(("LicenseFile", "SetupIcon"))
    ]
    assert len(named) == 2
    for name in named:
        assert (recipe.parent / name.replace("\\", "/")).is_file()
    spec = (checkout / "packaging" / "feltnoter.spec").read_text(encoding="utf-8")
    assert 'program("Feltnoter", console=False)' in spec and r"{app}\Feltnoter.exe" in words
    assert r"Software\Classes\.feltnoter" in words


def test_every_package_has_its_licence_along(checkout: Path, tmp_path: Path) -> None:
    """The frozen folder gets them by the same call."""
    script = checkout / "packaging" / "licences.py"
    done = subprocess.run([sys.executable, str(script), str(tmp_path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    listed = {line.split(",")[0] for line in (tmp_path / "licences.csv").read_text("utf-8").splitlines()[1:]}
    assert {"PySide6_Essentials", "pycrdt", "sqlcipher3", "Python", "Inter"} <= listed
    assert {folder.name for folder in tmp_path.iterdir() if folder.is_dir()} == listed
    assert "LESSER GENERAL PUBLIC" in (tmp_path / "shiboken6" / "LGPL-3.0.txt").read_text("utf-8")


def environment(folder: Path, **more: str) -> dict[str, str]:
    """A machine without our checkout: nothing of this Python's is to be found."""
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL", "QT_"))
    }
    return {**kept, "FELTNOTER_CONFIG_DIR": str(folder), **more}


@pytest.mark.timeout(600)  # the folder is made first
def test_the_frozen_demo_runs(frozen: Path, tmp_path: Path) -> None:
    out = tmp_path / "demo"
    done = subprocess.run(
        [frozen, "demo", out],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (frozen.parent / "licences" / "licences.csv").is_file()
    with zipfile.ZipFile(out / "Temarapport.docx") as report:
        assert "Jeg fortæller det hele forfra" in report.read("word/document.xml").decode()
    assert (out / "Tematavle.png").read_bytes().startswith(b"\x89PNG")
    project = out / "De første fem minutter.feltnoter"
    check = subprocess.run(
        [frozen, "check", project],
        env=environment(tmp_path, FELTNOTER_PASSPHRASE=PASSPHRASE),
        capture_output=True,
        text=True,
        check=False,
    )
    assert check.returncode == 0, check.stderr


@pytest.fixture
def display() -> Iterator[str]:
    with x_server() as name:
        yield name


@pytest.mark.timeout(600)
def test_the_frozen_window_starts(frozen: Path, tmp_path: Path, display: str) -> None:
    """On an X server, with the example: it is on the list of recent projects once it is on screen."""
    running = subprocess.Popen(
        [frozen, "--example"],
        env=environment(tmp_path, DISPLAY=display, QT_QPA_PLATFORM="xcb"),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        recent = tmp_path / "recent.json"
        until = time.monotonic() + 60
        while not recent.is_file() and running.poll() is None and time.monotonic() < until:
            with suppress(subprocess.TimeoutExpired):
                running.wait(0.05)  # it has no other way of telling
        maps = Path(f"/proc/{running.pid}/maps").read_text(encoding="utf-8")
    finally:
        running.terminate()
        said = running.communicate(timeout=30)[1]
    assert "De første fem minutter" in recent.read_text(encoding="utf-8"), said
    assert "libqxcb.so" in maps and str(frozen.parent) in maps
    assert "Traceback" not in said and "qt.qpa" not in said, said
