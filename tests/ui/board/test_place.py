"""The place in a window: by pointer, by keyboard alone, by single presses, and what it tells others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from feltnoter.changes import Label
from feltnoter.commands.board_steps import Piece
from feltnoter.commands.trash import Delete
from tests.ui.board.conftest import settle
from tests.ui.board.fakes import at, press, themes
from ui.board.card_dialog import CardDialog
from ui.board.geometry import Box
from ui.board.move_dialog import MoveDialog
from ui.board.place import BoardPlace
from ui.board.targets import Drop, Target
from ui.bridge import Bridge

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LEFT, NO, CTRL, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def drag(place: BoardPlace, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    canvas = place.canvas
    QTest.mousePress(canvas, LEFT, NO, start)
    QTest.mouseMove(canvas, start + QPoint(15, 15))
    QTest.mouseMove(canvas, end)
    if let_go:
        QTest.mouseRelease(canvas, LEFT, NO, end)


def stored_theme(bridge: Bridge, card: str) -> str | None:
    return next(one.theme for one in bridge.project.queries.cards() if one.id == card)


def overview(qapp: QApplication, place: BoardPlace) -> None:
    """The whole board at once, so that everything can be pointed at."""
    place.canvas.show_all()
    settle(qapp, place)


def test_a_new_clusters_head_comes_into_view(qapp: QApplication, place: BoardPlace) -> None:
    one, other = next(f.cards[:2] for f in place.scene.frames.values() if len(f.cards) > 1)
    far = {card: Box(9000.0 + 300 * n, 9000.0, 176.0, 104.0) for n, card in enumerate((one, other))}
    place.desk.drop(Target(Drop.LOOSE), [Piece(one), Piece(other)], far, quiet=True)
    view = place.canvas.view
    view.zoom, view.left, view.top = 1.0, 8990.0, 8990.0
    place.canvas.view_changed()
    settle(qapp, place)
    drag(place, at(place, other), at(place, one))
    settle(qapp, place)
    frame = next(f.id for f in place.scene.frames.values() if one in f.cards)
    box = place.scene.boxes[frame]
    assert view.top < box.y < 8990 and view.left < box.x


# By pointer -----------------------------------------------------------------------------------------------


def test_a_card_is_dragged_into_a_theme_in_one_undo_step(
    qapp: QApplication, place: BoardPlace, bridge: Bridge
) -> None:
    overview(qapp, place)
    one, other = themes(place)[:2]
    card = place.scene.frames[one].cards[0]
    drag(place, at(place, card), at(place, place.scene.frames[other].cards[-1]) + QPoint(2, 0))
    assert stored_theme(bridge, card) == other
    assert place.scene.frames[other].cards[-1] == card
    assert place.selection.cards == (card,)
    assert bridge.undo_label == Label("move_cards", 1)
    bridge.undo()
    assert place.scene.frames[one].cards[0] == card
    assert bridge.undo_label is None


def test_escape_puts_back_what_is_carried(qapp: QApplication, place: BoardPlace, bridge: Bridge) -> None:
    overview(qapp, place)
    one, other = themes(place)[:2]
    card = place.scene.frames[one].cards[0]
    end = at(place, place.scene.frames[other].cards[-1])
    drag(place, at(place, card), end, let_go=False)
    assert place.canvas.gesture is not None
    QTest.keyClick(place.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(place.canvas, LEFT, NO, end)
    assert place.canvas.gesture is None
    assert (stored_theme(bridge, card), bridge.undo_label) == (one, None)


def test_a_press_that_moves_away_does_nothing(qapp: QApplication, place: BoardPlace) -> None:
    card = place.scene.order()[0]
    QTest.mousePress(place.canvas, LEFT, NO, at(place, card))
    assert place.selection.cards == (), "nothing happens at the press"
    QTest.mouseRelease(place.canvas, LEFT, NO, at(place, card))
    assert place.selection.cards == (card,)


def test_ctrl_click_adds_and_takes_away(qapp: QApplication, place: BoardPlace) -> None:
    overview(qapp, place)
    one, two = place.scene.order()[:2]
    QTest.mouseClick(place.canvas, LEFT, NO, at(place, one))
    QTest.mouseClick(place.canvas, LEFT, CTRL, at(place, two))
    assert place.selection.cards == (one, two)
    QTest.mouseClick(place.canvas, LEFT, CTRL, at(place, one))
    assert place.selection.cards == (two,)


def test_the_pile_is_dragged_onto_the_board_and_a_card_back_into_it(
    qapp: QApplication, place: BoardPlace, bridge: Bridge
) -> None:
    card = place.scene.order()[0]
    note = place.scene.cards[card].note
    waiting = place.shelf.pile.model().rowCount()
    bridge.execute(Delete(root="cards", ids=(card,)))
    overview(qapp, place)
    strip, theme = place.shelf.pile, themes(place)[1]
    assert strip.model().rowCount() == waiting + 1
    pile = [strip.model().card(row).piece for row in range(waiting + 1)]  # type: ignore[attr-defined]
    row = next(at for at, piece in enumerate(pile) if piece.note == note and not piece.excerpt)
    strip.scrollTo(strip.model().index(row, 0))
    start = strip.visualRect(strip.model().index(row, 0)).center()
    goal = at(place, place.scene.frames[theme].cards[0]) - QPoint(2, 0)
    there = strip.viewport().mapFromGlobal(place.canvas.mapToGlobal(goal))
    QTest.mousePress(strip.viewport(), LEFT, NO, start)
    QTest.mouseMove(strip.viewport(), start - QPoint(0, 30))
    QTest.mouseMove(strip.viewport(), there)
    QTest.mouseRelease(strip.viewport(), LEFT, NO, there)
    laid = place.scene.frames[theme].cards[0]
    assert place.scene.cards[laid].note == note
    assert strip.model().rowCount() == waiting
    below = place.canvas.mapFromGlobal(strip.viewport().mapToGlobal(QPoint(40, 20)))
    drag(place, at(place, laid), below)
    assert laid not in place.scene.cards
    assert strip.model().rowCount() == waiting + 1


def test_a_double_click_on_a_title_writes_the_name_in_place(
    qapp: QApplication, place: BoardPlace, bridge: Bridge
) -> None:
    theme = themes(place)[0]
    title = place.canvas.painter.header(place.scene.frames[theme]).title
    point = place.canvas.view.to_canvas(title.x() + 4, title.y() + 4).toPoint()
    QTest.mouseDClick(place.canvas, LEFT, NO, point)
    field = place.name_field
    assert (field.isVisible(), field.text()) == (True, place.scene.frames[theme].title)
    QTest.keyClicks(field, "Hvem kommer?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert place.scene.frames[theme].title == "Hvem kommer?"
    assert not field.isVisible()
    bridge.undo()
    place.begin_naming(theme)
    QTest.keyClicks(field, "noget andet")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert place.scene.frames[theme].title != "noget andet"


def test_a_double_click_on_a_card_opens_its_note(qtbot: QtBot, place: BoardPlace) -> None:
    card = next(i for i in place.scene.order() if place.scene.cards[i].excerpt)
    place.canvas.reveal(card)
    with qtbot.waitSignal(place.go) as told:
        QTest.mouseDClick(place.canvas, LEFT, NO, at(place, card))
    key, (note, start, end) = told.args
    assert (key, note) == ("notes", place.scene.cards[card].note)
    assert 0 <= start < end


# Without dragging -----------------------------------------------------------------------------------------


def test_ctrl_m_moves_the_chosen_cards_by_typing(
    qapp: QApplication, place: BoardPlace, bridge: Bridge, qtbot: QtBot
) -> None:
    one, other = themes(place)[:2]
    cards = place.scene.frames[one].cards[:2]
    place.selection.choose(cards)
    place.handler.carry_out("move")
    dialog = place.handler.dialog
    assert isinstance(dialog, MoveDialog)
    QTest.keyClicks(dialog.search, place.scene.frames[other].title[:12])
    with qtbot.waitSignal(place.toast) as told:
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert place.scene.frames[other].cards[-2:] == cards
    assert place.scene.frames[other].title in told.args[0]
    assert bridge.undo_label == Label("move_cards", 2)


def test_the_inspector_moves_a_card_by_presses_alone(place: BoardPlace) -> None:
    card = place.scene.order()[0]
    QTest.mouseClick(place.canvas, LEFT, NO, at(place, card))
    QTest.mouseClick(place.inspector.move_button, LEFT)
    dialog = place.handler.dialog
    assert isinstance(dialog, MoveDialog)
    model = dialog.list.model()
    row = model.rowCount() - 1  # the parking lot
    dialog.list.scrollTo(model.index(row, 0))
    QTest.mouseClick(dialog.list.viewport(), LEFT, NO, dialog.list.visualRect(model.index(row, 0)).center())
    assert place.scene.cards[card].parked


def test_a_new_theme_is_made_from_what_is_typed(place: BoardPlace) -> None:
    cards = place.scene.order()[:2]
    place.selection.choose(cards)
    place.handler.carry_out("move")
    dialog = place.handler.dialog
    assert isinstance(dialog, MoveDialog)
    QTest.keyClicks(dialog.search, "Ingen siger noget")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    made = place.scene.frames[place.selection.frame]
    assert (made.title, made.cards) == ("Ingen siger noget", tuple(cards))


def test_a_cluster_is_made_and_named_and_its_frame_deleted_again(place: BoardPlace, bridge: Bridge) -> None:
    before = bridge.undo_label
    place.handler.carry_out("add_cluster")
    theme = place.selection.frame
    assert place.scene.frames[theme].cluster
    QTest.keyClicks(place.name_field, "Vi gætter")
    QTest.keyClick(place.name_field, Qt.Key.Key_Return)
    assert place.scene.frames[theme].title == "Vi gætter"
    full = themes(place)[0]
    cards = place.scene.frames[full].cards
    boxes = {card: place.scene.boxes[card] for card in cards}
    place.selection.choose_frame(full)
    place.handler.carry_out("dissolve")
    assert full not in place.scene.frames
    assert all(place.scene.is_loose(card) and place.scene.boxes[card] == boxes[card] for card in cards)
    for _ in range(3):
        bridge.undo()
    assert (place.scene.frames[full].cards, bridge.undo_label) == (cards, before)


def test_a_card_of_ones_own_words(place: BoardPlace) -> None:
    place.new_card.click()
    dialog = place.handler.dialog
    assert isinstance(dialog, CardDialog)
    dialog.findChildren(type(dialog._words))[0].setPlainText("Ingen spørger, hvem der kommer")
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    (card,) = place.selection.cards
    assert place.scene.cards[card].text == "Ingen spørger, hvem der kommer"
    assert place.scene.is_loose(card)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_menus_offer_what_dragging_does(qapp: QApplication, place: BoardPlace) -> None:
    card = place.scene.order()[0]
    place.canvas.menu_requested.emit(place.canvas.hit(at(place, card).toPointF()), QPoint(0, 0))
    (menu,) = [one for one in place.findChildren(QMenu) if one.isVisible()]
    offered = {action.data() for action in menu.actions() if not action.isSeparator()}
    assert {"move", "gather", "loose", "park", "forward", "back", "open", "off"} <= offered
    menu.close()
    qapp.processEvents()


# By keyboard alone ----------------------------------------------------------------------------------------


def test_arrows_choose_and_with_ctrl_they_move(place: BoardPlace, bridge: Bridge) -> None:
    one, other = themes(place)[:2]
    cards = place.scene.frames[one].cards
    press(place, Qt.Key.Key_Home)
    press(place, Qt.Key.Key_Right)
    assert place.selection.cards == (cards[1],)
    press(place, Qt.Key.Key_Right, CTRL)
    assert place.scene.frames[one].cards[:3] == (cards[0], cards[2], cards[1])
    press(place, Qt.Key.Key_Left, CTRL)
    assert place.scene.frames[one].cards == cards
    press(place, Qt.Key.Key_Down, CTRL)
    assert place.scene.frames[other].cards[-1] == cards[1]
    press(place, Qt.Key.Key_Up, CTRL)
    assert place.scene.frames[one].cards[-1] == cards[1]
    assert bridge.undo_label == Label("move_cards", 1)


def test_shift_chooses_further_space_one_by_one_and_delete_takes_off(place: BoardPlace) -> None:
    cards, waiting = place.scene.frames[themes(place)[0]].cards, place.shelf.pile.model().rowCount()
    press(place, Qt.Key.Key_Home)
    press(place, Qt.Key.Key_Right, SHIFT)
    assert place.selection.cards == cards[:2]
    press(place, Qt.Key.Key_Space)
    assert place.selection.cards == cards[:1]
    press(place, Qt.Key.Key_Delete)
    assert cards[0] not in place.scene.cards
    assert place.shelf.pile.model().rowCount() == waiting + 1
    press(place, Qt.Key.Key_A, CTRL)
    assert set(place.selection.cards) == set(place.scene.order())


def test_a_theme_is_reached_and_named_by_keys(place: BoardPlace) -> None:
    press(place, Qt.Key.Key_Home)
    press(place, Qt.Key.Key_Up)
    theme = themes(place)[0]
    assert place.selection.frame == theme
    press(place, Qt.Key.Key_Return)
    assert place.name_field.isVisible()
    QTest.keyClicks(place.name_field, "Kort")
    QTest.keyClick(place.name_field, Qt.Key.Key_Return)
    assert place.scene.frames[theme].title == "Kort"


def test_the_card_with_the_keyboard_is_brought_into_view_with_a_ring(place: BoardPlace) -> None:
    press(place, Qt.Key.Key_End)
    card = place.selection.focus
    shown = place.canvas.view.rect(place.scene.boxes[card])
    assert place.canvas.rect().toRectF().contains(shown)
    assert place.canvas.overlay.focused
