"""The whole window, as the frame's tests have it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.project.opening import Unlocked
from tests.ui.shell.helpers import copy_project, end_shell, enter, make_project, make_shell
from ui.bridge import Bridge
from ui.shell import Shell


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FELTNOTER_CONFIG_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def shell(qapp: QApplication, folder: Path) -> Iterator[Shell]:
    shell = make_shell(qapp, folder, "da")
    yield shell
    end_shell(qapp, shell)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Unlocked:
    return make_project(tmp_path_factory.mktemp("template"))


@pytest.fixture
def unlocked(template: Unlocked, folder: Path) -> Unlocked:
    return copy_project(template, folder)


@pytest.fixture
def bridge(shell: Shell, unlocked: Unlocked, qtbot: QtBot) -> Bridge:
    return enter(shell, unlocked, qtbot)
