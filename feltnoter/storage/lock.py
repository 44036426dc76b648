"""One writer at a time, by an operating system lock beside the file. It ends with the process."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from feltnoter.errors import UserError


class WriterLock:
    """Held while a project is open for writing. Others may read, back up and report."""

    def __init__(self, path: Path) -> None:
        # A dot keeps it out of sight beside the project; it holds nothing.
        self._lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, thread_local=False)
        self._name = path.name

    def acquire(self) -> None:
        """Raises ``UserError`` when another process has the project open."""
        try:
            self._lock.acquire()
        except Timeout:
            raise UserError("open_elsewhere", name=self._name) from None

    def release(self) -> None:
        """Let others in. The empty lock file is left: removing it would race with the next holder."""
        self._lock.release()
