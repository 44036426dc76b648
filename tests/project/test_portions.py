"""A large step taken a portion at a time is one step all the same, or none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from feltnoter.changes import LOCAL, UNDO, Changes, Label
from feltnoter.commands.drafts import ImportDraft
from feltnoter.commands.notes import CaptureNote
from feltnoter.domain.draft import Draft, DraftExcerpt, DraftNote
from feltnoter.domain.entities import Note
from feltnoter.errors import UserError
from feltnoter.exchange.sources import read_sources
from feltnoter.project import Project

SCENARIOS = Path(__file__).parent.parent / "data" / "scenarios"


def many(count: int) -> Draft:
    return Draft(
        notes=tuple(
            DraftNote(
                key=str(n),
                text=f"Note {n} 😀 om ventetid",
                codes=(("ventetid",),),
                excerpts=(DraftExcerpt(f"e{n}", 5, 9, (("a", "b"),)),),
                theme="Tid" if n % 2 else "",
            )
            for n in range(count)
        )
    )


def finish(project: Project, command: ImportDraft) -> int:
    portions = project.begin(command)
    while not portions.go_on():
        pass
    return portions.total


@pytest.mark.parametrize(
    "draft", [many(60), read_sources(sorted(SCENARIOS.glob("0*.json"))), many(1), Draft()]
)
def test_portions_make_what_one_step_makes(draft: Draft, opened: Callable[[str], Project]) -> None:
    whole, portioned = opened("a"), opened("b")
    heard: list[Changes] = []
    portioned.on_change(heard.append)
    whole.execute(ImportDraft(draft=draft))
    finish(portioned, ImportDraft(draft=draft))
    assert shape(portioned) == shape(whole)
    assert portioned.check().ok
    assert portioned.undo_label == whole.undo_label
    [told] = heard
    assert (told.origin, told.label) == (LOCAL, Label("import_notes", len(draft.notes)))
    assert len(told.touched["notes"].added if draft.notes else ()) == len(draft.notes)


def shape(project: Project) -> dict[str, Any]:
    """What is in a project, without its ids."""
    titles = {theme.id: theme.title for theme in project.queries.themes()}
    return {
        "notes": sorted(
            (n.text, len(n.codes), titles.get(n.theme or "", "")) for n in project.queries.notes()
        ),
        "codes": sorted((c.name, c.excerpts) for c in project.queries.codes()),
        "excerpts": sorted((e.quote, e.orphaned) for e in project.queries.excerpts()),
        "cards": sorted((c.x, c.y, c.copy) for c in project.queries.cards()),
    }


def test_it_is_taken_back_and_done_again_as_one_step(opened: Callable[[str], Project]) -> None:
    project = opened("a")
    project.execute(CaptureNote(text="før"))
    assert finish(project, ImportDraft(draft=many(100))) > 3
    after = shape(project)
    project.undo()
    assert [note.text for note in project.queries.notes()] == ["før"]
    project.redo()
    assert shape(project) == after and project.check().ok


def test_what_is_abandoned_leaves_nothing_and_nothing_to_undo(opened: Callable[[str], Project]) -> None:
    project = opened("a")
    project.execute(CaptureNote(text="før"))
    before, label = shape(project), project.undo_label
    heard: list[Changes] = []
    project.on_change(heard.append)
    portions = project.begin(ImportDraft(draft=many(100)))
    for _ in range(2):
        assert not portions.go_on()
    assert len(project.queries.notes()) > 1
    project.execute(CaptureNote(text="imens"))  # what is being typed is saved in between
    portions.abandon()
    assert [note.text for note in project.queries.notes()] == ["før", "imens"]
    assert project.undo_label == Label("capture_note")
    assert heard[-1].origin == UNDO and heard[-1].touched["notes"].removed
    project.undo()
    assert (shape(project), project.undo_label) == (before, label)
    assert not project.queries.search("ventetid") and project.check().ok


def test_a_portion_that_cannot_be_written_can_be_abandoned(
    opened: Callable[[str], Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = opened("a")
    portions = project.begin(ImportDraft(draft=many(100)))
    portions.go_on()
    log = project._path.store.log

    def full(*arguments: object) -> None:
        monkeypatch.setattr(project._path.store, "log", log)
        raise UserError("disk_full", name="a")

    monkeypatch.setattr(project._path.store, "log", full)
    with pytest.raises(UserError):
        portions.go_on()
    portions.abandon()
    assert project.rows.find(Note) == [] and project.check().ok
