"""A robot that types on and on in a note of the real window, and tells when each letter was pressed.

    python -m tests.journeys.typist FOLDER

To be killed. Prints ``ready``, then for every letter its number and the seconds since an epoch of its own
(``time.monotonic``, which all processes of a machine share). The note reads »0001 0002 0003 …«.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from pathlib import Path

PASSPHRASE = "fire stole mod skranken"


def main(arguments: list[str]) -> int:
    """Make a project, open a note, type."""
    folder = Path(arguments[0]).absolute()
    os.environ["FELTNOTER_CONFIG_DIR"] = str(folder / "settings")

    from PySide6.QtCore import QTimer

    from feltnoter.settings import Settings, settings_folder
    from tests.journeys.resting import rest
    from tests.journeys.robot import Key, Modifier, Robot
    from ui.app import build, new_application

    app = new_application(["feltnoter"])
    settings = Settings(settings_folder())
    settings.put("project_folder", str(folder))
    shell = build(app, settings)
    shell.show()
    robot = Robot(shell.window)

    def work() -> None:
        robot.press(Key.Key_N, Modifier.ControlModifier)
        robot.write("Tasten")
        robot.tab_to("Adgangskode")
        robot.write(PASSPHRASE)
        robot.press(Key.Key_Return, Modifier.ControlModifier)
        robot.click("Færdig")
        robot.see("Ny note")
        robot.press(Key.Key_N, Modifier.ControlModifier)
        print("ready", flush=True)
        number = 0
        while True:
            number += 1
            for letter in f"{number:04d} ":
                robot.write(letter)
            print(number, time.monotonic(), flush=True)
            # A quick typist: some 60 letters a second with pauses at times, so that both timers are met.
            rest(350 if number % 40 == 0 else 60)

    def work_or_end() -> None:
        try:
            work()
        except BaseException:  # nobody must wait for a robot that is lost
            traceback.print_exc()
            os._exit(1)

    QTimer.singleShot(300, work_or_end)
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
