"""Cards in other colours than by kind: by who wrote, whose role, which visit, which code.

There are six colours; the five most frequent values get one each, everything else the last. Which colour
means what is told in a legend and on each card, never by colour alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from feltnoter.domain.vocabulary import NoteKind

HUES = (
    *(NoteKind.QUOTE, NoteKind.OBSERVATION, NoteKind.CONVERSATION),
    *(NoteKind.REFLECTION, NoteKind.INTERVIEW, NoteKind.OTHER),
)
REST = HUES[-1]


class ColourBy(StrEnum):
    """What the colour of a card says."""

    KIND = "kind"
    AUTHOR = "author"
    ROLE = "role"
    VISIT = "visit"
    CODE = "code"


class Shades:
    """The colours of one board. Empty while cards are coloured by their kind."""

    def __init__(self) -> None:
        self.by = ColourBy.KIND
        self._values: Mapping[str, str] = {}
        self._hues: dict[str, NoteKind] = {}

    def use(self, by: ColourBy, values: Mapping[str, str]) -> None:
        """Colour by something; ``values`` says card -> value, "" or missing where there is none."""
        self.by, self._values = by, values
        counted = Counter(value for value in values.values() if value)
        ranked = sorted(counted, key=lambda value: (-counted[value], value))[: len(HUES) - 1]
        self._hues = dict(zip(ranked, HUES, strict=False))

    @property
    def active(self) -> bool:
        """Whether the kind does not decide."""
        return self.by is not ColourBy.KIND

    def value(self, card: str) -> str:
        """What the card's colour stands for, or ""."""
        return self._values.get(card, "") if self.active else ""

    def hue(self, card: str) -> NoteKind | None:
        """The kind whose colours the card borrows; None for its own."""
        return self._hues.get(self.value(card), REST) if self.active else None

    def legend(self) -> list[tuple[NoteKind, str]]:
        """Colour and value, most frequent first."""
        return [(hue, value) for value, hue in self._hues.items()]

    @property
    def has_rest(self) -> bool:
        """Whether some cards have no colour of their own."""
        return any(value not in self._hues for value in self._values.values())
