"""»Rundgang«: theme by theme, by keyboard; what is written stays with the theme, an idea is parked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from feltnoter.domain.entities import Memo
from feltnoter.domain.vocabulary import MemoSubject
from tests.ui.board.fakes import themes
from ui.board.place import BoardPlace
from ui.bridge import Bridge

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_the_walk_goes_theme_by_theme_and_ends_where_one_stands(place: BoardPlace) -> None:
    place.round.click()
    walk = place.walk
    assert walk.isVisible() and walk.geometry() == place.rect()
    seen = [walk.theme]
    while walk.onward.isEnabled():
        QTest.keyClick(walk, Qt.Key.Key_Right)
        seen.append(walk.theme)
    assert seen == [
        one for one in themes(place) if place.scene.frames[one].cards or place.scene.frames[one].title
    ]
    QTest.keyClick(walk, Qt.Key.Key_Left)
    QTest.keyClick(walk, Qt.Key.Key_Escape)
    assert not walk.isVisible()
    assert place.selection.frame == seen[-2]
    assert place.canvas.hasFocus()


def test_what_is_written_stays_with_its_theme(place: BoardPlace, bridge: Bridge) -> None:
    place.round.click()
    theme = place.walk.theme
    assert not place.walk.keep.isEnabled()
    QTest.keyClicks(place.walk.words, "Hvem mangler vi?")
    place.walk.onward.click()
    (memo,) = bridge.project.rows.find(Memo, subject=MemoSubject.THEME, about=theme)
    assert memo.body == "Hvem mangler vi?"
    assert place.walk.words.toPlainText() == "", "turning keeps what was written where it was written"
    place.walk.back.click()
    assert place.walk._kept.column.count() > 0


def test_an_idea_goes_to_the_parking_lot(place: BoardPlace) -> None:
    place.round.click()
    before = len(place.scene.parked())
    QTest.keyClicks(place.walk.words, "En seddel ved døren")
    place.walk.park.click()
    parked = place.scene.parked()
    assert len(parked) == before + 1
    assert "En seddel ved døren" in [card.text for card in parked]
    place.leave()
    assert not place.walk.isVisible()


def test_the_walk_begins_at_the_theme_that_is_chosen(place: BoardPlace, bridge: Bridge) -> None:
    theme = themes(place)[1]
    place.selection.choose_frame(theme)
    place.round.click()
    assert place.walk.theme == theme
    place.desk.dissolve(theme)
    assert place.walk.theme != theme, "it is gone: the walk goes on with another"
    place.leave()
