"""Words that several parts of »Temaer« and »Rapport« say alike."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project.lists import Coverage, ThemeCard, ThemeEntry
from feltnoter.report.model import Language, Month
from feltnoter.report.wording import wording
from ui.widgets.paint import flat


def interface_language() -> Language:
    """The language of the window, which is also the report's."""
    return "da" if QLocale().language() is QLocale.Language.Danish else "en"


def month_of(happened_at: str) -> Month | None:
    """The month of an ISO time, or None."""
    try:
        return Month(int(happened_at[:4]), int(happened_at[5:7]))
    except ValueError:
        return None


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


class ThemeWords(QObject):
    """Sentences about themes and cards. Never a share, never a name of a participant."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = interface_language()
        self._report = wording(self.language)

    def title(self, entry: ThemeEntry) -> str:
        """The title, or the worded absence of one."""
        return flat(entry.title) or self.tr("Cluster without a name")

    def cards(self, count: int) -> str:
        """»3 kort«."""
        return self.tr("%n card(s)", "", count)

    def counts(self, entry: ThemeEntry) -> str:
        """»4 kort · 1 undertema«."""
        parts = [self.cards(entry.cards)]
        if entry.below:
            parts.append(self.tr("%n sub-theme(s)", "", entry.below))
        if entry.held_out:
            parts.append(self.tr("%n held out", "", entry.held_out))
        return " · ".join(parts)

    def spoken(self, entry: ThemeEntry) -> str:
        """What assistive technology says of a theme in the list."""
        if entry.number:
            head = self.tr("Theme {number}: {title}")
        elif entry.deselected:
            head = self.tr("Deselected: {title}")
        else:
            head = "{title}"
        return f"{head.format(number=entry.number, title=self.title(entry))}. {self.counts(entry)}"

    def heading(self, entry: ThemeEntry) -> str:
        """The line above the title."""
        if entry.deselected:
            return self.tr("Deselected theme")
        if not entry.named:
            return self.tr("Cluster")
        name = self.tr("Sub-theme {number}") if "." in entry.number else self.tr("Theme {number}")
        return name.format(number=entry.number).strip()

    def kind(self, kind: NoteKind) -> str:
        """What a note holds."""
        return {
            NoteKind.OBSERVATION: self.tr("Observation"),
            NoteKind.QUOTE: self.tr("Quote"),
            NoteKind.CONVERSATION: self.tr("Conversation"),
            NoteKind.REFLECTION: self.tr("Reflection"),
            NoteKind.INTERVIEW: self.tr("Interview"),
            NoteKind.OTHER: self.tr("Other"),
        }[kind]

    def quoted(self, card: ThemeCard) -> str:
        """A card's text, in quotation marks where somebody is speaking."""
        return self._report.quoted(card.text.strip(), card.kind)

    def source(self, card: ThemeCard) -> str:
        """»Borger · distrikt Nord · september 2026«; what is not known is left out."""
        month = month_of(card.happened_at)
        parts = (capital(card.role), card.place, self._report.month(month) if month else "")
        return " · ".join(part for part in map(flat, parts) if part) or self.kind(card.kind)

    def places(self, coverage: Coverage) -> str:
        """One place by its name, several by their number."""
        if len(coverage.places) == 1:
            return coverage.places[0]
        return self.tr("%n place(s)", "", len(coverage.places))

    def people(self, count: int) -> str:
        """»2 deltagere«."""
        return self.tr("%n participant(s)", "", count)

    def authors(self, count: int) -> str:
        """»2 fra teamet«."""
        return self.tr("%n from the team", "", count)
