"""The record of what left the house."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

from feltnoter.project import Project
from feltnoter.project.exports import MOST_KEPT, Export, packed, unpacked
from feltnoter.project.reporting import report_content, write_report_file

ONE = Export("2026-09-21T06:52:00Z", "Temarapport.docx", "full", True, "", "ab" * 32, 5, 1)


def test_a_record_is_kept_in_the_file_and_nowhere_else(project: Project) -> None:
    state = project.check().state
    project.note_export(ONE)
    project.note_export(replace(ONE, draft=False))
    assert project.exports == (ONE, replace(ONE, draft=False))
    assert project.check().state == state, "it is no part of what is shared"
    assert project.undo_label is None


def test_the_state_tells_whether_anything_changed(project: Project, tmp_path: Path) -> None:
    model = report_content(project, date=datetime.date(2026, 9, 21)).model
    first = write_report_file(model, tmp_path / "a.docx")
    assert write_report_file(model, tmp_path / "b.docx") == first
    assert write_report_file(replace(model, draft=True), tmp_path / "c.docx") != first


def test_the_oldest_are_forgotten_and_strange_lines_left_out() -> None:
    many = tuple(replace(ONE, themes=number) for number in range(MOST_KEPT + 5))
    assert unpacked(packed(many))[0].themes == 5
    assert unpacked(None) == ()
    assert unpacked(b'[{"at": "x"}]') == ()
