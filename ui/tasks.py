"""The only background runner: progress, cancelling, errors and results come back to the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

Work = Callable[["Task"], Any]


class Dropped(Exception):
    """The work is given up half done; nobody is told."""


class _Held:
    """The jobs that have the project in hand: whoever closes it waits for them."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._tasks: set[Task] = set()

    def take(self, task: Task) -> bool:
        """From now on it is waited for; False when it has been cancelled and is not to begin."""
        with self._changed:
            if not task.cancelled:
                self._tasks.add(task)
            return not task.cancelled

    def release(self, task: Task) -> None:
        """It is not waited for any longer."""
        with self._changed:
            self._tasks.discard(task)
            self._changed.notify_all()

    def wait(self) -> None:
        """Until there are none."""
        with self._changed:
            self._changed.wait_for(lambda: not self._tasks)


class Task(QObject):
    """One job. Connect only slots of GUI-thread objects: a lambda would run in the worker (measured)."""

    progressed = Signal(int, int)  # done, total
    finished = Signal(object)  # the result
    failed = Signal(object)  # the exception
    ended = Signal()  # after any of the others, also when cancelled

    def __init__(
        self,
        parent: QObject | None = None,
        stopping: threading.Event | None = None,
        held: _Held | None = None,
    ) -> None:
        super().__init__(parent)
        self._held = held or _Held()
        self._cancelled = threading.Event()
        self._stopping = stopping or threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop; its result will not be delivered."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether the job was asked to stop. The work function looks at this, or at ``report``."""
        return self._cancelled.is_set()

    @property
    def stopping(self) -> bool:
        """Whether somebody waits for the job to end: the program or the project is being left. For work
        that outlives its asker otherwise, because the next one needs it too."""
        return self._stopping.is_set()

    @contextmanager
    def apart(self) -> Iterator[None]:
        """A stretch that has nothing of the project in hand and cannot be broken off, like an import of
        seconds: who closes the project does not wait for it. Work that was cancelled ends with it."""
        self._held.release(self)
        yield
        if not self._held.take(self):
            raise Dropped

    def report(self, done: int, total: int) -> bool:
        """Called by the work function in its thread: tell progress; False means stop."""
        self.progressed.emit(done, total)
        return not self.cancelled


class _Job(QRunnable):
    def __init__(self, task: Task, work: Work, held: _Held) -> None:
        super().__init__()
        self._task = task
        self._work = work
        self._held = held

    def run(self) -> None:
        if self._held.take(self._task):
            self._do()
            self._held.release(self._task)
        self._task.ended.emit()

    def _do(self) -> None:
        try:
            result = self._work(self._task)
        except BaseException as error:
            if not self._task.cancelled:
                self._task.failed.emit(error)
        else:
            if not self._task.cancelled:
                self._task.finished.emit(result)


class Tasks(QObject):
    """Starts jobs and keeps them until they end. A worker opens its own ``Project.reader()``."""

    failed = Signal(object)  # the exception of any job that nobody else looks after

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: set[Task] = set()
        self._stopping = threading.Event()
        self._held = _Held()

    @property
    def idle(self) -> bool:
        """Whether every job has ended and been told of."""
        return not self._running

    def run(
        self,
        work: Work,
        finished: Callable[[Any], None] | None = None,
        failed: Callable[[Any], None] | None = None,
        progressed: Callable[[int, int], None] | None = None,
    ) -> Task:
        """Start ``work(task)`` in a thread. The others are slots of GUI-thread objects, bound before
        the start so that a quick job's end is not missed; a failure without one reaches ``failed``."""
        task = Task(self, self._stopping, self._held)
        if finished is not None:
            task.finished.connect(finished)
        task.failed.connect(failed if failed is not None else self.failed)
        if progressed is not None:
            task.progressed.connect(progressed)
        task.ended.connect(self._forget)
        self._running.add(task)
        self._pool.start(_Job(task, work, self._held))
        return task

    def let_go(self) -> None:
        """The project is closed: cancel everything, wait for what has it in hand. The rest ends behind."""
        self._cancel()
        self._held.wait()
        self._stopping.clear()

    def stop(self) -> None:
        """Cancel everything and wait for all of it."""
        self._cancel()
        self._pool.waitForDone()
        self._stopping.clear()

    def _cancel(self) -> None:
        for task in tuple(self._running):
            task.cancel()
        self._stopping.set()

    @Slot()
    def _forget(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._running.discard(task)
            task.deleteLater()
