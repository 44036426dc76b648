"""A note's history in words: what each fact is called, and how its values read."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject

from feltnoter.domain.entities import Member, Participant, Visit
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project.note_history import Changed, Sitting
from ui.bridge import Bridge
from ui.notes.words import NoteWords


class HistoryWords(QObject):
    """Reads the names of people and visits from the project as they are now."""

    def __init__(self, bridge: Bridge, words: NoteWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words = words

    def heading(self, sitting: Sitting) -> str:
        """Who and when: »Ida · 3.9. kl. 17.05«."""
        member = self._bridge.project.rows.get(Member, sitting.by, deleted=True)
        who = member.name if member is not None else self.tr("Somebody on the team")
        return f"{who} · {self._when(sitting.at)}"

    def _when(self, at: str) -> str:
        try:
            return self._words.when(datetime.fromisoformat(at).astimezone().isoformat())
        except ValueError:
            return at

    def field(self, name: str) -> str:
        """What the fact is called."""
        return {
            "body": self.tr("Text"),
            "kind": self.tr("Kind"),
            "raw": self.tr("Jotting"),
            "place": self.tr("Place"),
            "happened_at": self.tr("Time"),
            "visit": self.tr("Field visit"),
            "participant": self.tr("Participant"),
            "author": self.tr("Who saw and heard it"),
        }.get(name, name)

    def fact(self, change: Changed) -> str:
        """A change of a fact in one line."""
        if change.field == "deleted":
            return self.tr("Deleted") if change.after else self.tr("Restored from the trash")
        what, after = self.field(change.field), self.value(change.field, change.after)
        if change.before is None and not change.after:
            return what
        if not change.before:
            return f"{what}: {after}"
        return f"{what}: {self.value(change.field, change.before)} → {after}"

    def value(self, name: str, value: Any) -> str:
        """A value as it is read; what it names may be gone."""
        rows = self._bridge.project.rows
        if name == "raw":
            return self.tr("yes") if value else self.tr("no")
        if not value:
            return self.tr("(nothing)")
        match name:
            case "kind":
                return self._words.kind(NoteKind(value))
            case "happened_at":
                return self._words.when(value)
            case "visit":
                visit = rows.get(Visit, value, deleted=True)
                return self._words.visit(visit) if visit is not None else self.tr("(deleted)")
            case "participant":
                person = rows.get(Participant, value, deleted=True)
                return person.pseudonym if person is not None else self.tr("(deleted)")
            case "author":
                member = rows.get(Member, value, deleted=True)
                return member.name if member is not None else self.tr("(deleted)")
        return str(value)

    def can_go_back(self, change: Changed) -> bool:
        """Whether the value before may stand again: all of it is shown, and what it names is there."""
        if change.veiled or (change.before is None and change.field in ("body", "kind")):
            return False
        if change.field in ("deleted", "kind", "raw", "place", "body", "happened_at"):
            return change.field != "deleted"
        entity = {"visit": Visit, "participant": Participant, "author": Member}[change.field]
        return change.before is None or self._bridge.project.rows.get(entity, change.before) is not None
