"""Frames in the place: nested, merged, split, ordered, resized, folded, copied into, tidied up; and cards
taken up by one click and put down by another."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from feltnoter.commands.trash import Delete
from tests.ui.board.conftest import settle
from tests.ui.board.fakes import Recorder, Stage, at, themes
from ui.board.desk import Desk
from ui.board.frame_desk import FrameDesk
from ui.board.gestures.drag_frame import DragFrame
from ui.board.gestures.resize_frame import ResizeFrame
from ui.board.move_dialog import MoveDialog
from ui.board.place import BoardPlace
from ui.board.split_dialog import SplitDialog
from ui.board.tidy import fanned, rows_of_cards, snapped
from ui.bridge import Bridge

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|grabbing the mouse)")

LEFT, NO = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def do(place: BoardPlace, action: str, frame: str = "") -> None:
    if frame:
        place.selection.choose_frame(frame)
    place.actions_.action(action).trigger()


def pick(place: BoardPlace, theme: str) -> None:
    """Take a theme in the dialog that is open, as a click does."""
    dialog = place.handler.frames.dialog
    assert isinstance(dialog, MoveDialog)
    row = [one.theme for one in dialog._model.rows].index(theme)
    dialog.list.setCurrentIndex(dialog._model.index(row))
    dialog.move_button.click()


def overview(qapp: QApplication, place: BoardPlace) -> None:
    place.canvas.show_all()
    settle(qapp, place)


def test_a_theme_is_laid_under_another_and_made_its_own_again(place: BoardPlace, bridge: Bridge) -> None:
    one, other = [i for i in themes(place) if place.scene.frames[i].level == 0][:2]
    do(place, "nest", other)
    assert one in [row.theme for row in place.handler.frames._destinations()]
    pick(place, one)
    assert place.scene.frames[other].parent == one
    assert place.scene.frames[other].number.startswith(place.scene.frames[one].number + ".")
    do(place, "unnest", other)
    assert place.scene.frames[other].parent is None
    assert not place.scene.frames[other].box.meets(place.scene.frames[one].box)
    bridge.undo()
    assert place.scene.frames[other].parent == one


def test_a_frame_dragged_into_another_becomes_its_sub_theme_and_out_again_its_own(
    qapp: QApplication, place: BoardPlace
) -> None:
    overview(qapp, place)
    one, other = [i for i in themes(place) if place.scene.frames[i].level == 0][:2]

    def header(frame: str) -> QPoint:
        box = place.scene.frames[frame].box
        return place.canvas.view.to_canvas(box.x + 30, box.y + 12).toPoint()

    def drag(start: QPoint, end: QPoint) -> None:
        QTest.mousePress(place.canvas, LEFT, NO, start)
        QTest.mouseMove(place.canvas, start + QPoint(12, 12))
        QTest.mouseMove(place.canvas, end)
        QTest.mouseRelease(place.canvas, LEFT, NO, end)

    drag(header(other), header(one))
    assert place.scene.frames[other].parent == one
    settle(qapp, place)
    extent = place.scene.extent()
    assert extent is not None
    drag(header(other), place.canvas.view.to_canvas(extent.x + 40, extent.bottom + 60).toPoint())
    assert place.scene.frames[other].parent is None


def test_two_themes_become_one(place: BoardPlace, bridge: Bridge) -> None:
    one, other = [i for i in themes(place) if place.scene.frames[i].level == 0][:2]
    cards = {*place.scene.frames[one].cards, *place.scene.frames[other].cards}
    do(place, "merge", other)
    pick(place, one)
    assert other not in place.scene.frames
    assert cards == set(place.scene.frames[one].cards)
    bridge.undo()
    assert other in place.scene.frames


def test_what_a_step_read_again_is_what_reading_everything_gives(place: BoardPlace, bridge: Bridge) -> None:
    one, other, third = [i for i in themes(place) if place.scene.frames[i].level == 0][:3]
    loose = next(i for i in place.scene.order() if place.scene.is_loose(i))

    def same_as_all() -> None:
        cards, boxes = dict(place.scene.cards), dict(place.scene.boxes)
        waiting = place.shelf.pile.model().ids
        place.refresh()
        assert (cards, boxes) == (place.scene.cards, place.scene.boxes)
        assert waiting == place.shelf.pile.model().ids

    do(place, "merge", other)
    pick(place, one)
    same_as_all()
    bridge.undo()
    same_as_all()
    do(place, "dissolve", third)
    same_as_all()
    bridge.undo()
    same_as_all()
    place.selection.choose([loose, place.scene.frames[one].cards[0]])
    do(place, "gather")
    same_as_all()
    for _ in range(2):
        bridge.undo()
        same_as_all()
        bridge.redo()
        same_as_all()
    bridge.execute(Delete(root="cards", ids=(loose,)))
    same_as_all()


def test_a_theme_is_split_by_ticking_cards(place: BoardPlace) -> None:
    theme = max(themes(place), key=lambda i: len(place.scene.frames[i].cards))
    first, *rest = place.scene.frames[theme].cards
    do(place, "split", theme)
    dialog = place.handler.frames.dialog
    assert isinstance(dialog, SplitDialog)
    assert not dialog.take.isEnabled()
    dialog.rows[0].click()
    dialog.take.click()
    assert list(place.scene.frames[theme].cards) == rest
    assert place.scene.frames[place.selection.frame].cards == (first,)
    assert place.name_field.isVisible(), "the new frame is to be named"


def test_the_order_of_themes_is_their_number(place: BoardPlace) -> None:
    named = [i for i in themes(place) if place.scene.frames[i].number == "1"]
    do(place, "later", named[0])
    assert place.scene.frames[named[0]].number == "2"
    do(place, "earlier", named[0])
    assert place.scene.frames[named[0]].number == "1"
    assert not place.actions_.action("earlier").isEnabled()


def test_a_folded_frame_hides_its_cards_and_takes_more(qapp: QApplication, place: BoardPlace) -> None:
    theme = next(i for i in themes(place) if len(place.scene.frames[i].cards) > 1)
    cards = place.scene.frames[theme].cards
    height = place.scene.frames[theme].box.h
    do(place, "fold", theme)
    frame = place.scene.frames[theme]
    assert frame.box.h < height
    assert not set(cards) & place.scene.boxes.keys()
    other = next(i for i in place.scene.order())
    place.selection.choose([other])
    place.desk.move_to_theme(place.desk.chosen(), theme)
    assert place.scene.frames[theme].cards == (*cards, other)
    place.canvas.start_at(1.0)
    settle(qapp, place)
    place.canvas.reveal(theme)
    mark = place.canvas.painter.fold_mark(place.scene.frames[theme]).center()
    QTest.mouseClick(place.canvas, LEFT, NO, place.canvas.view.to_canvas(mark.x(), mark.y()).toPoint())
    assert set(cards) <= place.scene.boxes.keys(), "a press on the mark unfolds it"


def test_a_folded_frame_can_be_deleted_without_losing_its_cards(place: BoardPlace) -> None:
    theme = next(i for i in themes(place) if len(place.scene.frames[i].cards) > 1)
    cards = place.scene.frames[theme].cards
    do(place, "fold", theme)
    do(place, "dissolve", theme)
    assert all(place.scene.is_loose(card) for card in cards)
    assert not any(place.scene.boxes[a].meets(place.scene.boxes[b]) for a, b in combinations(cards, 2))


def test_a_copy_lies_in_a_second_theme(place: BoardPlace) -> None:
    one, other = [i for i in themes(place) if place.scene.frames[i].cards][:2]
    card = place.scene.frames[one].cards[0]
    before = len(place.scene.frames[other].cards)
    place.selection.choose([card])
    do(place, "copy")
    pick(place, other)
    assert card in place.scene.frames[one].cards
    assert len(place.scene.frames[other].cards) == before + 1
    assert place.scene.cards[place.scene.frames[other].cards[-1]].copy


def test_a_card_taken_up_by_a_click_is_put_down_by_another(qapp: QApplication, place: BoardPlace) -> None:
    overview(qapp, place)
    one, other = [i for i in themes(place) if place.scene.frames[i].cards][:2]
    card = place.scene.frames[one].cards[0]
    QTest.mouseClick(place.canvas, LEFT, NO, at(place, card))
    do(place, "take_up")
    assert place.canvas.gesture is not None
    goal = at(place, place.scene.frames[other].cards[0]) + QPoint(2, 0)
    QTest.mouseClick(place.canvas, LEFT, NO, goal)
    assert card in place.scene.frames[other].cards
    assert place.canvas.gesture is None
    do(place, "take_up")
    QTest.keyClick(place.canvas, Qt.Key.Key_Escape)
    assert place.canvas.gesture is None
    assert card in place.scene.frames[other].cards


def test_a_frame_is_pulled_wider_by_whole_columns(desk: Desk, recorder: Recorder) -> None:
    stage = Stage()
    frames = FrameDesk(recorder, desk)
    box = desk.scene.frames["t1"].box
    edge = QPointF(box.right, box.centre[1])
    gesture = ResizeFrame(frames, desk.scene, stage, "t1")
    stage.drag(gesture, [edge, edge + QPointF(150, 0)])
    (command,) = recorder.commands
    assert command.values["width"] == 48 + 4 * 176 + 3 * 12  # type: ignore[attr-defined]
    stage.drag(ResizeFrame(frames, desk.scene, stage, "t1"), [edge, edge + QPointF(20, 0)])
    assert len(recorder.commands) == 1, "nearer to three columns than to four"
    cancelled = ResizeFrame(frames, desk.scene, stage, "t1")
    cancelled.start(edge)
    cancelled.move(edge + QPointF(400, 0))
    cancelled.cancel()
    assert (len(recorder.commands), stage.banded) == (1, None)


def test_a_frame_over_its_own_sub_theme_goes_nowhere(desk: Desk, recorder: Recorder) -> None:
    stage = Stage()
    box = desk.scene.frames["t1"].box
    start = QPointF(box.x + 20, box.y + 10)
    gesture = DragFrame(desk, FrameDesk(recorder, desk), stage, "t1")
    stage.drag(gesture, [start, start])
    assert recorder.commands == []


def test_tidied_cards_stand_in_rows_and_none_covers_another(place: BoardPlace, bridge: Bridge) -> None:
    cards = place.scene.order()[:5]
    place.selection.choose(cards)
    do(place, "loose")
    place.frames.stack(cards)
    assert len({place.scene.boxes[card].x for card in cards}) == 1
    place.selection.choose(cards)
    do(place, "tidy")
    boxes = [place.scene.boxes[card] for card in cards]
    assert not any(a.meets(b) for a, b in combinations(boxes, 2))
    place.selection.clear()
    do(place, "tidy")
    tops = [f.box for f in place.scene.frames.values() if f.level == 0]
    everything = [*tops, *(place.scene.boxes[card] for card in cards)]
    assert not any(a.meets(b) for a, b in combinations(everything, 2))
    assert bridge.undo_label is not None and bridge.undo_label.key == "tidy_board"


def test_a_loose_card_is_caught_by_the_edges_of_another(desk: Desk) -> None:
    k = desk.scene.boxes["k"]
    near = snapped(desk.scene, k.moved(176 + 12 + 6, 7), frozenset({"l"}))
    assert near[:2] == (k.right + 12, k.y)
    far = k.moved(60, 50)
    assert snapped(desk.scene, far, frozenset({"l"})) == far


def test_rows_keep_the_order_that_is_read(desk: Desk) -> None:
    assert [card for card, _, _ in rows_of_cards(desk.scene, ["l", "k"])] == ["k", "l"]
    assert [y for _, _, y in fanned(desk.scene, ["k", "l"])] == [900.0, 932.0]


def test_what_is_chosen_fills_the_view(place: BoardPlace) -> None:
    card = place.scene.order()[-1]
    place.selection.choose([card])
    do(place, "chosen")
    shown = place.canvas.view.rect(place.scene.boxes[card])
    assert place.canvas.rect().toRectF().contains(shown)
    assert place.canvas.view.zoom > 1
