"""One calm sentence above the page: what could not be done, and what can."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.announce import announce
from ui.widgets.button import IconButton
from ui.widgets.surface import Surface
from ui.widgets.text import IconLabel, Label


class MessageBar(Surface):
    """Hidden until there is something to say; stays until it is closed or the next step succeeds."""

    def __init__(self, theme: Theme, close: str, *, parent: QWidget | None = None) -> None:
        """``close`` names the button that takes the sentence away."""
        super().__init__(theme, "sunken", edges=Qt.Edge.BottomEdge, parent=parent)
        px = theme.px
        self._icon = IconLabel(theme, "triangle-alert", role="warn")
        self._label = Label(theme, "", Style.LIST, wrap=True)
        self._close = IconButton(theme, "x", close, side=24)
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(16), px(8))
        row.setSpacing(px(10))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._label, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, text: str, *, icon: str = "triangle-alert", role: str = "warn") -> None:
        """Show a sentence and announce it; the focus stays where it is."""
        self._icon.set_icon(icon, role=role)
        self._label.setText(text)
        self.setAccessibleName(text)
        self.show()
        announce(self, text)

    def text(self) -> str:
        """What is said at present."""
        return "" if self.isHidden() else self._label.text()

    @Slot()
    def clear(self) -> None:
        """Say nothing."""
        self.hide()
