"""The bar above the text: which note, its excerpts, »Ret tekst« and »Sæt kode«."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from feltnoter.project.lists import CodedNote
from ui.coding.picker import NoteTitle
from ui.coding.words import CodingWords
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind, IconButton
from ui.widgets.choices import Switch
from ui.widgets.text import IconLabel, Label, Rule
from ui.widgets.topbar import TopBar


class CodingBar(TopBar):
    """56 high; in narrow windows 48, without the excerpts and with ``panel-right``."""

    correcting_requested = Signal(bool)
    step_requested = Signal(int)

    def __init__(
        self,
        theme: Theme,
        words: CodingWords,
        single_keys: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self._single_keys = single_keys
        self._words = words
        px = theme.px
        self._icon = IconLabel(theme, "notebook-pen", size=18)
        self.title_button = NoteTitle(theme)
        self.count = Label(theme, "", Style.CARD, role="muted")
        self.previous = IconButton(theme, "chevron-up", self.tr("Previous excerpt"), key=self.tr("Alt+Up"))
        self.next = IconButton(theme, "chevron-down", self.tr("Next excerpt"), key=self.tr("Alt+Down"))
        self._rule = Rule(theme, upright=True)
        self._rule.setFixedHeight(px(20))
        self.correct = Switch(theme, self.tr("Correct text"))
        self._key = Label(theme, "", Style.HINT, role="muted")
        self._key.setContentsMargins(0, 0, px(8), 0)
        self.code = Button(theme, self.tr("Put code on"), ButtonKind.PRIMARY, icon="tag")
        self.panel = IconButton(theme, "panel-right", self.tr("Codes and excerpt"))
        self.panel.setCheckable(True)
        self._before.setSpacing(px(4))  # the title has four more of its own, for its ground
        self.add_before(self._icon)
        self.add_before(self.title_button)
        for widget in (self.count, self.previous, self.next, self._rule, self.correct, self._key, self.code):
            self.add(widget)
        self.add(self.panel)
        self.correct.clicked.connect(self.correcting_requested)
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.set_narrow(False)

    def show_note(self, note: CodedNote | None, excerpts: int) -> None:
        """Name the note."""
        if note is None:
            self._icon.set_icon("highlighter")
            self.title_button.show_note(self.tr("Choose note"), "")
        else:
            kind = self._words.kind(note.kind)
            self._icon.set_icon(self._theme.look.kind_icon(note.kind), name=kind)
            self.title_button.show_note(self._words.title(note), self._words.line(note))
        self.show_count(excerpts)
        self.show_keys()
        for widget in (self.correct, self.code):
            widget.setEnabled(note is not None)

    def show_count(self, excerpts: int) -> None:
        """How many excerpts there are to step through."""
        self.count.setText(self.tr("%n excerpt(s)", "", excerpts) if excerpts else "")
        for button in (self.previous, self.next):
            button.setEnabled(excerpts > 0)

    def show_correcting(self, correcting: bool) -> None:
        """Whether the text is being corrected; the switch follows keys too."""
        self.correct.setChecked(correcting)
        self.code.setEnabled(not correcting)
        self.show_keys()

    def show_keys(self) -> None:
        """The keys that hold at present, beside what they do."""
        letters = self._single_keys()
        begin = "E" if letters else "F2"
        self._key.setText(self.tr("Esc", "the key") if self.correct.isChecked() else begin)
        self.correct.setAccessibleDescription(begin)
        self.code.set_key("K" if letters else self.tr("Enter", "the key"))

    def set_narrow(self, narrow: bool) -> None:
        """Title only; the panel is opened by a button."""
        super().set_narrow(narrow)
        self.title_button.set_narrow(narrow)
        for widget in (self.count, self.previous, self.next, self._rule):
            widget.setVisible(not narrow)
        self.panel.setVisible(narrow)

    @Slot()
    def _go_back(self) -> None:
        self.step_requested.emit(-1)

    @Slot()
    def _go_on(self) -> None:
        self.step_requested.emit(1)
