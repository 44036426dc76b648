"""Looks through the project in the background and again after every change; tells what was found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from time import sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QTextEdit

from feltnoter.changes import Changes
from feltnoter.domain.entities import ROOT_OF
from feltnoter.project import Project
from feltnoter.project.privacy import Finder, Finding, Look, look_again, look_through, team_words
from feltnoter.project.spots import LOOKED_AT
from ui.bridge import Bridge
from ui.style.theme import Theme
from ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from ui.privacy.marker import Marker

FIRST = 3_000  # milliseconds after the project is on screen: spaCy is not to be in the way of the first note
AGAIN = 2_000  # after a change: when nothing has been written for a while
_BREATH, _PAUSE = 20, 0.002  # after so many notes so many seconds for the window
LOOKED_AT_ROOTS = frozenset(ROOT_OF[kind] for kind in LOOKED_AT)
_ROOTS = LOOKED_AT_ROOTS | {"members", "kept_findings"}


@dataclass(frozen=True, slots=True)
class _LookJob:
    """The worker's job, over a connection of its own. A look before saves looking at what is as it was."""

    project: Project
    finder: Finder
    before: Look | None
    changed: frozenset[tuple[str, str]]  # root and id
    stop: Event  # not the task's own cancelling: a stopped look is to be told of as well

    def __call__(self, task: Task) -> Look | None:
        def go_on(done: int, total: int) -> bool:
            if done % _BREATH == 0:
                sleep(_PAUSE)  # the interpreter's lock goes to the window, which has waited for it
                task.report(done, total)
            return not (task.cancelled or self.stop.is_set())

        with task.apart():
            self.finder.warm()  # the first time spaCy is imported: seconds on a slow disk
        reader = self.project.reader()
        try:
            if self.before is None:
                return look_through(reader.rows, self.finder, go_on)
            return look_again(reader.rows, self.finder, self.before, self.changed, go_on)
        finally:
            reader.close()


@dataclass(frozen=True, slots=True)
class _TextJob:
    """What stands in a text that may not be saved yet."""

    finder: Finder
    text: str
    team: frozenset[str]

    def __call__(self, task: Task) -> tuple[str, list[Finding]]:
        with task.apart():
            return self.text, self.finder.find(self.text, self.team)


class PrivacyWatch(QObject):
    """Keeps one look at an open project. Nothing of it is written anywhere."""

    looked = Signal(object)  # Look
    looking = Signal(int, int)  # texts looked at, texts there are: a long look is going on
    stopped = Signal()  # a look was cancelled

    def __init__(
        self, bridge: Bridge, tasks: Tasks, parent: QObject | None = None, *, finder: Finder | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._tasks = tasks
        self.finder = finder or Finder()  # shared: its first text costs a second of loading
        self._running: Event | None = None  # set to stop the look that is going on
        self._dirty: set[tuple[str, str]] = set()
        self._asked: frozenset[tuple[str, str]] = frozenset()  # what the look that is going on looks at
        self._wanted = False
        self.look: Look | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look_now)
        bridge.changed.connect(self._changed)

    def start(self) -> None:
        """Begin in a while."""
        self._soon.start(FIRST)

    @property
    def busy(self) -> bool:
        """Whether a look is going on or about to begin."""
        return self._running is not None or self._soon.isActive()

    @Slot()
    def look_now(self) -> None:
        """Look at what has changed, at everything the first time."""
        self._soon.stop()
        if self._running is not None:
            self._wanted = True
            return
        self._running = Event()
        self._asked, self._dirty = frozenset(self._dirty), set()
        job = _LookJob(self._bridge.project, self.finder, self.look, self._asked, self._running)
        self._tasks.run(job, self._looked, self._failed, self.looking.emit)

    @Slot()
    def look_at_everything(self) -> None:
        """Begin anew: »Tjek igen«."""
        self.look = None
        self.look_now()

    @Slot()
    def cancel(self) -> None:
        """Stop looking."""
        if self._running is not None:
            self._running.set()
            self._wanted = False

    def mark(
        self, theme: Theme, editor: QTextEdit, note: Callable[[], str | None], save: Callable[[], bool]
    ) -> Marker:
        """Marks in a text being written, for a place that knows nothing of this one; see ``Marker``."""
        from ui.privacy.marker import Marker

        return Marker(theme, self._bridge, self, editor, note, save)

    def find_in(self, text: str, found: Callable[[tuple[str, list[Finding]]], None]) -> None:
        """Have a text looked at in the background; ``found``, a slot, gets the text and its findings."""
        self._tasks.run(_TextJob(self.finder, text, team_words(self._bridge.project.rows)), found)

    @Slot(object)
    def _looked(self, look: Look | None) -> None:
        self._running = None
        if look is None:
            self._dirty |= self._asked
            self.stopped.emit()
        else:
            self.look = look
            self.looked.emit(look)
        if self._wanted:
            self._wanted = False
            self.look_now()

    @Slot(object)
    def _failed(self, error: object) -> None:
        self._running = None
        self._dirty |= self._asked
        self._tasks.failed.emit(error)
        self.stopped.emit()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if _ROOTS.isdisjoint(changes.touched):
            return
        for root in LOOKED_AT_ROOTS.intersection(changes.touched):
            touched = changes.touched[root]
            self._dirty |= {(root, each) for each in touched.added | touched.changed | touched.removed}
        if self.look is not None or self._running is not None:
            self._soon.start(AGAIN)
