"""Why possible personal data may stay."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from feltnoter.commands.personal_data import KeepFinding
from feltnoter.project.privacy import Found
from ui.bridge import Bridge
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import ButtonKind
from ui.widgets.choices import CheckBox, RadioButton
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, LineField
from ui.widgets.text import Label


class KeepDialog(Dialog):
    """The reason is asked for because colleagues will read it."""

    def __init__(self, theme: Theme, bridge: Bridge, found: Found, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self._bridge = bridge
        self._found = found
        self.setWindowTitle(self.tr("Keep"))
        self.title.setText(self.tr("Keep »{words}«").format(words=" ".join(found.finding.text.split())))
        self.add(
            Label(
                theme,
                self.tr("It stays in the text and leaves the list. Colleagues see the reason."),
                Style.LIST,
                role="muted",
                wrap=True,
            )
        )
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.reasons = [
            RadioButton(theme, words, parent=group)
            for words in (
                self.tr("It is no person's data"),
                self.tr("A public person in office"),
                self.tr("The person has agreed to be named"),
                self.tr("Another reason"),
            )
        ]
        for reason in self.reasons:
            column.addWidget(reason)
            reason.toggled.connect(self._toggled)
        self.reasons[0].setChecked(True)
        self.add(group)
        self.other = LineField(theme)
        self._other = Field(theme, self.tr("Reason"), self.other)
        self.other.textChanged.connect(self._changed)
        self.add(self._other)
        self.everywhere = CheckBox(theme, self.tr("Everywhere in the project"))
        if not found.note:  # a decision for one text alone is a note's
            self.everywhere.setChecked(True)
            self.everywhere.setEnabled(False)
        self.add(self.everywhere)
        cancel = self.add_action(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.keep = self.add_action(self.tr("Keep"), ButtonKind.PRIMARY)
        self.keep.clicked.connect(self._keep)
        self._toggled()
        self.reasons[0].setFocus()

    @Slot()
    def _toggled(self) -> None:
        if hasattr(self, "_other"):
            self._other.setVisible(self.reasons[-1].isChecked())

    @Slot()
    def _changed(self) -> None:
        self._other.set_problem("")

    @Slot()
    def _keep(self) -> None:
        chosen = next(reason for reason in self.reasons if reason.isChecked())
        words = self.other.text().strip() if chosen is self.reasons[-1] else chosen.words
        if not words:
            self._other.set_problem(self.tr("Write why it can stay."))
            self.other.setFocus()
            return
        finding = self._found.finding
        command = KeepFinding(
            kind=finding.kind,
            text=finding.text,
            reason=words,
            note=None if self.everywhere.isChecked() else self._found.note,
        )
        if self._bridge.execute(command) is not None:
            self.accept()
        else:
            self.reject()
