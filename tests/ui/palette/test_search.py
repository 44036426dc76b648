"""Ctrl+K and Ctrl+F in the real window: found, marked, and gone to where it stands in the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.attachments import Attach
from feltnoter.commands.coding import AddCode
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.projects import WriteMemo
from feltnoter.commands.themes import AddTheme
from feltnoter.domain.vocabulary import MemoSubject, NoteKind
from tests.cli.test_search import TEXTS
from tests.ui.imports.conftest import WAIT
from ui.bridge import Bridge
from ui.notes.place import NotesPlace
from ui.palette import Palette
from ui.palette.model import PaletteRow
from ui.shell import Shell

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform

FAR = "😀 " + "Der skete ikke noget. " * 90


@pytest.fixture
def notes(bridge: Bridge) -> dict[str, str]:
    """The notes of the Danish cases, by text, and where their ids are."""
    ids = {}
    for text in TEXTS:
        note = CaptureNote(text=FAR + text)
        bridge.execute(note)
        ids[text] = note.id
    return ids


def press(shell: Shell, qtbot: QtBot, key: Qt.Key) -> None:
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow, timeout=WAIT)
    at = QApplication.focusWidget()
    assert at is not None
    qtbot.keyClick(at, key, Qt.KeyboardModifier.ControlModifier)


def place(shell: Shell) -> NotesPlace:
    assert shell.workspace is not None and shell.workspace.current() == "notes"
    found = shell.workspace.place("notes")
    assert isinstance(found, NotesPlace)
    return found


def marked(shell: Shell) -> str:
    """The words selected in the open note."""
    text = place(shell).notes.page.text
    start, end = text.chosen()
    return text.text()[start:end]


def search(shell: Shell, qtbot: QtBot, words: str) -> tuple[Palette, list[PaletteRow]]:
    press(shell, qtbot, Qt.Key.Key_K)
    palette = shell.errands.palette
    assert palette is not None
    palette.type(words)
    asked = palette._asked
    qtbot.waitUntil(lambda: palette._asked > asked and palette._task is None, timeout=WAIT)
    return palette, [row for row in palette.rows() if row.place and not row.action]


@pytest.mark.parametrize(
    ("words", "word", "count"),
    [
        ("hjemmepleje", "Hjemmeplejen", 1),
        ("baad", "båd", 1),
        ("bad", "Badet", 2),
        ("oesters", "Østers", 1),
        ("aeroe", "Ærø", 1),
        ("ærø", "Ærø", 1),
        ("plejehj", "plejehjemmet", 1),
        ("nøgleb", "Nøgleboksen", 1),
        ("»kom ind«", "kom ind", 1),
        ("ventetiden", "Ventetiden", 2),
    ],
)
def test_ctrl_k_goes_to_the_word_in_the_text(
    shell: Shell, notes: dict[str, str], qtbot: QtBot, words: str, word: str, count: int
) -> None:
    palette, rows = search(shell, qtbot, words)
    assert len(rows) == count
    start, end = rows[0].marks[0]
    assert rows[0].text[start:end] == word
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert shell.errands.palette is None
    assert place(shell).notes.identity in notes.values()
    assert marked(shell) == word
    in_sight(shell, qtbot)


def test_a_word_in_many_notes_does_not_hide_the_code_and_theme_of_that_name(
    shell: Shell, bridge: Bridge, qtbot: QtBot
) -> None:
    for number in range(40):
        bridge.execute(CaptureNote(text=f"Måtten nummer {number}"))
    code = AddCode(name="måtten")
    bridge.execute(code)
    bridge.execute(AddTheme(title="Stående på måtten"))
    palette, rows = search(shell, qtbot, "måtten")
    assert [row.place for row in rows[-2:]] == ["themes", "coding"]
    palette._take(
        palette._model.rowCount() - 1 - sum(1 for row in palette.rows() if row.action), on_board=False
    )


def test_captions_and_memos_are_found_and_lead_to_what_they_are_about(
    shell: Shell, bridge: Bridge, qtbot: QtBot
) -> None:
    note, code, theme = CaptureNote(text="Et foto"), AddCode(name="lås"), AddTheme(title="Døren")
    for command in (
        note,
        code,
        theme,
        Attach(
            note=note.id, name="a.jpg", media_type="image/jpeg", data=b"x", caption="Kalenderen hænger skævt"
        ),
        WriteMemo(subject=MemoSubject.CODE, about=code.id, text="Rødspætte om koden"),
        WriteMemo(subject=MemoSubject.THEME, about=theme.id, text="Torskerogn om temaet"),
        WriteMemo(subject=MemoSubject.NOTE, about=note.id, text="Makrel om noten"),
    ):
        bridge.execute(command)
    for words, where, target in (
        ("kalenderen", "notes", note.id),
        ("rødspætte", "coding", code.id),
        ("torskerogn", "themes", theme.id),
        ("makrel", "notes", note.id),
    ):
        palette, rows = search(shell, qtbot, words)
        assert [(row.place, row.target) for row in rows] == [(where, target)], words
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
        assert shell.workspace is not None and shell.workspace.current() == where
    assert place(shell).notes.identity == note.id


def test_a_code_found_is_the_one_chosen_in_coding(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    bridge.execute(CaptureNote(text="Noget at kode"))
    for name in ("ankomst", "rødspætte", "ventetid"):
        bridge.execute(AddCode(name=name))
    palette, [row] = search(shell, qtbot, "rødspætte")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert shell.workspace is not None and shell.workspace.current() == "coding"
    coding = shell.workspace.place("coding")
    assert coding.side.codes.tree.chosen() == row.target  # type: ignore[union-attr]


def test_the_word_as_typed_comes_before_its_forms_and_compounds_and_bad_is_no_boat(
    shell: Shell, bridge: Bridge, qtbot: QtBot
) -> None:
    for text in ("Plejehjemmet lukker.", "Plejerne kom.", "Hun får pleje.", "En båd.", "Et bad."):
        bridge.execute(CaptureNote(text=text))
    palette, rows = search(shell, qtbot, "pleje")
    assert rows[0].text == "Hun får pleje."
    assert {row.text for row in rows} == {"Hun får pleje.", "Plejerne kom.", "Plejehjemmet lukker."}
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    palette, rows = search(shell, qtbot, "bad")
    assert [row.text for row in rows] == ["Et bad."]


def test_a_turn_of_an_interview_is_gone_to_where_it_stands(
    shell: Shell, bridge: Bridge, qtbot: QtBot
) -> None:
    turns = "".join(f"Interviewer: Og så?\nBøg: Det var gang {number}.\n" for number in range(40))
    note = CaptureNote(text=f"{turns}Bøg: Så hentede vi nøgleboksen i hjemmeplejen.", kind=NoteKind.INTERVIEW)
    bridge.execute(note)
    palette, rows = search(shell, qtbot, "hjemmepleje")
    assert len(rows) == 1
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert place(shell).notes.identity == note.id and marked(shell) == "hjemmeplejen"
    in_sight(shell, qtbot)


def in_sight(shell: Shell, qtbot: QtBot) -> None:
    """The words gone to are on the screen, not only chosen."""
    text = place(shell).notes.page.text
    qtbot.waitUntil(lambda: text.visibleRegion().contains(text.cursorRect().center()), timeout=WAIT)


@pytest.mark.parametrize(
    ("words", "word", "count"),
    [
        ("hjemmepleje", "Hjemmeplejen", 1),
        ("baad", "båd", 1),
        ("bad", "Badet", 2),
        ("aeroe", "Ærø", 1),
        ("nøgleb", "Nøgleboksen", 1),
        ("pleje", "plejehjemmet", 3),
        ("»ind kom«", "Ind kom", 1),
    ],
)
def test_ctrl_f_narrows_the_list_and_marks_the_word_in_the_note(
    shell: Shell, notes: dict[str, str], qtbot: QtBot, words: str, word: str, count: int
) -> None:
    press(shell, qtbot, Qt.Key.Key_F)
    field = place(shell).search
    assert QApplication.focusWidget() is field
    field.setText(words)
    pane = place(shell).notes.list
    qtbot.waitUntil(lambda: len(pane.model.ids) == count, timeout=WAIT)
    wanted = next(identity for text, identity in notes.items() if word in text)
    assert wanted in pane.model.ids
    place(shell).open_target(next(i for i in notes.values() if i not in pane.model.ids))
    pane.view.choose(wanted)
    assert marked(shell) == word
    in_sight(shell, qtbot)
