"""The theme of the window: follows the system, or what the user has chosen instead."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.style import system
from ui.style.icons import Icons
from ui.style.look import Look
from ui.style.sheet import style_sheet
from ui.style.tokens import Palette, Tokens, adopt_system_contrast, load
from ui.style.type import Style, TypeScale, load_fonts

MOTION_MS = 120


class Mode(StrEnum):
    """What the user has chosen in the settings; the values are what the settings store."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_SCHEMES: Final = {
    Mode.SYSTEM: Qt.ColorScheme.Unknown,
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
    Mode.CONTRAST: Qt.ColorScheme.Dark,
}


def qt_palette(tokens: Tokens) -> QPalette:
    """The tokens in Qt's roles, for every widget that paints itself."""
    role = QPalette.ColorRole
    palette = QPalette()
    table = {
        role.Window: tokens.bg,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.danger,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.ink,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.ink,
        role.Light: tokens.surface,
        role.Midlight: tokens.line,
        role.Mid: tokens.control,
        role.Dark: tokens.control,
        role.Shadow: tokens.control,
    }
    for name, colour in table.items():
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, tokens.disabled)
    return palette


def apply(app: QApplication, look: Look) -> None:
    """Give the whole application one look: Fusion, palette, style sheet and Inter."""
    load_fonts(app)
    # Asking for the style again would rebuild it and re-polish every widget for nothing.
    if app.style().objectName().lower() != "fusion" and not app.styleSheet():
        app.setStyle("Fusion")
    app.setPalette(qt_palette(look.tokens))
    app.setFont(look.text.font(Style.LIST))
    app.setStyleSheet(style_sheet(look))


class Theme(QObject):
    """Owns the look of the running application and tells widgets when it has changed.

    Widgets take the theme in their constructor, read ``look`` when they paint and connect ``changed``
    to a method of their own for what they keep (fonts, fixed sizes).
    """

    changed = Signal()

    def __init__(self, app: QApplication, *, mode: Mode = Mode.SYSTEM, scale: float | None = None) -> None:
        """``scale`` fixes the size of the text; without it the system's font decides."""
        super().__init__(app)
        self._app = app
        self._mode = mode
        self._fixed_scale = scale
        self._applying = False
        self._look = Look(load(Palette.LIGHT), TypeScale(), Icons())
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self.refresh()

    @property
    def look(self) -> Look:
        """Colours, type and icons as they are now."""
        return self._look

    @property
    def tokens(self) -> Tokens:
        """The colours as they are now."""
        return self._look.tokens

    @property
    def mode(self) -> Mode:
        """What was chosen, which is not always what is shown."""
        return self._mode

    def px(self, value: float) -> int:
        """A length of the design in the pixels of the present text size."""
        return self._look.text.px(value)

    def is_narrow(self, width: int) -> bool:
        """Whether a window of ``width`` shows the rail and hides the inspector (design.md, Grid)."""
        return width < self.px(1120)

    def motion(self) -> int:
        """How long a movement may take, in milliseconds; 0 where the system asks for none."""
        return 0 if system.reduced_motion(self._app) else MOTION_MS

    def use(self, mode: Mode) -> None:
        """Follow the system again, or stay with one palette."""
        if mode is not self._mode:
            self._mode = mode
            self.refresh()

    def set_scale(self, scale: float | None) -> None:
        """Fix the size of the text (1.0 to 3.0), or follow the system's font with None."""
        if scale != self._fixed_scale:
            self._fixed_scale = scale
            self.refresh()

    def refresh(self) -> None:
        """Read the system again and apply what it says."""
        if self._applying:  # our own change of colour scheme comes back as a signal
            return
        self._applying = True
        try:
            # The window's own frame and the system's dialogs should follow what was chosen here.
            self._app.styleHints().setColorScheme(_SCHEMES[self._mode])
            self._look.icons.clear()
            scale = self._fixed_scale or system.text_scale(self._app)
            self._look = Look(self._choose_tokens(), TypeScale(scale), self._look.icons)
            apply(self._app, self._look)
        finally:
            self._applying = False
        self.changed.emit()

    def _choose_tokens(self) -> Tokens:
        if self._mode is not Mode.SYSTEM:
            return load(Palette(self._mode.value))
        palette = system.preferred_palette(self._app)
        chosen = system.contrast_palette(self._app) if palette is Palette.CONTRAST else None
        return load(palette) if chosen is None else adopt_system_contrast(load(palette), chosen)

    @Slot()
    def _system_changed(self) -> None:
        if self._mode is Mode.SYSTEM:
            self.refresh()
