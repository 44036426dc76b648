"""A theme's name, written where it stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.style.theme import Theme
from ui.widgets.field import LineField

_NARROWEST = 220


class NameField(LineField):
    """Lies over the header. Enter and leaving it keep what was written, Escape does not."""

    written = Signal(str, str)  # theme, name
    closed = Signal()

    def __init__(self, theme: Theme, name: str, placeholder: str, parent: QWidget) -> None:
        super().__init__(theme, name=name, placeholder=placeholder, height=32, parent=parent)
        self._frame = ""
        self.hide()

    @property
    def frame(self) -> str:
        """The theme being named, or "" when nothing is."""
        return self._frame

    def open(self, frame: str, title: str, place: QRectF) -> None:
        """Begin, with the old name chosen so that writing replaces it."""
        self._frame = frame
        self.setText(title)
        self.follow(place)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def follow(self, place: QRectF) -> None:
        """The header has moved; ``place`` is in pixels of the canvas."""
        parent = self.parentWidget()
        room = parent.width() - 8 if parent is not None else _NARROWEST
        width = min(room, max(round(place.width()), self._theme.px(_NARROWEST)))
        x = min(max(4, round(place.x()) - 8), max(4, room - width))
        self.setFixedWidth(width)
        self.move(x, round(place.center().y() - self.height() / 2))

    def close_field(self, *, keep: bool) -> None:
        """End, with or without what was written."""
        frame, self._frame = self._frame, ""
        if not frame:
            return
        if self.hasFocus():  # before it is hidden: the pile would get the keyboard, and choose a card
            self.closed.emit()
        self.hide()
        if keep:
            self.written.emit(frame, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape end it; no other key leaves the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_field(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_field(keep=False)
        else:
            super().keyPressEvent(event)
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere keeps it; another window or a menu does not end it."""
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in passing:
            self.close_field(keep=True)
