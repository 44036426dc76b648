"""The board's words: kinds, links, consent, and what a card or frame is called aloud."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QLocale, QObject

from feltnoter.domain.vocabulary import ConsentStatus, LinkKind, NoteKind
from feltnoter.project.lists import BoardCard
from ui.board.layout import FrameSpot
from ui.board.picture import coarse, link_label, quoted
from ui.widgets.paint import flat

_SPOKEN = 80  # characters of a card's text in its spoken name
VERBATIM = frozenset({NoteKind.QUOTE, NoteKind.INTERVIEW})


class BoardWords(QObject):
    """Sentences about cards and frames, in the language of the window."""

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

    def link(self, kind: LinkKind) -> str:
        """How two themes stand to each other."""
        return {
            LinkKind.CAUSE: self.tr("Cause"),
            LinkKind.MUTUAL: self.tr("Interdependence"),
            LinkKind.CONTRADICTION: self.tr("Contradiction"),
            LinkKind.BELONGS_WITH: self.tr("Belongs with"),
        }[kind]

    def link_label(self, kind: LinkKind, words: str) -> str:
        """What stands on a link."""
        return link_label(self.link(kind), words)

    def link_meaning(self, kind: LinkKind) -> str:
        """A kind of link in a sentence."""
        return {
            LinkKind.CAUSE: self.tr("This theme leads to the other"),
            LinkKind.MUTUAL: self.tr("They keep each other going"),
            LinkKind.CONTRADICTION: self.tr("They speak against each other"),
            LinkKind.BELONGS_WITH: self.tr("They are about the same, but are not the same"),
        }[kind]

    def consent(self, status: ConsentStatus) -> str:
        """Where a participant's consent stands."""
        return {
            ConsentStatus.MISSING: self.tr("Missing"),
            ConsentStatus.GIVEN: self.tr("Given"),
            ConsentStatus.REFUSED: self.tr("Refused"),
            ConsentStatus.WITHDRAWN: self.tr("Withdrawn"),
        }[status]

    def day(self, written: str) -> str:
        """A date of the project (ISO 8601) as it is written here; anything else as it stands."""
        try:
            day = date.fromisoformat(written[:10])
        except ValueError:
            return written
        if QLocale().language() is QLocale.Language.Danish:
            return f"{day.day}.{day.month}.{day.year}"
        return f"{day.day} {QLocale().standaloneMonthName(day.month)} {day.year}"

    def moment(self, at: datetime) -> str:
        """»3.9.2026 kl. 08.52«."""
        if QLocale().language() is QLocale.Language.Danish:
            return self.tr("{day} at {time}").format(day=self.day(f"{at:%Y-%m-%d}"), time=f"{at:%H.%M}")
        return self.tr("{day} at {time}").format(day=self.day(f"{at:%Y-%m-%d}"), time=f"{at:%H:%M}")

    def visit(self, written: str) -> str:
        """»2026-09-03 · Hjemmet, distrikt Nord« as it is read here: the coarse part of the place first."""
        day, _, place = written.partition(" · ")
        where = coarse(place)
        return " · ".join(part for part in (where[:1].upper() + where[1:], self.day(day)) if part)

    def text(self, kind: NoteKind, text: str) -> str:
        """What is printed on a card: the words, for a quote in quotation marks."""
        return quoted(text, kind in VERBATIM)

    def source(self, kind: NoteKind, role: str, place: str) -> str:
        """Role and coarse place: the last part of the visit's place, never an address before it."""
        who = role[:1].upper() + role[1:]
        if not who and kind is NoteKind.REFLECTION:
            who = self.tr("Field worker")
        where = coarse(place)
        if not who:
            return where[:1].upper() + where[1:]
        return " · ".join(part for part in (who, where) if part)

    def unnamed(self) -> str:
        """What a cluster is called."""
        return self.tr("Cluster without a name")

    def frame(self, frame: FrameSpot) -> str:
        """What a frame is called: »2 Jeg sidder klar«, or that it has no name yet."""
        if frame.cluster:
            return self.unnamed()
        return f"{frame.number} {frame.title}".strip()

    def nudge(self, count: int) -> str:
        """A cluster that could have a name by now."""
        if count == 3:
            return self.tr("Three cards lie together. What do they say?")
        return self.tr("%n cards lie together. What do they say?", "", count)

    def spoken_frame(self, frame: FrameSpot) -> str:
        """The frame to a screen reader."""
        count = self.tr("%n card(s)", "", len(frame.cards))
        if frame.collapsed:
            count = self.tr("{count}, folded").format(count=count)
        if frame.cluster:
            return f"{self.unnamed()}, {count}"
        return self.tr("Theme {name}, {count}").format(name=self.frame(frame), count=count)

    def place(self, card: BoardCard, frame: FrameSpot | None) -> str:
        """Where a card lies, in words."""
        if card.parked:
            return self.tr("Parking lot")
        return self.frame(frame) if frame is not None else self.tr("Lone card")

    def spoken_card(self, card: BoardCard, frame: FrameSpot | None) -> str:
        """Kind, first words, theme and position (»2 af 5«), and that it is held out."""
        words = flat(card.text)
        if len(words) > _SPOKEN:
            words = words[:_SPOKEN].rsplit(" ", 1)[0] + " …"
        parts = [self.kind(card.kind), words, self.place(card, frame)]
        if frame is not None and card.id in frame.cards:
            parts.append(self.position(frame, card.id))
        if card.held_out:
            parts.append(self.tr("stays in the program"))
        return ". ".join(part for part in parts if part)

    def position(self, frame: FrameSpot, card: str) -> str:
        """»2 af 5«."""
        number = frame.cards.index(card) + 1
        return self.tr("{number} of {count}").format(number=number, count=len(frame.cards))
