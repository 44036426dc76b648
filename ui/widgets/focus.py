"""The ring around the control that has the keyboard."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from ui.style.theme import Theme
from ui.widgets.paint import focus_ring

_REACH = 3  # 1 px gap and 2 px ring


class FocusRing(QWidget):
    """Painted outside the control, which itself keeps its size: rows of buttons stay aligned.

    It lies in the nearest ancestor with room for it, but never outside a scrolled view. It follows the
    control while it exists, is transparent to the mouse and invisible to screen readers' users (the
    focused control speaks for itself).
    """

    def __init__(self, theme: Theme, control: QWidget, radius: float, inset: int = 0) -> None:
        """``inset`` is how far inside the control its painted edge lies."""
        self._theme = theme
        self._reach = _REACH - inset
        self._control = control
        self._radius = radius
        self._watched: list[QWidget] = []
        super().__init__(self._home())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A control that is deleted sends no more events that Python could see.
        control.destroyed.connect(self.hide)
        control.destroyed.connect(self.deleteLater)
        self._watch()
        self._follow()
        self.raise_()
        self.show()

    def _home(self) -> QWidget:
        control = self._control
        parent = control.parentWidget()
        while parent is not None and not parent.isWindow():
            grandparent = parent.parentWidget()
            if isinstance(grandparent, QAbstractScrollArea):
                break  # the view clips, and must: a ring may not lie over a neighbouring panel
            wanted = self._outline(parent)
            if parent.rect().contains(wanted):
                break
            parent = grandparent
        return parent or control

    def _outline(self, home: QWidget) -> QRect:
        corner = self._control.mapTo(home, QPoint(0, 0))
        reach = self._reach
        return QRect(corner, self._control.size()).adjusted(-reach, -reach, reach, reach)

    def _carrier(self) -> QWidget:
        # Asked for, never kept: a child that holds the last reference to its parent takes the parent
        # along when it is deleted, which deletes the child a second time.
        return self.parentWidget() or self._control

    def _watch(self) -> None:
        step: QWidget | None = self._control
        while step is not None and step is not self._carrier():
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()

    def _follow(self) -> None:
        carrier = self._carrier()
        self.setGeometry(self._outline(carrier))
        self.setVisible(self._control.isVisibleTo(carrier))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move along with the control and whatever carries it."""
        kinds = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
        if event.type() in kinds and shiboken6.isValid(self._control):
            self._follow()
        return False

    def stop(self) -> None:
        """Let go of the control."""
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner = QRectF(self.rect()).adjusted(_REACH, _REACH, -_REACH, -_REACH)
            focus_ring(painter, inner, self._radius, self._theme.tokens)


def bring_into_view(control: QWidget) -> None:
    """Scroll whatever scrolls around ``control`` until it is seen with its ring (WCAG 2.4.11)."""
    step = control.parentWidget()
    while step is not None:
        if isinstance(step, QScrollArea):
            step.ensureWidgetVisible(control, 0, 8)
        step = step.parentWidget()


class RingKeeper:
    """Gives one control its ring and takes it away again. Call it from the control's focus events.

    A ring after every click would only be noise, so the mouse brings none. Coming back from a menu or
    another window restores what was there before.
    """

    _RETURNS = (
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    )

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._wanted = False
        self._ring: FocusRing | None = None

    def focus_in(self, control: QWidget, event: QFocusEvent, radius: float, inset: int = 0) -> None:
        """The control got the focus."""
        if event.reason() not in self._RETURNS:
            self._wanted = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.drop()
        if self._wanted and control.isVisible():
            bring_into_view(control)
            self._ring = FocusRing(self._theme, control, radius, inset)

    def drop(self) -> None:
        """The control lost the focus or is no longer seen."""
        ring, self._ring = self._ring, None
        # The ring is a child of some ancestor and may have gone with it.
        if ring is not None and shiboken6.isValid(ring):
            ring.stop()
