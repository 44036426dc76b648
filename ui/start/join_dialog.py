"""»Deltag med invitation …«: four answers on one page, and the project is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.start.passphrase_words import Passphrase
from ui.style.theme import Theme
from ui.style.type import Style
from ui.team.folder_field import FolderField
from ui.widgets.announce import announce
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.field import Field, LineField
from ui.widgets.passphrase import PassphraseField
from ui.widgets.text import Label


@dataclass(frozen=True, slots=True)
class Joining:
    """What was answered. Never printed: it holds passphrases. No folder: where the invitation says."""

    invitation: Path
    invite_passphrase: str = field(repr=False)
    folder: Path | None
    name: str
    passphrase: str = field(repr=False)


class JoinDialog(Dialog):
    """Stays open until the project is there; what was wrong is said below the field it is about."""

    submitted = Signal(object)

    def __init__(self, theme: Theme, invitation: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Join with invitation"), width=WIDE, parent=parent)
        self._invitation = invitation
        self._honest = Passphrase(self)
        self.secret = LineField(theme, height=40)
        self._secret = Field(
            theme,
            self.tr("The invitation's passphrase"),
            self.secret,
            helper=self.tr("You have been given it along with »{name}«.").format(name=invitation.name),
        )
        self.folder = FolderField(theme)
        self._folder = Field(
            theme,
            self.tr("Shared folder"),
            self.folder,
            note=self.tr("empty: where the invitation says"),
            helper=self.tr("The folder the team shares. Ask whoever invited you if you are in doubt."),
        )
        self.name = LineField(theme, height=40)
        self._name = Field(theme, self.tr("Your name"), self.name)
        self.passphrase = PassphraseField(
            theme,
            self.tr("Your own passphrase"),
            self.tr("Repeat the passphrase"),
            show=self.tr("Show"),
            hide=self.tr("Hide"),
            note=self.tr("opens your copy on this computer"),
        )
        self._wait = Label(theme, self.tr("Fetching the project …"), Style.SECONDARY, role="muted")
        self._wait.hide()
        for part in (self._secret, self._folder, self._name, self.passphrase):
            self.add(part)
        self.add_aside(self._wait)
        cancel = self.add_action(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.join_button = self.add_action(self.tr("Join"), ButtonKind.PRIMARY)
        self.join_button.clicked.connect(self._submit)
        self.secret.textChanged.connect(self._secret.clear_problem)
        self.folder.changed.connect(self._folder.clear_problem)
        self.name.textChanged.connect(self._name.clear_problem)
        self.passphrase.changed.connect(self._passphrase_changed)
        self._passphrase_changed()
        self.secret.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the project is fetched."""
        self._wait.setVisible(busy)
        self.join_button.setEnabled(not busy)

    def set_problem(self, key: str, sentence: str) -> None:
        """What the core says, beside the answer it is about."""
        if key.startswith("invitation_"):
            self._wrong(self._secret, sentence)
        elif key.startswith(("team_folder", "join_")):
            self._wrong(self._folder, sentence)
        else:
            self._wrong(self.passphrase.field, sentence)

    def _wrong(self, at: Field, sentence: str) -> None:
        at.set_problem(sentence)
        self.fit()
        at.input.setFocus()
        announce(self, sentence)

    @Slot()
    def _passphrase_changed(self) -> None:
        sentence, icon, role = self._honest.words(self.passphrase.text())
        self.passphrase.field.set_helper(sentence, icon=icon, role=role)
        self.passphrase.repeat.set_problem("")

    @Slot()
    def _submit(self) -> None:
        if not self.secret.text().strip():
            self._wrong(self._secret, self.tr("Write the passphrase you were given with the invitation."))
        elif not self.name.text().strip():
            self._wrong(self._name, self.tr("Write your name, so that the others can see who wrote what."))
        elif not self.passphrase.text():
            self._wrong(self.passphrase.field, self.tr("Choose a passphrase that you can remember."))
        elif not self.passphrase.is_repeated():
            self._wrong(self.passphrase.repeat, self.tr("The two passphrases are not alike."))
        elif self.join_button.isEnabled():
            answers = Joining(
                self._invitation,
                self.secret.text(),
                self.folder.folder(),
                self.name.text().strip(),
                self.passphrase.text(),
            )
            self.submitted.emit(answers)
