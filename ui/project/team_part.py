"""The team: who is on it, and who sits here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.commands.projects import EditProject
from feltnoter.commands.trash import Delete
from feltnoter.domain.entities import PROJECT_ID, Member, ProjectInfo
from ui.bridge import Bridge
from ui.project.member_dialog import MemberDialog
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.badge import Avatar
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choices import Choice
from ui.widgets.control import Control
from ui.widgets.field import Field
from ui.widgets.paint import one_line, rounded
from ui.widgets.surface import Panel
from ui.widgets.text import Label, SectionHeading


def initials(name: str) -> str:
    """Two letters at most."""
    parts = name.split()
    return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper()


class MemberRow(Control):
    """Initials, name, function and unit; opens the member."""

    def __init__(
        self, theme: Theme, member: Member, tail: str, number: int, parent: QWidget | None = None
    ) -> None:
        function = "" if member.function == member.name else member.function
        self._below = " · ".join(part for part in (function, member.unit) if part)
        self._tail = tail
        super().__init__(theme, member.name, parent=parent)
        self.member = member.id
        self.setAccessibleDescription(", ".join(part for part in (self._below, tail) if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, 0, 0)
        row.addWidget(Avatar(theme, initials(member.name), number))
        row.addStretch(1)

    def sizeHint(self) -> QSize:
        """52 high."""
        return QSize(self._theme.px(280), self._theme.px(52))

    def paint_control(self, painter: QPainter) -> None:
        """Two lines beside the initials."""
        look, px = self.look, self._theme.px
        t = look.tokens
        face = self.face()
        if self.isDown() or self.hovered:
            rounded(painter, face, fill=t.accent_soft if self.isDown() else t.hover, radius=self.radius())
        x, middle = px(52), face.height() / 2
        font = look.text.font(Style.CONTROL, weight=SEMIBOLD)
        top = middle - px(19) if self._below else middle - px(10)
        width = one_line(painter, QRectF(x, top, face.width() - x - px(70), px(20)), self.words, font, t.ink)
        small = look.text.font(Style.SECONDARY)
        if self._tail:
            box = QRectF(x + width + px(8), top, px(120), px(20))
            one_line(painter, box, self._tail, small, t.muted)
        if self._below:
            box = QRectF(x, middle + px(1), face.width() - x - px(12), px(18))
            one_line(painter, box, self._below, small, t.muted)


class TeamPart(Panel):
    """Adding and changing in a dialog; the coordinator from a list."""

    kept = Signal(str)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self._bridge = bridge
        self.rows: list[MemberRow] = []
        self.dialog: MemberDialog | None = None
        px = theme.px
        self._list = QVBoxLayout()
        self._list.setSpacing(px(4))
        self._none = Label(
            theme,
            self.tr("You work alone. You can go on doing that. A name makes it plain who saw what."),
            Style.LIST,
            role="muted",
            wrap=True,
        )
        self.add_button = Button(
            theme, self.tr("Add team member …"), ButtonKind.GHOST, icon="user-round-plus"
        )
        self.add_button.clicked.connect(self._add)
        self.coordinator = Choice(theme, self.tr("Coordinator"))
        self.coordinator.activated.connect(self._coordinator_chosen)
        self._coordinator = Field(
            theme,
            self.tr("Coordinator"),
            self.coordinator,
            helper=self.tr("Owns the file and the retention deadline."),
        )
        heading = SectionHeading(theme, self.tr("Team"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(12))
        column.addWidget(heading)
        column.addWidget(self._none)
        column.addLayout(self._list)
        add = QHBoxLayout()
        add.addWidget(self.add_button)
        add.addStretch(1)
        column.addLayout(add)
        column.addSpacing(px(4))
        column.addWidget(self._coordinator)
        column.addStretch(1)

    def refresh(self) -> None:
        """Read the members again."""
        focused = next((row.member for row in self.rows if row.hasFocus()), "")
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows = self._bridge.project.rows
        members = rows.find(Member)
        me = self._bridge.project.me
        self.rows = []
        for number, member in enumerate(members):
            tail = self.tr("you") if member.id == me else ""
            row = MemberRow(self._theme, member, tail, number)
            row.clicked.connect(self._change)
            self._list.addWidget(row)
            self.rows.append(row)
            if member.id == focused:
                row.setFocus()
        self._none.setVisible(not members)
        self._coordinator.setVisible(bool(members))
        project = rows.get(ProjectInfo, PROJECT_ID)
        self.coordinator.clear()
        self.coordinator.addItem(self.tr("Not chosen"), "")
        for member in members:
            self.coordinator.addItem(member.name, member.id)
        chosen = self.coordinator.findData(project.coordinator if project is not None else "")
        self.coordinator.setCurrentIndex(max(0, chosen))

    @Slot()
    def _add(self) -> None:
        self._open(None)

    @Slot()
    def _change(self) -> None:
        row = self.sender()
        if isinstance(row, MemberRow):
            self._open(self._bridge.project.rows.get(Member, row.member))

    def _open(self, member: Member | None) -> None:
        self.dialog = MemberDialog(self._theme, self._bridge, member, self.window())
        self.dialog.removed.connect(self._remove)
        self.dialog.finished.connect(self._done)
        self.dialog.open()

    @Slot()
    def _done(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self.refresh()  # »dig« is no change of the project

    @Slot(str)
    def _remove(self, member: str) -> None:
        if self._bridge.execute(Delete(root="members", ids=(member,))) is not None:
            self.kept.emit(self.tr("The team member is deleted"))

    @Slot()
    def _coordinator_chosen(self) -> None:
        chosen = self.coordinator.currentData() or None
        self._bridge.execute(EditProject(values={"coordinator": chosen}))
