"""Which reader takes which kind of file. A new format is one file of its own and one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from feltnoter.domain.draft import Draft
from feltnoter.exchange.csv_notes import read_csv
from feltnoter.exchange.plain_text import read_plain_text
from feltnoter.exchange.scenario import read_scenario
from feltnoter.exchange.word_document import read_word_document

# A reader raises UserError for a file that cannot be taken at all; what it had to leave out of a
# file it could take stands in Draft.refused. It imports its heavy libraries inside its functions.
Reader = Callable[[Path], Draft]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_plain_text,
        ".md": read_plain_text,
        ".docx": read_word_document,
        ".csv": read_csv,
        ".json": read_scenario,
    }
)
