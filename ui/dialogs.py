"""The one dialog that is open over the window at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from ui.crash_dialog import CrashDialog
from ui.notice import Notice
from ui.style.theme import Theme


class Dialogs(QObject):
    """Opens a dialog, closes the one before, and forgets each when it is done."""

    def __init__(self, theme: Theme, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self.current: QDialog | None = None

    def open(self, dialog: QDialog) -> None:
        """Show it without blocking."""
        if self.current is not None:
            self.current.reject()
        self.current = dialog
        dialog.finished.connect(self._done)
        dialog.open()

    def tell(self, sentence: str) -> None:
        """Say one thing that must be read."""
        self.open(Notice(self._theme, "Feltnoter", sentence, self.tr("Understood"), parent=self._window))

    @Slot(str)
    def broken(self, report: str) -> None:
        """Something broke; never a second dialog over the first."""
        if not isinstance(self.current, CrashDialog):
            self.open(CrashDialog(self._theme, report, parent=self._window))

    def last_words(self, report: str) -> None:
        """The program stopped by itself last time."""
        self.open(CrashDialog(self._theme, report, earlier=True, parent=self._window))

    @Slot()
    def _done(self) -> None:
        dialog = self.sender()
        if dialog is self.current:
            self.current = None
        if isinstance(dialog, QObject):
            dialog.deleteLater()
