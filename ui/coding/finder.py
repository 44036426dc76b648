"""Finding a code by typing: which match, in what order, and which letters to show in bold. No Qt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from feltnoter.project.lists import TreeCode

ARROW = " › "


@dataclass(frozen=True, slots=True)
class Found:
    """A code that matches, by its whole path; ``strong`` are code points of ``path``, end exclusive."""

    code: TreeCode
    path: str
    strong: tuple[tuple[int, int], ...]


def paths(codes: Sequence[TreeCode]) -> Mapping[str, str]:
    """Code id → »parent › name«."""
    by_id = {code.id: code for code in codes}
    found: dict[str, str] = {}
    for code in codes:
        names, here, seen = [code.name], code.parent, {code.id}
        while here is not None and here in by_id and here not in seen:
            seen.add(here)
            names.append(by_id[here].name)
            here = by_id[here].parent
        found[code.id] = ARROW.join(reversed(names))
    return found


def find(
    codes: Sequence[TreeCode], query: str, recent: Sequence[str] = (), without: Iterable[str] = ()
) -> list[Found]:
    """Codes for what has been typed: beginnings of the name, then of a word in it, then anything.

    Within each of these the codes used last come first, then the order of the tree. Without a query
    that is the whole order.
    """
    left_out = frozenset(without)
    named = paths(codes)
    latest = {code: number for number, code in enumerate(recent)}
    wanted = _plain(query)
    ranked: list[tuple[tuple[int, int, int], Found]] = []
    for number, code in enumerate(codes):
        if code.id in left_out:
            continue
        path = named[code.id]
        rank, strong = _rank(code.name, path, wanted)
        if rank is not None:
            order = (rank, latest.get(code.id, len(latest)), number)
            ranked.append((order, Found(code, path, strong)))
    ranked.sort(key=_first)
    return [found for _, found in ranked]


def same_name(codes: Iterable[TreeCode], name: str) -> bool:
    """Whether a code at the top has this name already, whatever the case of its letters."""
    wanted = " ".join(name.split()).casefold()
    return any(code.parent is None and code.name.casefold() == wanted for code in codes)


def _first(pair: tuple[tuple[int, int, int], Found]) -> tuple[int, int, int]:
    return pair[0]


def _plain(text: str) -> str:
    """As paths are written: ``a > b`` is »a › b«."""
    return unicodedata.normalize("NFC", re.sub(r"\s*>\s*", ARROW, " ".join(text.split()))).casefold()


def _rank(name: str, path: str, wanted: str) -> tuple[int | None, tuple[tuple[int, int], ...]]:
    if not wanted:
        return 0, ()
    lower = path.casefold()
    own = name.casefold()
    if len(lower) != len(path):  # ß and the like: match, but leave the letters as they are
        return (2, ()) if wanted in lower else (None, ())
    shift = len(path) - len(name)
    if own.startswith(wanted):
        return 0, ((shift, shift + len(wanted)),)
    for rank, pattern in ((1, rf"\b{re.escape(wanted)}"), (2, re.escape(wanted))):
        for start, words in ((shift, own), (0, lower)):
            match = re.search(pattern, words)
            if match:
                return rank, ((start + match.start(), start + match.end()),)
    return None, ()
