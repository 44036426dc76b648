"""Robots sort two scenarios on the board of the real window: by mouse, by keyboard alone, by single clicks.

Everything goes in as events of Qt; what the robot sees is what stands on the screen and in the pile. What
each card belongs to it knows from the scenario, and the project is asked at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.drafts import ImportDraft
from feltnoter.domain.draft import Draft
from feltnoter.domain.entities import Card, Note, Theme
from feltnoter.exchange.scenario import read_scenario
from feltnoter.project.opening import Unlocked
from feltnoter.settings import Settings
from tests.ui.shell.helpers import copy_project, end_shell, enter, make_project
from ui.app import build
from ui.board.move_dialog import MoveDialog
from ui.board.place import BoardPlace
from ui.board.pointing import Part
from ui.board.targets import Drop
from ui.bridge import Bridge
from ui.places import PlaceSpec
from ui.style.theme import Mode
from ui.style.theme import Theme as Look

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|grabbing the mouse)")

SCENARIOS = ("03_bibliotek_strandoe", "04_daginstitution_boegelund")
PARKED = "Parkeringsplads"
LEFT, NO, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@dataclass
class Robot:
    """Hands and eyes at the window, and the truth in its head."""

    app: QApplication
    place: BoardPlace
    bridge: Bridge
    theme_of: dict[str, str]  # note -> title, PARKED for what is left aside

    # -- eyes ------------------------------------------------------------------------------------

    def next_note(self) -> str:
        """The note of the first card in the pile."""
        piece = self.place.shelf.pile.model().card(0).piece  # type: ignore[attr-defined]
        note = piece.note or self.bridge.project.rows.get(Card, piece.id).note  # type: ignore[union-attr]
        assert note is not None
        return note

    def left(self) -> int:
        return self.place.shelf.pile.model().rowCount()

    def frame(self, title: str) -> str:
        return next((f.id for f in self.place.scene.frames.values() if f.title == title), "")

    def loose(self, title: str) -> str:
        scene = self.place.scene
        mine = (c for c in scene.cards.values() if self.theme_of.get(c.note or "") == title)
        return next((c.id for c in mine if scene.is_loose(c.id)), "")

    def settle(self) -> None:
        for _ in range(800):
            self.app.processEvents()
            if self.place.canvas.settled:
                return
        raise AssertionError("the canvas is never done")

    def middle(self, identity: str) -> QPoint:
        return self.place.canvas.view.rect(self.place.scene.boxes[identity]).center().toPoint()

    def seen(self, card: str) -> QPoint:
        """Where the card itself is seen: another may lie on its middle."""
        box = self.place.canvas.view.rect(self.place.scene.boxes[card])
        shares = sorted((x / 10, y / 10) for x in range(1, 10) for y in range(1, 10))
        spots = [box.topLeft() + QPointF(box.width() * x, box.height() * y) for x, y in shares]
        spots.insert(0, box.center())
        return next(spot for spot in spots if self.place.canvas.hit(spot).id == card).toPoint()

    def header(self, frame: str) -> QPoint:
        title = self.place.canvas.painter.header(self.place.scene.frames[frame]).title
        return self.place.canvas.view.to_canvas(title.x() + 6, title.y() + 6).toPoint()

    def bare(self) -> QPoint:
        """Somewhere on the board with room for a card around it, from further off where there is none."""
        for _ in range(4):
            found = self._bare()
            if found is not None:
                return found
            self.click(self.place.zoom_box.smaller)
            self.settle()
        raise AssertionError("no room on the board")

    def _bare(self) -> QPoint | None:
        canvas = self.place.canvas
        w, h = (round(side * canvas.view.zoom) for side in (190, 120))
        for y in range(h, canvas.height() - 90, 20):
            for x in range(w, canvas.width() - w, 20):
                spots = [QPoint(x + i * w // 2, y + j * h // 2) for i in (-1, 0, 1) for j in (-1, 0, 1)]
                if all(canvas.hit(spot.toPointF()).part is Part.BOARD for spot in spots):
                    return QPoint(x, y)
        return None

    # -- hands -----------------------------------------------------------------------------------

    def click(self, widget: object) -> None:
        QTest.mouseClick(widget, LEFT, NO)  # type: ignore[arg-type]
        self.app.processEvents()

    def click_pile(self) -> None:
        strip = self.place.shelf.pile
        QTest.mouseClick(strip.viewport(), LEFT, NO, strip.visualRect(strip.model().index(0, 0)).center())

    def back_at_the_window(self) -> None:
        """A window manager gives the focus back when a dialog closes; without one the test does."""
        window = self.place.window()
        for _ in range(200):
            if window.isActiveWindow():
                return
            window.activateWindow()
            self.app.processEvents()
        raise AssertionError("the window stays in the background")

    def overview(self) -> None:
        self.click(self.place.zoom_box.fit)
        self.click(self.place.zoom_box.smaller)
        self.settle()

    def drag_from_pile(self, goal: QPoint, *, on: object = None) -> None:
        """From the first card of the pile to a point of the canvas, or of another widget."""
        strip = self.place.shelf.pile
        start = strip.visualRect(strip.model().index(0, 0)).center()
        over = on if on is not None else self.place.canvas
        there = strip.viewport().mapFromGlobal(over.mapToGlobal(goal))  # type: ignore[attr-defined]
        QTest.mousePress(strip.viewport(), LEFT, NO, start)
        QTest.mouseMove(strip.viewport(), start - QPoint(0, 30))
        QTest.mouseMove(strip.viewport(), there)
        QTest.mouseRelease(strip.viewport(), LEFT, NO, there)
        self.app.processEvents()

    def write_name(self, title: str) -> None:
        field = self.place.name_field
        assert field.isVisible()
        QTest.keyClicks(field, title)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def dialog(self) -> MoveDialog:
        dialog = self.place.handler.dialog
        assert isinstance(dialog, MoveDialog)
        return dialog

    def click_row(self, words: str) -> None:
        """The row of the dialog that reads like this, by one click."""
        dialog = self.dialog()
        rows = [row.words for row in dialog._model.rows]
        index = dialog._model.index(rows.index(words))
        dialog.list.scrollTo(index)
        QTest.mouseClick(dialog.list.viewport(), LEFT, NO, dialog.list.visualRect(index).center())
        self.app.processEvents()


# How each robot lays one card -------------------------------------------------------------------------------


def by_mouse(robot: Robot, title: str) -> None:
    """Drag; a card onto a card becomes a cluster, a double click on its title gives it a name."""
    robot.overview()
    if title == PARKED:
        robot.drag_from_pile(QPoint(30, 30), on=robot.place.shelf.parking.viewport())
        return
    frame, card = robot.frame(title), robot.loose(title)
    if frame:
        robot.drag_from_pile(robot.middle(frame))
    elif card:
        robot.drag_from_pile(robot.seen(card))
        cluster = robot.place.scene.frame_of(card)
        assert cluster is not None
        QTest.mouseDClick(robot.place.canvas, LEFT, NO, robot.header(cluster.id))
        robot.write_name(title)
    elif list(robot.theme_of.values()).count(title) > 1:
        robot.drag_from_pile(robot.bare())
    else:  # alone in its theme: nothing to lay it on
        robot.click_pile()
        robot.click(robot.place.inspector.gather_button)
        robot.write_name(title)


def by_keyboard(robot: Robot, title: str) -> None:
    """Ctrl+M in the pile, the theme's name, Enter: a name nobody has used makes a theme."""
    strip = robot.place.shelf.pile
    robot.back_at_the_window()
    if not strip.hasFocus():
        strip.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(strip, Qt.Key.Key_Home)
    QTest.keyClick(strip, Qt.Key.Key_M, CTRL)
    search = robot.dialog().search
    QTest.keyClicks(search, title)
    QTest.keyClick(search, Qt.Key.Key_Return)
    robot.app.processEvents()


