"""The quick note as a care worker uses it: F9, write, Ctrl+Enter, write the next one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from feltnoter.commands.people import AddParticipant, PlanVisit
from feltnoter.domain.entities import Note
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.inbox import Inbox
from feltnoter.inbox import QuickNote as Sealed
from feltnoter.project import Project
from feltnoter.project.inbox import welcome_notes
from feltnoter.project.opening import Unlocked, open_unlocked
from ui.bridge import Bridge
from ui.quick.window import QuickNote
from ui.settings.dialog import SettingsDialog
from ui.shell import Shell

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def quick(shell: Shell) -> QuickNote:
    window = shell.errands.quick.window
    assert window is not None
    return window


def press_f9(shell: Shell, qtbot: QtBot) -> QuickNote:
    QTest.keyClick(shell.window, Qt.Key.Key_F9)
    window = quick(shell)
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.text.hasFocus, timeout=2000)
    return window


def notes(project: Project) -> list[Note]:
    return project.rows.find(Note)


def test_ten_notes_in_a_row_without_the_mouse(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    window = press_f9(shell, qtbot)
    for number in range(10):
        QTest.keyClicks(window.text, f"Note {number}: hun venter på måtten")
        QTest.keyClick(window.text, Qt.Key.Key_Return, CTRL)
        assert window.text.text() == "" and window.text.hasFocus()
    QTest.keyClick(window.text, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert [note.body[:7] for note in notes(bridge.project)] == [f"Note {n}:" for n in range(10)]


def test_everything_is_inherited_from_the_running_visit_and_the_note_before(
    shell: Shell, bridge: Bridge, qtbot: QtBot
) -> None:
    project = bridge.project
    visit = PlanVisit(
        date=datetime.now().date().isoformat(), starts_at="00:00", place="Aftenrute, distrikt Nord"
    )
    person = AddParticipant(pseudonym="Elm", role="medarbejder")
    for command in (visit, person):
        project.execute(command)
    window = press_f9(shell, qtbot)
    QTest.keyClicks(window.text, "Nøgleboks driller")
    window.facts.corrected.emit({"participant": person.id})
    assert window.facts._parts["who"][1].toolTip() == "Elm · medarbejder: Samtykke mangler"
    QTest.keyClick(window.text, Qt.Key.Key_2, ALT)
    QTest.keyClick(window.text, Qt.Key.Key_Return, CTRL)
    QTest.keyClicks(window.text, "igen")
    window.close()
    first, second = notes(project)
    for note in (first, second):
        assert (note.visit, note.place, note.participant) == (visit.id, "Aftenrute, distrikt Nord", person.id)
        assert note.kind is NoteKind.QUOTE
        assert note.happened_at[:10] == datetime.now().date().isoformat()


def test_closing_never_loses_text(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    window = press_f9(shell, qtbot)
    QTest.keyClicks(window.text, "Et ord")
    window.close()
    assert [note.body for note in notes(bridge.project)] == ["Et ord"]


def test_leaving_the_project_saves_what_is_being_written(
    shell: Shell, bridge: Bridge, unlocked: Unlocked, qtbot: QtBot
) -> None:
    window = press_f9(shell, qtbot)
    QTest.keyClicks(window.text, "Halv sætning")
    shell.close_project()
    again = open_unlocked(unlocked)
    try:
        assert [note.body for note in notes(again)] == ["Halv sætning"]
    finally:
        again.close()


def test_a_full_disk_keeps_the_window_open_with_its_text(
    shell: Shell, bridge: Bridge, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = press_f9(shell, qtbot)
    QTest.keyClicks(window.text, "Vigtigt")

    def full(command: object) -> None:
        raise UserError("disk_full", name="Hjemmet.feltnoter")

    with monkeypatch.context() as patch:
        patch.setattr(bridge.project, "execute", full)
        window.close()
        window.finish()
        assert window.isVisible() and window.text.text() == "Vigtigt"
        assert "ikke gemt" in window.saved.text()
    window.close()
    assert not window.isVisible()
    assert [note.body for note in notes(bridge.project)] == ["Vigtigt"]


def test_on_the_start_page_it_is_sealed_and_comes_in_at_the_next_unlock(
    shell: Shell, bridge: Bridge, unlocked: Unlocked, folder: Path, qtbot: QtBot
) -> None:
    welcome_notes(bridge.project, Inbox(folder))
    shell.close_project()
    window = press_f9(shell, qtbot)
    QTest.keyClicks(window.text, "Skrevet mens der var låst")
    QTest.keyClick(window.text, Qt.Key.Key_Escape)
    again = Bridge(open_unlocked(unlocked))
    assert notes(again.project) == []
    shell._opened(again)
    qtbot.waitUntil(lambda: len(notes(again.project)) == 1, timeout=5000)
    assert notes(again.project)[0].body == "Skrevet mens der var låst"


def test_what_is_sealed_from_outside_comes_into_the_open_window(
    shell: Shell, bridge: Bridge, unlocked: Unlocked, folder: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: Inbox(folder).current() is not None)
    Inbox(folder).put(Sealed("Skrevet i en terminal"))
    qtbot.waitUntil(lambda: len(notes(bridge.project)) == 1, timeout=5000)


def test_without_any_project_there_is_one_sentence(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    qtbot.waitExposed(shell.window)
    QTest.keyClick(shell.window, Qt.Key.Key_F9)
    assert shell.errands.quick.window is None


def test_misspelled_words_are_marked_until_that_is_switched_off(
    shell: Shell, bridge: Bridge, qtbot: QtBot
) -> None:
    shell.errands.quick.show()
    window = shell.errands.quick.window
    assert window is not None
    window.text.insertPlainText("Hun ringede til borgren i går")
    qtbot.waitUntil(lambda: len(window.text.extraSelections()) == 1, timeout=20_000)
    shell.errands.show_settings()
    dialog = shell.dialog
    assert isinstance(dialog, SettingsDialog)
    dialog.spelling.click()
    assert window.text.extraSelections() == [] and shell.settings.get("spelling") is False
    dialog.accept()
