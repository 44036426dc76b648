"""Where the ``feltnoter`` command starts: the command line, or (without a subcommand) the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from feltnoter.cli.main import run
from feltnoter.project import Project


def main(argv: Sequence[str] | None = None) -> int:
    """Hand over to the core; drawing is lent to it, for the core knows no Qt."""
    given = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Danish Windows console would fail on an emoji otherwise
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return run(given, draw=_draw)


def _draw(project: Project, out: Path, link_words: Mapping[str, str]) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no window is shown, none is needed
    from PySide6.QtGui import QGuiApplication

    from ui.board.collect import draw_board

    app = QGuiApplication.instance() or QGuiApplication(["feltnoter"])
    draw_board(project, out, link_words)
    del app


if __name__ == "__main__":
    raise SystemExit(main())
