"""What a large frame brings is listed and found as written at once, and by its stems a little later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from feltnoter.commands.coding import AddCode, EditExcerpt, MarkExcerpt
from feltnoter.commands.notes import CaptureNote, SpliceNote
from feltnoter.commands.trash import Delete
from feltnoter.project import Project
from tests.project.test_replicas import searchable
from tests.replicas import Template

NOTES = 60


@pytest.fixture
def frame(opened: Callable[[str], Project]) -> bytes:
    """Sixty notes and what hangs on them, from a colleague."""
    colleague = opened("kollega")
    colleague.execute(AddCode(id="kode", name="Ventetid"))
    for number in range(NOTES):
        note = CaptureNote(text=f"Borger {number} ventede på nøgleboksen")
        mark = MarkExcerpt(note=note.id, start=0, end=6, codes=("kode",))
        colleague.execute(note)
        colleague.execute(mark)
        colleague.execute(EditExcerpt(id=mark.id, values={"comment": f"Spurgte igen {number}"}))
    found = colleague.export_frame("mappe")
    assert found is not None
    return found


@pytest.fixture
def mine(opened: Callable[[str], Project]) -> Project:
    """My copy, with nothing of that."""
    return opened("min")


def listed(project: Project, frame: bytes) -> Iterator[object]:
    """Taken in until every note is listed, not yet indexed; the rest of the way."""
    before = len(project.queries.notes())
    portions = project.receive_in_portions([frame])
    while len(project.queries.notes()) < before + NOTES:
        next(portions)
    assert project._store.is_behind()
    return portions


def finish(portions: Iterator[object]) -> None:
    for _ in portions:
        pass


def as_if_rebuilt(project: Project) -> bool:
    kept = searchable(project)
    project.rebuild()
    return kept == searchable(project)


def test_words_are_found_as_written_before_they_are_indexed(mine: Project, frame: bytes) -> None:
    portions = listed(mine, frame)
    hits = mine.queries.search("borger 17 ventede", 100)
    assert [(hit.kind, hit.exact) for hit in hits] == [("note", True)]
    assert len(mine.queries.search("nøglebo", 100)) == NOTES, "the last word is being typed"
    assert len(mine.queries.search('"ventede på"', 100)) == NOTES
    assert mine.queries.search('"på ventede"', 100) == []
    finish(portions)


def test_stems_and_parts_of_compounds_follow(mine: Project, frame: bytes) -> None:
    finish(listed(mine, frame))
    assert not mine._store.is_behind()
    assert len(mine.queries.search("boks", 100)) == NOTES
    assert as_if_rebuilt(mine)
    assert mine.check().ok


def test_nothing_is_found_twice_on_the_way(mine: Project, frame: bytes) -> None:
    for _ in listed(mine, frame):
        assert len(mine.queries.search("nøgleboksen", 100)) == NOTES


def test_what_is_changed_or_deleted_while_it_waits_is_found_as_it_is(mine: Project, frame: bytes) -> None:
    portions = listed(mine, frame)
    first, second = mine.queries.notes()[-2:]
    mine.execute(SpliceNote(id=first.id, start=0, end=0, words="Rettelse. "))
    mine.execute(Delete(root="notes", ids=(second.id,)))
    assert [hit.id for hit in mine.queries.search("rettelse")] == [first.id]
    assert second.id not in {hit.note for hit in mine.queries.search("nøgleboksen", 200)}
    finish(portions)
    assert second.id not in {hit.note for hit in mine.queries.search("nøgleboksen", 200)}
    assert as_if_rebuilt(mine)


def test_what_waited_at_closing_is_indexed_at_the_next_opening(
    template: Template, frame: bytes, tmp_path: Path
) -> None:
    path, settings = tmp_path / "min.feltnoter", tmp_path / "min"
    project = template.open(path, settings)
    listed(project, frame)
    project.close()
    again = template.open(path, settings)
    assert not again._store.is_behind()
    assert as_if_rebuilt(again)
    again.close()


def test_a_reader_finds_words_as_written_meanwhile(mine: Project, frame: bytes) -> None:
    listed(mine, frame)
    reader = mine.reader()
    assert len(reader.queries.search("nøgleboksen", 100)) == NOTES
    reader.close()
