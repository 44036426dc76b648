"""Stand-ins: a project that answers from lists, a bridge that notes commands, a stage that notes pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from feltnoter.commands.base import Command
from feltnoter.domain.vocabulary import LinkKind, NoteKind
from feltnoter.project.lists import BoardCard, BoardLink, BoardTheme
from ui.board.geometry import Box
from ui.board.place import BoardPlace
from ui.board.targets import Drop, Target
from ui.board.view import View

_NONE = Qt.KeyboardModifier.NoModifier


def card(identity: str, theme: str | None = None, **more: Any) -> BoardCard:
    """A card; cards of a theme stand in the order of their ids."""
    values: dict[str, Any] = {
        "note": f"n-{identity}",
        "excerpt": None,
        "kind": NoteKind.OBSERVATION,
        "text": f"Kort {identity} på måtten 🙂",
        "role": "borger",
        "place": "Hjemmet, distrikt Nord",
        "x": 0.0,
        "y": 0.0,
        "position": identity,
        "parked": False,
        "copy": False,
        "held_out": False,
    }
    return BoardCard(id=identity, theme=theme, **{**values, **more})


def theme(identity: str, title: str, x: float = 0.0, y: float = 0.0, **more: Any) -> BoardTheme:
    """A frame three cards wide."""
    values: dict[str, Any] = {"parent": None, "position": identity, "width": 600.0, "height": 188.0}
    return BoardTheme(id=identity, title=title, x=x, y=y, **{**values, **more})


@dataclass
class Standing:
    """A project's board, in lists. Answers ``query`` itself."""

    cards_: list[BoardCard]
    themes_: list[BoardTheme]
    links_: list[BoardLink] = field(default_factory=list)

    def query(self, lists: Callable[..., Any]) -> Standing:
        return self

    def board(self) -> str:
        return "board"

    def cards(self, board: str, ids: Iterable[str] | None = None) -> list[BoardCard]:
        wanted = None if ids is None else set(ids)
        return [one for one in self.cards_ if wanted is None or one.id in wanted]

    def cards_under(self, board: str, themes: Iterable[str]) -> set[str]:
        return {one.id for one in self.cards_ if one.theme in set(themes)}

    def themes(self) -> list[BoardTheme]:
        return list(self.themes_)

    def links(self) -> list[BoardLink]:
        return list(self.links_)

    def replace(self, *cards: BoardCard) -> None:
        """These cards are as given now."""
        new = {one.id: one for one in cards}
        self.cards_ = [new.pop(one.id, one) for one in self.cards_] + list(new.values())


def small_board() -> Standing:
    """Two themes side by side (a–e; f, g), a cluster below them (h, i, j), two loose (k, l), one parked."""
    cards = [card(i, "t1") for i in "abcde"] + [card(i, "t2") for i in "fg"] + [card(i, "u") for i in "hij"]
    cards += [card("k", x=0.0, y=900.0), card("l", x=400.0, y=900.0), card("p", parked=True)]
    themes = [theme("t1", "Jeg fortæller det forfra"), theme("t2", "Jeg sidder klar", 640.0)]
    themes.append(theme("u", "", 0.0, 500.0))
    links = [BoardLink("link", "t1", None, "n-f", LinkKind.CONTRADICTION)]
    return Standing(cards, themes, links)


class Recorder:
    """Takes commands instead of a bridge; refuses them when told to."""

    def __init__(self) -> None:
        self.commands: list[Command] = []
        self.refuses = False

    def execute(self, command: Command) -> object | None:
        self.commands.append(command)
        return None if self.refuses else object()


class Stage:
    """A canvas of 1000×1000 that only remembers what it was asked to show."""

    def __init__(self, zoom: float = 1.0) -> None:
        self.view = View(zoom=zoom, left=0.0, top=0.0, width=1000.0, height=1000.0)
        self.lifted: set[str] = set()
        self.carried = (0.0, 0.0)
        self.marked: Target | None = None
        self.banded: Box | None = None
        self.moves = 0
        self.zone: Drop | None = None

    def lift(self, cards: Iterable[str], frames: Iterable[str] = ()) -> None:
        self.lifted = {*cards, *frames}

    def carry(self, dx: float, dy: float) -> None:
        self.carried = (dx, dy)

    def put_back(self) -> None:
        self.lifted = set()
        self.marked = None

    def mark(self, target: Target | None) -> None:
        self.marked = target

    def band(self, area: Box | None) -> None:
        self.banded = area

    def view_changed(self) -> None:
        self.moves += 1

    def outside(self, point: QPointF) -> Drop | None:
        return self.zone

    def middle(self, box: Box) -> QPointF:
        """Where a box's middle is seen."""
        return self.view.rect(box).center()

    def drag(self, gesture: Any, points: Sequence[QPointF]) -> None:
        """From the first point over the others to the last."""
        gesture.start(points[0])
        for point in points[1:]:
            gesture.move(point)
        gesture.finish(points[-1])


# In the place ---------------------------------------------------------------------------------------------


def at(place: BoardPlace, identity: str) -> QPoint:
    """The middle of a card as it is seen."""
    return place.canvas.view.rect(place.scene.boxes[identity]).center().toPoint()


def themes(place: BoardPlace) -> list[str]:
    """Its frames, as they stand."""
    return list(place.scene.frames)


def press(place: BoardPlace, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key on the canvas."""
    QTest.keyClick(place.canvas, key, modifiers)
