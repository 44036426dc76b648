"""Opens, creates and closes the project's file for the window, with the slow part in a worker.

Nothing of the core is imported here before it is needed: the start page is on screen by then.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from feltnoter.settings import settings_folder
from ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from feltnoter.project.opening import Unlocked

EXAMPLE_FOLDER = "eksempel"


def warm_up(task: Task) -> None:
    """Import what an open project needs, while the start page is being read."""
    with task.apart():
        import ui.bridge  # noqa: F401


def _unlock(path: Path, passphrase: str, task: Task) -> Unlocked:
    from feltnoter.project.opening import unlock

    return unlock(path, passphrase, settings_folder())


def _create(path: Path, passphrase: str, title: str, question: str, me: dict[str, str], task: Task) -> Any:
    from feltnoter.commands.people import AddMember
    from feltnoter.commands.projects import BeginProject
    from feltnoter.project.opening import create

    member = AddMember(**me) if me.get("name", "").strip() else None
    return create(path, passphrase, BeginProject(title=title, question=question), settings_folder(), member)


def _example(task: Task) -> Unlocked:
    from feltnoter.demo import DEMO_FILE, DEMO_PASSPHRASE, build_demo
    from feltnoter.project.opening import example, register_of

    settings = settings_folder()
    build = partial(_build_demo, build_demo, register_of(settings))
    return example(settings / EXAMPLE_FOLDER / DEMO_FILE, DEMO_PASSPHRASE, settings, build)


def _build_demo(build: Callable[..., Any], register: object, folder: Path) -> Any:
    return build(folder, register)


class Opener(QObject):
    """One job at a time. ``opened`` carries the bridge; ``failed`` what to say."""

    opened = Signal(object)  # ui.bridge.Bridge
    failed = Signal(object)  # UserError or another exception
    busy_changed = Signal(bool)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._busy

    def unlock(self, path: Path, passphrase: str) -> None:
        """Open an existing project."""
        self._run(partial(_unlock, path, passphrase))

    def create(self, path: Path, passphrase: str, title: str, question: str, me: dict[str, str]) -> None:
        """Make a new project and open it."""
        self._run(partial(_create, path, passphrase, title, question, me))

    def example(self) -> None:
        """Open the example project, as it was left."""
        self._run(_example)

    def open_by(self, work: Callable[[Task], Any]) -> None:
        """Open what another way of getting a project file comes to: ``work`` returns ``Unlocked``."""
        self._run(work)

    def _run(self, work: Callable[[Task], Any]) -> None:
        if self._busy:
            return
        self._set_busy(True)
        self._tasks.run(work, self._unlocked, self._went_wrong)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)

    @Slot(object)
    def _unlocked(self, unlocked: Unlocked) -> None:
        from feltnoter.errors import UserError
        from feltnoter.project.opening import open_unlocked

        try:
            project = open_unlocked(unlocked)
        except UserError as error:
            self._went_wrong(error)
            return
        self._set_busy(False)
        from ui.bridge import Bridge

        self.opened.emit(Bridge(project))

    @Slot(object)
    def _went_wrong(self, error: object) -> None:
        self._set_busy(False)
        self.failed.emit(error)
