"""What holds for every test: own settings folder, no display, nothing left running behind it."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# Threads that belong to the tools. A QThread that ran Python code leaves a _DummyThread behind, which
# Python keeps in its list after the thread has ended; running QThreads are looked for on their own.
TOOL_THREADS = ("pytest_timeout", "pytest-timeout", "hypothesis")
PATIENCE = 2.0  # seconds a finished job gets to wind down

settings.register_profile("suite", max_examples=50, deadline=None, print_blob=True)
settings.register_profile("deep", parent=settings.get_profile("suite"), max_examples=2000)


def pytest_configure(config: pytest.Config) -> None:
    """Before any test module is imported: nobody's own settings are read or written."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    profile = os.environ.get("FELTNOTER_HYPOTHESIS", "suite")
    if profile not in {"suite", "deep"}:
        raise pytest.UsageError(f"FELTNOTER_HYPOTHESIS is 'suite' or 'deep', not {profile!r}")
    settings.load_profile(profile)
    folder = tempfile.mkdtemp(prefix="feltnoter-settings-")
    before = os.environ.get("FELTNOTER_CONFIG_DIR")
    os.environ["FELTNOTER_CONFIG_DIR"] = folder

    def restore() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        del os.environ["FELTNOTER_CONFIG_DIR"]
        if before is not None:
            os.environ["FELTNOTER_CONFIG_DIR"] = before

    config.add_cleanup(restore)


def pytest_collection_finish() -> None:
    """What is there before the first test is nobody's leak; frozen, it is not searched at every test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of the checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a running QThread, an active QTimer or a window behind."""
    threads = set(threading.enumerate())
    uses_qt = "qapp" in request.fixturenames
    if uses_qt:
        request.getfixturevalue("qapp")
    before = active_qt() if uses_qt else []
    yield
    left = [f"thread {thread.name}" for thread in lingering_threads(threads)]
    if uses_qt:
        left += [describe(thing) for thing in lingering_qt(before)]
    if left:
        pytest.fail("left behind: " + ", ".join(left), pytrace=False)


def lingering_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads that came with the test and still run after a bounded wait."""
    left = []
    for thread in threading.enumerate():
        is_tool = thread.name.startswith(TOOL_THREADS) or isinstance(thread, threading._DummyThread)
        if thread in before or is_tool or thread is threading.current_thread():
            continue
        thread.join(PATIENCE)
        if thread.is_alive():
            left.append(thread)
    return left


def lingering_qt(before: list[Any]) -> list[Any]:
    """What is active in Qt and was not before. Timers are stopped, so that one test alone is blamed."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer

    QThreadPool.globalInstance().waitForDone(int(PATIENCE * 1000))
    # Outside an event loop deleteLater() waits for the next one: do its work here.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = new_ones(before)
    if left:
        del left
        gc.collect()  # a window in a reference cycle is late, not left
        left = new_ones(before)
    for thing in left:
        if isinstance(thing, QTimer):
            thing.stop()
    return left


def new_ones(before: list[Any]) -> list[Any]:
    return [thing for thing in active_qt() if not any(thing is other for other in before)]


def active_qt() -> list[Any]:
    """Active QTimers, running QThreads and windows without a parent.

    Python's own list of objects is asked, because Qt keeps none of timers and threads.
    """
    from PySide6.QtCore import QObject, QThread, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    def is_active(thing: QObject) -> bool:
        if not isValid(thing):
            return False
        if isinstance(thing, QTimer):
            return thing.isActive()
        return isinstance(thing, QThread) and thing is not QThread.currentThread() and thing.isRunning()

    # Looked up by exact type: isinstance would ask every lazy stand-in among the objects for its class.
    kinds = {*with_subclasses(QTimer), *with_subclasses(QThread)}
    found: list[Any] = [thing for thing in gc.get_objects() if type(thing) in kinds and is_active(thing)]
    found += [widget for widget in QApplication.topLevelWidgets() if widget.parent() is None]
    return found


def with_subclasses(kind: type) -> Iterator[type]:
    yield kind
    derived: type
    for derived in kind.__subclasses__():
        yield from with_subclasses(derived)


def describe(thing: Any) -> str:
    name = f" {thing.objectName()!r}" if thing.objectName() else ""
    return f"{type(thing).__name__}{name}"


def pytest_report_header() -> str:
    return f"hypothesis examples: {settings.default.max_examples if settings.default else 'unknown'}"
