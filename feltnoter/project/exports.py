"""What left the house: a record in this file, on this computer, without a word of the content."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields

MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class Export:
    """One file written. ``at`` is ISO 8601 UTC; ``state`` tells from which state of the project: two
    reports with the same state are the same to the byte. ``held_out`` cards stayed inside."""

    at: str
    name: str
    edition: str
    draft: bool
    template: str
    state: str
    themes: int
    held_out: int


def packed(exports: tuple[Export, ...]) -> bytes:
    """For the project file; the oldest are forgotten."""
    return json.dumps([asdict(each) for each in exports[-MOST_KEPT:]], ensure_ascii=False).encode()


def unpacked(data: bytes | None) -> tuple[Export, ...]:
    """Oldest first. What a newer version wrote besides is left alone."""
    known = [field.name for field in fields(Export)]
    found = []
    for line in json.loads(data) if data else ():
        if all(name in line for name in known):
            found.append(Export(**{name: line[name] for name in known}))
    return tuple(found)
