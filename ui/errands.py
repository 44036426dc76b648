"""What the frame does with an open project: palette, backup, trash, settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from feltnoter.settings import Settings
from ui.actions import PROJECT_MENU, Actions
from ui.exports.errand import DataExport
from ui.imports.errand import Imports
from ui.quick.keeper import QuickKeeper
from ui.spelling import SpellingDesk
from ui.style.theme import Theme
from ui.tasks import Task, Tasks
from ui.words import Words

if TYPE_CHECKING:
    from feltnoter.project import Project
    from ui.palette import Palette
    from ui.workspace import Workspace

ENDING = ".feltnoter"


def _back_up(project: Project, target: Path, task: Task) -> Path:
    reader = project.reader()
    try:
        reader.back_up(target)
    finally:
        reader.close()
    return target


class Errands(QObject):
    """Serves the workspace it has been given; opens its dialogs through ``open_dialog``."""

    language_chosen = Signal(str)
    size_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        tasks: Tasks,
        settings: Settings,
        open_dialog: Callable[[QDialog], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self._tasks = tasks
        self._settings = settings
        self._open_dialog = open_dialog
        self._workspace: Workspace | None = None
        self._actions: Actions | None = None
        self._words: Words | None = None
        self.palette: Palette | None = None
        self.imports = Imports(theme, window, tasks, open_dialog, self)
        self.exports = DataExport(window, tasks, self)
        self.spelling = SpellingDesk(tasks, settings.get, self)
        self.quick = QuickKeeper(theme, window, settings.folder, self.spelling, self)
        self.quick.taken.connect(self._quick_notes_taken)

    def serve(self, workspace: Workspace | None, actions: Actions, words: Words) -> None:
        """Work for another project, or for none."""
        self.close_palette()
        if workspace is None:
            self.spelling.forget()
        self._workspace, self._actions, self._words = workspace, actions, words
        self.imports.serve(workspace, words)
        self.exports.serve(workspace, words)
        self.quick.serve(workspace.preparer if workspace is not None else None, words)

    def do(self, identity: str) -> bool:
        """Carry out an action that is an errand; False for the others."""
        errand = {
            "palette": self.show_palette,
            "menu": self.show_menu,
            "quick_note": self.quick.show,
            "import_notes": self.imports.bring_in,
            "insert_many": self.imports.insert_many,
            "export_data": self.exports.export,
            "backup": self.back_up,
            "trash": self.show_trash,
            "settings": self.show_settings,
            "help": self.show_help,
        }.get(identity)
        if errand is None:
            return False
        errand()
        return True

    def advise(self) -> None:
        """One quiet sentence where the file lies on a drive that is not for working on."""
        from ui.start.where import advice

        if self._workspace is not None:
            sentence = advice(self._workspace.bridge.project.path)
            if sentence:
                self._workspace.say(sentence, calm=True)

    @Slot(int)
    def _quick_notes_taken(self, count: int) -> None:
        if self._workspace is not None:
            self._workspace.say(
                self.tr("%n quick note(s) written outside the window came in.", "", count), calm=True
            )

    @Slot()
    def show_menu(self) -> None:
        """The project's menu, below its box in the sidebar."""
        if self._workspace is None or self._actions is None:
            return
        sidebar = self._workspace.sidebar
        anchor = sidebar.wordmark if sidebar.is_rail() else sidebar.project
        menu = self._actions.menu(PROJECT_MENU, self._window)
        menu.setAccessibleName(self.tr("Project menu"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)))

    # -- palette ---------------------------------------------------------------------------------

    @Slot()
    def show_palette(self) -> None:
        """Find and do."""
        from ui.palette import Palette

        if self._workspace is None or self._actions is None or self._words is None:
            return
        if self.palette is not None:
            self.palette.take_focus()
            return
        palette = Palette(
            self._theme, self._workspace.bridge, self._tasks, self._actions, self._words, self._window
        )
        palette.place_requested.connect(self._workspace.go)
        palette.closed.connect(self.close_palette)
        self.palette = palette
        palette.open()

    @Slot()
    def close_palette(self) -> None:
        """Take it away."""
        palette, self.palette = self.palette, None
        if palette is not None:
            palette.give_back()
            palette.deleteLater()

    # -- dialogs ---------------------------------------------------------------------------------

    @Slot()
    def show_trash(self) -> None:
        """What has been deleted, with the way back."""
        from ui.trash import TrashDialog

        if self._workspace is not None and self._words is not None:
            self._open_dialog(TrashDialog(self._theme, self._workspace.bridge, self._words, self._window))

    @Slot()
    def show_settings(self) -> None:
        """Language, look, size of text."""
        from ui.settings.dialog import SettingsDialog

        dialog = SettingsDialog(self._theme, self._settings, self._window)
        dialog.language_chosen.connect(self.language_chosen)
        dialog.size_chosen.connect(self.size_chosen)
        dialog.advice_chosen.connect(self._advice_chosen)
        dialog.spelling_chosen.connect(self.spelling.refresh)
        self._open_dialog(dialog)

    @Slot()
    def _advice_chosen(self) -> None:
        if self._workspace is not None:
            self._workspace.refresh_page()

    @Slot()
    def show_help(self) -> None:
        """What the program offers everybody, and every shortcut."""
        from ui.help import HelpDialog

        if self._actions is not None:
            single_keys = partial(self._settings.get, "single_keys")
            self._open_dialog(HelpDialog(self._theme, self._actions, single_keys, self._window))

    # -- backup ----------------------------------------------------------------------------------

    @Slot()
    def back_up(self) -> None:
        """An encrypted copy where the user says."""
        if self._workspace is None:
            return
        path = self._workspace.bridge.project.path
        proposed = path.with_name(f"{path.stem} {date.today().isoformat()}{ENDING}")
        kinds = self.tr("Feltnoter projects ({pattern})").format(pattern=f"*{ENDING}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Back up"), str(proposed), kinds)
        if chosen:
            target = Path(chosen if chosen.endswith(ENDING) else f"{chosen}{ENDING}")
            work = partial(_back_up, self._workspace.bridge.project, target)
            self._tasks.run(work, self._backed_up, self._not_backed_up)

    @Slot(object)
    def _backed_up(self, target: Path) -> None:
        if self._workspace is not None:
            sentence = self.tr("The backup »{name}« is ready. It has the same passphrase.")
            self._workspace.say(sentence.format(name=target.name), calm=True)

    @Slot(object)
    def _not_backed_up(self, error: object) -> None:
        if self._workspace is not None and self._words is not None:
            self._workspace.say(self._words.sentence(error))
