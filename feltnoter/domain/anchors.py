"""Where an excerpt stands after its note's text has been changed, as the document's marks have it.

All offsets are code points, end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]
Replacement = tuple[int, int, str]  # the code points start … end become these words


def moved(span: Span, start: int, end: int, added: int) -> Span | None:
    """``span`` after the code points ``start`` … ``end`` became ``added`` others; None when no word is left.

    New words belong to an excerpt that stands on both sides of an insertion, or covers all that was
    replaced; typing at its edge does not join it.
    """
    first, last = span
    change = added - (end - start)
    if start == end:
        if start <= first:
            return first + added, last + added
        return (first, last + added) if start < last else span
    if end <= first:
        return first + change, last + change
    if start >= last:
        return span
    if first <= start and last >= end:
        return (first, last + change) if last + change > first else None
    if first < start:
        return first, start
    if last > end:
        return start + added, last + change
    return None


def moved_all(span: Span, replacements: Iterable[Replacement]) -> Span | None:
    """``span`` after several replacements, carried out in the given order."""
    here: Span | None = span
    for start, end, words in replacements:
        if here is None:
            return None
        here = moved(here, start, end, len(words))
    return here
