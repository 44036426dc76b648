"""The inspector at the right edge: what is known about what is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.text import IconLabel, Label, Rule

INSPECTOR_WIDTH = 272  # report 304, team 320


class InspectorRow(QWidget):
    """26 px: icon, muted label, value at the right. Read as »label: value«."""

    def __init__(
        self, theme: Theme, icon: str, label: str, value: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label_text = label
        self._icon = IconLabel(theme, icon)
        self._label = Label(theme, label, Style.SECONDARY, role="muted")
        self._value = Label(theme, value, Style.CARD, align=Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(self._icon)
        row.addWidget(self._label)
        row.addWidget(self._value, 1)
        # The label keeps its words; a long value is cut and shown whole in the tooltip.
        self._label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._theme_changed)
        self._theme_changed()
        self.set_value(value)

    def set_value(self, value: str) -> None:
        """Change the value."""
        self._value.setText(value)
        self._value.setToolTip(value)
        self.setAccessibleName(f"{self._label_text}: {value}")

    def value(self) -> str:
        """The value shown."""
        return self._value.text()

    @Slot()
    def _theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(26))


class Inspector(Surface):
    """The pane itself: 272 wide, padding 20, scrolls when the window is low. Fill ``column``."""

    def __init__(
        self, theme: Theme, name: str, *, width: int = INSPECTOR_WIDTH, parent: QWidget | None = None
    ) -> None:
        """``name`` is what assistive technology calls the pane."""
        super().__init__(theme, "surface", edges=Qt.Edge.LeftEdge, parent=parent)
        self._width = width
        self.setAccessibleName(name)
        self._scroll = ScrollColumn(theme)
        self.column = self._scroll.column
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        theme.changed.connect(self._width_changed)
        self._width_changed()

    def add(self, widget: QWidget, *, above: int = 0) -> None:
        """Append a part, ``above`` pixels below the one before."""
        if above:
            self.column.addSpacing(self._theme.px(above))
        self.column.addWidget(widget)

    def add_rule(self) -> None:
        """A line with 16 px on both sides."""
        self.column.addSpacing(self._theme.px(16))
        self.column.addWidget(Rule(self._theme))
        self.column.addSpacing(self._theme.px(16))

    @Slot()
    def _width_changed(self) -> None:
        self.setFixedWidth(self._theme.px(self._width))
