"""An empty page offers to begin with a template; what is chosen becomes ordinary text of the note."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from feltnoter.changes import Changes
from ui.bridge import Bridge
from ui.notes.note_page import NotePage
from ui.notes.session import NoteSession
from ui.notes.words import NoteWords
from ui.style.theme import Theme
from ui.style.type import Style
from ui.templates.dialog import TemplateDialog
from ui.templates.library import Beginning, Library, caret_in
from ui.widgets.button import TextAction
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Label


class TemplateRow(QWidget):
    """The names of the templates under the empty text."""

    chosen = Signal(int)
    change_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(Label(theme, self.tr("Begin with a template"), Style.LABEL, role="muted"))
        box = QWidget()
        self._flow = FlowLayout(box, gap=theme.px(8))
        column.addWidget(box)
        self.chips: list[Chip] = []
        self.change = TextAction(theme, self.tr("Change templates …"), parent=box)
        self.change.clicked.connect(self.change_requested)

    def show_templates(self, templates: list[Beginning]) -> None:
        """These, in this order."""
        if [chip.words for chip in self.chips] == [template.name for template in templates]:
            return
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.change)
        self.chips = []
        for template in templates:
            icon = self._theme.look.kind_icon(template.kind)
            chip = Chip(self._theme, template.name, icon=icon, height=32)
            chip.set_name(self.tr("Template: {name}").format(name=template.name))
            chip.clicked.connect(self._pressed)
            self.chips.append(chip)
            self._flow.addWidget(chip)
        self._flow.addWidget(self.change)

    @Slot()
    def _pressed(self) -> None:
        self.chosen.emit(next(at for at, chip in enumerate(self.chips) if chip is self.sender()))


class TemplateDesk(QObject):
    """Shows the row where a note has no words yet, and carries out what is chosen in it."""

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        page: NotePage,
        session: NoteSession,
        words: NoteWords,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._page, self._session = theme, bridge, page, session
        self._words = words
        self.library = Library(self)
        self.row: TemplateRow | None = None  # made for the first empty page
        self.dialog: TemplateDialog | None = None
        self._templates: list[Beginning] = []
        session.shown.connect(self.refresh)
        page.text.textChanged.connect(self._typed)

    @Slot()
    def refresh(self) -> None:
        """Read again what there is to offer."""
        empty = self._session.draft is not None and not self._page.text.text()
        if not empty or not self._bridge.project.writable:
            if self.row is not None:
                self.row.hide()
            return
        if self.row is None:
            self.row = TemplateRow(self._theme)
            self.row.chosen.connect(self.begin)
            self.row.change_requested.connect(self.offer_to_change)
            self._page.below_text.addWidget(self.row)
        self._templates = self.library.all(self._bridge.project)
        self.row.show_templates(self._templates)
        self.row.show()

    def show_changes(self, changes: Changes) -> None:
        """As ``refresh``, when it concerns us."""
        if "templates" in changes.touched:
            self.refresh()

    @Slot()
    def _typed(self) -> None:
        if self.row is not None and self.row.isVisible() == bool(self._page.text.text()):
            self.refresh()

    @Slot(int)
    def begin(self, number: int) -> None:
        """The text stands in the note, the cursor where the first answer goes. Ctrl+Z takes it away."""
        template, text = self._templates[number], self._page.text
        self._page.head.kind_chosen.emit(str(template.kind))
        text.textCursor().insertText(template.body)
        at = caret_in(template.body)
        text.choose(at, at)
        text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def offer_to_change(self) -> None:
        """Which one to change, or a new one."""
        if self.row is None:
            return
        menu = QMenu(self.row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("New template …")).triggered.connect(partial(self.change, None))
        menu.addSeparator()
        for template in self._templates:
            words = self.tr("Change »{name}« …").format(name=template.name)
            menu.addAction(words).triggered.connect(partial(self.change, template))
        menu.popup(self.row.change.mapToGlobal(self.row.change.rect().bottomLeft()))

    def change(self, template: Beginning | None, *_checked: object) -> None:
        """Open one, or a new one."""
        self.dialog = TemplateDialog(self._theme, self._bridge, self._words, template, self._page)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()
