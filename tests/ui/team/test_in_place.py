"""What a colleague does shows at once where one is looking, and moves nothing under one's hands."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from feltnoter.commands.base import Command
from feltnoter.commands.board import Move, MoveCards
from feltnoter.commands.notes import CaptureNote, SpliceNote
from feltnoter.commands.themes import EditTheme
from feltnoter.domain.entities import Note
from feltnoter.project import Project
from feltnoter.sync.files import FileOperations, Seen
from tests.ui.themes.stage import Stage
from ui.board.place import BoardPlace
from ui.coding.place import CodingPlace
from ui.team.exchanger import Exchanger
from ui.themes.place import ThemesPlace

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


@pytest.fixture
def comes_in(stage: Stage, colleague: Project, folder: Path) -> Callable[[Command], None]:
    """A colleague does something, and it arrives through the folder."""

    def come_in(command: Command) -> None:
        stage.project.team.exchange(folder)
        colleague.team.exchange(folder)
        colleague.execute(command)
        colleague.team.exchange(folder)
        assert stage.project.team.exchange(folder).taken

    return come_in


def test_a_moved_card_lies_where_she_put_it_and_the_choice_and_the_view_stay(
    stage: Stage, qtbot: QtBot, comes_in: Callable[[Command], None]
) -> None:
    place = stage.show(BoardPlace)
    qtbot.addWidget(place)
    cards = [card for frame in place.scene.frames.values() for card in frame.cards]
    loose = next(card for card in place.scene.cards if place.scene.frame_of(card) is None)
    place.selection.choose(cards[:2])
    place.canvas.view.pan(30.0, 20.0)
    view = (place.canvas.view.left, place.canvas.view.top, place.canvas.view.zoom)
    comes_in(MoveCards(moves=(Move(loose, None, 1900.0, 40.0),)))
    assert (place.scene.boxes[loose].x, place.scene.boxes[loose].y) == (1900.0, 40.0)
    assert list(place.selection.cards) == cards[:2]
    assert (place.canvas.view.left, place.canvas.view.top, place.canvas.view.zoom) == view


def test_a_renamed_theme_is_renamed_in_the_list_and_the_cursor_stays(
    stage: Stage, qtbot: QtBot, comes_in: Callable[[Command], None]
) -> None:
    place = stage.show(ThemesPlace)
    qtbot.addWidget(place)
    cursor = place.page.insight.textCursor()
    cursor.setPosition(5)
    place.page.insight.setTextCursor(cursor)
    comes_in(EditTheme(id=place.current, values={"title": "Hun spørger hver gang"}))
    row = place.list.row(place.current)
    assert row is not None and row.words == "Hun spørger hver gang"
    assert place.page.title.value() == "Hun spørger hver gang"
    assert place.page.insight.textCursor().position() == 5


def test_words_before_a_selection_push_it_along_in_the_coding_view(
    stage: Stage, qtbot: QtBot, comes_in: Callable[[Command], None]
) -> None:
    place = stage.show(CodingPlace)
    qtbot.addWidget(place)
    note = next(note for note in stage.project.rows.find(Note) if len(note.body) > 80)
    place.open_note(note.id)
    place.pane.select(10, 20)
    words = place.pane.plain[10:20]
    comes_in(SpliceNote(id=note.id, start=0, end=0, words="Fredag: "))
    start, end = place.pane.selection()
    assert place.pane.plain.startswith("Fredag: ")
    assert words.strip() in place.pane.plain[start:end] or place.pane.plain[start:end] in words
    assert start >= 18


def test_a_slow_drive_holds_nobody_up(
    stage: Stage, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drive that needs its time for each thing it is asked: the window goes on turning meanwhile."""
    stage.project.team.exchange(folder)
    exchanger = Exchanger(stage.bridge, stage.tools.tasks)
    exchanger.share_through(folder)
    qtbot.waitUntil(lambda: not exchanger._running, timeout=10_000)
    asked = FileOperations.files

    def slow(files: FileOperations, where: Path) -> list[Seen]:
        time.sleep(0.3)
        return asked(files, where)

    monkeypatch.setattr(FileOperations, "files", slow)
    stage.bridge.execute(CaptureNote(text="Skrevet imens"))
    exchanger.now()
    pauses = [time.perf_counter()]
    while exchanger._running and pauses[-1] - pauses[0] < 30:
        QApplication.processEvents()
        pauses.append(time.perf_counter())
    exchanger.stop()
    assert pauses[-1] - pauses[0] > 0.6, "the drive was slow"
    assert max(after - before for before, after in pairwise(pauses)) < 0.3
