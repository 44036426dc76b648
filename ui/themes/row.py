"""A theme in the list: number, title, what there is in it; grip, or up and down when it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from feltnoter.project.lists import ThemeEntry
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.button import IconButton, TextAction
from ui.widgets.control import Control
from ui.widgets.numbers import badge_width, paint_badge
from ui.widgets.paint import TextBlock, block, one_line, rounded

WIDTH = 272
_LEFT = 44  # where the words begin
_RIGHT = 52  # kept free for grip and buttons
_INDENT = 20
_LINE = 18
_TOP = 12
_LINES = 4


class ThemeRow(Control):
    """A radio button among the rows of its list. Dragging it asks for another place; it moves nothing."""

    step_asked = Signal(int)  # -1 up, 1 down: another place in the order
    walk_asked = Signal(int)  # -1, 1: the row before or after
    drag_moved = Signal(QPoint)  # global
    drag_ended = Signal(bool)  # True: put it down here
    name_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        entry: ThemeEntry,
        *,
        up: str,
        down: str,
        give_name: str,
        parent: QWidget | None = None,
    ) -> None:
        """``up``, ``down`` and ``give_name`` are the words of its buttons."""
        self._entry = entry
        self._detail = ""
        self._pressed: QPoint | None = None
        self._dragging = False
        super().__init__(theme, entry.title, parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.up = IconButton(theme, "chevron-up", up, side=24, role="accent_ink", parent=self)
        self.down = IconButton(theme, "chevron-down", down, side=24, role="accent_ink", parent=self)
        self.name_action = TextAction(theme, give_name, parent=self)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.name_action.clicked.connect(self.name_asked)
        self.toggled.connect(self._tell)
        self._tell()

    @property
    def entry(self) -> ThemeEntry:
        """The theme shown."""
        return self._entry

    def show_entry(self, entry: ThemeEntry, title: str, detail: str, spoken: str) -> None:
        """Show it as it is now."""
        self._entry = entry
        self._detail = detail
        self.set_name(spoken)
        self.set_words(title)
        self._tell()

    def set_movable(self, *, up: bool, down: bool) -> None:
        """Whether there is something before and after it."""
        self.up.setEnabled(up)
        self.down.setEnabled(down)

    # -- shape -----------------------------------------------------------------------------------

    def _indent(self) -> int:
        return self._theme.px(min(self._entry.depth, 3) * _INDENT)

    def _title(self, width: float) -> TextBlock:
        look = self.look
        font = look.text.font(Style.CONTROL, weight=SEMIBOLD if self.isChecked() else None)
        room = width - self._indent() - look.text.px(_LEFT + self._free())
        return block(self.words, font, room, look.text.px(_LINE), _LINES)

    def _free(self) -> int:
        """What is kept free at the right, at scale 1."""
        if not self._entry.named and not self._entry.deselected:
            return 12 + round(self.name_action.sizeHint().width() / self._theme.look.text.scale) + 8
        return _RIGHT if self._entry.number else 12

    def hasHeightForWidth(self) -> bool:
        """Longer titles are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The title's lines and one below."""
        px = self._theme.px
        return round(self._title(width).height) + px(_TOP + _LINE + 14)

    def sizeHint(self) -> QSize:
        """As wide as the pane has room."""
        width = self._theme.px(WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its words."""
        return QSize(self._theme.px(160), self._theme.px(_TOP + 2 * _LINE + 14))

    def _place_buttons(self) -> None:
        px = self._theme.px
        side = px(24)
        x = self.width() - px(24) - side // 2
        middle = self.height() / 2
        self.up.setGeometry(x, round(middle - side), side, side)
        self.down.setGeometry(x, round(middle), side, side)
        size = self.name_action.sizeHint()
        y = px(_TOP) + (px(_LINE) - size.height()) // 2
        self.name_action.setGeometry(self.width() - px(12) - size.width(), y, size.width(), size.height())

    @Slot()
    def _tell(self) -> None:
        chosen = self.isChecked()
        shows = chosen and bool(self._entry.number) and not self._dragging
        self.up.setVisible(shows)
        self.down.setVisible(shows)
        self.name_action.setVisible(not self._entry.named and not self._entry.deselected)
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons at the right edge."""
        self._place_buttons()
        super().resizeEvent(event)

    def paint_control(self, painter: QPainter) -> None:
        """Ground and bar when chosen, number or icon, title, counts, grip."""
        look, px = self.look, self._theme.px
        t = look.tokens
        chosen = self.isChecked()
        face = self.face()
        if chosen:
            rounded(painter, face, fill=t.accent_soft, radius=self.radius())
            rounded(painter, QRectF(0, px(12), px(3), face.height() - px(24)), fill=t.accent, radius=1.5)
        elif self.hovered:
            rounded(painter, face, fill=t.hover, radius=self.radius())
        left = px(_LEFT) + self._indent()
        muted = not self._entry.number
        if self._entry.number:
            width = badge_width(look, self._entry.number)
            x = max(px(6), px(22) + self._indent() - width / 2)
            paint_badge(painter, look, x, px(_TOP - 1), self._entry.number)
        else:
            icon = "archive" if self._entry.deselected else "circle-dashed"
            look.icons.paint(painter, icon, px(14) + self._indent(), px(_TOP + 1), px(16), t.muted)
        title = self._title(face.width())
        ink = t.accent_ink if chosen else (t.muted if muted else t.ink)
        title.draw(painter, left, px(_TOP), ink)
        below = QRectF(left, px(_TOP) + title.height, face.width() - left - px(12), px(_LINE))
        one_line(painter, below, self._detail, look.text.font(Style.SECONDARY), t.muted)
        if self._entry.number and not (chosen and not self._dragging):
            x, y = face.width() - px(24) - px(8), (face.height() - px(16)) / 2
            look.icons.paint(painter, "grip-vertical", x, y, px(16), t.muted)

    # -- keys and pointer ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk; with Alt they move the theme."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if self._dragging and event.key() == Qt.Key.Key_Escape:
            self._end_drag(False)
            return
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self._entry.number:
                self.step_asked.emit(step)
        else:
            self.walk_asked.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a drag."""
        if event.button() is Qt.MouseButton.LeftButton and self._entry.number:
            self._pressed = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where it would go."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        at = event.globalPosition().toPoint()
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._dragging:
            self._dragging = True
            self.setDown(False)
            self.setFocus(Qt.FocusReason.MouseFocusReason)  # so that Esc reaches it
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._tell()
        if self._dragging:
            self.drag_moved.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down, or it was only a click."""
        self._pressed = None
        if self._dragging:
            self._end_drag(True)
            return
        super().mouseReleaseEvent(event)

    def _end_drag(self, put_down: bool) -> None:
        self._pressed = None
        self._dragging = False
        self.unsetCursor()
        self._tell()
        self.drag_ended.emit(put_down)

    @Slot()
    def _up(self) -> None:
        self.step_asked.emit(-1)

    @Slot()
    def _down(self) -> None:
        self.step_asked.emit(1)


class FoldRow(Control):
    """The line above what is folded away: icon, words, how many. On while it is unfolded."""

    def __init__(self, theme: Theme, icon: str, text: str, parent: QWidget | None = None) -> None:
        self._icon_name = icon
        self._count = 0
        super().__init__(theme, text, parent=parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """How many there are; with none there is nothing to unfold."""
        self._count = count
        self.setEnabled(count > 0)
        self.set_name(f"{self.words}: {count}")
        self.update()

    def sizeHint(self) -> QSize:
        """One line with room around it."""
        return QSize(self._theme.px(WIDTH), self._theme.px(44))

    def paint_control(self, painter: QPainter) -> None:
        """Icon, words and count in one line; a chevron when there is something to unfold."""
        look, px = self.look, self._theme.px
        t = look.tokens
        if self.hovered:
            rounded(painter, self.face(), fill=t.hover, radius=self.radius())
        middle = self.height() / 2
        look.icons.paint(painter, self._icon_name, px(14), middle - px(8), px(16), t.muted)
        right = self.width() - px(12)
        count = QRectF(right - px(40), 0, px(40), self.height())
        font = look.text.font(Style.SECONDARY, tabular=True)
        one_line(painter, count, str(self._count), font, t.muted, align=Qt.AlignmentFlag.AlignRight)
        words = QRectF(px(_LEFT), 0, self.width() - px(_LEFT + 60), self.height())
        width = one_line(painter, words, self.words, look.text.font(Style.CONTROL), t.muted)
        if self._count:
            name = "chevron-down" if self.isChecked() else "chevron-right"
            look.icons.paint(painter, name, px(_LEFT + 6) + width, middle - px(7), px(14), t.muted)
