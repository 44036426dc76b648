"""The outcome of taking in frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feltnoter.changes import Touched


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a colleague's frames: taken, still waiting, and refused by reason."""

    touched: Mapping[str, Touched]
    taken: int
    waiting: int
    refused: Mapping[str, int]
