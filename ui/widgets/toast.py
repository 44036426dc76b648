"""What was just done, with »Fortryd« and perhaps a way on. It stays until the next action: nothing is
lost by a timeout."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.announce import announce
from ui.widgets.button import TextAction
from ui.widgets.surface import Panel
from ui.widgets.text import IconLabel, Label


class Toast(Panel):
    """Lies at the bottom left of ``page`` and follows its size."""

    undo_requested = Signal()
    further_requested = Signal()

    def __init__(self, theme: Theme, page: QWidget, undo: str, key: str = "") -> None:
        """``undo`` is the word of the action it has as a rule, ``key`` its shortcut."""
        super().__init__(theme, "surface", radius=8, line="control", floating=True, parent=page)
        px = theme.px
        self._above = 0
        self._label = Label(theme, "", Style.LIST)
        self._undo = TextAction(theme, undo, key=key)
        self._undo.clicked.connect(self._pressed)
        self.further = TextAction(theme, "")
        self.further.clicked.connect(self._led_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12) + 3, px(6) + 3, px(14) + 3, px(6) + 4)
        row.setSpacing(px(10))
        self._icon = IconLabel(theme, "circle-check", role="ok")
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._label)
        row.addSpacing(px(6))
        row.addWidget(self.further)
        row.addWidget(self._undo)
        self.hide()
        page.installEventFilter(self)

    def show_done(self, text: str, *, above: int = 0, further: str = "", undo: bool = True) -> None:
        """Say what was done, on the page and to assistive technology; the focus stays where it is.

        ``above`` is what stays free at the lower edge of the page, in pixels; ``further`` the words of an
        action that leads on; ``undo`` is False where there is nothing to take back.
        """
        self._above = above
        self._label.setText(text)
        self.further.setVisible(bool(further))
        self._undo.setVisible(undo)
        self._icon.set_icon("circle-check" if undo else "info", role="ok" if undo else "muted")
        self.further.set_words(further)
        self.further.set_name(f"{further}: {text}")
        self._undo.set_name(f"{self._undo.words}: {text}")
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        announce(self, text)

    def lift(self, above: int) -> None:
        """Another page lies in the place of the one it was said on: stay in sight, and so much free."""
        if self.isVisible():
            self._above = above
            self._place()
            self.raise_()

    def text(self) -> str:
        """What is said at present."""
        return self._label.text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the page changes size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        page = self.parentWidget()  # never kept: see FocusRing
        if page is None:
            return
        size = self.sizeHint()
        gap = self._theme.px(16) - 3
        width = min(size.width(), page.width() - 2 * gap)
        self.setGeometry(QRect(gap, page.height() - self._above - gap - size.height(), width, size.height()))

    @Slot()
    def _pressed(self) -> None:
        self.hide()
        self.undo_requested.emit()

    @Slot()
    def _led_on(self) -> None:
        self.hide()
        self.further_requested.emit()
