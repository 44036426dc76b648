"""What stands above a note's text: kind, place, time, participant; and where it comes from."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from feltnoter.domain.entities import Member, Note, Participant, Visit
from feltnoter.domain.vocabulary import NoteKind
from ui.notes.finder import Finder, Option
from ui.notes.session import Draft
from ui.notes.times import short_day
from ui.notes.when import WhenBox
from ui.notes.words import KINDS, NoteWords, by_name, consent_mark
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.flow import FlowLayout
from ui.widgets.text import IconLabel, Label


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a note can be tied to, and whom it names."""

    visits: Sequence[Visit]
    participants: Sequence[Participant]
    members: Sequence[Member]
    places: Sequence[str]
    me: str | None = None


_DOT = "\u2002·\u2002"


class KindChip(Chip):
    """A chip whose icon changes with the kind."""

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self.update()


class NoteHead(QWidget):
    """Chips that open small boxes, and the line of origin. Tells what somebody chose, keeps nothing."""

    kind_chosen = Signal(str)
    raw_chosen = Signal(bool)
    place_chosen = Signal(str)
    when_chosen = Signal(str, object, object)  # moment, visit, author
    participant_chosen = Signal(object)  # an id or None
    participant_wanted = Signal(str)  # a new one, perhaps by this pseudonym
    wanted = Signal()  # a box is about to open: bring what there is to choose

    def __init__(self, theme: Theme, words: NoteWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._facts: Note | Draft = Draft(happened_at="")
        self._around = Surroundings((), (), (), ())
        px = theme.px
        origin = ChipKind.ORIGIN
        self.kind = KindChip(theme, "", origin, icon="eye", trailing="chevron-down")
        self.jotting = Chip(theme, self.tr("Jotting"), origin, icon="pencil-line", trailing="x")
        self.jotting.set_name(self.tr("Jotting: no longer one"))
        self.place = Chip(theme, "", origin, icon="map-pin")
        self.when = Chip(theme, "", origin, icon="route")
        self.participant = Chip(theme, "", origin, icon="user-round")
        chips = QWidget()
        flow = FlowLayout(chips, gap=px(8))
        for chip in (self.kind, self.jotting, self.place, self.when, self.participant):
            flow.addWidget(chip)
        self.mark = IconLabel(theme, "circle-check", role="ok", size=14)
        self.origin = Label(theme, "", Style.SECONDARY, role="muted", wrap=True)
        line = QHBoxLayout()
        line.setContentsMargins(px(2), 0, 0, 0)
        line.setSpacing(px(8))
        line.addWidget(self.mark)
        line.addWidget(self.origin, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(chips)
        column.addLayout(line)
        self.kinds = QMenu(self)
        self._group = QActionGroup(self)
        self._fill_kinds()
        self.places = Finder(
            theme,
            self.tr("Place"),
            self.tr("Write or choose a place"),
            nothing=self.tr("Press Enter to use what you have written"),
            free=True,
            parent=self,
        )
        self.people = Finder(
            theme,
            self.tr("Participant"),
            self.tr("Search by pseudonym or role"),
            nothing=self.tr("Nothing found"),
            fresh=self.tr("New participant »{words}«"),
            parent=self,
        )
        self.box = WhenBox(theme, self)
        self.kind.clicked.connect(self._open_kinds)
        self.jotting.clicked.connect(self._not_raw)
        self.place.clicked.connect(self._open_places)
        self.when.clicked.connect(self._open_when)
        self.participant.clicked.connect(self._open_people)
        self._group.triggered.connect(self._kind_picked)
        self._raw.triggered.connect(self.raw_chosen)
        self.places.taken.connect(self.place_chosen)
        self.places.typed.connect(self.place_chosen)
        self.people.taken.connect(self._person_picked)
        self.people.typed.connect(self.participant_wanted)
        self.box.decided.connect(self.when_chosen)
        theme.changed.connect(self._show)

    def _fill_kinds(self) -> None:
        for kind in KINDS[:-1]:
            action = QAction(self._words.kind(kind), self._group)
            action.setCheckable(True)
            action.setData(str(kind))
            self.kinds.addAction(action)
        self.kinds.addSeparator()
        self._raw = QAction(self.tr("Jotting, to be written up later"), self)
        self._raw.setCheckable(True)
        self.kinds.addAction(self._raw)

    def show_facts(self, facts: Note | Draft, around: Surroundings) -> None:
        """Show a note's facts."""
        self._facts, self._around = facts, around
        self._show()

    @Slot()
    def _show(self) -> None:
        facts, around, look = self._facts, self._around, self._theme.look
        kind = NoteKind(facts.kind)
        self.kind.set_icon(look.kind_icon(kind))
        self.kind.set_words(self._words.kind(kind))
        self.kind.set_name(self.tr("Kind: {kind}").format(kind=self._words.kind(kind)))
        self.kind.set_colours(ground=look.kind(kind).tint)
        self.jotting.setVisible(facts.raw)
        self.jotting.set_colours(ground=look.tokens.warn_soft)
        self.place.set_words(facts.place or self.tr("Place"))
        self.place.set_name(self.tr("Place: {place}").format(place=facts.place or self.tr("not given")))
        visit = next((v for v in around.visits if v.id == facts.visit), None)
        when = self._words.when(facts.happened_at)
        parts = [self._words.visit(visit).split(",")[0] if visit else "", when]
        shown = ", ".join(part for part in parts if part) or self.tr("Time")
        self.when.set_words(shown)
        self.when.set_name(self.tr("Time and field visit: {when}").format(when=shown))
        person = self._person()
        self.participant.set_words(self._words.participant(person) if person else self.tr("Participant"))
        who = self._words.participant(person) if person else self.tr("not given")
        self.participant.set_name(self.tr("Participant: {who}").format(who=who))
        self._show_origin(person)

    def _person(self) -> Participant | None:
        return next((p for p in self._around.participants if p.id == self._facts.participant), None)

    def _show_origin(self, person: Participant | None) -> None:
        parts = []
        if person is not None:
            icon, role = consent_mark(person.consent)
            self.mark.set_icon(icon, role=role)
            guardian = next((p for p in self._around.participants if p.id == person.guardian), None)
            parts.append(self._words.consent_in_full(person, guardian))
        self.mark.setVisible(person is not None)
        if isinstance(self._facts, Note):
            parts += self._written(self._facts)
        else:
            parts.append(self.tr("Saved while you write"))
        self.origin.setText(_DOT.join(parts))
        self.setAccessibleDescription(self.origin.text())

    def _written(self, note: Note) -> list[str]:
        names = {member.id: member.name for member in self._around.members}
        author, writer = names.get(note.author or note.created_by or ""), names.get(note.created_by or "")
        parts = [self.tr("Written by {name}").format(name=author)] if author else []
        if author and writer and author != writer:
            parts = [self.tr("Seen by {name}, written by {writer}").format(name=author, writer=writer)]
        created, changed = note.created_at[:10], note.changed_at[:10]
        if created > note.happened_at[:10] and not note.source:
            day = short_day(created, year=True)
            parts = (
                [*parts[:-1], f"{parts[-1]} {day}"] if parts else [self.tr("Written {day}").format(day=day)]
            )
        if changed > created:
            parts.append(self.tr("Edited {day}").format(day=short_day(changed, year=True)))
        return parts

    # Boxes --------------------------------------------------------------------------------------

    @Slot()
    def _open_kinds(self) -> None:
        show_kinds(self._theme, self._group.actions(), {str(self._facts.kind)})
        self._raw.setChecked(self._facts.raw)
        look = self._theme.look
        mark, colour = (
            ("check", look.tokens.accent) if self._facts.raw else ("pencil-line", look.tokens.muted)
        )
        self._raw.setIcon(look.icons.icon(mark, colour))
        self.kinds.popup(self.kind.mapToGlobal(self.kind.rect().bottomLeft()))

    @Slot(QAction)
    def _kind_picked(self, action: QAction) -> None:
        self.kind_chosen.emit(action.data())

    @Slot()
    def _not_raw(self) -> None:
        self.raw_chosen.emit(False)

    @Slot()
    def _open_places(self) -> None:
        self.wanted.emit()
        options = [Option(place, place, "map-pin") for place in self._around.places]
        self.places.offer(options, text=self._facts.place)
        self.places.show_below(self.place)

    @Slot()
    def _open_when(self) -> None:
        self.wanted.emit()
        facts, around = self._facts, self._around
        visits = visit_options(around.visits, self._words)
        author = facts.author or (facts.created_by if isinstance(facts, Note) else around.me)
        self.box.offer(facts.happened_at, facts.visit, visits, author, member_options(around.members))
        self.box.show_below(self.when)

    @Slot()
    def _open_people(self) -> None:
        self.wanted.emit()
        options = person_options(self._around.participants)
        if self._facts.participant:
            options.insert(0, Option("", self.tr("Nobody"), "x"))
        self.people.offer(options, chosen=self._facts.participant or "")
        self.people.show_below(self.participant)

    @Slot(str)
    def _person_picked(self, key: str) -> None:
        self.participant_chosen.emit(key or None)


def visit_options(visits: Sequence[Visit], words: NoteWords) -> list[Option]:
    """Visits to choose from, the newest first."""
    newest = sorted(visits, key=_day_of_visit, reverse=True)
    return [Option(v.id, words.visit(v), "route", short_day(v.date)) for v in newest]


def _day_of_visit(visit: Visit) -> tuple[str, str]:
    return visit.date, visit.starts_at


def member_options(members: Sequence[Member]) -> list[Option]:
    """The team to choose from, by name."""
    return sorted((Option(m.id, m.name, "users-round", m.function) for m in members), key=_name_of_option)


def person_options(people: Sequence[Participant]) -> list[Option]:
    """Participants to choose from, by pseudonym; the icon tells where consent stands."""
    made = (Option(p.id, p.pseudonym, consent_mark(p.consent)[0], p.role) for p in people)
    return sorted(made, key=_name_of_option)


def _name_of_option(option: Option) -> str:
    return by_name(option.text)


def show_kinds(theme: Theme, actions: Sequence[QAction], chosen: Collection[str]) -> None:
    """Mark the chosen kinds of a menu. Beside an icon the style paints no tick, so the tick is the icon."""
    look = theme.look
    for action in actions:
        kind = NoteKind(action.data())
        on = action.data() in chosen
        action.setChecked(on)
        icon, colour = ("check", look.tokens.accent) if on else (look.kind_icon(kind), look.kind(kind).stripe)
        action.setIcon(look.icons.icon(icon, colour))
