"""The search field: icon, words, shortcut; Esc empties it, arrow down goes to what was found."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.field import LineField
from ui.widgets.paint import one_line, text_width


class SearchField(LineField):
    """32 high in a top bar, 36 in a pane.

    The caller waits a moment after ``textChanged`` before it searches; this widget keeps no clock.
    """

    results_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        *,
        key: str = "",
        height: int = 32,
        icon: str = "search",
        parent: QWidget | None = None,
    ) -> None:
        """``placeholder`` is also the accessible name; ``key`` is the shortcut shown while it is empty."""
        self._key = key
        self._icon_name = icon
        super().__init__(theme, name=placeholder, placeholder=placeholder, height=height, parent=parent)
        self.setAccessibleDescription(key)

    @Slot()
    def _theme_changed(self) -> None:
        super()._theme_changed()
        px = self._theme.px
        key = text_width(self._key, self._theme.look.text.font(Style.HINT)) + px(8) if self._key else 0
        # The style sheet and the field itself have padded 11 already.
        self.setTextMargins(px(22), 0, round(key), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Add icon and shortcut to the field."""
        super().paintEvent(event)
        look, px = self._theme.look, self._theme.px
        with QPainter(self) as painter:
            size = px(16)
            look.icons.paint(
                painter, self._icon_name, px(10), (self.height() - size) / 2, size, look.tokens.muted
            )
            if self._key and not self.text():
                box = QRectF(self.rect()).adjusted(0, 0, -px(12), 0)
                font = look.text.font(Style.HINT)
                one_line(painter, box, self._key, font, look.tokens.muted, align=Qt.AlignmentFlag.AlignRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties; with nothing to empty it belongs to the page. Down asks for the results."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down:
            self.results_requested.emit()
            return
        super().keyPressEvent(event)
