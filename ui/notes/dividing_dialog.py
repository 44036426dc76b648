"""»Opdel …«: where further notes begin in a long one, seen before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from feltnoter.domain.dividing import sentences
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.themes.picking import Candidate, PickRow
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.text import Label

_LEFT = 34  # where a row's words begin


class DividingDialog(Dialog):
    """A row a sentence; a tick means that a note begins there. ``at`` are the places, in code points."""

    def __init__(
        self, theme: Theme, text: str, proposed: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", width=WIDE, parent=parent)
        self._text = text
        title = self.tr("Split the note")
        self.setWindowTitle(title)
        self.title.setText(title)
        about = self.tr(
            "Tick each sentence that begins a note of its own. All of them keep place, time and participant."
        )
        self.add(Label(theme, about, Style.LIST, role="muted", wrap=True))
        rows = QWidget()
        self.column.setSpacing(theme.px(4))
        first, *others = sentences(text)
        line = QHBoxLayout(rows)
        line.setContentsMargins(theme.px(_LEFT), theme.px(8), theme.px(8), theme.px(8))
        line.addWidget(Label(theme, text[slice(*first)], Style.LIST, wrap=True))
        self.add(rows)
        self.rows: list[PickRow] = []
        for start, end in others:
            item = Candidate(str(start), text[start:end], "")
            row = PickRow(theme, item, single=False, checked=start in proposed)
            row.toggled.connect(self._tell)
            self.rows.append(row)
            self.add(row)
        self.result_ = Label(theme, "", Style.SECONDARY, weight=SEMIBOLD)
        self.add_aside(self.result_)
        self.add_action(self.tr("Cancel")).clicked.connect(self.reject)
        self.take = self.add_action("", ButtonKind.PRIMARY)
        self.take.clicked.connect(self.accept)
        self._tell()

    def at(self) -> tuple[int, ...]:
        """Where further notes begin."""
        return tuple(int(row.item.id) for row in self.rows if row.isChecked())

    @Slot()
    def _tell(self) -> None:
        bounds = (0, *self.at(), len(self._text))
        counts = [str(len(self._text[start:end].split())) for start, end in pairwise(bounds)]
        self.take.set_words(self.tr("Split into %n note(s)", "", len(counts)))
        self.take.setEnabled(len(counts) > 1)
        words = self.tr("Words: {counts}").format(counts=" + ".join(counts))
        self.result_.setText(words if len(counts) > 1 else "")
