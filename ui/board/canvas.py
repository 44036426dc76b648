"""The board as a widget: paints the scene through a view, and turns pointer and keys into gestures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from feltnoter.commands.board_steps import Piece
from ui.board.access import Readers
from ui.board.desk import Desk
from ui.board.frame_desk import FrameDesk
from ui.board.geometry import Box, around
from ui.board.gestures.base import Gesture
from ui.board.gestures.zoom import Zoom
from ui.board.ground import Ground
from ui.board.layers import BoardPainter
from ui.board.nudging import NudgeWords
from ui.board.overlay import Carried, Overlay
from ui.board.pointer import Pointer
from ui.board.pointing import Hit, hit_at
from ui.board.targets import Drop, Target
from ui.board.thumbs import Thumbs
from ui.board.view import MARGIN, View
from ui.style.theme import Theme

_WHEEL = 60.0  # pixels for one click of a wheel
_NOTCH = 120.0  # Qt's eighths of a degree for one click


class BoardCanvas(QWidget):
    """A plain widget. Everything it knows of the project it knows from ``desk.scene``."""

    view_moved = Signal()
    menu_requested = Signal(object, object)  # Hit, global position
    opened = Signal(str)  # a card was double-clicked
    naming_requested = Signal(str)  # a frame
    link_pressed = Signal(str)
    pointed = Signal(object)  # a gesture's pointer, in pixels of the canvas
    carry_over = Signal()  # what was lifted has been put down
    key_pressed = Signal(object)  # QKeyEvent that the canvas itself has no use for

    def __init__(self, theme: Theme, desk: Desk, frames: FrameDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.desk = desk
        self.frames = frames
        self.scene = desk.scene
        self.selection = desk.selection
        self.view = View()
        nudge = NudgeWords(desk.words.nudge, self.tr("Name it …"))
        self.painter = BoardPainter(self.scene, theme.look, nudge, self.tr("Lone card"))
        self.ground = Ground(self.painter.tile, self.painter.prepare)
        self.overlay = Overlay(self.scene, self.selection, theme.look.in_scene())
        self.outside_at: Callable[[QPointF], Drop | None] | None = None
        self._pointer = Pointer(self)
        self.readers = Readers(self)
        self._fills = QTimer(self)
        self._fills.setSingleShot(True)
        self._fills.setInterval(0)
        self._fills.timeout.connect(self.update)
        self._shown_view = View()
        self._focus_told = ""
        self._lifted: tuple[list[str], list[str]] = ([], [])
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Theme board"))
        self.scene.changed.connect(self._scene_changed)
        self.selection.changed.connect(self._selection_changed)
        theme.changed.connect(self._theme_changed)

    # -- what gestures may do (``Stage``) ----------------------------------------------------------

    def lift(self, cards: Iterable[str], frames: Iterable[str] = ()) -> None:
        """Take cards and frames out of the picture, to be carried."""
        self._lifted = (list(cards), list(frames))
        ids = frozenset((*self._lifted[0], *self._lifted[1]))
        self.overlay.hidden = ids
        self.ground.hide(ids, (self.scene.boxes[one].grown(48) for one in ids))
        self._paint_lifted()
        self.update()

    def _paint_lifted(self) -> None:
        shown = self.view.shown()
        near = Box(shown.x - shown.w / 2, shown.y - shown.h / 2, shown.w * 2, shown.h * 2)
        before = self.overlay.carried
        found = self.painter.lifted(*self._lifted, self.view.scale, near)
        if found is None:
            self.overlay.carried = None
            return
        pixmap, x, y = found
        pixmap.setDevicePixelRatio(self.view.ratio)
        dx, dy = (before.dx, before.dy) if before is not None else (0.0, 0.0)
        self.overlay.carried = Carried(pixmap, x, y, dx, dy)

    def carry(self, dx: float, dy: float) -> None:
        """Show what was lifted this far from where it lay."""
        carried = self.overlay.carried
        if carried is not None:
            before = carried.area(self.view)
            carried.dx, carried.dy = dx, dy
            self.update(before.united(carried.area(self.view)))

    def put_back(self) -> None:
        """Show everything where it lies."""
        ids, self.overlay.hidden = self.overlay.hidden, frozenset()
        self._lifted = ([], [])
        self.overlay.carried = None
        self.overlay.target = None
        boxes = self.scene.boxes
        self.ground.hide(frozenset(), [boxes[one].grown(48) for one in ids if one in boxes])
        self.carry_over.emit()
        self.update()

    def mark(self, target: Target | None) -> None:
        """Show where the cards would go."""
        if target != self.overlay.target:
            self.overlay.target = target
            self.update()

    def band(self, area: Box | None) -> None:
        """Show the rectangle being drawn."""
        self.overlay.band = area
        self.update()

    def view_changed(self) -> None:
        """The view has been moved or resized."""
        before = self._shown_view
        self.view.stay_near(self.scene.extent())
        if before.scale != self.view.scale:
            self.ground.rescale(before, self.view, self._theme.tokens.canvas)
            if self.overlay.carried is not None:
                self._paint_lifted()
        self.ground.pending = True  # what has come into view may still have to be drawn
        v = self.view
        self._shown_view = View(v.zoom, v.left, v.top, v.width, v.height, v.ratio)
        self.update()
        self.view_moved.emit()

    def outside(self, point: QPointF) -> Drop | None:
        """The strip below the canvas that a point lies in, if any."""
        if self.rect().contains(point.toPoint()) or self.outside_at is None:
            return None
        return self.outside_at(point)

    # -- asking ------------------------------------------------------------------------------------

    @property
    def settled(self) -> bool:
        """Whether the picture is whole."""
        return not self.ground.pending

    @property
    def gesture(self) -> Gesture | None:
        """What the pointer is doing."""
        return self._pointer.gesture

    def hit(self, point: QPointF) -> Hit:
        """What lies under a point of the canvas."""
        return hit_at(self.scene, self.painter, *self.view.to_board(point), self.view.scale)

    def cancel_gesture(self) -> bool:
        """Put everything back; whether there was anything going on."""
        return self._pointer.cancel()

    def begin(self, gesture: Gesture, point: QPointF) -> None:
        """Let a gesture that began elsewhere (in the pile) go on here."""
        self._pointer.begin(gesture, point)

    def take_up(self, pieces: Sequence[Piece]) -> None:
        """Cards hang on the pointer from now on, without a button: a click puts them down."""
        self._pointer.take_up(pieces, QPointF(self.mapFromGlobal(QCursor.pos())))

    def go_on(self, point: QPointF) -> None:
        """The pointer of such a gesture is here now."""
        self._pointer.go_on(point)

    def end(self, point: QPointF) -> None:
        """It was let go."""
        self._pointer.end(point)

    def use_photos(self, thumbs: Thumbs) -> None:
        """Show photos on the cards that have one."""
        self.painter.use_photos(thumbs.get)
        thumbs.came.connect(self._photo_came)

    @Slot(str)
    def _photo_came(self, photo: str) -> None:
        self.painter.photo_came(photo)
        self.scene.show_photo(photo)

    def spoken_name(self, identity: str) -> str:
        """What a card or frame is called aloud."""
        card = self.scene.cards.get(identity)
        frame = self.scene.frames.get(identity)
        if card is not None:
            name = self.desk.words.spoken_card(card, self.scene.frame_of(identity))
            passed_over = self.tr("passed over")
            return f"{name}. {passed_over}" if identity in self.scene.sieve.blank else name
        return self.desk.words.spoken_frame(frame) if frame is not None else ""

    def show_focus(self) -> None:
        """The keyboard is in use: show where it is."""
        if not self.overlay.focused:
            self.overlay.focused = True
            self.update()

    # -- zoom --------------------------------------------------------------------------------------

    def zoom_to(self, zoom: float) -> None:
        """Change the size around the middle."""
        self.view.zoom_at(QPointF(self.width() / 2, self.height() / 2), zoom)
        self.view_changed()

    def show_all(self) -> None:
        """Fit the whole board."""
        extent = self.scene.extent()
        if extent is not None:
            self.view.fit(extent, self._theme.look.text.scale)
            self.view_changed()

    def show_chosen(self) -> None:
        """Fit what is chosen, or else what has the keyboard."""
        boxes, selection = self.scene.boxes, self.selection
        ids = selection.cards or (selection.frame or selection.focus,)
        area = around(boxes[one] for one in ids if one in boxes)
        if area is not None:
            self.view.fit(area, 2 * self._theme.look.text.scale)
            self.view_changed()

    def start_at(self, zoom: float) -> None:
        """The upper left corner of everything, at a size."""
        extent = self.scene.extent()
        if extent is not None:
            self.view.zoom = zoom
            self.view.left, self.view.top = extent.x - MARGIN / zoom, extent.y - MARGIN / zoom
            self.view_changed()

    def reveal(self, identity: str) -> None:
        """Bring a card or frame into view."""
        box = self.scene.boxes.get(identity)
        if box is not None and self.view.reveal(box):
            self.view_changed()

    # -- what happens ------------------------------------------------------------------------------

    @Slot(object)
    def _scene_changed(self, areas: list[Box] | None) -> None:
        if areas is None:
            self.ground.refresh_all()
        else:
            self.ground.invalidate(areas)
        if self._pointer.gesture is not None and not self.overlay.hidden <= self.scene.boxes.keys():
            self.cancel_gesture()  # a colleague took away what is being carried
        self.selection.keep(self.scene.boxes)
        self.readers.forget()
        self.update()

    @Slot()
    def _selection_changed(self) -> None:
        if self._focus_told != self.selection.focus:
            self._focus_told = self.selection.focus
            self.readers.tell_focus()
        self.update()

    @Slot()
    def _theme_changed(self) -> None:
        look = self._theme.look
        self.painter.set_look(look)
        self.scene.set_look(look)
        self.overlay.look = look.in_scene()
        self.ground.clear()
        self.update()

    # Qt's own names from here on.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Still picture, then what lies over it."""
        ratio = self.devicePixelRatioF()
        if ratio != self.view.ratio:
            self.view.ratio = self.painter.ratio = ratio
            self.view_changed()
        part = event.rect()
        device = QRect(
            int(part.x() * ratio),
            int(part.y() * ratio),
            int(part.width() * ratio + 2),
            int(part.height() * ratio + 2),
        )
        with QPainter(self) as painter:
            painter.scale(1 / ratio, 1 / ratio)
            self.ground.paint(painter, self.view, device, self._theme.tokens.canvas)
            painter.scale(ratio, ratio)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.overlay.paint(painter, self.view)
        if self.ground.pending:
            self._fills.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The view follows the widget."""
        self.view.width, self.view.height = float(self.width()), float(self.height())
        self.view_changed()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See ``Pointer``."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See ``Pointer``."""
        self._pointer.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See ``Pointer``."""
        self._pointer.released(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See ``Pointer``."""
        self._pointer.double_clicked(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms around the pointer; otherwise the board moves, sideways with Shift."""
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            zoom = Zoom(self)
            zoom.start(event.position())
            zoom.turn(angle.y() / _NOTCH)
        else:
            dx, dy = float(pixels.x()), float(pixels.y())
            if pixels.isNull():
                dx, dy = angle.x() / _NOTCH * _WHEEL, angle.y() / _NOTCH * _WHEEL
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
                dx, dy = dy, 0.0
            self.view.pan(-dx, -dy)
            self.view_changed()
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for what lies under the pointer, or for what has the keyboard."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_requested.emit(self.hit(QPointF(event.pos())), event.globalPos())
        else:
            self.menu_requested.emit(None, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a gesture, space takes hold of the board; the rest is ``BoardKeys``'."""
        if event.key() == Qt.Key.Key_Escape and self.cancel_gesture():
            return
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self._pointer.hold(True)
            return
        event.ignore()
        self.key_pressed.emit(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space alone chooses the card that has the keyboard, or no longer."""
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat() and not self._pointer.hold(False):
            self.show_focus()
            if self.selection.focus in self.scene.cards:
                self.selection.toggle(self.selection.focus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the pointer brought the focus here."""
        self.overlay.focused = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring without the keyboard."""
        self.overlay.focused = False
        self.update()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Two fingers on a touchpad zoom."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                zoom = Zoom(self)
                zoom.start(event.position())
                zoom.scale(1.0 + event.value())
            return True
        return super().event(event)
