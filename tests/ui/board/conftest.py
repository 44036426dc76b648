"""A theme, a scene of a few cards without a project behind it, and the place over the example project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.demo import DEMO_FILE, DEMO_PASSPHRASE, build_demo
from feltnoter.language.keys import KeyMaker
from feltnoter.storage.engine import FileKey
from feltnoter.storage.identity import ReplicaRegister
from tests.replicas import Template
from tests.ui.board.fakes import Recorder, Standing, small_board
from ui.board.desk import Desk
from ui.board.place import BoardPlace
from ui.board.scene import Scene
from ui.board.selection import Selection
from ui.board.words import BoardWords
from ui.bridge import Bridge
from ui.place import Tools
from ui.style.look import print_look
from ui.style.theme import Mode, Theme
from ui.style.type import load_fonts
from ui.tasks import Tasks


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, mode=Mode.LIGHT, scale=1.0)
    yield theme
    shiboken6.delete(theme)
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture
def standing() -> Standing:
    """What a stand-in for the project answers."""
    return small_board()


@pytest.fixture
def scene(qapp: QApplication, standing: Standing) -> Scene:
    load_fonts(qapp)
    scene = Scene(standing, BoardWords(), print_look())  # type: ignore[arg-type]
    scene.load()
    return scene


@pytest.fixture
def recorder() -> Recorder:
    """Takes commands instead of a bridge."""
    return Recorder()


@pytest.fixture
def desk(scene: Scene, recorder: Recorder) -> Desk:
    return Desk(recorder, scene, Selection(), BoardWords())


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Template:
    folder = tmp_path_factory.mktemp("demo")
    build_demo(folder, ReplicaRegister(folder)).close()
    path = folder / DEMO_FILE
    return Template(path, FileKey.of(path, DEMO_PASSPHRASE), KeyMaker())


@pytest.fixture
def bridge(demo: Template, tmp_path: Path, qapp: QApplication) -> Iterator[Bridge]:
    """The example project, a copy for each test."""
    bridge = Bridge(demo.open(tmp_path / DEMO_FILE, tmp_path))
    yield bridge
    bridge.close()


@pytest.fixture
def place(qtbot: QtBot, qapp: QApplication, theme: Theme, bridge: Bridge) -> Iterator[BoardPlace]:
    """The place in a window of 1366×768, as the shell shows it."""
    tasks = Tasks()
    place = BoardPlace(Tools(bridge, theme, tasks))
    qtbot.addWidget(place)
    bridge.changed.connect(place.show_changes)
    place.resize(1366 - 216, 768)
    place.show()
    settle(qapp, place)
    yield place
    place.leave()
    tasks.stop()


def settle(app: QApplication, place: BoardPlace) -> None:
    """Until every tile is drawn."""
    for _ in range(500):
        app.processEvents()
        if place.canvas.settled:
            return
    raise AssertionError("the canvas is never done")
