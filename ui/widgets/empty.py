"""What a place shows before there is anything in it: icon, sentence, one action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind, TextAction
from ui.widgets.text import IconLabel, Label

_MEASURE = 360


class EmptyState(QWidget):
    """Centred in the room it gets."""

    requested = Signal()
    other_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        sentence: str,
        *,
        action: str = "",
        primary: bool = True,
        other: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``primary`` is False where the view has its one primary action elsewhere. ``other`` is a second
        way, below the action."""
        super().__init__(parent)
        px = theme.px
        self.setAccessibleName(sentence)
        self.sentence = Label(
            theme, sentence, Style.BODY, role="muted", wrap=True, align=Qt.AlignmentFlag.AlignHCenter
        )
        # A short sentence keeps to its own width, so that it stands centred below the icon.
        self.sentence.setMaximumWidth(px(_MEASURE))
        self.button = Button(theme, action, ButtonKind.PRIMARY if primary else ButtonKind.GHOST, height=36)
        self.button.clicked.connect(self.requested)
        self.other = TextAction(theme, other)
        self.other.clicked.connect(self.other_requested)
        for way, words in ((self.button, action), (self.other, other)):
            if not words:  # not there, so nothing the keyboard could come to
                way.hide()
                way.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(0)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(IconLabel(theme, icon, size=28), 0, centre)
        column.addSpacing(px(12))
        # Between two stretches, not aligned: an aligned widget's height is asked for the width of the page,
        # and the second line of a long sentence would be cut.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.sentence)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(px(16))
        column.addWidget(self.button, 0, centre)
        if other:
            column.addSpacing(px(12))
        column.addWidget(self.other, 0, centre)
        column.addStretch(3)
