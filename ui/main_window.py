"""The window's frame: start page, new project or an open project, and what holds for all of them."""

from __future__ import annotations

import base64
import binascii

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ui.style.theme import Theme

_USUAL = QSize(1366, 768)
_LEAST = QSize(640, 400)


class MainWindow(QMainWindow):
    """Shows one page at a time. What is done when it closes is decided by who listens to ``closing``."""

    closing = Signal(object)  # QCloseEvent: ignore it to stay

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setMinimumSize(_LEAST)
        self.setWindowTitle("Feltnoter")
        look = theme.look
        self.setWindowIcon(look.icons.icon("notebook-pen", look.tokens.accent, 32))
        room = QGuiApplication.primaryScreen().availableGeometry().size()
        self.resize(_USUAL.boundedTo(QSize(room.width() - 16, room.height() - 40)))

    def show_page(self, page: QWidget) -> None:
        """Put a page on screen; it stays the caller's to take away again."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def remove_page(self, page: QWidget) -> None:
        """Take a page away for good."""
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def page(self) -> QWidget | None:
        """What is on screen."""
        return self._stack.currentWidget()

    def geometry_text(self) -> str:
        """Size and place as text, for next time."""
        return base64.b64encode(self.saveGeometry().data()).decode("ascii")

    def restore_geometry_text(self, text: str) -> None:
        """As it was; nonsense is passed over."""
        try:
            data = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            return
        if data:
            self.restoreGeometry(QByteArray(data))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the open project be saved first."""
        event.accept()
        self.closing.emit(event)
