"""The outcome of taking in frames."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from feltnoter.changes import Touched
from feltnoter.domain.entities import ROOTS
from feltnoter.domain.fields import fields_of
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
        changed = ids.added | ids.changed | ids.removed
        yield from ((root, identity) for identity in changed)
        fields = [name for name in fields_of(ROOTS[root]) if name in REFERENCES]
        for values in rows.values(ROOTS[root], fields, sorted(changed)) if fields else ():
            yield from ((REFERENCES[name], i) for name, i in zip(fields, values, strict=True) if i)


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
