"""Ctrl+K."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.coding import AddCode
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.themes import AddTheme, EditTheme
from ui.bridge import Bridge
from ui.palette import Palette
from ui.shell import Shell

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


@pytest.fixture
def palette(shell: Shell, bridge: Bridge, qtbot: QtBot) -> Palette:
    bridge.execute(CaptureNote(text="Og så blev han stående ude på måtten, til de råbte."))
    bridge.execute(AddCode(name="vente på måtten"))
    theme = AddTheme(title="Ingen ved, hvem der kommer")
    bridge.execute(theme)
    bridge.execute(EditTheme(id=theme.id, values={"insight": "Tyve sekunder på måtten."}))
    qtbot.keyClick(shell.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert shell.errands.palette is not None
    return shell.errands.palette


def test_without_words_it_offers_actions(palette: Palette) -> None:
    assert "Ny note" in [row.text for row in palette.rows()]
    assert all(row.action for row in palette.rows())


def test_it_finds_notes_codes_and_themes(palette: Palette, shell: Shell, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.line, "måtten")
    qtbot.waitUntil(lambda: len([row for row in palette.rows() if row.place]) == 3, timeout=10_000)
    assert [row.place for row in palette.rows()] == ["notes", "themes", "coding"]
    assert palette.rows()[0].marks
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert shell.errands.palette is None
    assert shell.workspace is not None
    place = shell.workspace.place("notes")
    assert place is not None and isinstance(place.target, tuple)  # type: ignore[attr-defined]


def test_ctrl_enter_shows_on_the_board(palette: Palette, shell: Shell, qtbot: QtBot) -> None:
    palette.type("måtten")
    qtbot.waitUntil(lambda: any(row.place for row in palette.rows()), timeout=10_000)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shell.workspace is not None and shell.workspace.current() == "board"


def test_an_action_by_its_name(palette: Palette, shell: Shell, qtbot: QtBot) -> None:
    palette.type("tavle")
    qtbot.waitUntil(lambda: [row.action for row in palette.rows()] == ["go_board"], timeout=10_000)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert shell.workspace is not None and shell.workspace.current() == "board"


def test_arrows_go_round_past_headings(palette: Palette, qtbot: QtBot) -> None:
    first = palette.list.currentIndex().row()
    qtbot.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.list.model().rowCount() - 1
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first


def test_escape_gives_the_keyboard_back(palette: Palette, shell: Shell, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is palette.line
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert shell.errands.palette is None
    assert shell.workspace is not None
    place = shell.workspace.place("notes")
    assert place is not None and place.isAncestorOf(QApplication.focusWidget())


def test_nothing_found_is_said(palette: Palette, qtbot: QtBot) -> None:
    palette.type("zzzzqqq")
    qtbot.waitUntil(lambda: not palette.rows(), timeout=10_000)
    top = palette.line.mapTo(palette._panel, palette.line.rect().topLeft()).y()
    said = palette._nothing.mapTo(palette._panel, palette._nothing.rect().bottomLeft()).y()
    assert top < 40 and said < 120, "below the line that was typed, not spread over the panel"


def test_a_click_beside_it_closes(palette: Palette, shell: Shell, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint

    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert shell.errands.palette is None
