"""The shipped lists: names of people, names of places, capitalised words that are nobody's name.

``resources/language/names.txt`` is generated (docs/decisions/name-list.md says from what);
``not_names.txt`` beside it is written by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameList:
    """``common`` are the first names of more than 2,000 people, ``first`` all first names."""

    common: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    places: frozenset[str]
    not_names: frozenset[str]


def load_name_list() -> NameList:
    """Read the two files: a few milliseconds."""
    from importlib.resources import files

    folder = files("resources").joinpath("language")
    kinds: dict[str, set[str]] = {}
    for line in _lines(folder.joinpath("names.txt").read_text("utf-8")):
        kind, _, names = line.partition(" ")
        kinds.setdefault(kind, set()).update(names.split(","))
    by_hand = (line.split(",") for line in _lines(folder.joinpath("not_names.txt").read_text("utf-8")))
    return NameList(
        common=frozenset(kinds["common"]),
        first=frozenset(kinds["common"] | kinds["first"]),
        last=frozenset(kinds["last"]),
        places=frozenset(kinds["municipality"] | kinds["town"]),
        not_names=frozenset(word for words in by_hand for word in words),
    )


def _lines(text: str) -> Iterable[str]:
    return (line for line in text.splitlines() if line and not line.startswith("#"))
