"""Settings: language, look, size of text, single-letter shortcuts, advice. They take effect at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from feltnoter.settings import Settings
from ui.style.theme import Mode, Theme
from ui.widgets.button import ButtonKind
from ui.widgets.choices import CheckBox, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field

_ADVICE = ("advice_judgement", "advice_solution", "advice_long")


class SettingsDialog(Dialog):
    """A new language or size is told when the dialog closes: the window is built again then."""

    language_chosen = Signal(str)
    size_chosen = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self._settings = settings
        title = self.tr("Settings")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.language = self._choice(
            self.tr("Language"),
            (("da", self.tr("Danish")), ("en", self.tr("English"))),
            settings.get("language"),
        )
        self.look = self._choice(
            self.tr("Look"),
            (
                ("system", self.tr("As the system says")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
            ),
            settings.get("look"),
        )
        self.text_size = self._choice(
            self.tr("Size of text"),
            (
                (0, self.tr("As the system says")),
                (100, "100 %"),
                (125, "125 %"),
                (150, "150 %"),
                (175, "175 %"),
                (200, "200 %"),
            ),
            settings.get("text_percent"),
        )
        self._percent = settings.get("text_percent")
        self.single_keys = CheckBox(
            theme, self.tr("Single letters are shortcuts in Coding"), checked=settings.get("single_keys")
        )
        self.add(self.single_keys)
        self.advice = [
            CheckBox(theme, words)
            for words in (
                self.tr("Say when an observation holds a judgement"),
                self.tr("Say when a note holds a solution before its time"),
                self.tr("Offer to split long notes"),
            )
        ]
        for box, key in zip(self.advice, _ADVICE, strict=True):
            box.setChecked(settings.get(key))
            box.toggled.connect(partial(settings.put, key))
            self.add(box)
        self.look.activated.connect(self._look_chosen)
        self.text_size.activated.connect(self._size_chosen)
        self.single_keys.toggled.connect(self._keys_chosen)
        done = self.add_action(self.tr("Done"), ButtonKind.PRIMARY)
        done.clicked.connect(self.accept)
        self.finished.connect(self._closed)
        self.language.setFocus()

    def _choice(self, label: str, options: tuple[tuple[object, str], ...], chosen: object) -> Choice:
        choice = Choice(self._theme, label)
        for value, words in options:
            choice.addItem(words, value)
        choice.setCurrentIndex(max(0, choice.findData(chosen)))
        self.add(Field(self._theme, label, choice))
        return choice

    @Slot()
    def _look_chosen(self) -> None:
        self._settings.put("look", self.look.currentData())
        self._theme.use(Mode(self.look.currentData()))

    @Slot()
    def _size_chosen(self) -> None:
        percent = self.text_size.currentData()
        self._settings.put("text_percent", percent)
        self._theme.set_scale(percent / 100 if percent else None)

    @Slot(bool)
    def _keys_chosen(self, on: bool) -> None:
        self._settings.put("single_keys", on)

    @Slot()
    def _closed(self) -> None:
        chosen = self.language.currentData()
        if chosen != self._settings.get("language"):
            self.language_chosen.emit(chosen)
        elif self._percent != self._settings.get("text_percent"):
            self.size_chosen.emit()
