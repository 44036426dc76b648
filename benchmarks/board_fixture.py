"""A canvas with thousands of cards in themes, links between them and some cards chosen, without a project
behind it: what a paint costs does not depend on where the rows came from."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.corpus import SEED
from feltnoter.commands.base import Command
from feltnoter.commands.board_steps import Piece
from feltnoter.domain.vocabulary import LinkKind, NoteKind
from feltnoter.project.lists import BoardCard, BoardLink, BoardTheme
from ui.board.canvas import BoardCanvas
from ui.board.desk import Desk
from ui.board.frame_desk import FrameDesk
from ui.board.gestures.drag_cards import DragCards
from ui.board.scene import Scene
from ui.board.selection import Selection
from ui.board.words import BoardWords
from ui.style.theme import Mode, Theme

_A_THEME = 12
_WORDS = (
    "Hun står i døren med frakken på og spørger, hvem der kommer i morgen, for det ved hun aldrig. "
    "Nøgleboksen virker ikke, og der går seks minutter i opgangen. Han har skrevet forbogstavet ned."
)


class Rows:
    """Answers for a project: every third card lies loose, the others in themes of twelve."""

    def __init__(self, count: int) -> None:
        rng = random.Random(SEED)
        kinds, words = list(NoteKind), _WORDS.split()
        framed = count * 2 // 3
        self._themes = [
            BoardTheme(f"t{i}", "" if i % 7 == 6 else f"Jeg ved ikke, hvem der kommer {i}", None, f"{i:06}",
                       0.0, 0.0, 0.0, 0.0)
            for i in range(framed // _A_THEME)
        ]  # fmt: skip
        last = len(self._themes) - 1
        self._cards = []
        across = max(10, round((count / 3) ** 0.5))
        for i in range(count):
            theme = f"t{min(i // _A_THEME, last)}" if i < framed and last >= 0 else None
            loose = i - framed
            x, y = (0.0, 0.0) if theme else (2600.0 + loose % across * 200, loose // across * 130.0)
            text = " ".join(rng.choices(words, k=rng.randint(8, 40)))
            self._cards.append(
                BoardCard(f"c{i:06}", f"n{i}", None, kinds[i % len(kinds)], text, "borger",
                          "Hjemmet, distrikt Nord", theme, x, y, f"{i:06}", False, False, False)
            )  # fmt: skip
        self._links = [
            BoardLink(f"l{i}", f"t{i}", f"t{i + 5}", None, list(LinkKind)[i % 4])
            for i in range(0, last - 5, 4)
        ]

    def query(self, lists: Callable[..., Any]) -> Rows:
        return self

    def board(self) -> str:
        return "board"

    def cards(self, board: str, ids: Iterable[str] | None = None) -> list[BoardCard]:
        return list(self._cards)

    def themes(self) -> list[BoardTheme]:
        return list(self._themes)

    def links(self) -> list[BoardLink]:
        return list(self._links)


class _Nobody:
    def execute(self, command: Command) -> object | None:
        return None


class _Still(QWidget):
    """B0: one kept picture of its own size, nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.picture = QPixmap()
        self.painted = 0

    def paintEvent(self, event: object) -> None:
        ratio = self.devicePixelRatioF()
        with QPainter(self) as painter:
            painter.scale(1 / ratio, 1 / ratio)  # device pixels, at every ratio the same work
            painter.drawPixmap(0, 0, self.picture)
        self.painted += 1


class Stand(QObject):
    """The canvas on a whole screen of 1920×1080 device pixels, and a still picture beside it."""

    def __init__(self, app: QApplication, cards: int) -> None:
        super().__init__()
        self._app = app
        self._painted = False
        self._ratio = app.devicePixelRatio()  # QT_SCALE_FACTOR
        self._theme = Theme(app, mode=Mode.LIGHT, scale=1.0)
        words = BoardWords()
        self.scene = Scene(Rows(cards), words, self._theme.look)  # type: ignore[arg-type]
        selection = Selection()
        desk = Desk(_Nobody(), self.scene, selection, words)
        self.canvas = BoardCanvas(self._theme, desk, FrameDesk(_Nobody(), desk))
        self.canvas.resize(round(1920 / self._ratio), round(1080 / self._ratio))
        self.canvas.show()
        self.canvas.installEventFilter(self)
        self.scene.load()
        QTest.qWaitForWindowExposed(self.canvas)
        selection.choose([f"c{i:06}" for i in range(0, cards, 25)])
        self._desk = desk
        self.canvas.start_at(1.0)
        self.settle()

    def settle(self) -> None:
        """Draw every tile that is still missing."""
        for _ in range(2000):
            self._app.processEvents()
            if self.canvas.settled:
                return
        raise RuntimeError("the canvas is never done")

    def _frame(self) -> None:
        """The paint a screen would show now: of what has asked for it."""
        self._painted = False
        QCoreApplication.sendPostedEvents(self.canvas, QEvent.Type.UpdateRequest)
        if not self._painted:
            raise RuntimeError("nothing was painted")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def blits(self, count: int) -> Iterator[Callable[[], object]]:
        """B0."""
        still = _Still()
        still.resize(self.canvas.size())
        still.picture = self.canvas.grab()
        still.picture.setDevicePixelRatio(1.0)
        still.show()
        QTest.qWaitForWindowExposed(still)
        for _ in range(20):  # until the system has its buffers ready
            still.repaint()
            self._app.processEvents()
        before = still.painted
        for _ in range(count):
            yield still.repaint
        if still.painted - before < count:
            raise RuntimeError("the still picture was not painted")
        still.close()
        still.deleteLater()

    def pans(self, count: int) -> Iterator[Callable[[], object]]:
        """Pushed along by 24 pixels a frame, to and fro, at 100 %."""
        self.canvas.zoom_to(1.0)
        self.settle()
        for index in range(count):
            step = 24 if index % 60 < 30 else -24

            def push(step: int = step) -> None:
                self.canvas.view.pan(step, step / 3)
                self.canvas.view_changed()
                self._frame()

            yield push
        self.settle()

    def drags(self, count: int) -> Iterator[Callable[[], object]]:
        """One card is carried across the board, 14 pixels a frame."""
        card = min(self.scene.cards_in(self.canvas.view.shown()))
        start = self.canvas.view.rect(self.scene.boxes[card]).center()
        gesture = DragCards(self._desk, self.canvas, [Piece(card)])
        self.canvas.begin(gesture, start)
        self.settle()
        for index in range(count):
            wide, high = self.canvas.width() - 100, self.canvas.height() - 100
            point = QPointF(60 + index * 14 % (wide - 60), 60 + index * 7 % (high - 60))

            def carry(point: QPointF = point) -> None:
                self.canvas.go_on(point)
                self._frame()

            yield carry
        self.canvas.cancel_gesture()
        self.settle()

    def zooms(self, count: int) -> Iterator[Callable[[], object]]:
        """A wheel with Ctrl held, one notch a frame, from 5 % to 200 % and back."""
        view = self.canvas.view
        down = True
        for _ in range(count):
            down = False if view.zoom <= 0.06 else True if view.zoom >= 2.0 else down
            factor = 1 / 1.2 if down else 1.2

            def turn(factor: float = factor) -> None:
                view.zoom_at(QPointF(450, 250), view.zoom * factor)
                self.canvas.view_changed()
                self._frame()

            yield turn
        self.settle()

    def close(self) -> None:
        """Away with it."""
        self.canvas.close()
        self.canvas.deleteLater()
        self._app.processEvents()
