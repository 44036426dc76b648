"""How the board is looked at: coloured by something, with quiet words or without, in silence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from ui.board.actions import BoardActions
from ui.board.colours import REST, ColourBy
from ui.board.layout import FrameSpot
from ui.board.legend import Legend
from ui.board.scene import Scene
from ui.board.sieve import Showing
from ui.board.words import BoardWords
from ui.themes.nudges import NudgeKind
from ui.widgets.button import Button

SHOW_MENU = tuple(f"show_{by}" for by in Showing)
COLOUR_MENU = tuple(f"colour_{by}" for by in ColourBy)


class Seeing(QObject):
    """Nothing here changes the project. ``changed`` tells that the inspector has something else to say."""

    changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        scene: Scene,
        words: BoardWords,
        legend: Legend,
        showing: Button,
        actions: BoardActions,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._scene = scene
        self._words = words
        self._legend = legend
        self._showing = showing
        self._actions = actions
        self._page = page
        self._asked: tuple[str, NudgeKind] | None = None
        legend.closed.connect(self._by_kind)
        scene.recoloured.connect(self._show)
        showing.clicked.connect(self._choose_showing)
        scene.sifted.connect(self._show_which)
        self._show()
        self._show_which()

    def steps(self) -> Mapping[str, Callable[[], None]]:
        """By the id of the action."""
        return {
            "colour": self._choose_colour,
            "advice": self._toggle_advice,
            "show": self._choose_showing,
            **{f"show_{by}": partial(self.show_only, by) for by in Showing},
            **{f"colour_{by}": partial(self.colour, by) for by in ColourBy},
        }

    # -- colours ---------------------------------------------------------------------------------

    def _choose_colour(self) -> None:
        self._actions.menu(COLOUR_MENU, self._page).popup(QCursor.pos())

    def colour(self, by: ColourBy) -> None:
        """Colour every card by something."""
        self._scene.colour_by(by)

    @Slot()
    def _by_kind(self) -> None:
        self.colour(ColourBy.KIND)

    @Slot()
    def _show(self) -> None:
        shades = self._scene.shades
        rows = shades.legend() if shades.active else []
        if shades.active and shades.has_rest:
            rows = [*rows, (REST, self.tr("Others"))]
        self._legend.show_rows(self._actions.text(f"colour_{shades.by}"), rows)
        for by in ColourBy:
            self._actions.set_checked(f"colour_{by}", by is shades.by)
        self._actions.set_checked("advice", self._scene.advice.shown)

    # -- which cards -----------------------------------------------------------------------------

    @Slot()
    def _choose_showing(self) -> None:
        self._show_which()  # the button is down while something is passed over, not because it was pressed
        button = self._showing
        menu = self._actions.menu(SHOW_MENU, self._page)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def show_only(self, by: Showing) -> None:
        """Some cards in full, the others without their words."""
        if by is Showing.OTHERS and not self._scene.sieve.knows_me:
            self.told.emit(self.tr("Say first who you are: choose yourself in Team, then »This is me«."))
            by = Showing.ALL
        self._scene.show_only(by)

    @Slot()
    def _show_which(self) -> None:
        sieve = self._scene.sieve
        self._showing.set_words(self._actions.text(f"show_{sieve.by}"))
        self._showing.setChecked(sieve.active)
        for by in Showing:
            self._actions.set_checked(f"show_{by}", by is sieve.by)

    # -- quiet words -----------------------------------------------------------------------------

    def advice_about(self, frame: FrameSpot) -> tuple[str, str, str] | None:
        """Sentence, action in words, action; remembered for ``hide``."""
        kind = self._scene.advice.about(frame)
        self._asked = (frame.id, kind) if kind is not None else None
        if kind is None:
            return None
        sentence, action, identity = self._scene.advice.words(kind)
        if kind is NudgeKind.NAME_CLUSTER:
            sentence = self._words.nudge(len(frame.cards))
        return sentence, action, identity

    @Slot()
    def hide(self) -> None:
        """»Skjul« on the word shown last."""
        if self._asked is not None:
            self._scene.advice.hide(*self._asked)
            self._scene.lay_out_again()
            self.changed.emit()

    def _toggle_advice(self) -> None:
        self._scene.advice.shown = not self._scene.advice.shown
        self._scene.lay_out_again()
        self._show()
        self.changed.emit()

    @Slot(bool)
    def be_quiet(self, quiet: bool) -> None:
        """»Stille sortering«: no names, no origin, no words of advice; everybody moves cards."""
        if quiet and self._scene.shades.by is ColourBy.AUTHOR:
            self.colour(ColourBy.KIND)
        self._scene.set_quiet(quiet)
        self.changed.emit()
