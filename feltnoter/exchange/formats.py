"""Which reader takes which kind of file. A new format is one file of its own and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from feltnoter.domain.draft import Draft
from feltnoter.exchange.csv_notes import read_csv
from feltnoter.exchange.how import AS_FOUND, How
from feltnoter.exchange.open_document import read_open_document
from feltnoter.exchange.pdf_document import read_pdf
from feltnoter.exchange.picture import read_picture
from feltnoter.exchange.plain_text import read_plain_text
from feltnoter.exchange.refi_in import read_qdc, read_qdpx
from feltnoter.exchange.rich_text import read_rich_text
from feltnoter.exchange.scenario import read_scenario
from feltnoter.exchange.spreadsheet import read_spreadsheet
from feltnoter.exchange.subtitles import read_subtitles
from feltnoter.exchange.web_page import read_web_page
from feltnoter.exchange.word_document import read_word_document


class Reader(Protocol):
    """A reader raises UserError for a file that cannot be taken at all; what it had to leave out of a
    file it could take stands in Draft.refused. It imports its heavy libraries inside its functions."""

    def __call__(self, path: Path, how: How = AS_FOUND, /) -> Draft:
        """The draft of one file."""


PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif")

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_plain_text,
        ".md": read_plain_text,
        ".docx": read_word_document,
        ".odt": read_open_document,
        ".rtf": read_rich_text,
        ".pdf": read_pdf,
        ".html": read_web_page,
        ".htm": read_web_page,
        ".srt": read_subtitles,
        ".vtt": read_subtitles,
        ".csv": read_csv,
        ".tsv": read_csv,
        ".xlsx": read_spreadsheet,
        ".json": read_scenario,
        ".qdpx": read_qdpx,
        ".qdc": read_qdc,
        **dict.fromkeys(PHOTOS, read_picture),
    }
)

# Endings we meet often and cannot read, with a sentence that says what to do in their own program.
KNOWN_STRANGERS: Mapping[str, str] = MappingProxyType(
    {
        ".doc": "office_old_format",
        ".dot": "office_old_format",
        ".xls": "office_old_sheet",
        ".ods": "office_old_sheet",
        ".heic": "photo_heic",
        ".heif": "photo_heic",
        ".mp3": "sound_not_read",
        ".m4a": "sound_not_read",
        ".wav": "sound_not_read",
        ".mp4": "sound_not_read",
        ".mov": "sound_not_read",
    }
)
