"""The whole board in the corner: what lies outside can be seen, and gone to by a press or a drag."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap

from ui.board.canvas import BoardCanvas
from ui.board.geometry import Box
from ui.style.theme import Theme
from ui.widgets.paint import focus_ring, rounded
from ui.widgets.surface import Panel

_WIDE, _HIGH = 220, 150
_ROOM = 12
_LATER_MS = 120  # a step that moves a thousand cards draws it once
_STEP = 0.25  # of what is seen, for an arrow key


class BoardMap(Panel):
    """Lies over the canvas, above the zoom box. Costs nothing while it is hidden."""

    def __init__(self, theme: Theme, canvas: BoardCanvas) -> None:
        super().__init__(theme, "surface", radius=8, line="control", floating=True, parent=canvas)
        self._canvas = canvas
        self._picture = QPixmap()
        self._area = Box(0, 0, 1, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._draw)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Map of the board. Arrow keys move what is seen"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        canvas.scene.changed.connect(self._scene_changed)
        canvas.view_moved.connect(self.update)
        theme.changed.connect(self._scene_changed)
        self.hide()

    def settle(self, above: int) -> None:
        """Into the lower right corner, ``above`` pixels from the bottom."""
        px, gap = self._theme.px, self._theme.px(13)
        size = QSize(px(_WIDE), px(_HIGH))
        parent = self._canvas.size()
        self.setGeometry(
            parent.width() - gap - size.width(),
            max(0, parent.height() - above - size.height()),
            size.width(),
            size.height(),
        )
        self.raise_()

    def showEvent(self, event: object) -> None:
        """Draw what has changed while it was hidden."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._draw()

    @Slot()
    @Slot(object)
    def _scene_changed(self, areas: object = None) -> None:
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    @Slot()
    def _draw(self) -> None:
        scene, look = self._canvas.scene, self._theme.look
        extent = scene.extent() or Box(0, 0, 1, 1)
        self._area = extent.grown(max(extent.w, extent.h) * 0.03)
        ratio = self.devicePixelRatioF()
        inside = self._inside()
        self._picture = QPixmap(round(inside.width() * ratio), round(inside.height() * ratio))
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        with QPainter(self._picture) as painter:
            painter.translate(-inside.topLeft())
            for frame in scene.frames.values():
                rounded(painter, self._place(frame.box), fill=look.tokens.sunken, line=look.tokens.control)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.tokens.muted)
            boxes = scene.boxes
            painter.drawRects([self._place(boxes[card]) for card in scene.cards if card in boxes])
        self.update()

    def _inside(self) -> QRectF:
        room = self._theme.px(_ROOM)
        return QRectF(self.rect()).adjusted(room, room, -room, -room)

    def _scale(self) -> tuple[float, float, float]:
        """Pixels a board unit, and where the board's corner lies."""
        inside = self._inside()
        scale = min(inside.width() / self._area.w, inside.height() / self._area.h)
        x = inside.x() + (inside.width() - self._area.w * scale) / 2 - self._area.x * scale
        y = inside.y() + (inside.height() - self._area.h * scale) / 2 - self._area.y * scale
        return scale, x, y

    def _place(self, box: Box) -> QRectF:
        scale, x, y = self._scale()
        return QRectF(box.x * scale + x, box.y * scale + y, max(1.0, box.w * scale), max(1.0, box.h * scale))

    def _go(self, point: QPointF) -> None:
        scale, x, y = self._scale()
        view = self._canvas.view
        view.left = (point.x() - x) / scale - view.width / view.zoom / 2
        view.top = (point.y() - y) / scale - view.height / view.zoom / 2
        self._canvas.view_changed()

    def outside(self) -> int:
        """How many cards and frames cannot be seen now."""
        shown = self._canvas.view.shown()
        return sum(not box.meets(shown) for box in self._canvas.scene.boxes.values())

    # Qt's own names from here on.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, the picture, and what part of it is seen."""
        super().paintEvent(event)
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPixmap(self._inside().topLeft(), self._picture)
            seen = self._place(self._canvas.view.shown()).intersected(self._inside())
            fill = QColor(tokens.accent)
            fill.setAlphaF(0.12)
            rounded(painter, seen, fill=fill, line=tokens.accent, radius=2, width=2)
            if self.hasFocus():
                focus_ring(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), 6, tokens)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is pressed comes into the middle when it is let go, or follows the pointer meanwhile."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._go(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move what is seen by a quarter of it."""
        across, down = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }.get(Qt.Key(event.key()), (0, 0))
        if not across and not down:
            super().keyPressEvent(event)
            return
        view = self._canvas.view
        view.pan(across * view.width * _STEP, down * view.height * _STEP)
        self._canvas.view_changed()
