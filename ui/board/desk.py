"""What can be done on the board, whoever asks: a gesture, a key, a menu, a dialog, the inspector.

Each is one command and one undo step; afterwards it is said what happened.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from feltnoter.commands.base import Command
from feltnoter.commands.board import EditCard, PlaceCard
from feltnoter.commands.board_steps import GatherCards, Piece
from feltnoter.commands.themes import AddTheme, EditTheme
from feltnoter.domain.layout import CARD_HEIGHT, CARD_WIDTH, GAP, frame_size
from ui.board.geometry import Box
from ui.board.scene import Scene
from ui.board.selection import Selection
from ui.board.steps import command_for, dissolve, gather
from ui.board.targets import Drop, Target
from ui.board.tidy import snapped
from ui.board.words import BoardWords


class Executor(Protocol):
    """What carries commands out: the bridge, or a stand-in in tests."""

    def execute(self, command: Command) -> object | None: ...


class Desk(QObject):
    """Commands over scene and selection. Sentences come from ``words``."""

    said = Signal(str)  # for assistive technology
    done = Signal(str)  # for everybody, with »Fortryd«
    told = Signal(str)  # for everybody, where there is nothing to take back
    naming_requested = Signal(str)  # a cluster that has just come into being, or is to be renamed

    def __init__(
        self,
        executor: Executor,
        scene: Scene,
        selection: Selection,
        words: BoardWords,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._executor = executor
        self.scene = scene
        self.selection = selection
        self.words = words

    # -- cards -----------------------------------------------------------------------------------

    def chosen(self) -> tuple[Piece, ...]:
        """The chosen cards, or else the one that has the keyboard."""
        cards = self.selection.cards
        if not cards and not self.selection.frame and self.selection.focus in self.scene.cards:
            cards = (self.selection.focus,)
        return tuple(Piece(card) for card in cards)

    def drop(
        self,
        target: Target,
        pieces: Sequence[Piece],
        landed: Mapping[str, Box],
        *,
        quiet: bool = False,
    ) -> bool:
        """Let cards go at a target; False when nothing changed or it was refused."""
        if target.drop is Drop.LOOSE and not quiet:
            moving = frozenset(piece.id for piece in pieces)
            landed = {one: snapped(self.scene, box, moving) for one, box in landed.items()}
        command = command_for(self.scene, target, pieces, landed)
        if command is None or self._executor.execute(command) is None:
            return False
        self._settle(target, pieces, command, quiet=quiet)
        return True

    def move_to_theme(self, pieces: Sequence[Piece], theme: str) -> None:
        """To the end of a theme, without dragging."""
        moving = {piece.id for piece in pieces}
        rest = [card for card in self.scene.frames[theme].cards if card not in moving]
        target = Target(Drop.THEME, theme, rest[-1] if rest else None)
        if self.drop(target, pieces, {}, quiet=True):
            self.done.emit(self._moved(len(pieces), theme))

    def move_loose(self, pieces: Sequence[Piece]) -> None:
        """Out of their frames, to free places below everything."""
        fresh = [piece for piece in pieces if not self.scene.is_loose(piece.id)]
        if self.drop(Target(Drop.LOOSE), fresh, self.free_places(fresh), quiet=True):
            self.done.emit(self.tr("%n card(s) lie loose", "", len(fresh)))

    def park(self, pieces: Sequence[Piece]) -> None:
        """To the parking lot."""
        if self.drop(Target(Drop.PARKING), pieces, {}, quiet=True):
            self.done.emit(self.tr("%n card(s) wait in the parking lot", "", len(pieces)))

    def take_off(self, pieces: Sequence[Piece]) -> None:
        """Off the board; what they were made from lies in the pile again."""
        if self.drop(Target(Drop.PILE), pieces, {}, quiet=True):
            self.done.emit(self.tr("%n card(s) taken off the board", "", len(pieces)))

    def gather(self, pieces: Sequence[Piece], title: str = "") -> str:
        """Into a new cluster, or a theme with this name; its id, or "" when it was refused."""
        if not pieces:
            return ""
        places = {p.id: self.scene.boxes[p.id] for p in pieces if p.id in self.scene.boxes}
        command = gather(self.scene, pieces, {**self.free_places(pieces), **places}, title=title)
        if self._executor.execute(command) is None:
            return ""
        self._settle(Target(Drop.GATHER), pieces, command)
        return command.id

    def write_card(self, words: str, at: tuple[float, float]) -> None:
        """A card with words of its own, which belong to no note."""
        card = PlaceCard(board=self.scene.board, words=words.strip(), x=at[0], y=at[1])
        if self._executor.execute(card) is not None:
            self.selection.choose([card.id])
            self.said.emit(self.tr("New card"))

    def rewrite(self, card: str, words: str) -> bool:
        """Other words on a card that belongs to no note; none at all changes nothing."""
        words, found = words.strip(), self.scene.cards.get(card)
        if found is None or found.note is not None or not words or words == found.text:
            return False
        return self._executor.execute(EditCard(id=card, values={"words": words})) is not None

    def shift(self, step: int) -> None:
        """The card that has the keyboard goes one place forward or back in its theme."""
        card = self.selection.focus
        frame = self.scene.frame_of(card)
        if frame is None or card not in frame.cards:
            return
        index = frame.cards.index(card) + step
        if not 0 <= index < len(frame.cards):
            return
        rest = [other for other in frame.cards if other != card]
        self.drop(Target(Drop.THEME, frame.id, rest[index - 1] if index else None), [Piece(card)], {})

    def shift_theme(self, step: int) -> None:
        """The chosen cards go to the end of the next or last theme; past the last they lie loose."""
        pieces = self.chosen()
        if not pieces:
            return
        stops = [*self.scene.frames, ""]
        frame = self.scene.frame_of(pieces[0].id)
        index = stops.index(frame.id if frame is not None else "") + step
        if not 0 <= index < len(stops):
            return
        if stops[index]:
            theme = self.scene.frames[stops[index]]
            after = theme.cards[-1] if theme.cards else None
            self.drop(Target(Drop.THEME, theme.id, after), pieces, {})
        else:
            fresh = [piece for piece in pieces if not self.scene.is_loose(piece.id)]
            self.drop(Target(Drop.LOOSE), fresh, self.free_places(fresh))

    def free_places(self, pieces: Sequence[Piece]) -> dict[str, Box]:
        """Places below everything, in rows of five."""
        extent = self.scene.extent()
        left, top = (extent.x, extent.bottom + 40) if extent is not None else (0.0, 0.0)
        return {
            piece.id: Box(
                left + index % 5 * (CARD_WIDTH + GAP),
                top + index // 5 * (CARD_HEIGHT + GAP),
                CARD_WIDTH,
                CARD_HEIGHT,
            )
            for index, piece in enumerate(pieces)
        }

    # -- frames ----------------------------------------------------------------------------------

    def add_cluster(self, x: float, y: float) -> None:
        """An empty frame, to be named at once."""
        size = frame_size(1)
        command = AddTheme(x=round(x), y=round(y), width=size.width, height=size.height)
        if self._executor.execute(command) is not None:
            self.selection.choose_frame(command.id)
            self.said.emit(self.tr("New cluster"))
            self.naming_requested.emit(command.id)

    def rename(self, theme: str, title: str) -> None:
        """Another name; an empty one changes nothing."""
        title = title.strip()
        frame = self.scene.frames.get(theme)
        if frame is None or not title or title == frame.title:
            return
        if self._executor.execute(EditTheme(id=theme, values={"title": title})) is not None:
            self.said.emit(self.tr("The theme is now called {title}").format(title=title))

    def move_frame(self, theme: str, x: float, y: float) -> bool:
        """A frame lies somewhere else, with everything in it."""
        place = {"x": float(round(x)), "y": float(round(y))}
        return self._executor.execute(EditTheme(id=theme, values=place)) is not None

    def dissolve(self, theme: str) -> None:
        """The frame goes, its cards lie loose."""
        frame = self.scene.frames.get(theme)
        if frame is None:
            return
        name, count = self.words.frame(frame), len(frame.cards)
        if self._executor.execute(dissolve(self.scene, theme)) is not None:
            sentence = self.tr("»{name}« is deleted. %n card(s) lie loose", "", count).format(name=name)
            self.done.emit(sentence)

    # -- afterwards ------------------------------------------------------------------------------

    def _settle(
        self, target: Target, pieces: Sequence[Piece], command: Command, *, quiet: bool = False
    ) -> None:
        """Choose what was moved where it lies now, and say where that is."""
        there = [piece.id for piece in pieces if piece.id in self.scene.boxes]
        if there:
            self.selection.choose(there)
        else:
            self.selection.clear()
        if quiet:
            return
        theme = command.id if isinstance(command, GatherCards) else target.theme
        if theme:
            self.said.emit(self._moved(len(pieces), theme, there[0] if len(there) == 1 else ""))
        elif target.drop is Drop.LOOSE:
            self.said.emit(self.tr("%n card(s) lie loose", "", len(pieces)))

    def _moved(self, count: int, theme: str, card: str = "") -> str:
        frame = self.scene.frames.get(theme)
        if frame is None:
            return self.tr("%n card(s) moved", "", count)
        name = self.words.frame(frame)
        if card in frame.cards:
            position = self.words.position(frame, card)
            return self.tr("Moved to »{name}«, {position}").format(name=name, position=position)
        return self.tr("%n card(s) moved to »{name}«", "", count).format(name=name)
