"""The innovation question with its gentle word. Shared by a new project and the place Projekt."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from feltnoter.domain.question import Answer, Found, answer_in
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.field import Field, TextField
from ui.widgets.nudge import Nudge


class QuestionField(QWidget):
    """Underlines what is already an answer, and asks about it below the field."""

    changed = Signal()
    resized = Signal()  # the nudge came or went

    def __init__(
        self, theme: Theme, *, label: str, note: str = "", lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept: set[str] = set()
        self._nudge: Nudge | None = None
        self._shown = ""
        self.text_field = TextField(
            theme,
            placeholder=self.tr("What if the citizen always knew who is coming?"),
            lines=lines,
        )
        self.text_field.textChanged.connect(self._check)
        theme.changed.connect(self._check)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self._column.addWidget(Field(theme, label, self.text_field, note=note))
        self.setFocusProxy(self.text_field)

    def text(self) -> str:
        """The question, on one line."""
        return " ".join(self.text_field.toPlainText().split())

    def set_text(self, text: str) -> None:
        """Show a question."""
        if self.text_field.toPlainText() != text:
            self.text_field.setPlainText(text)

    def hint(self) -> str:
        """What the gentle word says at present."""
        return self._shown

    @Slot()
    def _check(self) -> None:
        found = answer_in(self.text_field.toPlainText())
        if found is not None and found.words.casefold() in self._kept:
            found = None
        self._underline(found)
        self._say(found)
        self.changed.emit()

    def _underline(self, found: Found | None) -> None:
        if found is None:
            self.text_field.setExtraSelections([])
            return
        text = self.text_field.toPlainText()
        mark = QTextEdit.ExtraSelection()
        shape = QTextCharFormat()
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        shape.setUnderlineColor(self._theme.tokens.warn)
        cursor = QTextCursor(self.text_field.document())
        # Qt counts UTF-16 units.
        cursor.setPosition(len(text[: found.start].encode("utf-16-le")) // 2)
        cursor.setPosition(len(text[: found.end].encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor  # type: ignore[attr-defined]
        mark.format = shape  # type: ignore[attr-defined]
        self.text_field.setExtraSelections([mark])

    def _say(self, found: Found | None) -> None:
        sentence = self._sentence(found) if found is not None else ""
        if sentence == self._shown:
            return
        self._shown = sentence
        if self._nudge is not None:
            self._column.removeWidget(self._nudge)
            self._nudge.hide()
            self._nudge.deleteLater()
            self._nudge = None
        if sentence:
            self._nudge = Nudge(self._theme, sentence, dismiss=self.tr("Keep my question"), style=Style.LIST)
            self._nudge.dismissed.connect(self._keep)
            self._column.addWidget(self._nudge)
        self.resized.emit()

    def _sentence(self, found: Found) -> str:
        ask = {
            Answer.TOOL: self.tr("»{words}« is already an answer. What should it change for the citizen?"),
            Answer.TRAINING: self.tr(
                "»{words}« is already an answer. What should people be able to do after it?"
            ),
            Answer.RESOURCES: self.tr(
                "»{words}« is already an answer. What would be different for the citizen?"
            ),
            Answer.POSITION: self.tr("»{words}« is already an answer. What should work better then?"),
        }[found.answer]
        example = self.tr("For example: »What if the citizen always knew who is coming?«")
        words = found.words[:1].upper() + found.words[1:]
        return f"{ask.format(words=words)} {example}"

    @Slot()
    def _keep(self) -> None:
        found = answer_in(self.text_field.toPlainText())
        if found is not None:
            self._kept.add(found.words.casefold())
        self.text_field.setFocus()
        self._check()
