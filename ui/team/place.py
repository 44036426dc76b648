"""»Team«: members and how far they have come, what came in, the shared folder."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from feltnoter.commands.taking_back import TakeBack
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import PROJECT_ID, Member, ProjectInfo
from feltnoter.errors import UserError
from feltnoter.project.teamwork import Overwritten
from ui.notice import Notice
from ui.place import Place, Tools
from ui.start.passphrase_dialog import PassphraseDialog
from ui.tasks import Task
from ui.team.compare_dialog import CompareDialog
from ui.team.digest import Digest
from ui.team.exchanger import Exchanger
from ui.team.fields import FieldWords
from ui.team.folder_part import FolderPart
from ui.team.invite_dialog import InviteDialog
from ui.team.members import MembersPart, Standing
from ui.team.since import SincePart
from ui.team.words import TeamWords
from ui.themes.words import interface_language
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty import EmptyState
from ui.widgets.surface import ScrollColumn, Surface
from ui.widgets.topbar import TopBar
from ui.words import Words

_NARROW = 900


class TeamPlace(Place):
    """Reads the project and the exchange; writes only through the bridge and the exchanger."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        theme, px = self.theme, self.theme.px
        self._exchanger = tools.exchanger or Exchanger(self.bridge, tools.tasks, self)
        self._words = Words(interface_language(), self)
        self._team_words = TeamWords(self._words, self)
        self._digest = Digest(self._team_words, self)
        self._fields = FieldWords(self)
        self._looked_at = 0
        self._merging: Iterator[Any] | None = None
        self.dialog: QWidget | None = None
        self.bar = TopBar(
            theme, self.tr("Team"), self.tr("Each writes on her own; the folder brings it together")
        )
        self.invite_button = Button(
            theme, self.tr("Invite colleague …"), ButtonKind.PRIMARY, icon="user-round-plus"
        )
        self.invite_button.clicked.connect(self.invite)
        self.bar.add(self.invite_button)
        self.members = MembersPart(theme)
        self.members.remove_requested.connect(self._ask_to_remove)
        self.since = SincePart(theme)
        self.since.go.connect(self.go)
        self.since.compare.connect(self._compare)
        self.alone = EmptyState(
            theme,
            "users-round",
            self.tr("You work alone. You can go on doing that."),
            action=self.tr("Share with the team …"),
            primary=False,
        )
        self.alone.requested.connect(self.invite)
        self.folder = FolderPart(theme)
        self.folder.exchange_requested.connect(self._exchanger.now)
        self.folder.change_requested.connect(self._choose_folder)
        self.folder.merge_requested.connect(self._choose_file)
        self._scroll = ScrollColumn(theme, padding=24)
        self._scroll.column.setSpacing(px(24))
        for part in (self.members, self.since, self.alone):
            self._scroll.column.addWidget(part)
        page = Surface(theme, "surface")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._scroll)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(page, 1)
        row.addWidget(self.folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row, 1)
        self._exchanger.changed.connect(self.refresh)
        self._step = QTimer(self, singleShot=True, interval=0)
        self._step.timeout.connect(self._merge_on)

    # -- showing ---------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Read everything shown again."""
        project = self.bridge.project
        members = project.rows.find(Member)
        folder = project.team.folder
        self.members.setVisible(bool(members))
        self.members.show_members([self._standing(member) for member in members], project.me)
        news = project.team.news()
        if self.isVisible() and news:
            self._looked_at = news[-1].number
        replaced = [
            (value, self._team_words.who(project, value.member), self._fields.sentence(value))
            for value in project.team.overwritten()
        ]
        self.since.setVisible(folder is not None or bool(news) or bool(replaced))
        self.since.show_lines(self._digest.lines(project, news), replaced)
        self.alone.setVisible(folder is None and len(members) < 2)
        self.invite_button.set_words(
            self.tr("Invite colleague …") if folder is not None else self.tr("Share with the team …")
        )
        state, well = self._state()
        self.folder.show_folder(folder, state, well=well)

    def show_changes(self, changes: Changes) -> None:
        """Members and news may be touched by anything a colleague does."""
        self.refresh()

    def leave(self) -> None:
        """What has been on screen is no longer new next time."""
        if self._looked_at:
            self.bridge.project.team.seen(self._looked_at)

    def _state(self) -> tuple[str, bool]:
        situation = self._exchanger.situation
        if situation.problem:
            error = UserError(situation.problem, name=self._folder_name())
            return self._words.error(error), False
        if "newer" in situation.trouble:
            return self.tr("A colleague has a newer Feltnoter. Update, and her notes will come in."), False
        if "locked" in situation.trouble:
            return self.tr("Some files have another key. Ask for a new invitation."), False
        if situation.at is None:
            return self.tr("Exchanging …") if self.bridge.project.team.folder else "", True
        time = self._words.clock(situation.at)
        if "damaged" in situation.trouble or "unreadable" in situation.trouble:
            return self.tr("Exchanged at {time}. Some files are still on their way.").format(time=time), True
        return self.tr("Everything sent and fetched at {time}").format(time=time), True

    def _folder_name(self) -> str:
        folder = self.bridge.project.team.folder
        return folder.name if folder is not None else ""

    def _standing(self, member: Member) -> Standing:
        project = self.bridge.project
        info = project.rows.get(ProjectInfo, PROJECT_ID)
        mine = member.id == project.me
        name = self.tr("{name} (you)").format(name=member.name) if mine else member.name
        below = " · ".join(part for part in (member.function, member.unit) if part and part != member.name)
        if info is not None and info.coordinator == member.id:
            role, does = self.tr("Coordinator"), self.tr("Owns the project")
        elif member.external:
            role, does = self.tr("External"), self.tr("Reads and writes")
        else:
            role, does = self.tr("Field worker"), self.tr("Writes and codes")
        when, how_far = self._mine() if mine else self._theirs(member.id)
        parts = member.name.split()
        short = (parts[0][:1] + (parts[-1][:1] if len(parts) > 1 else parts[0][1:2])) if parts else ""
        return Standing(member.id, name, below, role, does, when, how_far, short.upper())

    def _mine(self) -> tuple[str, str]:
        situation = self._exchanger.situation
        if not situation.shared:
            return "", ""
        when = self._team_words.when(self.bridge.project.team.shared_at)
        if situation.unsent:
            return when, self.tr("%n change(s) waiting", "", situation.unsent)
        return when, self.tr("Everything is shared")

    def _theirs(self, member: str) -> tuple[str, str]:
        copies = [c for c in self.bridge.project.team.colleagues() if c.member == member]
        if not copies:
            return "", self.tr("Has not exchanged yet")
        latest = max(copies, key=lambda copy: copy.at)
        how_far = (
            self.tr("Has fetched everything") if latest.has_mine else self.tr("Has not fetched your latest")
        )
        version = self.tr("version {number}").format(number=latest.version)
        return self._team_words.when(latest.at), f"{how_far} · {version}"

    # -- folder and invitations ------------------------------------------------------------------

    @Slot()
    def invite(self) -> None:
        """Folder, passphrase, file."""
        self._open(InviteDialog(self.theme, self.bridge, self._exchanger, self._words, self.window()))

    @Slot()
    def _choose_folder(self) -> None:
        start = str(self.bridge.project.team.folder or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Which folder does the team share?"), start)
        if chosen:
            self._exchanger.share_through(Path(chosen))

    def _open(self, dialog: Any) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._done)
        dialog.open()

    @Slot()
    def _done(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self.refresh()

    # -- what was replaced -----------------------------------------------------------------------

    @Slot(object)
    def _compare(self, value: Overwritten) -> None:
        who = self._team_words.who(self.bridge.project, value.member)
        dialog = CompareDialog(self.theme, value, who, self._fields.both(value), self.window())
        dialog.taken_back.connect(self._take_back)
        dialog.let_be.connect(self._let_be)
        self._open(dialog)

    @Slot(object)
    def _take_back(self, value: Overwritten) -> None:
        command = TakeBack(root=value.root, id=value.entity, field=value.field, value=value.mine)
        if self.bridge.execute(command) is not None:
            self.bridge.project.team.let_be(value)
            self.toast.emit(self.tr("Yours stands again"))
            self.refresh()

    @Slot(object)
    def _let_be(self, value: Overwritten) -> None:
        self.bridge.project.team.let_be(value)
        self.refresh()

    # -- leaving the team ------------------------------------------------------------------------

    @Slot(str)
    def _ask_to_remove(self, member: str) -> None:
        name = self._team_words.name(self.bridge.project, member)
        notice = Notice(
            self.theme,
            self.tr("Remove {name} from the team").format(name=name),
            self.tr(
                "Her notes stay. What you write from now on is locked with a new key, which she is not"
                " given. What she has fetched already lies in her own file, and only she can delete it."
                " Ask IT to take away her access to the shared folder as well, and delete old invitations."
            ),
            self.tr("Remove from the team"),
            stay=self.tr("Cancel"),
            parent=self.window(),
        )
        notice.agreed.connect(partial(self._remove, member))
        self._open(notice)

    def _remove(self, member: str) -> None:
        if self.bridge.execute(Delete(root="members", ids=(member,))) is not None:
            self.toast.emit(self.tr("The team member is removed"))

    # -- merging a file --------------------------------------------------------------------------

    @Slot()
    def _choose_file(self) -> None:
        kinds = self.tr("Feltnoter projects ({pattern})").format(pattern="*.feltnoter")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Merge from file"), str(Path.home()), kinds)
        if chosen:
            self.ask_to_merge(Path(chosen))

    def ask_to_merge(self, path: Path) -> None:
        """Ask for the passphrase of a colleague's file."""
        dialog = PassphraseDialog(self.theme, path, path.stem, parent=self.window())
        dialog.submitted.connect(self._collect)
        self._open(dialog)

    @Slot(str)
    def _collect(self, passphrase: str) -> None:
        if isinstance(self.dialog, PassphraseDialog):
            self.dialog.set_busy(True)
            self.tools.tasks.run(
                partial(_collect, self.dialog.path, passphrase), self._collected, self._not_merged
            )

    @Slot(object)
    def _collected(self, collected: Any) -> None:
        from feltnoter.project.merging import merge

        if not isinstance(self.dialog, PassphraseDialog):
            return
        name = self.dialog.path.name
        try:
            self._merging = merge(self.bridge.project, collected, name)
        except UserError as error:
            self._not_merged(error)
            return
        self.dialog.accept()
        self._merge_on()

    @Slot(object)
    def _not_merged(self, error: object) -> None:
        if isinstance(self.dialog, PassphraseDialog):
            self.dialog.set_busy(False)
            self.dialog.set_problem(self._words.sentence(error))

    @Slot()
    def _merge_on(self) -> None:
        if self._merging is None:
            return
        try:
            next(self._merging)
        except StopIteration:
            self._merging = None
            self.toast.emit(self.tr("The file is merged. Both people's work is kept."))
            self.refresh()
        except UserError as error:
            self._merging = None
            self.bridge.refused.emit(error)
        else:
            self._step.start()


def _collect(path: Path, passphrase: str, task: Task) -> Any:
    from feltnoter.project.merging import collect

    return collect(path, passphrase)
