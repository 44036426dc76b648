"""The inspector's first page: the code tree, and what is known about the code chosen in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from feltnoter.project.lists import TreeCode
from ui.coding.tree import CodeTree
from ui.style.theme import Theme
from ui.style.type import SEMIBOLD, Style
from ui.widgets.button import Button, ButtonKind, IconButton, TextAction
from ui.widgets.search_field import SearchField
from ui.widgets.text import Label, Rule, SectionHeading


class CodeDetails(QWidget):
    """Name, definition and example of one code, »Ret …« and the way to its excerpts."""

    edit_requested = Signal()
    uses_requested = Signal()
    menu_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.name = Label(theme, "", Style.CONTROL, weight=SEMIBOLD)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.edit = TextAction(theme, self.tr("Edit …"))
        self.more = IconButton(theme, "ellipsis", self.tr("More for this code"), side=24)
        self.definition = Label(theme, "", Style.LIST, wrap=True, most=4)
        self.example = Label(theme, "", Style.SECONDARY, role="muted", wrap=True, most=5)
        self.uses = TextAction(theme, "")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.name, 1)
        head.addWidget(self.edit)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.definition)
        column.addWidget(self.example)
        column.addWidget(self.uses)
        self.edit.clicked.connect(self.edit_requested)
        self.more.clicked.connect(self.menu_requested)
        self.uses.clicked.connect(self.uses_requested)

    def show_code(self, code: TreeCode | None) -> None:
        """Another code, or none."""
        self.setVisible(code is not None)
        if code is None:
            return
        self.name.setText(code.name)
        self.name.setToolTip(code.name)
        self.edit.set_name(self.tr("Edit {code}").format(code=code.name))
        self.definition.setText(code.definition)
        self.definition.setVisible(bool(code.definition))
        self.example.setText(code.example)
        self.example.setVisible(bool(code.example))
        self.uses.set_words(self.tr("Show %n excerpt(s)", "", code.excerpts))
        self.uses.setVisible(code.excerpts > 0)


class CodePanel(QWidget):
    """»Koder«: find, tree, details."""

    create_requested = Signal()
    edit_requested = Signal(str)
    uses_requested = Signal(str)
    menu_requested = Signal(str, object)  # code, place on the screen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self._codes: Sequence[TreeCode] = ()
        self.heading = SectionHeading(theme, self.tr("Codes"))
        self.new = Button(theme, self.tr("New code"), ButtonKind.TEXT, icon="plus")
        self.heading.add(self.new)
        self.search = SearchField(theme, self.tr("Find code"))
        self.tree = CodeTree(theme)
        self.details = CodeDetails(theme)
        self._rule = Rule(theme)
        self._empty = Label(
            theme,
            self.tr("A code is a short label on what matters. The first comes with »Put code on«."),
            Style.LIST,
            role="muted",
            wrap=True,
        )
        inner = QVBoxLayout()
        inner.setContentsMargins(px(20), 0, px(20), 0)
        inner.setSpacing(px(8))
        inner.addWidget(self.heading)
        inner.addWidget(self.search)
        inner.addWidget(self._empty)
        below = QVBoxLayout()
        below.setContentsMargins(px(20), px(14), px(20), px(16))
        below.setSpacing(px(12))
        below.addWidget(self._rule)
        below.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(16), 0, 0)
        column.setSpacing(px(8))
        column.addLayout(inner)
        # Eight pixels beside the tree: its rows keep them free again around their grounds.
        beside = QHBoxLayout()
        beside.setContentsMargins(px(4), 0, px(4), 0)
        beside.addWidget(self.tree)
        column.addLayout(beside, 100)
        column.addLayout(below)
        column.addStretch(1)
        self.search.textChanged.connect(self.tree.filter)
        self.search.results_requested.connect(self._to_tree)
        self.new.clicked.connect(self.create_requested)
        self.tree.code_chosen.connect(self._show_details)
        self.tree.uses_requested.connect(self.uses_requested)
        self.details.edit_requested.connect(self._edit)
        self.details.uses_requested.connect(self._uses)
        self.details.menu_requested.connect(self._menu)
        self.details.show_code(None)

    def show_codes(self, codes: Sequence[TreeCode], colours: Mapping[str, QColor]) -> None:
        """Other codes or counts."""
        self._codes = codes
        self.tree.show_codes(codes, colours)
        self._show_details(self.tree.chosen())
        for widget in (self.search, self.tree):
            widget.setVisible(bool(codes))
        self._empty.setVisible(not codes)

    @Slot(str)
    def _show_details(self, chosen: str) -> None:
        code = next((code for code in self._codes if code.id == chosen), None)
        self.details.show_code(code)
        self._rule.setVisible(code is not None)

    @Slot()
    def _to_tree(self) -> None:
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _edit(self) -> None:
        self.edit_requested.emit(self.tree.chosen())

    @Slot()
    def _uses(self) -> None:
        self.uses_requested.emit(self.tree.chosen())

    @Slot()
    def _menu(self) -> None:
        more = self.details.more
        self.menu_requested.emit(self.tree.chosen(), more.mapToGlobal(more.rect().bottomLeft()))
