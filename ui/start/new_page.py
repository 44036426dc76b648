"""A new project: a title is enough to begin with. The passphrase stands beside it, with honest words."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.message_bar import MessageBar
from ui.start.passphrase_words import Passphrase
from ui.start.question_field import QuestionField
from ui.start.recovery import Recovery
from ui.start.sheet_choice import SheetChoice
from ui.style.theme import Theme
from ui.style.type import BOLD, Style
from ui.widgets.announce import announce
from ui.widgets.button import Button, ButtonKind, TextAction
from ui.widgets.field import Field, LineField
from ui.widgets.folding import Folding
from ui.widgets.passphrase import PassphraseField
from ui.widgets.surface import Panel, ScrollColumn, Surface
from ui.widgets.text import IconLabel, Label, Rule
from ui.words import Words

ENDING = ".feltnoter"
_FOLDER = "Feltnoter"
_IMPOSSIBLE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_LONGEST_NAME = 80


def file_name(title: str) -> str:
    """A name that Windows, macOS and Linux all take, with the ending."""
    name = " ".join(_IMPOSSIBLE.sub(" ", title).split())[:_LONGEST_NAME].strip(" .")
    if not name or _RESERVED.fullmatch(name.split(".")[0].strip()):
        name = f"{_FOLDER} {name}".strip()
    return f"{name}{ENDING}"


def free_path(folder: Path, title: str) -> Path:
    """Where the project will lie: never on top of another file."""
    first = folder / file_name(title)
    path, number = first, 2
    while path.exists():
        path = first.with_name(f"{first.stem} ({number}){ENDING}")
        number += 1
    return path


class NewProjectPage(Surface):
    """``created`` carries path, passphrase, title, question and what is known of the user."""

    cancelled = Signal()
    created = Signal(object, str, str, str, object)

    def __init__(self, theme: Theme, words: Words, folder: str, *, parent: QWidget | None = None) -> None:
        """``folder`` is where projects are put; empty for the user's documents."""
        super().__init__(theme, "bg", parent=parent)
        self._words = words
        self._busy = False
        self._honest = Passphrase(self)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._documents = Path(documents) if documents else Path.home()
        self._folder = Path(folder) if folder else self._documents / _FOLDER
        self.messages = MessageBar(theme, self.tr("Close message"))
        self._scroll = ScrollColumn(theme, padding=0)
        self._body = QWidget()
        self._body.setMaximumWidth(theme.px(1040 + 48))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.messages)
        outer.addWidget(self._scroll, 1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._body, 1000)
        middle.addStretch(1)
        self._scroll.column.addLayout(middle)
        self._column = QVBoxLayout(self._body)
        self._column.setSpacing(0)
        self._panels = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self._fit()
        self._show_place()
        self._passphrase_changed()

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        sign = QHBoxLayout()
        sign.setSpacing(px(8))
        sign.addWidget(IconLabel(theme, "notebook-pen", role="accent", size=22))
        sign.addWidget(Label(theme, "Feltnoter", Style.PLACE, weight=BOLD))
        sign.addStretch(1)
        self.back = back = TextAction(theme, self.tr("Back"), quiet=True)
        back.clicked.connect(self._go_back)
        back_row = QHBoxLayout()
        back_row.setSpacing(px(8))
        back_row.addWidget(IconLabel(theme, "arrow-left"))
        back_row.addWidget(back)
        back_row.addStretch(1)
        self._panels.setSpacing(px(24))
        self._halves = self._about(), self._safety()
        for half, share in zip(self._halves, (600, 416), strict=True):
            self._panels.addWidget(half, share)
        self._column.addLayout(sign)
        self._column.addSpacing(px(22))
        self._column.addLayout(back_row)
        self._column.addSpacing(px(6))
        self._column.addWidget(Label(theme, self.tr("New project"), Style.START))
        self._column.addSpacing(px(20))
        self._column.addLayout(self._panels)
        self._column.addSpacing(px(24))
        self._column.addLayout(self._foot())
        self._column.addStretch(1)

    def _about(self) -> Panel:
        theme, px = self._theme, self._theme.px
        panel = Panel(theme, "surface")
        self.title_field = LineField(theme, height=40)
        self.title_field.textChanged.connect(self._show_place)
        self.title_field.returnPressed.connect(self._create)
        self._title = Field(theme, self.tr("Title"), self.title_field)
        self.question = QuestionField(
            theme, label=self.tr("Innovation question"), note=self.tr("Can be changed at any time")
        )
        self.question_field = self.question.text_field
        self.me = Folding(
            theme,
            self.tr("About you"),
            self.tr("optional"),
            self.tr("Name, function, unit and education. Only your function can appear in the report."),
        )
        self._my: dict[str, LineField] = {}
        for key, label in (
            ("name", self.tr("Name")),
            ("function", self.tr("Function")),
            ("unit", self.tr("Unit")),
            ("education", self.tr("Education")),
        ):
            self._my[key] = LineField(theme)
            self.me.column.addWidget(Field(theme, label, self._my[key]))
        column = QVBoxLayout(panel)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(px(20))
        column.addWidget(self.question)
        column.addSpacing(px(24))
        column.addWidget(Rule(theme))
        column.addSpacing(px(12))
        column.addWidget(self.me)
        column.addStretch(1)
        return panel

    def _safety(self) -> Panel:
        theme, px = self._theme, self._theme.px
        panel = Panel(theme, "surface")
        self.passphrase = PassphraseField(
            theme,
            self.tr("Passphrase"),
            self.tr("Repeat the passphrase"),
            show=self.tr("Show"),
            hide=self.tr("Hide"),
            note=self.tr("At least 12 characters is best"),
        )
        self.passphrase.changed.connect(self._passphrase_changed)
        self.sheet = SheetChoice(
            theme,
            self.tr("Print recovery sheet"),
            self.tr("One sheet of paper. Put it somewhere locked, not in your bag."),
        )
        column = QVBoxLayout(panel)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(0)
        column.addWidget(self.passphrase)
        column.addSpacing(px(20))
        column.addWidget(Rule(theme))
        column.addSpacing(px(20))
        column.addWidget(
            Label(
                theme,
                self.tr("Without passphrase and sheet the notes are lost"),
                Style.CONTROL,
                weight=BOLD,
                wrap=True,
            )
        )
        column.addSpacing(px(6))
        column.addWidget(
            Label(
                theme,
                self.tr(
                    "The file is encrypted. Nobody can open it without the passphrase or the recovery sheet."
                    " Not the IT department, and not us."
                ),
                Style.LIST,
                role="muted",
                wrap=True,
            )
        )
        column.addSpacing(px(20))
        column.addWidget(self.sheet)
        column.addStretch(1)
        return panel

    def _foot(self) -> QHBoxLayout:
        theme, px = self._theme, self._theme.px
        self._where = Label(theme, "", Style.SECONDARY, role="muted")
        words = self.tr("Change where the project is kept …")
        self._change = change = TextAction(theme, self.tr("Change …"), name=words)
        change.clicked.connect(self._choose_folder)
        self._cancel = Button(theme, self.tr("Cancel"), height=40)
        self._cancel.clicked.connect(self._go_back)
        self.create_button = Button(theme, self.tr("Create project"), ButtonKind.PRIMARY, height=40)
        self.create_button.clicked.connect(self._create)
        self._cancel.setMinimumWidth(px(104))
        self.create_button.setMinimumWidth(px(144))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(IconLabel(theme, "hard-drive"))
        row.addWidget(self._where)
        row.addWidget(change)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addSpacing(px(2))
        row.addWidget(self.create_button)
        return row

    # -- what is written -------------------------------------------------------------------------

    def passphrase_text(self, text: str) -> None:
        """Write a passphrase, as the keyboard would."""
        field = self.passphrase.field.input
        if isinstance(field, LineField):
            field.setText(text)

    def path(self) -> Path:
        """Where the project will lie."""
        return free_path(self._folder, self.title_field.text())

    def wants_sheet(self) -> bool:
        """Whether the recovery sheet was asked for."""
        return self.sheet.box.isChecked()

    def recovery(self, path: Path) -> Recovery:
        """What stands on the sheet."""
        day = self._words.day(date.today())
        return Recovery(self.title_field.text().strip(), path, self.passphrase.text(), day)

    def take_focus(self) -> None:
        """The caret stands in the title."""
        self.title_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """While the file is made: nothing can be changed, for the recovery sheet repeats it, and no key
        leads away. The keyboard rests on the button that tells what goes on."""
        self._busy = busy
        if busy:
            self.create_button.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (*self._halves, self.back, self._change, self._cancel):
            part.setEnabled(not busy)
        self.create_button.set_words(self.tr("Creating …") if busy else self.tr("Create project"))
        if busy:
            announce(self, self.tr("Creating …"))

    def set_problem(self, key: str, sentence: str) -> None:
        """What the core says; beside the field it is about where there is one."""
        if key == "title_missing":
            self._title.set_problem(sentence)
            self.title_field.setFocus()
        elif key == "passphrase_empty":
            self.passphrase.field.set_problem(sentence)
            self.passphrase.setFocus()
        else:
            self.messages.say(sentence)

    @Slot()
    def _create(self) -> None:
        title, passphrase = self.title_field.text().strip(), self.passphrase.text()
        if not title:
            self.set_problem("title_missing", self.tr("Write a title for the project."))
        elif not passphrase:
            self.set_problem("passphrase_empty", self.tr("Choose a passphrase that you can remember."))
        elif not self.passphrase.is_repeated():
            self.passphrase.repeat.set_problem(self.tr("The two passphrases are not alike."))
            self.passphrase.repeat.input.setFocus()
        elif not self._busy:
            self.messages.clear()
            me = {key: field.text().strip() for key, field in self._my.items()}
            self.created.emit(self.path(), passphrase, title, self.question.text(), me)

    @Slot()
    def _go_back(self) -> None:
        if not self._busy:
            self.cancelled.emit()

    @Slot()
    def _show_place(self) -> None:
        self._title.set_problem("")
        usual = self._folder.parent == self._documents
        above = self.tr("Documents") if usual else self._folder.parent.name
        shown = f"{above} › {self._folder.name}"
        self._where.setText(self.tr("Kept in {folder} on this computer").format(folder=shown))
        self._where.setToolTip(str(self.path()))

    @Slot()
    def _passphrase_changed(self) -> None:
        sentence, icon, role = self._honest.words(self.passphrase.text())
        self.passphrase.field.set_helper(sentence, icon=icon, role=role)
        self.passphrase.repeat.set_problem("")

    @Slot()
    def _choose_folder(self) -> None:
        start = self._folder if self._folder.is_dir() else self._folder.parent
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where shall the project be kept?"), str(start)
        )
        if chosen:
            self._folder = Path(chosen)
            self._show_place()

    # -- size and keys ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, Ctrl+Enter creates."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._create()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air in low windows; one panel below the other in narrow ones."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        low = self.height() < px(640)
        self._column.setContentsMargins(px(24), px(16 if low else 47), px(24), px(16))
        narrow = self.width() < px(760)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._panels.setDirection(way)
