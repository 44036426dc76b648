"""The project's own words: what the spelling takes for right, for everybody on the team."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from feltnoter.commands.own_words import AddOwnWord, RemoveOwnWord
from feltnoter.domain.entities import OwnWord
from ui.bridge import Bridge
from ui.notes.words import by_name
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind
from ui.widgets.chip import Chip, ChipKind
from ui.widgets.field import LineField
from ui.widgets.flow import FlowLayout
from ui.widgets.surface import Panel
from ui.widgets.text import Label, SectionHeading


class WordsPart(Panel):
    """A field to add one, a chip to take one away."""

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self._bridge = bridge
        self.chips: list[Chip] = []
        px = theme.px
        heading = self.tr("The project's words")
        self._why = Label(
            theme,
            self.tr("Spelled right in this project, for everybody on the team: units, systems, short names."),
            Style.SECONDARY,
            role="muted",
            wrap=True,
        )
        self.field = LineField(theme, placeholder=self.tr("A word of your own"))
        self.field.setAccessibleName(self.tr("A word of your own"))
        self.add_button = Button(theme, self.tr("Add"), ButtonKind.GHOST, icon="plus", height=36)
        self._list = QWidget()
        self._flow = FlowLayout(self._list, gap=px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(12))
        column.addWidget(SectionHeading(theme, heading))
        column.addWidget(self._why)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.add_button)
        column.addLayout(row)
        column.addWidget(self._list)
        self.field.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)

    def refresh(self) -> None:
        """Read the words again."""
        held = next((number for number, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.chips = []
        words = {each.word.casefold(): each.word for each in self._bridge.project.rows.find(OwnWord)}
        writable = self._bridge.project.writable
        for word in sorted(words.values(), key=by_name):
            name = self.tr("Remove »{word}« from the project's words").format(word=word)
            chip = Chip(self._theme, word, ChipKind.ORIGIN, trailing="x", name=name, parent=self._list)
            chip.setToolTip(name)
            chip.setEnabled(writable)
            chip.clicked.connect(partial(self._remove, word))
            self._flow.addWidget(chip)
            chip.show()
            self.chips.append(chip)
        self._list.setVisible(bool(self.chips))
        self._list.updateGeometry()
        self.field.setEnabled(writable)
        self.add_button.setEnabled(writable)
        if held >= 0:
            following = self.chips[min(held, len(self.chips) - 1)] if self.chips else self.field
            following.setFocus()

    @Slot()
    def _add(self) -> None:
        word = self.field.text().strip()
        if word and self._bridge.execute(AddOwnWord(word=word)) is not None:
            self.field.clear()
        self.field.setFocus()

    def _remove(self, word: str) -> None:
        self._bridge.execute(RemoveOwnWord(word=word))
