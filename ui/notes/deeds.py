"""What can be done with the chosen notes, or the open one: a menu for list and page, and its keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.bridge import Bridge
from ui.notes.laying import Laying
from ui.notes.notes_tab import NotesTab
from ui.style.theme import Theme

LAY_KEY = "Ctrl+Shift+B"


class NoteDeeds(QObject):
    """The keys are the place's to hand on (``take_key``): a shortcut of its own would meet the window's."""

    offered = Signal(object)

    def __init__(self, theme: Theme, bridge: Bridge, tab: NotesTab, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._tab = tab
        self.laying = Laying(theme, bridge, self)
        self.menu = QMenu(parent)
        self.lay = self._action(self.tr("Lay on the board"), LAY_KEY, self.lay_chosen)
        self.menu.addSeparator()
        self.delete = self._action(self.tr("Delete"), "Del", self._delete)
        self._icons = {self.lay: "layout-dashboard", self.delete: "trash-2"}
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
            return True
        return False

    @Slot()
    def lay_chosen(self) -> None:
        """Their cards go to the board."""
        if self._tab.session.flush() and (notes := self.chosen()):
            self.laying.lay(notes)

    @Slot()
    def _delete(self) -> None:
        self._tab.list.delete_chosen()

    @Slot(QPoint)
    def _show_menu(self, spot: QPoint) -> None:
        look = self._theme.look
        for action, icon in self._icons.items():
            action.setEnabled(self._bridge.project.writable)
            action.setIcon(look.icons.icon(icon, look.tokens.muted, disabled=look.tokens.disabled))
        self.menu.popup(spot)

    @Slot()
    def _show_page_menu(self) -> None:
        button = self._tab.page.more
        self._show_menu(button.mapToGlobal(QPoint(0, button.height())))
