"""Who is on the team, and how far each one's copy has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.badge import Avatar
from ui.widgets.button import IconButton
from ui.widgets.text import Label, Rule

_SHARES = ((1, 36), (2, 24), (3, 40))
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Standing:
    """One member as the list shows her."""

    member: str
    name: str
    below: str
    role: str
    does: str
    when: str
    how_far: str
    initials: str


class MemberLine(QWidget):
    """Two lines in three columns, and a menu. 72 high."""

    remove_requested = Signal(str)

    def __init__(
        self, theme: Theme, standing: Standing, number: int, remove: str, parent: QWidget | None = None
    ) -> None:
        """``remove`` is the menu's one entry, "" where there is none."""
        super().__init__(parent)
        self.standing = standing
        self._remove = remove
        px = theme.px
        parts = (standing.name, standing.below, standing.role, standing.when, standing.how_far)
        self.setAccessibleName(", ".join(part for part in parts if part))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, px(12), 0, px(12))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(2))
        grid.addWidget(Avatar(theme, standing.initials, number), 0, 0, 2, 1)
        grid.addWidget(Label(theme, standing.name, Style.LIST, weight=SEMIBOLD), 0, 1)
        grid.addWidget(Label(theme, standing.below, Style.SECONDARY, role="muted"), 1, 1)
        grid.addWidget(Label(theme, standing.role, Style.LIST), 0, 2)
        grid.addWidget(Label(theme, standing.does, Style.SECONDARY, role="muted"), 1, 2)
        grid.addWidget(Label(theme, standing.when, Style.LIST, align=_RIGHT, tabular=True), 0, 3)
        grid.addWidget(Label(theme, standing.how_far, Style.SECONDARY, role="muted", align=_RIGHT), 1, 3)
        for column, share in _SHARES:
            grid.setColumnStretch(column, share)
        self.menu_button = IconButton(theme, "ellipsis", f"{standing.name} …")
        keep = self.menu_button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.menu_button.setSizePolicy(keep)
        if not remove:
            self.menu_button.hide()
        self.menu_button.clicked.connect(self._menu)
        grid.addWidget(self.menu_button, 0, 4, 2, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @Slot()
    def _menu(self) -> None:
        menu = QMenu(self)
        action = QAction(self._remove, menu)
        action.triggered.connect(self._removing)
        menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    @Slot()
    def _removing(self) -> None:
        self.remove_requested.emit(self.standing.member)


class MembersPart(QWidget):
    """The table."""

    remove_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: list[MemberLine] = []
        head = QGridLayout()
        head.setContentsMargins(0, 0, theme.px(48), theme.px(8))
        head.setHorizontalSpacing(theme.px(16))
        # As the rows below: the avatar's column belongs to the member's.
        for place, words, right in (
            (1, self.tr("Member"), False),
            (2, self.tr("Role in the project"), False),
            (3, self.tr("Exchanged last"), True),
        ):
            label = Label(
                theme,
                words,
                Style.SECONDARY,
                role="muted",
                weight=SEMIBOLD,
                align=_RIGHT if right else Qt.AlignmentFlag.AlignLeft,
            )
            if place == 1:
                head.addWidget(label, 0, 0, 1, 2)
            else:
                head.addWidget(label, 0, place)
        head.setColumnMinimumWidth(0, theme.px(32))
        for place, share in _SHARES:
            head.setColumnStretch(place, share)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule(theme))
        column.addLayout(self._list)

    def show_members(self, members: Sequence[Standing], me: str | None) -> None:
        """Show these; a list that says the same already is left alone."""
        if [line.standing for line in self.lines] == list(members):
            return
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        for number, standing in enumerate(members):
            remove = "" if standing.member == me else self.tr("Remove from the team …")
            line = MemberLine(self._theme, standing, number, remove)
            line.remove_requested.connect(self.remove_requested)
            self._list.addWidget(line)
            self._list.addWidget(Rule(self._theme))
            self.lines.append(line)
