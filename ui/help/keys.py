"""Every shortcut in words. What is declared elsewhere is asked for there; a test compares."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from ui.actions import Actions
from ui.board.actions import BoardActions
from ui.widgets.keys import native


@dataclass(frozen=True, slots=True)
class Keys:
    """What a key does. ``key`` is written as Qt writes it; several are divided by blanks."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """Shortcuts of one place."""

    title: str
    keys: tuple[Keys, ...]


def shown(key: str) -> str:
    """A key in the system's own writing."""
    return " · ".join(map(native, key.split()))


class AllKeys(QObject):
    """Builds the list for the language in use."""

    def groups(self, actions: Actions, board: BoardActions, single_keys: Callable[[], bool]) -> list[Group]:
        """Everywhere first, then place by place."""
        everywhere = (
            *(Keys(key, words) for key, words in actions.shortcuts()),
            Keys("Tab Shift+Tab", self.tr("To the next or the previous control")),
            Keys("F6", self.tr("To the next pane (Notes)")),
            Keys("Esc", self.tr("Close what lies on top, or step back")),
        )
        return [
            Group(self.tr("Everywhere"), everywhere),
            Group(self.tr("Notes"), self._notes()),
            Group(self.tr("Coding"), self._coding(letters=single_keys())),
            Group(self.tr("Theme board"), self._board(board)),
            Group(self.tr("Themes and report"), self._themes()),
        ]

    def _notes(self) -> tuple[Keys, ...]:
        return (
            Keys("Ctrl+F", self.tr("Search in the notes")),
            Keys("Alt+1 Alt+9", self.tr("Who speaks in an interview; in the quick note the kind")),
            Keys("Alt+0", self.tr("Nobody's turn (interview)")),
            Keys("Alt+Left", self.tr("Back to the list (narrow window)")),
            Keys("Ctrl+Shift+B", self.tr("Lay the chosen notes on the board")),
            Keys("Ctrl+Shift+H", self.tr("The note's history")),
            Keys("Del", self.tr("Delete the chosen note in the list")),
        )

    def _coding(self, *, letters: bool) -> tuple[Keys, ...]:
        found: Iterable[Keys] = (
            Keys("Shift+Right", self.tr("Mark words with the arrow keys")),
            Keys("K Return" if letters else "Return", self.tr("Put a code on what is marked")),
            *((Keys("Shift+K", self.tr("Put a code on the whole note")),) if letters else ()),
            Keys("Ctrl+Return", self.tr("Create the code that is written")),
            Keys("E F2" if letters else "F2", self.tr("Correct the text; Esc goes back")),
            Keys("Alt+Up Alt+Down", self.tr("The excerpt before or after")),
            Keys("Alt+Shift+Left Alt+Shift+Right", self.tr("Move where the chosen excerpt begins")),
            Keys("Shift+Left Shift+Right", self.tr("Move where the chosen excerpt ends")),
            Keys("Ctrl+PgUp Ctrl+PgDown", self.tr("The note before or after")),
            Keys("Del", self.tr("Remove the chosen excerpt")),
        )
        return tuple(found)

    def _board(self, board: BoardActions) -> tuple[Keys, ...]:
        return (
            Keys("Left Right Up Down", self.tr("From card to card")),
            Keys("Shift+Right", self.tr("Choose one card more")),
            Keys("Ctrl+A", self.tr("Choose all cards")),
            *(Keys(keys, words) for keys, words in board.shortcuts()),
        )

    def _themes(self) -> tuple[Keys, ...]:
        return (
            Keys("Up Down", self.tr("From theme to theme")),
            Keys("Ctrl+E", self.tr("Export to Word")),
        )
