"""What may be done to a shared folder, one step a method: a power cut can come between any two.

Constructors take this object, so that a test can end its process between two steps.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

TEMPORARY = ".part"  # how a file is called until it is whole; nobody reads those


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as the folder lists it. ``stamp`` is only ever compared for equality: clocks lie."""

    path: Path
    size: int
    stamp: int


class FileOperations:
    """The real thing. Every method may raise ``OSError``."""

    def folders(self, folder: Path) -> list[Path]:
        """The folders in a folder, in order; none where it does not exist."""
        return [Path(entry.path) for entry in self._entries(folder) if _is_folder(entry)]

    def files(self, folder: Path) -> list[Seen]:
        """The files in a folder, in order; none where it does not exist."""
        found = []
        for entry in self._entries(folder):
            with suppress(FileNotFoundError):  # gone between listing and looking
                if entry.is_file():
                    about = entry.stat()
                    found.append(Seen(Path(entry.path), about.st_size, about.st_mtime_ns))
        return found

    def _entries(self, folder: Path) -> Iterator[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as listing:
                yield from sorted(listing, key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):
            return

    def is_folder(self, folder: Path) -> bool:
        """Whether the folder can be reached."""
        return folder.is_dir()

    def read(self, path: Path) -> bytes:
        """A whole file."""
        return path.read_bytes()

    def make_folder(self, folder: Path) -> None:
        """With those above it."""
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, path: Path, data: bytes) -> None:
        """The content, on the disk when this returns. For temporary names."""
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def put_in_place(self, temporary: Path, path: Path) -> None:
        """The whole file under its name, at one stroke."""
        temporary.replace(path)
        if os.name == "posix":
            with suppress(OSError):  # some network drives cannot
                folder = os.open(path.parent, os.O_RDONLY)
                try:
                    os.fsync(folder)
                finally:
                    os.close(folder)

    def remove(self, path: Path) -> None:
        """Away with it, if it is there."""
        path.unlink(missing_ok=True)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
