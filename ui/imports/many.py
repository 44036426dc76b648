"""»Indsæt mange …«: the short inputs of a kick-off, pasted at once, one note each."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from feltnoter.commands.drafts import ImportDraft
from feltnoter.errors import UserError
from feltnoter.exchange.pasted import Division, inputs_in, is_table, proposed_division, read_pasted
from ui.bridge import Bridge
from ui.imports.kinds import KindChoice
from ui.imports.writing import ImportRun
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import ButtonKind
from ui.widgets.choices import RadioButton
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.field import Field, TextField
from ui.widgets.progress import ProgressBar
from ui.widgets.text import Label
from ui.words import Words

_DEBOUNCE_MS = 150
_LINES = 9
_SHOWN = 3


class ManyDialog(Dialog):
    """What is on the clipboard stands there already. ``imported`` tells how many notes came in."""

    imported = Signal(int)

    def __init__(self, theme: Theme, bridge: Bridge, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", width=WIDE, parent=parent)
        self._bridge = bridge
        self._words = words
        self._divided_by_hand = False
        title = self.tr("Insert many notes")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.run = ImportRun(bridge, self)
        self.text = TextField(theme, lines=_LINES)
        self.field = Field(
            theme,
            self.tr("Paste the inputs here"),
            self.text,
            helper=self.tr(
                "Bullets and numbers in front are left out. A table copied from Excel works, too."
            ),
        )
        self.lines = RadioButton(theme, self.tr("A note for each line"), checked=True)
        self.blocks = RadioButton(theme, self.tr("Blank lines between the notes"))
        self.kind = KindChoice(theme, self.tr("They become"))
        self.summary = Label(theme, "", Style.LIST, role="muted", wrap=True, most=_SHOWN + 1)
        self.progress = ProgressBar(theme, self.tr("How far it has come"))
        self.progress.hide()
        for part in (self.field, self.lines, self.blocks, self.kind, self.summary, self.progress):
            self.add(part)
        cancel = self.add_action(self.tr("Cancel"))
        self.insert = self.add_action("", ButtonKind.PRIMARY)
        self._later = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._later.timeout.connect(self._look)
        self.text.textChanged.connect(self._later.start)
        self.lines.clicked.connect(self._divided)
        self.blocks.clicked.connect(self._divided)
        cancel.clicked.connect(self.reject)
        self.insert.clicked.connect(self._insert)
        self.run.progressed.connect(self.progress.show_progress)
        self.run.done.connect(self._done)
        self.run.failed.connect(self._failed)
        self._count = 0
        clipboard = QGuiApplication.clipboard().text()
        if "\n" in clipboard.strip():
            self.text.setPlainText(clipboard)
            self.text.selectAll()
        self._look()
        self.text.setFocus()

    def division(self) -> Division:
        """What ends a note."""
        return Division.BLANK_LINE if self.blocks.isChecked() else Division.LINE

    @Slot()
    def _divided(self) -> None:
        self._divided_by_hand = True
        self._look()

    @Slot()
    def _look(self) -> None:
        text = self.text.toPlainText()
        table = is_table(text)
        if not self._divided_by_hand and not table:
            by_blocks = proposed_division(text) is Division.BLANK_LINE
            (self.blocks if by_blocks else self.lines).setChecked(True)
        for part in (self.lines, self.blocks, self.kind):
            part.setEnabled(not table)
        found = self._table_texts(text) if table else inputs_in(text, self.division())
        self._count = len(found)
        self.insert.set_words(
            self.tr("Insert %n note(s)", "", self._count) if self._count else self.tr("Insert")
        )
        self.insert.setEnabled(self._count > 0)
        first = [f"»{_short(said)}«" for said in found[:_SHOWN]]
        self.summary.setText("\n".join([*first, "…"] if len(found) > _SHOWN else first))
        self.fit()

    def _table_texts(self, text: str) -> list[str]:
        try:
            return [note.text for note in read_pasted(text, Division.LINE, "").notes]
        except UserError:
            return []

    def _source(self) -> str:
        return self.tr("Inserted {day}").format(day=self._words.day(date.today()))

    @Slot()
    def _insert(self) -> None:
        if self.run.is_running:
            return
        self._later.stop()
        self._look()
        try:
            draft = read_pasted(self.text.toPlainText(), self.division(), self._source(), self.kind.kind())
        except UserError as error:
            self._failed(error)
            return
        self._count = len(draft.notes)
        self.progress.show()
        self.insert.setEnabled(False)
        self.run.start(ImportDraft(draft=draft, author=self._bridge.project.me))

    @Slot()
    def _done(self) -> None:
        self.accept()
        self.imported.emit(self._count)

    @Slot(object)
    def _failed(self, error: UserError) -> None:
        self.progress.hide()
        self.insert.setEnabled(True)
        self.field.set_problem(self._words.error(error))

    def done(self, result: int) -> None:
        """However it is closed, nothing half is left."""
        self._later.stop()
        self.run.cancel()
        super().done(result)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79] + "…"
