"""What is written on a theme's page is on disk after a pause, and stays where it was when others write."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from feltnoter.commands.themes import EditTheme
from feltnoter.domain.entities import Theme
from feltnoter.project.lists import ThemeLists
from tests.ui.themes.stage import QUIET, Stage
from ui.style.theme import Theme as Look
from ui.style.type import Style
from ui.themes import ThemesPlace
from ui.themes.prose import LATEST_MS, PAUSE_MS, ProseEditor

pytestmark = pytest.mark.qt_log_ignore(QUIET)


def stored(stage: Stage, place: ThemesPlace) -> Theme:
    """The theme on the page as it stands on disk, read through another connection."""
    reader = stage.project.reader()
    try:
        theme = reader.rows.get(Theme, place.current)
    finally:
        reader.close()
    assert theme is not None
    return theme


def test_an_insight_is_on_disk_after_the_pause(place: ThemesPlace, stage: Stage, qtbot: QtBot) -> None:
    editor = place.page.insight
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, " Og ved ")
    editor.insertPlainText("måtten 😀")  # QTest types ASCII only
    assert "måtten" not in stored(stage, place).insight
    qtbot.waitUntil(lambda: stored(stage, place).insight.endswith(" Og ved måtten 😀"), timeout=5 * PAUSE_MS)
    assert stage.bridge.undo_label is not None and stage.bridge.undo_label.key == "edit_theme"


def test_who_never_pauses_is_saved_all_the_same(place: ThemesPlace, stage: Stage) -> None:
    editor = place.page.description
    QTest.keyClicks(editor, "Jeg ")
    assert editor._pause.interval() == PAUSE_MS and editor._latest.interval() == LATEST_MS
    assert editor._latest.isActive()
    editor._latest.timeout.emit()
    assert stored(stage, place).description.startswith("Jeg ")
    assert not editor._pause.isActive()


def test_leaving_saves_at_once(place: ThemesPlace, stage: Stage) -> None:
    QTest.keyClicks(place.page.insight, "Straks. ")
    place.leave()
    assert stored(stage, place).insight.startswith("Straks. ")


def test_another_theme_saves_the_one_before(place: ThemesPlace, stage: Stage) -> None:
    first = place.current
    QTest.keyClicks(place.page.insight, "Nu. ")
    row = place.list.row(first)
    assert row is not None
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert place.current != first
    theme = stage.project.rows.get(Theme, first)
    assert theme is not None and theme.insight.startswith("Nu. ")
    assert not place.page.insight.toPlainText().startswith("Nu. ")


def test_a_colleagues_words_come_in_and_the_cursor_stays(place: ThemesPlace, stage: Stage) -> None:
    editor = place.page.insight
    words = editor.value()
    cursor = editor.textCursor()
    cursor.setPosition(len(words) - 3)
    editor.setTextCursor(cursor)
    stage.project.execute(EditTheme(id=place.current, values={"insight": f"😀 Før: {words}"}))
    assert editor.value() == f"😀 Før: {words}"
    assert editor.textCursor().position() == len(words) - 3 + len("😀 Før: ") + 1  # UTF-16


def test_what_is_being_typed_survives_a_colleagues_change(place: ThemesPlace, stage: Stage) -> None:
    editor = place.page.insight
    words = editor.value()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, " Mit.")
    stage.project.execute(EditTheme(id=place.current, values={"insight": f"Deres. {words}"}))
    assert editor.value() == f"Deres. {words} Mit."
    editor.flush()
    assert stored(stage, place).insight == f"Deres. {words} Mit."


def test_only_what_differs_is_written(place: ThemesPlace, stage: Stage) -> None:
    seen = []
    stop = stage.project.on_change(lambda changes: seen.append(changes.touched))
    QTest.keyClicks(place.page.insight, "X")
    place.page.flush()
    place.page.flush()
    stop()
    assert [set(touched) for touched in seen] == [{"themes"}]


def test_what_could_not_be_saved_stays_unsaved(theme: Look, qtbot: QtBot) -> None:
    answers = iter([False, True])
    seen: list[str] = []

    def save(words: str) -> bool:
        seen.append(words)
        return next(answers)

    editor = ProseEditor(theme, Style.BODY, "Tekst", save)
    qtbot.addWidget(editor)
    QTest.keyClicks(editor, "ord")
    editor.flush()
    assert editor.is_waiting()
    editor.flush()
    assert not editor.is_waiting() and seen == ["ord", "ord"]


def test_non_breaking_spaces_are_kept(theme: Look, qtbot: QtBot) -> None:
    seen: list[str] = []

    def save(words: str) -> bool:
        seen.append(words)
        return True

    editor = ProseEditor(theme, Style.BODY, "Tekst", save)
    qtbot.addWidget(editor)
    editor.show_words("kl.\u00a08")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, "!")
    editor.flush()
    assert seen == ["kl.\u00a08!"]


def test_a_title_keeps_its_name_and_enter_goes_on(place: ThemesPlace, stage: Stage, qtbot: QtBot) -> None:
    title = place.page.title
    before = title.value()
    title.setFocus()
    title.selectAll()
    QTest.keyClick(title, Qt.Key.Key_Delete)
    title.flush()
    assert stored(stage, place).title == before
    QTest.keyClicks(title, "Jeg venter ")
    title.flush()
    assert stored(stage, place).title == "Jeg venter"
    QTest.keyClicks(title, "hos dem")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert stored(stage, place).title == "Jeg venter hos dem"
    qtbot.waitUntil(place.page.insight.hasFocus)
    row = place.list.row(place.current)
    assert row is not None and row.words == "Jeg venter hos dem"


def test_a_whole_question_written_after_its_beginning_says_it_once(place: ThemesPlace, stage: Stage) -> None:
    editor = place.page.questions
    editor.begin()
    QTest.keyClicks(editor, "What if all knew?")
    assert editor.value().splitlines()[-1] == "What if all knew?"


def test_questions_are_added_and_removed_one_a_line(place: ThemesPlace, stage: Stage) -> None:
    editor = place.page.questions
    first = stored(stage, place).what_if
    place.page.add_question.click()
    assert stored(stage, place).what_if == first
    QTest.keyClicks(editor, "vi spurgte?")
    editor.flush()
    assert stored(stage, place).what_if == f"{first}\nWhat if vi spurgte?"
    editor.remove_line()
    assert stored(stage, place).what_if == first
    place.page.add_question.click()
    editor.flush()
    assert stored(stage, place).what_if == first


def test_a_new_theme_begins_with_its_title(place: ThemesPlace, stage: Stage) -> None:
    count = len(stage.project.rows.find(Theme))
    place.list.new.click()
    assert place.current == ""
    place.leave()
    assert len(stage.project.rows.find(Theme)) == count
    QTest.keyClicks(place.page.title, "Vi ringer")
    place.page.title.flush()
    QTest.keyClicks(place.page.title, " selv")
    place.page.title.flush()
    assert stored(stage, place).title == "Vi ringer selv"
    assert len(stage.project.rows.find(Theme)) == count + 1
    entries = stage.project.query(ThemeLists).themes()
    assert [entry.id for entry in entries if entry.number][-1] == place.current
    QTest.keyClicks(place.page.insight, "Fordi.")
    place.leave()
    assert stored(stage, place).insight == "Fordi."
