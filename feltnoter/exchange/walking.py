"""Which files a list of paths and folders stands for."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from feltnoter.domain.draft import Refusal
from feltnoter.exchange.files import file_name

FILE_CAP = 10_000  # somebody has pointed at a whole drive

# What systems and Office leave lying about; ignored without a word even when it is named, because
# a shell's * names it too.
_JUNK = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", "__macosx"})
_LOCK_STARTS = ("~$", ".~lock.")
_DIGITS = re.compile(r"(\d+)")
_LONGEST_NUMBER = 20  # digits; Python refuses to read numbers of thousands of them
_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT


@dataclass(slots=True)
class Found:
    """The files to read, each once and in order, and what was left out on the way to them."""

    files: list[Path] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    def refuse(self, path: Path, key: str, **data: str | int) -> None:
        """Note that ``path`` was left out."""
        name = file_name(path)
        self.refused.append(Refusal(source=name, key=key, data={"name": name, **data}))


def find_files(paths: Sequence[Path], before_folder: Callable[[], None]) -> Found:
    """Files as given and, for folders, all files below them in natural order (2 before 10).

    Hidden files and links inside a folder are ignored; a link that leads out of it is refused.
    ``before_folder`` is called before each folder is listed; what it raises passes through.
    """
    found = Found()
    seen: set[str] = set()
    for path in paths:
        if _is_folder(path):
            inside = _below(path, found, before_folder)
        else:
            inside = [] if _is_junk(path.name) else [path]
        for file in inside:
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                found.files.append(file)
    return found


def natural_key(name: str) -> tuple[tuple[int, int | str], ...]:
    """Sorts »Note 2« before »Note 10«, without regard to upper and lower case."""
    parts = (part for part in _DIGITS.split(name.casefold()) if part)
    return tuple(
        (0, int(part)) if part.isdecimal() and len(part) <= _LONGEST_NUMBER else (1, part) for part in parts
    )


def _is_junk(name: str) -> bool:
    return name.casefold() in _JUNK or name.startswith(_LOCK_STARTS)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False  # reading it as a file will say what is wrong


def _below(folder: Path, found: Found, before_folder: Callable[[], None]) -> list[Path]:
    """The files below a folder, depth first; none of them when there are too many."""
    root = os.path.realpath(folder)
    files: list[Path] = []
    waiting = [folder]  # our own stack: a tree of folders may be deeper than Python's
    while waiting:
        path = waiting.pop()
        if not _is_folder(path):
            files.append(path)
            if len(files) > FILE_CAP:
                found.refuse(folder, "folder_too_many_files", limit=FILE_CAP)
                return []
            continue
        before_folder()
        try:
            with os.scandir(path) as listing:
                entries = [entry for entry in listing if _is_wanted(entry, root, found)]
        except OSError:
            found.refuse(path, "folder_no_access")
            continue
        entries.sort(key=lambda entry: natural_key(entry.name), reverse=True)
        waiting.extend(Path(entry.path) for entry in entries)
    return files


def _is_wanted(entry: os.DirEntry[str], root: str, found: Found) -> bool:
    if entry.name.startswith(".") or _is_junk(entry.name):
        return False
    details = entry.stat(follow_symlinks=False)
    if getattr(details, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN:  # Windows only
        return False
    # A junction is Windows' other kind of link, which is_symlink does not see.
    if entry.is_symlink() or getattr(details, "st_reparse_tag", 0) == _JUNCTION:
        # What a link inside the folder points to is read where it lies, so no circle can arise.
        if not Path(os.path.realpath(entry.path)).is_relative_to(root):
            found.refuse(Path(entry.path), "link_leaves_folder")
        return False
    return True
