"""What the window does: from the start page to an open project and back, and the actions of the frame."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog

from feltnoter.errors import UserError
from feltnoter.settings import Settings
from ui.actions import Actions
from ui.crash import Crashes
from ui.dialogs import Dialogs
from ui.errands import Errands
from ui.folders import usual_folder
from ui.i18n import Translations
from ui.main_window import MainWindow
from ui.notice import Notice
from ui.opener import Opener, warm_up
from ui.places import PlaceTable
from ui.settings.memory import Memory
from ui.start.join_dialog import JoinDialog
from ui.start.joiner import Joiner
from ui.start.page import StartPage
from ui.start.passphrase_dialog import PassphraseDialog
from ui.style.theme import Theme
from ui.tasks import Tasks
from ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from ui.bridge import Bridge
    from ui.start.new_page import NewProjectPage
    from ui.workspace import Workspace


class Shell(QObject):
    """One window and what belongs to it."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        translations: Translations,
        crashes: Crashes,
        places: PlaceTable,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.settings = settings
        self.translations = translations
        self._places = places
        self.memory = Memory(settings.folder)
        self.tasks = Tasks(self)
        self.crashes = crashes
        self.tasks.failed.connect(crashes.take)

        self.opener = Opener(self.tasks, self)
        self.opener.opened.connect(self._opened)
        self.opener.failed.connect(self._not_opened)
        self.opener.busy_changed.connect(self._busy)
        self.window = MainWindow(theme)
        self.window.closing.connect(self._closing)
        self.dialogs = Dialogs(theme, self.window, self)
        crashes.reported.connect(self.dialogs.broken)
        self.words = Words(translations.language, self)
        self.actions = self._new_actions()
        self.start: StartPage | None = None
        self.new_page: NewProjectPage | None = None
        self.workspace: Workspace | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._warm_up)
        self._unsaved: UserError | None = None
        self.errands = Errands(theme, self.window, self.tasks, settings, self.dialogs.open, self)
        self.errands.language_chosen.connect(self.speak)
        self.errands.size_chosen.connect(self.rebuild)
        self.errands.quick.unable.connect(self._not_opened)
        self.errands.serve(None, self.actions, self.words)
        self.joiner = Joiner(theme, self.window, self.opener, self.dialogs.open, settings, self)

    @property
    def dialog(self) -> QDialog | None:
        """The dialog that is open, if any."""
        return self.dialogs.current

    def _new_actions(self) -> Actions:
        actions = Actions(self.theme, self.window, self._places.keys())
        actions.triggered.connect(self._do)
        return actions

    # -- start -----------------------------------------------------------------------------------

    def show(self) -> None:
        """The start page, on screen before anything heavy is imported."""
        self.window.restore_geometry_text(self.memory.geometry())
        self.show_start()
        self.window.show()
        self._soon.start(150)

    @Slot()
    def _warm_up(self) -> None:
        self.tasks.run(warm_up)

    @Slot()
    def show_start(self) -> None:
        """Back to the start page."""
        if self.start is None:
            page = self.start = StartPage(self.theme, self.words, self.memory)
            page.new_requested.connect(self.show_new)
            page.open_requested.connect(self.choose_file)
            page.project_requested.connect(self.ask_passphrase)
            page.find_requested.connect(self.find_file)
            page.join_requested.connect(self.joiner.choose_file)
            page.example_requested.connect(self.opener.example)
            page.language_chosen.connect(self.speak)
            page.settings_requested.connect(self.errands.show_settings)
            page.help_requested.connect(self.errands.show_help)
        self.start.refresh()
        self.window.setWindowTitle("Feltnoter")
        self.window.show_page(self.start)
        if self.new_page is not None:
            self.window.remove_page(self.new_page)
            self.new_page = None
        self.actions.set_open(False)
        self.start.take_focus()

    @Slot()
    def show_new(self) -> None:
        """The page of a new project. An open project is left first."""
        from ui.start.new_page import NewProjectPage

        if not self._leave_project():
            return
        if self.new_page is None:
            self.new_page = NewProjectPage(self.theme, self.words, self.settings.get("project_folder"))
            self.new_page.cancelled.connect(self.show_start)
            self.new_page.created.connect(self.opener.create)
        self.window.show_page(self.new_page)
        self.actions.set_open(False)
        self.new_page.take_focus()

    @Slot()
    def choose_file(self) -> None:
        """The system's dialog for a project file."""
        path = self._pick_file()
        if path is not None:
            self.ask_passphrase(path)

    @Slot(object)
    def find_file(self, missing: Path) -> None:
        """A project that is not where it used to be."""
        path = self._pick_file()
        if path is not None:
            self.memory.moved(missing, path)
            if self.start is not None:
                self.start.refresh()
            self.ask_passphrase(path)

    def _pick_file(self) -> Path | None:
        kinds = self.tr("Feltnoter projects ({pattern})").format(pattern="*.feltnoter")
        chosen, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Open project"), str(usual_folder()), kinds
        )
        return Path(chosen) if chosen else None

    @Slot(object)
    def ask_passphrase(self, path: Path) -> None:
        """Ask for the passphrase of a file, unless it is the one on screen."""
        if self.workspace is not None and self.workspace.bridge.project.path == path:
            return
        titles = {entry.path: entry.title for entry in self.memory.recent()}
        dialog = PassphraseDialog(self.theme, path, titles.get(path, path.stem), parent=self.window)
        dialog.submitted.connect(self._unlock)
        self.dialogs.open(dialog)

    @Slot(str)
    def _unlock(self, passphrase: str) -> None:
        if isinstance(self.dialog, PassphraseDialog):
            self.opener.unlock(self.dialog.path, passphrase)

    @Slot(bool)
    def _busy(self, busy: bool) -> None:
        if isinstance(self.dialog, PassphraseDialog | JoinDialog):
            self.dialog.set_busy(busy)
        for page in (self.start, self.new_page):
            if page is not None:
                page.set_busy(busy)

    @Slot(object)
    def _not_opened(self, error: object) -> None:
        if not isinstance(error, UserError):
            self.crashes.take(error)
            return
        sentence = self.words.error(error)
        if isinstance(self.dialog, PassphraseDialog):
            self.dialog.set_problem(sentence)
        elif isinstance(self.dialog, JoinDialog):
            self.dialog.set_problem(error.key, sentence)
        elif self.new_page is not None:
            self.new_page.set_problem(error.key, sentence)
        elif self.start is not None:
            self.start.say(sentence)

    # -- an open project -------------------------------------------------------------------------

    @Slot(object)
    def _opened(self, bridge: Bridge) -> None:
        if isinstance(self.dialog, PassphraseDialog | JoinDialog):
            self.dialog.accept()
        if not self._leave_project():
            bridge.close()
            bridge.deleteLater()
            return
        made = self.new_page
        path = bridge.project.path
        bridge.setParent(self)
        self._enter(bridge, self.memory.session(path))
        assert self.workspace is not None
        self.memory.opened(path, self.workspace.sidebar.project.words, datetime.now())
        if made is not None:
            self.window.remove_page(made)
            self.new_page = None
            if made.wants_sheet():
                from ui.start.recovery_dialog import RecoveryDialog

                self.dialogs.open(RecoveryDialog(self.theme, made.recovery(path), parent=self.window))

    def _enter(self, bridge: Bridge, session: dict[str, object]) -> None:
        from ui.workspace import Workspace

        entries = self._places.available(self.crashes.take)
        self.actions.keep_places(entry.key for entry in entries)
        workspace = Workspace(
            *(self.theme, bridge, self.tasks, self.actions, self.words, entries),
            setting=self.settings.get,
            spelling=self.errands.spelling,
        )
        self.workspace = workspace
        self.errands.serve(workspace, self.actions, self.words)
        workspace.title_changed.connect(self._name_window)
        workspace.menu_requested.connect(self.errands.show_menu)
        self.window.show_page(workspace)
        workspace.restore(session)
        bridge.refused.connect(self._refused)
        self.errands.advise()

    @Slot(str)
    def _name_window(self, title: str) -> None:
        self.window.setWindowTitle(self.tr("{title} – Feltnoter").format(title=title))

    @Slot(object)
    def _refused(self, error: UserError) -> None:
        self._unsaved = error

    def _leave_project(self, *, anyway: bool = False) -> bool:
        """Close what is open. False when the user has to decide something first."""
        workspace = self.workspace
        if workspace is None:
            return True
        self._unsaved = None
        self.errands.quick.save()
        session = workspace.leave()
        if self._unsaved is not None and not anyway:
            return False  # the sentence stands above the page
        bridge = workspace.bridge
        self.memory.leave(
            bridge.project.path, self.window.geometry_text(), session["place"], session["states"]
        )
        workspace.preparer.stop()
        workspace.exchanger.finish()
        self.tasks.let_go()
        self.errands.serve(None, self.actions, self.words)
        self.workspace = None
        self.show_start()
        self.window.remove_page(workspace)
        try:
            bridge.close()
        except UserError as error:
            self.dialogs.tell(self.words.error(error))
        bridge.deleteLater()
        return True

    @Slot()
    def close_project(self) -> None:
        """Back to the start page."""
        if not self._leave_project():
            self._ask_to_leave(quit_after=False)

    @Slot(object)
    def _closing(self, event: QCloseEvent) -> None:
        if self.workspace is None:
            self.memory.leave(None, self.window.geometry_text())
            self.tasks.let_go()
            return
        if not self._leave_project():
            event.ignore()
            self._ask_to_leave(quit_after=True)
        elif self.dialog is not None:  # something about the closed file must be read first
            event.ignore()
            self.dialog.finished.connect(self.window.close)

    def _ask_to_leave(self, *, quit_after: bool) -> None:
        assert self._unsaved is not None
        notice = Notice(
            self.theme,
            self.tr("The latest is not saved"),
            self.words.error(self._unsaved),
            self.tr("Close without the latest"),
            stay=self.tr("Stay"),
            parent=self.window,
        )
        notice.agreed.connect(self._quit_anyway if quit_after else self._leave_anyway)
        self.dialogs.open(notice)

    @Slot()
    def _leave_anyway(self) -> None:
        self._leave_project(anyway=True)

    @Slot()
    def _quit_anyway(self) -> None:
        self._leave_anyway()
        self.window.close()

    # -- actions ---------------------------------------------------------------------------------

    @Slot(str)
    def _do(self, identity: str) -> None:
        workspace = self.workspace
        if identity.startswith("go_") and workspace is not None:
            workspace.show_place(identity.removeprefix("go_"))
            return
        if self.errands.do(identity):
            return
        match identity:
            case "new_note" if workspace is not None:
                workspace.go("notes", "new")
            case "new_visit" if workspace is not None:
                workspace.go("notes", "new_visit")
            case "undo" if workspace is not None:
                workspace.bridge.undo()
            case "redo" if workspace is not None:
                workspace.bridge.redo()
            case "close_project":
                self.close_project()
            case "new_project":
                self.show_new()
            case "open_project":
                self.choose_file()
            case "quit":
                self.window.close()

    def dispose(self) -> None:
        """Take the window apart before the application goes: Qt must not do it in its own order."""
        self._soon.stop()
        self.window.hide()  # before what is waited for
        self.tasks.stop()
        self.window.deleteLater()
        self.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # -- language and size -----------------------------------------------------------------------

    @Slot(str)
    def speak(self, language: str) -> None:
        """Another language, at once."""
        if language != self.translations.language:
            self.settings.put("language", language)
            self.translations.use(language)
            self.rebuild()

    @Slot()
    def rebuild(self) -> None:
        """Build everything on screen again: new words, new lengths. The project stays open."""
        workspace, self.workspace = self.workspace, None
        session = workspace.leave() if workspace is not None else {}
        old_start, self.start = self.start, None
        for old in (self.words, self.actions):
            old.deleteLater()
        self.words = Words(self.translations.language, self)
        self.actions = self._new_actions()
        self.errands.serve(None, self.actions, self.words)
        if workspace is not None:
            bridge = workspace.bridge
            bridge.refused.disconnect(self._refused)
            self._enter(bridge, session)
            self.window.remove_page(workspace)
        else:
            self.show_start()
        if old_start is not None:
            self.window.remove_page(old_start)
