"""The outcome of taking in frames."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from feltnoter.changes import Touched
from feltnoter.domain.entities import ROOTS
from feltnoter.storage.rows import Rows


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a colleague's frames: taken, still waiting, and refused by reason."""

    touched: Mapping[str, Touched]
    taken: int
    waiting: int
    refused: Mapping[str, int]


def built_on(rows: Rows, touched: Mapping[str, Touched]) -> Iterator[tuple[str, str]]:
    """(root, id) of what colleagues have changed, and of whatever those things point at."""
    for root, ids in touched.items():
        for identity in ids.added | ids.changed | ids.removed:
            yield root, identity
            entity = rows.get(ROOTS[root], identity, deleted=True)
            for field, target in REFERENCES.items():
                value = getattr(entity, field, None)
                if value:
                    yield target, value


REFERENCES: Mapping[str, str] = MappingProxyType(
    {
        "note": "notes",
        "jotting": "notes",
        "excerpt": "excerpts",
        "code": "codes",
        "theme": "themes",
        "other_theme": "themes",
        "visit": "visits",
        "participant": "participants",
        "guardian": "participants",
        "author": "members",
        "board": "boards",
    }
)
