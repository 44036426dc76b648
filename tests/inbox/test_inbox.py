"""Quick notes for a locked project: sealed, unreadable without it, and never lost or doubled."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feltnoter.cli.main import run
from feltnoter.commands.notes import EditNote
from feltnoter.commands.people import PlanVisit
from feltnoter.commands.trash import Delete
from feltnoter.commands.visits import EndVisit, StartVisit
from feltnoter.domain.entities import Note
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.inbox import Inbox, QuickNote, _seal, _unseal, fresh_key
from feltnoter.project import Project
from feltnoter.project.inbox import empty_inbox, welcome_notes
from tests.replicas import Template, make_template

WORDS = "Nøgleboks driller igen i samme opgang 🙂"


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def project(template: Template, tmp_path: Path) -> Iterator[Project]:
    project = template.open(tmp_path / "a.feltnoter", tmp_path / "settings")
    yield project
    project.close()


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    return Inbox(tmp_path / "settings")


def test_what_was_sealed_on_a_visit_comes_to_lie_on_it(project: Project, inbox: Inbox) -> None:
    welcome_notes(project, inbox)
    tour, other = (
        PlanVisit(date="2026-09-03", place="Aftenrute"),
        PlanVisit(date="2026-09-03", place="Filial"),
    )
    at = "2026-09-03T{}:00+02:00".format
    steps = (
        *(tour, StartVisit(id=tour.id, at=at("15:00")), EndVisit(id=tour.id, at=at("17:00"))),
        *(other, StartVisit(id=other.id, at=at("18:00"))),
    )
    for command in steps:
        project.execute(command)
    when = (
        at("14:59"),
        "2026-09-03T13:30:00+00:00",
        at("17:30"),
        at("18:00"),
        "2026-09-04T08:00:00+02:00",
        "",
    )
    notes = [QuickNote(WORDS, happened_at=moment) for moment in when]
    for note in notes:
        inbox.put(note)
    assert empty_inbox(project, inbox) == len(notes)
    taken = [project.rows.get(Note, note.id) for note in notes]
    visits = [note.visit if note is not None else "" for note in taken]
    assert visits == [None, tour.id, None, other.id, None, None]
    assert taken[1] is not None and taken[1].place == "Aftenrute"


def bodies(project: Project) -> list[str]:
    return [note.body for note in project.rows.find(Note)]


def test_a_sealed_note_waits_unreadable_and_comes_in_with_all_it_knows(
    project: Project, inbox: Inbox, tmp_path: Path
) -> None:
    welcome_notes(project, inbox)
    before = len(bodies(project))
    note = QuickNote(WORDS, kind=NoteKind.QUOTE, raw=True, happened_at="2026-09-03T16:55:00+02:00")
    inbox.put(note)
    for path in (tmp_path / "settings").rglob("*"):
        if path.is_file():
            assert b"opgang" not in path.read_bytes()
    assert empty_inbox(project, inbox) == 1
    found = project.rows.get(Note, note.id)
    assert found is not None
    assert (found.body, found.kind, found.raw, found.happened_at) == (
        WORDS,
        NoteKind.QUOTE,
        True,
        "2026-09-03T16:55:00+02:00",
    )
    assert inbox.waiting(project.id) == []
    assert empty_inbox(project, inbox) == 0
    assert len(bodies(project)) == before + 1


def test_a_note_taken_in_twice_is_one_note_and_grows_with_what_was_written_since(
    project: Project, inbox: Inbox
) -> None:
    welcome_notes(project, inbox)
    inbox.put(QuickNote("Elm vidste", id="a" * 32))
    empty_inbox(project, inbox)
    inbox.put(QuickNote("Elm vidste ikke, at der lå en nøgle", id="a" * 32))
    empty_inbox(project, inbox)
    found = project.rows.get(Note, "a" * 32)
    assert found is not None and found.body == "Elm vidste ikke, at der lå en nøgle"


def test_what_was_corrected_in_the_project_meanwhile_stays(project: Project, inbox: Inbox) -> None:
    welcome_notes(project, inbox)
    inbox.put(QuickNote("Elm vidste", id="a" * 32))
    empty_inbox(project, inbox)
    project.execute(EditNote(id="a" * 32, values={"body": "Bøg vidste"}))
    inbox.put(QuickNote("Elm vidste ikke", id="a" * 32))
    empty_inbox(project, inbox)
    found = project.rows.get(Note, "a" * 32)
    assert found is not None and found.body == "Bøg vidste\nElm vidste ikke"


def test_a_deleted_note_does_not_come_back(project: Project, inbox: Inbox) -> None:
    welcome_notes(project, inbox)
    inbox.put(QuickNote("Væk", id="a" * 32))
    empty_inbox(project, inbox)
    project.execute(Delete(root="notes", ids=("a" * 32,)))
    inbox.put(QuickNote("Væk igen", id="a" * 32))
    assert empty_inbox(project, inbox) == 0
    assert project.rows.get(Note, "a" * 32) is None


def test_a_visit_that_is_gone_does_not_keep_the_note_out(project: Project, inbox: Inbox) -> None:
    welcome_notes(project, inbox)
    note = QuickNote(WORDS, visit="b" * 32, participant="c" * 32)
    inbox.put(note)
    assert empty_inbox(project, inbox) == 1


@pytest.mark.parametrize("damage", [b"", b"FNI1", b"x" * 400])
def test_a_damaged_note_is_left_alone_and_the_others_come_in(
    project: Project, inbox: Inbox, damage: bytes
) -> None:
    welcome_notes(project, inbox)
    inbox.put(QuickNote(WORDS))
    bad = inbox.folder_of(project.id) / f"{'d' * 32}.note"
    bad.write_bytes(damage)
    assert empty_inbox(project, inbox) == 1
    assert bad.read_bytes() == damage


@given(st.integers(0, 400), st.integers(1, 255))
def test_no_altered_byte_is_ever_taken_for_a_note(at: int, change: int) -> None:
    key = fresh_key()
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    public = X25519PrivateKey.from_private_bytes(key).public_key().public_bytes_raw()
    sealed = bytearray(_seal(QuickNote(WORDS), "a" * 32, public))
    sealed[at % len(sealed)] ^= change
    with pytest.raises(ValueError):
        _unseal(bytes(sealed), "a" * 32, key)


def test_a_note_opens_only_in_its_own_project(project: Project, inbox: Inbox, tmp_path: Path) -> None:
    welcome_notes(project, inbox)
    inbox.put(QuickNote(WORDS))
    assert list(inbox.open(project.id, fresh_key())) == []


def test_without_a_project_there_is_one_sentence(inbox: Inbox) -> None:
    with pytest.raises(UserError) as refused:
        inbox.put(QuickNote(WORDS))
    assert refused.value.key == "inbox_without_project"


def test_a_folder_that_cannot_be_written_is_one_sentence(project: Project, inbox: Inbox) -> None:
    welcome_notes(project, inbox)
    inbox.folder_of(project.id).write_text("in the way")
    with pytest.raises(UserError) as refused:
        inbox.put(QuickNote(WORDS))
    assert refused.value.key == "inbox_not_written"


def test_from_the_command_line_while_the_project_is_open(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FELTNOTER_CONFIG_DIR", str(tmp_path / "settings"))
    inbox = Inbox(tmp_path / "settings")
    out, err = io.StringIO(), io.StringIO()
    assert run(["note", "Nøglen", "manglede"], out=out, err=err) == 1
    assert "Åbn dit projekt" in err.getvalue()
    welcome_notes(project, inbox)
    assert run(["note", "Nøglen", "manglede", "--jotting"], out=out, err=err) == 0
    assert empty_inbox(project, inbox) == 1
    assert any(note.raw and note.body == "Nøglen manglede" for note in project.rows.find(Note))
