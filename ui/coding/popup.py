"""The popup over the text: type to find a code, Enter puts it on, Ctrl+Enter makes it first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from feltnoter.project.lists import TreeCode
from ui.coding.code_list import ROW, CodeRole, FoundDelegate, FoundModel
from ui.coding.finder import find, same_name
from ui.coding.overlay import SHADOW, Overlay
from ui.style.theme import Theme
from ui.style.type import Style
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Label, Rule

_WIDTH = 320
_ROWS = 7  # seen without scrolling


class CodePopup(Overlay):
    """``chosen`` gives a code's id, ``created`` the name of a new one.

    Without ``may_create`` it only chooses: what a code is to be moved under or merged with.
    """

    chosen = Signal(str)
    created = Signal(str)

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(theme, page, "", "tag")
        self._codes: Sequence[TreeCode] = ()
        self._recent: Sequence[str] = ()
        self._without: frozenset[str] = frozenset()
        self._colours: Mapping[str, QColor] = {}
        self._may_create = True
        self.field.setAccessibleName(self.tr("Find code"))
        self.field.setPlaceholderText(self.tr("Find code"))
        self._model = FoundModel(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(FoundDelegate(theme, self.list, self.tr("Enter", "the key")))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Codes found"))
        self.heading = Label(theme, "", Style.LABEL, role="muted")
        self._rule = Rule(theme)
        self.create_button = Button(theme, "", ButtonKind.QUIET, icon="plus")
        self._hint = Label(theme, self.tr("Ctrl+Enter", "the key"), Style.HINT, role="muted")
        self._hint.setSizePolicy(self._hint.sizePolicy().Policy.Fixed, self._hint.sizePolicy().Policy.Fixed)
        self.create_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field
        self.create_button.clicked.connect(self._create_clicked)
        self._nothing = Label(theme, self.tr("Nothing found"), Style.LIST, role="muted")
        self.add_inset(self.heading, first=True)
        self.add_inset(self._nothing)
        self.column.addWidget(self._rule)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(12), 0, theme.px(20), 0)
        foot.addWidget(self.create_button)
        foot.addStretch(1)
        foot.addWidget(self._hint)
        self.column.addLayout(foot)

    def open_at(
        self,
        anchor: QRect,
        codes: Sequence[TreeCode],
        colours: Mapping[str, QColor],
        *,
        recent: Sequence[str] = (),
        without: Iterable[str] = (),
        heading: str = "",
        may_create: bool = True,
    ) -> None:
        """Open beside ``anchor``; ``without`` are codes that cannot be chosen."""
        self._codes, self._colours = codes, colours
        self._recent, self._without = recent, frozenset(without)
        self._may_create = may_create
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        self.setAccessibleName(heading or self.tr("Put code on"))
        self.open_over(anchor)

    def search(self, query: str) -> None:
        """Codes that match, and whether a new one can be made of the words."""
        found = find(self._codes, query, self._recent, self._without)
        counts = {code.id: self.tr("%n excerpt(s)", "", code.excerpts) for code in self._codes}
        self._model.show(found, self._colours, counts)
        if found:
            self.choose_row(0)
        name = self._typed()
        creates = self._may_create and bool(name) and not same_name(self._codes, name)
        self.create_button.set_words(self.tr("Create code »{name}«").format(name=name))
        self.create_button.setAccessibleDescription(self._hint.text())
        self.create_button.setVisible(creates)
        self._hint.setVisible(creates)
        self._rule.setVisible(creates and bool(found))
        self.list.setVisible(bool(found))
        first = self._may_create and not self._codes
        self._nothing.setText(
            self.tr("Write a name for the first code") if first else self.tr("Nothing found")
        )
        self._nothing.setVisible(not found and not creates)

    def fit(self) -> tuple[int, int]:
        """As high as what was found, up to seven rows."""
        px = self._theme.px
        self.list.setFixedHeight(min(_ROWS, self._model.rowCount()) * px(ROW))
        self.column.activate()
        return px(_WIDTH) + 2 * SHADOW, self.column.totalSizeHint().height()

    def take(self, index: QModelIndex) -> None:
        """An existing code."""
        self.chosen.emit(str(index.data(CodeRole)))

    def take_typed(self) -> bool:
        """A code of the name typed; an existing one is taken, never made twice."""
        name = self._typed()
        if not (self._may_create and name):
            return False
        exact = next((code for code in self._codes if same_name((code,), name)), None)
        self.close_popup()
        if exact is None:
            self.created.emit(name)
        else:
            self.chosen.emit(exact.id)
        return True

    @Slot()
    def _create_clicked(self) -> None:
        self.take_typed()

    def _typed(self) -> str:
        return " ".join(self.field.text().split())
