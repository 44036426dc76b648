"""»Ret kode« and »Ny kode«: name, definition, example, colour."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from feltnoter.project.lists import TreeCode
from ui.style.theme import Theme
from ui.widgets.button import ButtonKind
from ui.widgets.control import Control
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, LineField, TextField
from ui.widgets.paint import rounded


class Swatch(Control):
    """A colour to choose, 28 px."""

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        self._number = number
        super().__init__(theme, "", name=name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._theme.px(28), self._theme.px(28))

    def paint_control(self, painter: QPainter) -> None:
        """The colour; the chosen one inside a line."""
        px, t = self._theme.px, self.look.tokens
        face = self.face()
        if self.isChecked():
            rounded(painter, face, line=t.ink, radius=px(8), width=2)
        inner = face.adjusted(px(5), px(5), -px(5), -px(5))
        rounded(painter, QRectF(inner), fill=t.code[self._number], radius=px(4))


class CodeDialog(Dialog):
    """``values`` gives the fields of a code."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        colour: int,
        code: TreeCode | None = None,
        above: str = "",
    ) -> None:
        """Without ``code`` a new one is made, under the code called ``above`` where that is given."""
        super().__init__(theme, "", parent=parent)
        if code is not None:
            title = self.tr("Edit code")
        else:
            title = self.tr("New code under {code}").format(code=above) if above else self.tr("New code")
        self.setWindowTitle(title)
        self.title.setText(title)
        self._taken: set[str] = set()
        self.name = LineField(theme)
        self.definition = TextField(theme, lines=2)
        self.example = TextField(theme, lines=2)
        self._name_field = Field(theme, self.tr("Name"), self.name)
        self.add(self._name_field)
        self.add(
            Field(
                theme,
                self.tr("Definition"),
                self.definition,
                helper=self.tr("One sentence: what belongs here."),
            )
        )
        self.add(
            Field(
                theme,
                self.tr("Example"),
                self.example,
                helper=self.tr("When it is used, and when another code fits better."),
            )
        )
        swatches = QWidget()
        row = QHBoxLayout(swatches)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self._group = QButtonGroup(self)
        for number, word in enumerate(self._colour_words()[: len(theme.tokens.code)]):
            swatch = Swatch(theme, number, word)
            self._group.addButton(swatch, number)
            row.addWidget(swatch)
        row.addStretch(1)
        self._group.button(colour % len(theme.tokens.code)).setChecked(True)
        self.add(Field(theme, self.tr("Colour"), swatches))
        self.add_action(self.tr("Cancel")).clicked.connect(self.reject)
        self.save = self.add_action(self.tr("Save") if code else self.tr("Create code"), ButtonKind.PRIMARY)
        self.save.clicked.connect(self._accept)
        self.name.textChanged.connect(self._check)
        if code is not None:
            self.name.setText(code.name)
            self.definition.setPlainText(code.definition)
            self.example.setPlainText(code.example)
        self._check()
        self.name.setFocus()

    def _colour_words(self) -> tuple[str, ...]:
        return (
            self.tr("yellow"),
            self.tr("blue"),
            self.tr("green"),
            self.tr("pink"),
            self.tr("violet"),
            self.tr("orange"),
            self.tr("brown"),
            self.tr("grey"),
        )

    def set_taken(self, names: set[str]) -> None:
        """Names that siblings have already (casefolded)."""
        self._taken = names
        self._check()

    def values(self) -> dict[str, Any]:
        """Name, definition, example, colour."""
        return {
            "name": self._name(),
            "definition": self.definition.toPlainText().strip(),
            "example": self.example.toPlainText().strip(),
            "colour": self._group.checkedId(),
        }

    def _name(self) -> str:
        return " ".join(self.name.text().split())

    @Slot()
    def _check(self) -> None:
        taken = self._name().casefold() in self._taken
        self._name_field.set_problem(
            self.tr("There is a code of this name already. Choose another.") if taken else ""
        )
        self.save.setEnabled(bool(self._name()) and not taken)

    @Slot()
    def _accept(self) -> None:
        if self.save.isEnabled():
            self.accept()
