"""The decisions dev.py takes before it installs anything."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def dev(checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """dev.py as a module, with its files in a folder of the test's own."""
    spec = importlib.util.spec_from_file_location("dev", checkout / "dev.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    venv, python = tmp_path / ".venv", tmp_path / "python"
    venv.mkdir()
    python.touch()
    (tmp_path / "pyproject.toml").write_text("[project]", encoding="utf-8")
    for name, value in {"ROOT": tmp_path, "VENV": venv, "PYTHON": python}.items():
        monkeypatch.setattr(module, name, value)
    for name in ("RUNTIME_LOCK", "DEV_LOCK"):
        lock = tmp_path / getattr(module, name).name
        lock.write_text(f"{name}==1", encoding="utf-8")
        monkeypatch.setattr(module, name, lock)
    return module


@pytest.mark.parametrize(
    ("system", "env", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_recognised(dev: ModuleType, system: str, env: dict[str, str], expected: bool) -> None:
    assert dev.has_display(env, system) is expected


def test_installed_packages_count_under_the_names_they_stand_in_for(dev: ModuleType) -> None:
    listing = (
        "installed\tlibgl1\t\n"
        "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.4-3), libglib2.0-0-x (= 1)\n"
        "config-files\tlibegl1\t\n"
    )
    assert dev.provided(listing) == {"libgl1", "libglib2.0-0t64", "libglib2.0-0", "libglib2.0-0-x"}


def test_an_installation_is_current_until_lock_or_project_change(dev: ModuleType) -> None:
    assert not dev.is_current(dev.RUNTIME_LOCK)
    dev.stamp_of(dev.RUNTIME_LOCK).write_text(dev.fingerprint(dev.RUNTIME_LOCK), encoding="utf-8")
    assert dev.is_current(dev.RUNTIME_LOCK)
    assert not dev.is_current(dev.DEV_LOCK)
    dev.RUNTIME_LOCK.write_text("other==2", encoding="utf-8")
    assert not dev.is_current(dev.RUNTIME_LOCK)


def test_the_test_environment_serves_the_program_too(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.stamp_of(dev.DEV_LOCK).write_text(dev.fingerprint(dev.DEV_LOCK), encoding="utf-8")
    monkeypatch.setattr(dev, "run_quietly", lambda *_: pytest.fail("nothing is to be installed"))
    dev.ensure_environment(dev.RUNTIME_LOCK)


def test_without_root_the_exact_apt_line_is_given(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "missing_packages", lambda names: [name for name in names if name == "libegl1"])
    monkeypatch.setattr(dev, "is_root", lambda: False)
    with pytest.raises(dev.SetupError, match=r"apt-get install -y --no-install-recommends libegl1$"):
        dev.ensure_system(dev.QT_ALWAYS, useful=dev.TEST_ONLY)
    dev.ensure_system((), useful=["libegl1"])  # what is only useful stops nobody


def test_arguments_reach_pytest_and_its_exit_code_comes_back(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []

    def call(arguments: list[str], **variables: str) -> int:
        seen.append([*arguments, variables["QT_QPA_PLATFORM"]])
        return 5

    monkeypatch.setattr(dev, "call", call)
    monkeypatch.setattr(dev, "ensure_system", lambda *_, **__: None)
    monkeypatch.setattr(dev, "ensure_environment", lambda _: None)
    assert dev.main(["test", "-k", "word"]) == 5
    assert seen == [["-m", "pytest", "-k", "word", "offscreen"]]


def test_dev_is_plain_standard_library(checkout: Path) -> None:
    """It starts on a Python that has nothing else, and without arguments it says what it does."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(checkout / "dev.py")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "dev.py app" in done.stdout
