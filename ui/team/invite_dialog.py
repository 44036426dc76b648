"""»Del med teamet …« and »Inviter kollega …«: folder, invitation file, and a passphrase of its own."""

from __future__ import annotations

import secrets
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from feltnoter.project.joining import ENDING, invite
from ui.bridge import Bridge
from ui.folders import usual_folder
from ui.style.theme import Theme
from ui.style.type import Style
from ui.team.exchanger import Exchanger
from ui.team.folder_field import FolderField
from ui.team.proposals import NOUNS
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.field import Field, LineField
from ui.widgets.text import Label
from ui.words import Words


def proposed_passphrase() -> str:
    """Five everyday words: 35 bits, and Argon2id in front of them."""
    return " ".join(secrets.choice(NOUNS) for _ in range(5))


class InviteDialog(Dialog):
    """Writes the invitation; then says what to do with it."""

    def __init__(
        self, theme: Theme, bridge: Bridge, exchanger: Exchanger, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", width=WIDE, parent=parent)
        self._bridge, self._exchanger, self._words = bridge, exchanger, words
        shared = bridge.project.team.folder
        self.title.setText(self.tr("Invite a colleague") if shared else self.tr("Share with the team"))
        self.setWindowTitle(self.title.text())
        self.folder = FolderField(theme)
        self.folder.set_folder(shared)
        self._folder = Field(
            theme,
            self.tr("Shared folder"),
            self.folder,
            helper=self.tr("Everybody on the team must be able to open it. Only encrypted files lie there."),
        )
        self.passphrase = LineField(theme, height=40)
        self.passphrase.setText(proposed_passphrase())
        self._passphrase = Field(
            theme,
            self.tr("The invitation's passphrase"),
            self.passphrase,
            helper=self.tr("Say it on the phone or write it on paper. Do not send it with the file."),
        )
        self._after = Label(theme, "", Style.BODY, wrap=True)
        self._after.hide()
        for part in (self._folder, self._passphrase, self._after):
            self.add(part)
        self.close_button = self.add_action(self.tr("Cancel"))
        self.close_button.clicked.connect(self.reject)
        self.write_button = self.add_action(self.tr("Save invitation …"), ButtonKind.PRIMARY)
        self.write_button.clicked.connect(self._choose_file)
        self.folder.changed.connect(self._folder.clear_problem)
        self.passphrase.textChanged.connect(self._passphrase.clear_problem)

    @Slot()
    def _choose_file(self) -> None:
        if not self.is_filled_in():
            return
        folder = self.folder.folder()
        assert folder is not None
        kind = self.tr("Invitation")
        name = f"{kind} {self._bridge.project.path.stem}{ENDING}"
        kinds = self.tr("Invitations ({pattern})").format(pattern=f"*{ENDING}")
        proposed = str(usual_folder() / name)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save invitation"), proposed, kinds)
        if chosen:
            self.write(Path(chosen if chosen.endswith(ENDING) else f"{chosen}{ENDING}"))

    def is_filled_in(self) -> bool:
        """Whether folder and passphrase will do; what is wrong is said beside them."""
        folder = self.folder.folder()
        if folder is None or not folder.is_dir():
            self._folder.set_problem(self.tr("Choose a folder that is there."))
        elif len(self.passphrase.text().strip()) < 12:
            self._passphrase.set_problem(self.tr("Easy to guess for a machine. Write three or four words."))
        else:
            return True
        self.fit()
        return False

    def write(self, target: Path) -> None:
        """Share through the folder and write the invitation."""
        from feltnoter.errors import UserError

        folder = self.folder.folder()
        if folder != self._bridge.project.team.folder:
            self._exchanger.share_through(folder)
        try:
            target.unlink(missing_ok=True)  # the system's dialog has asked
            invite(self._bridge.project, target, self.passphrase.text())
        except (UserError, OSError) as error:
            self._passphrase.set_problem(self._words.sentence(error))
            self.fit()
            return
        self._folder.hide()
        self.passphrase.setReadOnly(True)
        self._after.setText(
            self.tr(
                "The invitation »{name}« is saved. Send the file to your colleague, and give the"
                " passphrase another way. In Feltnoter she chooses »Join with invitation …« on the"
                " start page."
            ).format(name=target.name)
        )
        self._after.show()
        self.write_button.hide()
        self.close_button.set_words(self.tr("Done"))
        self.fit()
