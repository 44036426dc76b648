"""The picture on the start page: loose notes, a theme, a report. Decoration, silent to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from feltnoter.domain.vocabulary import NoteKind
from ui.style.look import Look
from ui.style.theme import Theme
from ui.widgets.paint import rounded, shadow

_SIZE = QSize(502, 112)


class Journey(QWidget):
    """502×112."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        return QSize(self._theme.px(_SIZE.width()), self._theme.px(_SIZE.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Three cards, four in a frame, a page; arrows between them."""
        look = self._theme.look.in_scene()
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            painter.scale(self.width() / _SIZE.width(), self.height() / _SIZE.height())
            _loose(painter, look)
            _theme(painter, look)
            _report(painter, look)
            for x in (155, 383):
                look.icons.paint(painter, "arrow-right", x, 47, 18, look.tokens.muted)


def _card(painter: QPainter, look: Look, rect: QRectF, kind: NoteKind, *, large: bool) -> None:
    t = look.tokens
    if large:
        shadow(painter, rect, 6, t)
    rounded(painter, rect, fill=look.kind(kind).tint, line=look.kind_edge(kind), radius=6)
    top = rect.y() + 8
    bar = QRectF(rect.x() + 6, top, 3, rect.height() - 16)
    rounded(painter, bar, fill=look.kind(kind).stripe, radius=1.5)
    left = rect.x() + 16
    for row, share in enumerate((1.0, 0.6)):
        width = (rect.width() - 26) * share
        line = QRectF(left, top + 2 + row * (10 if large else 9), width, 3)
        painter.setOpacity(0.4)
        rounded(painter, line, fill=t.muted, radius=1.5)
        painter.setOpacity(1.0)


def _loose(painter: QPainter, look: Look) -> None:
    for centre, turn, kind in (
        (QPointF(35, 46), -7, NoteKind.QUOTE),
        (QPointF(92, 24), 6, NoteKind.OBSERVATION),
        (QPointF(82, 78), -3, NoteKind.CONVERSATION),
    ):
        painter.save()
        painter.translate(centre)
        painter.rotate(turn)
        _card(painter, look, QRectF(-32, -20, 64, 40), kind, large=True)
        painter.restore()


def _theme(painter: QPainter, look: Look) -> None:
    t = look.tokens
    frame = QRectF(196, 6, 160, 100)
    rounded(painter, frame, fill=t.frame, line=t.line, radius=10)
    painter.setOpacity(0.7)
    rounded(painter, QRectF(208, 16, 64, 5), fill=t.muted, radius=2.5)
    painter.setOpacity(1.0)
    kinds = (NoteKind.QUOTE, NoteKind.OBSERVATION, NoteKind.CONVERSATION, NoteKind.REFLECTION)
    for index, kind in enumerate(kinds):
        x, y = 208 + 72 * (index % 2), 32 + 36 * (index // 2)
        _card(painter, look, QRectF(x, y, 64, 28), kind, large=False)


def _report(painter: QPainter, look: Look) -> None:
    t = look.tokens
    page = QRectF(424, 4, 76, 104)
    shadow(painter, page, 4, t)
    rounded(painter, page, fill=t.surface, line=t.line, radius=4)
    rounded(painter, QRectF(434, 16, 40, 5), fill=t.accent, radius=2.5)
    rounded(painter, QRectF(434, 29, 3, 18), fill=t.accent, radius=1.5)
    painter.setOpacity(0.4)
    for x, y, width in (
        *((442, 31, 44), (442, 39, 36)),
        *((434, 56, 56), (434, 64, 50), (434, 72, 56), (434, 80, 56), (434, 88, 54), (434, 96, 34)),
    ):
        rounded(painter, QRectF(x, y, width, 3), fill=t.muted, radius=1.5)
    painter.setOpacity(1.0)
