"""A field visit is started and ended; what it does to its hours, its members and another one of mine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from feltnoter.commands.notes import CaptureNote, WriteUpNote
from feltnoter.commands.people import AddMember, PlanVisit
from feltnoter.commands.visits import EndVisit, StartVisit
from feltnoter.domain.entities import Visit
from feltnoter.errors import UserError
from feltnoter.project import Project
from feltnoter.project.lists import VisitLists
from tests.replicas import make_template

NOON, LATER, NEXT_DAY = (f"2026-10-{day}:00+02:00" for day in ("05T12:00", "05T15:30", "06T09:00"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    folder: Path = tmp_path_factory.mktemp("felttur")
    project = make_template(folder).open(folder / "a.feltnoter", folder / "settings")
    project.execute(AddMember(id="ida", name="Ida"))
    yield project
    project.close()


def planned(project: Project, **values: str) -> str:
    command = PlanVisit(date="2026-10-05", place="Hovedbiblioteket", **values)
    project.execute(command)
    return command.id


def visit(project: Project, identity: str) -> Visit:
    found = project.rows.get(Visit, identity)
    assert found is not None
    return found


def test_who_starts_a_visit_takes_part_and_the_hours_become_the_real_ones(project: Project) -> None:
    tour = planned(project, starts_at="11:30", ends_at="13:00")
    project.execute(StartVisit(id=tour, at=NOON, member="ida"))
    assert (visit(project, tour).begun_at, visit(project, tour).starts_at) == (NOON, "11:30")
    assert visit(project, tour).members == {"ida"}
    with pytest.raises(UserError, match="visit_runs_already"):
        project.execute(StartVisit(id=tour, at=LATER))
    project.execute(EndVisit(id=tour, at=LATER))
    assert (visit(project, tour).finished_at, visit(project, tour).ends_at) == (LATER, "15:30")
    with pytest.raises(UserError, match="visit_does_not_run"):
        project.execute(EndVisit(id=tour, at=LATER))
    project.undo()
    assert visit(project, tour).finished_at == "" and visit(project, tour).ends_at == "13:00"
    project.redo()
    project.execute(StartVisit(id=tour, at=LATER, member="ida"))
    assert (visit(project, tour).finished_at, visit(project, tour).ends_at) == ("", "")
    project.execute(EndVisit(id=tour, at=LATER))


def test_a_forgotten_visit_ends_when_the_next_one_begins(project: Project) -> None:
    first, second, hers = planned(project), planned(project), planned(project)
    project.execute(AddMember(id="bo", name="Bo"))
    project.execute(StartVisit(id=hers, at=NOON, member="bo"))
    project.execute(StartVisit(id=first, at=NOON, member="ida"))
    project.execute(StartVisit(id=second, at=NEXT_DAY, member="ida"))
    assert (visit(project, first).finished_at, visit(project, first).ends_at) == (NEXT_DAY, "")
    assert visit(project, second).date == "2026-10-06"
    assert not visit(project, hers).finished_at
    project.undo()
    assert not visit(project, first).finished_at and not visit(project, second).begun_at


def test_a_jotting_and_its_note_know_each_other(project: Project) -> None:
    tour = planned(project)
    jotting = CaptureNote(text="plaid, 22 min", raw=True, visit=tour, happened_at=NOON)
    later = CaptureNote(text="Sønnen ringer", visit=tour, happened_at=LATER)
    for command in (later, jotting):
        project.execute(command)
    lists = project.query(VisitLists)
    assert [(note.id, note.waits) for note in lists.notes_of(tour)] == [
        (jotting.id, True),
        (later.id, False),
    ]
    written = WriteUpNote(jotting=jotting.id, text="Kvæde sidder med plaiden om sig.")
    project.execute(written)
    found = {note.id: note for note in lists.notes_of(tour)}
    assert not found[jotting.id].waits and found[jotting.id].written_up == written.id
    assert (lists.pair_of(jotting.id), lists.pair_of(written.id)) == (written.id, jotting.id)
    assert lists.pair_of(later.id) is None
    project.undo()
    assert lists.pair_of(jotting.id) is None
