"""Carries out what menus, keys, buttons and dialogs of the board ask for, by the id of the action."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from feltnoter.commands.board_steps import Piece
from ui.board.actions import BOARD_MENU, PILE_MENU, BoardActions, menu_for
from ui.board.canvas import BoardCanvas
from ui.board.card_dialog import CardDialog
from ui.board.desk import Desk
from ui.board.frame_desk import FrameDesk
from ui.board.frame_handling import FrameHandler
from ui.board.frozen import FrozenBoards
from ui.board.link_handling import LinkHandler
from ui.board.move_dialog import Destination, Goal, MoveDialog
from ui.board.pointing import Hit, Part
from ui.board.shelf import Shelf
from ui.style.theme import Theme


class Handler(QObject):
    """Belongs to the place; ``page`` is what dialogs and menus open over."""

    go = Signal(str, object)
    naming_requested = Signal(str)
    take_up_begun = Signal(object)  # the content of the first card, None for one of the pile

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        frames: FrameDesk,
        links: LinkHandler,
        frozen: FrozenBoards,
        canvas: BoardCanvas,
        shelf: Shelf,
        actions: BoardActions,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._desk = desk
        self._canvas = canvas
        self._shelf = shelf
        self._actions = actions
        self._page = page
        self._moving: tuple[Piece, ...] = ()
        self.dialog: MoveDialog | CardDialog | None = None
        self.links = links
        self.extra: dict[str, Callable[[], None]] = {}
        self.frozen = frozen
        self.frames = FrameHandler(theme, desk, frames, self.theme_in_hand, self.destinations, page)
        canvas.menu_requested.connect(self.show_menu)
        shelf.pile.menu_requested.connect(self.show_pile_menu)
        shelf.parking.menu_requested.connect(self.show_pile_menu)
        actions.triggered.connect(self.carry_out)

    # -- what is meant -----------------------------------------------------------------------------

    def pieces(self) -> tuple[Piece, ...]:
        """The chosen cards, wherever they are."""
        return self._shelf.pieces() or self._desk.chosen()

    def theme_in_hand(self) -> str:
        """The chosen frame, or that of the card that has the keyboard."""
        selection, scene = self._desk.selection, self._desk.scene
        if selection.frame:
            return selection.frame
        frame = scene.frame_of(selection.focus)
        return frame.id if frame is not None else ""

    @Slot(str)
    def carry_out(self, identity: str) -> None:
        """Do what an action says."""
        steps: Mapping[str, Callable[[], None]] = {
            "move": self.ask_where,
            "gather": self._gather,
            "loose": self._lay_loose,
            "park": self._park,
            "forward": self._forward,
            "back": self._back,
            "open": self.open_note,
            "off": self.take_off,
            "rename": self.rename,
            "choose_cards": self._choose_cards,
            "open_theme": self._open_theme,
            "dissolve": self._dissolve,
            "new_card": self.ask_for_card,
            "add_cluster": self._add_cluster,
            "fit": self._canvas.show_all,
            "actual": self._actual,
            "larger": self._larger,
            "smaller": self._smaller,
            "chosen": self._canvas.show_chosen,
            "take_up": self._take_up,
            "link": self._link,
            "freeze": self.frozen.freeze,
            "frozen": self.frozen.open,
            **self.frames.steps(),
            **self.extra,
        }
        steps[identity]()

    # -- menus -------------------------------------------------------------------------------------

    @Slot(object, object)
    def show_menu(self, hit: Hit | None, at: QPoint | None) -> None:
        """For what lies under the pointer; without one for what has the keyboard."""
        selection, scene = self._desk.selection, self._desk.scene
        if hit is None or at is None:
            hit = self._in_hand()
            box = scene.boxes.get(hit.id)
            where = self._canvas.view.rect(box).center() if box is not None else None
            at = self._canvas.mapToGlobal(where.toPoint() if where is not None else QPoint(24, 24))
        if hit.part is Part.CARD and hit.id not in selection:
            selection.choose([hit.id])
        elif hit.part not in (Part.CARD, Part.BOARD):
            selection.choose_frame(hit.id)
        self._actions.menu(menu_for(hit), self._page).popup(at)

    def _in_hand(self) -> Hit:
        selection, scene = self._desk.selection, self._desk.scene
        if selection.frame:
            return Hit(Part.HEADER, selection.frame)
        return Hit(Part.CARD, selection.focus) if selection.focus in scene.cards else Hit(Part.BOARD)

    @Slot(object)
    def show_pile_menu(self, at: QPoint) -> None:
        """For what is chosen in the pile or the parking lot."""
        self._actions.menu(PILE_MENU, self._page).popup(at)

    def show_board_menu(self, at: QPoint) -> None:
        """For the board as such."""
        self._actions.menu(BOARD_MENU, self._page).popup(at)

    # -- dialogs -----------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """»Flyt til …« for the chosen cards."""
        self._moving = self.pieces()
        if not self._moving:
            return
        title = self.tr("Move %n card(s) to …", "", len(self._moving))
        dialog = MoveDialog(self._theme, title, self.destinations(), self._page)
        dialog.finished.connect(self._asked_where)
        self._open(dialog)

    def destinations(self) -> list[Destination]:
        """Every theme and cluster, in the order of the board."""
        words = self._desk.words
        return [
            Destination(
                Goal.THEME,
                frame.title or words.unnamed(),
                frame.id,
                frame.number,
                self.tr("%n card(s)", "", len(frame.cards)),
                frame.level,
            )
            for frame in self._desk.scene.frames.values()
        ]

    @Slot(int)
    def _asked_where(self, result: int) -> None:
        dialog = self._closed()
        if result != QDialog.DialogCode.Accepted or not isinstance(dialog, MoveDialog):
            return
        chosen, moving = dialog.chosen, self._moving
        if chosen is None:
            return
        match chosen.goal:
            case Goal.THEME if chosen.theme in self._desk.scene.frames:
                self._desk.move_to_theme(moving, chosen.theme)
            case Goal.NEW:
                self._new_theme(moving, chosen.title)
            case Goal.LOOSE:
                self._desk.move_loose(moving)
            case Goal.PARKING:
                self._desk.park(moving)
        self._canvas.reveal(self._desk.selection.focus)

    def _new_theme(self, pieces: tuple[Piece, ...], title: str) -> None:
        theme = self._desk.gather(pieces, title)
        if theme:
            self._desk.selection.choose_frame(theme)
            self._canvas.reveal(theme)
            if not title:
                self.naming_requested.emit(theme)

    def ask_for_card(self) -> None:
        """»Nyt kort«."""
        dialog = CardDialog(self._theme, self._page)
        dialog.finished.connect(self._asked_for_card)
        self._open(dialog)

    @Slot(int)
    def _asked_for_card(self, result: int) -> None:
        dialog = self._closed()
        if result == QDialog.DialogCode.Accepted and isinstance(dialog, CardDialog) and dialog.words():
            new = Piece()
            box = self._desk.free_places([new])[new.id]
            self._desk.write_card(dialog.words(), (box.x, box.y))
            self._canvas.reveal(self._desk.selection.focus)

    def _open(self, dialog: MoveDialog | CardDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> MoveDialog | CardDialog | None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        return dialog

    # -- steps -------------------------------------------------------------------------------------

    @Slot()
    def open_note(self) -> None:
        """Where the chosen card comes from."""
        for piece in self._desk.chosen()[:1]:
            self.open_card(piece.id)

    @Slot(str)
    def open_card(self, card: str) -> None:
        """The note of a card, at its words."""
        found = self._desk.scene.in_full(card)
        if found is not None and found.note is not None:
            self.go.emit("notes", (found.note, found.start, found.end))

    @Slot()
    def rename(self) -> None:
        """Write a name where it stands."""
        theme = self.theme_in_hand()
        if theme:
            self.naming_requested.emit(theme)

    @Slot()
    def take_off(self) -> None:
        """Cards go back to the pile; a frame goes and leaves its cards."""
        if self._desk.selection.frame:
            self._dissolve()
        else:
            self._desk.take_off(self._desk.chosen())

    def _gather(self) -> None:
        pieces = self.pieces()
        if pieces:
            self._new_theme(pieces, "") if len(pieces) < 2 else self._desk.gather(pieces)
            self._canvas.reveal(self._desk.selection.focus)

    def _link(self) -> None:
        self.links.ask(self.theme_in_hand())

    def _take_up(self) -> None:
        pieces = self.pieces()
        if not pieces:
            return
        at = self._canvas.desk.scene.content(pieces[0].id) if pieces[0].id in self._desk.scene.cards else None
        self._desk.said.emit(self.tr("Taken up. Click where it goes, Escape puts it back"))
        self.take_up_begun.emit(at)
        self._canvas.take_up(pieces)

    def _lay_loose(self) -> None:
        self._desk.move_loose(self.pieces())
        self._canvas.reveal(self._desk.selection.focus)

    def _park(self) -> None:
        self._desk.park(self.pieces())

    def _forward(self) -> None:
        self._desk.shift(1)

    def _back(self) -> None:
        self._desk.shift(-1)

    def _choose_cards(self) -> None:
        frame = self._desk.scene.frames.get(self.theme_in_hand())
        if frame is not None:
            self._desk.selection.choose(frame.cards)

    def _open_theme(self) -> None:
        self.go.emit("themes", self.theme_in_hand())

    def _dissolve(self) -> None:
        self._desk.dissolve(self._desk.selection.frame)

    def _add_cluster(self) -> None:
        new = Piece()
        box = self._desk.free_places([new])[new.id]
        self._desk.add_cluster(box.x, box.y)

    def _actual(self) -> None:
        self._canvas.zoom_to(self._theme.look.text.scale)

    def _larger(self) -> None:
        self._canvas.zoom_to(self._canvas.view.step(up=True))

    def _smaller(self) -> None:
        self._canvas.zoom_to(self._canvas.view.step(up=False))
