"""The phases of the municipal model in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from feltnoter.domain.vocabulary import Phase


class PhaseWords(QObject):
    """Words in the language of the window."""

    def name(self, phase: Phase) -> str:
        """As it stands in a list."""
        return {
            Phase.FOCUS: self.tr("Focus"),
            Phase.DISCOVER: self.tr("Discover"),
            Phase.THEMATISE: self.tr("Find themes"),
            Phase.IDEATE: self.tr("Ideate"),
            Phase.PRIORITISE: self.tr("Prioritise"),
            Phase.TEST: self.tr("Test"),
            Phase.REALISE: self.tr("Realise"),
        }[phase]

    def line(self, phase: Phase) -> str:
        """Below the project's title."""
        return self.tr("Phase: {phase}").format(phase=self.name(phase).lower())
