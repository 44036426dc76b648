"""What lies over the still picture: selection, focus, what is carried and where it would go."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.board.geometry import Box
from ui.board.scene import Scene
from ui.board.selection import Selection
from ui.board.targets import Drop, Target
from ui.board.view import View
from ui.style.look import Look
from ui.widgets.cards import CARD_HEIGHT, CARD_WIDTH, Detail, detail_for
from ui.widgets.paint import focus_ring, rounded

_MANY = 1_000  # chosen cards that are asked one by one whether they are seen
_LEAST = 2.0  # pixels: an edge thinner than this could not be seen


@dataclass(slots=True)
class Carried:
    """What has been lifted, as one picture with its corner (device pixels), and how far it is (units)."""

    pixmap: QPixmap
    x: int
    y: int
    dx: float = 0.0
    dy: float = 0.0

    def corner(self, view: View) -> QPointF:
        """Where its corner is on the canvas, in pixels."""
        x, y = view.corner
        s = view.scale
        return QPointF(
            (self.x - x + round(self.dx * s)) / view.ratio, (self.y - y + round(self.dy * s)) / view.ratio
        )

    def area(self, view: View) -> QRect:
        """What it covers of the canvas, in pixels."""
        return (
            QRectF(self.corner(view), self.pixmap.deviceIndependentSize())
            .toAlignedRect()
            .adjusted(-1, -1, 1, 1)
        )


@dataclass(slots=True)
class Overlay:
    """Painted anew every time; nothing here costs more than what is seen."""

    scene: Scene
    selection: Selection
    look: Look
    carried: Carried | None = None
    hidden: frozenset[str] = frozenset()
    target: Target | None = None
    band: Box | None = None
    focused: bool = False  # whether the focus ring is to be seen
    _edge_key: tuple[float, int] = (0.0, 0)
    _edge_picture: QPixmap = field(default_factory=QPixmap)

    def paint(self, painter: QPainter, view: View) -> None:
        """The painter counts logical pixels of the canvas."""
        self._paint_chosen(painter, view)
        if self.target is not None:
            self._paint_target(painter, view, self.target)
        if self.carried is not None:
            self._paint_carried(painter, view, self.carried)
        if self.focused and self.carried is None:
            self._paint_focus(painter, view)
        if self.band is not None:
            fill = QColor(self.look.tokens.accent)
            fill.setAlphaF(0.12)
            rounded(painter, view.rect(self.band), fill=fill, line=self.look.tokens.accent, radius=2)

    def _paint_chosen(self, painter: QPainter, view: View) -> None:
        shown = view.shown()
        chosen: Sequence[str] = self.selection.cards
        if len(chosen) > _MANY or detail_for(view.zoom) is Detail.FULL:  # asked from what is seen
            chosen = [card for card in self.scene.cards_in(shown) if card in self.selection]
        boxes = self.scene.boxes
        laid = [boxes[card] for card in chosen if card in boxes and card not in self.hidden]
        seen = [box for box in laid if box.meets(shown)]
        if seen:
            self._paint_edges(painter, view, seen)
        frame = self.scene.frames.get(self.selection.frame)
        if frame is not None and frame.id not in self.hidden and frame.box.meets(shown):
            self._edge(painter, view, frame.box, 10.0 if frame.level else 12.0)

    def _paint_edges(self, painter: QPainter, view: View, cards: list[Box]) -> None:
        """One picture of an edge for all of them: to stroke thousands would take longer than all the rest."""
        key = (view.scale, self.look.tokens.accent.rgba())
        if self._edge_key != key:
            self._edge_key, self._edge_picture = key, self._card_edge(view.scale)
        (left, top), s, edge = view.corner, view.scale, self._edge_picture
        painter.save()
        painter.scale(1 / view.ratio, 1 / view.ratio)
        for x, y, _, _ in cards:  # where the cards' own pictures lie
            painter.drawPixmap(round(x * s) - left, round(y * s) - top, edge)
        painter.restore()

    def _card_edge(self, scale: float) -> QPixmap:
        picture = QPixmap(math.ceil(CARD_WIDTH * scale), math.ceil(CARD_HEIGHT * scale))
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(0, 0, CARD_WIDTH * scale, CARD_HEIGHT * scale)
            width = max(2.0 * scale, _LEAST)
            rounded(painter, whole, line=self.look.tokens.accent, radius=8.0 * scale, width=width)
        return picture

    def _edge(self, painter: QPainter, view: View, box: Box, radius: float) -> None:
        painter.save()
        painter.translate(_corner(view, box))
        painter.scale(view.zoom, view.zoom)
        width = max(2.0, _LEAST / view.zoom)
        rounded(painter, QRectF(0, 0, box.w, box.h), line=self.look.tokens.accent, radius=radius, width=width)
        painter.restore()

    def _paint_focus(self, painter: QPainter, view: View) -> None:
        focus = self.selection.focus
        box = self.scene.boxes.get(focus)
        if box is None or focus in self.hidden:
            return
        radius = (12.0 if focus in self.scene.frames else 8.0) * view.zoom
        # In screen pixels at every zoom: the ring must never become too thin to see.
        focus_ring(painter, view.rect(box), radius, self.look.tokens)

    def _paint_target(self, painter: QPainter, view: View, target: Target) -> None:
        accent = self.look.tokens.accent
        if target.outline is not None:
            radius = (12.0 if target.drop is Drop.THEME else 8.0) * view.zoom
            place = view.rect(target.outline)
            if target.drop is Drop.GATHER:  # a cluster is coming: dashed, around the card
                place = place.adjusted(-8, -8, 8, 8)
                rounded(painter, place, line=accent, radius=radius + 8, width=2, dash=(4, 3))
            else:
                rounded(painter, place, line=accent, radius=radius, width=2)
        if target.bar is not None:
            bar = view.rect(target.bar)
            width = max(3.0, bar.width())
            place = QRectF(bar.center().x() - width / 2, bar.y(), width, bar.height())
            rounded(painter, place, fill=accent, radius=width / 2)

    def _paint_carried(self, painter: QPainter, view: View, carried: Carried) -> None:
        painter.setOpacity(0.92)
        painter.drawPixmap(carried.corner(view), carried.pixmap)
        painter.setOpacity(1.0)


def _corner(view: View, box: Box) -> QPointF:
    """A card's corner where its pixmap lies: on a whole device pixel."""
    x, y = view.corner
    s = view.scale
    return QPointF((round(box.x * s) - x) / view.ratio, (round(box.y * s) - y) / view.ratio)
