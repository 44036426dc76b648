"""Honest words about a passphrase while it is written. Only its length and spaces are looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject

GOOD_LENGTH = 12


class Passphrase(QObject):
    """Says what a passphrase is worth."""

    def words(self, passphrase: str) -> tuple[str, str, str]:
        """Sentence, icon and the icon's colour role."""
        length = len(passphrase)
        if not length:
            return self.tr("Three or four words are easy to remember."), "", "muted"
        counted = self.tr("%n character(s).", "", length)
        if length < GOOD_LENGTH:
            rest = self.tr("Easy to guess for a machine. Add a word or two.")
            return f"{counted} {rest}", "info", "muted"
        if passphrase.strip().count(" ") >= 2:
            rest = self.tr("Long enough, and to be remembered.")
        else:
            rest = self.tr("Long enough.")
        return f"{counted} {rest}", "circle-check", "ok"
