"""What the dialogs of the window do. That each opens, in both languages: ``test_every_dialog.py``."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Member, Note
from feltnoter.project.opening import Unlocked
from feltnoter.settings import Settings
from tests.ui.shell.helpers import PASSPHRASE
from ui.bridge import Bridge
from ui.project.member_dialog import MemberDialog
from ui.settings.dialog import SettingsDialog
from ui.shell import Shell
from ui.start.passphrase_dialog import PassphraseDialog
from ui.trash import TrashDialog

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


def _trash(shell: Shell, bridge: Bridge) -> QDialog:
    shell.errands.show_trash()
    assert shell.dialog is not None
    return shell.dialog


def _settings(shell: Shell, bridge: Bridge) -> QDialog:
    shell.errands.show_settings()
    assert shell.dialog is not None
    return shell.dialog


def _member(shell: Shell, bridge: Bridge) -> QDialog:
    dialog = MemberDialog(shell.theme, bridge, None, shell.window)
    shell.dialogs.open(dialog)
    return dialog


def test_escape_closes_a_dialog(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    dialog = _trash(shell, bridge)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and shell.dialog is None


def test_a_wrong_passphrase_is_said_and_the_dialog_stays(
    shell: Shell, unlocked: Unlocked, qtbot: QtBot
) -> None:
    shell.show()
    shell.ask_passphrase(unlocked.path)
    dialog = shell.dialog
    assert isinstance(dialog, PassphraseDialog)
    qtbot.keyClicks(dialog.secret, "forkert")
    qtbot.keyClick(dialog.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.field.problem()), timeout=20_000)
    assert dialog.field.problem().startswith("Adgangskoden passer ikke")
    assert dialog.secret.selectedText() == "forkert"
    qtbot.keyClicks(dialog.secret, PASSPHRASE)
    assert dialog.field.problem() == ""
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.workspace is not None, timeout=20_000)
    assert shell.dialog is None


def test_the_trash_gives_back(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    note = CaptureNote(text="Gråspurv har en vægkalender")
    bridge.execute(note)
    bridge.execute(Delete(root="notes", ids=(note.id,)))
    dialog = _trash(shell, bridge)
    assert isinstance(dialog, TrashDialog)
    assert dialog.list.model().rowCount() == 1
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    if bridge.project.rows.get(Note, note.id) is None:
        qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert bridge.project.rows.get(Note, note.id) is not None
    assert dialog.list.isHidden() and not dialog.restore_button.isEnabled()
    assert shell.actions.action("undo").text() == "Fortryd: Gendan 1 note"


def test_settings_take_effect_at_once(shell: Shell, folder: Path, bridge: Bridge, qtbot: QtBot) -> None:
    dialog = _settings(shell, bridge)
    assert isinstance(dialog, SettingsDialog)
    dialog.look.setCurrentIndex(dialog.look.findData("dark"))
    dialog.look.activated.emit(dialog.look.currentIndex())
    assert shell.theme.tokens.palette == "dark"
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    dialog.accept()
    assert shell.actions.action("go_notes").text() == "Notes"
    assert Settings(folder).get("language") == "en" and Settings(folder).get("look") == "dark"


def test_the_settings_fit_the_size_of_text_that_was_chosen_in_them(
    shell: Shell, bridge: Bridge, qtbot: QtBot
) -> None:
    dialog = _settings(shell, bridge)
    assert isinstance(dialog, SettingsDialog)
    before = dialog.width()
    dialog.text_size.setCurrentIndex(dialog.text_size.findData(150))
    dialog.text_size.activated.emit(dialog.text_size.currentIndex())
    qtbot.waitUntil(lambda: dialog.width() > before)
    box = dialog.single_keys
    view = dialog._scroll.viewport()
    qtbot.waitUntil(lambda: box.mapTo(view, box.rect().bottomRight()).x() < view.width())
    dialog.accept()


def test_advice_switched_off_is_gone_from_the_page_at_once(
    shell: Shell, folder: Path, bridge: Bridge, qtbot: QtBot
) -> None:
    dialog = _settings(shell, bridge)
    assert isinstance(dialog, SettingsDialog) and shell.workspace is not None
    notes = shell.workspace.place(shell.workspace.current())
    asked = notes.asked  # type: ignore[union-attr]
    asked.clear()
    dialog.advice["advice_one_word"].click()
    assert asked == ["refresh"]
    assert Settings(folder).get("advice_one_word") is False


def test_a_member_who_is_me(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    dialog = _member(shell, bridge)
    assert isinstance(dialog, MemberDialog)
    dialog.keep.click()
    assert dialog.isVisible()  # a name is needed, and the field says so
    qtbot.keyClicks(dialog.name, "Ida")
    dialog.is_me.click()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    member = bridge.project.rows.find(Member)[0]
    assert member.name == "Ida" and bridge.project.me == member.id
