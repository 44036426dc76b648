"""The recovery sheet: one page of paper with what opens a project, in plain words."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from ui.style.type import FAMILY

_INK = QColor("#1B2630")
_MUTED = QColor("#4C5A66")
_LINE = QColor("#C9D1D8")


@dataclass(frozen=True, slots=True)
class Recovery:
    """What stands on the sheet. ``day`` is in words of the window's language."""

    title: str
    path: Path
    passphrase: str = field(repr=False)
    day: str


def set_up(device: QPagedPaintDevice) -> None:
    """A4 upright with a margin of 25 mm."""
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(25, 25, 25, 25),
            QPageLayout.Unit.Millimeter,
        )
    )


def write_pdf(recovery: Recovery, target: Path) -> bool:
    """The sheet as a PDF file; False when it could not be written."""
    writer = QPdfWriter(str(target))
    writer.setTitle(recovery.title)
    set_up(writer)
    painter = QPainter()
    if not painter.begin(writer):
        return False
    try:
        draw(painter, recovery)
    finally:
        ended = painter.end()
    return ended and target.is_file() and target.stat().st_size > 0


def draw(painter: QPainter, recovery: Recovery) -> None:
    """Paint the sheet on a printer or PDF whose page is ``set_up``."""
    device = painter.device()
    unit = device.logicalDpiX() / 72  # a typographic point in the device's own dots
    width = float(device.width())
    y = 0.0

    def put(words: str, points: float, colour: QColor, *, bold: bool = False, gap: float = 6) -> None:
        nonlocal y
        font = QFont(FAMILY)
        font.setPixelSize(round(points * unit))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour)
        flags = int(Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft)
        if " " in words:
            flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        room = QRectF(0, y, width, 4000 * unit)
        used = painter.drawText(room, flags, words)
        height = (
            used.height() if isinstance(used, QRectF) else painter.boundingRect(room, flags, words).height()
        )
        y += height + gap * unit

    def rule() -> None:
        nonlocal y
        painter.fillRect(QRectF(0, y, width, max(1.0, 0.75 * unit)), _LINE)
        y += 18 * unit

    put("Feltnoter", 11, _MUTED, gap=2)
    put(QCoreApplication.translate("RecoverySheet", "Recovery sheet"), 24, _INK, bold=True, gap=12)
    put(
        QCoreApplication.translate(
            "RecoverySheet", "Whoever holds this sheet and the file can read every note in the project."
        ),
        11,
        _INK,
    )
    put(
        QCoreApplication.translate(
            "RecoverySheet", "Put it somewhere locked, not in the bag with the laptop."
        ),
        11,
        _INK,
        gap=18,
    )
    rule()
    for label, value, size in (
        (QCoreApplication.translate("RecoverySheet", "Project"), recovery.title, 14.0),
        (
            QCoreApplication.translate("RecoverySheet", "Passphrase, exactly as written"),
            recovery.passphrase,
            20.0,
        ),
        (QCoreApplication.translate("RecoverySheet", "The file"), str(recovery.path), 11.0),
        (QCoreApplication.translate("RecoverySheet", "Made on"), recovery.day, 11.0),
    ):
        put(label, 10, _MUTED, gap=3)
        put(value, size, _INK, bold=size > 11, gap=16)
    rule()
    put(QCoreApplication.translate("RecoverySheet", "How to open the project"), 13, _INK, bold=True)
    for line in (
        QCoreApplication.translate("RecoverySheet", "1. Install Feltnoter on a computer and start it."),
        QCoreApplication.translate(
            "RecoverySheet", "2. Choose »Open …« and find the file named above, or a backup of it."
        ),
        QCoreApplication.translate(
            "RecoverySheet", "3. Write the passphrase with the same spaces, capitals and small letters."
        ),
    ):
        put(line, 11, _INK, gap=4)
    y += 10 * unit
    put(
        QCoreApplication.translate(
            "RecoverySheet",
            "Without the passphrase nobody can open the file: not the IT department, and not those who made"
            " Feltnoter. Shred this sheet when the project is over.",
        ),
        11,
        _INK,
    )
