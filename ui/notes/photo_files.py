"""Which files are taken for photos where something is pasted or let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

PHOTO_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif")


def is_photo_file(path: Path) -> bool:
    """By its name; what does not keep what the name promises is refused when it is read."""
    return path.suffix.lower() in PHOTO_ENDINGS


def photos_of(data: QMimeData) -> list[Path]:
    """The files being dragged or pasted, when they are photos every one; else none."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths if paths and all(is_photo_file(path) for path in paths) else []
