"""Misspelled words while a text is corrected in Kodning: marked, mended, and not while one codes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from feltnoter.commands.coding import MarkExcerpt
from feltnoter.domain.entities import Excerpt, Note
from tests.ui.spelling.conftest import TEXT
from tests.ui.themes.stage import QUIET, Stage
from ui.coding import CodingPlace

pytestmark = pytest.mark.qt_log_ignore(QUIET)

WRONG = ["borgren", "Medarbjederne", "nøglboks"]


@pytest.fixture
def coding(stage: Stage, note: str, qtbot: QtBot) -> Iterator[CodingPlace]:
    start = TEXT.index("nøglboks")
    stage.bridge.execute(MarkExcerpt(note=note, start=start, end=start + len("nøglboks")))
    place = stage.show(CodingPlace)
    qtbot.addWidget(place)
    place.open_note(note)
    qtbot.waitUntil(lambda: not place.spelling.busy, timeout=5_000)
    yield place
    place.leave()


def marked(place: CodingPlace) -> list[str]:
    return [mark.cursor.selectedText() for mark in place.pane.extraSelections()]


def spot(place: CodingPlace, words: str) -> QPoint:
    cursor = place.pane.textCursor()
    cursor.setPosition(place.pane.positions.to_units(TEXT.index(words) + 2))
    return place.pane.cursorRect(cursor).center()


def test_words_are_underlined_only_while_the_text_is_corrected(
    coding: CodingPlace, stage: Stage, qtbot: QtBot
) -> None:
    assert marked(coding) == []
    coding.set_correcting(True)
    qtbot.waitUntil(lambda: marked(coding) == WRONG, timeout=5_000)
    coding.set_correcting(False)
    assert marked(coding) == []
    stage.tools.theme.changed.emit()
    assert marked(coding) == [], "the colours change, not what one does"
    excerpt = coding.bridge.project.rows.find(Excerpt)[0]
    coding.pane._hover(excerpt.id)
    assert marked(coding) == ["nøglboks"]
    coding.set_correcting(True)
    qtbot.waitUntil(lambda: marked(coding) == WRONG, timeout=5_000)


def test_a_word_is_marked_when_it_has_been_typed_to_its_end(coding: CodingPlace, qtbot: QtBot) -> None:
    coding.set_correcting(True)
    qtbot.waitUntil(lambda: marked(coding) == WRONG, timeout=5_000)
    coding.pane.moveCursor(coding.pane.textCursor().MoveOperation.End)
    QTest.keyClicks(coding.pane, " Hun venttede")
    qtbot.waitUntil(lambda: not coding.spelling.busy, timeout=5_000)
    assert marked(coding) == WRONG
    QTest.keyClicks(coding.pane, " der")
    qtbot.waitUntil(lambda: marked(coding) == [*WRONG, "venttede"], timeout=5_000)


def test_a_suggestion_stands_in_the_texts_own_menu_and_is_sent(
    coding: CodingPlace, note: str, qtbot: QtBot
) -> None:
    coding.set_correcting(True)
    qtbot.waitUntil(lambda: marked(coding) == WRONG, timeout=5_000)
    coding.pane.menu_requested.emit(coding.pane.viewport().mapToGlobal(spot(coding, "nøglboks")))
    menu = coding.menus.menu()
    assert menu is not None
    qtbot.waitUntil(lambda: menu.actions()[0].isEnabled(), timeout=5_000)
    words = [action.text() for action in menu.actions()]
    assert words[0] == "nøgleboks" and "Add to the project's words" in words
    assert any(text.startswith("Back to coding") for text in words)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: marked(coding) == WRONG[:2], timeout=5_000)
    QTest.keyClick(coding.pane, Qt.Key.Key_Escape)
    found = coding.bridge.project.rows.get(Note, note)
    assert found is not None and found.body == TEXT.replace("nøglboks", "nøgleboks")
    (excerpt,) = coding.bridge.project.rows.find(Excerpt)
    assert excerpt.quote == "nøgleboks"
