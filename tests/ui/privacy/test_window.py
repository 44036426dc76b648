"""In the whole window: the count beside »Persondata«, and nothing of it in titles or on disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.themes.stage import QUIET, Stage
from ui.actions import Actions
from ui.privacy import PrivacyPlace
from ui.words import Words
from ui.workspace import PlaceEntry, Workspace

pytestmark = pytest.mark.qt_log_ignore(QUIET)


def test_the_sidebar_counts_what_is_to_be_decided(
    stage: Stage, write: Callable[..., str], qtbot: QtBot, tmp_path: Path
) -> None:
    write("Vi så Mette Holm hos Kwabena")
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(stage.tools.theme, window, ("privacy",))
    workspace = Workspace(
        stage.tools.theme,
        stage.bridge,
        stage.tools.tasks,
        actions,
        Words("en", window),
        [PlaceEntry("privacy", True, PrivacyPlace)],
        setting=lambda key: True,
        parent=window,
    )
    workspace.restore({})
    item = workspace.sidebar.item("privacy")
    qtbot.waitUntil(lambda: item.count == "2", timeout=20_000)
    place = workspace.place("privacy")
    assert isinstance(place, PrivacyPlace)
    place.filters.chips["PER"].click()
    assert "Mette" not in str(workspace.leave()), "the session holds no note text"
    assert b"Holm" not in b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    stage.tools.tasks.stop()
