"""Gestures: while they go on only the picture moves, the end sends one command, Escape sends none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPointF, QTimer
from pytestqt.qtbot import QtBot

from feltnoter.commands.board_steps import GatherCards, ParkCards, Piece, PutInTheme, PutLoose
from feltnoter.commands.themes import EditTheme
from feltnoter.commands.trash import Delete
from tests.ui.board.fakes import Recorder, Stage
from ui.board.desk import Desk
from ui.board.frame_desk import FrameDesk
from ui.board.gestures.autoscroll import AutoScroll, speed
from ui.board.gestures.drag_cards import DragCards
from ui.board.gestures.drag_frame import DragFrame
from ui.board.gestures.pan import Pan
from ui.board.gestures.rubber_band import RubberBand
from ui.board.gestures.zoom import Zoom
from ui.board.scene import Scene
from ui.board.targets import Drop, target_at
from ui.board.view import View


@pytest.fixture(params=[1.0, 0.3])
def stage(request: pytest.FixtureRequest) -> Stage:
    return Stage(request.param)


def pieces(*cards: str) -> list[Piece]:
    return [Piece(card) for card in cards]


def test_a_card_let_go_in_a_theme_goes_there_in_one_command(
    desk: Desk, stage: Stage, recorder: Recorder
) -> None:
    boxes = desk.scene.boxes
    goal = stage.middle(boxes["f"]) + QPointF(4, 0)
    gesture = DragCards(desk, stage, pieces("a"))
    gesture.start(stage.middle(boxes["a"]))
    assert stage.lifted == {"a"}
    gesture.move(goal)
    assert recorder.commands == [], "nothing is sent while it is carried"
    assert stage.marked is not None and stage.marked.outline == desk.scene.frames["t2"].box
    gesture.finish(goal)
    assert recorder.commands == [PutInTheme(board="board", pieces=(Piece("a"),), theme="t2", after="f")]
    assert stage.lifted == set()


def test_escape_puts_the_card_back_and_sends_nothing(desk: Desk, stage: Stage, recorder: Recorder) -> None:
    gesture = DragCards(desk, stage, pieces("a", "b"))
    gesture.start(stage.middle(desk.scene.boxes["a"]))
    gesture.move(stage.middle(desk.scene.boxes["g"]))
    gesture.cancel()
    assert (recorder.commands, stage.lifted, stage.marked) == ([], set(), None)


def test_a_card_let_go_where_it_was_sends_nothing(desk: Desk, stage: Stage, recorder: Recorder) -> None:
    start = stage.middle(desk.scene.boxes["b"])
    stage.drag(DragCards(desk, stage, pieces("b")), [start, start + QPointF(9, 9), start])
    loose = stage.middle(desk.scene.boxes["k"])
    stage.drag(DragCards(desk, stage, pieces("k")), [loose, loose + QPointF(9, 9), loose])
    assert recorder.commands == []


def test_a_card_let_go_on_the_bare_board_lies_loose_there(
    desk: Desk, stage: Stage, recorder: Recorder
) -> None:
    box = desk.scene.boxes["a"]
    start = stage.middle(box)
    stage.drag(DragCards(desk, stage, pieces("a")), [start, stage.view.to_canvas(900, 1200)])
    (command,) = recorder.commands
    assert isinstance(command, PutLoose)
    x, y = command.places[0]
    assert (x + box.w / 2, y + box.h / 2) == pytest.approx((900, 1200), abs=1)


def test_a_card_let_go_on_a_loose_card_makes_a_cluster_around_it(
    desk: Desk, stage: Stage, recorder: Recorder
) -> None:
    boxes = desk.scene.boxes
    stage.drag(DragCards(desk, stage, pieces("l")), [stage.middle(boxes["l"]), stage.middle(boxes["k"])])
    (command,) = recorder.commands
    assert isinstance(command, GatherCards)
    assert [piece.id for piece in command.pieces] == ["k", "l"]
    assert command.title == ""
    assert (command.x, command.y) == (boxes["k"].x - 24, boxes["k"].y - 60)


def test_a_selection_let_go_on_the_bare_board_makes_a_cluster(
    desk: Desk, stage: Stage, recorder: Recorder
) -> None:
    start = stage.middle(desk.scene.boxes["a"])
    stage.drag(DragCards(desk, stage, pieces("a", "f")), [start, stage.view.to_canvas(900, 1200)])
    (command,) = recorder.commands
    assert isinstance(command, GatherCards)
    assert [piece.id for piece in command.pieces] == ["a", "f"]


@pytest.mark.parametrize("zone", [Drop.PILE, Drop.PARKING])
def test_a_card_let_go_below_the_board_leaves_it(desk: Desk, recorder: Recorder, zone: Drop) -> None:
    stage = Stage()
    stage.zone = zone
    start = stage.middle(desk.scene.boxes["a"])
    stage.drag(DragCards(desk, stage, pieces("a")), [start, QPointF(500, 1200)])
    expected = Delete(root="cards", ids=("a",))
    parked = ParkCards(board="board", pieces=(Piece("a"),))
    assert recorder.commands == [expected if zone is Drop.PILE else parked]


def test_cards_from_the_pile_come_into_being_where_they_are_let_go(
    desk: Desk, stage: Stage, recorder: Recorder
) -> None:
    piece = Piece(note="n-new")
    gesture = DragCards(desk, stage, [piece])
    stage.drag(gesture, [QPointF(500, 1300), stage.middle(desk.scene.boxes["g"])])
    assert not gesture.lifts
    (command,) = recorder.commands
    assert isinstance(command, PutInTheme)
    assert (command.pieces, command.theme) == ((piece,), "t2")


def test_a_refused_drop_leaves_the_picture_as_it_was(desk: Desk, stage: Stage, recorder: Recorder) -> None:
    recorder.refuses = True
    boxes = desk.scene.boxes
    stage.drag(DragCards(desk, stage, pieces("a")), [stage.middle(boxes["a"]), stage.middle(boxes["g"])])
    assert len(recorder.commands) == 1
    assert (stage.lifted, desk.selection.cards) == (set(), ())


def test_slots_in_a_frame_are_counted_by_what_is_seen(scene: Scene) -> None:
    boxes = scene.boxes
    inside = scene.frames["t1"].box
    assert target_at(scene, boxes["a"].x + 3, boxes["a"].y + 9, {"e"}, 1).after is None
    assert target_at(scene, boxes["a"].right - 3, boxes["a"].y + 9, {"e"}, 1).after == "a"
    assert target_at(scene, boxes["a"].right - 3, boxes["a"].y + 9, {"a"}, 1).after is None
    assert target_at(scene, inside.right - 2, inside.bottom - 2, set(), 1).after == "e"
    assert target_at(scene, inside.x + 2, inside.y + 2, set(), 1).after is None


def test_a_frame_is_carried_with_everything_in_it(desk: Desk, stage: Stage, recorder: Recorder) -> None:
    start = stage.middle(desk.scene.frames["t2"].box)
    gesture = DragFrame(desk, FrameDesk(recorder, desk), stage, "t2")
    gesture.start(start)
    assert stage.lifted == {"t2", "f", "g"}
    gesture.finish(start + QPointF(100, 50) * stage.view.zoom)
    assert recorder.commands == [EditTheme(id="t2", values={"x": 740.0, "y": 50.0})]


def test_a_frame_put_back_sends_nothing(desk: Desk, stage: Stage, recorder: Recorder) -> None:
    gesture = DragFrame(desk, FrameDesk(recorder, desk), stage, "t2")
    gesture.start(QPointF(0, 0))
    gesture.move(QPointF(90, 0))
    gesture.cancel()
    gesture = DragFrame(desk, FrameDesk(recorder, desk), stage, "t2")
    gesture.start(QPointF(0, 0))
    gesture.finish(QPointF(0, 0))
    assert recorder.commands == []


def test_the_rubber_band_chooses_what_it_touches_and_escape_what_was_chosen(desk: Desk, stage: Stage) -> None:
    selection, boxes = desk.selection, desk.scene.boxes
    selection.choose(["k"])
    band = RubberBand(desk.scene, selection, stage)
    band.start(stage.view.to_canvas(boxes["a"].x - 2, boxes["a"].y - 2))
    band.move(stage.middle(boxes["b"]))
    assert (set(selection.cards), stage.banded is not None) == ({"a", "b"}, True)
    band.cancel()
    assert (selection.cards, stage.banded) == (("k",), None)
    adding = RubberBand(desk.scene, selection, stage, adding=True)
    stage.drag(adding, [stage.view.to_canvas(*boxes["f"][:2]), stage.middle(boxes["f"])])
    assert set(selection.cards) == {"k", "f"}


def test_panning_follows_the_pointer_and_escape_brings_the_board_back() -> None:
    stage = Stage(0.5)
    pan = Pan(stage)
    pan.start(QPointF(100, 100))
    pan.move(QPointF(50, 120))
    assert (stage.view.left, stage.view.top) == (100.0, -40.0)
    pan.cancel()
    assert (stage.view.left, stage.view.top, stage.moves) == (0.0, 0.0, 2)


def test_zooming_keeps_to_the_pointer_and_escape_brings_the_size_back() -> None:
    stage = Stage()
    point = QPointF(300, 200)
    before = stage.view.to_board(point)
    zoom = Zoom(stage)
    zoom.start(point)
    zoom.turn(3)
    assert stage.view.zoom == pytest.approx(1.2**3)
    assert stage.view.to_board(point) == pytest.approx(before, abs=1)
    zoom.cancel()
    assert (stage.view.zoom, stage.view.left) == (1.0, 0.0)


def test_the_board_moves_by_itself_only_near_its_edges() -> None:
    view = View(width=800, height=600)
    assert speed(QPointF(400, 300), view) == (0.0, 0.0)
    assert speed(QPointF(2, 300), view)[0] < speed(QPointF(20, 300), view)[0] < 0
    assert speed(QPointF(400, 598), view)[1] > 0
    assert speed(QPointF(400, 700), view) == (0.0, 0.0), "that is the pile"


def test_a_card_from_the_pile_passes_the_edge_without_moving_the_board(qtbot: QtBot) -> None:
    view = View()
    view.width, view.height = 800.0, 500.0
    steps: list[float] = []
    owner = QObject()
    scroll = AutoScroll(view, lambda: steps.append(view.top), owner)
    for y in (525.0, 505.0, 490.0):
        scroll.follow(QPointF(300, y))
    assert not owner.findChildren(QTimer)[0].isActive()
    scroll.follow(QPointF(300, 250))
    scroll.follow(QPointF(300, 490))
    qtbot.waitUntil(lambda: len(steps) > 2, timeout=5_000)
    assert view.top > 0
    scroll.stop()