def by_clicks(robot: Robot, title: str) -> None:
    """Choose the card, press »Flyt til tema …«, press the theme. Nothing is ever dragged."""
    robot.click_pile()
    robot.click(robot.place.inspector.move_button)
    if title == PARKED:
        robot.click_row(PARKED)
    elif robot.frame(title):
        robot.click_row(title)
    else:
        robot.click_row("Nyt tema …")
        robot.write_name(title)


def by_taking_up(robot: Robot, title: str) -> None:
    """Take up by a click, put down by a click; a first card gets its theme through the dialog."""
    if title == PARKED or not robot.frame(title):
        by_clicks(robot, title)
        return
    robot.overview()
    robot.click_pile()
    robot.place.actions_.action("take_up").trigger()
    goal = robot.middle(robot.frame(title))
    QTest.mouseMove(robot.place.canvas, goal)
    gesture = robot.place.canvas.gesture
    assert gesture is not None and gesture.target.drop is Drop.THEME  # type: ignore[attr-defined]
    QTest.mouseClick(robot.place.canvas, LEFT, NO, goal)


WAYS: tuple[Callable[[Robot, str], None], ...] = (by_mouse, by_keyboard, by_clicks, by_taking_up)


# The window -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Unlocked:
    return make_project(tmp_path_factory.mktemp("template"))


