"""Composition root: builds everything and hands it over.

Up to the first paint only QtCore, QtGui, QtWidgets, QtSvg and our own light modules are imported.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from feltnoter import __version__
from feltnoter.settings import Settings, settings_folder
from ui.crash import Crashes, FaultLog
from ui.i18n import Translations
from ui.places import PlaceSpec, PlaceTable
from ui.shell import Shell
from ui.style.theme import Mode, Theme

PLACES = (
    PlaceSpec("notes", "ui.notes", "NotesPlace"),
    PlaceSpec("coding", "ui.coding", "CodingPlace"),
    PlaceSpec("board", "ui.board.place", "BoardPlace"),
    PlaceSpec("themes", "ui.themes", "ThemesPlace"),
    PlaceSpec("report", "ui.report", "ReportPlace"),
    PlaceSpec("project", "ui.project", "ProjectPlace", below=True),
    PlaceSpec("team", "ui.team.place", "TeamPlace", below=True),
    PlaceSpec("privacy", "ui.privacy", "PrivacyPlace", below=True),
)


def new_application(arguments: list[str]) -> QApplication:
    """The application object, named so that the system knows it."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough  # 150 % is 150 %, not 200
    )
    app = QApplication(arguments)
    QCoreApplication.setApplicationName("Feltnoter")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("feltnoter")
    return app


def build(
    app: QApplication,
    settings: Settings,
    *,
    theme: Theme | None = None,
    places: Sequence[PlaceSpec] = PLACES,
) -> Shell:
    """The window with everything it needs, not yet shown."""
    percent = settings.get("text_percent")
    look = theme or Theme(app, mode=Mode(settings.get("look")), scale=percent / 100 if percent else None)
    translations = Translations(app)
    translations.use(settings.get("language"))
    return Shell(look, settings, translations, Crashes(), PlaceTable(places))


def run_window(file: Path | None = None, *, example: bool = False) -> int:
    """Show the window until it is closed; the exit code."""
    app = new_application(["feltnoter"])
    settings = Settings(settings_folder())
    faults = FaultLog(settings.folder)
    last_words = faults.last_words()
    faults.start()
    shell = build(app, settings)
    shell.crashes.install()
    shell.show()
    if last_words:
        shell.dialogs.last_words(last_words)
    if file is not None:
        shell.ask_passphrase(file.absolute())
    elif example:
        shell.opener.example()
    try:
        code = app.exec()
    finally:
        shell.dispose()
        shell.crashes.remove()
    faults.stop()
    if sys.stdout is not None:  # there is none in a Windows program without a console
        with contextlib.suppress(OSError):  # the terminal may be gone
            sys.stdout.flush()
    return code
