"""What left the house: a record in this file, on this computer, without a word of the content."""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import asdict, dataclass, fields

MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class Export:
    """One file written. ``edition`` is the report's, ``board`` for its picture, ``data`` for notes and
    codes as data. ``at`` is ISO 8601 UTC; ``state`` tells from which state of the project: two
    reports with the same state are the same to the byte. ``held_out`` cards stayed inside."""

    at: str
    name: str
    edition: str
    draft: bool
    template: str
    state: str
    themes: int
    held_out: int


def export_now(
    name: str,
    edition: str,
    state: str | bytes,
    *,
    draft: bool = False,
    template: str = "",
    themes: int = 0,
    held_out: int = 0,
) -> Export:
    """The record of a file just written. ``state``: the SHA-256 of what it says, or that itself."""
    if isinstance(state, bytes):
        state = hashlib.sha256(state).hexdigest()
    at = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Export(at, name, edition, draft, template, state, themes, held_out)


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
