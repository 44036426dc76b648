"""Keys as they are written on the reader's own keyboard: »Skift+K«, and Enter as hints call it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def native(keys: str) -> str:
    """``keys`` as Qt writes them ("Ctrl+Shift+N"), in the language in use."""
    # Qt's Danish calls Return »Retur«; the key says Enter, and so does every sentence that speaks of it.
    return QKeySequence(keys.replace("Return", "Enter")).toString(QKeySequence.SequenceFormat.NativeText)
