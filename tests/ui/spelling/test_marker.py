"""Misspelled words in the note being written: marked, mended, taken for right; the text is untouched."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from feltnoter.commands.own_words import AddOwnWord, RemoveOwnWord
from feltnoter.domain.entities import Note, OwnWord
from feltnoter.language.spelling import Speller
from tests.ui.spelling.conftest import TEXT
from tests.ui.themes.stage import QUIET, Stage
from ui.notes import NotesPlace
from ui.notes.note_text import NoteText
from ui.spelling.marker import SpellingMarker
from ui.text.marks import MOST

pytestmark = pytest.mark.qt_log_ignore(QUIET)

WRONG = ["borgren", "Medarbjederne", "nøglboks"]


def marked(notes: NotesPlace) -> list[str]:
    return [mark.cursor.selectedText() for mark in notes.notes.page.text.extraSelections()]


def spot(editor: NoteText, words: str) -> QPoint:
    text = editor.text()
    cursor = editor.textCursor()
    cursor.setPosition(len(text[: text.index(words) + 2].encode("utf-16-le")) // 2)
    return editor.cursorRect(cursor).center()


def filled(menu: QMenu, qtbot: QtBot) -> list[str]:
    """The words of a menu whose suggestions have come."""
    qtbot.waitUntil(lambda: menu.actions()[0].isEnabled(), timeout=5_000)
    return [action.text() for action in menu.actions()]


def test_unknown_words_are_underlined_and_nothing_is_changed(
    stage: Stage, notes: NotesPlace, marker: SpellingMarker, note: str
) -> None:
    assert marked(notes) == WRONG
    assert notes.notes.page.text.text() == TEXT
    found = stage.project.rows.get(Note, note)
    assert found is not None and found.body == TEXT
    assert not notes.notes.session.pending


def test_a_suggestion_takes_the_words_place_and_undo_brings_it_back(
    notes: NotesPlace, marker: SpellingMarker, qtbot: QtBot
) -> None:
    editor = notes.notes.page.text
    menu = marker._marks.menu(spot(editor, "borgren"))
    assert menu.actions()[0].text() == "Looking for suggestions …"
    offered = filled(menu, qtbot)
    assert offered[0] == "borgeren" and "Add to the project's words" in offered
    assert "Looking for suggestions …" not in offered
    menu.actions()[0].trigger()
    assert editor.text() == TEXT.replace("borgren", "borgeren")
    qtbot.waitUntil(lambda: marked(notes) == WRONG[1:])
    editor.undo()
    assert editor.text() == TEXT
    qtbot.waitUntil(lambda: marked(notes) == WRONG)
    menu.deleteLater()


def test_a_capital_stays_one(notes: NotesPlace, marker: SpellingMarker, qtbot: QtBot) -> None:
    menu = marker._marks.menu(spot(notes.notes.page.text, "Medarbjederne"))
    assert filled(menu, qtbot)[0] == "Medarbejderne"
    menu.deleteLater()


def test_the_menu_key_opens_the_same_menu_at_the_cursor(
    notes: NotesPlace, marker: SpellingMarker, qtbot: QtBot
) -> None:
    editor = notes.notes.page.text
    at = editor.text().index("nøglboks") + 3
    editor.choose(at, at)
    editor.setFocus()
    QTest.keyClick(editor.window().windowHandle(), Qt.Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):  # a platform that leaves the key to the program
        place = editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).toRect().center()
        QApplication.sendEvent(
            editor.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place)
        )
        menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert filled(menu, qtbot)[0] == "nøgleboks"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert "nøgleboks og gik" in editor.text()


def test_an_own_word_loses_its_mark_and_removed_gets_it_again(
    stage: Stage, notes: NotesPlace, marker: SpellingMarker, qtbot: QtBot
) -> None:
    menu = marker._marks.menu(spot(notes.notes.page.text, "nøglboks"))
    filled(menu, qtbot)
    next(each for each in menu.actions() if each.text() == "Add to the project's words").trigger()
    menu.deleteLater()
    assert [each.word for each in stage.project.rows.find(OwnWord)] == ["nøglboks"]
    qtbot.waitUntil(lambda: marked(notes) == WRONG[:2])
    stage.bridge.execute(RemoveOwnWord(word="nøglboks"))
    qtbot.waitUntil(lambda: marked(notes) == WRONG)


def test_a_colleagues_word_counts_too(
    stage: Stage, notes: NotesPlace, marker: SpellingMarker, qtbot: QtBot
) -> None:
    stage.bridge.execute(AddOwnWord(word="Borgren"))
    qtbot.waitUntil(lambda: marked(notes) == WRONG[1:])


def test_switched_off_there_are_no_marks(
    stage: Stage, notes: NotesPlace, marker: SpellingMarker, choices: dict[str, object], qtbot: QtBot
) -> None:
    desk = stage.tools.spelling
    assert desk is not None
    choices["spelling"] = False
    desk.refresh()
    assert marked(notes) == []
    QTest.keyClicks(notes.notes.page.text, "xyzq ")
    assert not marker.busy
    choices["spelling"] = True
    desk.refresh()
    qtbot.waitUntil(lambda: len(marked(notes)) == 4)


def test_a_word_being_typed_is_left_alone_until_the_cursor_leaves_it(
    notes: NotesPlace, marker: SpellingMarker, qtbot: QtBot
) -> None:
    editor = notes.notes.page.text
    editor.choose(len(TEXT), len(TEXT))
    editor.setFocus()
    QTest.keyClicks(editor, " Hun sov ikek")
    qtbot.waitUntil(lambda: not marker.busy)
    assert marked(notes) == WRONG
    QTest.keyClick(editor, Qt.Key.Key_Home)
    assert marked(notes) == [*WRONG, "ikek"]


def test_only_paragraphs_that_changed_are_looked_up_and_never_in_the_windows_thread(
    notes: NotesPlace, marker: SpellingMarker, speller: Speller, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[tuple[str, bool]] = []
    check: Callable[..., object] = Speller.check

    def watched(self: Speller, text: str, *rest: object) -> object:
        asked.append((text, threading.current_thread() is threading.main_thread()))
        return check(self, text, *rest)

    monkeypatch.setattr(Speller, "check", watched)
    editor = notes.notes.page.text
    editor.choose(len(TEXT), len(TEXT))
    QTest.keyClicks(editor, " Ok.")
    qtbot.waitUntil(lambda: bool(asked) and not marker.busy)
    assert asked == [(f"{TEXT.splitlines()[1]} Ok.", False)]


def test_a_long_text_is_looked_up_from_the_cursor_outwards_and_typing_gives_nothing_up(
    notes: NotesPlace, marker: SpellingMarker, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[str] = []
    check: Callable[..., object] = Speller.check
    monkeypatch.setattr(
        Speller, "check", lambda self, text, *rest: asked.append(text) or check(self, text, *rest)
    )
    monkeypatch.setattr("ui.spelling.marker.PORTION", 1)
    editor = notes.notes.page.text
    lines = [f"Hun sov ikek i uge {number}." for number in range(5)]
    editor.load("\n".join(lines))
    at = len("\n".join(lines[:2])) - 1  # in the second
    editor.choose(at, at)
    marker.look()
    task = marker._task
    marker.look()
    assert task is not None and marker._task is task and not task.cancelled
    qtbot.waitUntil(lambda: len(marker.found) == len(lines) and not marker.busy)
    assert asked[0] == lines[1] and asked[-1] == lines[4] and sorted(asked) == lines


def test_the_cursor_is_asked_for_once_however_many_words_are_marked(
    notes: NotesPlace, marker: SpellingMarker, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    editor = notes.notes.page.text
    editor.selectAll()
    editor.insertPlainText("\n".join(f"Hun sov ikek i uge {number}." for number in range(30)))
    qtbot.waitUntil(lambda: len(marker.found) == 30 and not marker.busy)
    editor.choose(len(editor.text()), len(editor.text()))
    editor.setFocus()
    QTest.keyClicks(editor, " Hun sov ikek")
    asked: list[int] = []
    chosen = NoteText.chosen
    monkeypatch.setattr(NoteText, "chosen", lambda self: asked.append(1) or chosen(self))
    qtbot.waitUntil(lambda: not marker.busy)
    assert len(marker.found) == 30 and len(asked) <= 4


def test_in_a_text_of_very_many_the_marks_follow_the_cursor(
    notes: NotesPlace, marker: SpellingMarker, qtbot: QtBot
) -> None:
    editor = notes.notes.page.text
    editor.load("\n".join(["Hun sov ikek godt."] * 2 * MOST))
    qtbot.waitUntil(lambda: len(marker.found) == 2 * MOST and not marker.busy)
    at = len(editor.text())

    def last() -> int:
        return max(mark.cursor.selectionEnd() for mark in editor.extraSelections())

    assert last() < at - 1000
    editor.choose(at, at)
    qtbot.waitUntil(lambda: last() > at - 20)
    assert len(editor.extraSelections()) == MOST


def test_nothing_goes_on_when_nothing_is_written(notes: NotesPlace, marker: SpellingMarker) -> None:
    assert not marker.busy


def test_elsewhere_the_menu_is_the_editors_own(notes: NotesPlace, marker: SpellingMarker) -> None:
    editor = notes.notes.page.text
    menu, own = marker._marks.menu(spot(editor, "ringede")), editor.createStandardContextMenu()
    assert len(menu.actions()) == len(own.actions())
    menu.deleteLater()
    own.deleteLater()
