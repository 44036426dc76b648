"""Steps in »Temaer« that touch more than one thing but are undone as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from feltnoter.commands.base import Command, edits
from feltnoter.commands.themes import AddTheme, MoveTheme
from feltnoter.domain import order
from feltnoter.domain.entities import Card, Theme, new_id
from feltnoter.domain.operations import Operation
from feltnoter.domain.reading import Reader, require
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class ReorderTheme(Command):
    """A theme goes before another among its siblings, or last.

    ``shown`` are the siblings as the list shows them, without the theme itself: clusters and deselected
    themes lie between them unseen. Where two of them share a position (made on two laptops at once),
    nothing fits between, and all of them get new ones.
    """

    label_key = "move_theme"
    id: str
    shown: tuple[str, ...]
    before: str | None = None

    def plan(self, reader: Reader) -> Iterable[Operation]:
        theme = require(reader, Theme, self.id)
        others = [t for t in (reader.get(Theme, i) for i in self.shown) if t is not None and t.id != theme.id]
        at = next((i for i, t in enumerate(others) if t.id == self.before), len(others))
        positions = [other.position for other in others]
        if len(set(positions)) == len(positions) and all(positions):
            low = positions[at - 1] if at else ""
            high = positions[at] if at < len(others) else ""
            # Behind the last one shown, but also behind what is not shown.
            position = order.between(low, high) if high else order.after(reader.last_position(Theme))
            yield from MoveTheme(id=theme.id, parent=theme.parent, position=position).plan(reader)
            return
        position = reader.last_position(Theme)
        for other in (*others[:at], theme, *others[at:]):
            position = order.after(position)
            yield from edits(other, {"position": position})


@dataclass(frozen=True, kw_only=True)
class ChooseTelling(Command):
    """Which of a theme's cards are its telling quotes; the others are so no longer."""

    label_key = "choose_telling"
    theme: str
    cards: frozenset[str]

    def plan(self, reader: Reader) -> Iterable[Operation]:
        require(reader, Theme, self.theme)
        merged = {t.id for t in reader.find(Theme, target=self.theme)} | {self.theme}
        for identity in sorted(merged):
            for card in reader.find(Card, theme=identity):
                yield from edits(card, {"telling": card.id in self.cards})


@dataclass(frozen=True, kw_only=True)
class NameTheme(Command):
    """A cluster or a theme gets its name; one that is not there yet is made with it, last in the order."""

    label_key = "name_theme"
    id: str = field(default_factory=new_id)
    title: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        title = self.title.strip()
        if not title:
            raise UserError("name_missing")
        theme = reader.get(Theme, self.id)
        if theme is None:
            yield from AddTheme(id=self.id, title=title).plan(reader)
            return
        yield from edits(theme, {"title": title})


@dataclass(frozen=True, kw_only=True)
class DeselectTheme(Command):
    """A theme is put aside, with the reason (method rule 14). It keeps its cards and its place."""

    label_key = "deselect_theme"
    id: str
    reason: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        theme = require(reader, Theme, self.id)
        yield from edits(theme, {"deselected": True, "deselected_reason": self.reason.strip()})


@dataclass(frozen=True, kw_only=True)
class SelectTheme(Command):
    """A deselected theme is taken up again; the reason it was put aside is kept."""

    label_key = "select_theme"
    id: str

    def plan(self, reader: Reader) -> Iterable[Operation]:
        yield from edits(require(reader, Theme, self.id), {"deselected": False})
