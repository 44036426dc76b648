"""Parts of the document loaded in another thread, while somebody works."""

from __future__ import annotations

import threading
from collections.abc import Callable

from feltnoter.commands.board import PlaceCard
from feltnoter.commands.notes import CaptureNote
from feltnoter.domain.entities import Board
from feltnoter.domain.pieces import PARTS, Part
from feltnoter.project import Project
from feltnoter.project.write_path import Prepared


def prepared(project: Project, parts: tuple[Part, ...]) -> Prepared:
    found: list[Prepared] = []
    worker = threading.Thread(target=lambda: found.append(project.prepare(parts)))
    worker.start()
    worker.join()
    return found[0]


def a_card(project: Project) -> PlaceCard:
    return PlaceCard(board=project.rows.find(Board)[0].id, words="løst kort", x=1.0, y=2.0)


def test_a_card_is_laid_without_the_notes_in_memory(opened: Callable[[str], Project]) -> None:
    project = opened("a")
    assert project.lacks(PARTS) == PARTS, "reading and opening need nothing of the document"
    project.adopt(prepared(project, (Part.BOARD,)))
    project.execute(a_card(project))
    project.undo()
    project.redo()
    assert project.lacks(PARTS) == (Part.NOTES,)
    project.execute(CaptureNote(text="Nu skal noterne bruges"))
    assert project.lacks(PARTS) == ()
    assert project.check().ok


def test_a_part_in_which_something_was_written_meanwhile_is_not_taken_from_elsewhere(
    opened: Callable[[str], Project],
) -> None:
    project = opened("a")
    ready = prepared(project, PARTS)
    project.execute(a_card(project))
    project.adopt(ready)
    assert project.lacks(PARTS) == ()
    project.undo()
    project.execute(CaptureNote(text="Og videre"))
    assert project.check().ok and project.check().counts["cards"] == 0


def test_what_is_older_than_the_file_is_never_taken(opened: Callable[[str], Project]) -> None:
    project = opened("a")
    ready = prepared(project, PARTS)
    project.execute(CaptureNote(text="Skrevet imens"))
    project._path.forget()  # as after a failed step
    project.adopt(ready)
    assert project.lacks(PARTS) == (Part.NOTES,)
    assert project.check().ok
