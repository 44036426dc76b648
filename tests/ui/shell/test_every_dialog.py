"""Every dialog there is opens in both languages, in its language, on the screen, and closes."""

from __future__ import annotations

import importlib
import pkgutil
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QWidget,
)

import ui
from feltnoter.settings import Settings
from tests.ui.shell.helpers import end_shell
from ui.app import build
from ui.report.roles import RolesDialog
from ui.shell import Shell
from ui.style.theme import Mode, Theme
from ui.widgets.dialog import Dialog

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


@pytest.fixture
def tour_folder(tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FELTNOTER_CONFIG_DIR", str(tmp_path))
    monkeypatch.syspath_prepend(str(checkout / "packaging"))
    return tmp_path


@pytest.fixture(params=["da", "en"])
def shell(qapp: QApplication, tour_folder: Path, request: pytest.FixtureRequest) -> Iterator[Shell]:
    settings = Settings(tour_folder)
    settings.put("language", request.param)
    shell = build(qapp, settings, theme=Theme(qapp, mode=Mode.LIGHT, scale=1.0))
    yield shell
    end_shell(qapp, shell)


def test_every_dialog_speaks_the_language_and_fits_the_screen(
    shell: Shell, tour_folder: Path, checkout: Path, request: pytest.FixtureRequest
) -> None:
    from dialog_tour import Tour

    foreign = _words_of_the_other(checkout, shell.translations.language)
    wrong: list[str] = []

    def look(name: str, dialog: QDialog) -> None:
        if not dialog.windowTitle():
            wrong.append(f"{name} has no title")
        if dialog.height() > dialog.screen().availableGeometry().height():
            wrong.append(f"{name} is higher than the screen")
        styles = {style for _, style, _ in dialog.lines} if isinstance(dialog, RolesDialog) else set()
        wrong.extend(f"{name}: »{text}«" for text in _texts(dialog) if text in foreign - styles)

    strays = Strays()
    strays.watch()
    shell.show()
    tour = Tour(shell, tour_folder, look)
    tour.before_a_project()
    shell.opener.example()
    until = time.monotonic() + 20
    while shell.workspace is None and time.monotonic() < until:
        QApplication.processEvents()
    tour.of_the_window()
    tour.of_the_places()
    strays.forget()
    assert wrong == [] and strays.seen == []
    assert {each.__name__ for each in _every_dialog()} - {each.__name__ for each in tour.seen} == set()


class Strays(QObject):
    """What was shown as a window of its own and is none: a part that was shown before it had a parent.
    It flashes on the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def watch(self) -> None:
        """From now on."""
        QApplication.instance().installEventFilter(self)

    def forget(self) -> None:
        """Until now."""
        QApplication.instance().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is shown."""
        if event.type() != QEvent.Type.Show or not isinstance(watched, QWidget) or not watched.isWindow():
            return False
        if watched.windowType() == Qt.WindowType.Window and not isinstance(watched, QMainWindow):
            self.seen.append(f"{type(watched).__name__} »{watched.accessibleName()}«")
        return False


def _every_dialog() -> set[type[Dialog]]:
    """All there are in ``ui/``, however deep."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        if "__main__" not in module.name:
            importlib.import_module(module.name)
    found: set[type[Dialog]] = set()
    left = [Dialog]
    while left:
        children = left.pop().__subclasses__()
        found.update(one for one in children if one.__module__.startswith("ui."))
        left.extend(children)
    return found


def _texts(dialog: QDialog) -> Iterator[str]:
    """What can be read, seen or heard."""
    for widget in (dialog, *dialog.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))


def _words_of_the_other(checkout: Path, language: str) -> set[str]:
    """Sentences that are not the same in both languages, in the one that is not spoken."""
    pairs = []
    for message in ET.parse(checkout / "resources" / "i18n" / "feltnoter_da.ts").iter("message"):
        source, danish = message.findtext("source"), message.findtext("translation")
        if source and danish and message.get("numerus") != "yes":
            pairs.append((source, danish))
    english, danish_words = {one for one, _ in pairs}, {other for _, other in pairs}
    return english - danish_words if language == "da" else danish_words - english
