"""Everything a painter needs to know, in one value: colours, type and icons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtGui import QColor

from feltnoter.domain.vocabulary import LinkKind, NoteKind
from ui.style.icons import Icons
from ui.style.tokens import KindColours, Palette, Tokens, load
from ui.style.type import TypeScale

KIND_ICONS: Final = {
    NoteKind.QUOTE: "quote",
    NoteKind.OBSERVATION: "eye",
    NoteKind.CONVERSATION: "messages-square",
    NoteKind.REFLECTION: "lightbulb",
    NoteKind.INTERVIEW: "mic",
    NoteKind.OTHER: "image",
}

LINK_ICONS: Final = {
    LinkKind.CAUSE: "arrow-right",
    LinkKind.MUTUAL: "repeat-2",
    LinkKind.CONTRADICTION: "arrow-left-right",
    LinkKind.BELONGS_WITH: "link-2",
}


@dataclass(frozen=True, slots=True)
class Look:
    """What the painting helpers take instead of a theme: they need no widget and no application window."""

    tokens: Tokens
    text: TypeScale
    icons: Icons

    def in_scene(self) -> Look:
        """The same at scale 1: a board is enlarged by its zoom, not by its fonts."""
        return self if self.text.scale == 1.0 else replace(self, text=replace(self.text, scale=1.0))

    def kind(self, kind: NoteKind) -> KindColours:
        """The colours of a note kind."""
        return self.tokens.kind[kind]

    def kind_icon(self, kind: NoteKind) -> str:
        """The icon that tells the kind without colour."""
        return KIND_ICONS[kind]

    def kind_edge(self, kind: NoteKind) -> QColor:
        """The 1 px edge of a card: its stripe, thinned, except where contrast asks for all of it."""
        edge = QColor(self.tokens.kind[kind].stripe)
        edge.setAlphaF({Palette.LIGHT: 0.32, Palette.DARK: 0.55}.get(self.tokens.palette, 1.0))
        return edge


def print_look() -> Look:
    """The look of pictures and paper: light at scale 1, whatever the window shows."""
    return Look(load(Palette.LIGHT), TypeScale(plain=True), Icons())
