"""Grounds: a page, a panel with round corners, a side with a line along one edge."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.widgets.paint import rounded, shadow


class Surface(QWidget):
    """A plain ground in one token colour, with a line along the edges asked for."""

    def __init__(
        self,
        theme: Theme,
        role: str = "surface",
        *,
        edges: Qt.Edge | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``edges`` such as ``Qt.Edge.LeftEdge | Qt.Edge.TopEdge``."""
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._edges = edges
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, then draw the edges."""
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.colour(self._role))
            if self._edges is None:
                return
            width, height = self.width(), self.height()
            if self._edges & Qt.Edge.LeftEdge:
                painter.fillRect(0, 0, 1, height, tokens.line)
            if self._edges & Qt.Edge.RightEdge:
                painter.fillRect(width - 1, 0, 1, height, tokens.line)
            if self._edges & Qt.Edge.TopEdge:
                painter.fillRect(0, 0, width, 1, tokens.line)
            if self._edges & Qt.Edge.BottomEdge:
                painter.fillRect(0, height - 1, width, 1, tokens.line)


class Panel(QWidget):
    """A panel with round corners: surface with a line, or ``sunken`` without one."""

    def __init__(
        self,
        theme: Theme,
        role: str = "surface",
        *,
        radius: int = 12,
        line: str = "line",
        floating: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``floating`` adds the shadow of what lies above the page, and 3 px of room for it."""
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._radius = radius
        self._line = line
        self._floating = floating
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint shadow, ground and line."""
        look = self._theme.look
        t, radius = look.tokens, look.text.px(self._radius)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect())
            if self._floating:
                rect = rect.adjusted(3, 3, -3, -4)
                shadow(painter, rect, radius, t)
            # A sunken block is told by its tint; where there is none, by a line.
            lined = self._role != "sunken" or t.is_contrast
            rounded(
                painter,
                rect,
                fill=t.colour(self._role),
                line=t.colour(self._line) if lined else None,
                radius=radius,
            )


def height_for(widget: QWidget, width: int) -> int:
    """How high a widget with a layout wants to be at ``width``, wrapped labels included."""
    layout = widget.layout()
    if layout is None:
        return widget.sizeHint().height()
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down when there is not room for it, on a transparent ground.

    ``column`` is the layout to fill; its parts stay at the top.
    """

    def __init__(self, theme: Theme, *, padding: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setProperty("bare", True)
        self.column = QVBoxLayout()
        pad = theme.px(padding)
        self.column.setContentsMargins(pad, pad, pad, pad)
        self.column.setSpacing(0)
        # A stretch, not AlignTop: an aligned layout gets its size hint, which knows no wrapped height.
        outer = QVBoxLayout(self.content)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self.column)
        outer.addStretch(1)
        self.setWidget(self.content)
        self.viewport().setAutoFillBackground(False)
        self.content.setAutoFillBackground(False)

    def height_for(self, width: int) -> int:
        """How high the content is at ``width``, without scrolling."""
        return height_for(self.content, width)

    def settle_parts(self) -> None:
        """Let parts within parts tell now what has come or gone in them; by itself that takes a turn of the
        event loop for each layer, and until then the height is the old one."""
        for part in (*reversed(self.content.findChildren(QWidget)), self.content):  # the innermost first
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()

    def lay_out_anew(self) -> None:
        """Forget the scroll bar of a smaller size. It narrows the text, which then wraps into needing it."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
