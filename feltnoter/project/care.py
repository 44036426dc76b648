"""Is the file sound, and do its rows say what the document says?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feltnoter.domain.entities import ROOTS
from feltnoter.domain.pieces import PARTS
from feltnoter.storage.projection import everything, state_of
from feltnoter.storage.store import Store


@dataclass(frozen=True, slots=True)
class Check:
    """``state`` is alike on two replicas with the same content; ``damage`` is what the engine says
    of the file's pages; ``differing`` names the roots whose rows are not the document's; ``counts``
    tells how many living entities each root has."""

    state: str
    damage: tuple[str, ...]
    differing: tuple[str, ...]
    counts: Mapping[str, int]

    @property
    def ok(self) -> bool:
        """Sound in every respect."""
        return not self.damage and not self.differing


def check(store: Store) -> Check:
    """Read everything as of one moment, also while another process writes."""
    from feltnoter.document.shared import SharedDocument  # the engine takes 0.3 s to import

    with store.one_moment():
        damage = tuple(store.damage())
        document = SharedDocument(store.updates, PARTS)
        try:
            fresh = dict(everything(document))
        finally:
            document.close()
        kept = dict(store.everything())
    differing = tuple(root for root in ROOTS if fresh[root] != kept[root])
    counts = {root: sum(not row["deleted"] for row in rows) for root, rows in kept.items()}
    return Check(state_of(fresh.items()), damage, differing, counts)
