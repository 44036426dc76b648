"""»Temaer«: what the patterns are called, what they mean and what they rest on."""

from ui.themes.place import ThemesPlace

__all__ = ["ThemesPlace"]
