"""Many short inputs pasted at once, from a kick-off or a chat: one note each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from feltnoter.domain.draft import Draft, DraftNote
from feltnoter.domain.text import normalise
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.errors import UserError
from feltnoter.exchange.csv_notes import table_of_text
from feltnoter.exchange.files import body
from feltnoter.exchange.note_table import known_header

MOST = 5_000  # notes in one go; what is more comes from a file
# What stands in front of an item: a bullet, or a number with a full stop or bracket and a space.
_ITEM = re.compile(r"^[ \t]*(?:[-–—•*▪◦·‣]|\(?\d{1,4}[.)])[ \t]+")
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


class Division(StrEnum):
    """What ends a note."""

    LINE = "line"
    BLANK_LINE = "blank_line"


def proposed_division(text: str) -> Division:
    """Blank lines where there are some and the pieces between them have several lines; else lines."""
    blocks = _BLANK.split(normalise(text).strip("\n"))
    return Division.BLANK_LINE if len(blocks) > 1 and any("\n" in b for b in blocks) else Division.LINE


def inputs_in(text: str, division: Division) -> list[str]:
    """The single inputs, without bullets and numbers in front of them; blank ones are none."""
    text = normalise(text)
    pieces = text.split("\n") if division is Division.LINE else _BLANK.split(text)
    return [said for piece in pieces if (said := body(_ITEM.sub("", piece, count=1)))]


def is_table(text: str) -> bool:
    """Whether this was copied from a spreadsheet with headings we know, the text's among them."""
    header = normalise(text).lstrip("\n").partition("\n")[0]
    return "\t" in header and "text" in {known_header(cell) for cell in header.split("\t")}


def read_pasted(text: str, division: Division, name: str, kind: NoteKind = NoteKind.OTHER) -> Draft:
    """A note for each input; a copied table as if it were a file. ``name`` stands as their source.

    Raises UserError ``nothing_pasted``, ``pasted_too_many`` (``limit``) and, for tables, what
    ``csv_notes.table_of_text`` raises.
    """
    if is_table(text):
        return table_of_text(normalise(text).lstrip("\n"), name)
    found = inputs_in(text, division)
    if not found:
        raise UserError("nothing_pasted")
    if len(found) > MOST:
        raise UserError("pasted_too_many", limit=MOST)
    return Draft(notes=tuple(_notes(found, name, kind)))


def _notes(found: Iterable[str], name: str, kind: NoteKind) -> Iterable[DraftNote]:
    for number, said in enumerate(found):
        yield DraftNote(key=f"input{number}", text=said, kind=kind, source=name)
