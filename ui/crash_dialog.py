"""The one dialog for what broke: calm words, and a report that can be copied and read beforehand."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.announce import announce
from ui.widgets.button import ButtonKind, TextAction
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.field import Field, TextField
from ui.widgets.text import Label


class CrashDialog(Dialog):
    """``earlier`` when it is about the last time the program ran."""

    def __init__(
        self, theme: Theme, report: str, *, earlier: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", width=WIDE, parent=parent)
        if earlier:
            title = self.tr("Feltnoter stopped by itself last time")
            words = self.tr("What had been saved is still there. Nothing was sent to anybody.")
        else:
            title = self.tr("Something did not go as it should")
            words = self.tr("What was saved is still saved, and you can go on. Nothing was sent to anybody.")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.add(Label(theme, words, Style.BODY, wrap=True))
        self._text = TextField(theme, lines=6)
        self._text.setPlainText(report)
        self._text.setReadOnly(True)
        self.add(
            Field(
                theme,
                self.tr("Report for the help desk"),
                self._text,
                helper=self.tr("It holds names of program files and lines, and nothing you have written."),
            )
        )
        self._copy = TextAction(theme, self.tr("Copy report"))
        self._copy.clicked.connect(self._copy_report)
        self.add_aside(self._copy)
        go_on = self.add_action(self.tr("Go on"), ButtonKind.PRIMARY)
        go_on.clicked.connect(self.accept)
        go_on.setFocus()

    def report(self) -> str:
        """What would be copied."""
        return self._text.toPlainText()

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        self._copy.set_words(self.tr("Copied"))
        announce(self, self.tr("Copied"))
