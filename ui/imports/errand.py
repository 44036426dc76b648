"""The frame's side of bringing notes in: opens the dialogs, takes what is dropped, says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from ui.imports.drop import FileDrop
from ui.style.theme import Theme
from ui.tasks import Tasks
from ui.words import Words

if TYPE_CHECKING:
    from ui.imports.dialog import ImportDialog
    from ui.workspace import Workspace


class Imports(QObject):
    """Serves the workspace it has been given."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        tasks: Tasks,
        open_dialog: Callable[[QDialog], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self._tasks = tasks
        self._open_dialog = open_dialog
        self._workspace: Workspace | None = None
        self._words: Words | None = None
        self._folder = ""
        self.drop = FileDrop(window, self)
        self.drop.dropped.connect(self.bring_in)

    def serve(self, workspace: Workspace | None, words: Words) -> None:
        """Work for another project, or for none."""
        self._workspace, self._words = workspace, words
        self.drop.set_open(workspace is not None)

    @Slot(object)
    def bring_in(self, paths: Sequence[Path] = ()) -> None:
        """Choose files, or begin with those that were dropped."""
        from ui.imports.dialog import ImportDialog

        if self._workspace is None or self._words is None:
            return
        bridge = self._workspace.bridge
        dialog = ImportDialog(self._theme, bridge, self._tasks, self._words, self._folder, self._window)
        dialog.imported.connect(self._imported)
        dialog.codes_imported.connect(self._codes_imported)
        dialog.finished.connect(self._keep_folder)
        self._open_dialog(dialog)
        dialog.read(paths)

    @Slot()
    def insert_many(self) -> None:
        """Many short inputs at once."""
        from ui.imports.many import ManyDialog

        if self._workspace is None or self._words is None:
            return
        dialog = ManyDialog(self._theme, self._workspace.bridge, self._words, self._window)
        dialog.imported.connect(self._imported)
        self._open_dialog(dialog)

    @Slot()
    def _keep_folder(self) -> None:
        dialog: ImportDialog = self.sender()  # type: ignore[assignment]
        self._folder = dialog.folder

    @Slot(int)
    def _imported(self, count: int) -> None:
        if self._workspace is not None:
            self._workspace.go("notes", None)
            self._workspace.toast.show_done(self.tr("%n note(s) brought in", "", count))

    @Slot(int)
    def _codes_imported(self, count: int) -> None:
        if self._workspace is not None:
            self._workspace.go("coding", None)
            self._workspace.toast.show_done(self.tr("%n code(s) brought in", "", count))
