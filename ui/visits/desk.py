"""Starting and ending a field visit, wherever in the window that is asked for."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from feltnoter.commands.notes import WriteUpNote
from feltnoter.commands.visits import EndVisit, StartVisit
from feltnoter.domain.entities import Note, Visit
from feltnoter.project.lists import VisitLists
from ui.bridge import Bridge
from ui.notes.beginning import running_visit
from ui.notes.times import now


class VisitDesk(QObject):
    """Carries out; what there is to show it tells."""

    started = Signal(str)
    ended = Signal(str)
    written_up = Signal(str)  # the new note, to be written in
    said = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def running(self) -> Visit | None:
        """The visit that has been started and not ended, mine or everybody's; None without one."""
        project = self._bridge.project
        found = running_visit(project.rows.find(Visit, finished_at=""), datetime.now(), project.me)
        return found if found is not None and found.begun_at else None

    def planned(self) -> Visit | None:
        """My next visit of today that nobody has started, where none of mine runs."""
        project = self._bridge.project
        today = [v for v in project.rows.find(Visit, date=now()[:10]) if not v.begun_at]
        mine = [v for v in today if not v.members or not project.me or project.me in v.members]
        return None if self.running() is not None else min(mine, key=_hour, default=None)

    def waiting(self, visit: str) -> list[str]:
        """The visit's jottings that nobody has written up, earliest first."""
        return [note.id for note in self._bridge.project.query(VisitLists).notes_of(visit) if note.waits]

    @Slot(str)
    def start(self, visit: str) -> None:
        """Notes are written on this visit from now on."""
        if self._bridge.execute(StartVisit(id=visit, at=now(), member=self._bridge.project.me)) is None:
            return
        self.said.emit(self.tr("The field visit is under way. New notes get its place and time."))
        self.started.emit(visit)

    @Slot(str)
    def end(self, visit: str) -> None:
        """It is over; its jottings wait to be written up."""
        if self._bridge.execute(EndVisit(id=visit, at=now())) is None:
            return
        count = len(self.waiting(visit))
        waits = self.tr("The field visit has ended. %n jotting(s) to write up today.", "", count)
        self.said.emit(waits if count else self.tr("The field visit has ended."))
        self.ended.emit(visit)

    @Slot(str)
    def write_up(self, jotting: str) -> None:
        """A note proper beside the jotting; it begins with the jotting's words."""
        note = self._bridge.project.rows.get(Note, jotting)
        if note is None:
            return
        command = WriteUpNote(jotting=note.id, text=note.body)
        if self._bridge.execute(command) is not None:
            self.written_up.emit(command.id)


def _hour(visit: Visit) -> tuple[str, str, str]:
    return visit.starts_at, visit.created_at, visit.id
