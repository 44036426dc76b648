"""One template: its name, the kind of note, and the text a note begins with."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from feltnoter.commands.templates import AddTemplate, EditTemplate
from feltnoter.commands.trash import Delete
from feltnoter.domain.vocabulary import NoteKind
from ui.bridge import Bridge
from ui.notes.words import KINDS, NoteWords
from ui.style.theme import Theme
from ui.templates.library import Beginning
from ui.widgets.button import ButtonKind, TextAction
from ui.widgets.choices import Choice
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.field import Field, LineField, TextField


class TemplateDialog(Dialog):
    """Without a template a new one is made."""

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        words: NoteWords,
        beginning: Beginning | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", width=WIDE, parent=parent)
        self._bridge, self._beginning = bridge, beginning
        title = self.tr("Change template") if beginning is not None else self.tr("New template")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.name = LineField(theme, placeholder=self.tr("For instance: Walk through the ward"))
        self.kind = Choice(theme, self.tr("Kind of note"))
        for kind in KINDS[:-1]:
            self.kind.addItem(words.kind(kind), str(kind))
        self.body = TextField(theme, lines=10, placeholder=self.tr("A question or a heading on each line"))
        self._name = Field(theme, self.tr("Name"), self.name)
        self.add(self._name)
        self.add(Field(theme, self.tr("Kind of note"), self.kind))
        helper = self.tr("Everybody on the team gets it. Notes that are there already stay as they are.")
        self.add(Field(theme, self.tr("The note begins with"), self.body, helper=helper))
        if beginning is not None:
            self.name.setText(beginning.name)
            self.kind.setCurrentIndex(max(0, self.kind.findData(str(beginning.kind))))
            self.body.setPlainText(beginning.body)
        if beginning is not None and beginning.id:
            away = self.tr("Back to the original") if beginning.origin else self.tr("Delete template")
            remove = TextAction(theme, away, quiet=True)
            remove.clicked.connect(self._remove)
            self.add_aside(remove)
        cancel = self.add_action(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.keep = self.add_action(self.tr("Save"), ButtonKind.PRIMARY)
        self.keep.clicked.connect(self._keep)
        self.name.textChanged.connect(self._name_changed)
        self.name.setFocus()

    @Slot()
    def _name_changed(self) -> None:
        self._name.set_problem("")

    @Slot()
    def _keep(self) -> None:
        name, kind = self.name.text().strip(), NoteKind(self.kind.currentData())
        if not name:
            self._name.set_problem(self.tr("Write a name"))
            self.name.setFocus()
            return
        body, before = self.body.toPlainText(), self._beginning
        if before is not None and before.id:
            values = {"name": name, "kind": kind, "body": body}
            done = self._bridge.execute(EditTemplate(id=before.id, values=values))
        else:
            origin = before.origin if before is not None else ""
            done = self._bridge.execute(AddTemplate(name=name, kind=kind, body=body, origin=origin))
        if done is not None:
            self.accept()

    @Slot()
    def _remove(self) -> None:
        if self._beginning is not None:
            self._bridge.execute(Delete(root="templates", ids=(self._beginning.id,)))
        self.accept()
