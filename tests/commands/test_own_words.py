"""The project's own words: added once, removed for everybody, merged without loss."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.own_words import AddOwnWord, RemoveOwnWord
from feltnoter.commands.personal_data import Pseudonymise
from feltnoter.domain.entities import OwnWord
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


def own(project: Project) -> list[str]:
    return sorted(each.word for each in project.rows.find(OwnWord))


def test_a_word_is_added_once_and_taken_back(project: Project) -> None:
    project.execute(AddOwnWord(word=" triagemøde "))
    project.execute(AddOwnWord(word="Triagemøde"))
    assert own(project) == ["triagemøde"]
    project.undo()
    assert own(project) == []
    project.redo()
    assert own(project) == ["triagemøde"]


def test_removing_is_undone_as_one_step(project: Project) -> None:
    project.execute(AddOwnWord(word="plobord"))
    project.execute(RemoveOwnWord(word="Plobord"))
    assert own(project) == []
    project.undo()
    assert own(project) == ["plobord"]


@pytest.mark.parametrize(
    ("command", "key"), [(AddOwnWord(word=" \n"), "word_missing"), (RemoveOwnWord(word="aldrig"), "gone")]
)
def test_what_makes_no_sense_is_refused(project: Project, command: AddOwnWord, key: str) -> None:
    with pytest.raises(UserError) as refused:
        project.execute(command)
    assert refused.value.key == key


def test_a_name_among_them_is_pseudonymised_too(project: Project) -> None:
    project.execute(AddOwnWord(word="Mettebal"))
    project.execute(CaptureNote(text="Mettebal kom"))
    project.execute(Pseudonymise(words="Mettebal", instead="Bøg"))
    assert own(project) == ["Bøg"]


def test_two_who_add_words_apart_keep_both_and_one_removal_is_enough(
    template: Template, tmp_path: Path
) -> None:
    one = template.open(tmp_path / "b.feltnoter", tmp_path / "b")
    two = template.open(tmp_path / "c.feltnoter", tmp_path / "c")
    for project, mine in ((one, "plobord"), (two, "fnulle")):
        project.execute(AddOwnWord(word="triagetavle"))
        project.execute(AddOwnWord(word=mine))
    for sender, receiver in ((one, two), (two, one)):
        frame = sender.export_frame("to")
        assert frame is not None
        receiver.receive([frame], "fra")
    assert own(one) == own(two) == ["fnulle", "plobord", "triagetavle", "triagetavle"]
    one.execute(RemoveOwnWord(word="triagetavle"))
    assert own(one) == ["fnulle", "plobord"]
    one.undo()
    assert len(own(one)) == 4
    one.close()
    two.close()
