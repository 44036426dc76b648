"""What a colleague has written, brought into a text that somebody is still typing in."""

from __future__ import annotations

from feltnoter.domain.diff import replacements

Replacement = tuple[int, int, str]


def incoming(base: str, mine: str, theirs: str) -> list[Replacement]:
    """The replacements that bring ``theirs`` into ``mine``, where both came from ``base``.

    In code points of ``mine``, last first. Where both changed the same words, mine stay and theirs are
    put in after them: nothing anybody wrote is lost.
    """
    if mine == theirs:
        return []
    own = replacements(base, mine)[::-1]
    found = []
    for start, end, words in replacements(base, theirs):
        met = [op for op in own if op[0] < end and start < op[1]]
        if met:
            spot = _moved(own, max(end, met[-1][1]))
            found.append((spot, spot, words))
        else:
            found.append((_moved(own, start), _moved(own, end), words))
    return found


def _moved(own: list[Replacement], position: int) -> int:
    """Where a position of the base lies after our own replacements (in order from the start)."""
    shift = 0
    for start, end, words in own:
        if (end <= position and start < position) or start == end == position:
            shift += len(words) - (end - start)
    return position + shift
