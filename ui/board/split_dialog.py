"""»Opdel …«: which cards of a theme go into a frame of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.style.theme import Theme
from ui.themes.picking import Candidate, PickRow
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.text import Label


class SplitDialog(Dialog):
    """``chosen`` tells the ids ticked, some but not all of them."""

    def __init__(
        self,
        theme: Theme,
        items: Sequence[Candidate],
        ticked: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Split the theme"), width=WIDE, parent=parent)
        self.add(Label(theme, self.tr("Which cards go into a frame of their own?"), wrap=True))
        self.rows = [PickRow(theme, item, single=False, checked=item.id in ticked) for item in items]
        for row in self.rows:
            row.toggled.connect(self._tell)
            self.add(row)
        self.add_action(self.tr("Cancel")).clicked.connect(self.reject)
        self.take = self.add_action(self.tr("Split"), ButtonKind.PRIMARY)
        self.take.clicked.connect(self.accept)
        self._tell()
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> list[str]:
        """What goes."""
        return [row.item.id for row in self.rows if row.isChecked()]

    @Slot()
    def _tell(self) -> None:
        self.take.setEnabled(0 < len(self.chosen()) < len(self.rows))
