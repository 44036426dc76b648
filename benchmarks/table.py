"""What a measurement has to say: rows of figure, budget and verdict, as text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PASS = "pass"
FAIL = "FAIL"
_HEAD = ("what", "figure", "budget", "verdict")


@dataclass(frozen=True, slots=True)
class Row:
    """One line. ``budget`` and ``verdict`` are empty where nothing is promised."""

    what: str
    figure: str
    budget: str = ""
    verdict: str = ""


def judged(what: str, value: float, limit: float, unit: str, *, extra: str = "") -> Row:
    """A row whose value must stay at or below a limit; ``extra`` is said after the figure."""
    figure = f"{rounded(value)} {unit}{extra and f' ({extra})'}".strip()
    return Row(what, figure, f"≤ {rounded(limit)} {unit}".strip(), PASS if value <= limit else FAIL)


def rounded(value: float) -> str:
    """Three figures that mean something, no exponent."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    if abs(value) >= 10:
        return f"{value:.1f}".removesuffix(".0")
    return f"{value:.2f}".rstrip("0").removesuffix(".") if abs(value) >= 1 else f"{value:.2g}"


def markdown(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table."""
    lines = [_line(_HEAD), _line(["---"] * len(_HEAD))]
    lines += [_line([row.what, row.figure, row.budget, row.verdict]) for row in rows]
    return "\n".join(lines)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
