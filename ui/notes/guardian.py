"""Who consents for a child, or for somebody else who cannot: chosen among the participants by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from feltnoter.domain.entities import Participant
from ui.notes.finder import Finder, Option
from ui.notes.note_head import person_options
from ui.style.theme import Theme
from ui.widgets.chip import Chip, ChipKind


class GuardianField(QWidget):
    """A chip that opens a box to find somebody in."""

    chosen = Signal()
    wanted = Signal(str)  # somebody new, by this pseudonym

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guardian = ""
        self._people: list[Participant] = []
        self.chip = Chip(theme, "", ChipKind.ORIGIN, icon="users-round", trailing="chevron-down", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chip)
        row.addStretch(1)
        self.setFocusProxy(self.chip)
        self.finder = Finder(
            theme,
            self.tr("Guardian"),
            self.tr("Search by pseudonym or role"),
            nothing=self.tr("Nothing found"),
            fresh=self.tr("New participant »{words}«"),
            parent=self,
        )
        self.chip.clicked.connect(self._open)
        self.finder.taken.connect(self._taken)
        self.finder.typed.connect(self.wanted)
        self.show_guardian("", ())

    def guardian(self) -> str | None:
        """The guardian's id, or None."""
        return self._guardian or None

    def show_guardian(self, guardian: str, people: Sequence[Participant]) -> None:
        """Show whom, among those who can be one: not the person herself, nor one who has a guardian."""
        self._guardian, self._people = guardian, list(people)
        found = next((p for p in people if p.id == guardian), None)
        words = found.pseudonym if found is not None else self.tr("Nobody; consents personally")
        self.chip.set_words(words)
        self.chip.set_name(self.tr("Guardian: {who}").format(who=words))

    def choose(self, guardian: str | None) -> None:
        """Show another among the same people; whoever is not among them any more is nobody."""
        self.show_guardian(next((p.id for p in self._people if p.id == guardian), ""), self._people)

    @Slot()
    def _open(self) -> None:
        options = person_options(self._people)
        if self._guardian:
            options.insert(0, Option("", self.tr("Nobody"), "x"))
        self.finder.offer(options, chosen=self._guardian)
        self.finder.show_below(self.chip)

    @Slot(str)
    def _taken(self, key: str) -> None:
        self.show_guardian(key, self._people)
        self.chosen.emit()
        self.chip.setFocus(Qt.FocusReason.OtherFocusReason)
