"""What can be done with whole frames and with what lies loose: nest, merge, split, order, fold, tidy up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from feltnoter.commands.board_themes import CopyCards, NestTheme, SplitTheme, TidyBoard
from feltnoter.commands.theme_steps import ReorderTheme
from feltnoter.commands.themes import EditTheme, MergeThemes
from feltnoter.domain.layout import CARD_WIDTH, FRAME_GAP, GAP, PADDING
from ui.board.arrange import width_for
from ui.board.desk import Desk, Executor
from ui.board.layout import FrameSpot
from ui.board.tidy import fanned, rows_of_cards, rows_of_frames


class FrameDesk(QObject):
    """One command a step, as in ``Desk``; sentences are said and shown by it."""

    naming_requested = Signal(str)

    def __init__(self, executor: Executor, desk: Desk) -> None:
        super().__init__(desk)
        self._executor = executor
        self._desk = desk
        self._scene = desk.scene

    def _name(self, frame: FrameSpot) -> str:
        return self._desk.words.frame(frame)

    # -- over and under --------------------------------------------------------------------------

    def family(self, theme: str) -> list[str]:
        """A frame and everything below it."""
        below = [frame.id for frame in self._scene.frames.values() if frame.parent == theme]
        return [theme, *(one for child in below for one in self.family(child))]

    def nest(self, theme: str, parent: str) -> bool:
        """A frame becomes the last sub-theme of another."""
        frames = self._scene.frames
        if parent in self.family(theme) or frames[theme].parent == parent:
            return False
        if self._executor.execute(NestTheme(id=theme, parent=parent)) is None:
            return False
        over, under = self._scene.frames.get(parent), self._scene.frames.get(theme)
        if over is not None and under is not None:
            sentence = self.tr("»{name}« lies under »{over}«")
            self._desk.done.emit(sentence.format(name=self._name(under), over=self._name(over)))
        return True

    def unnest(self, theme: str, at: tuple[float, float] | None = None) -> bool:
        """A sub-theme becomes a theme of its own, at ``at`` or right of the frame it lay in."""
        frame = self._scene.frames[theme]
        if frame.parent is None:
            return False
        top = self._top(frame)
        x, y = at or (top.box.right + FRAME_GAP, frame.box.y)
        width = width_for(len(frame.cards))
        if self._executor.execute(NestTheme(id=theme, x=round(x), y=round(y), width=width)) is None:
            return False
        self._desk.done.emit(self.tr("»{name}« is a theme of its own").format(name=self._name(frame)))
        return True

    def _top(self, frame: FrameSpot) -> FrameSpot:
        while frame.parent is not None and frame.parent in self._scene.frames:
            frame = self._scene.frames[frame.parent]
        return frame

    def merge(self, theme: str, into: str) -> None:
        """One frame's cards and sub-themes count in another."""
        frames = self._scene.frames
        if theme == into or theme not in frames or into not in frames:
            return
        name, other = self._name(frames[theme]), self._name(frames[into])
        if self._executor.execute(MergeThemes(id=theme, into=into)) is not None:
            self._desk.selection.choose_frame(into)
            self._desk.done.emit(self.tr("»{name}« is part of »{other}« now").format(name=name, other=other))

    def split(self, theme: str, cards: Sequence[str]) -> str:
        """Some cards of a frame go into one of their own beside it; its id, or ""."""
        frame = self._scene.frames.get(theme)
        moving = [card for card in frame.cards if card in cards] if frame is not None else []
        if frame is None or not moving:
            return ""
        top = self._top(frame)
        command = SplitTheme(
            theme=theme,
            cards=tuple(moving),
            x=round(top.box.right + FRAME_GAP),
            y=round(frame.box.y),
            width=width_for(len(moving)),
        )
        if self._executor.execute(command) is None:
            return ""
        self._desk.selection.choose_frame(command.id)
        self._desk.done.emit(self.tr("%n card(s) in a frame of their own", "", len(moving)))
        self.naming_requested.emit(command.id)
        return command.id

    # -- order and size --------------------------------------------------------------------------

    def reorder(self, theme: str, step: int) -> None:
        """One place earlier or later among its siblings: the numbers follow, also in the report."""
        frame = self._scene.frames[theme]
        named = [f for f in self._scene.frames.values() if f.parent == frame.parent and not f.cluster]
        ids = [one.id for one in named]
        if theme not in ids:
            return
        index = ids.index(theme) + step
        if not 0 <= index < len(ids):
            return
        rest = [one for one in ids if one != theme]
        before = rest[index] if index < len(rest) else None
        if self._executor.execute(ReorderTheme(id=theme, shown=tuple(rest), before=before)) is not None:
            now = self._scene.frames[theme]
            self._desk.said.emit(self.tr("The theme is number {number} now").format(number=now.number))

    def widen(self, theme: str, columns: int) -> None:
        """So many columns of cards more or fewer. Only frames at the top have a width of their own."""
        frame = self._scene.frames[theme]
        if frame.level == 0:
            self.resize(theme, frame.box.w + columns * (CARD_WIDTH + GAP))

    def resize(self, theme: str, width: float) -> bool:
        """As many whole columns as come nearest to a width, one at least."""
        frame = self._scene.frames[theme]
        columns = max(1, round((width - 2 * PADDING + GAP) / (CARD_WIDTH + GAP)))
        whole = 2 * PADDING + columns * (CARD_WIDTH + GAP) - GAP
        if abs(whole - frame.box.w) < 1:
            return False
        box = frame.box
        values = {"x": float(round(box.x)), "y": float(round(box.y)), "width": float(whole)}
        return self._executor.execute(EditTheme(id=theme, values=values)) is not None

    def fold(self, theme: str) -> None:
        """Show only its title, or everything again."""
        frame = self._scene.frames.get(theme)
        if frame is None:
            return
        values = {"collapsed": not frame.collapsed}
        if self._executor.execute(EditTheme(id=theme, values=values)) is not None:
            words = self.tr("Folded") if not frame.collapsed else self.tr("Unfolded")
            self._desk.selection.choose_frame(theme)
            self._desk.said.emit(words)

    # -- cards -----------------------------------------------------------------------------------

    def copy(self, cards: Sequence[str], theme: str) -> None:
        """An explicit further placement; the cards stay where they are."""
        frame = self._scene.frames.get(theme)
        if frame is None or self._executor.execute(CopyCards(cards=tuple(cards), theme=theme)) is None:
            return
        sentence = self.tr("%n card(s) also lie in »{name}«", "", len(cards))
        self._desk.done.emit(sentence.format(name=self._name(frame)))

    def stack(self, cards: Sequence[str]) -> None:
        """Loose cards on top of each other, so that the first line of each can be read."""
        loose = [card for card in cards if self._scene.is_loose(card)]
        self._tidy(fanned(self._scene, loose), ())

    def tidy(self) -> None:
        """»Ryd op«: the chosen loose cards in rows; with nothing chosen everything on the board."""
        chosen = [card for card in self._desk.selection.cards if self._scene.is_loose(card)]
        if chosen:
            self._tidy(rows_of_cards(self._scene, chosen), ())
        else:
            frames, bottom = rows_of_frames(self._scene)
            loose = [card for card in self._scene.order() if self._scene.is_loose(card)]
            self._tidy(rows_of_cards(self._scene, loose, (0.0, bottom)), frames)

    def _tidy(
        self, cards: Sequence[tuple[str, float, float]], frames: Sequence[tuple[str, float, float]]
    ) -> None:
        if not cards and not frames:
            return
        if self._executor.execute(TidyBoard(cards=tuple(cards), frames=tuple(frames))) is not None:
            self._desk.done.emit(self.tr("The board is tidy"))
