"""Where a project file lies, in words: this computer, a USB stick, a network drive, OneDrive."""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStorageInfo


class Where(Enum):
    """What kind of place a path leads to."""

    COMPUTER = "computer"
    USB = "usb"
    NETWORK = "network"
    CLOUD = "cloud"
    GONE = "gone"


_NETWORKS = frozenset({"cifs", "smb3", "smbfs", "nfs", "nfs4", "fuse.sshfs", "9p", "davfs", "webdav"})
_CLOUDS = ("onedrive", "dropbox", "google drive", "icloud")
_MOUNTS = ("/media/", "/run/media/", "/mnt/usb", "/Volumes/")
_WINDOWS_REMOVABLE, _WINDOWS_REMOTE = 2, 4


def where_is(path: Path) -> Where:
    """Asks the file system about the folder only; an absent network drive may make it slow."""
    if not path.is_file():
        return Where.GONE
    folders = [part.casefold() for part in path.parts[:-1]]
    if any(folder.startswith(cloud) for folder in folders for cloud in _CLOUDS):
        return Where.CLOUD
    if sys.platform == "win32":
        return _where_on_windows(path)
    kind = bytes(QStorageInfo(str(path.parent)).fileSystemType().data()).decode("ascii", "replace").lower()
    if kind in _NETWORKS:
        return Where.NETWORK
    if str(path).startswith(_MOUNTS):
        return Where.USB
    return Where.COMPUTER


def _where_on_windows(path: Path) -> Where:
    import ctypes

    if path.drive.startswith("\\\\"):
        return Where.NETWORK
    kind = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")  # type: ignore[attr-defined]
    return {_WINDOWS_REMOVABLE: Where.USB, _WINDOWS_REMOTE: Where.NETWORK}.get(kind, Where.COMPUTER)


def where_words(where: Where) -> str:
    """What the list of recent projects says."""
    return {
        Where.COMPUTER: QCoreApplication.translate("Where", "This computer"),
        Where.USB: QCoreApplication.translate("Where", "USB stick"),
        Where.NETWORK: QCoreApplication.translate("Where", "Network drive"),
        Where.CLOUD: QCoreApplication.translate("Where", "Synchronised folder"),
        Where.GONE: QCoreApplication.translate("Where", "The file is not where it used to be"),
    }[where]


def advice(path: Path) -> str:
    """One quiet sentence for a project that lies somewhere a live file should not; else empty."""
    if where_is(path) in (Where.USB, Where.NETWORK, Where.CLOUD):
        return QCoreApplication.translate(
            "Where",
            "The project is not on this computer's own disk. That works, but it is safer to keep it here.",
        )
    return ""
