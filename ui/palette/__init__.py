"""Ctrl+K: find notes, codes and themes, and do things."""

from ui.palette.palette import Palette

__all__ = ["Palette"]
