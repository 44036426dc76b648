"""The bar above a place: title and one line, or tabs; search and actions at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.surface import Surface
from ui.widgets.text import Label


class TopBar(Surface):
    """56 high with title and line; 48 with the title alone in narrow windows."""

    def __init__(
        self, theme: Theme, title: str = "", line: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "surface", edges=Qt.Edge.BottomEdge, parent=parent)
        self._narrow = False
        self._title = Label(theme, title, Style.PLACE)
        self._line = Label(theme, line, Style.SECONDARY, role="muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        self._before = QHBoxLayout()
        self._before.setSpacing(theme.px(12))
        self._left = QHBoxLayout()
        self._left.setSpacing(theme.px(8))
        self._right = QHBoxLayout()
        self._right.setSpacing(theme.px(8))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), 0, theme.px(16), 0)
        row.setSpacing(theme.px(16))
        row.addLayout(self._before)
        row.addLayout(words, 1)
        row.addLayout(self._left)
        row.addStretch(0)
        row.addLayout(self._right)
        self._row = row
        theme.changed.connect(self._theme_changed)
        self.set_title(title, line)

    def set_title(self, title: str, line: str = "") -> None:
        """Name the place, and say one thing about it (the innovation question on the board)."""
        self._title.setText(title)
        self._line.setText(line)
        self._line.setToolTip(line)
        self.setAccessibleName(title)
        self._theme_changed()

    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    def set_narrow(self, narrow: bool) -> None:
        """Title only, 48 high."""
        self._narrow = narrow
        self._theme_changed()

    def add_before(self, widget: QWidget) -> None:
        """Put something before the title: an icon, tabs, »Tilbage«."""
        self._before.addWidget(widget)

    def add(self, widget: QWidget) -> None:
        """Put something at the right; the primary action comes last."""
        self._right.addWidget(widget)

    @Slot()
    def _theme_changed(self) -> None:
        self._title.setVisible(bool(self._title.text()))
        self._line.setVisible(bool(self._line.text()) and not self._narrow)
        self.setFixedHeight(self._theme.px(48 if self._narrow else 56))
