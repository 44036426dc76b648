"""Codes and themes: who stands above whom, and what has been merged into what.

Parents are references, so two people's moves made apart can form a ring. Every machine must break
it the same way: the smallest id of the ring becomes a root.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """A code or theme as the document holds it."""

    parent: str | None
    merged_into: str | None
    deleted: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node ends up: ``target`` is what it has become (itself, if not merged)."""

    target: str
    above: str | None


def places(nodes: Mapping[str, Node]) -> dict[str, Place]:
    """Resolve merges, loose references and rings, alike on every machine."""
    into = {i: n.merged_into for i, n in nodes.items()}
    targets = {i: _end_of(i, into, nodes) for i in nodes}
    parents = {i: _living(n.parent, i, targets, nodes) for i, n in nodes.items()}
    for ring in _rings(parents):
        parents[min(ring)] = None
    return {i: Place(targets[i], parents[i]) for i in nodes}


def _end_of(start: str, into: Mapping[str, str | None], nodes: Mapping[str, Node]) -> str:
    """Follow merges to their end. A ring of merges ends at its smallest id; a lost target is none."""
    path = [start]
    while True:
        following = into[path[-1]]
        if following is None or following not in nodes:
            return path[-1]
        if following in path:
            return min(path[path.index(following) :])
        path.append(following)


def _living(
    parent: str | None, child: str, targets: Mapping[str, str], nodes: Mapping[str, Node]
) -> str | None:
    """The parent with merges resolved; none when it is gone or would be the child itself."""
    if parent is None or parent not in nodes:
        return None
    target = targets[parent]
    return None if nodes[target].deleted or target == targets[child] else target


def _rings(parents: Mapping[str, str | None]) -> list[list[str]]:
    found: list[list[str]] = []
    done: set[str] = set()
    for start in parents:
        path: list[str] = []
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path.append(here)
            here = parents.get(here)
        if here is not None and here in path:
            found.append(path[path.index(here) :])
        done.update(path)
    return found
