"""The board to screen readers: a list whose items are the cards and frames in view.

What is painted by hand exposes nothing by itself (measured). One ``QObject`` stands for each item, with
an interface object that is kept as long as it. ``interface_cast`` must never be overridden: it crashes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget, QApplication

if TYPE_CHECKING:
    from ui.board.canvas import BoardCanvas

_MOST = 300  # items told of at once; from far away nobody reads further
_INSTALLED = "feltnoter_board_accessible"


class BoardItem(QObject):
    """Stands for one card or frame."""

    def __init__(self, canvas: BoardCanvas, identity: str) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.identity = identity
        self.spoken: BoardItemInterface | None = None


class BoardItemInterface(QAccessibleObject):
    """A list item: name, place on screen, chosen and focused or not."""

    def __init__(self, item: BoardItem) -> None:
        super().__init__(item)
        self._item = item

    def parent(self) -> QAccessibleInterface:
        """The canvas."""
        return QAccessible.queryAccessibleInterface(self._item.canvas)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub forgets None
        """Nothing lies inside an item."""
        return None

    def childCount(self) -> int:
        """None."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """None."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Kind, first words, theme, position."""
        if kind is QAccessible.Text.Name:
            return self._item.canvas.spoken_name(self._item.identity)
        return ""

    def rect(self) -> QRect:
        """On screen."""
        canvas = self._item.canvas
        box = canvas.scene.boxes.get(self._item.identity)
        if box is None:
            return QRect()
        place = canvas.view.rect(box).toRect()
        return QRect(canvas.mapToGlobal(place.topLeft()), place.size())

    def role(self) -> QAccessible.Role:
        """A list item."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Chosen, focused."""
        canvas, identity = self._item.canvas, self._item.identity
        state = QAccessible.State()
        state.focusable = state.selectable = state.multiSelectable = True
        state.selected = identity in canvas.selection or canvas.selection.frame == identity
        state.focused = canvas.hasFocus() and canvas.selection.focus == identity
        return state


class BoardInterface(QAccessibleWidget):
    """The canvas as a list."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List, canvas.accessibleName())
        self._canvas = canvas

    def _items(self) -> list[str]:
        return self._canvas.readers.ids()

    def childCount(self) -> int:
        """As many as are seen."""
        return len(self._items())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub forgets None
        """In reading order."""
        items = self._items()
        return self._canvas.readers.interface(items[index]) if 0 <= index < len(items) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where an item stands among those seen."""
        item = child.object()
        items = self._items()
        if isinstance(item, BoardItem) and item.identity in items:
            return items.index(item.identity)
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub forgets None
        """The item under a point of the screen."""
        point = self._canvas.mapFromGlobal(QPoint(x, y))
        hit = self._canvas.hit(point.toPointF())
        return self._canvas.readers.interface(hit.id) if hit.id else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # the stub forgets None
        """The item that has the keyboard."""
        focus = self._canvas.selection.focus
        known = focus in self._canvas.scene.boxes
        return self._canvas.readers.interface(focus) if known and self._canvas.hasFocus() else None


class Readers:
    """The items of one canvas: made when somebody asks, dropped with what they stand for."""

    def __init__(self, canvas: BoardCanvas) -> None:
        self._canvas = canvas
        self._items: dict[str, BoardItem] = {}
        self.spoken: BoardInterface | None = None
        app = QApplication.instance()
        if app is not None and not app.property(_INSTALLED):
            QAccessible.installFactory(_interface_for)
            app.setProperty(_INSTALLED, True)

    def ids(self) -> list[str]:
        """Frames and cards in view, frame by frame, and what has the keyboard."""
        scene, shown = self._canvas.scene, self._canvas.view.shown()
        cards = set(scene.cards_in(shown))
        frames = {frame.id for frame in scene.frames_in(shown)}
        found: list[str] = []
        for frame in scene.frames.values():
            if frame.id in frames:
                found.append(frame.id)
                found += [card for card in frame.cards if card in cards]
        loose = sorted((card for card in cards if scene.is_loose(card)), key=self._by_place)
        found = (found + loose)[:_MOST]
        focus = self._canvas.selection.focus
        if focus in scene.boxes and focus not in found:
            found.append(focus)
        return found

    def _by_place(self, card: str) -> tuple[float, float]:
        box = self._canvas.scene.boxes[card]
        return box.y, box.x

    def item(self, identity: str) -> BoardItem:
        """What stands for a card or frame."""
        if identity not in self._items:
            self._items[identity] = BoardItem(self._canvas, identity)
        return self._items[identity]

    def interface(self, identity: str) -> QAccessibleInterface:
        """Its interface."""
        return QAccessible.queryAccessibleInterface(self.item(identity))

    def forget(self) -> None:
        """Drop items whose card or frame is gone."""
        boxes = self._canvas.scene.boxes
        for identity in [one for one in self._items if one not in boxes]:
            item = self._items.pop(identity)
            if shiboken6.isValid(item):
                item.deleteLater()

    def tell_focus(self) -> None:
        """Something else has the keyboard now."""
        focus = self._canvas.selection.focus
        if QAccessible.isActive() and self._canvas.hasFocus() and focus in self._canvas.scene.boxes:
            QAccessible.updateAccessibility(QAccessibleEvent(self.item(focus), QAccessible.Event.Focus))


def _interface_for(key: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks this for every object; the answer is kept on the object, or it would be collected."""
    if isinstance(thing, BoardItem):
        thing.spoken = BoardItemInterface(thing)
        return thing.spoken
    readers = getattr(thing, "readers", None)
    if isinstance(readers, Readers):
        readers.spoken = BoardInterface(thing)  # type: ignore[arg-type]
        return readers.spoken
    return None
