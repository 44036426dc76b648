"""Themes and what ties them together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from feltnoter.commands.base import Command, Edit, create, edits
from feltnoter.commands.trees import MergeInTree, MoveInTree
from feltnoter.domain import order
from feltnoter.domain.entities import Card, Note, Theme, ThemeLink, new_id
from feltnoter.domain.operations import Operation
from feltnoter.domain.reading import Reader, require
from feltnoter.domain.vocabulary import LinkKind
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class AddTheme(Command):
    """A frame on the board. Without a title it is a cluster (method rule 4). Cards may go into it."""

    label_key = "add_theme"
    id: str = field(default_factory=new_id)
    title: str = ""
    parent: str | None = None
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    cards: tuple[str, ...] = ()

    def plan(self, reader: Reader) -> Iterable[Operation]:
        if self.parent:
            require(reader, Theme, self.parent)
        yield create(
            Theme,
            self.id,
            title=self.title.strip(),
            parent=self.parent,
            position=order.after(reader.last_position(Theme)),
            x=float(self.x),
            y=float(self.y),
            width=float(self.width),
            height=float(self.height),
        )
        position = ""
        for identity in self.cards:
            card = require(reader, Card, identity)
            position = order.after(position)
            yield from edits(card, {"theme": self.id, "position": position, "parked": False})


@dataclass(frozen=True, kw_only=True)
class EditTheme(Edit):
    """Title, insight, description, questions, place, size, deselection …"""

    label_key = "edit_theme"
    entity = Theme


@dataclass(frozen=True, kw_only=True)
class MoveTheme(MoveInTree):
    """A theme goes below another, to the top, or to another place in the order."""

    label_key = "move_theme"
    entity = Theme
    below_itself = "theme_under_itself"


@dataclass(frozen=True, kw_only=True)
class MergeThemes(MergeInTree):
    """One theme becomes part of another; its cards and sub-themes count there."""

    label_key = "merge_themes"
    entity = Theme


@dataclass(frozen=True, kw_only=True)
class LinkThemes(Command):
    """A theme stands in some relation to another theme or to a note."""

    label_key = "link_themes"
    id: str = field(default_factory=new_id)
    theme: str
    kind: LinkKind
    other_theme: str | None = None
    note: str | None = None
    words: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        require(reader, Theme, self.theme)
        if self.other_theme:
            require(reader, Theme, self.other_theme)
        if self.note:
            require(reader, Note, self.note)
        if (self.other_theme is None) == (self.note is None) or self.other_theme == self.theme:
            raise UserError("link_needs_other_end")
        yield create(
            ThemeLink,
            self.id,
            theme=self.theme,
            other_theme=self.other_theme,
            note=self.note,
            kind=self.kind,
            words=self.words,
        )


@dataclass(frozen=True, kw_only=True)
class EditLink(Edit):
    """Another kind or other words."""

    label_key = "edit_link"
    entity = ThemeLink
