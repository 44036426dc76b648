"""From the start page to a project of one's own, by an invitation."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from feltnoter.settings import Settings, settings_folder
from ui.folders import usual_folder
from ui.opener import Opener
from ui.start.join_dialog import JoinDialog, Joining
from ui.style.theme import Theme
from ui.tasks import Task

if TYPE_CHECKING:
    from feltnoter.project.opening import Unlocked


def _join(joining: Joining, projects: Path, task: Task) -> Unlocked:
    from feltnoter.errors import UserError
    from feltnoter.project.joining import become_named, join, read_invitation
    from feltnoter.project.opening import register_of, unlock
    from ui.start.new_page import free_path

    invitation = read_invitation(joining.invitation, joining.invite_passphrase)
    folder = joining.folder or (Path(invitation.folder) if invitation.folder else None)
    if folder is None:
        raise UserError("team_folder_gone", name="?")
    projects.mkdir(parents=True, exist_ok=True)
    path = free_path(projects, invitation.title or joining.invitation.stem)
    choose = partial(become_named, name=joining.name)
    settings = settings_folder()
    join(invitation, path, joining.passphrase, folder, register_of(settings), choose).close()
    return unlock(path, joining.passphrase, settings)


class Joiner(QObject):
    """Asks for the file, then for the four answers; ``opener`` does the rest."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        opener: Opener,
        open_dialog: Callable[[QDialog], None],
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self._opener = opener
        self._open_dialog = open_dialog
        self._settings = settings

    @Slot()
    def choose_file(self) -> None:
        """The system's dialog for an invitation."""
        downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        start = str(usual_folder(downloads))
        kinds = self.tr("Invitations ({pattern})").format(pattern="*.feltinvitation")
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open invitation"), start, kinds)
        if chosen:
            self.ask(Path(chosen))

    def ask(self, invitation: Path) -> JoinDialog:
        """The four answers."""
        dialog = JoinDialog(self._theme, invitation, self._window)
        dialog.submitted.connect(self._submitted)
        self._open_dialog(dialog)
        return dialog

    @Slot(object)
    def _submitted(self, joining: Joining) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        usual = (Path(documents) if documents else Path.home()) / "Feltnoter"
        chosen = self._settings.get("project_folder")
        self._opener.open_by(partial(_join, joining, Path(chosen) if chosen else usual))
