"""The same cards as a table: one switch, and what is done in one is seen in the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.ui.board.fakes import themes
from ui.board.move_dialog import MoveDialog
from ui.board.place import BoardPlace
from ui.board.table import CARD, KIND, THEME
from ui.bridge import Bridge

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def show(place: BoardPlace) -> None:
    place.as_table.click()
    assert place.table.isVisible()


def choose(place: BoardPlace, card: str) -> None:
    (row,) = place.table.rows.row_of((card,))
    index = place.table.rows.index(row, THEME)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    place.table.selectionModel().setCurrentIndex(index, flags)


def cell(place: BoardPlace, card: str, column: int) -> str:
    (row,) = place.table.rows.row_of((card,))
    return str(place.table.rows.index(row, column).data())


def test_every_card_is_a_row_in_the_order_of_the_board(place: BoardPlace) -> None:
    show(place)
    model = place.table.rows
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    framed = [card for frame in place.scene.frames.values() for card in frame.cards]
    assert model.rowCount() == len(place.scene.cards)
    assert [model.card(row) for row in range(len(framed))] == framed
    assert cell(place, framed[0], THEME) == place._words.frame(place.scene.frames[themes(place)[0]])
    del tester


def test_a_move_in_the_table_is_a_move_on_the_board(place: BoardPlace) -> None:
    show(place)
    one, other = [i for i in themes(place) if place.scene.frames[i].cards][:2]
    card = place.scene.frames[one].cards[0]
    choose(place, card)
    assert place.selection.cards == (card,)
    assert place.inspector.isVisible()
    QTest.keyClick(place.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = place.handler.dialog
    assert isinstance(dialog, MoveDialog)
    dialog.search.setText(place.scene.frames[other].title)
    dialog.move_button.click()
    assert card in place.scene.frames[other].cards
    assert cell(place, card, THEME) == place._words.frame(place.scene.frames[other])


def test_a_move_on_the_board_is_seen_in_the_table(place: BoardPlace, bridge: Bridge) -> None:
    show(place)
    one, other = [i for i in themes(place) if place.scene.frames[i].cards][:2]
    card = place.scene.frames[one].cards[0]
    place.selection.choose([card])
    place.desk.move_to_theme(place.desk.chosen(), other)
    assert cell(place, card, THEME) == place._words.frame(place.scene.frames[other])
    place.desk.park(place.desk.chosen() or ())
    bridge.undo()
    bridge.undo()
    assert card in place.scene.frames[one].cards
    assert cell(place, card, THEME) == place._words.frame(place.scene.frames[one])


def test_a_free_cards_words_are_written_in_the_table(place: BoardPlace) -> None:
    place.desk.write_card("Et frit kort", (0, 3000))
    (card,) = place.selection.cards
    show(place)
    (row,) = place.table.rows.row_of((card,))
    index = place.table.rows.index(row, CARD)
    assert place.table.rows.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert place.table.rows.setData(index, "Andre ord")
    assert place.scene.cards[card].text == "Andre ord"
    assert place.desk.rewrite(card, "  ") is False
    framed = place.scene.frames[themes(place)[0]].cards[0]
    (row,) = place.table.rows.row_of((framed,))
    assert not place.table.rows.flags(place.table.rows.index(row, CARD)) & Qt.ItemFlag.ItemIsEditable


def test_the_table_is_sorted_by_a_column_and_keeps_what_is_chosen(place: BoardPlace) -> None:
    show(place)
    card = place.scene.order()[3]
    choose(place, card)
    place.table.sortByColumn(KIND, Qt.SortOrder.AscendingOrder)
    kinds = [place.table.rows.index(row, KIND).data() for row in range(place.table.rows.rowCount())]
    assert kinds == sorted(kinds, key=str.casefold)
    assert place.selection.cards == (card,)


def test_back_on_the_board_the_same_card_is_chosen(place: BoardPlace) -> None:
    show(place)
    card = place.scene.order()[2]
    choose(place, card)
    place.actions_.action("table").trigger()
    assert place.canvas.isVisible()
    assert place.selection.cards == (card,)
    assert place.canvas.hasFocus()
