"""Which places there are, fetched when they are needed."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.workspace import PlaceEntry


@dataclass(frozen=True, slots=True)
class PlaceSpec:
    """One line of the table in ``ui/app.py``: key, package, class, and whether it stands below the rule."""

    key: str
    module: str
    name: str
    below: bool = False


class PlaceTable:
    """The table, less what is not installed."""

    def __init__(self, specs: Sequence[PlaceSpec]) -> None:
        self._specs = tuple(spec for spec in specs if find_spec(spec.module) is not None)

    def keys(self) -> tuple[str, ...]:
        """Places whose package is there, without importing any."""
        return tuple(spec.key for spec in self._specs)

    def available(self, broken: Callable[[object], None]) -> list[PlaceEntry]:
        """The places that can be shown. One that does not load is reported and left out."""
        from ui.workspace import PlaceEntry

        found = []
        for spec in self._specs:
            try:
                build = getattr(importlib.import_module(spec.module), spec.name, None)
            except Exception as error:  # one broken place must not keep anybody from the others
                broken(error)
                continue
            if build is not None:
                found.append(PlaceEntry(spec.key, spec.below, build))
        return found
