"""Removing a member renews the team key for what follows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Member
from feltnoter.project import Project
from feltnoter.project.joining import become_named, invite, join, read_invitation
from feltnoter.storage.identity import ReplicaRegister
from feltnoter.sync.folder import opened as opened_frame
from feltnoter.sync.frames import FrameKind, FrameRefused
from feltnoter.sync.renewal import decoded, fresh_pair, public_of, renewal, unwrapped
from tests.team.conftest import Opened

WORDS = "gul bil på broen"


def write(project: Project, words: str) -> None:
    project.execute(CaptureNote(text=words))


def texts(project: Project) -> set[str]:
    return {note.text for note in project.queries.notes()}


def remove(project: Project, name: str) -> None:
    member = next(each for each in project.rows.find(Member) if each.name == name)
    project.execute(Delete(root="members", ids=(member.id,)))


def meet(folder: Path, *projects: Project) -> None:
    for _ in range(3):
        for project in projects:
            project.team.exchange(folder)


@pytest.fixture
def team(opened: Opened, folder: Path) -> dict[str, Project]:
    """Four who have all heard of each other."""
    people = {name: opened(name) for name in ("Mette", "Ida", "Ole", "Bo")}
    for name, project in people.items():
        become_named(project, name)
    meet(folder, *people.values())
    return people


def readable(folder: Path, project: Project) -> Iterable[str]:
    """The files in the folder that a copy's keys open, by name."""
    keys = project._store.team_keys
    for path in folder.rglob("*"):
        if path.suffix in (".upd", ".snp"):
            try:
                opened_frame(path.read_bytes(), keys, project.id)
                yield path.name
            except FrameRefused:
                continue


def test_who_is_removed_reads_nothing_that_follows(team: dict[str, Project], folder: Path) -> None:
    write(team["Mette"], "Før")
    meet(folder, *team.values())
    before = set(readable(folder, team["Ida"]))
    remove(team["Mette"], "Ida")
    write(team["Mette"], "Efter")
    staying = [team[name] for name in ("Mette", "Ole", "Bo")]
    meet(folder, *staying)
    write(team["Ole"], "Også efter")
    meet(folder, *staying)
    done = team["Ida"].team.exchange(folder)
    assert "Før" in texts(team["Ida"]) and not {"Efter", "Også efter"} & texts(team["Ida"])
    assert done.trouble["locked"] >= 2
    assert set(readable(folder, team["Ida"])) <= before
    for project in staying:
        assert {"Før", "Efter", "Også efter"} <= texts(project)
    assert len({project.check().state for project in staying}) == 1


def test_what_she_wrote_before_is_not_lost(team: dict[str, Project], folder: Path) -> None:
    write(team["Ida"], "Skrevet uden net")
    remove(team["Mette"], "Ida")
    meet(folder, team["Mette"], team["Ole"])
    meet(folder, team["Ida"])
    meet(folder, team["Mette"], team["Ole"], team["Bo"])
    assert "Skrevet uden net" in texts(team["Bo"])


def test_two_remove_somebody_each_at_the_same_time(team: dict[str, Project], folder: Path) -> None:
    remove(team["Mette"], "Ida")
    remove(team["Ole"], "Bo")
    meet(folder, team["Mette"], team["Ole"])
    write(team["Mette"], "Kun vi to")
    meet(folder, team["Mette"], team["Ole"])
    assert "Kun vi to" in texts(team["Ole"])
    for name in ("Ida", "Bo"):
        meet(folder, team[name])
        assert "Kun vi to" not in texts(team[name])


def test_two_remove_the_same_one(team: dict[str, Project], folder: Path) -> None:
    for name in ("Mette", "Ole"):
        remove(team[name], "Ida")
        write(team[name], f"Fra {name}")
    staying = [team[name] for name in ("Mette", "Ole", "Bo")]
    meet(folder, *staying)
    assert len({project.check().state for project in staying}) == 1
    meet(folder, team["Ida"])
    assert not {"Fra Mette", "Fra Ole"} & texts(team["Ida"])


def test_who_was_away_gets_the_key_afterwards_also_by_another_stick(
    team: dict[str, Project], folder: Path, tmp_path: Path
) -> None:
    remove(team["Mette"], "Ida")
    write(team["Mette"], "Efter")
    meet(folder, team["Mette"], team["Ole"])
    stick = tmp_path / "usb"
    stick.mkdir()
    meet(stick, team["Ole"], team["Bo"])
    assert "Efter" in texts(team["Bo"])


def test_an_old_invitation_opens_nothing_new_and_a_new_one_does(
    team: dict[str, Project], folder: Path, tmp_path: Path
) -> None:
    old, new = tmp_path / "gammel.feltinvitation", tmp_path / "ny.feltinvitation"
    write(team["Mette"], "Før")
    meet(folder, team["Mette"])
    invite(team["Mette"], old, WORDS)
    remove(team["Mette"], "Ida")
    write(team["Mette"], "Efter")
    meet(folder, team["Mette"], team["Ole"])
    invite(team["Ole"], new, WORDS)
    for file, name, expected in ((old, "Per", {"Før"}), (new, "Pia", {"Før", "Efter", "Endnu senere"})):
        path = tmp_path / f"{name}.feltnoter"
        register = ReplicaRegister(tmp_path / f"settings-{name}")
        invitation = read_invitation(file, WORDS)
        project = join(
            invitation, path, "hendes egen", folder, register, lambda p, n=name: become_named(p, n)
        )
        meet(folder, team["Mette"], project)
        if name == "Pia":
            remove(team["Mette"], "Bo")
            write(team["Mette"], "Endnu senere")
            meet(folder, team["Mette"], project)
        assert texts(project) & {"Før", "Efter", "Endnu senere"} == expected
        project.close()


def test_the_key_files_are_mended_like_the_others(team: dict[str, Project], folder: Path) -> None:
    remove(team["Mette"], "Ida")
    meet(folder, team["Mette"])
    lost = list(folder.rglob("*.key"))
    assert lost
    for path in lost:
        path.unlink()
    meet(folder, team["Mette"], team["Bo"])
    write(team["Mette"], "Efter")
    meet(folder, team["Mette"], team["Bo"])
    assert "Efter" in texts(team["Bo"])


def test_nothing_is_renewed_while_nobody_leaves(team: dict[str, Project], folder: Path) -> None:
    write(team["Ida"], "En dag")
    meet(folder, *team.values())
    assert not list(folder.rglob("*.key"))
    assert len({project._store.team_key for project in team.values()}) == 1


# -- the wrapping itself ---------------------------------------------------------------------------


def test_only_receivers_unwrap_and_only_the_makers_boxes() -> None:
    (mine, _), (hers, her_public), (other, _) = fresh_pair(), fresh_pair(), fresh_pair()
    key = b"n" * 32
    made = decoded(renewal(key, [b"g" * 32], {"m1"}, mine, [her_public, "no key", "00"]).encoded())
    assert unwrapped(made, hers) == key and unwrapped(made, other) is None
    assert set(made.boxes) == {her_public} and made.left == {"m1"}
    forged = type(made)(made.key, made.earlier, made.left, public_of(other), made.boxes)
    assert unwrapped(forged, hers) is None


@given(st.binary(max_size=200))
def test_whatever_else_is_no_renewal(content: bytes) -> None:
    with pytest.raises(ValueError):
        decoded(content)
    assert FrameKind.KEY == 3
