"""The words of the place for what the core only has keys for."""

from __future__ import annotations

from PySide6.QtCore import QObject

from feltnoter.domain.entities import ROOTS, Note, Theme
from feltnoter.domain.reading import Reader
from feltnoter.language.personal_data.finding import PRECISE
from feltnoter.project.privacy import Finding, Kind, Spot
from ui.notes.words import NoteWords


class PrivacyWords(QObject):
    """Kinds, masks and how sure it is, in the language of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes = NoteWords(self)

    def kind(self, kind: Kind) -> str:
        """»Navn« …"""
        return {
            Kind.PERSON: self.tr("Name"),
            Kind.CPR: self.tr("Personal number"),
            Kind.PHONE: self.tr("Telephone"),
            Kind.ADDRESS: self.tr("Address"),
            Kind.MAIL: self.tr("Mail"),
            Kind.BIRTH_DATE: self.tr("Date of birth"),
            Kind.PLATE: self.tr("Number plate"),
            Kind.ACCOUNT: self.tr("Account number"),
            Kind.IBAN: self.tr("IBAN"),
            Kind.CASE: self.tr("Case number"),
        }[kind]

    def mask(self, kind: Kind) -> str:
        """What stands there when it is masked."""
        return {
            Kind.PERSON: self.tr("[name]"),
            Kind.CPR: self.tr("[personal number]"),
            Kind.PHONE: self.tr("[telephone number]"),
            Kind.ADDRESS: self.tr("[address]"),
            Kind.MAIL: self.tr("[mail address]"),
            Kind.BIRTH_DATE: self.tr("[date of birth]"),
            Kind.PLATE: self.tr("[number plate]"),
            Kind.ACCOUNT: self.tr("[account number]"),
            Kind.IBAN: self.tr("[account number]"),
            Kind.CASE: self.tr("[case number]"),
        }[kind]

    @staticmethod
    def icon(kind: Kind) -> str:
        """Its sign."""
        return {
            Kind.PERSON: "user-round",
            Kind.CPR: "shield-alert",
            Kind.PHONE: "message-square",
            Kind.ADDRESS: "map-pin",
            Kind.MAIL: "mail",
            Kind.BIRTH_DATE: "calendar",
        }.get(kind, "file-text")

    def sure(self, finding: Finding) -> str:
        """Whether it is rather sure or should be looked at."""
        return self.tr("Rather sure") if finding.confidence >= PRECISE else self.tr("Look at it")

    def where(self, rows: Reader, spot: Spot) -> str:
        """»Observation · Lyngsø · 3.9. kl. 17.05«, »Indsigt · Jeg ved ikke, hvem der kommer«."""
        entity = rows.get(ROOTS[spot.root], spot.id)
        if isinstance(entity, Note):
            parts = (self._notes.kind(entity.kind), entity.place, self._notes.when(entity.happened_at))
            return " · ".join(part for part in parts if part)
        of = entity.title if isinstance(entity, Theme) and spot.field != "title" else ""
        return " · ".join(part for part in (self._text(spot), " ".join(of.split())) if part)

    def _text(self, spot: Spot) -> str:
        return {
            ("themes", "title"): self.tr("Theme's name"),
            ("themes", "insight"): self.tr("Insight"),
            ("themes", "description"): self.tr("Theme's description"),
            ("themes", "what_if"): self.tr("What if question"),
            ("themes", "deselected_reason"): self.tr("Why the theme was deselected"),
            ("cards", "words"): self.tr("Card on the board"),
            ("theme_links", "words"): self.tr("Link between themes"),
            ("attachments", "caption"): self.tr("Caption"),
            ("attachments", "alternative"): self.tr("Description of a photo"),
            ("visits", "place"): self.tr("Place of a field visit"),
            ("visits", "purpose"): self.tr("Purpose of a field visit"),
            ("participants", "pseudonym"): self.tr("Pseudonym that reads like a full name"),
            ("participants", "role"): self.tr("Participant's role"),
            ("participants", "detail"): self.tr("About a participant"),
            ("codes", "name"): self.tr("Code"),
            ("codes", "definition"): self.tr("Code's definition"),
            ("codes", "example"): self.tr("Code's example"),
            ("excerpts", "comment"): self.tr("Comment on an excerpt"),
            ("memos", "body"): self.tr("Memo"),
            ("templates", "body"): self.tr("Template for notes"),
            ("own_words", "word"): self.tr("One of the project's words"),
            ("questions", "wording"): self.tr("Earlier question"),
            ("questions", "reason"): self.tr("Why the question was changed"),
        }.get((spot.root, spot.field), self.tr("The project itself"))
