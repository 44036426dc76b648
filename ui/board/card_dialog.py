"""A card with words of its own: something said at the board that no note holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.style.theme import Theme
from ui.widgets.button import ButtonKind
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, TextField


class CardDialog(Dialog):
    """Ctrl+Enter and the primary action write the card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.setWindowTitle(self.tr("New card"))
        self.title.setText(self.tr("New card"))
        self._words = TextField(theme, lines=4)
        helper = self.tr("One point per card. It belongs to no note; what you heard or saw is a note.")
        self.add(Field(theme, self.tr("What the card says"), self._words, helper=helper))
        self.add_action(self.tr("Cancel")).clicked.connect(self.reject)
        self._write = self.add_action(self.tr("Lay on the board"), ButtonKind.PRIMARY)
        self._write.clicked.connect(self.accept)
        self._words.textChanged.connect(self._changed)
        self._changed()
        self._words.setFocus()

    def words(self) -> str:
        """What was written."""
        return self._words.toPlainText().strip()

    @Slot()
    def _changed(self) -> None:
        self._write.setEnabled(bool(self.words()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter writes the card."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._write.click()
            return
        super().keyPressEvent(event)
