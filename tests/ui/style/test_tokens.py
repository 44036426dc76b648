"""The colours are complete and can be read: the table of the design, measured again."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from itertools import permutations

import pytest
from PySide6.QtGui import QColor, QPalette

from feltnoter.domain.vocabulary import NoteKind
from ui.style.contrast import over, ratio
from ui.style.tokens import ROLES, Palette, Tokens, adopt_system_contrast, load

ROUNDING = 0.051  # the table is rounded to one decimal
AREAS = ("bg", "surface", "side", "canvas", "sunken", "frame")
SOFT = ("hover", "accent_soft", "ok_soft", "warn_soft", "danger_soft")


def grounds(t: Tokens) -> list[QColor]:
    """Everything words may stand on, but selected text (which is ink)."""
    return [t.colour(role) for role in (*AREAS, *SOFT)] + [pair.tint for pair in t.kind.values()]


def lowest(t: Tokens, *roles: str) -> float:
    return min(ratio(t.colour(role), ground) for role in roles for ground in grounds(t))


@pytest.mark.parametrize("palette", Palette)
def test_a_palette_has_every_role_kind_and_code(palette: Palette) -> None:
    t = load(palette)
    assert all(t.colour(role).isValid() for role in ROLES)
    assert set(t.kind) == set(NoteKind)
    assert len(t.code) == 8
    assert t.is_contrast == (palette is Palette.CONTRAST)


@pytest.mark.parametrize(
    ("palette", "ink", "muted", "primary", "control", "stripe", "focus"),
    [
        (Palette.LIGHT, 13.0, 5.1, 6.3, 3.0, 3.5, 5.4),
        (Palette.DARK, 11.1, 5.6, 7.1, 4.1, 4.8, 6.7),
        (Palette.CONTRAST, 13.2, 10.2, 14.7, 21.0, 10.5, 10.1),
    ],
)
def test_the_measured_contrasts_of_the_design_hold(
    palette: Palette, ink: float, muted: float, primary: float, control: float, stripe: float, focus: float
) -> None:
    t = load(palette)
    assert lowest(t, "ink") >= ink - ROUNDING
    assert lowest(t, "muted") >= muted - ROUNDING
    assert ratio(t.on_accent, t.accent) >= primary - ROUNDING
    assert min(ratio(t.control, t.colour(area)) for area in AREAS) >= control - ROUNDING
    assert (
        min(ratio(p.stripe, g) for p in t.kind.values() for g in (p.tint, t.frame, t.canvas))
        >= stripe - ROUNDING
    )
    assert lowest(t, "focus") >= focus - ROUNDING


@pytest.mark.parametrize(
    ("palette", "least"), [(Palette.LIGHT, 4.9), (Palette.DARK, 5.3), (Palette.CONTRAST, 7.0)]
)
def test_coloured_words_can_be_read_on_every_ground(palette: Palette, least: float) -> None:
    assert lowest(load(palette), "accent", "accent_ink", "ok", "warn", "danger") >= least - ROUNDING


@pytest.mark.parametrize(
    ("palette", "least"),
    [
        (Palette.LIGHT, (12.2, 10.0, 8.4)),
        (Palette.DARK, (9.0, 6.3, 4.9)),
        (Palette.CONTRAST, (21.0, 21.0, 21.0)),
    ],
)
def test_coded_text_can_be_read_under_up_to_three_codes(palette: Palette, least: tuple[float, ...]) -> None:
    t = load(palette)
    for count, wanted in enumerate(least, 1):
        for codes in permutations(t.code, count):
            ground = t.surface
            for code in codes:
                ground = over(code, ground, t.code_tint_alpha)
            assert ratio(t.ink, ground) >= wanted - ROUNDING


@pytest.mark.parametrize("palette", Palette)
def test_a_pressed_primary_button_can_still_be_read(palette: Palette) -> None:
    t = load(palette)
    assert ratio(t.on_accent, over(t.ink, t.accent, 0.16)) >= 4.5


def test_selected_text_can_be_read() -> None:
    for palette in Palette:
        t = load(palette)
        assert ratio(t.ink, t.selection) >= 4.5


def test_tokens_cannot_be_changed_and_unknown_roles_are_refused() -> None:
    t = load(Palette.LIGHT)
    with pytest.raises(FrozenInstanceError):
        t.ink = QColor("red")  # type: ignore[misc]
    for role in ("kind", "tomato"):
        with pytest.raises(KeyError):
            t.colour(role)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#FFFFFF", "#000000", 21.0), ("#777777", "#FFFFFF", 4.48), ("#123456", "#123456", 1.0)],
)
def test_contrast_is_measured_as_wcag_does(one: str, other: str, expected: float) -> None:
    assert ratio(QColor(one), QColor(other)) == pytest.approx(expected, abs=0.01)


def system(ground: str, ink: str, chosen: str, on_chosen: str) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(chosen))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(on_chosen))
    return palette


@pytest.mark.parametrize(
    "chosen",
    [
        system("#202020", "#FFFFFF", "#8EE3F0", "#263B50"),  # the four contrast themes of Windows 11
        system("#FFFAEF", "#3D3D3D", "#903909", "#FFF5E3"),
        system("#2D3236", "#FFFFFF", "#A1BFDE", "#212D3B"),
        system("#000000", "#FFFFFF", "#D6B4FD", "#2B2B2B"),
        system("#FFFFFF", "#000000", "#FDFDFD", "#000000"),  # a highlight nobody could see
    ],
)
def test_the_systems_own_contrast_colours_are_taken_over_and_can_be_read(chosen: QPalette) -> None:
    t = adopt_system_contrast(load(Palette.CONTRAST), chosen)
    ground = chosen.color(QPalette.ColorRole.Window)
    assert t.bg == t.surface == t.canvas == ground
    assert t.ink == chosen.color(QPalette.ColorRole.WindowText)
    for role in ("ink", "muted", "accent", "ok", "warn", "danger", "accent_ink"):
        assert ratio(t.colour(role), ground) >= 4.5
    assert ratio(t.control, ground) >= 3
    assert ratio(t.on_accent, t.accent) >= 4.5
    assert ratio(t.ink, t.selection) >= 7
    assert t.selection != ground
    assert all(ratio(pair.stripe, pair.tint) >= 3 for pair in t.kind.values())


def test_an_ordinary_system_palette_is_not_taken_for_a_contrast_palette() -> None:
    base = load(Palette.CONTRAST)
    assert adopt_system_contrast(base, system("#F5F6F8", "#8A8A8A", "#0F6A73", "#FFFFFF")) is base
