"""»Indsæt mange noter …«: two hundred short inputs at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from feltnoter.domain.entities import Note
from feltnoter.domain.vocabulary import NoteKind
from tests.ui.imports.conftest import WAIT
from ui.bridge import Bridge
from ui.imports.many import ManyDialog
from ui.shell import Shell

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


def opened(shell: Shell, clipboard: str = "") -> ManyDialog:
    QGuiApplication.clipboard().setText(clipboard)
    shell.actions.action("insert_many").trigger()
    assert isinstance(shell.dialog, ManyDialog)
    return shell.dialog


def test_two_hundred_inputs_become_two_hundred_notes(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    said = [f"Vi mangler tid nr. {number}" for number in range(200)]
    dialog = opened(shell, "\n".join(f"• {words}" for words in said))
    assert dialog.insert.words == "Indsæt 200 noter"
    dialog.kind.choose(NoteKind.QUOTE)
    qtbot.mouseClick(dialog.insert, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.dialog is None, timeout=WAIT)
    notes = bridge.project.rows.find(Note)
    assert sorted(note.body for note in notes) == sorted(said)
    assert {note.kind for note in notes} == {NoteKind.QUOTE}
    assert notes[0].source.startswith("Indsat ")
    assert shell.workspace is not None and shell.workspace.toast.text() == "200 noter er hentet"
    bridge.undo()
    assert bridge.project.rows.find(Note) == []


def test_it_divides_at_blank_lines_where_there_are_some(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    dialog = opened(shell, "Første note\ni to linjer\n\nAnden note\n")
    assert dialog.blocks.isChecked() and dialog.insert.words == "Indsæt 2 noter"
    assert dialog.summary.text() == "»Første note i to linjer«\n»Anden note«"
    qtbot.mouseClick(dialog.lines, Qt.MouseButton.LeftButton)
    assert dialog.insert.words == "Indsæt 3 noter"
    dialog.text.appendPlainText("\nFjerde")
    qtbot.waitUntil(lambda: dialog.insert.words == "Indsæt 4 noter", timeout=WAIT)
    assert dialog.lines.isChecked(), "what was chosen by hand stays"


def test_a_copied_table_keeps_what_its_columns_say(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    dialog = opened(shell, "Tekst\tType\tTema\nVi venter\tcitat\tTid\nIngen ringer\t\tTid\n")
    assert not dialog.kind.isEnabled() and dialog.insert.words == "Indsæt 2 noter"
    qtbot.mouseClick(dialog.insert, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.dialog is None, timeout=WAIT)
    [theme] = bridge.project.queries.themes()
    assert (theme.title, len(theme.cards)) == ("Tid", 2)


def test_nothing_to_insert_cannot_be_inserted(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    dialog = opened(shell, "et enkelt ord")
    assert dialog.text.toPlainText() == "" and not dialog.insert.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert shell.dialog is None


@pytest.mark.parametrize(("language", "title"), [("da", "Indsæt mange noter"), ("en", "Insert many notes")])
def test_it_speaks_both_languages(shell: Shell, bridge: Bridge, title: str) -> None:
    assert opened(shell).windowTitle() == title
