"""Inviting a colleague, and joining from an invitation and a shared folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from feltnoter.commands.people import AddMember
from feltnoter.domain.entities import PROJECT_ID, Member, ProjectInfo, new_id
from feltnoter.errors import UserError
from feltnoter.project.facade import Project
from feltnoter.storage.engine import said_plainly
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.storage.store import Store
from feltnoter.sync.files import FileOperations
from feltnoter.sync.invitation import Invitation, InvitationRefused, open_invitation, seal_invitation

ENDING = ".feltinvitation"
_LARGEST = 1 << 20


def invite(project: Project, target: Path, passphrase: str) -> None:
    """Write an invitation. Whoever has it, its passphrase and the folder reads the whole project.

    Raises ``UserError``; an existing file is not touched.
    """
    if not passphrase.strip():
        raise UserError("passphrase_empty")
    if target.exists():
        raise UserError("exists_already", name=target.name)
    content = seal_invitation(project.team_invitation(), passphrase)
    temporary = target.with_name(f".{target.name}.{new_id()}")
    with said_plainly(target):
        if not target.parent.is_dir():
            raise UserError("folder_missing", name=target.name)
        files = FileOperations()
        try:
            files.write(temporary, content)
            files.put_in_place(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)


def read_invitation(path: Path, passphrase: str) -> Invitation:
    """Open an invitation. Raises ``UserError``."""
    with said_plainly(path):
        if not path.is_file():
            raise UserError("file_missing", name=path.name)
        if path.stat().st_size > _LARGEST:
            raise UserError("invitation_damaged", name=path.name)
        content = path.read_bytes()
    try:
        return open_invitation(content, passphrase)
    except InvitationRefused as refusal:
        raise UserError(f"invitation_{refusal.reason}", name=path.name) from None


def join(
    invitation: Invitation,
    path: Path,
    passphrase: str,
    folder: Path,
    register: ReplicaRegister,
    choose: Callable[[Project], None],
    files: FileOperations | None = None,
) -> Project:
    """A copy of one's own, with all that lies in the folder. ``choose`` says who works here.

    Nothing is left behind when the folder does not hold the project. Raises ``UserError``.
    """
    Store.create(path, passphrase, invitation.project, invitation.keys)
    try:
        project = Project.open(path, passphrase, register)
        try:
            done = project.team.exchange(folder, files)
            if done.problem:
                raise UserError(done.problem, name=folder.name)
            if project.rows.get(ProjectInfo, PROJECT_ID) is None:
                raise UserError(
                    "join_newer" if done.trouble.get("newer") else "join_nothing", name=folder.name
                )
            project.team.share_through(folder)
            project.team.seen(project.team.last_news())  # what lay there already is no news to her
            choose(project)
            project.team.exchange(folder, files)
        except BaseException:
            project.close()
            raise
    except BaseException:
        for ending in ("", "-wal", "-shm"):
            Path(f"{path}{ending}").unlink(missing_ok=True)
        raise
    return project


def become_named(project: Project, name: str) -> None:
    """This user is the member of that name; where there is none yet, she is added."""
    name = name.strip()
    if not name:
        return
    for member in project.rows.find(Member):
        if member.name.casefold() == name.casefold():
            project.become(member.id)
            return
    added = AddMember(name=name)
    project.execute(added)
    project.become(added.id)
