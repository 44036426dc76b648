"""What is to stand in a text instead of possible personal data, everywhere."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from feltnoter.commands.personal_data import MaskWords, Pseudonymise
from feltnoter.domain.entities import Participant
from feltnoter.domain.pseudonyms import suggest
from feltnoter.project.privacy import Kind
from ui.bridge import Bridge
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import ButtonKind
from ui.widgets.choices import Choice
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, LineField
from ui.widgets.text import Label

_NEW = ""


class ReplaceDialog(Dialog):
    """A name gets a pseudonym, old or new; anything else gets other words. ``instead`` tells which."""

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        words: str,
        kind: Kind,
        mask: str,
        count: int,
        parent: QWidget | None = None,
    ) -> None:
        """``count``: in how many places the words were found; 0 where nobody knows."""
        super().__init__(theme, "", parent=parent)
        self._bridge = bridge
        self._words = words
        self._is_name = kind is Kind.PERSON
        self.setWindowTitle(self.tr("Pseudonymise") if self._is_name else self.tr("Replace"))
        self.title.setText(self.tr("Replace »{words}«").format(words=" ".join(words.split())))
        if count > 1:
            self.add(Label(theme, self.tr("Found in %n place(s)", "", count), Style.LIST, role="muted"))
        participants = sorted(bridge.project.rows.find(Participant), key=lambda p: p.pseudonym.casefold())
        self._fresh = suggest(p.pseudonym for p in participants)
        self.who = Choice(theme, self.tr("Who it is"))
        self.instead = LineField(theme)
        label = self.tr("Pseudonym") if self._is_name else self.tr("Instead")
        helper = (
            self.tr(
                "A pseudonym nobody has becomes a participant. Who is who does not belong in the project."
            )
            if self._is_name
            else ""
        )
        self._field = Field(theme, label, self.instead, helper=helper)
        if self._is_name:
            self.who.addItem(self.tr("Somebody new"), _NEW)
            for participant in participants:
                said = " · ".join(part for part in (participant.pseudonym, participant.role) if part)
                self.who.addItem(said, participant.pseudonym)
            self.who.currentIndexChanged.connect(self._who_changed)
            self.add(Field(theme, self.tr("Who it is"), self.who))
        self.add(self._field)
        about = self.tr(
            "Replaced everywhere: in notes, quotes, cards and themes. Undo takes it back. The old words stay"
            " in the project's history until the notes are deleted for good."
        )
        self.add(Label(theme, about, Style.SECONDARY, role="muted", wrap=True))
        self.instead.setText(self._fresh if self._is_name else mask)
        self.instead.textChanged.connect(self._changed)
        cancel = self.add_action(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.replace = self.add_action(self.tr("Replace"), ButtonKind.PRIMARY)
        self.replace.clicked.connect(self._replace)
        self.instead.setFocus()
        self.instead.selectAll()

    @Slot()
    def _who_changed(self) -> None:
        self.instead.setText(self.who.currentData() or self._fresh)

    @Slot()
    def _changed(self) -> None:
        self._field.set_problem("")

    @Slot()
    def _replace(self) -> None:
        instead = " ".join(self.instead.text().split())
        if not instead:
            self._field.set_problem(
                self.tr("Write a pseudonym.") if self._is_name else self.tr("Write what is to stand there.")
            )
            self.instead.setFocus()
            return
        make = Pseudonymise if self._is_name else MaskWords
        if self._bridge.execute(make(words=self._words, instead=instead)) is not None:
            self.accept()
        else:
            self.reject()  # what was refused is said above the page
