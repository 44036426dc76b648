"""Templates: an empty page offers them, what is chosen is ordinary text, and the team can change them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from feltnoter.domain.entities import Note, Template
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project
from ui.notes import NotesPlace
from ui.templates.library import caret_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_note_begins_with_a_template(place: NotesPlace, project: Project) -> None:
    place.open_target("new")
    desk, text = place.companions.templates, place.notes.page.text
    row = desk.row
    assert row is not None and row.isVisible() and len(row.chips) == 5
    row.chips[4].click()
    assert not row.isVisible()
    QTest.keyClicks(text, "Mandagsmoedet")
    place.leave()
    (note,) = project.rows.find(Note)
    assert note.kind is NoteKind.REFLECTION
    first, answer, *rest = note.body.split("\n")
    assert first.endswith("?") and answer == "Mandagsmoedet" and len(rest) > 6
    place.open_target("new")
    assert row.isVisible()
    QTest.keyClick(text, Qt.Key.Key_A)
    assert not row.isVisible()
    place.open_target(note.id)
    assert not row.isVisible()


def test_the_team_changes_one_and_adds_one(place: NotesPlace, project: Project) -> None:
    place.open_target("new")
    desk = place.companions.templates
    desk.change(desk.library.all(project)[0])
    assert desk.dialog is not None
    desk.dialog.body.setPlainText("Hvad lugtede her af?\n\n")
    desk.dialog.keep.click()
    desk.change(None)
    desk.dialog.keep.click()
    assert desk.dialog.isVisible(), "it wants a name"
    desk.dialog.name.setText("Gang gennem huset")
    desk.dialog.keep.click()
    names = [beginning.name for beginning in desk.library.all(project)]
    assert len(names) == 6 and names[-1] == "Gang gennem huset"
    assert desk.row is not None and [chip.words for chip in desk.row.chips] == names
    desk.row.chips[0].click()
    assert place.notes.page.text.text() == "Hvad lugtede her af?\n\n"
    changed = desk.library.all(project)[0]
    assert project.rows.get(Template, changed.id).origin == "observation"  # type: ignore[union-attr]
    desk.change(changed)
    desk.dialog._remove()
    assert desk.library.all(project)[0].id == ""
    place.bridge.undo()
    assert desk.library.all(project)[0].body.startswith("Hvad lugtede")


def test_two_who_change_the_same_template_apart_keep_both(
    opened: Callable[[str], Project], place: NotesPlace, project: Project
) -> None:
    desk = place.companions.templates
    for words in ("min", "din"):
        desk.change(desk.library.brought()[0])
        assert desk.dialog is not None
        desk.dialog.body.setPlainText(words)
        desk.dialog.keep.click()
    assert [beginning.body for beginning in desk.library.all(project)[:2]] == ["min", "din"]
    assert (caret_in("a\n\nb"), caret_in("a")) == (2, 1)
