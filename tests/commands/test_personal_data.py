"""Replaced everywhere in one step, masked, or kept with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from feltnoter.commands.board import PlaceCard
from feltnoter.commands.coding import MarkExcerpt
from feltnoter.commands.notes import CaptureNote, SpliceNote
from feltnoter.commands.people import AddParticipant
from feltnoter.commands.personal_data import WRITTEN, KeepFinding, MaskWords, Pseudonymise
from feltnoter.commands.themes import AddTheme, EditTheme
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import ROOTS, Board, Card, Excerpt, KeptFinding, Note, Participant, Theme
from feltnoter.domain.fields import Form, fields_of
from feltnoter.errors import UserError
from feltnoter.project import Project
from tests.replicas import Template, make_template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def project(template: Template, tmp_path: Path) -> Iterator[Project]:
    project = template.open(tmp_path / "a.feltnoter", tmp_path / "settings")
    yield project
    project.close()


def note(project: Project, text: str, **more: str) -> str:
    capture = CaptureNote(text=text, **more)  # type: ignore[arg-type]
    project.execute(capture)
    return capture.id


def body(project: Project, identity: str) -> str:
    found = project.rows.get(Note, identity)
    assert found is not None
    return found.body


def quote(project: Project, identity: str) -> str:
    found = project.rows.get(Excerpt, identity)
    assert found is not None
    return found.quote


def test_a_name_is_replaced_everywhere_in_one_step_and_comes_back_with_undo(project: Project) -> None:
    one = note(project, "😀 Mette Holm sagde, at Mette Holms nøgle var væk", place="Hos Mette Holm")
    two = note(project, "Bare Mette")
    bare = MarkExcerpt(note=one, start=23, end=33)
    mark = MarkExcerpt(note=one, start=2, end=12)
    whole = MarkExcerpt(note=one, start=0, end=34)
    theme = AddTheme(title="Mette Holm venter")
    card = PlaceCard(board=project.rows.find(Board)[0].id, words="Spørg Mette Holm")
    for command in (mark, bare, whole, theme, card):
        project.execute(command)
    project.execute(EditTheme(id=theme.id, values={"insight": "Mette Holm venter altid"}))
    changes = project.execute(Pseudonymise(words="Mette Holm", instead="Bøg"))
    assert changes.label.key == "pseudonymise"
    assert body(project, one) == "😀 Bøg sagde, at Bøgs nøgle var væk"
    assert body(project, two) == "Bare Mette", "a shorter name is a decision of its own"
    assert project.rows.find(Note)[0].place == "Hos Bøg"
    assert quote(project, mark.id) == quote(project, bare.id) == "Bøg"
    assert quote(project, whole.id) == "😀 Bøg sagde, at Bøgs nøgle"[: len(quote(project, whole.id))]
    assert quote(project, whole.id).startswith("😀 Bøg sagde, at Bøgs")
    (changed,) = project.rows.find(Theme)
    assert (changed.title, changed.insight) == ("Bøg venter", "Bøg venter altid")
    assert project.rows.find(Card)[-1].words == "Spørg Bøg"
    assert [p.pseudonym for p in project.rows.find(Participant)] == ["Bøg"]
    assert not project.queries.search("Holm")
    assert project.check().ok
    project.undo()
    assert body(project, one) == "😀 Mette Holm sagde, at Mette Holms nøgle var væk"
    assert quote(project, mark.id) == "Mette Holm"
    assert project.rows.find(Participant) == []
    assert project.check().ok


def test_a_torn_off_excerpt_forgets_the_name_too(project: Project) -> None:
    here, there = note(project, "Mette Holm kom"), note(project, "Mette Holm gik")
    mark = MarkExcerpt(note=here, start=0, end=10)
    project.execute(mark)
    project.execute(SpliceNote(id=here, start=0, end=10, words=""))
    assert quote(project, mark.id) == "Mette Holm"
    project.execute(Pseudonymise(words="Mette Holm", instead="Bøg"))
    assert (quote(project, mark.id), body(project, there)) == ("Bøg", "Bøg gik")


def test_a_pseudonym_that_is_taken_stays_one_participant(project: Project) -> None:
    project.execute(AddParticipant(pseudonym="Bøg", role="borger"))
    note(project, "Mette kom")
    project.execute(Pseudonymise(words="Mette", instead="bøg"))
    assert [p.role for p in project.rows.find(Participant)] == ["borger"]


def test_a_mask_stands_for_the_number_and_makes_nobody(project: Project) -> None:
    here = note(project, "cpr 150441-5123")
    project.execute(MaskWords(words="150441-5123", instead="[personnummer]"))
    assert body(project, here) == "cpr [personnummer]"
    assert project.rows.find(Participant) == []


@pytest.mark.parametrize(
    ("command", "key"),
    [
        (Pseudonymise(words="Mette", instead=" "), "replacement_missing"),
        (Pseudonymise(words=" ", instead="Bøg"), "replacement_missing"),
        (Pseudonymise(words="Findes ikke", instead="Bøg"), "text_moved_on"),
        (KeepFinding(kind="PER", text="Mette", reason=" "), "reason_missing"),
        (KeepFinding(kind="PER", text="Mette", reason="nej", note="borte"), "gone"),
    ],
)
def test_what_makes_no_sense_is_refused(project: Project, command: Pseudonymise, key: str) -> None:
    note(project, "Mette kom")
    with pytest.raises(UserError) as refused:
        project.execute(command)
    assert refused.value.key == key


def test_a_finding_is_kept_with_a_reason_and_without_its_words(project: Project) -> None:
    here = note(project, "Mark løb")
    project.execute(KeepFinding(kind="PER", text="Mark", reason="En mark, ingen person", note=here))
    project.execute(KeepFinding(kind="PER", text="Mark", reason="Stadig ingen person", note=here))
    project.execute(KeepFinding(kind="PER", text="Mark", reason="Overalt"))
    kept = project.rows.find(KeptFinding)
    assert [(k.note, k.reason) for k in kept] == [(here, "Stadig ingen person"), (None, "Overalt")]
    assert not any("Mark" in str(value) for k in kept for value in (k.digest, k.kind))
    project.execute(Delete(root="kept_findings", ids=(kept[0].id,)))
    assert [k.note for k in project.rows.find(KeptFinding)] == [None]
    project.undo()
    assert len(project.rows.find(KeptFinding)) == 2


def test_every_prose_field_is_written_or_left_out_on_purpose() -> None:
    """Whoever adds a place to write in decides whether a name may stay in it."""
    prose = {
        (root, name)
        for root, entity in ROOTS.items()
        for name, field in fields_of(entity).items()
        if field.form is Form.PROSE
    }
    replaced = {(root, name) for root, entity in ROOTS.items() for name in WRITTEN.get(entity, ())}
    assert prose <= replaced
