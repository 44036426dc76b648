"""The history of a note on screen, and the way back."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from feltnoter.commands.notes import EditNote
from feltnoter.domain.diff import Piece, pieces
from feltnoter.domain.entities import Note
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.project import Project
from feltnoter.project.note_history import HIDDEN, Changed, Sitting
from ui.notes import NotesPlace
from ui.notes.history_dialog import DiffText, HistoryDialog, compared
from ui.notes.history_words import HistoryWords
from ui.notes.words import NoteWords
from ui.widgets.text import Label

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Write = Callable[..., str]
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def read(dialog: HistoryDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(Label)]


@pytest.fixture
def words(place: NotesPlace) -> HistoryWords:
    return HistoryWords(place.bridge, NoteWords(place), place)


def test_what_happened_is_shown_and_an_earlier_value_comes_back_in_one_step(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write, body: Callable[[str], str]
) -> None:
    moments = iter(f"2026-09-0{day}T12:00:00.000+00:00" for day in range(1, 9))
    project._path.now = lambda: next(moments)  # type: ignore[method-assign]
    note = written("Hun venter ved døren", place="Stuen")
    project.execute(EditNote(id=note, values={"place": "Køkkenet", "kind": NoteKind.QUOTE}))
    project.execute(EditNote(id=note, values={"body": "Hun venter længe ved døren"}))
    place.refresh()
    place.notes.open(note)
    QTest.keyClick(place.notes.page.text, Qt.Key.Key_H, _BOTH)
    dialog = place.deeds.history.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.backs) == 3, timeout=20_000)
    said = read(dialog)
    assert {"Place: Stuen → Køkkenet", "Kind: Observation → Quote", "The note was written"} <= set(said)
    assert any(text.startswith("Ida · 3.9.") for text in said)
    (diff,) = dialog.findChildren(DiffText)
    assert "Written: længe" in diff.accessibleName()
    for change, back in dialog.backs:
        if change.field == "place":
            QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    found = project.rows.get(Note, note)
    assert found is not None and (found.place, found.kind) == ("Stuen", NoteKind.QUOTE)
    assert place.deeds.history.dialog is None
    place.bridge.undo()
    assert (again := project.rows.get(Note, note)) is not None and again.place == "Køkkenet"
    place.deeds.history._set_back({"body": "Hun venter ved døren"})
    assert body(note) == place.notes.page.text.text() == "Hun venter ved døren"


def test_texts_are_not_compared_in_the_windows_thread(
    qtbot: QtBot, place: NotesPlace, project: Project, written: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def watched(before: str, after: str) -> list[Piece]:
        seen.append(threading.current_thread() is threading.main_thread())
        return pieces(before, after)

    monkeypatch.setattr("ui.notes.history_dialog.pieces", watched)
    moments = iter(f"2026-09-0{day}T12:00:00.000+00:00" for day in range(1, 9))
    project._path.now = lambda: next(moments)  # type: ignore[method-assign]
    note = written("Hun venter ved døren")
    project.execute(EditNote(id=note, values={"body": "Hun venter længe ved døren"}))
    place.notes.open(note)
    place.deeds.show_history()
    dialog = place.deeds.history.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.findChildren(DiffText)), timeout=20_000)
    assert seen == [False]


def test_what_is_veiled_has_no_way_back(place: NotesPlace, words: HistoryWords) -> None:
    veiled = Changed("body", f"{HIDDEN} venter", "Elm venter", veiled=True)
    dialog = HistoryDialog(place.theme, words, place)
    sittings = [Sitting(None, "", "", (veiled, Changed("place", "a", "b")))]
    dialog.show_history(sittings, compared(sittings), writable=True)
    assert [change.field for change, _ in dialog.backs] == ["place"]
    assert any("personal data" in text for text in read(dialog))


def test_nothing_goes_back_while_the_file_is_only_read_or_what_it_names_is_gone(
    place: NotesPlace, words: HistoryWords
) -> None:
    sitting = Sitting(None, "", "", (Changed("visit", "gone", None), Changed("place", "a", "b")))
    dialog = HistoryDialog(place.theme, words, place)
    dialog.show_history([sitting], {}, writable=False)
    assert dialog.backs == []
    other = HistoryDialog(place.theme, words, place)
    other.show_history([sitting], {}, writable=True)
    assert [change.field for change, _ in other.backs] == ["place"]


def test_markup_in_a_note_is_only_text(place: NotesPlace, words: HistoryWords) -> None:
    change = Changed("body", "før", "<b>efter</b> <img src='x'>")
    dialog = HistoryDialog(place.theme, words, place)
    sittings = [Sitting(None, "", "", (change,))]
    dialog.show_history(sittings, compared(sittings), writable=True)
    (diff,) = dialog.findChildren(DiffText)
    assert "&lt;img" in diff.text()


def test_several_notes_have_no_common_history(place: NotesPlace, written: Write) -> None:
    for text in ("den ene", "den anden"):
        written(text)
    place.refresh()
    place.notes.list.view.selectAll()
    place.deeds.show_history()
    assert place.deeds.history.dialog is None
