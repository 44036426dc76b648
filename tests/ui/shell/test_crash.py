"""What breaks is told once, calmly, and without a word of anybody's notes."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.bridge import Bridge
from ui.crash import FAULTS, FaultLog, report_of
from ui.crash_dialog import CrashDialog
from ui.shell import Shell
from ui.words import Words

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform

SECRET = "Gråspurv har en vægkalender"


def broken(words: Words) -> BaseException:
    try:
        try:
            words.clock(SECRET)  # type: ignore[arg-type]
        except ValueError as first:
            raise KeyError(SECRET) from first
    except KeyError as error:
        return error
    raise AssertionError


def test_a_report_holds_places_in_the_program_and_no_text(shell: Shell) -> None:
    report = report_of(broken(shell.words))
    assert "KeyError" in report and "ValueError" in report
    assert "ui/words.py:" in report and "clock" in report
    assert SECRET not in report and "Gråspurv" not in report
    assert str(Path.home()) not in report


def test_one_dialog_however_often_it_happens(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    shell.crashes.install()
    error = broken(shell.words)
    with qtbot.waitSignal(shell.crashes.reported):
        sys.excepthook(type(error), error, error.__traceback__)
    dialog = shell.dialog
    assert isinstance(dialog, CrashDialog)
    assert "Gråspurv" not in dialog.report()
    for _ in range(50):
        sys.excepthook(type(error), error, error.__traceback__)
    with qtbot.assertNotEmitted(shell.crashes.reported, wait=100):
        pass
    assert shell.dialog is dialog


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_is_heard_too(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    shell.crashes.install()

    def work() -> None:
        shell.words.clock(SECRET)  # type: ignore[arg-type]

    with qtbot.waitSignal(shell.crashes.reported):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert isinstance(shell.dialog, CrashDialog)


def test_a_job_that_breaks_is_heard_too(shell: Shell, bridge: Bridge, qtbot: QtBot) -> None:
    def work(task: object) -> None:
        shell.words.clock(SECRET)  # type: ignore[arg-type]

    with qtbot.waitSignal(shell.crashes.reported):
        shell.tasks.run(work)
    assert isinstance(shell.dialog, CrashDialog)


def test_last_words_are_cut_down_to_file_names(tmp_path: Path) -> None:
    lines = 'Fatal Python error: Aborted\n  File "/somewhere/ida/secret/place.py", line 3 in work\n'
    (tmp_path / FAULTS).write_text(lines, encoding="utf-8")
    words = FaultLog(tmp_path).last_words()
    assert "place.py, line 3 in work" in words and "ida" not in words


def test_a_run_that_ends_well_leaves_no_words(tmp_path: Path) -> None:
    log = FaultLog(tmp_path)
    assert log.last_words() == ""
    log.start()
    assert (tmp_path / FAULTS).exists()
    log.stop()
    assert not (tmp_path / FAULTS).exists()
