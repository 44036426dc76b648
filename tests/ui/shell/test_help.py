"""Help names the accessibility features and every shortcut (EN 301 549, 12.1)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.board.actions import BoardActions
from ui.bridge import Bridge
from ui.help import HelpDialog
from ui.help.keys import shown
from ui.shell import Shell

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


def help_text(shell: Shell) -> str:
    shell.errands.show_help()
    dialog = shell.dialog
    assert isinstance(dialog, HelpDialog)
    text = dialog.text.toPlainText()
    dialog.reject()
    return text


def test_f1_opens_it_on_the_start_page_and_in_a_project(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    qtbot.waitUntil(shell.window.isActiveWindow)
    qtbot.keyClick(shell.window, Qt.Key.Key_F1)
    assert isinstance(shell.dialog, HelpDialog)
    qtbot.waitUntil(shell.dialog.text.hasFocus)  # the arrow keys scroll it at once


def test_every_declared_shortcut_is_there(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    text = help_text(shell)
    page = QWidget()
    qtbot.addWidget(page)
    board = BoardActions(shell.theme, page)
    native = QKeySequence.SequenceFormat.NativeText
    declared = [shown(keys) for keys, _ in shell.actions.shortcuts()]
    declared += [shown(keys) for keys, _ in board.shortcuts()]
    assert len(declared) > 20
    assert [
        key for key in declared if key not in text and QKeySequence(key).toString(native) not in text
    ] == []


def test_it_says_what_is_there_for_everybody(shell: Shell, bridge: Bridge) -> None:
    text = help_text(shell)
    for word in (
        "Ctrl+M",
        "Tastatur",
        "Skærmlæsere",
        "høj kontrast",
        "Flyt til tema",
        "kan slås fra",
        "papirkurven",
    ):
        assert word in text


def test_letters_that_are_switched_off_are_not_promised(shell: Shell, bridge: Bridge) -> None:
    assert "K · Enter" in help_text(shell), "as the hints call the key, in either language"
    shell.settings.put("single_keys", False)
    assert "K · Enter" not in help_text(shell)
