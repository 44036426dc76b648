"""Above the text: the codes of the note as a whole."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.coding.excerpt_panel import CodeChips
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import TextAction
from ui.widgets.surface import Surface
from ui.widgets.text import Label


class WholeCodes(Surface):
    """Chips in one row that breaks; hidden where the note as a whole has no codes."""

    removed = Signal(str)
    add_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        px = theme.px
        label = Label(theme, self.tr("Whole note"), Style.CARD, role="muted")
        self.chips = CodeChips(theme)
        self.add = TextAction(theme, self.tr("Add code"), name=self.tr("Put code on the whole note"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(48), px(12), px(24), 0)
        row.setSpacing(px(12))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.chips, 1)
        end = QVBoxLayout()
        end.setContentsMargins(0, px(2), 0, 0)  # 24 high beside chips of 28
        end.addWidget(self.add)
        end.addStretch(1)
        row.addLayout(end)
        label.setFixedHeight(px(28))
        self.chips.removed.connect(self.removed)
        self.add.clicked.connect(self.add_requested)
        self.hide()

    def show_codes(self, codes: Mapping[str, str], colours: Mapping[str, QColor]) -> None:
        """Code id → name."""
        self.chips.show_codes(codes, colours)
        self.setVisible(bool(codes))
