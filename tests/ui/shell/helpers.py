"""What the tests of the frame and of the start pages share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.projects import BeginProject
from feltnoter.project.opening import Unlocked, create, open_unlocked, register_of
from feltnoter.settings import Settings
from ui.app import build
from ui.bridge import Bridge
from ui.places import PlaceSpec
from ui.shell import Shell
from ui.style.theme import Mode, Theme

STUB = "tests.ui.shell.stub_place"
PLACES = (
    PlaceSpec("notes", STUB, "StubPlace"),
    PlaceSpec("board", STUB, "StubPlace"),
    PlaceSpec("themes", STUB, "Missing"),
    PlaceSpec("project", "ui.project", "ProjectPlace", below=True),
    PlaceSpec("team", "ui.no_such_place", "TeamPlace", below=True),
)
PASSPHRASE = "skæve sko på måtten"


def make_shell(app: QApplication, folder: Path, language: str) -> Shell:
    settings = Settings(folder)
    settings.put("language", language)
    return build(app, settings, theme=Theme(app, mode=Mode.LIGHT, scale=1.0), places=PLACES)


def end_shell(app: QApplication, shell: Shell) -> None:
    """Leave the application as it was."""
    if shell.workspace is not None:
        shell._leave_project(anyway=True)
    if shell.dialog is not None:
        shell.dialog.reject()
    shell.dispose()
    shell.translations.remove()
    shell.crashes.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    shiboken6.delete(shell.translations)
    shiboken6.delete(shell.theme)
    app.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    app.setStyleSheet("")
    app.setPalette(QPalette())


def make_project(folder: Path, title: str = "Hjemmet") -> Unlocked:
    """A small project; deriving its key twice takes half a second, so the tests share one."""
    begin = BeginProject(title=title, question="Hvad nu hvis vi vidste det?")
    return create(folder / f"{title}.feltnoter", PASSPHRASE, begin, folder)


def copy_project(template: Unlocked, folder: Path) -> Unlocked:
    """The same file for one test: its salt, and so its key, are in it."""
    path = folder / template.path.name
    path.write_bytes(template.path.read_bytes())
    return replace(template, path=path, register=register_of(folder))


def enter(shell: Shell, unlocked: Unlocked, qtbot: QtBot) -> Bridge:
    """An open project in a window that is shown."""
    shell.show()
    shell.window.resize(1366, 768)
    qtbot.waitUntil(shell.window.isActiveWindow)
    bridge = Bridge(open_unlocked(unlocked))
    shell._opened(bridge)
    return bridge
