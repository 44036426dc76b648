"""Draw the program's icon: white notebook and pen on the accent colour, in the sizes Windows asks for.

    python packaging/windows/build_icon.py [OUT.ico]

The result, ``packaging/windows/feltnoter.ico``, lies in the checkout; a test compares.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def draw(side: int) -> bytes:
    """One square picture, PNG."""
    from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
    from PySide6.QtGui import QColor, QImage, QPainter

    from ui.style.icons import Icons
    from ui.style.tokens import Palette, load

    image = QImage(side * 4, side * 4, QImage.Format.Format_ARGB32_Premultiplied)  # drawn large: softer edges
    image.fill(Qt.GlobalColor.transparent)
    whole = QRectF(0, 0, side * 4, side * 4)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(load(Palette.LIGHT).accent)
        painter.drawRoundedRect(whole, side * 0.9, side * 0.9)
        inset = side * 4 * (0.12 if side <= 24 else 0.2)  # small ones need all the room there is
        stroke = 2.4 if side <= 24 else 2.0
        Icons().renderer("notebook-pen", QColor("white"), stroke).render(
            painter, whole.adjusted(inset, inset, -inset, -inset)
        )
    small = image.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    small.save(buffer, "PNG")
    return buffer.data().data()


def main(arguments: list[str]) -> int:
    """Write the file."""
    import struct

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication(["icon"])
    pictures = [draw(side) for side in SIZES]
    del app
    entries, offset = b"", 6 + 16 * len(SIZES)
    for side, picture in zip(SIZES, pictures, strict=True):
        entries += struct.pack("<4B2H2I", side % 256, side % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    out = Path(arguments[0]) if arguments else HERE / "feltnoter.ico"
    out.write_bytes(struct.pack("<3H", 0, 1, len(SIZES)) + entries + b"".join(pictures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
