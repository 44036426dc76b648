"""Tabs in a top bar and the two-way switch of a panel: one of several, chosen with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.control import Control
from ui.widgets.paint import one_line, rounded, text_width


class Tab(Control):
    """One tab, 32 high."""

    def __init__(self, theme: Theme, text: str, *, outlined: bool, parent: QWidget | None = None) -> None:
        self._outlined = outlined
        super().__init__(theme, text, parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        width = QSizePolicy.Policy.Expanding if outlined else QSizePolicy.Policy.Fixed
        self.setSizePolicy(width, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Twelve pixels on both sides of the words at their widest, so that choosing moves nothing."""
        words = text_width(self.words, self.look.text.font(Style.CONTROL, weight=SEMIBOLD))
        return QSize(round(words + self._theme.px(24)), self._theme.px(32))

    def paint_control(self, painter: QPainter) -> None:
        """Ground when chosen; a line around every one of them when outlined."""
        t = self.look.tokens
        face, chosen = self.face(), self.isChecked()
        if chosen:
            line = t.accent if self._outlined or t.is_contrast else None
            rounded(painter, face, fill=t.accent_soft, line=line, radius=self.radius())
        elif self.hovered:
            rounded(painter, face, fill=t.hover, radius=self.radius())
        font = self.look.text.font(Style.CONTROL, weight=SEMIBOLD if chosen else None)
        colour = t.accent_ink if chosen else t.ink
        one_line(
            painter,
            face,
            self.words,
            font,
            colour if self.isEnabled() else t.disabled,
            align=Qt.AlignmentFlag.AlignHCenter,
        )


class Tabs(QWidget):
    """A row of tabs. ``outlined`` is the switch of a panel (»Kladde | Endelig«), which fills its width."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, *, outlined: bool = False, parent: QWidget | None = None
    ) -> None:
        """``name`` is what assistive technology calls the row."""
        super().__init__(parent)
        self._theme = theme
        self._outlined = outlined
        self._tabs: dict[str, Tab] = {}
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._tab_clicked)
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0 if outlined else theme.px(4))
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if outlined else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )
        theme.changed.connect(self.update)

    def add(self, key: str, text: str) -> Tab:
        """Add a tab; the first one is chosen."""
        tab = Tab(self._theme, text, outlined=self._outlined)
        self._group.addButton(tab, len(self._tabs))
        self._tabs[key] = tab
        self._row.addWidget(tab)
        if len(self._tabs) == 1:
            tab.setChecked(True)
        return tab

    def choose(self, key: str) -> None:
        """Mark a tab without a signal."""
        self._tabs[key].setChecked(True)

    def current(self) -> str:
        """The key of the chosen tab, or an empty text."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), "")

    @Slot(int)
    def _tab_clicked(self, index: int) -> None:
        self.chosen.emit(list(self._tabs)[index])

    def paintEvent(self, event: QPaintEvent) -> None:
        """The outline around all of them."""
        if not self._outlined:
            return
        t = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rounded(painter, QRectF(self.rect()), fill=t.surface, line=t.control, radius=self._theme.px(8))
