"""Undo, redo, size: the small box at the corner of the board."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.style.theme import Theme
from ui.widgets.button import Button, ButtonKind, IconButton
from ui.widgets.surface import Panel
from ui.widgets.text import Rule

_SHADOW = 3


class ZoomBox(Panel):
    """Lies over the canvas; the place puts it into its corner."""

    undo_requested = Signal()
    redo_requested = Signal()
    smaller_requested = Signal()
    larger_requested = Signal()
    actual_requested = Signal()
    fit_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", radius=8, line="control", floating=True, parent=parent)
        px = theme.px
        self.undo = IconButton(theme, "undo-2", self.tr("Undo"), key="Ctrl+Z", role="ink")
        self.redo = IconButton(theme, "redo-2", self.tr("Redo"), key="Ctrl+Y", role="ink")
        self.smaller = IconButton(theme, "minus", self.tr("Smaller"), key="Ctrl+-")
        self.percent = Button(theme, "", ButtonKind.QUIET, name=self.tr("Actual size"))
        self.percent.setMinimumWidth(px(64))
        self.larger = IconButton(theme, "plus", self.tr("Larger"), key="Ctrl++")
        self.fit = IconButton(theme, "maximize", self.tr("Show the whole board"), key="Ctrl+Home")
        self.map = IconButton(theme, "map", self.tr("Map of the board"))
        self.map.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6) + _SHADOW, px(1) + _SHADOW, px(6) + _SHADOW, px(1) + _SHADOW)
        row.setSpacing(px(4))
        for part in (
            self.undo,
            self.redo,
            None,
            self.smaller,
            self.percent,
            self.larger,
            None,
            self.fit,
            self.map,
        ):
            if part is not None:
                row.addWidget(part)
                continue
            rule = Rule(theme, upright=True)
            rule.setFixedHeight(px(20))
            row.addSpacing(px(2))
            row.addWidget(rule, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addSpacing(px(2))
        self.undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        self.smaller.clicked.connect(self.smaller_requested)
        self.percent.clicked.connect(self.actual_requested)
        self.larger.clicked.connect(self.larger_requested)
        self.fit.clicked.connect(self.fit_requested)
        self.setAccessibleName(self.tr("Undo and size"))

    def show_zoom(self, zoom: float) -> None:
        """»100 %«."""
        words = self.tr("{percent} %").format(percent=round(zoom * 100))
        if words != self.percent.words:
            self.percent.set_words(words)
            self.percent.set_name(self.tr("Size {percent}. Press for actual size").format(percent=words))

    def show_steps(self, *, undo: bool, redo: bool) -> None:
        """What there is to take back or bring again."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)

    def settle(self, room: QSize) -> None:
        """Into the lower right corner of what it lies over."""
        size = self.sizeHint()
        gap = self._theme.px(16) - _SHADOW
        self.setGeometry(
            room.width() - gap - size.width(),
            room.height() - gap - size.height(),
            size.width(),
            size.height(),
        )
