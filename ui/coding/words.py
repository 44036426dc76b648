"""What notes, days and consent are called in Kodning."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, QObject

from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus, NoteKind
from feltnoter.project.lists import CodedNote, PickerNote


class CodingWords(QObject):
    """Sentences that several parts of the place need."""

    def kind(self, kind: NoteKind) -> str:
        """A note kind."""
        return {
            NoteKind.OBSERVATION: self.tr("Observation"),
            NoteKind.QUOTE: self.tr("Quote"),
            NoteKind.CONVERSATION: self.tr("Conversation"),
            NoteKind.REFLECTION: self.tr("Reflection"),
            NoteKind.INTERVIEW: self.tr("Interview"),
            NoteKind.OTHER: self.tr("Other"),
        }[kind]

    def title(self, note: CodedNote) -> str:
        """»Interview med Bøg«, »Citat, Solsorts køkken«."""
        if note.kind is NoteKind.INTERVIEW and note.pseudonym:
            return self.tr("Interview with {name}").format(name=note.pseudonym)
        where = note.place or note.pseudonym
        return f"{self.kind(note.kind)}, {where}" if where else self.kind(note.kind)

    def line(self, note: CodedNote) -> str:
        """»Medarbejder · 2.9.2026 · samtykke givet til note og citat«."""
        role = note.role[:1].upper() + note.role[1:]
        parts = (role, self.moment(note.happened_at), self.consent(note))
        return " · ".join(part for part in parts if part)

    def consent(self, note: CodedNote) -> str:
        """Where the participant's consent stands, in words; empty where nobody takes part."""
        if note.consent is None:
            return ""
        if note.consent is ConsentStatus.GIVEN:
            known = {
                ConsentScope.NOTE: self.tr("note", "consent is given to"),
                ConsentScope.QUOTE: self.tr("quote", "consent is given to"),
                ConsentScope.PHOTO: self.tr("photo", "consent is given to"),
                ConsentScope.AUDIO: self.tr("audio", "consent is given to"),
            }
            what = [word for scope, word in known.items() if scope in note.scope]
            if not what:
                return self.tr("consent given")
            listed = ", ".join(what[:-1])
            all_of_it = self.tr("{some} and {last}").format(some=listed, last=what[-1]) if listed else what[0]
            return self.tr("consent given to {what}").format(what=all_of_it)
        return {
            ConsentStatus.MISSING: self.tr("consent missing"),
            ConsentStatus.REFUSED: self.tr("consent refused"),
            ConsentStatus.WITHDRAWN: self.tr("consent withdrawn"),
        }[note.consent]

    def moment(self, when: str) -> str:
        """A day, with the time where there is one: »2.9.2026 07.31«."""
        return f"{self.day(when)} {self.clock(when)}".strip()

    def day(self, when: str) -> str:
        """»2.9.2026«."""
        try:
            at = datetime.fromisoformat(when)
        except ValueError:
            return when
        return f"{at.day}.{at.month}.{at.year}" if _is_danish() else f"{at.day} {at:%b} {at.year}"

    def clock(self, when: str) -> str:
        """»07.31«, or nothing where only the day is known."""
        try:
            at = datetime.fromisoformat(when)
        except ValueError:
            return ""
        if len(when) <= len("2026-09-02"):
            return ""
        return f"{at:%H.%M}" if _is_danish() else f"{at:%H:%M}"

    def visit(self, note: PickerNote) -> str:
        """The heading of a visit's notes."""
        if note.visit is None:
            return self.tr("Without field visit")
        return note.visit_place or self.tr("Field visit")


def _is_danish() -> bool:
    return QLocale().language() == QLocale.Language.Danish
