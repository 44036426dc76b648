"""The map in the corner: what lies outside is seen there and gone to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.board.conftest import settle
from ui.board.place import BoardPlace

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_a_press_on_the_map_goes_there(qapp: QApplication, place: BoardPlace) -> None:
    place.desk.write_card("Langt væk", (9000.0, 7000.0))
    (card,) = place.selection.cards
    place.canvas.start_at(1.0)
    place.selection.clear()
    place.zoom_box.map.click()
    assert place.map.isVisible()
    assert place.map.outside() > 0
    shown = place.canvas.view.shown()
    assert not place.scene.boxes[card].meets(shown)
    spot = place.map._place(place.scene.boxes[card]).center().toPoint()
    QTest.mouseClick(place.map, Qt.MouseButton.LeftButton, pos=spot)
    assert place.scene.boxes[card].meets(place.canvas.view.shown())
    QTest.mousePress(place.map, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseRelease(place.map, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))
    assert place.scene.boxes[card].meets(place.canvas.view.shown()), "let go outside: nothing happens"
    settle(qapp, place)


def test_arrow_keys_move_what_is_seen(place: BoardPlace) -> None:
    place.zoom_box.map.click()
    before = place.canvas.view.left
    QTest.keyClick(place.map, Qt.Key.Key_Right)
    assert place.canvas.view.left > before


def test_the_map_follows_the_board_and_costs_nothing_while_hidden(
    qapp: QApplication, place: BoardPlace
) -> None:
    place.desk.write_card("Et kort", (3000.0, 3000.0))
    assert place.map._picture.isNull()
    place.zoom_box.map.click()
    before = place.map._area
    place.desk.write_card("Et til", (30_000.0, 0.0))
    assert place.map._later.isActive()
    place.map._later.timeout.emit()
    assert place.map._area.right > before.right
    place.map._later.stop()
    place.zoom_box.map.click()
    assert not place.map.isVisible()
