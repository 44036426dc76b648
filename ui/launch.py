"""Where the ``feltnoter`` command starts: the command line, or the window.

Without arguments, or with a project file (``feltnoter FILE``), the window opens; so does ``--example``
on the example project, and ``note`` without text opens the quick note's. Everything else is the command
line's. Nothing heavy is imported up here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from feltnoter.project import Project
    from feltnoter.project.photos import DrawnBoard

EXAMPLE = "--example"
QUICK = "note"  # without text: the small window
ENDING = ".feltnoter"


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, or hand over to the core; drawing is lent to it, for the core knows no Qt."""
    given = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Danish Windows console would fail on an emoji otherwise
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if given == [QUICK]:
        from ui.quick.alone import run_quick_note

        return run_quick_note()
    if opens_window(given):
        from ui.app import run_window

        example = given == [EXAMPLE]
        return run_window(Path(given[0]) if given and not example else None, example=example)
    from feltnoter.cli.main import run

    return run(given, draw=_draw)


def opens_window(given: Sequence[str]) -> bool:
    """Whether these arguments ask for the window: none, ``--example``, or one project file."""
    if not given:
        return True
    return len(given) == 1 and (given[0] == EXAMPLE or given[0].lower().endswith(ENDING))


def _draw(project: Project, suffix: str, link_words: Mapping[str, str], for_report: bool) -> DrawnBoard:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no window is shown, none is needed
    from PySide6.QtGui import QGuiApplication

    from feltnoter.project.photos import DrawnBoard
    from ui.board.collect import board_for_report, board_picture

    app = QGuiApplication.instance() or QGuiApplication(["feltnoter"])
    if for_report:
        drawn = board_for_report(project, link_words)
    else:
        drawn = DrawnBoard(board_picture(project, suffix, link_words))
    del app
    return drawn


if __name__ == "__main__":
    raise SystemExit(main())
