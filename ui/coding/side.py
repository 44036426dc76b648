"""The pane at the right: codes, one excerpt, or a code's excerpts; beside the text or over it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from feltnoter.project.lists import CodeUse
from ui.coding.code_panel import CodePanel
from ui.coding.excerpt_panel import ExcerptPanel
from ui.coding.uses_panel import UsesPanel
from ui.coding.words import CodingWords
from ui.style.theme import Theme
from ui.widgets.inspector import INSPECTOR_WIDTH
from ui.widgets.surface import Surface


class Page(Enum):
    """What the pane shows."""

    CODES = 0
    EXCERPT = 1
    USES = 2


class Side(Surface):
    """272 wide. In narrow windows it floats over the page and is opened by ``panel-right``."""

    closed = Signal()

    def __init__(self, theme: Theme, words: CodingWords, parent: QWidget) -> None:
        super().__init__(theme, "surface", edges=Qt.Edge.LeftEdge, parent=parent)
        self.setAccessibleName(self.tr("Codes and excerpt"))
        self.codes = CodePanel(theme)
        self.excerpt = ExcerptPanel(theme)
        self.uses = UsesPanel(theme, words)
        self.uses_of = ""
        self._floating = False
        self._stack = QStackedWidget()
        for page in (self.codes, self.excerpt, self.uses):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._stack)
        self.uses.closed.connect(self._back)
        theme.changed.connect(self._width_changed)
        self._width_changed()

    @property
    def page(self) -> Page:
        """What is shown."""
        return Page(self._stack.currentIndex())

    def show_page(self, page: Page) -> None:
        """Show another page."""
        if page is not Page.USES:
            self.uses_of = ""
        self._stack.setCurrentIndex(page.value)

    def leave_excerpt(self) -> None:
        """The chosen excerpt is let go: back to the codes, unless a code's excerpts are shown."""
        if self.page is Page.EXCERPT:
            self.show_page(Page.CODES)

    def show_uses(self, code: str, name: str, uses: Sequence[CodeUse]) -> None:
        """The excerpts of a code, with the keyboard in their list."""
        self.uses_of = code
        self.uses.show_uses(name, uses)
        self.show_page(Page.USES)
        self.uses.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _back(self) -> None:
        self.show_page(Page.CODES)
        self.codes.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_floating(self, floating: bool) -> None:
        """Over the page, or beside it."""
        self._floating = floating
        self.setVisible(not floating)

    @Slot(bool)
    def set_open(self, is_open: bool) -> None:
        """Open or close it where it floats."""
        if not self._floating:
            return
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.setVisible(is_open)
        if is_open:
            self.raise_()
        elif had_focus:
            self.closed.emit()

    def place(self, top: int) -> None:
        """Along the right edge of the page, below the bar."""
        page = self.parentWidget()
        if self._floating and page is not None:
            self.setGeometry(page.width() - self.width(), top, self.width(), page.height() - top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes where it floats."""
        if self._floating and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _width_changed(self) -> None:
        self.setFixedWidth(self._theme.px(INSPECTOR_WIDTH))
