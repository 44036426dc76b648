"""What changed, told to whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

LOCAL = "local"
UNDO = "undo"
REDO = "redo"
REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class Label:
    """What a command is called, as a key and a number: ("move_cards", 3) → "Flyt 3 kort"."""

    key: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Touched:
    """Ids of one root, by what happened to them. A deletion flag counts as removal."""

    added: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Changes:
    """One step's effect: root name → ids, where it came from and what it is called.

    ``overtaken`` holds (root, id) of what an undo left alone because a colleague has changed it.
    """

    touched: Mapping[str, Touched]
    origin: str
    label: Label
    overtaken: tuple[tuple[str, str], ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.touched)
