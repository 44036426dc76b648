"""Plain text and Markdown: one note a file. Markdown is kept as it was written."""

from __future__ import annotations

from pathlib import Path

from feltnoter.domain.draft import Draft, DraftNote
from feltnoter.exchange.files import body, file_name, read_text


def read_plain_text(path: Path) -> Draft:
    """One note with the file's text. Raises what ``files.read_text`` raises."""
    return Draft(notes=(DraftNote(key="note", text=body(read_text(path)), source=file_name(path)),))
