"""»Siden sidst«: what colleagues did, and which of our values theirs have replaced."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.project.teamwork import Overwritten
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.team.digest import Line
from ui.widgets.button import TextAction
from ui.widgets.text import IconLabel, Label, Rule, SectionHeading

SHOWN = 40


class SinceRow(QWidget):
    """Icon, who, what, and one action. 40 high."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icon: str,
        who: str,
        deed: str,
        action: str,
        thing: object,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thing = thing
        px = theme.px
        self.words = f"{who} {deed}"
        self.setAccessibleName(self.words)
        name = Label(theme, who, Style.LIST, weight=SEMIBOLD)
        name.setSizePolicy(name.sizePolicy().Policy.Fixed, name.sizePolicy().Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(IconLabel(theme, icon))
        row.addSpacing(px(20))
        row.addWidget(name)
        row.addWidget(Label(theme, deed, Style.LIST), 1)
        self.action = TextAction(theme, action, name=f"{action}: {self.words}")
        self.action.setVisible(bool(action))
        self.action.clicked.connect(self._clicked)
        row.addWidget(self.action)

    def sizeHint(self) -> QSize:
        """A row of the list."""
        return QSize(super().sizeHint().width(), self._theme.px(40))

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self._thing)


class SincePart(QWidget):
    """The list; ``go`` asks for a place, ``compare`` for a replaced value side by side."""

    go = Signal(str, object)
    compare = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[SinceRow] = []
        self._heading = SectionHeading(theme, self.tr("Since last"))
        self._none = Label(theme, self.tr("Nothing new from colleagues."), Style.LIST, role="muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._heading)
        column.addWidget(self._none)
        column.addLayout(self._list)

    def show_lines(self, lines: Sequence[Line], replaced: Sequence[tuple[Overwritten, str, str]]) -> None:
        """``replaced`` holds the value, who replaced it and the sentence."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for line in lines[:SHOWN]:
            row = SinceRow(
                self._theme, line.icon, line.who, line.deed, self.tr("Show") if line.place else "", line
            )
            row.chosen.connect(self._show)
            self._add(row)
        for value, who, sentence in replaced:
            row = SinceRow(self._theme, "git-compare", who, sentence, self.tr("Compare …"), value)
            row.chosen.connect(self.compare)
            self._add(row)
        self._none.setVisible(not self.rows)

    def _add(self, row: SinceRow) -> None:
        if self.rows:
            self._list.addWidget(Rule(self._theme))
        self._list.addWidget(row)
        self.rows.append(row)

    @Slot(object)
    def _show(self, line: Line) -> None:
        self.go.emit(line.place, line.target)
