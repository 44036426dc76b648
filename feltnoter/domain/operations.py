"""The few primitive changes every command is made of. Plain values: nothing here touches anything.

A command plans its operations by reading; the document applies them in one transaction. Since the
document engine cannot roll back, whatever may fail must fail while planning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]  # code points, end exclusive


@dataclass(frozen=True, slots=True)
class Create:
    """A new entity with the fields that differ from their defaults."""

    root: str
    id: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Put:
    """One field's new value. For a set field, ``field`` names the member: ``"scope:quote"``."""

    root: str
    id: str
    field: str
    value: Any


@dataclass(frozen=True, slots=True)
class Splice:
    """In a prose field, the code points ``start`` to ``end`` (exclusive) become ``words``."""

    root: str
    id: str
    field: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An excerpt is anchored to the code points ``start`` to ``end`` of its note's body."""

    note: str
    excerpt: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reanchor:
    """After words have come back: the excerpts that do not stand at their ``anchors`` are put there."""

    note: str
    anchors: Mapping[str, Span]


@dataclass(frozen=True, slots=True)
class KeepBytes:
    """A file's content is kept in storage under its SHA-256 (hex)."""

    sha256: str
    data: bytes


Operation = Create | Put | Splice | Mark | Reanchor | KeepBytes
