"""Every action of the window, declared once. Menus, toolbars and the palette are lists of ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.style.theme import Theme


class When(Enum):
    """When an action can be used."""

    ALWAYS = "always"
    PROJECT = "project"  # a project is open
    UNDO = "undo"  # there is a step to take back
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. ``start_keys`` hold while no project is open, ``keys`` otherwise."""

    id: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    start_keys: tuple[str, ...] = ()
    when: When = When.PROJECT


SEPARATOR = "-"
PLACE_IDS = ("notes", "coding", "board", "themes", "report", "project", "team", "privacy")
PROJECT_MENU = (
    *("undo", "redo", SEPARATOR, "palette", "new_note", "quick_note", "new_visit"),
    *("import_notes", "insert_many", SEPARATOR),
    *("export_data", "backup", "trash", SEPARATOR),
    *("new_project", "open_project", "close_project", SEPARATOR, "settings", "help", "quit"),
)
PALETTE = (
    *("quick_note", "new_note", "new_visit", "import_notes", "insert_many"),
    *(*(f"go_{place}" for place in PLACE_IDS), "undo", "redo"),
    *("export_data", "backup", "trash", "settings", "help"),
    *("close_project", "new_project", "open_project"),
)


class Actions(QObject):
    """The actions as ``QAction``s of one window; ``triggered`` tells the id."""

    triggered = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, places: Iterable[str]) -> None:
        """``places`` are the keys of the places there are, in the order of Ctrl+1, Ctrl+2 …"""
        super().__init__(window)
        self._theme = theme
        self._places = tuple(places)
        self._actions: dict[str, QAction] = {}
        self._specs = {spec.id: spec for spec in self._declare()}
        for spec in self._specs.values():
            action = QAction(spec.text, self)
            action.setData(spec.id)
            action.triggered.connect(self._triggered)
            self._actions[spec.id] = action
            window.addAction(action)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()
        self._undo = self._redo = ""
        self.set_open(False)

    def _declare(self) -> tuple[ActionSpec, ...]:
        place_words = {
            "notes": (self.tr("Notes"), "notebook-pen"),
            "coding": (self.tr("Coding"), "highlighter"),
            "board": (self.tr("Theme board"), "layout-dashboard"),
            "themes": (self.tr("Themes"), "shapes"),
            "report": (self.tr("Report"), "file-text"),
            "project": (self.tr("Project"), "folder-kanban"),
            "team": (self.tr("Team"), "users-round"),
            "privacy": (self.tr("Personal data"), "shield-check"),
        }
        places = [
            ActionSpec(f"go_{key}", *place_words[key], (f"Ctrl+{number}",))
            for number, key in enumerate(self._places, 1)
        ]
        return (
            *places,
            ActionSpec("new_note", self.tr("New note"), "notebook-pen", ("Ctrl+N",)),
            ActionSpec("new_visit", self.tr("New field visit"), "route", ("Ctrl+Shift+N",)),
            ActionSpec("quick_note", self.tr("Quick note"), "zap", ("F9",), ("F9",), When.ALWAYS),
            ActionSpec("import_notes", self.tr("Bring in notes …"), "file-input", ("Ctrl+I",)),
            ActionSpec("insert_many", self.tr("Insert many notes …"), "clipboard-list", ("Ctrl+Shift+V",)),
            ActionSpec("undo", self.tr("Undo"), "undo-2", ("Ctrl+Z",), when=When.UNDO),
            ActionSpec("redo", self.tr("Redo"), "redo-2", ("Ctrl+Shift+Z", "Ctrl+Y"), when=When.REDO),
            ActionSpec("palette", self.tr("Find and do …"), "search", ("Ctrl+K",)),
            ActionSpec("menu", self.tr("Project menu"), "chevrons-up-down", ("F10",)),
            ActionSpec("export_data", self.tr("Export data …"), "file-output"),
            ActionSpec("backup", self.tr("Back up …"), "archive"),
            ActionSpec("trash", self.tr("Trash …"), "trash-2"),
            ActionSpec("close_project", self.tr("Close project"), "log-out", ("Ctrl+W",)),
            ActionSpec("settings", self.tr("Settings …"), "settings", ("Ctrl+,",), ("Ctrl+,",), When.ALWAYS),
            ActionSpec("help", self.tr("Help"), "circle-question-mark", ("F1",), ("F1",), When.ALWAYS),
            ActionSpec("new_project", self.tr("New project"), "plus", (), ("Ctrl+N",), When.ALWAYS),
            ActionSpec(
                "open_project", self.tr("Open …"), "folder-open", ("Ctrl+O",), ("Ctrl+O",), When.ALWAYS
            ),
            ActionSpec("quit", self.tr("Quit"), "", ("Ctrl+Q",), ("Ctrl+Q",), When.ALWAYS),
        )

    def action(self, identity: str) -> QAction:
        """One of them."""
        return self._actions[identity]

    def spec(self, identity: str) -> ActionSpec:
        """As it was declared."""
        return self._specs[identity]

    def known(self, ids: Iterable[str]) -> list[str]:
        """Those of the ids there is an action for (a place may be missing), separators kept."""
        return [identity for identity in ids if identity == SEPARATOR or identity in self._actions]

    def keep_places(self, keys: Iterable[str]) -> None:
        """Only these places can be gone to; the others did not load."""
        kept = set(keys)
        for key in set(self._places) - kept:
            self._actions.pop(f"go_{key}").deleteLater()
            del self._specs[f"go_{key}"]
        self._places = tuple(key for key in self._places if key in kept)

    def key(self, identity: str) -> str:
        """The first shortcut in the system's own writing."""
        return self.action(identity).shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def shortcuts(self) -> list[tuple[str, str]]:
        """Every shortcut of an open project (several divided by blanks) with what it does."""
        return [(" ".join(spec.keys), spec.text) for spec in self._specs.values() if spec.keys]

    def menu(self, ids: Iterable[str], parent: QWidget) -> QMenu:
        """A menu of these; the caller shows and deletes it."""
        menu = QMenu(parent)
        for identity in self.known(ids):
            if identity == SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[identity])
        return menu

    def set_open(self, is_open: bool, undo: str = "", redo: str = "") -> None:
        """Tell whether a project is open and what undo and redo would do, in words."""
        self._undo, self._redo = undo, redo
        usable = {
            When.ALWAYS: True,
            When.PROJECT: is_open,
            When.UNDO: is_open and bool(undo),
            When.REDO: is_open and bool(redo),
        }
        for spec in self._specs.values():
            action = self._actions[spec.id]
            action.setEnabled(usable[spec.when])
            action.setShortcuts([QKeySequence(key) for key in (spec.keys if is_open else spec.start_keys)])
        self._actions["undo"].setText(self.tr("Undo: {step}").format(step=undo) if undo else self.tr("Undo"))
        self._actions["redo"].setText(self.tr("Redo: {step}").format(step=redo) if redo else self.tr("Redo"))

    @Slot()
    def _paint_icons(self) -> None:
        look = self._theme.look
        for spec in self._specs.values():
            if spec.icon:
                icon = look.icons.icon(spec.icon, look.tokens.muted, disabled=look.tokens.disabled)
                self._actions[spec.id].setIcon(icon)

    @Slot()
    def _triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.triggered.emit(action.data())
