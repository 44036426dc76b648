"""»Sammenlign …«: our value and the colleague's beside each other; either may stand."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from feltnoter.project.teamwork import Overwritten
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import Dialog
from ui.widgets.surface import Panel
from ui.widgets.text import Label


class CompareDialog(Dialog):
    """``taken_back`` and ``let_be`` carry the value that was compared."""

    taken_back = Signal(object)
    let_be = Signal(object)

    def __init__(
        self,
        theme: Theme,
        value: Overwritten,
        who: str,
        shown: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """``shown`` are our value and theirs in words."""
        super().__init__(theme, self.tr("Compare"), parent=parent)
        self._value = value
        self.add(self._side(self.tr("{name} wrote, and this stands now").format(name=who), shown[1]))
        self.add(self._side(self.tr("You wrote"), shown[0]))
        self.keep = self.add_action(self.tr("Let it stand"))
        self.keep.clicked.connect(self._let_be)
        self.take = self.add_action(self.tr("Take mine back"), ButtonKind.PRIMARY)
        self.take.clicked.connect(self._take_back)

    def _side(self, above: str, words: str) -> QWidget:
        theme, px = self._theme, self._theme.px
        panel = Panel(theme, "sunken", radius=8)
        column = QVBoxLayout(panel)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(4))
        column.addWidget(Label(theme, above, Style.SECONDARY, role="muted", wrap=True))
        column.addWidget(Label(theme, words, Style.BODY, wrap=True))
        return panel

    @Slot()
    def _take_back(self) -> None:
        self.accept()
        self.taken_back.emit(self._value)

    @Slot()
    def _let_be(self) -> None:
        self.accept()
        self.let_be.emit(self._value)
