"""Buttons: primary, ghost, text, quiet, danger, icon, and the 24 px text action."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from ui.style.contrast import over
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.control import Control
from ui.widgets.paint import one_line, rounded, text_width

_ICON = 16
_PRESSED = 0.16
_HOVERED = 0.08


class ButtonKind(Enum):
    """What a button is in its view. At most one ``PRIMARY`` may be seen at a time."""

    PRIMARY = "primary"
    GHOST = "ghost"
    TEXT = "text"
    QUIET = "quiet"  # like text, in ink with a muted icon: tool rows
    DANGER = "danger"  # only for what cannot be undone


class Button(Control):
    """A button with words, and perhaps an icon before and a key hint after them.

    ``height`` is 32, in panels 36, on the start page 40 (there with 14 px words).
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = ButtonKind.GHOST,
        *,
        icon: str = "",
        key: str = "",
        trailing: str = "",
        height: int = 32,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``key`` is a shortcut in the system's own writing, ``trailing`` an icon after the words."""
        self._kind = kind
        self._icon_name = icon
        self._key = key
        self._trailing = trailing
        self._height = height
        super().__init__(theme, text, name=name, parent=parent)
        self.setAccessibleDescription(key)

    @property
    def kind(self) -> ButtonKind:
        """What the button is."""
        return self._kind

    def set_key(self, key: str) -> None:
        """Change the key hint."""
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def _style(self) -> Style:
        return Style.BODY if self._height >= 40 else Style.CONTROL

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor, QColor]:
        """Fill, line, words, icon."""
        t = self.look.tokens
        if not self.isEnabled():
            boxed = self._kind in (ButtonKind.PRIMARY, ButtonKind.GHOST, ButtonKind.DANGER)
            return (t.surface if boxed else None, t.line if boxed else None, t.disabled, t.disabled)
        fill, line, words, icon = {
            ButtonKind.PRIMARY: (t.accent, t.accent, t.on_accent, t.on_accent),
            ButtonKind.GHOST: (t.surface, t.control, t.ink, t.ink),
            ButtonKind.TEXT: (None, None, t.accent, t.accent),
            ButtonKind.QUIET: (None, None, t.ink, t.muted),
            ButtonKind.DANGER: (t.surface, t.danger, t.danger, t.danger),
        }[self._kind]
        if self.isCheckable() and self.isChecked():
            fill, line, words, icon = t.accent_soft, t.accent, t.accent_ink, t.accent_ink
        if self.isDown() or self.hovered:
            if self._kind is ButtonKind.PRIMARY:
                # Towards the ink is away from the words in every palette, so they stay readable.
                fill = over(t.ink, t.accent, _PRESSED if self.isDown() else _HOVERED)
            else:
                fill = t.accent_soft if self.isDown() else t.hover
        return fill, line, words, icon

    def _font_parts(self) -> tuple[float, float]:
        """Widths of words and key hint."""
        text = self.look.text
        weight = SEMIBOLD if self._kind is ButtonKind.PRIMARY else Style.CONTROL.weight
        words = text_width(self.words, text.font(self._style(), weight=weight))
        return words, text_width(self._key, text.font(Style.HINT)) if self._key else 0.0

    def sizeHint(self) -> QSize:
        """As wide as its words, plus 12 on both sides (8 where there is no box)."""
        px = self._theme.px
        words, key = self._font_parts()
        boxed = self._kind in (ButtonKind.PRIMARY, ButtonKind.GHOST, ButtonKind.DANGER)
        width = px(24 if boxed else 16) + words
        width += px(22) if self._icon_name else 0
        width += key + px(14) if self._key else 0
        width += px(20) if self._trailing else 0
        return QSize(round(width), px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Words are cut before the button is."""
        return QSize(min(self.sizeHint().width(), self._theme.px(64)), self._theme.px(self._height))

    def paint_control(self, painter: QPainter) -> None:
        """Box, then icon, words, key hint and trailing icon, centred together."""
        look, px = self.look, self._theme.px
        fill, line, colour, icon_colour = self._colours()
        face = self.face()
        if fill is not None or line is not None:
            rounded(painter, face, fill=fill, line=line, radius=self.radius())
        words, key = self._font_parts()
        size = px(_ICON)
        lead = px(22) if self._icon_name else 0
        tail = (key + px(8) if self._key else 0) + (px(20) if self._trailing else 0)
        room = face.width() - px(8) - lead - tail
        words = min(words, room)
        x = face.x() + (face.width() - lead - words - tail) / 2
        middle = face.y() + (face.height() - size) / 2
        if self._icon_name:
            look.icons.paint(painter, self._icon_name, x, middle, size, icon_colour)
            x += lead
        weight = SEMIBOLD if self._kind is ButtonKind.PRIMARY else Style.CONTROL.weight
        font = look.text.font(self._style(), weight=weight)
        one_line(painter, QRectF(x, face.y(), words + 1, face.height()), self.words, font, colour)
        x += words
        if self._key:
            hint = colour if self._kind is ButtonKind.PRIMARY or not self.isEnabled() else look.tokens.muted
            box = QRectF(x + px(8), face.y(), key + 1, face.height())
            one_line(painter, box, self._key, look.text.font(Style.HINT), hint)
            x += key + px(8)
        if self._trailing:
            muted = look.tokens.muted if self._kind is ButtonKind.GHOST else icon_colour
            look.icons.paint(painter, self._trailing, x + px(4), middle, size, muted)


class IconButton(Control):
    """An icon alone, 32×32, with its name as tooltip and accessible name."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        key: str = "",
        size: int = 16,
        side: int = 32,
        role: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        """``role`` is the colour of the icon; ``key`` is added to the tooltip."""
        self._icon_name = icon
        self._size = size
        self._side = side
        self._role = role
        super().__init__(theme, "", name=name, parent=parent)
        self.setAccessibleDescription(key)
        self.setToolTip(f"{name} ({key})" if key else name)

    def set_icon(self, icon: str, name: str) -> None:
        """Change what it does, for instance pause and play."""
        self._icon_name = icon
        self.set_name(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._theme.px(self._side)
        return QSize(side, side)

    def paint_control(self, painter: QPainter) -> None:
        """A ground only under the pointer, or when it is switched on."""
        look, px = self.look, self._theme.px
        t = look.tokens
        colour = t.colour(self._role) if self.isEnabled() else t.disabled
        if self.isChecked():
            rounded(painter, self.face(), fill=t.accent_soft, line=t.accent, radius=self.radius())
            colour = t.accent_ink
        elif self.isDown() or self.hovered:
            rounded(
                painter, self.face(), fill=t.accent_soft if self.isDown() else t.hover, radius=self.radius()
            )
        size = px(self._size)
        x, y = (self.width() - size) / 2, (self.height() - size) / 2
        look.icons.paint(painter, self._icon_name, x, y, size, colour)


class TextAction(Control):
    """A worded action among text: 24 px to hit, its words flush with the text around them."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        quiet: bool = False,
        key: str = "",
        trailing: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``quiet`` is for the second of two actions; ``key`` a shortcut, as a ``Button`` has it; ``name``
        tells what »Vis« shows."""
        self._quiet = quiet
        self._key = key
        self._trailing = trailing
        super().__init__(theme, text, name=name, parent=parent)
        self.setAccessibleDescription(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _weight(self) -> Style:
        return Style.CARD if self._quiet else Style.LABEL  # 12 px, medium or semibold

    def radius(self) -> float:
        """Tighter than a button's."""
        return float(self._theme.px(4))

    def sizeHint(self) -> QSize:
        """The words and nothing beside them."""
        px = self._theme.px
        words = text_width(self.words, self.look.text.font(self._weight()))
        words += px(8) + text_width(self._key, self.look.text.font(Style.HINT)) if self._key else 0
        return QSize(max(px(24), round(words + 1 + (px(18) if self._trailing else 0))), px(24))

    def paint_control(self, painter: QPainter) -> None:
        """Underlined under the pointer: the words are all there is to see."""
        look, px = self.look, self._theme.px
        t = look.tokens
        colour = (t.muted if self._quiet else t.accent) if self.isEnabled() else t.disabled
        font = look.text.font(self._weight())
        font.setUnderline(self.hovered)
        width = self.width() - (px(18) if self._trailing else 0)
        shown = one_line(painter, QRectF(0, 0, width + 1, self.height()), self.words, font, colour)
        if self._key:
            box = QRectF(shown + px(8), 0, width + 1 - shown - px(8), self.height())
            hint = t.muted if self.isEnabled() else t.disabled
            shown += px(8) + one_line(painter, box, self._key, look.text.font(Style.HINT), hint)
        if self._trailing:
            size = px(14)
            look.icons.paint(painter, self._trailing, shown + px(4), (self.height() - size) / 2, size, colour)
