"""The card that opens the example project and tells its passphrase."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.theme import Theme
from ui.style.type import MEDIUM, SEMIBOLD, Style
from ui.widgets.control import Control
from ui.widgets.paint import block, one_line, rounded, text_width


class ExampleCard(Control):
    """120 high, one control: the whole card is pressed."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        line: str,
        label: str,
        passphrase: str,
        parent: QWidget | None = None,
    ) -> None:
        self._line, self._label, self._passphrase = line, label, passphrase
        super().__init__(theme, title, parent=parent)
        self.setAccessibleDescription(f"{line} {label} {passphrase}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def radius(self) -> float:
        """A panel's."""
        return float(self._theme.px(12))

    def sizeHint(self) -> QSize:
        """As high as two lines of text need."""
        return QSize(self._theme.px(320), self._theme.px(120))

    def paint_control(self, painter: QPainter) -> None:
        """Panel, footprints, words, chip with the passphrase."""
        look, px = self.look, self._theme.px
        t = look.tokens
        face = self.face()
        ground = t.hover if self.hovered or self.isDown() else t.surface
        rounded(painter, face, fill=ground, line=t.line, radius=self.radius())
        usable = self.isEnabled()
        ink, quiet = (t.ink, t.muted) if usable else (t.disabled, t.disabled)
        look.icons.paint(painter, "footprints", px(17), px(17), px(18), t.accent if usable else t.disabled)
        look.icons.paint(painter, "chevron-right", face.width() - px(33), px(18), px(16), quiet)
        x = px(48)
        title = QRectF(x, px(15), face.width() - x - px(44), px(22))
        one_line(painter, title, self.words, look.text.font(Style.SECTION, weight=SEMIBOLD), ink)
        text = block(self._line, look.text.font(Style.SECONDARY), face.width() - x - px(36), px(18), 2)
        text.draw(painter, x, px(39), quiet)
        small = look.text.font(Style.SECONDARY)
        y = px(84)
        label = QRectF(x, y, face.width() - x, px(20))
        width = one_line(painter, label, self._label, small, quiet)
        chip_font = look.text.font(Style.SECONDARY, weight=MEDIUM)
        chip_width = text_width(self._passphrase, chip_font) + px(16)
        chip = QRectF(x + width + px(8), y, chip_width, px(20))
        line = t.line if t.is_contrast else None
        rounded(painter, chip, fill=t.sunken, line=line, radius=px(10))
        inside = chip.adjusted(px(8), 0, -px(7), 0)
        one_line(painter, inside, self._passphrase, chip_font, ink, elide=False)
