"""Carries out what menus and buttons ask for about frames, and asks back in dialogs where needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.board.desk import Desk
from ui.board.frame_desk import FrameDesk
from ui.board.move_dialog import Destination, MoveDialog
from ui.board.split_dialog import SplitDialog
from ui.style.theme import Theme
from ui.themes.picking import Candidate
from ui.widgets.dialog import Dialog


class FrameHandler(QObject):
    """``theme_in_hand`` and ``destinations`` are the place's; ``dialog`` is the one that is open."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        frames: FrameDesk,
        theme_in_hand: Callable[[], str],
        destinations: Callable[[], list[Destination]],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._desk = desk
        self._frames = frames
        self._theme_in_hand = theme_in_hand
        self._destinations = destinations
        self._page = page
        self._about = ""
        self._cards: tuple[str, ...] = ()
        self.dialog: Dialog | None = None

    def steps(self) -> Mapping[str, Callable[[], None]]:
        """By the id of the action."""
        return {
            "nest": self.ask_over,
            "unnest": self._unnest,
            "merge": self.ask_merge,
            "split": self.ask_split,
            "earlier": self._earlier,
            "later": self._later,
            "wider": self._wider,
            "narrower": self._narrower,
            "fold": self._fold,
            "copy": self.ask_copy,
            "stack": self._stack,
            "tidy": self._frames.tidy,
        }

    # -- with a dialog ---------------------------------------------------------------------------

    def ask_over(self) -> None:
        """Which theme a frame lies under from now on."""
        without = set(self._frames.family(self._theme_in_hand()))
        title = self.tr("Lay under theme …")
        self._ask(title, self.tr("Lay there"), without, self._nested)

    def ask_merge(self) -> None:
        """Which theme a frame becomes part of."""
        without = {self._theme_in_hand()}
        self._ask(self.tr("Merge with …"), self.tr("Merge"), without, self._merged)

    def ask_copy(self) -> None:
        """Which theme the chosen cards lie in besides their own."""
        cards = tuple(piece.id for piece in self._desk.chosen())
        homes = {frame.id for card in cards if (frame := self._desk.scene.frame_of(card)) is not None}
        self._cards = cards
        title = self.tr("Lay a copy of %n card(s) in …", "", len(cards))
        self._ask(title, self.tr("Lay a copy"), homes if len(homes) == 1 else set(), self._copied)

    def _ask(self, title: str, action: str, without: set[str], then: Callable[[], None]) -> None:
        self._about = self._theme_in_hand()
        rows = [one for one in self._destinations() if one.theme not in without]
        if not rows:
            return
        dialog = MoveDialog(self._theme, title, rows, self._page, only_these=True, action=action)
        dialog.accepted.connect(then)
        self._open(dialog)

    def ask_split(self) -> None:
        """Which cards go; those chosen on the board are ticked already."""
        theme = self._theme_in_hand()
        frame = self._desk.scene.frames.get(theme)
        if frame is None:
            return
        self._about = theme
        scene = self._desk.scene
        rows: Sequence[Candidate] = [
            Candidate(card, content.text, content.source, content.kind)
            for card in frame.cards
            for content in (scene.content(card),)
        ]
        dialog = SplitDialog(self._theme, rows, self._desk.selection.cards, self._page)
        dialog.accepted.connect(self._split)
        self._open(dialog)

    def _open(self, dialog: Dialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    @Slot(int)
    def _closed(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _picked(self) -> str:
        chosen = self.dialog.chosen if isinstance(self.dialog, MoveDialog) else None
        theme = chosen.theme if chosen is not None else ""
        return theme if theme in self._desk.scene.frames else ""

    @Slot()
    def _nested(self) -> None:
        if (over := self._picked()) and self._about in self._desk.scene.frames:
            self._frames.nest(self._about, over)

    @Slot()
    def _merged(self) -> None:
        if into := self._picked():
            self._frames.merge(self._about, into)

    @Slot()
    def _copied(self) -> None:
        if theme := self._picked():
            self._frames.copy(self._cards, theme)

    @Slot()
    def _split(self) -> None:
        if isinstance(self.dialog, SplitDialog):
            self._frames.split(self._about, self.dialog.chosen())

    # -- at once ---------------------------------------------------------------------------------

    def _with(self, step: Callable[[str], object]) -> None:
        theme = self._theme_in_hand()
        if theme in self._desk.scene.frames:
            step(theme)

    def _unnest(self) -> None:
        self._with(self._frames.unnest)

    def _earlier(self) -> None:
        self._with(lambda theme: self._frames.reorder(theme, -1))

    def _later(self) -> None:
        self._with(lambda theme: self._frames.reorder(theme, 1))

    def _wider(self) -> None:
        self._with(lambda theme: self._frames.widen(theme, 1))

    def _narrower(self) -> None:
        self._with(lambda theme: self._frames.widen(theme, -1))

    def _fold(self) -> None:
        self._with(self._frames.fold)

    def _stack(self) -> None:
        self._frames.stack([piece.id for piece in self._desk.chosen()])
