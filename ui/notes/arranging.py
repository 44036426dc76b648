"""The menu that says how the list of notes is laid out: groups, and which end comes first."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from feltnoter.project.lists import Arrangement, GroupBy
from ui.style.theme import Theme
from ui.widgets.button import IconButton


class ArrangeButton(IconButton):
    """Opens the menu; ``changed`` after a choice."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "arrow-down-up", self.tr("Sort and group"), side=28, parent=parent)
        self.arrangement = Arrangement()
        self.menu = QMenu(self)
        self._groups, self._ends = QActionGroup(self.menu), QActionGroup(self.menu)
        for by, words in (
            (GroupBy.VISIT, self.tr("Group by field visit")),
            (GroupBy.DAY, self.tr("Group by day")),
            (GroupBy.PARTICIPANT, self.tr("Group by participant")),
            (GroupBy.KIND, self.tr("Group by kind")),
            (GroupBy.AUTHOR, self.tr("Group by author")),
        ):
            self._add(self._groups, words, by)
        self.menu.addSeparator()
        self._add(self._ends, self.tr("Newest first"), False)
        self._add(self._ends, self.tr("Oldest first"), True)
        self._groups.triggered.connect(self._picked)
        self._ends.triggered.connect(self._picked)
        self.clicked.connect(self._open)
        self.use(self.arrangement)

    def _add(self, group: QActionGroup, words: str, value: object) -> None:
        action = QAction(words, self.menu)
        action.setCheckable(True)
        action.setData(value)
        group.addAction(action)
        self.menu.addAction(action)

    def use(self, arrangement: Arrangement) -> None:
        """Show another choice, without telling."""
        self.arrangement = arrangement
        for group, value in ((self._groups, arrangement.by), (self._ends, arrangement.oldest)):
            for action in group.actions():
                action.setChecked(action.data() == value)

    def state(self) -> dict[str, object]:
        """What is remembered."""
        return {"by": str(self.arrangement.by), "oldest": self.arrangement.oldest}

    def restore(self, kept: object) -> bool:
        """Use what was remembered; whether that is another layout than now."""
        if not isinstance(kept, dict) or kept.get("by") not in set(GroupBy):
            return False
        before = self.arrangement
        self.use(Arrangement(GroupBy(kept["by"]), kept.get("oldest") is True))
        return self.arrangement != before

    @Slot(QAction)
    def _picked(self, action: QAction) -> None:
        value = action.data()
        known = self.arrangement
        new = replace(known, oldest=value) if isinstance(value, bool) else replace(known, by=GroupBy(value))
        if new != known:
            self.use(new)
            self.changed.emit()

    @Slot()
    def _open(self) -> None:
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))
