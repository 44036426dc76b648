"""Choosing by hand which cards stand on each theme's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from feltnoter.project.page_cards import ON_PAGE, PageCard, PageChoice
from feltnoter.report.text import one_line, shortened
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import ButtonKind, TextAction
from ui.widgets.choices import CheckBox, Choice
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.paint import flat
from ui.widgets.text import Label

_TITLE = 70
_TEXT = 240
_MOST = 150  # cards offered under one theme


class CardsDialog(Dialog):
    """One theme at a time; what was ticked is remembered while one goes from theme to theme."""

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[PageChoice],
        picked: Mapping[str, tuple[str, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Cards on the themes' pages"), width=WIDE, parent=parent)
        self._choices = list(choices)
        self._picked = dict(picked)
        self._holder: QWidget | None = None
        self.boxes: list[CheckBox] = []
        hint = self.tr(
            "Feltnoter takes the telling cards first and then spreads over those who spoke. Choose two to "
            "four yourselves, if you want others. All cards stand in the appendix."
        )
        self.add(Label(theme, hint, Style.SECONDARY, role="muted", wrap=True))
        self.which = Choice(theme, self.tr("Theme"))
        for choice in self._choices:
            self.which.addItem(one_line(choice.title, _TITLE), choice.theme)
        self.which.currentIndexChanged.connect(self._show)
        self.add(self.which)
        self.auto = TextAction(theme, self.tr("Let Feltnoter choose"))
        self.auto.clicked.connect(self._forget)
        self.add_aside(self.auto)
        cancel = self.add_action(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = self.add_action(self.tr("Use these"), ButtonKind.PRIMARY)
        self.save.clicked.connect(self.accept)
        self._show(0)

    def picked(self) -> dict[str, tuple[str, ...]]:
        """The cards chosen by hand, by theme; themes left to the program are not in it."""
        return dict(self._picked)

    @Slot(int)
    def _show(self, index: int) -> None:
        if not 0 <= index < len(self._choices):
            return
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        px = self._theme.px
        choice = self._choices[index]
        ticked = self._picked.get(choice.theme) or choice.shown
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        self.boxes = []
        for card in choice.cards[:_MOST]:
            self._add(column, card, card.id in ticked)
        if not choice.cards:
            column.addWidget(Label(self._theme, self.tr("The theme has no cards yet."), Style.LIST))
        self.add(self._holder)
        self._tell()
        if self.isVisible():
            self.fit()

    def _add(self, column: QVBoxLayout, card: PageCard, checked: bool) -> None:
        role = card.role[:1].upper() + card.role[1:]
        origin = " · ".join(part for part in (role, card.place) if part)
        if card.telling:
            origin = " · ".join(part for part in (origin, self.tr("telling")) if part)
        box = CheckBox(self._theme, flat(origin) or self.tr("Card"), checked=checked)
        words = Label(self._theme, shortened(flat(card.text), _TEXT), Style.LIST, wrap=True)
        box.set_name(flat(f"{origin}: {shortened(card.text, _TEXT)}"))
        box.setProperty("card", card.id)
        box.toggled.connect(self._ticked)
        self.boxes.append(box)
        column.addWidget(box)
        holder = QVBoxLayout()
        holder.setContentsMargins(self._theme.px(28), 0, 0, self._theme.px(10))
        holder.addWidget(words)
        column.addLayout(holder)

    @Slot(bool)
    def _ticked(self, on: bool) -> None:
        chosen = tuple(str(box.property("card")) for box in self.boxes if box.isChecked())
        theme = self._choices[self.which.currentIndex()].theme
        if chosen:
            self._picked[theme] = chosen
        else:
            self._picked.pop(theme, None)
        self._tell()

    @Slot()
    def _forget(self) -> None:
        index = self.which.currentIndex()
        if 0 <= index < len(self._choices):
            self._picked.pop(self._choices[index].theme, None)
            self._show(index)

    def _tell(self) -> None:
        full = sum(box.isChecked() for box in self.boxes) >= ON_PAGE
        for box in self.boxes:
            box.setEnabled(box.isChecked() or not full)
        index = self.which.currentIndex()
        known = 0 <= index < len(self._choices)
        self.auto.setVisible(known and self._choices[index].theme in self._picked)
