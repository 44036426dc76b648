"""Data as files: .xlsx with a sheet a table, .csv with one table, .json with all of it; REFI-QDA."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from feltnoter.exchange.data_out import HEADINGS, TABLES, Cell, DataOut, Language, table_of
from feltnoter.exchange.refi import write_qdc, write_qdpx

CELL_CAP = 32_767  # characters; Excel calls a file with a longer cell damaged
# What makes a cell a formula for Excel and LibreOffice, also in a text file.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS: Mapping[str, int] = MappingProxyType({"text": 80, "quote": 80, "description": 60, "insight": 60})


def write_csv(data: DataOut, out: Path, language: Language, what: str = "notes") -> None:
    """One table as Danish Excel reads it: semicolons, UTF-8 with its mark. A cell that Excel would take
    for a formula has an apostrophe in front; bringing the file in takes it away again."""
    head, rows = table_of(data, what, language)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    out.write_bytes(text.getvalue().encode("utf-8-sig"))


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_SIGNS) else cell


def write_xlsx(data: DataOut, out: Path, language: Language) -> None:
    """A sheet for each table, every text as text, nothing of who made it.

    A text longer than a cell may hold goes on in further columns at the end of its row.
    """
    import openpyxl
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    book = openpyxl.Workbook(write_only=True)
    top = Alignment(vertical="top", wrap_text=True)
    column = 1 if language == "en" else 0
    for what in TABLES:
        head, rows = table_of(data, what, language)
        sheet = book.create_sheet(HEADINGS[what][column])
        sheet.freeze_panes = "A2"
        for number, heading in enumerate(head, 1):
            key = next((key for key in _WIDTHS if HEADINGS[key][column] == heading), "")
            sheet.column_dimensions[openpyxl.utils.get_column_letter(number)].width = _WIDTHS.get(key, 18)

        def cell(value: Cell, bold: bool = False, sheet: Any = sheet) -> Any:
            made = WriteOnlyCell(sheet, value)
            if isinstance(value, str):
                made.data_type = "s"  # never a formula
            made.alignment = top
            if bold:
                made.font = Font(bold=True)
            return made

        sheet.append([cell(heading, bold=True) for heading in head])
        for row in rows:
            sheet.append([cell(value) for value in _within_cells(row)])
    book.properties.creator = book.properties.title = None
    book.save(out)


def _within_cells(row: Sequence[Cell]) -> list[Cell]:
    kept: list[Cell] = []
    rest: list[Cell] = []
    for value in row:
        if isinstance(value, str) and len(value.encode("utf-16-le")) // 2 > CELL_CAP:
            first, *more = _pieces(value)
            kept.append(first)
            rest += more
        else:
            kept.append(value)
    return [*kept, *rest]


def _pieces(text: str) -> list[str]:
    """Pieces Excel can hold: it counts UTF-16 units, so half as many code points are safe."""
    size = CELL_CAP // 2
    return [text[start : start + size] for start in range(0, len(text), size)]


def write_json(data: DataOut, out: Path, language: Language) -> None:
    """Everything, with English names whatever the language; excerpts in code points, end exclusive."""
    content = {"format": "feltnoter-export/1", **dataclasses.asdict(data)}
    out.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


WRITERS: Mapping[str, Callable[[DataOut, Path, Language], None]] = MappingProxyType(
    {
        ".csv": write_csv,
        ".xlsx": write_xlsx,
        ".json": write_json,
        ".qdpx": write_qdpx,
        ".qdc": write_qdc,
    }
)
