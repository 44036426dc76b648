"""The ground of every dialog: 480 or 640 wide, actions at the right, the primary one last, Esc closes."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.text import Label

NARROW = 480
WIDE = 640


class Dialog(QDialog):
    """Fill ``column``; add actions from left to right with ``add_action``.

    Enter presses the primary action from any one-line field; the content scrolls where the screen is low,
    and the actions stay in sight.
    """

    def __init__(
        self, theme: Theme, title: str, *, width: int = NARROW, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = width
        px = theme.px
        self.setWindowTitle(title)
        self.setModal(True)
        self.title = Label(theme, title, Style.PLACE, wrap=True)
        self._scroll = ScrollColumn(theme, padding=0)
        self.column = self._scroll.column
        # Three pixels beside every field keep their focus rings inside the scrolled view.
        self.column.setContentsMargins(px(24), px(4), px(24), px(20))
        self.column.setSpacing(px(16))
        self._ground = Surface(theme, "surface", parent=self)
        self._foot = Surface(theme, "surface", edges=Qt.Edge.TopEdge)
        self._left = QHBoxLayout()
        self._actions = QHBoxLayout()
        for row in (self._left, self._actions):
            row.setSpacing(px(8))
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(px(24), px(13), px(24), px(12))
        foot.addLayout(self._left)
        foot.addStretch(1)
        foot.addLayout(self._actions)
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(20), px(24), px(12))
        head.addWidget(self.title)
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._ground)

    def add(self, widget: QWidget) -> None:
        """Append a part to the content."""
        self.column.addWidget(widget)

    def add_action(self, text: str, kind: ButtonKind = ButtonKind.GHOST, *, key: str = "") -> Button:
        """Append an action; the caller connects ``clicked``, for »Annullér« to ``reject``."""
        button = Button(self._theme, text, kind, key=key, height=36)
        self._actions.addWidget(button)
        if kind is ButtonKind.PRIMARY:
            button.setDefault(True)
        return button

    def add_aside(self, widget: QWidget) -> None:
        """Put something at the left end of the actions: a check box, a text action."""
        self._left.addWidget(widget)

    def fit(self) -> None:
        """Take the height the content needs, or what the screen has. Call it when parts come or go."""
        px = self._theme.px
        screen = self.screen().availableGeometry()
        width = min(px(self._wide), screen.width() - 32)
        self.setFixedWidth(width)
        chrome = self.title.heightForWidth(width - px(48)) + px(32) + self._foot.sizeHint().height()
        self._scroll.settle_parts()
        self.resize(width, min(self._scroll.height_for(width) + chrome, round(screen.height() * 0.9)))
        self._scroll.lay_out_anew()
        if self.isVisible():
            self._stay_on(screen)

    def _stay_on(self, screen: QRect) -> None:
        """A dialog grows downwards; on a small screen its actions would end up below the edge."""
        frame = self.frameGeometry()
        below = frame.bottom() - screen.bottom()
        if below > 0:
            self.move(frame.x(), max(screen.top(), frame.y() - below))

    def showEvent(self, event: QShowEvent) -> None:
        """Fit before it is seen."""
        self.fit()
        super().showEvent(event)
