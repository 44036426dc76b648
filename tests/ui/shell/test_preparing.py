"""Which part of the shared document is in memory, and who waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from feltnoter.domain.entities import Note
from feltnoter.domain.pieces import PARTS, Part
from feltnoter.inbox import Inbox, QuickNote
from feltnoter.project import Project
from feltnoter.project.inbox import welcome_notes
from feltnoter.project.opening import Unlocked, open_unlocked
from tests.ui.shell.helpers import enter
from tests.ui.shell.stub_place import StubPlace
from ui.bridge import Bridge
from ui.preparer import Preparer
from ui.shell import Shell
from ui.tasks import Tasks

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


@pytest.fixture
def project(unlocked: Unlocked) -> Iterator[Project]:
    project = open_unlocked(unlocked)
    yield project
    project.close()


@pytest.fixture
def preparer(project: Project, tasks: Tasks) -> Preparer:
    return Preparer(Bridge(project), tasks)


@pytest.fixture
def board_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every place is one where only the board is changed."""
    monkeypatch.setattr(StubPlace, "changes", (Part.BOARD,))


def sealed(text: str) -> QuickNote:
    return QuickNote(text, happened_at="2026-11-29T08:00:00+01:00")


def bodies(bridge: Bridge) -> list[str]:
    return [note.body for note in bridge.project.rows.find(Note)]


def test_what_is_wanted_is_loaded_and_no_more(preparer: Preparer, project: Project, qtbot: QtBot) -> None:
    assert project.lacks(PARTS) == PARTS
    with qtbot.waitSignal(preparer.ready):
        preparer.want([Part.BOARD])
        preparer.want([Part.BOARD])
    assert project.lacks(PARTS) == (Part.NOTES,)
    with qtbot.assertNotEmitted(preparer.ready, wait=100):
        preparer.want([Part.BOARD])


def test_what_did_not_load_is_tried_again_when_it_is_wanted_again(
    preparer: Preparer, project: Project, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trouble(parts: object) -> object:
        raise OSError("the drive is gone")

    with monkeypatch.context() as gone:
        gone.setattr(project, "prepare", trouble)
        with qtbot.waitSignal(tasks.failed):
            preparer.want(PARTS)
    with qtbot.waitSignal(preparer.ready):
        preparer.want(PARTS)
    assert project.lacks(PARTS) == ()


def test_an_answer_after_the_project_is_left_is_not_taken(
    preparer: Preparer, project: Project, tasks: Tasks
) -> None:
    preparer.want(PARTS)
    preparer.stop()
    tasks.stop()
    assert project.lacks(PARTS) == PARTS


@pytest.mark.usefixtures("board_first")
def test_the_notes_stay_on_the_disk_until_a_note_is_about_to_be_written(
    shell: Shell, bridge: Bridge, qtbot: QtBot
) -> None:
    project = bridge.project
    qtbot.waitUntil(lambda: project.lacks(PARTS) == (Part.NOTES,))
    shell.actions.action("quick_note").trigger()
    qtbot.waitUntil(lambda: project.lacks(PARTS) == ())
    window = shell.errands.quick.window
    assert window is not None
    window.close()


@pytest.mark.usefixtures("board_first")
def test_a_note_that_waits_in_the_inbox_has_the_notes_loaded_in_the_background(
    shell: Shell, unlocked: Unlocked, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = open_unlocked(unlocked)
    welcome_notes(project, Inbox(folder))
    project.close()
    Inbox(folder).put(sealed("Skrevet udenfor"))
    loaded: list[list[Part]] = []
    prepare = Project.prepare

    def counted(self: Project, parts: list[Part]) -> object:
        loaded.append(list(parts))
        return prepare(self, parts)

    monkeypatch.setattr(Project, "prepare", counted)
    bridge = enter(shell, unlocked, qtbot)
    qtbot.waitUntil(lambda: bodies(bridge) == ["Skrevet udenfor"])
    assert loaded == [[Part.BOARD], [Part.NOTES]], "a worker did it, not the window"


def test_the_inbox_is_watched_also_after_a_change_of_language(
    shell: Shell, bridge: Bridge, folder: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: Inbox(folder).current() is not None)  # it is watched
    shell.speak("en")
    Inbox(folder).put(sealed("Skrevet bagefter"))
    qtbot.waitUntil(lambda: bodies(bridge) == ["Skrevet bagefter"])


@pytest.mark.usefixtures("board_first")
def test_sharing_through_a_folder_loads_the_rest_in_the_background_first(
    shell: Shell, bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace, project = shell.workspace, bridge.project
    assert workspace is not None
    qtbot.waitUntil(lambda: project.lacks(PARTS) == (Part.NOTES,))
    shared = tmp_path / "fælles"
    shared.mkdir()
    workspace.exchanger.share_through(shared)
    assert project.lacks(PARTS) == (Part.NOTES,), "the window does not load it itself"
    qtbot.waitUntil(lambda: any(path.is_file() for path in shared.rglob("*")), timeout=15_000)
    assert project.lacks(PARTS) == ()
