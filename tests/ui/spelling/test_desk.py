"""Looking words up in the background, and leaving while that goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from feltnoter.language.spelling import Misspelling, Speller
from tests.ui.taker import Taker
from ui.spelling import SpellingDesk
from ui.tasks import Tasks

_BREATHS = 3_000  # each takes a millisecond or more


class Slow:
    """A speller that takes its time, over loading or over a paragraph."""

    def __init__(self, breaths: int) -> None:
        self.breaths = breaths
        self.begun, self.done = threading.Event(), threading.Event()

    def work(self, breathe: Callable[[], None]) -> None:
        self.begun.set()
        for _ in range(self.breaths):
            breathe()
        self.done.set()

    def check(self, text: str, own: object, breathe: Callable[[], None]) -> list[Misspelling]:
        self.work(breathe)
        return []


def loading(monkeypatch: pytest.MonkeyPatch, breaths: int) -> Slow:
    slow = Slow(breaths)

    def load(cls: type[Speller], breathe: Callable[[], None]) -> Slow:
        slow.work(breathe)
        return Slow(0)

    monkeypatch.setattr(Speller, "load", classmethod(load))
    return slow


def test_leaving_does_not_wait_for_the_dictionary(tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, taker = loading(monkeypatch, _BREATHS), Taker()
    desk = SpellingDesk(tasks, lambda key: True)
    desk.check(("Hun",), (), taker.take)
    assert slow.begun.wait(5)
    tasks.stop()
    assert not slow.done.is_set()
    assert desk.wanted  # and the next project loads it


def test_writing_on_does_not_load_the_dictionary_anew(
    tasks: Tasks, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    slow, taker = loading(monkeypatch, 50), Taker()
    desk = SpellingDesk(tasks, lambda key: True)
    first = desk.check(("Hun",), (), taker.take)
    assert slow.begun.wait(5)
    first.cancel()
    desk.check(("Hun sov",), (), taker.take)
    qtbot.waitUntil(lambda: bool(taker.got))
    assert slow.done.is_set() and taker.got == [((), {"Hun sov": []})]


def test_a_long_paragraph_is_given_up_when_it_is_written_on(tasks: Tasks, qtbot: QtBot) -> None:
    slow, taker = Slow(_BREATHS), Taker()
    desk = SpellingDesk(tasks, lambda key: True, speller=slow)  # type: ignore[arg-type]
    task = desk.check(("Hun " * 20_000,), (), taker.take)
    assert slow.begun.wait(5)
    task.cancel()
    qtbot.waitUntil(lambda: tasks.idle, timeout=2_000)
    assert not slow.done.is_set() and not taker.got
