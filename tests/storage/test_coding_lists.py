"""The lists of Kodning over a small project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from feltnoter.commands.coding import AddCode, CodeNote, MarkExcerpt, MergeCodes, PutCodes, TakeCodeOff
from feltnoter.commands.notes import CaptureNote
from feltnoter.commands.people import AddParticipant, PlanVisit
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import Coding
from feltnoter.domain.vocabulary import ConsentStatus, NoteKind
from feltnoter.project import Project
from feltnoter.project.lists import CodingLists
from tests.replicas import Template, make_template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def project(template: Template, tmp_path: Path) -> Iterator[Project]:
    project = template.open(tmp_path / "a.feltnoter", tmp_path / "settings")
    yield project
    project.close()


def note(project: Project, text: str, **values: object) -> str:
    capture = CaptureNote(text=text, **values)  # type: ignore[arg-type]
    project.execute(capture)
    return capture.id


def code(project: Project, name: str) -> str:
    add = AddCode(name=name)
    project.execute(add)
    return add.id


def mark(project: Project, here: str, start: int, end: int, *codes: str) -> str:
    marked = MarkExcerpt(note=here, start=start, end=end, codes=codes)
    project.execute(marked)
    return marked.id


def test_notes_come_by_visit_and_loose_ones_last(project: Project) -> None:
    late, early = PlanVisit(place="Øst", date="2026-09-03"), PlanVisit(place="Vest", date="2026-09-02")
    project.execute(late)
    project.execute(early)
    loose = note(project, "løs")
    second = note(project, "to", visit=late.id)
    first = note(project, "et", visit=early.id, kind=NoteKind.QUOTE)
    mark(project, first, 0, 2)
    found = project.query(CodingLists).notes()
    assert [n.id for n in found] == [first, second, loose]
    assert (found[0].kind, found[0].visit_place, found[0].excerpts) == (NoteKind.QUOTE, "Vest", 1)
    assert found[2].visit is None


def test_a_note_tells_who_takes_part_and_to_what_they_said_yes(project: Project) -> None:
    person = AddParticipant(
        pseudonym="Bøg", role="medarbejder", consent=ConsentStatus.GIVEN, scope=frozenset({"note"})
    )
    project.execute(person)
    lists = project.query(CodingLists)
    found = lists.note(note(project, "tekst", participant=person.id))
    assert found is not None
    assert (found.pseudonym, found.role, found.consent) == ("Bøg", "medarbejder", ConsentStatus.GIVEN)
    assert found.scope == {"note"}
    alone = lists.note(note(project, "alene"))
    assert alone is not None and alone.consent is None
    assert lists.note("gone") is None


def test_excerpts_come_from_the_top_with_their_codes_in_order(project: Project) -> None:
    here, one, two = note(project, "en to tre"), code(project, "et"), code(project, "to")
    low, high = mark(project, here, 6, 9, one), mark(project, here, 0, 2)
    project.execute(PutCodes(excerpt=low, codes=(two,)))
    project.execute(CodeNote(note=here, codes=(two,)))
    found = project.query(CodingLists).excerpts(here)
    assert [(e.quote, e.codes) for e in found if not e.whole] == [("en", ()), ("tre", (one, two))]
    assert [e.codes for e in found if e.whole] == [(two,)]
    project.execute(Delete(root="excerpts", ids=(high,)))
    assert high not in {e.id for e in project.query(CodingLists).excerpts(here)}


def test_counts_of_a_few_codes_are_those_of_all(project: Project) -> None:
    here, one, two = note(project, "en to tre"), code(project, "et"), code(project, "to")
    mark(project, here, 0, 2, one)
    there = mark(project, here, 3, 5, one, two)
    lists = project.query(CodingLists)

    def agree() -> dict[str, int]:
        all_counts = {c.id: c.excerpts for c in lists.codes()}
        assert lists.counts(all_counts) == all_counts
        return all_counts

    assert agree() == {one: 2, two: 1}
    project.execute(TakeCodeOff(excerpt=there, code=one))
    assert agree() == {one: 1, two: 1}
    project.execute(MergeCodes(id=one, into=two))
    assert agree() == {two: 2}
    project.execute(Delete(root="notes", ids=(here,)))
    assert agree() == {two: 0}


def test_codings_tell_their_codes_even_when_taken_off_or_merged(project: Project) -> None:
    here, one, two = note(project, "en to tre"), code(project, "et"), code(project, "to")
    there = mark(project, here, 0, 2, one)
    (coding,) = project.rows.find(Coding)
    project.execute(TakeCodeOff(excerpt=there, code=one))
    lists = project.query(CodingLists)
    assert lists.codes_of_codings([coding.id]) == {one}
    project.execute(MergeCodes(id=one, into=two))
    assert lists.codes_of_codings([coding.id, "gone"]) == {two}


def test_the_code_put_on_last_comes_first(project: Project) -> None:
    here, one, two = note(project, "en to tre"), code(project, "et"), code(project, "to")
    for start, which in ((0, one), (3, two), (6, one)):
        mark(project, here, start, start + 2, which)
    lists = project.query(CodingLists)
    assert set(lists.recent_codes()) == {one, two}
    assert len(lists.recent_codes(1)) == 1


def test_uses_follow_merges_and_leave_out_what_is_deleted(project: Project) -> None:
    here, one, two = note(project, "en to tre", place="Øst"), code(project, "et"), code(project, "to")
    first = mark(project, here, 0, 2, one)
    second = mark(project, here, 3, 5, two, one)
    project.execute(MergeCodes(id=one, into=two))
    lists = project.query(CodingLists)
    assert [(u.excerpt, u.quote, u.place) for u in lists.uses(two)] == [
        (first, "en", "Øst"),
        (second, "to", "Øst"),
    ]
    project.execute(Delete(root="excerpts", ids=(first,)))
    assert [u.excerpt for u in lists.uses(two)] == [second]
    assert lists.note_of(second) == here
    assert lists.note_of("gone") is None
