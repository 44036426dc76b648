"""WCAG 2.2 contrast: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""

from __future__ import annotations

from PySide6.QtGui import QColor


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 (black) to 1 (white); alpha is ignored."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    """Contrast between two opaque colours, 1 to 21, whichever of them is the lighter."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(front: QColor, ground: QColor, alpha: float | None = None) -> QColor:
    """What is seen when ``front`` lies on an opaque ``ground``; ``alpha`` (0–1) replaces its own."""
    share = front.alphaF() if alpha is None else alpha

    def mix(above: float, below: float) -> float:
        return above * share + below * (1 - share)

    return QColor.fromRgbF(
        mix(front.redF(), ground.redF()),
        mix(front.greenF(), ground.greenF()),
        mix(front.blueF(), ground.blueF()),
    )
