"""The whole job at the real window, from the empty start page to a Word file: run as a program of its own.

    python -m tests.journeys.run mouse|keyboard FOLDER [--pictures]

Needs a display (the tests start Xvfb). Settings, project and report go to FOLDER; with ``--pictures`` each
step's picture too. Prints what it cost as JSON.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import sys
import traceback
from pathlib import Path

LIMIT = 200  # seconds


def main(arguments: list[str]) -> int:
    """Start the program as a user does, and let the robot work in its event loop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("way", choices=["mouse", "keyboard"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pictures", action="store_true")
    given = parser.parse_args(arguments)
    folder: Path = given.folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["FELTNOTER_CONFIG_DIR"] = str(folder / "settings")

    from PySide6.QtCore import QTimer

    from feltnoter.settings import Settings, settings_folder
    from tests.journeys.robot import Robot
    from tests.journeys.ways import Journey
    from ui.app import build, new_application

    faulthandler.dump_traceback_later(LIMIT, exit=True)  # a dialog nobody answers would wait for ever
    app = new_application(["feltnoter"])
    settings = Settings(settings_folder())
    settings.put("project_folder", str(folder / "Projekter"))
    shell = build(app, settings)
    broken: list[str] = []
    shell.crashes.reported.connect(broken.append)
    shell.crashes.install()
    shell.show()
    robot = Robot(shell.window, folder / "pictures" if given.pictures else None)
    journey = Journey(robot, folder, by_mouse=given.way == "mouse")
    failed: list[str] = []

    def work() -> None:
        try:
            journey.whole()
        except BaseException:
            failed.append(traceback.format_exc())
            picture = shell.window.grab()
            picture.save(str(folder / "lost.png"))
        finally:
            for dialog in (app.activePopupWidget(), app.activeModalWidget()):
                if dialog is not None:
                    dialog.close()
            shell.window.close()

    QTimer.singleShot(300, work)
    app.exec()
    faulthandler.cancel_dump_traceback_later()
    shell.dispose()
    shell.crashes.remove()
    sys.stderr.write("".join((*failed, *broken)))
    print(json.dumps(robot.told()))
    return 1 if failed or broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
