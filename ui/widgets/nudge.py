"""A gentle word: a lamp, one sentence, one or two actions. One per view, and never in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import TextAction
from ui.widgets.surface import Panel
from ui.widgets.text import IconLabel, Label


class Nudge(Panel):
    """The block of a page or panel; with ``one_line`` the bare line of a cluster on the board.

    ``dismissed`` is for good: the caller remembers that this nudge is not shown again.
    """

    accepted = Signal()
    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        action: str = "",
        dismiss: str = "",
        icon: str = "lightbulb",
        style: Style = Style.SECONDARY,
        one_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``action`` and ``dismiss`` are the words of the two actions; ``style`` is 13 px in forms."""
        super().__init__(theme, "sunken", radius=8, parent=parent)
        self._one_line = one_line
        px = theme.px
        lamp = IconLabel(theme, icon)
        self.label = Label(theme, text, style, role="muted" if one_line else "ink", wrap=not one_line)
        self.action = TextAction(theme, action)
        self.action.clicked.connect(self.accepted)
        self.dismiss = TextAction(theme, dismiss, quiet=True)
        self.dismiss.clicked.connect(self.dismissed)
        for way, words in ((self.action, action), (self.dismiss, dismiss)):
            if not words:
                way.hide()
        self.setAccessibleName(text)
        outer = QHBoxLayout(self)
        actions = QHBoxLayout()
        actions.setSpacing(px(20))
        actions.addWidget(self.action)
        actions.addWidget(self.dismiss)
        if one_line:
            outer.setContentsMargins(0, 0, 0, 0)
            outer.setSpacing(px(6))
            outer.addWidget(lamp)
            outer.addWidget(self.label)
            outer.addSpacing(px(4))
            outer.addLayout(actions)
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            return
        actions.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(px(3))
        words.addWidget(self.label)
        if action or dismiss:
            words.addLayout(actions)
        outer.setContentsMargins(px(12), px(10), px(14), px(7 if action or dismiss else 10))
        outer.setSpacing(px(10))
        outer.addWidget(lamp, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(words, 1)

    def paintEvent(self, event: object) -> None:
        """No ground in a line on the board."""
        if not self._one_line:
            super().paintEvent(event)  # type: ignore[arg-type]
