"""What the colours of the cards mean while they do not tell the kind: a small list over the board."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.domain.vocabulary import NoteKind
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import IconButton
from ui.widgets.paint import one_line, rounded, text_width
from ui.widgets.surface import Panel
from ui.widgets.text import Label

_LINE = 22
_WIDEST = 220


class Legend(Panel):
    """Hidden while the kind decides; the place puts it into its corner."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", radius=8, line="control", floating=True, parent=parent)
        px = theme.px
        self._title = Label(theme, "", Style.SECONDARY, role="muted")
        close = IconButton(theme, "x", self.tr("Colour by kind again"), side=24)
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        self._rows = _Rows(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(10), px(12))
        column.setSpacing(px(2))
        column.addLayout(head)
        column.addWidget(self._rows)
        self.hide()

    def show_rows(self, title: str, rows: Sequence[tuple[NoteKind, str]]) -> None:
        """Colour and meaning; with none it is hidden."""
        self.setVisible(bool(rows))
        self._title.setText(title)
        self._rows.rows = list(rows)
        self.setAccessibleName(f"{title}: {', '.join(words for _, words in rows)}")
        self._rows.updateGeometry()
        self._title.updateGeometry()
        self.settle()

    def settle(self) -> None:
        """Into the lower left corner of what it lies over."""
        parent, layout = self.parentWidget(), self.layout()
        if parent is None or layout is None:
            return
        layout.activate()
        size, gap = layout.sizeHint(), self._theme.px(12)
        self.setGeometry(gap, parent.height() - gap - size.height(), size.width(), size.height())
        self.raise_()


class _Rows(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[tuple[NoteKind, str]] = []

    def sizeHint(self) -> QSize:
        px, text = self._theme.px, self._theme.look.text
        wide = max((text_width(words, text.font(Style.SECONDARY)) for _, words in self.rows), default=0.0)
        return QSize(min(px(_WIDEST), round(wide) + px(30)), px(_LINE) * len(self.rows))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._theme.look, self._theme.px
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            for index, (kind, words) in enumerate(self.rows):
                y = index * px(_LINE)
                colours = look.kind(kind)
                square = QRectF(0.5, y + px(4), px(14), px(14))
                rounded(painter, square, fill=colours.tint, line=colours.stripe, radius=px(4))
                place = QRectF(px(22), y, self.width() - px(22), px(_LINE))
                one_line(
                    painter,
                    place,
                    words,
                    look.text.font(Style.SECONDARY),
                    look.tokens.ink,
                    align=Qt.AlignmentFlag.AlignLeft,
                )
