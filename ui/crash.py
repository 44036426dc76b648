"""When something breaks: one friendly dialog, and a report without a word of anybody's notes.

A report holds exception types, our own files and lines, and versions. An exception's message may quote
a note, so it is left out. A raising ``data()`` fires at every repaint: each place in the code is told
once, and no second dialog opens over the first.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import platform
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion

from feltnoter import __version__

_OWN = ("feltnoter", "ui", "resources")
_ROOT = Path(__file__).resolve().parent.parent
FAULTS = "faults.txt"
DEBUG = "FELTNOTER_DEBUG"
MOST_FRAMES = 30


def report_of(error: BaseException) -> str:
    """What a colleague at the help desk may see, and nothing else."""
    lines = [
        f"Feltnoter {__version__} · Python {platform.python_version()} · Qt {qVersion()} · {sys.platform}"
    ]
    for each in _chain(error):
        lines.append(_type_name(type(each)))
        frames = traceback.extract_tb(each.__traceback__)
        own = [frame for frame in frames if _place(frame.filename)]
        for frame in own[-MOST_FRAMES:]:
            lines.append(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    step: BaseException | None = error
    while step is not None and id(step) not in seen:
        seen.add(id(step))
        yield step
        step = step.__cause__ or step.__context__


def _type_name(kind: type[BaseException]) -> str:
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _place(filename: str) -> str:
    """``ui/crash.py`` for our own files, empty for others: a path may hold a person's name."""
    try:
        inside = Path(filename).resolve().relative_to(_ROOT)
    except (ValueError, OSError):
        return ""
    return inside.as_posix() if inside.parts and inside.parts[0] in _OWN else ""


class Crashes(QObject):
    """Catches what nobody else has caught, in every thread, and hands each kind on once."""

    reported = Signal(str)
    _raised = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()
        self._before = (sys.excepthook, threading.excepthook)
        self._raised.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def remove(self) -> None:
        """Give them back."""
        sys.excepthook, threading.excepthook = self._before

    @Slot(object)
    def take(self, error: object) -> None:
        """Report an exception from any thread."""
        if isinstance(error, BaseException):
            self._raised.emit(error)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self._raised.emit(error)

    def _thread_hook(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None and not isinstance(given.exc_value, SystemExit):
            self._raised.emit(given.exc_value)

    @Slot(object)
    def _take(self, error: BaseException) -> None:
        report = report_of(error)
        if report in self._seen:
            return
        self._seen.add(report)
        if os.environ.get(DEBUG):  # for us, never for a user: messages may quote a note
            traceback.print_exception(error)
        else:
            print(report, file=sys.stderr)
        self.reported.emit(report)


class FaultLog:
    """Where Python writes its last words when the process itself breaks; read at the next start.

    The words are thread stacks: files, lines and names of functions.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FAULTS
        self._file: IO[str] | None = None

    def last_words(self) -> str:
        """What the previous run left, paths cut down to our own files; empty when it ended well."""
        with contextlib.suppress(OSError, ValueError):
            lines = self._path.read_text(encoding="utf-8", errors="replace").splitlines()
            return "\n".join(_cleaned(line) for line in lines if line.strip())
        return ""

    def start(self) -> None:
        """Listen from now on. Without a folder to write in there is just no log."""
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)

    def stop(self) -> None:
        """The program ends well: nothing to be told next time."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)


def _cleaned(line: str) -> str:
    head, quote, rest = line.partition('File "')
    if not quote:
        return line
    filename, _, tail = rest.partition('"')
    return f"{head}{_place(filename) or Path(filename).name}{tail}"
