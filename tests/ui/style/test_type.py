"""The type scale is Inter, in the sizes of the design, and grows with the system's font."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from ui.style import system
from ui.style.theme import Theme
from ui.style.type import FAMILY, SEMIBOLD, SMALLEST, Style, TypeScale, load_fonts


@pytest.mark.parametrize(
    ("style", "pixels", "line"),
    [
        (Style.START, 28, 36),
        (Style.NOTE, 17, 28),
        (Style.BODY, 14, 22),
        (Style.CARD, 12, 16),
        (Style.HINT, 11, 16),
    ],
)
def test_a_style_has_the_size_of_the_design(style: Style, pixels: int, line: int) -> None:
    scale = TypeScale()
    assert scale.font(style).pixelSize() == pixels
    assert scale.line(style) == line


def test_everything_grows_together_and_nothing_is_smaller_than_eleven() -> None:
    double = TypeScale(2.0)
    for style in Style:
        assert double.font(style).pixelSize() == 2 * style.pixels
        assert double.line(style) == 2 * style.line
        assert TypeScale(0.5).font(style).pixelSize() >= SMALLEST


def test_the_bundled_inter_is_what_is_drawn(theme: Theme) -> None:
    for style in Style:
        info = QFontInfo(theme.look.text.font(style))
        assert info.family() == FAMILY
        assert info.weight() == int(style.weight)


def test_fonts_are_registered_once(qapp: QApplication, theme: Theme) -> None:
    before = QFontMetricsF(theme.look.text.font(Style.BODY)).horizontalAdvance("Måtten")
    load_fonts(qapp)
    load_fonts(qapp)
    assert QFontMetricsF(theme.look.text.font(Style.BODY)).horizontalAdvance("Måtten") == before


def test_tabular_figures_are_equally_wide(theme: Theme) -> None:
    metrics = QFontMetricsF(theme.look.text.font(Style.SECONDARY, tabular=True))
    assert metrics.horizontalAdvance("11.11") == metrics.horizontalAdvance("08.88")


def test_a_style_takes_another_weight() -> None:
    assert TypeScale().font(Style.LIST, weight=SEMIBOLD).weight() == SEMIBOLD


@pytest.mark.parametrize(
    ("platform", "pixels", "expected"),
    [("windows", 12, 1.0), ("windows", 27, 2.25), ("windows", 9, 1.0), ("cocoa", 13, 1.0), ("xcb", 99, 3.0)],
)
def test_the_systems_font_size_sets_the_scale(
    monkeypatch: pytest.MonkeyPatch, platform: str, pixels: int, expected: float
) -> None:
    class Info:
        def __init__(self, font: object) -> None: ...

        def pixelSize(self) -> int:
            return pixels

    class App:
        def platformName(self) -> str:
            return platform

    monkeypatch.setattr(system, "QFontInfo", Info)
    assert system.text_scale(App()) == pytest.approx(expected)  # type: ignore[arg-type]


def test_pictures_and_tests_do_not_depend_on_the_machines_font(qapp: QApplication) -> None:
    assert system.text_scale(qapp) == 1.0
