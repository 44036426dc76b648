"""A folder the team shares: written, or chosen in the system's dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.style.theme import Theme
from ui.widgets.button import Button
from ui.widgets.field import LineField


class FolderField(QWidget):
    """A folder in a line, and a button that asks the system for another."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self.line = LineField(theme, height=40)
        self.line.setPlaceholderText(self.tr("A network drive, OneDrive or a USB stick"))
        self.line.textEdited.connect(self._edited)
        self.button = Button(theme, self.tr("Choose …"), icon="folder-open", height=40)
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)

    def folder(self) -> Path | None:
        """What is chosen or written."""
        return self._folder

    def set_folder(self, folder: Path | None) -> None:
        """Show a folder."""
        self._folder = folder
        self.line.setText(str(folder) if folder is not None else "")
        self.line.setToolTip(self.line.text())
        self.changed.emit()

    @Slot()
    def _edited(self) -> None:
        written = self.line.text().strip()
        self._folder = Path(written) if written else None
        self.changed.emit()

    @Slot()
    def _choose(self) -> None:
        start = str(self._folder or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Which folder does the team share?"), start)
        if chosen:
            self.set_folder(Path(chosen))
