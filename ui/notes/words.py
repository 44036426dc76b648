"""The words of the place for what the core only has keys for."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QObject

from feltnoter.domain.consent import is_child
from feltnoter.domain.entities import Participant, Visit
from feltnoter.domain.vocabulary import ConsentScope, ConsentStatus, NoteKind
from ui.notes.times import clock, parse_iso, short_day

KINDS = (
    NoteKind.OBSERVATION,
    NoteKind.QUOTE,
    NoteKind.CONVERSATION,
    NoteKind.REFLECTION,
    NoteKind.INTERVIEW,
    NoteKind.OTHER,
)
CHILD_ROLE = 4  # among the roles that are offered
CONSENT_ICONS = (
    (ConsentStatus.GIVEN, "circle-check", "ok"),
    (ConsentStatus.MISSING, "circle-alert", "warn"),
    (ConsentStatus.REFUSED, "ban", "warn"),
    (ConsentStatus.WITHDRAWN, "ban", "warn"),
)


class NoteWords(QObject):
    """Kinds, consent and times in the language of the interface."""

    def kind(self, kind: NoteKind) -> str:
        """»Observation« …"""
        return {
            NoteKind.OBSERVATION: self.tr("Observation"),
            NoteKind.QUOTE: self.tr("Quote"),
            NoteKind.CONVERSATION: self.tr("Conversation"),
            NoteKind.REFLECTION: self.tr("Reflection"),
            NoteKind.INTERVIEW: self.tr("Interview"),
            NoteKind.OTHER: self.tr("Other"),
        }[kind]

    def status(self, status: ConsentStatus) -> str:
        """Where consent stands."""
        return {
            ConsentStatus.GIVEN: self.tr("Consent given"),
            ConsentStatus.MISSING: self.tr("Consent missing"),
            ConsentStatus.REFUSED: self.tr("Consent refused"),
            ConsentStatus.WITHDRAWN: self.tr("Consent withdrawn"),
        }[status]

    def scope(self, scope: ConsentScope) -> str:
        """What consent can cover."""
        return {
            ConsentScope.NOTE: self.tr("Note"),
            ConsentScope.QUOTE: self.tr("Quote", "consent"),
            ConsentScope.PHOTO: self.tr("Photo"),
            ConsentScope.AUDIO: self.tr("Audio recording"),
        }[scope]

    def consent(self, participant: Participant) -> str:
        """»Samtykke givet til note og citat«."""
        words = self.status(participant.consent)
        covered = [self.scope(scope).lower() for scope in ConsentScope if scope in participant.scope]
        if participant.consent is not ConsentStatus.GIVEN or not covered:
            return words
        if len(covered) > 1:
            covered = [*covered[:-2], self.tr("{one} and {other}").format(one=covered[-2], other=covered[-1])]
        return self.tr("{consent} for {what}").format(consent=words, what=", ".join(covered))

    def consent_in_full(self, participant: Participant, guardian: Participant | None) -> str:
        """»Samtykke givet til note og citat (mundtligt, 5.10.2026, af værgen Elm)«."""
        how = []
        if participant.consent is not ConsentStatus.WITHDRAWN:  # form and date say how it was given
            how = [participant.consent_form, short_day(participant.consent_date, year=True)]
        if guardian is not None:
            how.append(self.tr("by the guardian {name}").format(name=guardian.pseudonym))
        elif is_child(participant):
            how.append(self.tr("a child: a guardian must consent"))
        shown = ", ".join(part for part in how if part)
        words = self.consent(participant)
        return self.tr("{consent} ({how})").format(consent=words, how=shown) if shown else words

    def role(self, number: int) -> str:
        """One of the roles that are offered, »borger« …; empty where there are no more."""
        known = (
            self.tr("citizen"),
            self.tr("relative"),
            self.tr("employee"),
            self.tr("leader"),
            self.tr("child"),
            self.tr("volunteer"),
        )
        return known[number] if number < len(known) else ""

    def age(self, group: str) -> str:
        """»18–29 år«."""
        low, _, high = group.partition("-")
        if not high:
            return self.tr("{low} years or more").format(low=low)
        if low == "0":
            return self.tr("Under 18")
        return self.tr("{low}–{high} years").format(low=low, high=high)

    def experience(self, key: str) -> str:
        """How long somebody has known the place."""
        return {
            "new": self.tr("For the first time"),
            "0-1": self.tr("Less than a year"),
            "1-5": self.tr("One to five years"),
            "5-": self.tr("More than five years"),
        }.get(key, key)

    def day(self, iso: str) -> str:
        """»Torsdag 3.9.2026«."""
        found = parse_iso(iso[:10])
        return f"{self._weekday(found)} {short_day(iso, year=True)}" if found else ""

    def when(self, moment: str) -> str:
        """»3.9. kl. 17.05«, with the year when it is another than this one."""
        found = parse_iso(moment[:10])
        if found is None:
            return ""
        day = short_day(moment, year=found.year != date.today().year)
        hour = clock(moment)
        return self.tr("{day} at {time}").format(day=day, time=hour) if hour else day

    def visit(self, visit: Visit) -> str:
        """What a visit is called: its place, else its day."""
        return visit.place or self.day(visit.date) or self.tr("Field visit without a place")

    def participant(self, participant: Participant) -> str:
        """»Gråspurv · borger«."""
        return " · ".join(part for part in (participant.pseudonym, participant.role) if part)

    def _weekday(self, day: date) -> str:
        return (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )[day.weekday()]


def consent_mark(status: ConsentStatus) -> tuple[str, str]:
    """Icon and colour role of a consent status; the words stand beside it."""
    return next((icon, role) for known, icon, role in CONSENT_ICONS if known is status)


def by_name(name: str) -> str:
    """A key that sorts as Danes do: æ, ø, å last."""
    return name.casefold().translate(_LAST_LETTERS)


_LAST_LETTERS = MappingProxyType(str.maketrans("æøå", "{|}"))
