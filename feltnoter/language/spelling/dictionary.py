"""The Danish hunspell dictionary (Stavekontrolden), loaded so that nobody has to wait for it.

``chunspell`` keeps the interpreter's lock for as long as a call lasts, so a call from a worker stops the
window all the same: loading the dictionary at one stroke 0.25 s, hunspell's own suggestions for one word 0.1
to 0.6 s. Therefore it is loaded a portion at a time, and nothing is asked of hunspell but whether it knows a
word. Most words stand in the dictionary in some form: a reading without the rules for compounds answers that
in 0.03 ms. Only for the others is the whole of it asked (1 to 10 ms). ``docs/decisions/spelling.md``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Protocol
from zlib import crc32

PORTIONS = 8  # a portion keeps the lock for some 30 ms; more of them make every question dearer
LONGEST = 40  # letters; hunspell may take a tenth of a second over longer ones, which are rarely one word
_NAME = "da_DK"
_RULES_OF_COMPOUNDS = re.compile(r"^(?:COMPOUND|CHECKCOMPOUND).*\n", re.MULTILINE)


class Hunspell(Protocol):
    """What we ask of ``hunspell.Hunspell``, which has no types of its own."""

    def spell(self, word: str) -> bool:
        """Whether it knows the word."""


class Dictionary:
    """Knows words, as they are written: capitals matter. May be asked by several threads; they take turns."""

    def __init__(self, listed: Hunspell, built: Hunspell) -> None:
        """``listed`` knows the dictionary's words in all their forms, ``built`` compounds of them too."""
        self._listed = listed
        self._built = built
        self._lock = Lock()

    def lists(self, word: str) -> bool:
        """Whether a form of ``word`` stands in the dictionary."""
        return self._ask(self._listed, word)

    def builds(self, word: str) -> bool:
        """Whether ``word`` could be a compound of words that stand there, however odd: »borgren«. Slow."""
        return self._ask(self._built, word)

    def _ask(self, hunspell: Hunspell, word: str) -> bool:
        try:
            with self._lock:
                return hunspell.spell(word)
        except UnicodeEncodeError:  # half a character
            return True


def load_dictionary(breathe: Callable[[], None] = lambda: None) -> Dictionary:
    """Unpack and load it: a second, for a worker. ``breathe`` is called between portions.

    Raises ``OSError`` when the temporary folder cannot be written.
    """
    import gzip
    from importlib.resources import files
    from tempfile import TemporaryDirectory

    folder = files("resources").joinpath("language")
    with TemporaryDirectory(prefix="feltnoter-") as name:
        unpacked = Path(name)
        parts = _cut(gzip.decompress(folder.joinpath(f"{_NAME}.dic.gz").read_bytes()), breathe)
        for number, lines in enumerate(parts):
            path = unpacked / (f"{_NAME}.dic" if number == 0 else f"{number}.dic")
            path.write_bytes(b"%d\n" % len(lines) + b"\n".join(lines) + b"\n")
            breathe()
        affixes = folder.joinpath(f"{_NAME}.aff").read_text("utf-8")
        found = []
        for rules in (_RULES_OF_COMPOUNDS.sub("", affixes), affixes):
            unpacked.joinpath(f"{_NAME}.aff").write_text(rules, "utf-8", newline="\n")
            found.append(_load(unpacked, breathe))
        return Dictionary(*found)


def _cut(dictionary: bytes, breathe: Callable[[], None]) -> list[list[bytes]]:
    """The lines in portions. Lines of one word go together: hunspell looks for them in one table only."""
    parts: list[list[bytes]] = [[] for _ in range(PORTIONS)]
    for number, line in enumerate(dictionary.splitlines()[1:]):
        word = line.partition(b"/")[0].partition(b" ")[0].decode().lower()
        parts[crc32(word.encode()) % PORTIONS].append(line)
        if number % 5_000 == 0:
            breathe()
    return parts


def _load(folder: Path, breathe: Callable[[], None]) -> Hunspell:
    from hunspell import Hunspell as Loaded

    breathe()
    # UTF-8 whatever the system's own encoding is: a user's folder may bear any name.
    hunspell = Loaded(_NAME, hunspell_data_dir=str(folder), system_encoding="UTF-8")
    lead = "\\\\?\\" if os.name == "nt" else ""  # tells hunspell the same; the first call does so itself
    for number in range(1, PORTIONS):
        breathe()
        hunspell.add_dic(f"{lead}{folder / f'{number}.dic'}")
    loaded: Hunspell = hunspell
    return loaded
