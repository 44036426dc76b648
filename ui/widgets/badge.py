"""Badges: the number of a theme, a count, a member's initials."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.contrast import ratio
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.numbers import BADGE_HEIGHT, badge_width, paint_badge
from ui.widgets.paint import one_line, rounded

_INKS = (QColor("#FFFFFF"), QColor("#0B1B1D"))


class Badge(QWidget):
    """A number tag, 20 high, radius 6. Themes have numbers, not colours."""

    def __init__(
        self, theme: Theme, text: str, *, name: str = "", chosen: bool = False, parent: QWidget | None = None
    ) -> None:
        """``name`` is what a screen reader says (»Tema 2«); without it the text."""
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._chosen = chosen
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name or text)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def set_text(self, text: str, *, name: str = "") -> None:
        """Change the number."""
        self._text = text
        self.setAccessibleName(name or text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """See ``badge_width``."""
        look = self._theme.look
        return QSize(round(badge_width(look, self._text)), look.text.px(BADGE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_badge(painter, self._theme.look, 0, 0, self._text, chosen=self._chosen)


class Avatar(QWidget):
    """A member's initials on one of the code colours; the name stands beside it."""

    def __init__(
        self, theme: Theme, initials: str, colour: int, *, side: int = 32, parent: QWidget | None = None
    ) -> None:
        """``colour`` picks from the palette (any whole number)."""
        super().__init__(parent)
        self._theme = theme
        self._initials = initials
        self._colour = colour
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A circle."""
        side = self._theme.px(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint circle and initials."""
        look = self._theme.look
        colours = look.tokens.code
        ground = colours[self._colour % len(colours)]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rounded(painter, QRectF(self.rect()), fill=ground, radius=self.width() / 2)
            # The code colours are made for lines, so whichever of the two inks reads best is taken.
            ink = max(_INKS, key=partial(ratio, ground))
            font = look.text.font(Style.HINT, weight=SEMIBOLD)
            one_line(
                painter,
                QRectF(self.rect()),
                self._initials,
                font,
                ink,
                align=Qt.AlignmentFlag.AlignHCenter,
                elide=False,
            )
