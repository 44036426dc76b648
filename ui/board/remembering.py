"""Where one looked, what had the keyboard, the order of the pile, and which advice is hidden: ids and
numbers, never words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ui.board.canvas import BoardCanvas
from ui.board.shelf import Shelf
from ui.board.view import LARGEST, SMALLEST


def remembered(canvas: BoardCanvas, shelf: Shelf) -> dict[str, Any]:
    """As JSON values, for the next time."""
    view, advice = canvas.view, canvas.scene.advice
    return {
        "zoom": view.zoom,
        "left": view.left,
        "top": view.top,
        "focus": canvas.selection.focus,
        "seed": shelf.seed,
        "advice": advice.shown,
        "hidden": sorted(advice.hidden),
    }


def taken_up(state: Mapping[str, Any], canvas: BoardCanvas, shelf: Shelf) -> bool:
    """Take up where one left off, odd values passed over; whether there was a view to go back to."""
    scene, view = canvas.scene, canvas.view
    zoom, left, top = (state.get(key) for key in ("zoom", "left", "top"))
    known = all(isinstance(value, int | float) for value in (zoom, left, top))
    if known:
        view.zoom = min(LARGEST, max(SMALLEST, float(zoom or 1.0)))
        view.left, view.top = float(left or 0.0), float(top or 0.0)
        canvas.view_changed()
    scene.advice.restore(state.get("advice"), state.get("hidden"))
    scene.lay_out_again()
    focus, seed = state.get("focus"), state.get("seed")
    if isinstance(focus, str) and focus in scene.boxes:
        canvas.selection.look_at(focus)
    if isinstance(seed, int):
        shelf.seed = seed
        shelf.load()
    return known
