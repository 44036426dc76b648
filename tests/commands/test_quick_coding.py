"""Quick coding and corrected text: one step each, and excerpts on their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from feltnoter.commands.coding import AddCode, MarkExcerpt
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.quick_coding import CorrectText, DefineCode, MarkWithNewCode, corrected
from feltnoter.domain.entities import Code, Coding, Excerpt, Note
from feltnoter.errors import UserError
from feltnoter.project import Project
from tests.replicas import Template, make_template

TEXT = "Hun 😀 ventede på måtten, til nogen kom."
WORDS = "ventede på måtten"
START = TEXT.index(WORDS)
END = START + len(WORDS)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def project(template: Template, tmp_path: Path):  # type: ignore[no-untyped-def]
    project = template.open(tmp_path / "a.feltnoter", tmp_path / "settings")
    yield project
    project.close()


def note(project: Project, text: str = TEXT) -> str:
    capture = CaptureNote(text=text)
    project.execute(capture)
    return capture.id


def marked(project: Project, note_id: str) -> str:
    mark = MarkExcerpt(note=note_id, start=START, end=END)
    project.execute(mark)
    return mark.id


def excerpt(project: Project, identity: str) -> Excerpt:
    found = project.rows.get(Excerpt, identity)
    assert found is not None
    return found


def test_a_new_code_and_its_excerpt_are_one_step(project: Project) -> None:
    here = note(project)
    project.execute(MarkWithNewCode(note=here, name="  vente  på måtten ", start=START, end=END, colour=3))
    (code,) = project.rows.find(Code)
    (coding,) = project.rows.find(Coding)
    assert (code.name, code.colour) == ("vente på måtten", 3)
    assert excerpt(project, str(coding.excerpt)).quote == WORDS
    project.undo()
    assert not project.rows.find(Code)
    assert not project.rows.find(Excerpt)
    project.redo()
    assert len(project.rows.find(Coding)) == 1


def test_a_path_makes_the_code_below_the_other_in_one_step(project: Project) -> None:
    here = note(project)
    project.execute(MarkWithNewCode(note=here, name="overlevering > mangler", start=START, end=END))
    above, below = sorted(project.rows.find(Code), key=lambda code: code.parent is not None)
    assert (above.name, below.name, below.parent) == ("overlevering", "mangler", above.id)
    assert [c.code for c in project.rows.find(Coding)] == [below.id]
    project.execute(MarkWithNewCode(note=here, name="Overlevering>i døren > glemt", whole=True))
    assert {(c.name, c.parent) for c in project.rows.find(Code)} >= {("i døren", above.id)}
    assert len(project.rows.find(Code)) == 4
    project.undo()
    project.undo()
    assert not project.rows.find(Code)


def test_a_new_code_goes_on_an_excerpt_or_the_whole_note(project: Project) -> None:
    here = note(project)
    there = marked(project, here)
    project.execute(MarkWithNewCode(note=here, name="ankomst", excerpt=there))
    project.execute(MarkWithNewCode(note=here, name="ventetid", whole=True))
    assert {str(c.excerpt) for c in project.rows.find(Coding)} == {
        there,
        project.rows.find(Excerpt, whole=True)[0].id,
    }


def test_nothing_is_made_when_the_name_is_taken_or_nothing_is_marked(project: Project) -> None:
    here = note(project)
    project.execute(AddCode(name="ankomst"))
    for wrong in (
        MarkWithNewCode(note=here, name="Ankomst", start=START, end=END),
        MarkWithNewCode(note=here, name="ny", start=4, end=4),
        MarkWithNewCode(note=here, name="  ", start=START, end=END),
    ):
        with pytest.raises(UserError):
            project.execute(wrong)
    assert len(project.rows.find(Code)) == 1
    assert not project.rows.find(Excerpt)


def test_a_code_is_defined_whole_in_one_step(project: Project) -> None:
    project.execute(DefineCode(name="ankomst", definition="Ved døren.", example="Klokken ringer.", colour=2))
    (code,) = project.rows.find(Code)
    assert (code.definition, code.example, code.colour) == ("Ved døren.", "Klokken ringer.", 2)
    project.undo()
    assert not project.rows.find(Code)


def test_words_changed_inside_an_excerpt_change_its_quote(project: Project) -> None:
    here = note(project)
    there = marked(project, here)
    place = TEXT.index("måtten")
    project.execute(
        CorrectText(id=here, before=TEXT, edits=((place, place + 6, "trappen"), (0, 3, "Borgeren")))
    )
    found = excerpt(project, there)
    assert found.quote == "ventede på trappen"
    assert not found.orphaned
    assert project.rows.get(Note, here).body == "Borgeren 😀 ventede på trappen, til nogen kom."  # type: ignore[union-attr]
    project.undo()
    assert excerpt(project, there).quote == WORDS


def test_an_excerpt_whose_words_are_deleted_keeps_them_as_its_quote(project: Project) -> None:
    here = note(project)
    there = marked(project, here)
    before = TEXT
    for end in range(END, START, -1):  # letter by letter, each one sent
        edits = ((end - 1, end, ""),)
        project.execute(CorrectText(id=here, before=before, edits=edits, quotes={there: WORDS}))
        before = before[: end - 1] + before[end:]
    found = excerpt(project, there)
    assert found.orphaned
    assert found.quote == WORDS


def test_cut_and_pasted_words_take_their_excerpt_along(project: Project) -> None:
    here = note(project)
    there = marked(project, here)
    cut = TEXT[:START] + TEXT[END:]
    project.execute(CorrectText(id=here, before=TEXT, edits=((START, END, ""),)))
    assert excerpt(project, there).orphaned
    project.execute(CorrectText(id=here, before=cut, edits=((len(cut), len(cut), f" Hun {WORDS}."),)))
    found = excerpt(project, there)
    assert not found.orphaned
    assert project.rows.get(Note, here).body[found.start : found.end] == WORDS  # type: ignore[union-attr]


def test_a_text_that_has_moved_on_is_not_corrected(project: Project) -> None:
    here = note(project)
    with pytest.raises(UserError):
        project.execute(CorrectText(id=here, before="noget andet", edits=((0, 1, "x"),)))
    with pytest.raises(UserError):
        project.execute(CorrectText(id=here, before=TEXT, edits=((0, len(TEXT) + 1, "x"),)))
    with pytest.raises(UserError):
        project.execute(CorrectText(id=here, before=TEXT, edits=((0, 4, ""), (2, 6, ""))))
    assert corrected(TEXT, [(0, 3, "De")]).startswith("De 😀")
