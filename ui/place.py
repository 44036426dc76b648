"""What the window asks of each place in the sidebar, and what it gives them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from feltnoter.changes import Changes
from feltnoter.domain.pieces import Part
from feltnoter.settings import default_of
from ui.bridge import Bridge
from ui.style.theme import Theme
from ui.tasks import Tasks

if TYPE_CHECKING:
    from ui.privacy.watch import PrivacyWatch
    from ui.spelling import SpellingDesk
    from ui.team.exchanger import Exchanger


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Tools:
    """What every place is built with. Nothing else is reached for; there are no globals."""

    bridge: Bridge
    theme: Theme
    tasks: Tasks
    privacy: PrivacyWatch | None = None  # looks for personal data in the background
    exchanger: Exchanger | None = None  # the exchange with colleagues, where there is one
    single_keys: Callable[[], bool] = _always  # whether single letters are shortcuts
    setting: Callable[[str], Any] = default_of  # what the user has chosen
    spelling: SpellingDesk | None = None  # looks words up in the background


@dataclass(frozen=True, slots=True)
class Offer:
    """A toast that leads on: its sentence, the words of its action, and the place and target that goes to.

    ``undo`` is False where nothing was done that could be taken back."""

    sentence: str
    words: str
    place: str
    target: object
    undo: bool = True


class Place(QWidget):
    """One page beside the sidebar, its own top bar and inspector included.

    The window builds a place when it is first shown, calls ``show_changes`` while it is on screen
    and ``refresh`` when it comes back after changes it did not see.
    """

    changes: tuple[Part, ...] = (Part.NOTES,)  # of the document, what a user of this place may change
    go = Signal(str, object)  # ask for another place: its key ("notes", "coding" …) and a target or None
    wanted = Signal(str)  # ask for an action of the window by its id (``ui/actions.py``)
    toast = Signal(str)  # a sentence at the bottom of the page, with »Fortryd« beside it
    offered = Signal(object)  # an ``Offer``: the same with a way on

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.bridge = tools.bridge
        self.theme = tools.theme

    def refresh(self) -> None:
        """Read everything shown again."""

    def show_changes(self, changes: Changes) -> None:
        """Fetch the ids named again, keeping cursor, selection and scroll position."""
        self.refresh()

    def open_target(self, target: object) -> None:
        """Show something in particular: an id, or ``(id, start, end)`` for a place in a note's text
        (code points). What is gone is passed over."""

    def leave(self) -> None:
        """The page goes off screen or the program ends: what is being typed is saved now."""

    def settle(self) -> None:
        """The page is about to go, with the project or to be built again (another language, another size of
        text): whatever waited for a decision is kept, for it cannot wait longer. ``leave`` comes after."""

    def foot(self) -> int:
        """How many pixels at the lower edge a toast must leave free: what lies there is about to be used."""
        return 0

    def state(self) -> Mapping[str, Any]:
        """Selection and the like, as JSON values without any note text, for ``restore``."""
        return {}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up where one left off; anything odd in ``state`` is passed over."""
