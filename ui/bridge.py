"""The one door between the window and an open project."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from feltnoter.changes import Changes, Label
from feltnoter.commands.base import Command
from feltnoter.errors import UserError
from feltnoter.project import Project


class Bridge(QObject):
    """Runs commands and tells the window what changed. Lives in the GUI thread with its project.

    Places read through ``project`` and write only through ``execute``; after every change, whoever
    made it, ``changed`` names the ids, and each place fetches those again.
    """

    changed = Signal(object)  # feltnoter.changes.Changes
    saved = Signal(object)  # datetime, local: everything until now is on disk
    refused = Signal(object)  # feltnoter.errors.UserError: say it, nothing has happened
    overtaken = Signal(object)  # Changes of an undo that left alone what a colleague had changed

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._stop = project.on_change(self._announce)

    def execute(self, command: Command) -> Changes | None:
        """Carry out a command; None when it was refused (then ``refused`` has been emitted)."""
        try:
            changes = self.project.execute(command)
        except UserError as error:
            self.refused.emit(error)
            return None
        self.saved.emit(datetime.now())
        return changes

    def undo(self) -> None:
        """Take back the last step."""
        self._step(self.project.undo)

    def redo(self) -> None:
        """Bring back the step last undone."""
        self._step(self.project.redo)

    @property
    def undo_label(self) -> Label | None:
        """What ``undo`` would take back."""
        return self.project.undo_label

    @property
    def redo_label(self) -> Label | None:
        """What ``redo`` would bring again."""
        return self.project.redo_label

    def close(self) -> None:
        """Let go of the project and close it. Raises ``UserError`` when the disk is full."""
        self._stop()
        self.project.close()

    def _step(self, go: object) -> None:
        assert callable(go)
        try:
            changes: Changes = go()
        except UserError as error:
            self.refused.emit(error)
            return
        self.saved.emit(datetime.now())
        if changes.overtaken:
            self.overtaken.emit(changes)

    def _announce(self, changes: Changes) -> None:
        self.changed.emit(changes)
