"""Pictures of the board in the real window, to be looked at beside the target: four zooms, what is chosen,
colours, folded and nested themes, the table, the walk.

    python packaging/board_screenshots.py OUTDIR [--theme light|dark|contrast] [--scale 1|1.5|2]

Without ``--theme`` and ``--scale``: light and dark at 1366×768, and light at 150 % (911×512 logical).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

VARIANTS = (("light", "1"), ("dark", "1"), ("light", "1.5"))
ZOOMS = (0.1, 0.3, 0.6, 1.0)


def main(arguments: list[str]) -> int:
    """One process a variant: the scale of a screen is fixed at start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--theme", choices=["light", "dark", "contrast"])
    parser.add_argument("--scale", choices=["1", "1.5", "2"])
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    given.outdir.mkdir(parents=True, exist_ok=True)
    if given.child:
        with tempfile.TemporaryDirectory(prefix="feltnoter-board-") as folder:
            os.environ["FELTNOTER_CONFIG_DIR"] = folder
            take(given.outdir, given.theme, given.scale, Path(folder))
        return 0
    worst = 0
    for theme, scale in (
        ((given.theme or "light", given.scale or "1"),) if given.theme or given.scale else VARIANTS
    ):
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        command = [sys.executable, __file__, str(given.outdir), "--child", "--theme", theme, "--scale", scale]
        worst = max(worst, subprocess.run(command, env=environment, check=False).returncode)
    return worst


def take(out: Path, look: str, scale: str, folder: Path) -> None:
    """Show one thing after the other, and save each."""
    from PySide6.QtWidgets import QApplication

    from feltnoter.domain.entities import Member
    from feltnoter.project.lists import BoardLists
    from feltnoter.settings import Settings
    from ui.app import build, new_application
    from ui.board.colours import ColourBy
    from ui.board.place import BoardPlace
    from ui.board.sieve import Showing
    from ui.style.theme import Mode, Theme

    app = new_application(["feltnoter"])
    settings = Settings(folder)
    settings.put("language", "da")
    shell = build(app, settings, theme=Theme(app, mode=Mode(look), scale=1.0))
    shell.show()
    size = round(1366 / float(scale)), round(768 / float(scale))
    shell.window.resize(*size)
    shell.opener.example()

    def settle(seconds: float = 0.4) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.005)

    until = time.monotonic() + 20
    while shell.workspace is None and time.monotonic() < until:
        settle(0.05)
    workspace = shell.workspace
    assert workspace is not None
    shell.window.resize(*size)
    workspace.show_place("board")
    settle(0.8)
    place = workspace.findChild(BoardPlace)
    assert isinstance(place, BoardPlace)

    def save(name: str) -> None:
        settle()
        until = time.monotonic() + 20
        while not place.canvas.settled and place.canvas.isVisible() and time.monotonic() < until:
            settle(0.05)
        target = out / f"board_{name}_{look}{'' if scale == '1' else f'_{scale}'}.png"
        shell.window.grab().save(str(target))
        print(target, flush=True)

    for zoom in ZOOMS:
        place.canvas.show_all()
        place.canvas.start_at(zoom)
        save(f"zoom{round(zoom * 100):03}")
    tops = [frame.id for frame in place.scene.frames.values() if frame.level == 0]
    place.selection.choose([place.scene.frames[tops[0]].cards[0]])
    save("card")
    place.frames.nest(tops[2], tops[0])
    place.frames.fold(tops[1])
    place.selection.choose_frame(tops[0])
    save("nested")
    place.zoom_box.map.click()
    save("map")
    place.zoom_box.map.click()
    place.scene.colour_by(ColourBy.AUTHOR)
    save("author")
    place.scene.colour_by(ColourBy.KIND)
    me = workspace.bridge.project
    me.become(max(me.rows.find(Member), key=lambda one: len(me.query(BoardLists).written_by(one.id))).id)
    for by in (Showing.OTHERS, Showing.UNTOUCHED):
        place.scene.show_only(by)
        save(by.value)
    place.scene.show_only(Showing.ALL)
    place.as_table.click()
    save("table")
    place.as_table.click()
    place.links.ask(tops[0])
    settle()
    if place.links.dialog is not None:
        target = out / f"board_link_{look}{'' if scale == '1' else f'_{scale}'}.png"
        place.links.dialog.grab().save(str(target))
        place.links.dialog.reject()
    place.selection.choose_frame(tops[0])
    place.round.click()
    save("walk")
    place.walk.end()
    place.quiet.click()
    save("silent")
    workspace.bridge.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
