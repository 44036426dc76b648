"""A place from the sidebar on a window of its own, over the example project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from feltnoter.demo import DEMO_PASSPHRASE, build_demo
from feltnoter.language.keys import KeyMaker
from feltnoter.project import Project
from feltnoter.storage.engine import FileKey
from feltnoter.storage.identity import ReplicaRegister
from tests.replicas import Template
from ui.bridge import Bridge
from ui.place import Place, Tools
from ui.style.theme import Mode, Theme
from ui.tasks import Tasks

P = TypeVar("P", bound=Place)

QUIET = "does not support (propagateSizeHints|raise|grabbing)"


def make_demo(folder: Path) -> Template:
    """The example project, made once and copied for each test."""
    project = build_demo(folder, ReplicaRegister(folder / "settings"))
    path = project.path
    project.close()
    return Template(path, FileKey.of(path, DEMO_PASSPHRASE), KeyMaker())


@contextmanager
def a_theme(app: QApplication) -> Iterator[Theme]:
    """Light at scale 1, and the application as it was afterwards."""
    theme = Theme(app, mode=Mode.LIGHT, scale=1.0)
    try:
        yield theme
    finally:
        shiboken6.delete(theme)
        app.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
        app.setStyleSheet("")
        app.setPalette(QPalette())


@dataclass
class Stage:
    """What a place needs around it, and the signals it sent."""

    project: Project
    bridge: Bridge
    tools: Tools
    went: list[tuple[str, object]]
    toasts: list[str]

    def show(self, kind: type[P], width: int = 1366, height: int = 768) -> P:
        """A place on screen, following changes as the window lets it."""
        place = kind(self.tools)
        place.resize(width, height)
        place.go.connect(self._went)
        place.toast.connect(self.toasts.append)
        self.bridge.changed.connect(place.show_changes)
        place.refresh()
        place.show()
        place.activateWindow()
        QApplication.processEvents()
        return place

    def _went(self, key: str, target: object) -> None:
        self.went.append((key, target))


@contextmanager
def a_stage(template: Template, folder: Path, theme: Theme) -> Iterator[Stage]:
    """Everything but the place."""
    project = template.open(folder / "a.feltnoter", folder / "settings")
    bridge = Bridge(project)
    holder = QObject()
    tasks = Tasks(holder)
    try:
        yield Stage(project, bridge, Tools(bridge, theme, tasks), [], [])
    finally:
        tasks.stop()
        QApplication.processEvents()
        shiboken6.delete(holder)
        bridge.close()
