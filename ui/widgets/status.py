"""Where the work is: saved, shared. At the foot of the sidebar, or a line of 32 below the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.style.theme import Theme
from ui.style.type import REGULAR, Style
from ui.widgets.paint import one_line, text_width
from ui.widgets.surface import Surface
from ui.widgets.text import IconLabel, Label


class SaveStatus(QWidget):
    """Icon, what is saved, and below it what is shared. The shell announces changes, not this widget."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name, self._role = "circle-check", "ok"
        self._saved = self._shared = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def set_status(
        self, saved: str, shared: str = "", *, icon: str = "circle-check", role: str = "ok"
    ) -> None:
        """``role`` is »ok«, »muted« while working, or »warn« when something needs the user."""
        self._saved, self._shared = saved, shared
        self._icon_name, self._role = icon, role
        self.setAccessibleName(". ".join(part for part in (saved, shared) if part))
        self.setToolTip("\n".join(part for part in (saved, shared) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines, three when what is shared needs them."""
        px = self._theme.px
        return QSize(px(192), px(51 + 16 * (self._is_long() and 1)))

    def _is_long(self) -> bool:
        font = self._theme.look.text.font(Style.HINT, weight=REGULAR)
        return text_width(self._shared, font) > self._theme.px(192 - 42)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and lines."""
        look, px = self._theme.look, self._theme.px
        t = look.tokens
        with QPainter(self) as painter:
            look.icons.paint(painter, self._icon_name, px(12), px(11), px(16), t.colour(self._role))
            width = self.width() - px(42)
            saved = QRectF(px(42), px(10), width, px(18))
            one_line(painter, saved, self._saved, look.text.font(Style.CARD), t.ink)
            font = look.text.font(Style.HINT, weight=REGULAR)
            if self._is_long():
                painter.setFont(font)
                painter.setPen(t.muted)
                painter.drawText(
                    QRectF(px(42), px(28), width, px(34)), Qt.TextFlag.TextWordWrap, self._shared
                )
            else:
                one_line(painter, QRectF(px(42), px(28), width, px(16)), self._shared, font, t.muted)


class StatusLine(Surface):
    """The same in one line of 32 px, for narrow windows."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "side", edges=Qt.Edge.TopEdge, parent=parent)
        self._icon = IconLabel(theme, "circle-check", role="ok")
        self._saved = Label(theme, "", Style.CARD)
        self._shared = Label(theme, "", Style.SECONDARY, role="muted", align=Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), 0, theme.px(16), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._icon)
        row.addWidget(self._saved, 1)
        row.addWidget(self._shared)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()

    def set_status(
        self, saved: str, shared: str = "", *, icon: str = "circle-check", role: str = "ok"
    ) -> None:
        """As ``SaveStatus.set_status``."""
        self._icon.set_icon(icon, role=role)
        self._saved.setText(saved)
        self._shared.setText(shared)

    @Slot()
    def _theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(32))
