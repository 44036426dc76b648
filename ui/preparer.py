"""Loads parts of an open project's shared document in a worker, so that no click waits for them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from feltnoter.domain.pieces import Part
from ui.bridge import Bridge
from ui.tasks import Task, Tasks


class Preparer(QObject):
    """Each part is loaded when somebody says that it will be needed, and not before.

    ``ready`` says that something more is in memory: ask the project (``lacks``) whether it is enough.
    """

    ready = Signal()

    def __init__(self, bridge: Bridge, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self._stopped = False
        self._tasks = tasks
        self._under_way: set[Part] = set()

    def want(self, parts: Iterable[Part]) -> None:
        """These are about to be changed. A project open for reading needs none."""
        project = self.bridge.project
        if self._stopped or not project.writable:
            return
        missing = [part for part in project.lacks(parts) if part not in self._under_way]
        if missing:
            self._under_way.update(missing)
            self._tasks.run(partial(_prepare, project, missing), self._adopt, self._failed)

    def stop(self) -> None:
        """The project is about to be closed: an answer that is on its way comes too late."""
        self._stopped = True

    @Slot(object)
    def _adopt(self, prepared: Any) -> None:
        if not self._stopped:
            self.bridge.project.adopt(prepared)
            self._under_way.difference_update(prepared.last_logged)
            self.ready.emit()

    @Slot(object)
    def _failed(self, error: object) -> None:
        """Whoever wants it next tries again, in the worst case by changing something."""
        self._under_way.clear()
        if not self._stopped:
            self._tasks.failed.emit(error)


def _prepare(project: Any, parts: list[Part], task: Task) -> Any:
    return project.prepare(parts)
