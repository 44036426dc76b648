"""Chips: a filter, an origin, a choice; and tags, which only tell."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.control import Control
from ui.widgets.paint import dot, one_line, rounded, text_width


class ChipKind(Enum):
    """A filter is outlined, an origin lies on ``sunken``."""

    FILTER = "filter"
    ORIGIN = "origin"


class Chip(Control):
    """A chip of 28 (32 in a row of choices). Checkable chips tell their state to assistive technology.

    ``ground`` overrides the fill, for the kind of a note; ``dot_colour`` shows a code's colour.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ChipKind = ChipKind.FILTER,
        *,
        icon: str = "",
        trailing: str = "",
        count: str = "",
        checkable: bool = False,
        height: int = 28,
        dot_colour: QColor | None = None,
        ground: QColor | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``trailing`` is »chevron-down« where a menu opens, »x« where a click takes the chip away."""
        self._kind = kind
        self._icon_name = icon
        self._trailing = trailing
        self._count = count
        self._height = height
        self._dot = dot_colour
        self._ground = ground
        super().__init__(theme, text, name=name, parent=parent)
        self.setCheckable(checkable)
        self.setAccessibleDescription(count)

    def set_colours(self, *, ground: QColor | None = None, dot_colour: QColor | None = None) -> None:
        """Change ground and dot, for instance when the theme has changed."""
        self._ground = ground
        self._dot = dot_colour
        self.update()

    def radius(self) -> float:
        """Half the height."""
        return self._theme.px(self._height) / 2

    def _words_style(self) -> Style:
        return Style.CONTROL if self._height >= 32 else Style.CARD

    def sizeHint(self) -> QSize:
        """Ten pixels on both sides of what it shows."""
        px, text = self._theme.px, self.look.text
        width = px(20) + text_width(self.words, text.font(self._words_style()))
        width += px(18) if self._icon_name else 0
        width += px(14) if self._dot is not None else 0
        width += px(16) if self._trailing else 0
        if self._count:
            width += px(6) + text_width(self._count, text.font(Style.HINT, weight=SEMIBOLD))
        return QSize(round(width), px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Long names are cut before the row breaks."""
        return QSize(min(self.sizeHint().width(), self._theme.px(56)), self._theme.px(self._height))

    def paint_control(self, painter: QPainter) -> None:
        """Pill, icon or dot, words, count, trailing icon."""
        look, px = self.look, self._theme.px
        t = look.tokens
        chosen = self.isChecked()
        outlined = self._kind is ChipKind.FILTER
        fill, line = t.accent_soft, t.accent if chosen else None
        if not chosen:
            fill = self._ground or (t.surface if outlined else t.sunken)
            # Without tints only a line tells where an origin chip is.
            line = t.control if outlined or t.is_contrast else None
            if self.isDown() or self.hovered:
                fill = t.accent_soft if self.isDown() else t.hover
        words = t.accent_ink if chosen else t.ink
        quiet = t.accent_ink if chosen else t.muted
        if not self.isEnabled():
            words = quiet = t.disabled
        face = self.face()
        rounded(painter, face, fill=fill, line=line, radius=self.radius())
        x, height = float(px(10)), face.height()
        if self._icon_name:
            size = px(14)
            look.icons.paint(painter, self._icon_name, x - 1, (height - size) / 2, size, quiet)
            x += px(18)
        if self._dot is not None:
            dot(painter, QPointF(x + px(4), height / 2), px(4), self._dot)
            x += px(14)
        count_font = look.text.font(Style.HINT, weight=SEMIBOLD)
        count = text_width(self._count, count_font) + px(6) if self._count else 0
        tail = count + (px(16) if self._trailing else 0) + px(10)
        font = look.text.font(self._words_style())
        x += one_line(painter, QRectF(x, 0, face.width() - x - tail + 1, height), self.words, font, words)
        if self._count:
            one_line(painter, QRectF(x + px(6), 0, count, height), self._count, count_font, quiet)
            x += count
        if self._trailing:
            size = px(13)
            look.icons.paint(painter, self._trailing, x + px(3), (height - size) / 2, size, quiet)


class Tag(QWidget):
    """A worded pill that cannot be operated: a code on a note, »Stikord«, a key. 20 or 24 high."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        role: str = "ink",
        ground: str = "sunken",
        height: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        """``role`` and ``ground`` are token roles, for instance »warn« on »warn_soft«."""
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._icon_name = icon
        self._role = role
        self._ground = ground
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def _style(self) -> Style:
        return Style.CARD if self._height > 20 else Style.HINT

    def sizeHint(self) -> QSize:
        """Eight pixels on both sides."""
        px = self._theme.px
        words = text_width(self._text, self._theme.look.text.font(self._style()))
        return QSize(round(words + px(16) + (px(16) if self._icon_name else 0)), px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Never cut: a tag is short."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pill, icon and words."""
        look, px = self._theme.look, self._theme.px
        t = look.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = t.line if t.is_contrast else None
            rounded(
                painter, QRectF(self.rect()), fill=t.colour(self._ground), line=line, radius=self.height() / 2
            )
            x = px(8)
            if self._icon_name:
                size = px(12)
                look.icons.paint(
                    painter, self._icon_name, x - 1, (self.height() - size) / 2, size, t.colour(self._role)
                )
                x += px(16)
            box = QRectF(x, 0, self.width() - x, self.height())
            one_line(
                painter, box, self._text, look.text.font(self._style()), t.colour(self._role), elide=False
            )
