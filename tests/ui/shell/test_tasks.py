"""What is waited for when a project is closed, and what ends behind the window."""

from __future__ import annotations

import threading
import time

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.taker import Taker
from ui.bridge import Bridge
from ui.shell import Shell
from ui.tasks import Task, Tasks

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform


class Import:
    """Cannot be broken off; then there is work with the project."""

    def __init__(self) -> None:
        self.begun, self.may_end, self.in_hand = threading.Event(), threading.Event(), threading.Event()
        self.done = False

    def __call__(self, task: Task) -> str:
        with task.apart():
            self.begun.set()
            assert self.may_end.wait(20)
        self.in_hand.set()
        time.sleep(0.1)
        self.done = True
        return "done"


def test_what_has_nothing_of_the_project_in_hand_ends_behind(tasks: Tasks, qtbot: QtBot) -> None:
    work, taker = Import(), Taker()
    tasks.run(work, taker.take, taker.take)
    assert work.begun.wait(5)
    tasks.let_go()
    assert not work.may_end.is_set()
    work.may_end.set()
    qtbot.waitUntil(lambda: tasks.idle, timeout=5_000)
    assert not work.in_hand.is_set() and taker.got == []


def test_what_has_the_project_in_hand_is_waited_for(tasks: Tasks) -> None:
    work = Import()
    tasks.run(work)
    work.may_end.set()
    assert work.in_hand.wait(5)
    tasks.let_go()
    assert work.done


def test_work_that_waits_for_its_turn_does_not_begin(tasks: Tasks, qtbot: QtBot) -> None:
    works = [Import() for _ in range(3)]
    for work in works:
        tasks.run(work)
    assert works[0].begun.wait(5) and works[1].begun.wait(5)
    tasks.let_go()
    for work in works:
        work.may_end.set()
    qtbot.waitUntil(lambda: tasks.idle, timeout=5_000)
    assert not works[2].begun.is_set()


def test_an_import_does_not_hold_the_window(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    work = Import()
    shell.window.show()
    shell.tasks.run(work)
    assert work.begun.wait(5)
    shell.window.close()
    assert not shell.window.isVisible() and shell.workspace is None
    assert not work.may_end.is_set()
    work.may_end.set()
