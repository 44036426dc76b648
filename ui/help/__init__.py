"""Help: what the program offers everybody, and every shortcut."""

from ui.help.dialog import HelpDialog

__all__ = ["HelpDialog"]
