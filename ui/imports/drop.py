"""Files dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


def local_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this computer among what is being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]


class FileDrop(QObject):
    """Watches a window: what no part of it takes for itself (a photo on a note) comes here."""

    dropped = Signal(object)  # list[Path]

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._open = False
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def set_open(self, is_open: bool) -> None:
        """Only an open project can take something in."""
        self._open = is_open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept files, and tell where they are when they are let go."""
        if not self._open:
            return False
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if local_paths(event.mimeData()):
                event.acceptProposedAction()
                return True
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            paths = local_paths(event.mimeData())
            if paths:
                event.acceptProposedAction()
                self.dropped.emit(paths)
                return True
        return False
