"""A shared folder as carrier of frames: network drive, OneDrive, USB stick.

Layout: ``<folder>/<project>/r-<replica>/<counter>-<first 12 of SHA-256>.upd|.snp``, beside them
``.hi`` files that say how far a replica has come and ``.key`` files with a renewed team key, and
``<project>/blobs/<HMAC of the hash>`` for attachments. Only the owner writes in its folder; files are never
changed: a temporary name, fsync, then the right name at one stroke. No locks, no clocks. Names only save
reading: what a file is, its seal decides, so renamed files and »-PC2« copies do no harm and may even help.

All methods raise ``OSError`` when the folder itself cannot be reached, and pass over single files.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from feltnoter.sync.files import TEMPORARY, FileOperations, Seen
from feltnoter.sync.frames import Frame, FrameKind, FrameRefused, digest, unseal

LARGEST_FILE = 1 << 28  # a quarter of a gigabyte: nothing of ours is larger
_NAME: Final = re.compile(r"(\d{8})-([0-9a-f]{12})(.*)\.(upd|snp|hi|key)", re.ASCII)
_ENDINGS: Final = {
    FrameKind.UPDATE: "upd",
    FrameKind.SNAPSHOT: "snp",
    FrameKind.HELLO: "hi",
    FrameKind.KEY: "key",
}
_FRAMES: Final = frozenset(_ENDINGS.values())
_NOT_IN_THE_CHAIN: Final = frozenset({"hi", "key"})
BLOBS = "blobs"


@dataclass(frozen=True, slots=True)
class Parcel:
    """An opened frame with its name (SHA-256) and its sealed bytes."""

    name: str
    frame: Frame
    sealed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Own:
    """One of our own frames as it must lie in the folder."""

    counter: int
    name: str
    kind: FrameKind
    size: int

    @property
    def file(self) -> str:
        """What it is called there."""
        return f"{self.counter:08}-{self.name[:12]}.{_ENDINGS[self.kind]}"


def blob_name(key: bytes, sha256: str) -> str:
    """What an attachment is called in the folder: it tells nobody which file that is."""
    return hmac.new(key, b"feltnoter blob " + sha256.encode(), hashlib.sha256).hexdigest()


class SharedFolder:
    """One project's part of a shared folder, seen by one replica. Remembers what it could not read."""

    def __init__(self, root: Path, project: str, replica: str, files: FileOperations) -> None:
        self._root = root
        self.home = root / project
        self._project = project
        self._mine = self.home / f"r-{replica}"
        self._files = files
        self._keys: Sequence[bytes] = ()
        self._tried: dict[Path, tuple[Seen, str]] = {}
        self._sound: dict[Path, Seen] = {}

    def reachable(self) -> bool:
        """Whether the folder is there at all. A drive that is not mounted must not be filled with files."""
        return self._files.is_folder(self._root)

    # -- reading ---------------------------------------------------------------------------------

    def fetch(self, known: Collection[str], keys: Sequence[bytes]) -> tuple[list[Parcel], dict[str, int]]:
        """The frames whose names are not among the ``known`` beginnings of hashes, and how many files
        could not be used, by reason. What cannot be read is tried again when it has changed."""
        found: dict[str, Parcel] = {}
        trouble: dict[str, int] = {}
        if keys != self._keys:  # what was locked may be ours to read now
            self._keys, self._tried = keys, {}
        for folder in self._files.folders(self.home):
            if not folder.name.startswith("r-"):
                continue
            for seen in self._files.files(folder):
                reason = self._fetch_one(seen, known, keys, found)
                if reason:
                    trouble[reason] = trouble.get(reason, 0) + 1
        return list(found.values()), trouble

    def _fetch_one(
        self, seen: Seen, known: Collection[str], keys: Sequence[bytes], found: dict[str, Parcel]
    ) -> str:
        name = _NAME.match(seen.path.name)
        if seen.path.suffix.removeprefix(".") not in _FRAMES or (name and name[2] in known):
            return ""
        tried = self._tried.get(seen.path)
        if tried is not None and tried[0] == seen:
            return tried[1]
        if not 0 < seen.size <= LARGEST_FILE:
            return "damaged"
        try:
            sealed = self._files.read(seen.path)
        except FileNotFoundError:
            return ""
        except OSError:
            return "unreadable"  # a placeholder that is not fetched yet, or in use: tried again
        sha = digest(sealed)
        if sha[:12] in known or sha in found:
            return ""
        try:
            found[sha] = Parcel(sha, opened(sealed, keys, self._project), sealed)
        except FrameRefused as refusal:
            reason = refusal.reason
            if name is not None and sha.startswith(name[2]):
                # Whole, and yet not ours to open: forged, or sealed under a key we have not been given.
                reason = "locked" if reason == "damaged" else reason
                self._tried[seen.path] = seen, reason
            return reason
        return ""

    def newest(self, known: Collection[str]) -> dict[str, int]:
        """The highest counter of a ``known`` frame in each replica's folder, by the names of the files."""
        found: dict[str, int] = {}
        for folder in self._files.folders(self.home):
            for seen in self._files.files(folder) if folder.name.startswith("r-") else ():
                name = _NAME.fullmatch(seen.path.name)
                if name is not None and name[4] not in _NOT_IN_THE_CHAIN and name[2] in known:
                    replica = folder.name.removeprefix("r-")
                    found[replica] = max(found.get(replica, 0), int(name[1]))
        return found

    # -- writing ---------------------------------------------------------------------------------

    def publish(self, own: Own, sealed: bytes) -> None:
        """Put one of our frames into the folder. Doing it twice does no harm."""
        self._files.make_folder(self._mine)
        path = self._mine / own.file
        temporary = path.with_name(f"{path.name}{TEMPORARY}")
        self._files.write(temporary, sealed)
        self._files.put_in_place(temporary, path)

    def broken(self, expected: Iterable[Own]) -> list[Own]:
        """Which of our frames are not there as they were written. Content is read when a file is new
        to this object or its time or size has changed."""
        there = {seen.path.name: seen for seen in self._files.files(self._mine)}
        return [own for own in expected if not self._is_sound(own, there.get(own.file))]

    def _is_sound(self, own: Own, seen: Seen | None) -> bool:
        if seen is None or seen.size != own.size:
            return False
        if self._sound.get(seen.path) == seen:
            return True
        try:
            sound = digest(self._files.read(seen.path)) == own.name
        except FileNotFoundError:
            return False
        except OSError:
            return True  # in use: looked at next time
        if sound:
            self._sound[seen.path] = seen
        return sound

    def tidy(self, keep: Collection[str], below: int) -> None:
        """Remove from our own folder what a snapshot with the counter ``below`` has made superfluous,
        and what an interrupted writing left. ``keep`` holds names of files that stay."""
        for seen in self._files.files(self._mine):
            name = _NAME.match(seen.path.name)
            left = seen.path.name.endswith(TEMPORARY)
            old = name is not None and name[4] not in _NOT_IN_THE_CHAIN and int(name[1]) < below
            if seen.path.name not in keep and (left or old):
                self._files.remove(seen.path)

    def greet(self, own: Own, sealed: bytes) -> None:
        """Say how far we have come, in place of what we said before."""
        self.publish(own, sealed)
        for seen in self._files.files(self._mine):
            if seen.path.suffix == ".hi" and seen.path.name != own.file:
                self._files.remove(seen.path)

    # -- attachments -----------------------------------------------------------------------------

    def blobs(self) -> Mapping[str, int]:
        """Name and size of the attachments that lie in the folder."""
        return {seen.path.name: seen.size for seen in self._files.files(self.home / BLOBS)}

    def fetch_blob(self, name: str) -> bytes | None:
        """A sealed attachment, or None when it is not there."""
        try:
            return self._files.read(self.home / BLOBS / name)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def put_blob(self, name: str, sealed: bytes, mine: str) -> None:
        """Put an attachment into the folder. Whoever puts it there, it is the same attachment."""
        folder = self.home / BLOBS
        self._files.make_folder(folder)
        temporary = folder / f"{name}-{mine[:12]}{TEMPORARY}"
        self._files.write(temporary, sealed)
        self._files.put_in_place(temporary, folder / name)


def opened(sealed: bytes, keys: Sequence[bytes], project: str) -> Frame:
    """Open a frame with whichever of the project's keys fits. Raises ``FrameRefused``."""
    for key in keys[:-1]:
        try:
            return unseal(sealed, key, project)
        except FrameRefused as refusal:
            if refusal.reason != "damaged":
                raise
    return unseal(sealed, keys[-1], project)