def _truth(draft: Draft, notes: dict[str, str]) -> dict[str, str]:
    """Note id -> the theme the scenario holds right; its first one, copies left aside."""
    found: dict[str, str] = {}
    for theme in draft.themes:
        for card in theme.cards:
            if not card.copy and card.note:
                found[notes[card.note]] = theme.title
    return {note: found.get(note, PARKED) for note in notes.values()}


@pytest.fixture(params=SCENARIOS)
def robot(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    checkout_data: Path,
    template: Unlocked,
) -> Iterator[Robot]:
    monkeypatch.setenv("FELTNOTER_CONFIG_DIR", str(tmp_path))
    settings = Settings(tmp_path)
    settings.put("language", "da")
    specs = (PlaceSpec("board", "ui.board.place", "BoardPlace"),)
    shell = build(qapp, settings, theme=Look(qapp, mode=Mode.LIGHT, scale=1.0), places=specs)
    bridge = enter(shell, copy_project(template, tmp_path), qtbot)
    draft = read_scenario(checkout_data / f"{request.param}.json")
    bridge.execute(ImportDraft(draft=replace(draft, themes=(), loose=(), title="", question="")))
    workspace = shell.workspace
    assert workspace is not None
    workspace.show_place("board")
    place = workspace.findChild(BoardPlace)
    assert isinstance(place, BoardPlace)
    texts = {note.body: note.id for note in bridge.project.rows.find(Note)}
    notes = {note.key: texts[note.text] for note in draft.notes}
    robot = Robot(qapp, place, bridge, _truth(draft, notes))
    robot.back_at_the_window()
    robot.settle()
    yield robot
    end_shell(qapp, shell)


@pytest.fixture
def checkout_data() -> Path:
    return Path(__file__).resolve().parents[2] / "data" / "scenarios"


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_scenario_is_sorted_into_its_themes(robot: Robot, way: Callable[[Robot, str], None]) -> None:
    cards = robot.left()
    assert cards == len(robot.theme_of) > 12
    while robot.left():
        before = robot.left()
        way(robot, robot.theme_of[robot.next_note()])
        assert robot.left() == before - 1, "each turn lays one card"
    rows = robot.bridge.project.rows
    titles = {theme.id: theme.title for theme in rows.find(Theme)}
    laid = rows.find(Card)
    assert len(laid) == cards, "no card is lost or doubled"
    sorted_into = {c.note: PARKED if c.parked else titles[c.theme] for c in laid if c.theme or c.parked}
    assert sorted_into == robot.theme_of
    assert not any(card.copy for card in laid)
