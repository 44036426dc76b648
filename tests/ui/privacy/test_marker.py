"""Marks in the note being written: where they stand, what is done from them, and that they alter nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from feltnoter.domain.entities import Note
from tests.ui.themes.stage import QUIET, Stage
from ui.notes import NotesPlace
from ui.privacy.keep_dialog import KeepDialog
from ui.privacy.marker import Marker
from ui.privacy.replace_dialog import ReplaceDialog
from ui.privacy.watch import PrivacyWatch

pytestmark = pytest.mark.qt_log_ignore(QUIET)

TEXT = "😀 Vi så Mette Holm hos Kwabena"


@pytest.fixture
def note(write: Callable[..., str]) -> str:
    return write(TEXT)


@pytest.fixture
def notes(stage: Stage, note: str, qtbot: QtBot) -> NotesPlace:
    place = stage.show(NotesPlace)
    qtbot.addWidget(place)
    place.open_target(note)
    return place


@pytest.fixture
def marker(notes: NotesPlace, watch: PrivacyWatch, settled: Callable[[], None], qtbot: QtBot) -> Marker:
    watch.look_now()
    settled()
    marker = notes._marker
    qtbot.waitUntil(lambda: bool(marked(notes)))
    return marker


def marked(notes: NotesPlace) -> list[str]:
    return [mark.cursor.selectedText() for mark in notes.notes.page.text.extraSelections()]


def spot(notes: NotesPlace, words: str) -> QPoint:
    editor = notes.notes.page.text
    cursor = editor.textCursor()
    cursor.setPosition(len(TEXT[: TEXT.index(words)].encode("utf-16-le")) // 2 + 2)
    return editor.cursorRect(cursor).center()


def act(marker: Marker, at: QPoint, number: int) -> None:
    menu = marker.menu(at)
    menu.actions()[number].trigger()
    menu.deleteLater()


def test_what_is_found_is_underlined_and_nothing_is_changed(
    stage: Stage, notes: NotesPlace, marker: Marker, note: str
) -> None:
    assert marked(notes) == ["Mette Holm", "Kwabena"]
    assert notes.notes.page.text.text() == TEXT
    found = stage.project.rows.get(Note, note)
    assert found is not None and found.body == TEXT
    assert not notes.notes.session.pending


def test_marks_follow_what_is_typed(notes: NotesPlace, marker: Marker, qtbot: QtBot) -> None:
    editor = notes.notes.page.text
    editor.choose(len(TEXT), len(TEXT))
    QTest.keyClicks(editor, " og Bodil Friis")
    qtbot.waitUntil(lambda: marked(notes) == ["Mette Holm", "Kwabena", "Bodil Friis"])


def test_a_name_is_pseudonymised_from_its_menu(stage: Stage, notes: NotesPlace, marker: Marker) -> None:
    act(marker, spot(notes, "Mette"), 0)
    dialog = marker.deeds.dialog
    assert isinstance(dialog, ReplaceDialog)
    dialog.instead.setText("Bøg")
    dialog.replace.click()
    assert notes.notes.page.text.text() == "😀 Vi så Bøg hos Kwabena"
    assert stage.toasts == ["Pseudonymised everywhere"]


def test_what_was_typed_last_is_saved_before_it_is_masked(
    stage: Stage, notes: NotesPlace, marker: Marker, note: str
) -> None:
    editor = notes.notes.page.text
    editor.choose(len(TEXT), len(TEXT))
    QTest.keyClicks(editor, "!")
    act(marker, spot(notes, "Mette"), 1)
    found = stage.project.rows.get(Note, note)
    assert found is not None and found.body == "😀 Vi så [name] hos Kwabena!"


def test_a_kept_finding_loses_its_mark(
    notes: NotesPlace, marker: Marker, settled: Callable[[], None], qtbot: QtBot
) -> None:
    act(marker, spot(notes, "Kwabena"), 2)
    dialog = marker.deeds.dialog
    assert isinstance(dialog, KeepDialog)
    dialog.keep.click()
    qtbot.waitUntil(lambda: marked(notes) == ["Mette Holm"])


def test_selected_words_are_pseudonymised_from_the_notes_foot(notes: NotesPlace, marker: Marker) -> None:
    editor = notes.notes.page.text
    editor.choose(TEXT.index("Vi"), TEXT.index("Vi") + 2)
    notes.notes.page.privacy.click()
    dialog = marker.deeds.dialog
    assert isinstance(dialog, ReplaceDialog) and "Vi" in dialog.title.text()
    dialog.reject()


def test_without_a_selection_the_foot_leads_to_the_findings_of_the_note(
    stage: Stage, notes: NotesPlace, marker: Marker, note: str
) -> None:
    notes.notes.page.privacy.click()
    assert stage.went == [("privacy", note)]


def test_elsewhere_the_menu_is_the_editors_own(notes: NotesPlace, marker: Marker) -> None:
    menu = marker.menu(spot(notes, "Vi så"))
    own = notes.notes.page.text.createStandardContextMenu()
    assert [a.text() for a in menu.actions()] == [a.text() for a in own.actions()]
    menu.deleteLater()
    own.deleteLater()
