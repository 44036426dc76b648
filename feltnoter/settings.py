"""What belongs to the user and this computer, never to a project."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER_VARIABLE = "FELTNOTER_CONFIG_DIR"
FILE = "settings.json"


def settings_folder() -> Path:
    """Where the user's settings lie; ``FELTNOTER_CONFIG_DIR`` puts them elsewhere."""
    given = os.environ.get(FOLDER_VARIABLE)
    if given:
        return Path(given)
    from platformdirs import user_config_path

    return user_config_path("Feltnoter", appauthor=False)


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing the user can choose. ``choices`` is empty where every value of the type will do."""

    key: str
    default: str | bool | int
    meaning: str
    choices: tuple[str | int, ...] = ()

    def accepts(self, value: object) -> bool:
        """Whether a value read from a file makes sense."""
        return type(value) is type(self.default) and (not self.choices or value in self.choices)


_LOOKS = ("system", "light", "dark", "contrast")
_PERCENTS = (0, 100, 125, 150, 175, 200)

SETTINGS = (
    Setting("language", "da", "the language of the window", ("da", "en")),
    Setting("look", "system", "light, dark, high contrast, or as the system says", _LOOKS),
    Setting("text_percent", 0, "how large the text is; 0 follows the system's font", _PERCENTS),
    Setting("single_keys", True, "single letters are shortcuts where nothing is written"),
    Setting("spelling", True, "misspelled words are underlined"),
    Setting("advice_judgement", True, "a word about judgements in observations"),
    Setting("advice_solution", True, "a word about solutions that come early"),
    Setting("advice_long", True, "a word about notes with several points"),
    Setting("advice_name_cluster", True, "a word about clusters that are ready for a name"),
    Setting("advice_many_cards", True, "a word about themes that could be split"),
    Setting("advice_one_word", True, "a word about titles of one word"),
    Setting("advice_one_source", True, "a word about themes that rest on one participant, place or author"),
    Setting("advice_no_contradiction", True, "a word about themes that nothing speaks against"),
    Setting("project_folder", "", "where new projects are put; empty for the user's own documents"),
)


def default_of(key: str) -> str | bool | int:
    """What holds where nobody has chosen. Raises ``KeyError`` for a key that is no setting."""
    return {setting.key: setting.default for setting in SETTINGS}[key]


class Settings:
    """The user's choices, from one small file. A lost or odd file only costs the choices."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._table = {setting.key: setting for setting in SETTINGS}
        self._values = {
            key: value
            for key, value in read_json(folder / FILE).items()
            if key in self._table and self._table[key].accepts(value)
        }

    def get(self, key: str) -> Any:
        """The value chosen, else the default."""
        return self._values.get(key, self._table[key].default)

    def put(self, key: str, value: str | bool | int) -> None:
        """Choose, and remember it. A full disk only means that it is not remembered."""
        if not self._table[key].accepts(value):
            raise ValueError(key)
        self._values[key] = value
        with suppress(OSError):
            write_json(self.folder / FILE, self._values)


def read_json(path: Path) -> dict[str, Any]:
    """The object in a small file of the user's settings; empty when there is none to be had."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_json(path: Path, values: Mapping[str, Any]) -> None:
    """Written whole or not at all. Raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{uuid.uuid4().hex}")
    try:
        temporary.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
