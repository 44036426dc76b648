"""Inviting and joining."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.commands.notes import CaptureNote
from feltnoter.domain.entities import Member
from feltnoter.errors import UserError
from feltnoter.project import Project
from feltnoter.project.joining import become_named, invite, join, read_invitation
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.sync.invitation import Invitation, InvitationRefused, open_invitation, seal_invitation
from tests.replicas import PASSPHRASE
from tests.team.conftest import Opened

WORDS = "gul bil på broen"


@pytest.fixture
def invited(opened: Opened, folder: Path, tmp_path: Path) -> tuple[Project, Path]:
    project = opened("a")
    project.execute(CaptureNote(text="Fra den, der inviterer"))
    become_named(project, "Mette")
    project.team.share_through(folder)
    project.team.exchange(folder)
    out = tmp_path / "til Ida.feltinvitation"
    invite(project, out, WORDS)
    return project, out


def test_a_colleague_joins_and_is_known_to_the_others(
    invited: tuple[Project, Path], folder: Path, tmp_path: Path
) -> None:
    mine, file = invited
    invitation = read_invitation(file, WORDS)
    assert invitation.title == "Prøve" and invitation.folder == str(folder)
    register = ReplicaRegister(tmp_path / "settings-ida")
    path = tmp_path / "ida.feltnoter"
    theirs = join(invitation, path, "hendes egen", folder, register, lambda p: become_named(p, " ida "))
    assert {note.text for note in theirs.queries.notes()} == {"Fra den, der inviterer"}
    assert theirs.team.news() == [], "what lay there before she came is no news"
    mine.team.exchange(folder)
    assert {m.name for m in mine.rows.find(Member)} == {"Mette", "ida"}
    assert theirs.team.folder == folder
    theirs.close()
    with pytest.raises(UserError, match="wrong_passphrase"):
        Project.open(path, PASSPHRASE, register)
    again = Project.open(path, "hendes egen", register)
    become_named(again, "METTE")
    assert len(again.rows.find(Member)) == 2, "a name that is there already is that member"
    again.close()


def test_whoever_has_not_said_who_she_is_hears_what_colleagues_did_all_the_same(
    opened: Opened, folder: Path, tmp_path: Path
) -> None:
    mine = opened("a")
    mine.execute(CaptureNote(text="Fra den, der ikke har skrevet sit navn"))
    mine.team.share_through(folder)
    mine.team.exchange(folder)
    invite(mine, tmp_path / "til Bo.feltinvitation", WORDS)
    invitation = read_invitation(tmp_path / "til Bo.feltinvitation", WORDS)
    register = ReplicaRegister(tmp_path / "settings-bo")
    theirs = join(invitation, tmp_path / "bo.feltnoter", "hans egen", folder, register, _bo)
    assert theirs.team.news() == [], "what lay there before he came is no news"
    note = CaptureNote(text="Vagttelefonen har kø")
    theirs.execute(note)
    theirs.team.exchange(folder)
    mine.team.exchange(folder)
    assert mine.me is None
    assert [line.entity for line in mine.team.news() if line.root == "notes"] == [note.id]
    assert any(line.root == "members" for line in mine.team.news())
    theirs.close()


def _bo(project: Project) -> None:
    become_named(project, "Bo")


def test_nothing_is_left_where_the_folder_does_not_hold_the_project(
    invited: tuple[Project, Path], tmp_path: Path
) -> None:
    _, file = invited
    empty = tmp_path / "en anden mappe"
    empty.mkdir()
    path = tmp_path / "ida.feltnoter"
    register = ReplicaRegister(tmp_path / "settings-ida")
    for folder, key in ((empty, "join_nothing"), (tmp_path / "væk", "team_folder_gone")):
        with pytest.raises(UserError, match=key):
            join(read_invitation(file, WORDS), path, "hendes egen", folder, register, lambda project: None)
        assert not list(tmp_path.glob("ida.feltnoter*"))


def test_a_wrong_passphrase_and_a_broken_file_are_told_apart(
    invited: tuple[Project, Path], tmp_path: Path
) -> None:
    _, file = invited
    content = file.read_bytes()
    assert "Prøve".encode() not in content
    with pytest.raises(UserError, match="invitation_wrong"):
        read_invitation(file, "noget andet")
    file.write_bytes(content[:30])
    with pytest.raises(UserError, match="invitation_damaged"):
        read_invitation(file, WORDS)
    file.write_bytes(content[:3] + b"\x09" + content[4:])
    with pytest.raises(UserError, match="invitation_newer"):
        read_invitation(file, WORDS)


def test_an_invitation_overwrites_nothing(invited: tuple[Project, Path]) -> None:
    project, file = invited
    before = file.read_bytes()
    with pytest.raises(UserError, match="exists_already"):
        invite(project, file, WORDS)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.glob(f".{file.name}*")] == []


def test_the_passphrase_may_end_in_a_newline_and_be_composed_differently() -> None:
    invitation = Invitation("ab" * 16, "Titel", (bytes(32),))
    sealed = seal_invitation(invitation, "på å\n")
    assert open_invitation(sealed, "pa\u030a a\u030a") == invitation


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_a_refusal(content: bytes) -> None:
    with pytest.raises(InvitationRefused):
        open_invitation(content, WORDS)


def test_a_hostile_file_cannot_make_us_compute_for_hours() -> None:
    sealed = seal_invitation(Invitation("ab" * 16, "Titel", (bytes(32),)), WORDS)
    for place, value in ((4, b"\xff\xff\xff\xff"), (8, b"\0\0\0\0"), (12, b"\xff\xff\xff\xff")):
        with pytest.raises(InvitationRefused, match="damaged"):
            open_invitation(sealed[:place] + value + sealed[place + 4 :], WORDS)
