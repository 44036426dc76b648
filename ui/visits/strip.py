"""The visit under way, or the one planned for today, in one quiet line above the lists."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from feltnoter.changes import Changes
from feltnoter.domain.entities import Visit
from feltnoter.project.lists import VisitLists
from ui.bridge import Bridge
from ui.notes.times import clock
from ui.notes.words import NoteWords
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.visits.desk import VisitDesk
from ui.widgets.button import TextAction
from ui.widgets.surface import Surface
from ui.widgets.text import IconLabel, Label


class RunningStrip(Surface):
    """Hidden on a day without a visit."""

    opened = Signal(str)
    start_requested = Signal(str)
    end_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        words: NoteWords,
        desk: VisitDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "side", edges=Qt.Edge.BottomEdge, parent=parent)
        self._theme, self._bridge, self._words, self._desk = theme, bridge, words, desk
        self._visit = ""
        px = theme.px
        self.setAccessibleName(self.tr("Field visit under way"))
        self._place = Label(theme, "", Style.CONTROL, weight=SEMIBOLD)
        self._facts = Label(theme, "", Style.SECONDARY, role="muted")
        self.show_visit = TextAction(theme, self.tr("Show the visit"))
        self.start = TextAction(theme, self.tr("Start field visit"))
        self.end = TextAction(theme, self.tr("End field visit"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(6), px(20), px(7))
        row.setSpacing(px(8))
        self._mark = IconLabel(theme, "footprints", role="accent")
        row.addWidget(self._mark)
        row.addWidget(self._place)
        row.addWidget(self._facts, 1)
        row.addWidget(self.show_visit)
        row.addSpacing(px(12))
        row.addWidget(self.start)
        row.addWidget(self.end)
        self.start.clicked.connect(self._start_pressed)
        self.show_visit.clicked.connect(self._show_pressed)
        self.end.clicked.connect(self._end_pressed)
        self.hide()

    def refresh(self) -> None:
        """Read again what runs, or waits for today."""
        running = self._desk.running()
        visit = running or self._desk.planned()
        self._visit = visit.id if visit is not None else ""
        self.setVisible(visit is not None)
        if visit is None:
            return
        self._mark.set_icon("footprints" if running else "route", role="accent" if running else "muted")
        self.start.setVisible(running is None)
        self.end.setVisible(running is not None)
        facts = self._under_way(visit) if running is not None else self._to_come(visit)
        self.setAccessibleName(self.tr("Field visit under way") if running else self.tr("Field visit today"))
        self._place.setText(self._words.visit(visit))
        self._facts.setText(" · ".join(facts))
        self.setAccessibleDescription(f"{self._place.text()}, {self._facts.text()}")

    def _under_way(self, visit: Visit) -> list[str]:
        notes = self._bridge.project.query(VisitLists).notes_of(visit.id)
        jottings = sum(note.waits for note in notes)
        facts = [
            self.tr("since {time}").format(time=clock(visit.begun_at)),
            self.tr("%n note(s)", "", len(notes)),
        ]
        return [*facts, self.tr("%n to write up", "", jottings)] if jottings else facts

    def _to_come(self, visit: Visit) -> list[str]:
        hour = visit.starts_at.replace(":", ".")
        return [
            self.tr("planned for today at {time}").format(time=hour) if hour else self.tr("planned for today")
        ]

    def show_changes(self, changes: Changes) -> None:
        """As ``refresh``, when it concerns us."""
        if {"notes", "visits"} & changes.touched.keys():
            self.refresh()

    @Slot()
    def _show_pressed(self) -> None:
        self.opened.emit(self._visit)

    @Slot()
    def _start_pressed(self) -> None:
        self.start_requested.emit(self._visit)

    @Slot()
    def _end_pressed(self) -> None:
        self.end_requested.emit(self._visit)
