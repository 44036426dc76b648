"""What kind notes become that come without one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from feltnoter.domain.vocabulary import NoteKind
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.choices import Choice
from ui.widgets.text import Label


class KindChoice(QWidget):
    """A label and a drop-down list on one line; »Andet« until something else is chosen."""

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice(theme, label, height=32)
        for kind, word in (
            (NoteKind.OTHER, self.tr("Other")),
            (NoteKind.OBSERVATION, self.tr("Observation")),
            (NoteKind.QUOTE, self.tr("Quote")),
            (NoteKind.CONVERSATION, self.tr("Conversation")),
            (NoteKind.REFLECTION, self.tr("Reflection")),
            (NoteKind.INTERVIEW, self.tr("Interview")),
        ):
            self.choice.addItem(word, str(kind))
        words = Label(theme, label, Style.LIST)
        words.setBuddy(self.choice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(words)
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)

    def kind(self) -> NoteKind:
        """What has been chosen."""
        return NoteKind(str(self.choice.currentData()))

    def choose(self, kind: NoteKind) -> None:
        """As if the user had."""
        self.choice.setCurrentIndex(self.choice.findData(str(kind)))
