"""List, page and inspector beside each other, or one at a time where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.style.theme import Theme


class Panes(QWidget):
    """Wide: all three. Narrow (design.md, Grid): list or page, and the inspector over the page on demand.

    ``keeps_list`` leaves the list beside the page in narrow windows too.
    """

    narrowed = Signal(bool)
    page_shown = Signal(bool)  # narrow only: the page is in front, not the list
    inspector_shown = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        first: QWidget,
        page: QWidget,
        inspector: QWidget,
        *,
        width: int = 288,
        keeps_list: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``width`` is that of the list."""
        super().__init__(parent)
        self._theme = theme
        self._list, self._page, self._inspector = first, page, inspector
        self._width = width
        self._keeps_list = keeps_list
        self._narrow = False
        self._in_front = False
        self._open = False
        for pane in (first, page, inspector):
            pane.setParent(self)
        theme.changed.connect(self.arrange)

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one pane at a time only."""
        return self._narrow

    @property
    def shows_page(self) -> bool:
        """Whether the page can be seen."""
        return not self._narrow or self._keeps_list or self._in_front

    def show_page(self) -> None:
        """Bring the page in front in a narrow window."""
        self._front(True)

    def show_list(self) -> None:
        """Back to the list."""
        self._front(False)

    def toggle_inspector(self) -> None:
        """Open the inspector over the page, or close it."""
        self._open = not self._open
        self.arrange()
        self.inspector_shown.emit(self._open)
        if self._open:
            QTimer.singleShot(0, self._inspector, self._focus_inspector)

    def close_inspector(self) -> None:
        """Close it if it lies over the page."""
        if self._open:
            self.toggle_inspector()

    def _focus_inspector(self) -> None:
        step = self._inspector.nextInFocusChain()
        while step is not None and self._inspector.isAncestorOf(step):
            if step.focusPolicy() & Qt.FocusPolicy.TabFocus and step.isVisible():
                step.setFocus(Qt.FocusReason.TabFocusReason)
                return
            step = step.nextInFocusChain()

    def _front(self, page: bool) -> None:
        if page == self._in_front:
            return
        self._in_front = page
        if not page and self._open:
            self.toggle_inspector()
        self.arrange()
        self.page_shown.emit(page)

    @Slot()
    def arrange(self) -> None:
        """Put the panes where they belong at the present width."""
        width, height = self.width(), self.height()
        narrow = self._theme.is_narrow(self.window().width())
        if narrow != self._narrow:
            self._narrow = narrow
            self._open = False
            self.narrowed.emit(narrow)
        list_width = self._theme.px(self._width)
        side = self._inspector.minimumWidth()
        alone = narrow and not self._keeps_list
        shows_list = not alone or not self._in_front
        shows_page = not alone or self._in_front
        shows_inspector = not narrow or (self._open and shows_page)
        # A pane that goes must not take the keyboard with it.
        focus = QApplication.focusWidget()
        left = 0 if alone else list_width
        right = 0 if narrow else side
        self._list.setGeometry(0, 0, width if alone else list_width, height)
        self._page.setGeometry(left, 0, max(0, width - left - right), height)
        self._inspector.setGeometry(width - side, 0, side, height)
        self._list.setVisible(shows_list)
        self._page.setVisible(shows_page)
        self._inspector.setVisible(shows_inspector)
        self._inspector.raise_()
        if focus is not None and not focus.isVisible():
            target = self._page if shows_page else self._list
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange again."""
        self.arrange()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the inspector, then the page."""
        if event.key() == Qt.Key.Key_Escape and self._narrow:
            if self._open:
                self.toggle_inspector()
                return
            if self._in_front and not self._keeps_list:
                self.show_list()
                return
        super().keyPressEvent(event)
