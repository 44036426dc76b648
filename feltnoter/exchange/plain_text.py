"""Plain text and Markdown: one note a file. Markdown is kept as it was written."""

from __future__ import annotations

from pathlib import Path

from feltnoter.domain.draft import Draft, DraftNote, Seen
from feltnoter.exchange.files import body, file_name, read_text
from feltnoter.exchange.how import AS_FOUND, How


def read_plain_text(path: Path, how: How = AS_FOUND) -> Draft:
    """One note with the file's text. Raises what ``files.read_text`` raises."""
    read = read_text(path, encoding=how.encoding)
    note = DraftNote(key="note", text=body(read.text), source=file_name(path))
    return Draft(notes=(note,), seen=Seen(encoding=read.encoding))
