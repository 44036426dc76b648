"""Icons: every name used exists, every picture is in the colour and size asked for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.style.icons import _LIMIT, Icons, icon_names
from ui.style.look import KIND_ICONS, LINK_ICONS

DESIGN = frozenset(
    {
        *("notebook-pen", "highlighter", "layout-dashboard", "shapes", "file-text", "folder-kanban"),
        *("users-round", "shield-check", "quote", "eye", "messages-square", "lightbulb", "mic", "image"),
        *("zap", "route", "circle-dashed", "layers", "square-parking", "arrow-left-right"),
        *("corner-down-right", "tag", "presentation", "volume-x", "pencil-line", "archive", "ban"),
        *("folder-sync", "git-merge", "panel-right"),
    }
)
KEYWORDS = {"icon", "trailing", "warn"}
CALLS = {"IconLabel", "IconButton", "EmptyState", "SidebarItem", "InspectorRow"}


def used(path: Path) -> Iterator[str]:
    """The icon names written in a file: keyword arguments, and the first text of the calls that take one."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", "")
        is_drawn = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "attr", "") == "icons"
        texts = [
            arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
        ]
        if (name in CALLS or is_drawn) and texts:
            yield texts[0]
        for keyword in node.keywords:
            value = keyword.value
            if keyword.arg in KEYWORDS and isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.value


def test_every_icon_named_in_the_interface_exists(checkout: Path) -> None:
    found = {name for path in (checkout / "ui").rglob("*.py") for name in used(path)} - {""}
    assert {"ellipsis", "circle-check", "chevron-down"} <= found
    assert found <= icon_names()


def test_the_icons_of_the_design_are_bundled_with_their_licence(checkout: Path) -> None:
    assert DESIGN | set(KIND_ICONS.values()) | set(LINK_ICONS.values()) <= icon_names()
    assert "ISC License" in (checkout / "resources" / "icons" / "LICENSE").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in (checkout / "resources" / "fonts" / "OFL.txt").read_text(
        encoding="utf-8"
    )


def test_every_icon_is_drawn_in_its_colour_alone(qapp: QApplication) -> None:
    icons = Icons()
    for name in sorted(icon_names()):
        pixmap = icons.pixmap(name, QColor("#0F6A73"), 16, 1.5)
        image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
        pixels = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
        solid = [pixel for pixel in pixels if pixel.alpha() > 200]
        assert solid, f"{name}: nothing was drawn"
        assert all(abs(pixel.red() - 0x0F) <= 4 and abs(pixel.green() - 0x6A) <= 4 for pixel in solid), name


def test_a_picture_is_made_once_for_each_name_colour_size_and_screen(qapp: QApplication) -> None:
    icons = Icons()
    first = icons.pixmap("eye", QColor("red"), 16, 1.5)
    assert icons.pixmap("eye", QColor("red"), 16, 1.5) is first
    assert first.size() == QSize(24, 24)
    assert first.devicePixelRatio() == 1.5
    for other in (
        ("mic", "red", 16, 1.5),
        ("eye", "blue", 16, 1.5),
        ("eye", "red", 20, 1.5),
        ("eye", "red", 16, 2.0),
    ):
        name, colour, size, ratio = other
        assert icons.pixmap(name, QColor(colour), size, ratio) is not first
    icons.clear()
    assert icons.pixmap("eye", QColor("red"), 16, 1.5) is not first


def test_the_store_of_pictures_is_bounded(qapp: QApplication) -> None:
    icons = Icons()
    for i in range(_LIMIT + 20):
        icons.pixmap("minus", QColor(i % 256, i // 256, 0), 1)
    assert len(icons._pixmaps) == _LIMIT


def test_an_unknown_icon_is_a_mistake_of_ours(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        Icons().pixmap("tomato", QColor("red"))


def test_an_icon_for_menus_is_crisp_and_can_be_disabled(qapp: QApplication) -> None:
    icon = Icons().icon("eye", QColor("#000000"), 16, disabled=QColor("#FF0000"))
    assert icon.pixmap(QSize(16, 16), 2.0).size() == QSize(32, 32)
    grey = icon.pixmap(QSize(16, 16), 1.0, QIcon.Mode.Disabled).toImage()
    assert max(grey.pixelColor(x, y).red() for x in range(16) for y in range(16)) > 200


def test_an_icon_painted_into_a_zoomed_picture_is_made_for_the_zoom(qapp: QApplication) -> None:
    icons = Icons()
    image = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.scale(2.5, 2.5)
        icons.paint(painter, "circle", 3.3, 3.3, 16, QColor("red"))
    assert {key[3] for key in icons._pixmaps} == {2.5}
    assert any(image.pixelColor(x, 28).alpha() > 200 for x in range(8, 48))
