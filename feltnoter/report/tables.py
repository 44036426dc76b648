"""Tables as strings: the head repeats on each page, rows stay whole (see ``markup``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feltnoter.report.look import ACCENT, LINE, Role
from feltnoter.report.markup import attribute, link, paragraph, run, strong
from feltnoter.report.sheet import twips

# A row taller than a page must be allowed to break, or its end may never be seen.
_LONGEST_WHOLE_ROW = 1_500


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: text, where it links to, and how far it is set in (points)."""

    text: str
    anchor: str = ""
    indent: float = 0
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and its share of the table's width."""

    heading: str
    share: float


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    width: float,
    title: str,
    description: str,
    cell_style: str = Role.CELL,
    head_style: str = Role.CELL_HEAD,
) -> str:
    """A table ``width`` points wide whose head repeats and whose rows stay whole.

    ``title`` and ``description`` are read aloud by screen readers.
    """
    shares = sum(column.share for column in columns)
    widths = [twips(width * column.share / shares) for column in columns]
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    head = "".join(
        _cell(Cell(column.heading), each, head_style) for column, each in zip(columns, widths, strict=True)
    )
    body = "".join(_row(row, widths, cell_style) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>'
        f'<w:top w:val="single" w:sz="12" w:space="0" w:color="{ACCENT}"/>'
        f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/></w:tblBorders>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(title)}"/><w:tblDescription w:val="{attribute(description)}"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{body}</w:tbl>"
    )


def _row(row: Sequence[Cell], widths: Sequence[int], style: str) -> str:
    whole = all(len(cell.text) <= _LONGEST_WHOLE_ROW for cell in row)
    cells = "".join(_cell(cell, width, style) for cell, width in zip(row, widths, strict=True))
    return f"<w:tr>{'<w:trPr><w:cantSplit/></w:trPr>' if whole else ''}{cells}</w:tr>"


def _cell(cell: Cell, width: int, style: str) -> str:
    indent = f'<w:ind w:left="{twips(cell.indent)}"/>' if cell.indent else ""
    if cell.anchor:
        content = link(cell.anchor, cell.text)
    else:
        content = strong(cell.text) if cell.strong else run(cell.text)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(style, content, indent)}</w:tc>"
    )
