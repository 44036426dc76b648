"""What can be done about a finding, from the list and from the note's text alike."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from feltnoter.commands.personal_data import MaskWords
from feltnoter.commands.trash import Delete
from feltnoter.project.privacy import Found, Kind
from ui.bridge import Bridge
from ui.privacy.keep_dialog import KeepDialog
from ui.privacy.replace_dialog import ReplaceDialog
from ui.privacy.watch import PrivacyWatch
from ui.privacy.words import PrivacyWords
from ui.style.theme import Theme


class PrivacyDeeds(QObject):
    """Opens the dialogs over ``window`` and carries out what needs none."""

    done = Signal(str)  # a sentence for the toast

    def __init__(
        self, theme: Theme, bridge: Bridge, watch: PrivacyWatch, words: PrivacyWords, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._bridge = bridge
        self._watch = watch
        self._words = words
        self._window = window
        self.dialog: QDialog | None = None
        self._said = ""

    def replace(self, words: str, kind: Kind = Kind.PERSON) -> None:
        """Ask what is to stand there instead."""
        said = self.tr("Pseudonymised everywhere") if kind is Kind.PERSON else self.tr("Replaced everywhere")
        mask = self._words.mask(kind)
        dialog = ReplaceDialog(
            self._theme, self._bridge, words, kind, mask, self._count(words), self._window.window()
        )
        self._open(dialog, said)

    def mask(self, found: Found) -> None:
        """Put the word for its kind there, everywhere."""
        finding = found.finding
        command = MaskWords(words=finding.text, instead=self._words.mask(finding.kind))
        if self._bridge.execute(command) is not None:
            self.done.emit(self.tr("Masked everywhere"))

    def keep(self, found: Found) -> None:
        """Ask why it can stay."""
        dialog = KeepDialog(self._theme, self._bridge, found, self._window.window())
        self._open(dialog, self.tr("Kept, with the reason"))

    def take_up(self, found: Found) -> None:
        """What was kept is to be looked at again."""
        if found.kept is None:
            return
        if self._bridge.execute(Delete(root="kept_findings", ids=(found.kept.id,))) is not None:
            self.done.emit(self.tr("Back on the list"))

    def _count(self, words: str) -> int:
        look = self._watch.look
        if look is None:
            return 0
        wanted = words.split()
        return sum(found.finding.text.split() == wanted for found in look.open())

    def _open(self, dialog: QDialog, said: str) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        self.dialog, self._said = dialog, said
        dialog.accepted.connect(self._accepted)
        dialog.finished.connect(self._finished)
        dialog.open()

    @Slot()
    def _accepted(self) -> None:
        self.done.emit(self._said)

    @Slot()
    def _finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
