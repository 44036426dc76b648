"""The whole window with its real places, on a project without notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.project.opening import Unlocked
from feltnoter.settings import Settings
from tests.ui.shell.helpers import copy_project, end_shell, enter, make_project
from ui.app import build
from ui.bridge import Bridge
from ui.imports.dialog import ImportDialog
from ui.shell import Shell
from ui.style.theme import Mode, Theme

WAIT = 20_000  # ms


@pytest.fixture
def language() -> str:
    return "da"


@pytest.fixture
def shell(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> Iterator[Shell]:
    monkeypatch.setenv("FELTNOTER_CONFIG_DIR", str(tmp_path / "settings"))
    settings = Settings(tmp_path / "settings")
    settings.put("language", language)
    shell = build(qapp, settings, theme=Theme(qapp, mode=Mode.LIGHT, scale=1.0))
    yield shell
    end_shell(qapp, shell)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Unlocked:
    return make_project(tmp_path_factory.mktemp("template"))


@pytest.fixture
def bridge(shell: Shell, template: Unlocked, tmp_path: Path, qtbot: QtBot) -> Bridge:
    return enter(shell, copy_project(template, tmp_path), qtbot)


@pytest.fixture
def look(shell: Shell, bridge: Bridge, qtbot: QtBot) -> Callable[..., ImportDialog]:
    """Opens the dialog on some paths and waits until they are read."""

    def open_on(*paths: Path) -> ImportDialog:
        shell.errands.imports.bring_in(paths)
        dialog = shell.dialog
        assert isinstance(dialog, ImportDialog)
        qtbot.waitUntil(lambda: not dialog.is_reading, timeout=WAIT)
        return dialog

    return open_on
