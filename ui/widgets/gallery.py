"""Paint every widget into one picture, to be looked at: ``python -m ui.widgets.gallery OUT.png``.

For whoever changes the look, and for the tests. Nothing in the program imports it.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.style.theme import Mode, Theme
from ui.widgets import gallery_board, gallery_parts
from ui.widgets.button import ButtonKind
from ui.widgets.card_view import CardView
from ui.widgets.control import Control
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, LineField
from ui.widgets.surface import Surface, height_for
from ui.widgets.text import Label
from ui.widgets.toast import Toast

_WIDTH = 1366


def build(theme: Theme) -> QWidget:
    """The page of parts: everything but the board and the dialog."""
    page = Surface(theme, "surface")
    outer = QVBoxLayout(page)
    outer.setContentsMargins(24, 24, 24, 72)
    outer.setSpacing(24)
    outer.addWidget(gallery_parts.types(theme))
    first = QHBoxLayout()
    first.setSpacing(32)
    first.addLayout(gallery_parts.buttons(theme), 1)
    first.addLayout(gallery_parts.chips(theme), 1)
    outer.addLayout(first)
    second = QHBoxLayout()
    second.setSpacing(32)
    second.addWidget(gallery_parts.RowsSample(theme), 0, Qt.AlignmentFlag.AlignTop)
    second.addLayout(gallery_parts.fields(theme), 1)
    third = QVBoxLayout()
    third.addLayout(gallery_parts.messages(theme))
    second.addLayout(third, 1)
    outer.addLayout(second)
    fourth = QHBoxLayout()
    fourth.setSpacing(32)
    fourth.addLayout(gallery_parts.choices(theme), 1)
    for zoom in (0.4, 0.1):
        fourth.addWidget(gallery_board.BoardSample(theme, zoom=zoom))
    outer.addLayout(fourth)
    page.setFixedWidth(_WIDTH)
    page.ensurePolished()
    page.setFixedHeight(height_for(page, _WIDTH))
    toast = Toast(theme, page, "Fortryd", "Ctrl+Z")
    toast.show_done("3 kort er flyttet til »Jeg sidder klar, fordi jeg ikke ved, hvem der kommer«")
    return page


def dialog(theme: Theme) -> Dialog:
    """A dialog as they all look."""
    box = Dialog(theme, "Ny felttur")
    box.add(Field(theme, "Sted", LineField(theme, placeholder="Skriv et sted eller et distrikt")))
    box.add(
        Field(theme, "Formål", LineField(theme), helper="Det, I vil have øje for. Kan ændres når som helst.")
    )
    box.add(Label(theme, "Noter fra samme sted og dag samles af sig selv.", role="muted", wrap=True))
    box.add_action("Annullér").clicked.connect(box.reject)
    box.add_action("Opret felttur", ButtonKind.PRIMARY).clicked.connect(box.accept)
    return box


def _ring_some(page: QWidget) -> None:
    """Show a focus ring on a few controls, as the keyboard would."""
    event = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    for control in page.findChildren(Control):
        if control.words in ("Nyt kort", "Åbn …", "Nyt projekt") or isinstance(control, CardView):
            QApplication.sendEvent(control, event)


def paint(theme: Theme, ratio: float = 1.0) -> QPixmap:
    """The gallery as one picture with ``ratio`` device pixels per pixel."""
    board, page, box = gallery_board.BoardPage(theme), build(theme), dialog(theme)
    box.show()
    for widget in (board, page):
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        widget.show()
    QApplication.processEvents()
    _ring_some(page)
    QApplication.processEvents()
    parts = (board, page, box)
    height = sum(part.height() for part in parts) + 48
    whole = QPixmap(QSize(round(_WIDTH * ratio), round(height * ratio)))
    whole.setDevicePixelRatio(ratio)
    whole.fill(theme.tokens.bg)
    y = 0
    with QPainter(whole) as painter:
        for part in parts:
            part.render(painter, QPoint(0 if part is not box else 24, y))
            y += part.height() + 24
    for part in parts:
        part.close()
        part.deleteLater()
    return whole


def main(arguments: list[str]) -> int:
    """Write the picture; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m ui.widgets.gallery", description="Paint every widget.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", choices=[mode.value for mode in Mode], default=Mode.LIGHT.value)
    parser.add_argument("--scale", type=float, default=1.0, help="device pixels per pixel, 1 to 2")
    parser.add_argument("--text", type=float, default=1.0, help="size of the text, 1 to 3")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme = Theme(app, mode=Mode(chosen.theme), scale=chosen.text)
    return 0 if paint(theme, chosen.scale).save(str(chosen.out), "PNG") else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
