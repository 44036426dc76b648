"""An open project on screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.changes import Changes, Label
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddMember
from feltnoter.errors import UserError
from feltnoter.language.spelling import Speller
from feltnoter.project.opening import Unlocked
from tests.ui.shell.helpers import end_shell, enter, make_shell
from ui.bridge import Bridge
from ui.notice import Notice
from ui.place import Offer
from ui.shell import Shell
from ui.spelling.desk import _Source

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


def test_only_places_that_load_are_in_the_sidebar(shell: Shell, bridge: Bridge) -> None:
    assert shell.workspace is not None
    assert shell.workspace.places() == ("notes", "board", "project")
    assert shell.workspace.current() == "notes"
    assert shell.window.windowTitle() == "Hjemmet – Feltnoter"


def test_keys_go_to_places(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    workspace = shell.workspace
    assert workspace is not None
    qtbot.keyClick(shell.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert workspace.current() == "board"
    qtbot.keyClick(shell.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert workspace.current() == "notes"
    notes, board = workspace.place("notes"), workspace.place("board")
    assert notes is not None and notes.target == "new"  # type: ignore[attr-defined]
    assert board is not None and "leave" in board.asked  # type: ignore[attr-defined]
    assert notes.isAncestorOf(QApplication.focusWidget())


def test_a_place_off_screen_reads_again_when_it_comes_back(shell: Shell, bridge: Bridge) -> None:
    workspace = shell.workspace
    assert workspace is not None
    workspace.show_place("board")
    bridge.execute(AddMember(name="Ida"))
    notes = workspace.place("notes")
    assert notes is not None and notes.asked == ["refresh", "leave"]  # type: ignore[attr-defined]
    workspace.show_place("notes")
    assert notes.asked[-1] == "refresh"  # type: ignore[attr-defined]
    workspace.leave()
    assert notes.asked[-2:] == ["settle", "leave"]  # type: ignore[attr-defined]


def test_a_press_in_the_sidebar_is_told_to_the_place_that_is_left(
    shell: Shell, bridge: Bridge, qtbot: QtBot
) -> None:
    workspace = shell.workspace
    assert workspace is not None
    workspace.toast.show_done("Noten er slettet")
    qtbot.mouseClick(workspace.sidebar.item("board"), Qt.MouseButton.LeftButton)
    notes, board = workspace.place("notes"), workspace.place("board")
    assert workspace.current() == "board" and notes is not None and board is not None
    assert notes.asked[-1] == "leave" and "leave" not in board.asked  # type: ignore[attr-defined]
    assert not workspace.toast.isVisible()


def test_a_closed_projects_words_are_forgotten(
    shell: Shell, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    speller = Speller.load()
    monkeypatch.setattr(shell.errands.spelling, "_source", _Source(speller))
    assert speller.check("Hun ringede til borgren") and speller.remembered
    shell.close_project()
    assert shell.workspace is None and speller.remembered == 0


def test_undo_says_what_it_takes_back(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    undo, redo = shell.actions.action("undo"), shell.actions.action("redo")
    assert not undo.isEnabled()
    bridge.execute(AddMember(name="Ida"))
    assert undo.text() == "Fortryd: Tilføj medlem"
    assert shell.workspace is not None
    shell.workspace.toast.show_done("Medlemmet er tilføjet")
    assert shell.workspace.toast._undo.accessibleDescription() == "Ctrl+Z"
    qtbot.keyClick(shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not undo.isEnabled() and redo.text() == "Gentag: Tilføj medlem"
    assert shell.workspace.toast.text() == ""
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(shell.window, Qt.Key.Key_Z, modifiers)
    assert undo.isEnabled()


def test_what_is_said_on_leaving_a_place_stands_over_the_next(shell: Shell, bridge: Bridge) -> None:
    workspace = shell.workspace
    assert workspace is not None
    shell.window.show()
    notes = workspace.place("notes")
    assert notes is not None
    offer = Offer("Ikke oprettet endnu", "Fortsæt", "notes", "new_participant", undo=False)
    notes.leave = lambda: notes.offered.emit(offer)  # type: ignore[method-assign]
    workspace.show_place("board")  # built now
    board, toast = workspace.place("board"), workspace.toast
    assert toast.text() == "Ikke oprettet endnu" and board is not None
    spot = toast.mapTo(toast.parentWidget(), toast.rect().center())
    found = toast.parentWidget().childAt(spot)
    assert found is toast or toast.isAncestorOf(found)


def test_a_toast_may_lead_on(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    workspace = shell.workspace
    assert workspace is not None
    notes = workspace.place("notes")
    assert notes is not None
    notes.offered.emit(Offer("3 kort er lagt", "Vis på tavlen", "board", "et kort", undo=False))
    assert workspace.toast.text() == "3 kort er lagt"
    qtbot.mouseClick(workspace.toast.further, Qt.MouseButton.LeftButton)
    assert workspace.current() == "board" and workspace.toast.text() == ""
    board = workspace.place("board")
    assert board is not None and board.target == "et kort"  # type: ignore[attr-defined]
    workspace.toast.show_done("Noten er slettet")
    assert not workspace.toast.further.isVisible()


def test_three_cards_are_counted(shell: Shell) -> None:
    assert shell.words.step(Label("move_cards", 3)) == "Flyt 3 kort"
    assert shell.words.step(Label("delete_notes", 1)) == "Slet 1 note"
    assert shell.words.step(Label("delete_notes", 2)) == "Slet 2 noter"


def test_every_command_has_a_name(shell: Shell, checkout: Path) -> None:
    import re

    from feltnoter.domain.entities import ROOTS

    sources = (checkout / "feltnoter" / "commands").glob("*.py")
    keys = {key for path in sources for key in re.findall(r'label_key = "(\w+)"', path.read_text("utf-8"))}
    keys |= {f"{verb}_{root}" for verb in ("delete", "restore") for root in ROOTS if root != "project"}
    unnamed = shell.words.step(Label("nobody knows this one"))
    missing = sorted(key for key in keys - {"delete", "restore"} if shell.words.step(Label(key)) == unnamed)
    assert missing == []


def test_what_was_refused_is_said_and_goes_away(shell: Shell, bridge: Bridge) -> None:
    workspace = shell.workspace
    assert workspace is not None
    bridge.execute(AddMember(name=" "))
    assert workspace.messages.text() == "Skriv et navn."
    bridge.refused.emit(UserError("disk_full", name="Hjemmet.feltnoter"))
    assert "Disken er fuld" in workspace.messages.text()
    assert workspace.sidebar.status.accessibleName() == "Det seneste er ikke gemt endnu"
    bridge.execute(AddMember(name="Ida"))
    assert workspace.messages.text() == ""
    assert workspace.sidebar.status.accessibleName().startswith("Alt er gemt kl. ")


def test_an_overtaken_undo_says_so(shell: Shell, bridge: Bridge) -> None:
    assert shell.workspace is not None
    bridge.overtaken.emit(Changes({}, "undo", Label("edit_note"), (("notes", "a"), ("notes", "b"))))
    assert shell.workspace.messages.text().startswith("2 ændringer")


def test_under_1120_there_is_a_rail_and_a_status_line(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    workspace = shell.workspace
    assert workspace is not None
    assert not workspace.sidebar.is_rail() and workspace.status_line.isHidden()
    shell.window.resize(911, 512)
    qtbot.waitUntil(workspace.sidebar.is_rail)
    assert workspace.status_line.isVisible() and workspace.status_line.height() == 32


def test_the_menu_holds_undo(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    bridge.execute(AddMember(name="Ida"))
    qtbot.keyClick(shell.window, Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert "Fortryd: Tilføj medlem" in [action.text() for action in menu.actions()]
    menu.close()


def test_one_comes_back_to_where_one_was(
    qapp: QApplication, shell: Shell, bridge: Bridge, unlocked: Unlocked, folder: Path, qtbot: QtBot
) -> None:
    bridge.execute(CaptureNote(text="Gråspurv har en vægkalender"))
    workspace = shell.workspace
    assert workspace is not None
    notes = workspace.place("notes")
    notes.chosen = "a1b2"  # type: ignore[union-attr]
    workspace.show_place("board")
    shell.window.close()
    assert shell.workspace is None
    stored = (folder / "session.json").read_text("utf-8")
    assert "Gråspurv" not in stored and "Hjemmet" not in stored
    assert "Gråspurv" not in (folder / "recent.json").read_text("utf-8")
    assert json.loads((folder / "recent.json").read_text("utf-8"))["projects"][0]["title"] == "Hjemmet"
    again = make_shell(qapp, folder, "da")
    try:
        enter(again, unlocked, qtbot)
        assert again.workspace is not None and again.workspace.current() == "board"
        again.workspace.show_place("notes")
        assert again.workspace.place("notes").chosen == "a1b2"  # type: ignore[union-attr]
    finally:
        end_shell(qapp, again)


def test_closing_with_a_full_disk_says_the_sentence(
    shell: Shell, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    close = bridge.close

    def full() -> None:
        close()
        raise UserError("not_put_away", name="Hjemmet.feltnoter")

    monkeypatch.setattr(bridge, "close", full)
    shell.window.close()
    assert shell.window.isVisible()
    assert isinstance(shell.dialog, Notice) and "Disken er fuld" in shell.dialog.sentence.text()
    shell.dialog.agree.click()
    assert not shell.window.isVisible()


def test_what_cannot_be_saved_keeps_the_window_open(shell: Shell, bridge: Bridge) -> None:
    assert shell.workspace is not None
    place = shell.workspace.place("notes")
    error = UserError("disk_full", name="Hjemmet.feltnoter")
    place.leave = lambda: bridge.refused.emit(error)  # type: ignore[union-attr, method-assign]
    shell.window.close()
    assert shell.window.isVisible() and shell.workspace is not None
    assert isinstance(shell.dialog, Notice)
    shell.dialog.reject()
    shell.window.close()
    assert isinstance(shell.dialog, Notice)
    shell.dialog.agree.click()
    assert not shell.window.isVisible()


def test_another_language_at_once(shell: Shell, bridge: Bridge) -> None:
    shell.speak("en")
    assert shell.workspace is not None and shell.workspace.bridge is bridge
    assert shell.actions.action("go_notes").text() == "Notes"
    assert shell.words.step(Label("move_cards", 3)) == "Move 3 cards"
    assert shell.workspace.sidebar.status.accessibleName().startswith("All saved at ")
    bridge.execute(AddMember(name="Ida"))
    assert shell.actions.action("undo").text() == "Undo: Add team member"
