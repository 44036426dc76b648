"""What a quick note inherits, in one line, and the way to correct it."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from feltnoter.domain.entities import Entity, Member, Note, Participant, Visit
from feltnoter.project.lists import NoteLists
from ui.bridge import Bridge
from ui.notes.finder import Finder, Option
from ui.notes.note_head import member_options, person_options, visit_options
from ui.notes.session import Draft
from ui.notes.times import clock, short_day
from ui.notes.when import WhenBox
from ui.notes.words import NoteWords, consent_mark
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import TextAction
from ui.widgets.text import IconLabel, Label

E = TypeVar("E", bound=Entity)


class FactsLine(QWidget):
    """Visit or place, participant and time. Without a project only the time is known."""

    corrected = Signal(dict)  # field -> new value

    def __init__(
        self, theme: Theme, words: NoteWords, bridge: Bridge | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._bridge = theme, words, bridge
        self._facts: Note | Draft = Draft()
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        self._parts: dict[str, tuple[IconLabel, Label]] = {}
        for key, icon in (("where", "route"), ("who", "user-round"), ("when", "clock")):
            part = (IconLabel(theme, icon, size=14), Label(theme, "", Style.SECONDARY, role="muted"))
            self._parts[key] = part
            pair = QHBoxLayout()  # of its own, so that what is not known leaves no gap
            pair.setSpacing(px(6))
            for widget in part:
                pair.addWidget(widget)
            row.addLayout(pair)
        row.addStretch(1)
        self.correct = TextAction(
            theme, self.tr("Correct"), name=self.tr("Correct time, place or participant")
        )
        self.correct.clicked.connect(self._open_menu)
        row.addWidget(self.correct)
        self.menu = QMenu(self)
        self.menu.addAction(self.tr("Time and field visit …")).triggered.connect(self._correct_when)
        self.menu.addAction(self.tr("Place …")).triggered.connect(self._correct_place)
        if bridge is not None:
            self.menu.addAction(self.tr("Participant …")).triggered.connect(self._correct_who)
        self.when = WhenBox(theme, self)
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
            parent=self,
        )
        self.when.decided.connect(self._when_decided)
        self.places.taken.connect(self._place_decided)
        self.places.typed.connect(self._place_decided)
        self.people.taken.connect(self._who_decided)

    def show_facts(self, facts: Note | Draft) -> None:
        """Show what is known now."""
        self._facts = facts
        visit = self._found(Visit, facts.visit)
        person = self._found(Participant, facts.participant)
        where = self._words.visit(visit) if visit else facts.place
        when = clock(facts.happened_at)
        if facts.happened_at[:10] != datetime.now().date().isoformat():
            when = " ".join(part for part in (short_day(facts.happened_at), when) if part)
        shown = {
            "where": where,
            "who": person.pseudonym if person else "",
            "when": self.tr("at {time}").format(time=when) if when else "",
        }
        self._parts["where"][0].set_icon("route" if visit else "map-pin")
        tips = dict(shown)
        if person is not None:
            icon, role = consent_mark(person.consent)
            self._parts["who"][0].set_icon(icon, role=role)
            consent = self._words.consent_in_full(person, self._found(Participant, person.guardian))
            tips["who"] = f"{self._words.participant(person)}: {consent}"
        for key, words in shown.items():
            icon_label, label = self._parts[key]
            label.setText(words)
            label.setToolTip(tips[key])
            label.setAccessibleDescription(tips[key])
            icon_label.setVisible(bool(words))
            label.setVisible(bool(words))

    def _found(self, entity: type[E], identity: str | None) -> E | None:
        return None if self._bridge is None else self._bridge.project.rows.get(entity, identity)

    # Correcting ---------------------------------------------------------------------------------

    @Slot()
    def _open_menu(self) -> None:
        self.menu.popup(self.correct.mapToGlobal(self.correct.rect().bottomLeft()))

    @Slot()
    def _correct_when(self) -> None:
        facts = self._facts
        if self._bridge is None:
            self.when.offer(facts.happened_at, facts.visit, ())
        else:
            project = self._bridge.project
            visits = visit_options(project.rows.find(Visit), self._words)
            members = member_options(project.rows.find(Member))
            self.when.offer(facts.happened_at, facts.visit, visits, facts.author or project.me, members)
        self.when.show_below(self.correct)

    @Slot()
    def _correct_place(self) -> None:
        known = () if self._bridge is None else self._bridge.project.query(NoteLists).places()
        self.places.offer([Option(p, p, "map-pin") for p in known], text=self._facts.place)
        self.places.show_below(self.correct)

    @Slot()
    def _correct_who(self) -> None:
        if self._bridge is None:
            return
        options = person_options(self._bridge.project.rows.find(Participant))
        if self._facts.participant:
            options.insert(0, Option("", self.tr("Nobody"), "x"))
        self.people.offer(options, chosen=self._facts.participant or "")
        self.people.show_below(self.correct)

    @Slot(str, object, object)
    def _when_decided(self, happened_at: str, visit: str | None, author: str | None) -> None:
        self.corrected.emit({"happened_at": happened_at, "visit": visit, "author": author})

    @Slot(str)
    def _place_decided(self, place: str) -> None:
        self.corrected.emit({"place": " ".join(place.split())})

    @Slot(str)
    def _who_decided(self, key: str) -> None:
        self.corrected.emit({"participant": key or None})
