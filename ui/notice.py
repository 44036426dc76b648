"""A dialog that says one thing and asks at most one question."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind
from ui.widgets.dialog import Dialog
from ui.widgets.text import Label


class Notice(Dialog):
    """``agreed`` when the primary action was taken; closing it any other way is the safe choice."""

    agreed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        sentence: str,
        agree: str,
        *,
        stay: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``stay`` is the word of the safe choice; without it there is only one button."""
        super().__init__(theme, title, parent=parent)
        self.sentence = Label(theme, sentence, Style.BODY, wrap=True)
        self.add(self.sentence)
        self.setAccessibleDescription(sentence)
        if stay:
            self.stay: Button | None = self.add_action(stay)
            self.stay.clicked.connect(self.reject)
        else:
            self.stay = None
        self.agree = self.add_action(agree, ButtonKind.PRIMARY)
        self.agree.clicked.connect(self._agree)

    @Slot()
    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
