"""What the operating system has been told about colours, text size and motion."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from ui.style.tokens import Palette

# The default size of the system font in logical pixels, where somebody has changed nothing. The design's
# 13 px stands beside each of them at scale 1; a larger system font enlarges everything by the same share.
_DEFAULT_FONT_PX: Final = {"windows": 12.0, "cocoa": 13.0, "xcb": 44 / 3, "wayland": 44 / 3}
_LARGEST = 3.0


def preferred_palette(app: QGuiApplication) -> Palette:
    """Contrast before dark before light."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Palette.CONTRAST
    return Palette.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Palette.LIGHT


def contrast_palette(app: QApplication) -> QPalette | None:
    """The system's own contrast colours, where high contrast means a choice of colours (Windows).

    Elsewhere the system only says that more contrast is wanted. Ends with the system's palette applied:
    the caller sets its own right after.
    """
    if app.platformName() != "windows":
        return None
    app.setPalette(QPalette())
    return QPalette(app.palette())


def text_scale(app: QGuiApplication) -> float:
    """How much larger than usual the system's font is, from 1.0; never smaller, the scale starts at 11 px."""
    usual = _DEFAULT_FONT_PX.get(app.platformName())
    if usual is None:  # offscreen and minimal: pictures and tests, which must not depend on the machine
        return 1.0
    size = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return min(_LARGEST, max(1.0, round(size / usual, 2)))


def reduced_motion(app: QApplication) -> bool:
    """Whether animations have been switched off in the system."""
    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0
