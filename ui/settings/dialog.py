"""Settings: language, look, size of text, shortcuts, spelling, advice. They take effect at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from feltnoter.settings import Settings
from ui.style.theme import Mode, Theme
from ui.style.type import Style
from ui.widgets.button import ButtonKind
from ui.widgets.choices import CheckBox, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.text import Label


class SettingsDialog(Dialog):
    """A new language or size is told when the dialog closes: the window is built again then."""

    language_chosen = Signal(str)
    size_chosen = Signal()
    advice_chosen = Signal()
    spelling_chosen = Signal()

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
        self.spelling = CheckBox(
            theme, self.tr("Underline misspelled words"), checked=settings.get("spelling")
        )
        self.add(self.spelling)
        self.advice = self._advice(
            ("advice_judgement", self.tr("Say when an observation holds a judgement")),
            ("advice_solution", self.tr("Say when a note holds a solution before its time")),
            ("advice_long", self.tr("Offer to split long notes")),
            ("advice_name_cluster", self.tr("Say when a cluster is ready for a name")),
            ("advice_many_cards", self.tr("Offer to split themes of more than eight cards")),
            ("advice_one_word", self.tr("Say when a theme's title is a single word")),
            ("advice_one_source", self.tr("Say when a theme rests on one participant, place or author")),
            ("advice_no_contradiction", self.tr("Say when nothing speaks against a theme")),
        )
        self.look.activated.connect(self._look_chosen)
        self.text_size.activated.connect(self._size_chosen)
        self.single_keys.toggled.connect(self._keys_chosen)
        self.spelling.toggled.connect(self._spelling_chosen)
        done = self.add_action(self.tr("Done"), ButtonKind.PRIMARY)
        done.clicked.connect(self.accept)
        self.finished.connect(self._closed)
        self.language.setFocus()

    def _advice(self, *switches: tuple[str, str]) -> dict[str, CheckBox]:
        """A check box for each quiet word, by the key of its setting."""
        part = QWidget()
        rows = QVBoxLayout(part)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(Label(self._theme, self.tr("Advice"), Style.LABEL))
        boxes = {}
        for key, words in switches:
            boxes[key] = box = CheckBox(self._theme, words, checked=self._settings.get(key))
            box.toggled.connect(partial(self._advise, key))
            rows.addWidget(box)
        self.add(part)
        return boxes

    @Slot(bool)
    def _spelling_chosen(self, on: bool) -> None:
        self._settings.put("spelling", on)
        self.spelling_chosen.emit()

    def _advise(self, key: str, on: bool) -> None:
        self._settings.put(key, on)
        self.advice_chosen.emit()

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
        QTimer.singleShot(0, self, self.fit)  # when every part has taken its new size

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
