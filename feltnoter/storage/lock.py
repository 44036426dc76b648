"""One writer at a time, by an operating system lock beside the file. It ends with the process."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout


class WriterLock:
    """Held while a project is open for writing. Others may read, back up and report."""

    def __init__(self, path: Path) -> None:
        # A dot keeps it out of sight beside the project; it holds nothing.
        self._lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, thread_local=False)

    def try_acquire(self) -> bool:
        """Whether it is ours now; not while another process has the file open for writing. Raises
        ``OSError`` where nothing can be written beside the file."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        return True

    def release(self) -> None:
        """Let others in. The empty lock file is left: removing it would race with the next holder."""
        self._lock.release()
