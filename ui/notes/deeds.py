"""What can be done with the chosen notes, or the open one: a menu for list and page, and its keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from feltnoter.project.privacy import Finder
from ui.notes.history import HistoryDesk
from ui.notes.laying import Laying
from ui.notes.notes_tab import NotesTab
from ui.notes.words import NoteWords
from ui.place import Tools

LAY_KEY = "Ctrl+Shift+B"
HISTORY_KEY = "Ctrl+Shift+H"


class NoteDeeds(QObject):
    """The keys are the place's to hand on (``take_key``): a shortcut of its own would meet the window's."""

    offered = Signal(object)
    done = Signal(str)

    def __init__(self, tools: Tools, tab: NotesTab, words: NoteWords, parent: QWidget) -> None:
        super().__init__(parent)
        theme, bridge = tools.theme, tools.bridge
        self._theme = theme
        self._bridge = bridge
        self._tab = tab
        finder = tools.privacy.finder if tools.privacy is not None else Finder()
        self.history = HistoryDesk(theme, bridge, tools.tasks, words, finder, parent)
        self.history.done.connect(self.done)
        self.laying = Laying(theme, bridge, self)
        self.menu = QMenu(parent)
        self.lay = self._action(self.tr("Lay on the board"), LAY_KEY, self.lay_chosen)
        self.tell = self._action(self.tr("History …"), HISTORY_KEY, self.show_history)
        self.menu.addSeparator()
        self.delete = self._action(self.tr("Delete"), "Del", self._delete)
        self._icons = {self.lay: "layout-dashboard", self.tell: "history", self.delete: "trash-2"}
        self.laying.offered.connect(self.offered)
        tab.list.several.lay.clicked.connect(self.lay_chosen)
        tab.list.view.menu_requested.connect(self._show_menu)
        tab.page.more.clicked.connect(self._show_page_menu)

    def _action(self, words: str, key: str, deed: object) -> QAction:
        action = QAction(words, self.menu)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # said, not heard: see ``take_key``
        action.triggered.connect(deed)
        self.menu.addAction(action)
        return action

    def chosen(self) -> list[str]:
        """The notes that are meant: those chosen in the list, or else the open one."""
        several = self._tab.list.view.all_chosen()
        return several if len(several) > 1 else [self._tab.identity] if self._tab.identity else []

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was one of these deeds'."""
        pressed = QKeySequence(event.keyCombination())
        if pressed == QKeySequence(LAY_KEY):
            self.lay_chosen()
        elif pressed == QKeySequence(HISTORY_KEY):
            self.show_history()
        else:
            return False
        return True

    @Slot()
    def lay_chosen(self) -> None:
        """Their cards go to the board."""
        if self._tab.session.flush() and (notes := self.chosen()):
            self.laying.lay(notes)

    @Slot()
    def show_history(self) -> None:
        """What became of the one that is chosen."""
        if self._tab.session.flush() and len(notes := self.chosen()) == 1:
            self.history.show(notes[0])

    @Slot()
    def _delete(self) -> None:
        self._tab.list.delete_chosen()

    @Slot(QPoint)
    def _show_menu(self, spot: QPoint) -> None:
        look = self._theme.look
        for action, icon in self._icons.items():
            action.setEnabled(self._bridge.project.writable or action is self.tell)
            action.setIcon(look.icons.icon(icon, look.tokens.muted, disabled=look.tokens.disabled))
        self.tell.setEnabled(len(self.chosen()) == 1)
        self.menu.popup(spot)

    @Slot()
    def _show_page_menu(self) -> None:
        button = self._tab.page.more
        self._show_menu(button.mapToGlobal(QPoint(0, button.height())))
