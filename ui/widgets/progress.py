"""A thin bar that tells how far something has come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.style.theme import Theme
from ui.widgets.paint import rounded


class ProgressBar(QProgressBar):
    """A ``QProgressBar`` underneath, so that its value is told to assistive technology."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setFixedHeight(theme.px(6))

    def show_progress(self, done: int, total: int) -> None:
        """How far it has come; nothing of it where the total is not known yet."""
        self.setRange(0, max(1, total))
        self.setValue(done)

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(self._theme.px(200), self._theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track and what is done of it."""
        t = self._theme.tokens
        whole = QRectF(self.rect())
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = t.line if t.is_contrast else None
            rounded(painter, whole, fill=t.sunken, line=line, radius=whole.height() / 2)
            if share > 0:
                width = max(whole.height(), whole.width() * share)
                done = QRectF(whole.x(), whole.y(), width, whole.height())
                rounded(painter, done, fill=t.accent, radius=whole.height() / 2)
