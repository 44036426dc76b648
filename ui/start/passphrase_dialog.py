"""Asking for the passphrase of a project file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.announce import announce
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.passphrase import SecretField
from ui.widgets.text import Label


class PassphraseDialog(Dialog):
    """Stays open until the file is; what was wrong is said below the field."""

    submitted = Signal(str)

    def __init__(self, theme: Theme, path: Path, title: str, *, parent: QWidget | None = None) -> None:
        """``title`` is the project's, or the file's name."""
        super().__init__(theme, title, parent=parent)
        self.path = path
        self._wait = Label(theme, self.tr("Opening …"), Style.SECONDARY, role="muted")
        self._wait.hide()
        self.secret = SecretField(theme, self.tr("Show"), self.tr("Hide"))
        self.field = Field(
            theme,
            self.tr("Passphrase"),
            self.secret,
            helper=self.tr(
                "Only the passphrase opens the file. If it is forgotten, look for a recovery sheet."
            ),
        )
        self.add(self.field)
        self.add_aside(self._wait)
        cancel = self.add_action(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.open_button = self.add_action(self.tr("Open"), ButtonKind.PRIMARY)
        self.open_button.setEnabled(False)
        self.open_button.clicked.connect(self._submit)
        self.secret.textChanged.connect(self._changed)
        self.secret.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the key is made."""
        self._wait.setVisible(busy)
        self.secret.setReadOnly(busy)
        self.open_button.setEnabled(not busy and bool(self.secret.text()))

    def set_problem(self, sentence: str) -> None:
        """Say what was wrong and select what was written, so that it can be written again."""
        self.field.set_problem(sentence)
        self.fit()
        self.secret.setFocus()
        self.secret.selectAll()
        announce(self, sentence)

    @Slot()
    def _changed(self) -> None:
        self.field.set_problem("")
        self.open_button.setEnabled(bool(self.secret.text()))

    @Slot()
    def _submit(self) -> None:
        if self.secret.text() and not self.secret.isReadOnly():
            self.submitted.emit(self.secret.text())
