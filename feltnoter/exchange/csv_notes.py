"""Notes in comma-separated files, as Danish Excel and everybody else writes them."""

from __future__ import annotations

import csv
import io
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path

from feltnoter.domain.draft import Draft
from feltnoter.errors import UserError
from feltnoter.exchange.files import file_name, read_text
from feltnoter.exchange.how import AS_FOUND, How
from feltnoter.exchange.note_table import ROW_CAP, known_header, notes_from_table

_DELIMITERS = ";,\t|"
_NO_DELIMITER = "\x1f"  # the csv module insists on one; this one stands in no cell that we keep
_END = "\x1e"  # put after the last line: a quote left open swallows it
_EXCEL_HINT = re.compile(r'"?sep=([;,\t|:])"?\r?\n', re.IGNORECASE)
_FORMULA_SHIELD = re.compile(r"\A'(?=[=+@\t\r-])")  # put there by export, so that Excel runs nothing
_LINE_END = re.compile(r"\r\n?|\n")
_RECORD_CAP = ROW_CAP + 2  # with the header and the end
_HEADER_CAP = 10_000  # characters
_SAMPLE = 200  # rows

# Python keeps one limit on the length of a field for the whole process.
_limit_lock = threading.Lock()


def read_csv(path: Path, how: How = AS_FOUND) -> Draft:
    """A draft with a note for each row; see ``note_table`` for the columns.

    A file of one column without a known heading is a list of notes. Raises UserError
    ``csv_open_quote`` (``row``), what ``note_table.notes_from_table`` and ``files.read_text`` raise.
    """
    read = read_text(path, encoding=how.encoding)
    draft = table_of_text(read.text, file_name(path))
    return replace(draft, seen=replace(draft.seen, encoding=read.encoding))


def table_of_text(text: str, name: str) -> Draft:
    """As ``read_csv``, for text at hand: a file's or what was pasted."""
    text = text.removeprefix("\ufeff").replace("\x00", "")
    hint = _EXCEL_HINT.match(text)
    text = text[hint.end() :] if hint else text
    header = _header_line(text)
    delimiter = hint[1] if hint else _delimiter(header)
    if any(known_header(cell) for cell in header.split(delimiter or _NO_DELIMITER)):
        rows = _rows(text, delimiter or _NO_DELIMITER, name)
        return notes_from_table(rows[0][1], rows[1:], name, delimiter)
    if delimiter and _is_table(text, delimiter):
        raise UserError("table_without_text_column", name=name)
    return notes_from_table(["text"], _single_column(text), name)


def _header_line(text: str) -> str:
    """The first line that is not blank, without quotes and without delimiters inside quotes."""
    kept: list[str] = []
    quoted = False
    for sign in text[:_HEADER_CAP].lstrip(" \r\n"):
        if sign == '"':
            quoted = not quoted
        elif sign in "\r\n" and not quoted:
            break
        elif not (quoted and sign in _DELIMITERS):
            kept.append(sign)
    return "".join(kept)


def _delimiter(header: str) -> str:
    """The sign that cuts most known headings out of the header, then the one that stands there most
    often; "" when there is none. csv.Sniffer looks at the prose below and fails on one column."""

    def weight(sign: str) -> tuple[int, int]:
        return sum(known_header(cell) is not None for cell in header.split(sign)), header.count(sign)

    best = max(_DELIMITERS, key=weight)
    return best if best in header else ""


def _rows(text: str, delimiter: str, name: str) -> list[tuple[int, list[str]]]:
    """All rows that are not blank, with the numbers that a spreadsheet would show beside them."""
    records = _parse(f"{text}\n{_END}", delimiter)
    if len(records) < _RECORD_CAP and records[-1] != [_END]:
        raise UserError("csv_open_quote", name=name, row=len(records))
    return [
        (number, [_FORMULA_SHIELD.sub("", cell, count=1) for cell in row])
        for number, row in enumerate(records, 1)
        if row != [_END] and any(cell.strip() for cell in row)
    ]


def _is_table(text: str, delimiter: str) -> bool:
    """Whether prose is not what this is: every row has the same number of cells, more than one."""
    rows = [row for row in _parse(text, delimiter, _SAMPLE) if row]
    after_space = all(cell[:1] in ("", " ") for row in rows for cell in row[1:])  # as after a comma
    return len(rows) > 1 and len({len(row) for row in rows}) == 1 and not after_space


def _single_column(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    try:
        records = _parse(text, _NO_DELIMITER, strict=True)
    except csv.Error:  # a line that begins with a spoken quotation is not a quoted cell
        records = [[line] for line in islice(_LINE_END.split(text), ROW_CAP + 1)]
    return ((number, row) for number, row in enumerate(records, 1))


def _parse(text: str, delimiter: str, cap: int = _RECORD_CAP, strict: bool = False) -> list[list[str]]:
    """The first ``cap`` records; blank lines are empty ones. Raises csv.Error only when strict."""
    with _long_fields(len(text)):
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
        return list(islice(reader, cap))


@contextmanager
def _long_fields(length: int) -> Iterator[None]:
    with _limit_lock:
        before = csv.field_size_limit(max(length, csv.field_size_limit()))
        try:
            yield
        finally:
            csv.field_size_limit(before)
