"""The project's own words in the place »Projekt«."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from feltnoter.commands.own_words import AddOwnWord
from feltnoter.domain.entities import OwnWord
from tests.ui.themes.stage import QUIET, Stage
from ui.project.place import ProjectPlace

pytestmark = pytest.mark.qt_log_ignore(QUIET)


@pytest.fixture
def place(stage: Stage, qtbot: QtBot) -> ProjectPlace:
    place = stage.show(ProjectPlace)
    qtbot.addWidget(place)
    return place


def test_words_are_added_and_removed_and_the_keyboard_stays_there(stage: Stage, place: ProjectPlace) -> None:
    part = place.words
    assert not part.chips
    for word in ("triagetavle", "Ålborg", "bakkestue"):
        part.field.setFocus()
        QTest.keyClicks(part.field, word)
        QTest.keyClick(part.field, Qt.Key.Key_Return)
    assert [chip.words for chip in part.chips] == ["bakkestue", "triagetavle", "Ålborg"]
    assert part.field.text() == "" and part.field.hasFocus()
    part.chips[0].setFocus()
    QTest.keyClick(part.chips[0], Qt.Key.Key_Space)
    assert [each.word for each in stage.project.rows.find(OwnWord)] == ["triagetavle", "Ålborg"]
    assert part.chips[0].hasFocus()
    stage.bridge.undo()
    assert len(part.chips) == 3


def test_a_word_two_have_added_is_shown_once(stage: Stage, place: ProjectPlace) -> None:
    stage.bridge.execute(AddOwnWord(word="plobord"))
    assert [chip.words for chip in place.words.chips] == ["plobord"]
