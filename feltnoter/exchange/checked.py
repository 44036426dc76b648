"""Reading JSON that anybody may have written: every access checked, every complaint with its place."""

from __future__ import annotations

import math
from collections.abc import Container, Iterator
from typing import NoReturn

from feltnoter.domain.text import one_line

_LONGEST_PLACE = 80  # characters of a file's own words in a message


class Malformed(Exception):
    """Something is missing, of the wrong type or points nowhere; ``place`` says where, like
    ``noter[3].forfatter``."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = one_line(place)[:_LONGEST_PLACE]


class Checked:
    """An object of a JSON file. Each method gives a value of the promised type or raises Malformed.

    A value that is null counts as missing.
    """

    __slots__ = ("_place", "_values")

    def __init__(self, value: object, place: str) -> None:
        if not isinstance(value, dict):
            raise Malformed(place)
        self._values: dict[str, object] = value
        self._place = place

    def where(self, key: str) -> str:
        """The place of a field, for a message."""
        return f"{self._place}.{key}" if self._place else key

    def wrong(self, key: str) -> NoReturn:
        """Raise Malformed for a field whose value makes no sense."""
        raise Malformed(self.where(key))

    def text(self, key: str) -> str:
        """A string, as it stands; "" when missing."""
        value = self._values.get(key)
        if value is None:
            return ""
        return value if isinstance(value, str) else self.wrong(key)

    def line(self, key: str) -> str:
        """A string as one normalised line; "" when missing."""
        return one_line(self.text(key))

    def needed(self, key: str) -> str:
        """A string as one line that says something."""
        return self.line(key) or self.wrong(key)

    def flag(self, key: str) -> bool:
        """A boolean; False when missing."""
        value = self._values.get(key)
        if value is None:
            return False
        return value if isinstance(value, bool) else self.wrong(key)

    def number(self, key: str) -> float | None:
        """A finite number, or None when missing."""
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.wrong(key)
        try:
            number = float(value)
        except OverflowError:
            self.wrong(key)
        return number if math.isfinite(number) else self.wrong(key)

    def inner(self, key: str) -> Checked | None:
        """An object, or None when missing."""
        value = self._values.get(key)
        return None if value is None else Checked(value, self.where(key))

    def objects(self, key: str) -> Iterator[Checked]:
        """The objects of a list; none when it is missing."""
        for index, value in enumerate(self._list(key)):
            yield Checked(value, f"{self.where(key)}[{index}]")

    def lines(self, key: str) -> list[str]:
        """The strings of a list, each as one line that says something; [] when it is missing."""
        return [
            (isinstance(value, str) and one_line(value)) or self.wrong(f"{key}[{index}]")
            for index, value in enumerate(self._list(key))
        ]

    def numbers(self, key: str) -> list[int]:
        """The whole numbers of a list; [] when it is missing."""
        return [
            value if isinstance(value, int) and not isinstance(value, bool) else self.wrong(f"{key}[{index}]")
            for index, value in enumerate(self._list(key))
        ]

    def whole(self, key: str) -> int:
        """A whole number."""
        value = self._values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else self.wrong(key)

    def identified(self, key: str) -> Iterator[tuple[str, Checked]]:
        """The objects of a list with their ``id``, which none of them may share."""
        seen: set[str] = set()
        for item in self.objects(key):
            name = item.needed("id")
            if name in seen:
                item.wrong("id")
            seen.add(name)
            yield name, item

    def reference(self, key: str, known: Container[str]) -> str:
        """The id of something that is ``known``; "" when missing."""
        name = self.line(key)
        return name if not name or name in known else self.wrong(key)

    def references(self, key: str, known: Container[str]) -> list[str]:
        """The ids of a list, all of them ``known``, each once."""
        names = self.lines(key)
        for index, name in enumerate(names):
            if name not in known:
                self.wrong(f"{key}[{index}]")
        return list(dict.fromkeys(names))

    def _list(self, key: str) -> list[object]:
        value = self._values.get(key)
        if value is None:
            return []
        return value if isinstance(value, list) else self.wrong(key)
