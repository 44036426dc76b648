"""What the report place's tests do and look at."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from pytestqt.qtbot import QtBot

from ui.report import ReportPlace


def settled(place: ReportPlace, qtbot: QtBot) -> None:
    """Until the preview shows what is wished for now."""
    wish = place.wish()
    assert wish is not None
    qtbot.waitUntil(lambda: place._shown_number == place._number and not place._later.isActive())


def written(place: ReportPlace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: place.status.open.isVisible() or place.status.folder.isVisible(), timeout=20_000)


def words_of(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
