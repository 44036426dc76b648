"""Where the parts of a split note stand: right after one another, in the order they are read.

Notes of one time are ordered by when they were written. The parts come into being later than what they
come from, and all at once; so a part's ``position`` says where it belongs: the moment and the id of the
note it began in, and a fraction among that note's parts. The first part is that note; it needs none. What
was imported has its number among what came with it as its ``position``, and no more.
"""

from __future__ import annotations

from collections.abc import Iterable

from feltnoter.domain.order import between


def beginning_of(created_at: str, identity: str, position: str) -> tuple[str, str]:
    """The moment and the id of the note it began in: the same for all that stand together."""
    moment, parted, rest = position.partition(" ")
    return (moment, rest.partition(" ")[0]) if parted else (created_at, position + identity)


def fraction_of(position: str) -> str:
    """Where a part stands among them, "" for the first."""
    return position.rpartition(" ")[2] if " " in position else ""


def positions_after(
    created_at: str, identity: str, position: str, others: Iterable[str], count: int
) -> list[str]:
    """Positions for ``count`` further parts of a note; ``others`` are those of the notes about it."""
    begun = beginning_of(created_at, identity, position)
    here = fraction_of(position)
    fractions = (fraction_of(other) for other in others if beginning_of("", "", other) == begun)
    end = min((fraction for fraction in fractions if fraction > here), default="")
    found: list[str] = []
    for _ in range(count):
        here = between(here, end)
        found.append(" ".join((*begun, here)))
    return found
