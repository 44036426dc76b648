"""The type scale: Inter in the sizes of ``design.md``, enlarged together with the system's font."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from importlib import resources

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FAMILY = "Inter"
FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
SMALLEST = 11  # pixels; design.md: never smaller

REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold

_LOADED = "feltnoter_inter_loaded"


class Style(Enum):
    """A step of the scale: (size, line height, weight), the first two in logical pixels at scale 1."""

    START = (28, 36, BOLD)
    THEME_TITLE = (24, 32, BOLD)
    INSIGHT = (18, 28, MEDIUM)
    NOTE = (17, 28, REGULAR)
    PLACE = (16, 22, SEMIBOLD)
    LEAD = (16, 24, REGULAR)
    TRANSCRIPT = (15, 26, REGULAR)
    BODY = (14, 22, REGULAR)
    SECTION = (14, 20, SEMIBOLD)
    CONTROL = (13, 20, MEDIUM)
    LIST = (13, 20, REGULAR)
    SECONDARY = (12, 18, REGULAR)
    LABEL = (12, 16, SEMIBOLD)
    CARD = (12, 16, MEDIUM)
    HINT = (11, 16, MEDIUM)

    @property
    def pixels(self) -> int:
        """Font size at scale 1."""
        return int(self.value[0])

    @property
    def line(self) -> int:
        """Height of one line at scale 1."""
        return int(self.value[1])

    @property
    def weight(self) -> QFont.Weight:
        """The weight the style has unless a caller asks for another."""
        weight: QFont.Weight = self.value[2]
        return weight


def load_fonts(app: QGuiApplication) -> None:
    """Register the bundled Inter with Qt, once per application (which is who owns it, so it remembers).

    The bundled files are used even where Inter is installed: pictures must not depend on the machine.
    """
    if app.property(_LOADED):
        return
    folder = resources.files("resources") / "fonts"
    for name in FONT_FILES:
        QFontDatabase.addApplicationFontFromData(QByteArray((folder / name).read_bytes()))
    app.setProperty(_LOADED, True)


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Fonts and line heights at one scale (1.0 = the sizes of ``design.md``).

    ``plain`` is for files: Inter's contextual alternates (a raised × between figures, a lower bracket)
    are glyphs without a character of their own, and text copied from a PDF would lose them.
    """

    scale: float = 1.0
    plain: bool = False

    def px(self, value: float) -> int:
        """A length at scale 1 in the pixels of this scale; what holds text must grow with it."""
        return round(value * self.scale)

    def line(self, style: Style) -> int:
        """The height of one line of ``style``."""
        return self.px(style.line)

    def font(
        self,
        style: Style,
        *,
        weight: QFont.Weight | None = None,
        italic: bool = False,
        tabular: bool = False,
    ) -> QFont:
        """The font of ``style``; ``tabular`` gives figures of equal width for columns and clocks."""
        font = QFont(FAMILY)
        font.setPixelSize(max(SMALLEST, self.px(style.pixels)))
        font.setWeight(style.weight if weight is None else weight)
        # Hinting moves glyphs to whole pixels and makes line breaks depend on the screen.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setItalic(italic)
        if self.plain:
            font.setFeature(QFont.Tag("calt"), 0)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font
