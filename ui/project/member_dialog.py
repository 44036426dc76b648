"""Somebody on the team: added or changed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from feltnoter.commands.people import AddMember, EditMember
from feltnoter.domain.entities import Member
from ui.bridge import Bridge
from ui.style.theme import Theme
from ui.widgets.button import ButtonKind, TextAction
from ui.widgets.choices import CheckBox
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, LineField


class MemberDialog(Dialog):
    """Only the function can appear in a report, and the dialog says so."""

    removed = Signal(str)  # the member's id

    def __init__(
        self, theme: Theme, bridge: Bridge, member: Member | None, parent: QWidget | None = None
    ) -> None:
        """Without a member a new one is added."""
        super().__init__(theme, "", parent=parent)
        self._bridge = bridge
        self._member = member
        title = self.tr("Change team member") if member is not None else self.tr("New team member")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.name = LineField(theme)
        self._name = Field(theme, self.tr("Name"), self.name)
        self.function = LineField(theme, placeholder=self.tr("Nurse, librarian, caseworker …"))
        self.unit = LineField(theme)
        self.education = LineField(theme)
        self.external = CheckBox(theme, self.tr("From outside the municipality"))
        self.is_me = CheckBox(theme, self.tr("This is me"))
        self.add(self._name)
        self.add(
            Field(
                theme,
                self.tr("Function"),
                self.function,
                helper=self.tr("Only the function can appear in the report."),
            )
        )
        self.add(Field(theme, self.tr("Unit"), self.unit))
        self.add(Field(theme, self.tr("Education"), self.education))
        self.add(self.external)
        self.add(self.is_me)
        if member is not None:
            self.name.setText(member.name)
            self.function.setText(member.function)
            self.unit.setText(member.unit)
            self.education.setText(member.education)
            self.external.setChecked(member.external)
            self.is_me.setChecked(bridge.project.me == member.id)
            self.is_me.setEnabled(bridge.project.me != member.id)
            remove = TextAction(theme, self.tr("Delete"), quiet=True)
            remove.clicked.connect(self._remove)
            self.add_aside(remove)
        cancel = self.add_action(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        words = self.tr("Save") if member is not None else self.tr("Add team member")
        self.keep = self.add_action(words, ButtonKind.PRIMARY)
        self.keep.clicked.connect(self._keep)
        self.name.textChanged.connect(self._name_changed)
        self.name.setFocus()

    @Slot()
    def _name_changed(self) -> None:
        self._name.set_problem("")

    @Slot()
    def _keep(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._name.set_problem(self.tr("Write a name. Initials will do."))
            self.name.setFocus()
            return
        values = {
            "name": name,
            "function": self.function.text().strip(),
            "unit": self.unit.text().strip(),
            "education": self.education.text().strip(),
            "external": self.external.isChecked(),
        }
        if self._member is None:
            added = AddMember(**values)
            identity, done = added.id, self._bridge.execute(added)
        else:
            identity = self._member.id
            done = self._bridge.execute(EditMember(id=identity, values=values))
        if done is None:
            return
        if self.is_me.isChecked() and self._bridge.project.me != identity:
            self._bridge.project.become(identity)
        self.accept()

    @Slot()
    def _remove(self) -> None:
        if self._member is not None:
            self.removed.emit(self._member.id)
        self.accept()
