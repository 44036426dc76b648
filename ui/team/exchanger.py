"""Exchanges with the shared folder every few seconds, without anybody waiting.

The folder's files are read and written in a worker; only bringing in what was found happens in the
GUI thread, in portions of a few hundredths of a second with the window's own work between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from feltnoter.domain.pieces import PARTS
from feltnoter.errors import UserError
from ui.bridge import Bridge
from ui.preparer import Preparer
from ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from feltnoter.project import Project
    from feltnoter.project.errand import Errand, Outcome
    from feltnoter.project.teamwork import TeamWork

EVERY_MILLISECONDS = 5_000
_AFTER_TROUBLE = 12 * EVERY_MILLISECONDS
_SOON = 700
_QUICK_SECONDS = 1.5
_TOLD_SECONDS = 60.0  # how long the status says whose notes came


@dataclass(frozen=True, slots=True)
class Situation:
    """How the exchange stands. ``problem`` is the key of a sentence; ``arrived`` is whose notes came last
    (member id, number); ``trouble`` counts files that could not be used."""

    shared: bool = False
    at: datetime | None = None
    unsent: int = 0
    problem: str = ""
    arrived: tuple[tuple[str, int], ...] = ()
    trouble: tuple[str, ...] = ()
    busy: bool = False


def _run(errand: Errand, carrier: Any, project: Project, task: Task) -> Outcome:
    """In the worker: the folder, and for attachments a connection of its own."""
    from feltnoter.project.errand import run

    reader: Project | None = None

    def bytes_of(sha256: str) -> bytes | None:
        nonlocal reader
        reader = reader or project.reader()
        return reader.attachment(sha256)

    try:
        return run(errand, carrier, bytes_of)
    finally:
        if reader is not None:
            reader.close()


class Exchanger(QObject):
    """One project's exchange. ``changed`` says that there is something new to show."""

    changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        preparer: Preparer | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._tasks = tasks
        self._preparer = preparer or Preparer(bridge, tasks, self)
        self._preparer.ready.connect(self._prepared)
        self._unprepared = False
        self._carrier: Any = None
        self._carried: tuple[Any, str] | None = None
        self._outcome: Outcome | None = None
        self._portions: Iterator[Any] | None = None
        self._folder: Any = None
        self._running = False
        self._again = False
        self._stopped = False
        self._seconds = 0.0
        self._began = 0.0
        self._news_before = 0
        self._told_at = -_TOLD_SECONDS
        self.situation = Situation()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tick)
        self._step = QTimer(self, singleShot=True, interval=0)
        self._step.timeout.connect(self._take_portion)

    @property
    def team(self) -> TeamWork:
        """The project's part of it."""
        return self._bridge.project.team

    def start(self) -> None:
        """Begin, as soon as the shared document is loaded."""
        if not self._stopped and self._bridge.project.writable:
            self._timer.start(_SOON)

    def share_through(self, folder: Any) -> None:
        """Choose a folder, or none, and exchange at once."""
        self.team.share_through(folder)
        self.situation = Situation(shared=folder is not None)
        self.changed.emit()
        self.now()

    @Slot()
    def now(self) -> None:
        """Exchange at once; while one is under way, once more after it."""
        if self._running:
            self._again = True
        else:
            self._tick()

    def finish(self) -> None:
        """The project is about to be closed: what is not sent goes out now, where that is quick."""
        quick = not self.situation.problem and self._seconds < _QUICK_SECONDS
        idle = self._portions is None and not self._running
        folder = self.team.folder if self._bridge.project.writable else None
        self.stop()
        if folder is not None and quick and idle and not self._bridge.project.lacks(PARTS):
            with suppress(UserError):  # it is on this disk, and goes out next time
                self.team.bring(folder)

    def stop(self) -> None:
        """Nothing more begins; an answer that is on its way is not taken in."""
        self._stopped = True
        self._timer.stop()
        self._step.stop()
        self._portions = None

    # -- one round -------------------------------------------------------------------------------

    @Slot()
    def _tick(self) -> None:
        if self._stopped:
            return
        self._unprepared = self.team.folder is not None and bool(self._bridge.project.lacks(PARTS))
        if self._unprepared:  # whoever exchanges with colleagues needs to know everything
            self._preparer.want(PARTS)
            self._timer.start(_AFTER_TROUBLE)
        elif not self._running:
            self._begin()

    @Slot()
    def _prepared(self) -> None:
        if self._unprepared:
            self._tick()

    def _begin(self) -> None:
        folder = self.team.folder
        if folder is None:
            self._timer.start(EVERY_MILLISECONDS)
            return
        self._timer.stop()
        try:
            errand = self.team.errand(folder)
        except UserError as error:
            self._bridge.refused.emit(error)
            self._timer.start(EVERY_MILLISECONDS)
            return
        if self._carried != (folder, errand.replica):
            self._carrier, self._carried = self.team.carrier(folder), (folder, errand.replica)
        self._running, self._again, self._folder = True, False, folder
        self._began = perf_counter()
        self._tasks.run(partial(_run, errand, self._carrier, self._bridge.project), self._ran, self._failed)

    @Slot(object)
    def _failed(self, error: object) -> None:
        self._running = False
        if not self._stopped:
            self._tasks.failed.emit(error)
            self._timer.start(_AFTER_TROUBLE)

    @Slot(object)
    def _ran(self, outcome: Outcome) -> None:
        self._seconds = perf_counter() - self._began
        if self._stopped:
            return
        self._outcome = outcome
        self._news_before = self.team.last_news()
        self._portions = self.team.take(outcome, self._folder)
        self._take_portion()

    @Slot()
    def _take_portion(self) -> None:
        if self._portions is None or self._stopped:
            return
        try:
            next(self._portions)
        except StopIteration:
            self._finished()
        except UserError as error:
            self._portions, self._running = None, False
            self._bridge.refused.emit(error)
            self._timer.start(EVERY_MILLISECONDS)
        else:
            self._step.start()

    def _finished(self) -> None:
        outcome, self._outcome, self._portions = self._outcome, None, None
        assert outcome is not None
        self._running = False
        arrived = self._arrived()
        if arrived:
            self._told_at = perf_counter()
        elif perf_counter() - self._told_at < _TOLD_SECONDS:
            arrived = self.situation.arrived
        self.situation = Situation(
            shared=True,
            at=datetime.now() if not outcome.problem else self.situation.at,
            unsent=self.team.unsent(self._folder),
            problem=outcome.problem,
            arrived=arrived,
            trouble=tuple(sorted(outcome.trouble)),
        )
        self.changed.emit()
        more = self._again or (not outcome.problem and self.team.more_to_do(outcome, self._folder))
        if more and not self._stopped:
            self._timer.start(0 if self._again else 50)
        else:
            self._timer.start(EVERY_MILLISECONDS)

    def _arrived(self) -> tuple[tuple[str, int], ...]:
        """Whose new notes came in with this round, and how many."""
        found: dict[str, int] = {}
        for line in self.team.news_after(self._news_before):
            if line.root == "notes" and line.what == "added":
                found[line.member] = found.get(line.member, 0) + 1
        return tuple(found.items())
