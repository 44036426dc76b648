"""What a replaced value is called, and how both values read."""

from __future__ import annotations

from PySide6.QtCore import QObject

from feltnoter.project.teamwork import Overwritten


class FieldWords(QObject):
    """Sentences such as »gav et tema en ny titel. Din er gemt ved siden af.«"""

    def sentence(self, value: Overwritten) -> str:
        """What the colleague did, without the words themselves."""
        match value.root, value.field:
            case "themes", _:
                did = self.tr("gave a theme another title")
            case "codes", _:
                did = self.tr("gave a code another name")
            case "project", "question":
                did = self.tr("put the question differently")
            case "project", _:
                did = self.tr("changed the facts of the project")
            case "notes", "kind":
                did = self.tr("changed the kind of a note")
            case "notes", _:
                did = self.tr("changed the origin of a note")
            case "participants", _:
                did = self.tr("changed a participant")
            case "visits", _:
                did = self.tr("changed a field visit")
            case "members", _:
                did = self.tr("changed a team member")
            case _:
                did = self.tr("changed a baseline figure")
        return self.tr("{did}. Yours is kept beside it.").format(did=did)

    def both(self, value: Overwritten) -> tuple[str, str]:
        """Our value and theirs as they may be read."""
        return self._read(value, value.mine), self._read(value, value.theirs)

    def _read(self, value: Overwritten, words: str) -> str:
        if not words:
            return self.tr("(nothing)")
        if (value.root, value.field) == ("notes", "kind"):
            return {
                "observation": self.tr("Observation"),
                "quote": self.tr("Quote"),
                "conversation": self.tr("Conversation"),
                "reflection": self.tr("Reflection"),
                "interview": self.tr("Interview"),
                "other": self.tr("Other"),
            }.get(words, words)
        if (value.root, value.field) == ("participants", "consent"):
            return {
                "missing": self.tr("Consent missing"),
                "given": self.tr("Consent given"),
                "refused": self.tr("Consent refused"),
                "withdrawn": self.tr("Consent withdrawn"),
            }.get(words, words)
        return words
