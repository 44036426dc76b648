"""Notes in Excel's files (.xlsx): one note a row, as in ``csv_notes``."""

from __future__ import annotations

import datetime
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from feltnoter.domain.draft import Draft, Refusal
from feltnoter.domain.text import one_line
from feltnoter.errors import UserError
from feltnoter.exchange.files import file_name
from feltnoter.exchange.how import AS_FOUND, How
from feltnoter.exchange.note_table import ROW_CAP, known_header, notes_from_table
from feltnoter.exchange.zip_guard import ZipLimits, slim_copy

_LIMITS = ZipLimits(xml=100_000_000, tags=4_000_000)  # read in a stream, so the memory is a fraction
_MOST_COLUMNS = 100
_MOST_ROWS = 4 * ROW_CAP  # with the empty ones; formatting alone makes Excel write a million
_HEADER_WITHIN = 10  # rows: a title and a date may stand above the headings

Row = tuple[int, list[str]]


def read_spreadsheet(path: Path, how: How = AS_FOUND) -> Draft:
    """A draft with a note for each row of the first sheet that has a column with the text.

    A sheet of one column without a known heading is a list of notes. Formulas count by the value last
    shown. Raises UserError ``spreadsheet_unreadable``, what ``note_table.notes_from_table`` and
    ``zip_guard.slim_copy`` raise.
    """
    name = file_name(path)
    package = slim_copy(path, _LIMITS, lambda part: False)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl does not keep; nothing is written back
            sheets = _sheets(package)
    except Exception:  # from here on the content decides what openpyxl raises
        raise UserError("spreadsheet_unreadable", name=name) from None
    filled = [(title, rows) for title, rows in sheets if rows]
    if not filled:
        raise UserError("table_empty", name=name)
    title, rows = next((sheet for sheet in filled if _header(sheet[1]) is not None), filled[0])
    draft = _notes(rows, name)
    others = ", ".join(one_line(other) for other, _ in filled if other != title)
    if not others:
        return draft
    data: dict[str, str | int] = {"name": name, "sheet": one_line(title), "others": others}
    left = Refusal(source=name, key="sheets_left_out", data=data)
    return replace(draft, refused=(*draft.refused, left))


def _sheets(package: Any) -> list[tuple[str, list[Row]]]:
    import openpyxl

    book = openpyxl.load_workbook(package, read_only=True, data_only=True, keep_links=False)
    try:
        visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        return [(str(sheet.title), list(_rows(sheet))) for sheet in visible]
    finally:
        book.close()


def _rows(sheet: Any) -> Iterator[Row]:
    """The rows that are not blank, with the numbers Excel shows beside them."""
    sheet.reset_dimensions()  # what the file claims may be a million columns
    kept = 0
    rows = islice(sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True), _MOST_ROWS)
    for number, row in enumerate(rows, 1):
        if not any(row):
            continue
        cells = [_said(value) for value in row]
        if any(cell.strip() for cell in cells):
            kept += 1
            yield number, cells
            if kept > ROW_CAP + 1:
                return


def _said(value: object) -> str:
    """A cell as it would be typed."""
    match value:
        case None:
            return ""
        case datetime.datetime():
            midnight = value.time() == datetime.time()  # how a date without a time is kept
            return value.date().isoformat() if midnight else value.isoformat(sep=" ", timespec="minutes")
        case datetime.date() | datetime.time():
            return value.isoformat()
        case bool():
            return "ja" if value else "nej"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def _header(rows: Sequence[Row]) -> int | None:
    """The index of the row that holds the headings."""
    for index, (_, row) in enumerate(rows[:_HEADER_WITHIN]):
        if "text" in {known_header(cell) for cell in row}:
            return index
    return None


def _notes(rows: Sequence[Row], name: str) -> Draft:
    header = _header(rows)
    if header is not None:
        return notes_from_table(rows[header][1], rows[header + 1 :], name)
    if any(sum(map(bool, map(str.strip, row))) > 1 for _, row in rows):
        raise UserError("table_without_text_column", name=name)
    return notes_from_table(["text"], [(number, ["".join(row)]) for number, row in rows], name)
