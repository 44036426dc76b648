"""Which words another program means by a start and an end: it may count line ends as two, or in UTF-16."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from feltnoter.domain.text import normalise
from feltnoter.exchange.files import body

Wish = tuple[str, int, int]  # the selection's name (often the words themselves), start, end
Span = tuple[int, int]
_ENOUGH = 12  # code points of a name that tell two ways of counting apart


class Selections:
    """A text as it came, and the note it becomes. Positions are code points, end exclusive."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self.text = body(raw)

    def spans(self, wishes: Sequence[Wish]) -> list[Span | None]:
        """The span in ``text`` of each wish; None where nothing visible is left of it.

        Line ends of two characters are counted as two or as one, letters beyond U+FFFF as one or two:
        the way whose words read like the selections' names is taken, the standard's where none does.
        """
        ways = [self._raw]
        if "\r\n" in self._raw:
            ways.append(self._raw.replace("\r\n", "\n"))
        counted: list[tuple[str, Callable[[int], int]]] = [(way, _as_is) for way in ways]
        counted += [(way, _utf_16(way)) for way in ways if any(letter > "\uffff" for letter in way)]

        def read_alike(counting: tuple[str, Callable[[int], int]]) -> int:
            way, point = counting
            return sum(_reads(name, way[point(start) : point(end)]) for name, start, end in wishes)

        way, point = max(counted, key=read_alike)  # the first of equals: the standard's
        return self._moved(way, [(point(start), point(end)) for _, start, end in wishes])

    def _moved(self, way: str, spans: Sequence[Span]) -> list[Span | None]:
        """From the text as it came to the note: normalised, without what is blank at its ends."""
        ahead = normalise(way)
        lead = len(ahead) - len(ahead.lstrip(" \t\n"))
        edges = sorted({min(max(0, edge), len(way)) for span in spans for edge in span})
        places: dict[int, int] = {}
        before = length = 0
        for edge in edges:
            length += len(normalise(way[before:edge]))
            before = edge
            places[edge] = min(max(0, length - lead), len(self.text))
        found: list[Span | None] = []
        for start, end in spans:
            first, last = (places[min(max(0, edge), len(way))] for edge in (start, end))
            found.append((first, last) if self.text[first:last].strip() else None)
        return found


def _as_is(position: int) -> int:
    return position


def _utf_16(text: str) -> Callable[[int], int]:
    """From positions in UTF-16 units to code points."""
    points: list[int] = []
    for index, letter in enumerate(text):
        points += [index] * (2 if letter > "\uffff" else 1)
    points.append(len(text))
    return lambda position: points[min(max(0, position), len(points) - 1)]


def _reads(name: str, words: str) -> bool:
    """Whether the words are what the selection is called, as far as it says."""
    called, found = (" ".join(each.split()).rstrip("….") for each in (name, words))
    return (
        bool(called)
        and bool(found)
        and (found.startswith(called[:_ENOUGH]) and called.startswith(found[:_ENOUGH]))
    )
