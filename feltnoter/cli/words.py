"""The command line's own small catalogue: Danish first, English second."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files

LANGUAGES = ("da", "en")


class Words:
    """Sentences by key in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        source = files("feltnoter.cli").joinpath(f"catalogue/{language}.json")
        self._sentences: Mapping[str, str] = json.loads(source.read_text(encoding="utf-8"))

    def say(self, key: str, **data: str | int) -> str:
        """The sentence with its placeholders filled, on one line whatever the data holds."""
        return " ".join(self._sentences[key].format(**data).split())

    def count(self, key: str, number: int) -> str:
        """The sentence for one or for many: ``key.one`` or ``key.many`` with ``{number}``."""
        return self.say(f"{key}.one" if number == 1 else f"{key}.many", number=number)
