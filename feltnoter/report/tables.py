"""Tables as strings: the head repeats on each page, rows stay whole (see ``markup``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feltnoter.report.look import ACCENT, LINE, Role
from feltnoter.report.markup import attribute, link, paragraph, run, strong
from feltnoter.report.sentences import Wording
from feltnoter.report.sheet import twips

# A row taller than a page must be allowed to break, or its end may never be seen.
_LONGEST_WHOLE_ROW = 1_500
_KEPT = "<w:keepNext/>"
_BOX = ("top", "left", "bottom", "right", "insideH", "insideV")


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


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: what it stands for and how long it is."""

    label: str
    value: int


def bars(rows: Sequence[Bar], width: float, words: Wording) -> tuple[str, float]:
    """A bar chart that is a table: sharp at every size, and read aloud row by row. Also its height
    in points."""
    shares = (34.0, 54.0, 12.0)
    widths = [twips(width * share / 100) for share in shares]
    longest = max((row.value for row in rows), default=0) or 1
    room = width * shares[1] / 100 - 14
    lines = []
    for row in rows:
        right = twips(14 + room * (1 - row.value / longest))
        bar = f'<w:shd w:val="clear" w:color="auto" w:fill="{ACCENT}"/><w:ind w:left="0" w:right="{right}"/>'
        cells = (
            paragraph(Role.CELL, run(row.label)),
            paragraph(Role.BAR, run("\N{NO-BREAK SPACE}"), bar),
            paragraph(Role.CELL, strong(str(row.value))),
        )
        lines.append(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + "".join(
                _boxed(cell, each, '<w:vAlign w:val="center"/>')
                for cell, each in zip(cells, widths, strict=True)
            )
            + "</w:tr>"
        )
    heads = (words.source, "\N{NO-BREAK SPACE}", words.table_of_cards)
    head = "".join(
        _boxed(paragraph(Role.CELL_HEAD, run(text)), each) for text, each in zip(heads, widths, strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    said = "; ".join(f"{row.label}: {row.value}" for row in rows)
    xml = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{attribute(words.where_from)}"/>'
        f'<w:tblDescription w:val="{attribute(said)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{''.join(lines)}</w:tbl>"
    )
    return xml, (len(rows) + 1) * 24.0


def writing_table(fields: Sequence[tuple[str, str]], width: float, height: float, title: str) -> str:
    """Fields to write in, two beside each other, each ``height`` points high or higher: name and
    content control."""
    each = twips(width / 2)
    rows = []
    for at in range(0, len(fields), 2):
        kept = _KEPT if at == 0 else ""
        cells = "".join(
            _boxed(paragraph(Role.LABEL, run(name)) + paragraph(Role.FIELD, control, kept), each)
            for name, control in fields[at : at + 2]
        )
        rows.append(
            f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/></w:trPr>'
            f"{cells}</w:tr>"
        )
    line = f'w:val="single" w:sz="6" w:space="0" w:color="{ACCENT}"'
    sides = "".join(
        f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    names = ", ".join(name for name, _ in fields)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2 * each}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="90" w:type="dxa"/>'
        '<w:left w:w="130" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="130" w:type="dxa"/>'
        '</w:tblCellMar><w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{attribute(title)}"/>'
        f'<w:tblDescription w:val="{attribute(names)}"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{each}"/><w:gridCol w:w="{each}"/></w:tblGrid>{"".join(rows)}</w:tbl>'
    )


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


def _boxed(content: str, width: int, more: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>'


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
